/** Runs of records that are read, extracted and written together. */

import type { RawRecord } from '../input/source.ts';

/** Records of a chunk: some 50 ms of work, so that a worker is neither idle nor long in finishing. */
const CHUNK_RECORDS = 64;
const CHUNK_BYTES = 256 * 1024;

/** How long a chunk of a live source stays open for a record that is about to come, in milliseconds. */
const LIVE_WAIT = 2;

export interface RecordChunk {
  /** Number of the first record, counted from 0 over all inputs. */
  readonly first: number;
  readonly records: readonly RawRecord[];
  readonly bytes: number;
  /** Closed because it was full; more is likely to follow. */
  readonly full: boolean;
}

export interface ChunkOptions {
  /** The source may pause for ever: a record is not kept waiting for the next. */
  readonly live: boolean;
  /** Records that were done before. */
  readonly isDone: (index: number, id: string) => boolean;
  /** Ends the source after the record in hand. */
  readonly signal: AbortSignal | undefined;
}

/** What ends the wait for the next record, besides the record. */
type Outcome = IteratorResult<RawRecord> | 'idle' | 'stopped';

export async function* chunkRecords(
  source: AsyncIterable<RawRecord>,
  { live, isDone, signal }: ChunkOptions,
): AsyncGenerator<RecordChunk> {
  const iterator = source[Symbol.asyncIterator]();
  let records: RawRecord[] = [];
  let bytes = 0;
  let index = 0;
  const close = (full: boolean): RecordChunk => {
    const chunk = { first: index - records.length, records, bytes, full };
    records = [];
    bytes = 0;
    return chunk;
  };
  let reading: Promise<IteratorResult<RawRecord>> | null = null;
  try {
    for (;;) {
      reading ??= iterator.next();
      const outcome = await waitFor(reading, live && records.length > 0, signal);
      if (outcome === 'idle') {
        yield close(false);
        continue;
      }
      if (outcome === 'stopped' || outcome.done === true) break;
      reading = null;
      if (isDone(index, outcome.value.id)) {
        if (records.length > 0) yield close(false);
        index++;
        continue;
      }
      records.push(outcome.value);
      bytes += sizeOf(outcome.value);
      index++;
      if (records.length >= CHUNK_RECORDS || bytes >= CHUNK_BYTES) yield close(true);
    }
    if (records.length > 0) yield close(false);
  } finally {
    // A source that waits for standard input never returns; it is left to the end of the process.
    void Promise.resolve(iterator.return?.(undefined)).catch(() => {});
  }
}

/**
 * The next record, or what came before it. Not `Promise.race`: its losers pile up on a promise that stays pending for
 * a whole archive.
 */
function waitFor(
  reading: Promise<IteratorResult<RawRecord>>,
  impatient: boolean,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      resolve('stopped');
      return;
    }
    const timer = impatient ? setTimeout(() => finish('idle'), LIVE_WAIT) : undefined;
    const stop = () => finish('stopped');
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(outcome);
    };
    signal?.addEventListener('abort', stop);
    reading.then(finish, reject);
  });
}

function sizeOf(record: RawRecord): number {
  if ('bytes' in record) return record.bytes.length;
  return record.kind === 'parsed' ? record.record.text.length : 0;
}
