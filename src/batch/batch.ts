/** A batch: raw records in, written chunks out, on as many threads as asked for and with bounded memory. */

import { setImmediate } from 'node:timers/promises';
import type { RawRecord } from '../input/source.ts';
import { chunkRecords, type RecordChunk } from './chunk.ts';
import { mapConcurrently } from './concurrency.ts';
import type { WorkerPool } from './pool.ts';
import { type ChunkResult, type ChunkWork, createWork, type WorkSettings } from './work.ts';

export interface BatchOptions {
  readonly settings: WorkSettings;
  /** Worker threads; with 1 the work is done in this thread. */
  readonly jobs: number;
  /** Results in input order. */
  readonly ordered: boolean;
  /** The source may pause for ever, as standard input does. */
  readonly live: boolean;
  readonly isDone?: (index: number, id: string) => boolean;
  /** Told the size of each chunk, in bytes, before it is worked on. */
  readonly onInput?: (bytes: number) => void;
  /** Stops reading; what was read is finished. */
  readonly signal?: AbortSignal;
}

export interface FinishedChunk extends ChunkResult {
  /** Number of the first record, counted from 0 over all inputs. */
  readonly first: number;
  readonly count: number;
  /** Ids of the first and the last record as its source counts them. */
  readonly ids: readonly [first: string, last: string];
  /** The only record of this chunk stands by itself. */
  readonly alone: boolean;
}

/**
 * Input that is not worth starting threads for: each takes some 0.3 s to open its data and warm up, in which one
 * thread reads a megabyte.
 */
const SMALL_BATCH_BYTES = 1024 * 1024;

/** The bytes of a chunk are good until the next chunk is asked for. */
export async function* runBatch(
  source: AsyncIterable<RawRecord>,
  { settings, jobs, ordered, live, isDone = () => false, onInput, signal }: BatchOptions,
): AsyncGenerator<FinishedChunk> {
  let work: Promise<ChunkWork> | null = null;
  let opening: Promise<WorkerPool> | null = null;
  const workHere = async (chunk: RecordChunk): Promise<ChunkResult> => {
    work ??= createWork(settings);
    const result = await (await work)(chunk.records);
    // Lets signals and timers in: extraction itself never waits.
    await setImmediate();
    return result;
  };
  const chunks = lookAhead(chunkRecords(source, { live, isDone, signal }), live);
  const run = async (item: SizedChunk): Promise<FinishedChunk> => {
    const { chunk, small } = item;
    onInput?.(chunk.bytes);
    if (jobs > 1 && !small)
      opening ??= import('./pool.ts').then(({ WorkerPool }) => WorkerPool.open(jobs, settings));
    const pool = await opening;
    const result = pool === null ? await workHere(chunk) : await pool.run(chunk.records);
    const [only] = chunk.records;
    const alone = 'alone' in only && only.alone === true;
    const ids = [only.id, chunk.records[chunk.records.length - 1].id] as const;
    return { ...result, first: chunk.first, count: chunk.records.length, ids, alone };
  };
  try {
    // Two chunks for each worker, one in hand and one ready, and one that waits to be written.
    for await (const chunk of mapConcurrently(chunks, run, {
      limit: jobs > 1 ? jobs * 2 + 1 : 1,
      ordered,
    })) {
      yield chunk;
      (await (opening as Promise<WorkerPool> | null))?.recycle(chunk);
    }
  } finally {
    await (await (opening as Promise<WorkerPool> | null))?.close();
  }
}

interface SizedChunk {
  readonly chunk: RecordChunk;
  /** The whole batch is small, or the source trickles. */
  readonly small: boolean;
}

/** Tells small batches from others by reading ahead; a live source is not kept waiting for that. */
async function* lookAhead(chunks: AsyncIterable<RecordChunk>, live: boolean): AsyncGenerator<SizedChunk> {
  let waiting: RecordChunk[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    if (live) {
      yield { chunk, small: !chunk.full };
      continue;
    }
    bytes += chunk.bytes;
    if (bytes <= SMALL_BATCH_BYTES) {
      waiting.push(chunk);
      continue;
    }
    for (const early of waiting) yield { chunk: early, small: false };
    waiting = [];
    yield { chunk, small: false };
  }
  for (const chunk of waiting) yield { chunk, small: true };
}
