/** Worker threads, each with its own extractor. */

import type { Tinypool } from 'tinypool';
import type { RawRecord } from '../input/source.ts';
import { packRecords } from './packing.ts';
import type { ChunkResult, WorkSettings } from './work.ts';

/**
 * Memory of a worker. What is left alone in node lets the heap grow to four times what lives in it before it cleans up,
 * and memory comes to depend on the length of the archive. Short-lived objects get room for what a few groups of texts
 * leave behind: with 8 MB, less than one group makes, half of it outlives its use, and two workers take half as much
 * time again (`npm run bench -- batch`).
 */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 };

/** Memory for records that a worker died of: the largest that is read, 32 MiB, needs some 1.5 GB. */
const ROOMY_RESOURCE_LIMITS = { maxOldGenerationSizeMb: 4096 };

/** Larger buffers are not kept; that of an ordinary chunk has about one megabyte. */
const LARGEST_SPARE_ROOM = 8 * 1024 * 1024;

export class WorkerPool {
  private readonly settings: WorkSettings;
  private readonly pool: Tinypool;
  /** One worker with more room, started when another died. */
  private roomyPool: Tinypool | null = null;
  /** Buffers of results that were written, for later ones. */
  private readonly spareRooms: ArrayBuffer[] = [];

  private constructor(settings: WorkSettings, pool: Tinypool) {
    this.settings = settings;
    this.pool = pool;
  }

  static async open(jobs: number, settings: WorkSettings): Promise<WorkerPool> {
    const { Tinypool } = await import('tinypool');
    const pool = new Tinypool({
      filename: workerFile(),
      minThreads: jobs,
      maxThreads: jobs,
      // The next chunk lies ready, so that a worker does not wait for the reading thread.
      concurrentTasksPerWorker: 2,
      workerData: settings,
      resourceLimits: RESOURCE_LIMITS,
    });
    return new WorkerPool(settings, pool);
  }

  /**
   * Works on a chunk. A worker that runs out of memory takes down all it had in hand; these records are tried one by one
   * with more room, and one that is still too much is reported.
   */
  async run(records: readonly RawRecord[]): Promise<ChunkResult> {
    try {
      return await send(this.pool, records, this.spareRooms.pop());
    } catch {
      const parts: ChunkResult[] = [];
      for (const record of records) parts.push(await this.retry(record));
      return joinResults(parts);
    }
  }

  /**
   * Takes back the bytes of a result that was written. Left to the garbage collector they would pile up: the reading
   * thread allocates so little else that it collects only every 64 MB of them.
   */
  recycle({ output }: ChunkResult): void {
    const { buffer } = output;
    if (buffer.byteLength > 0 && buffer.byteLength <= LARGEST_SPARE_ROOM) this.spareRooms.push(buffer);
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.destroy(), this.roomyPool?.destroy()]);
  }

  private async retry(record: RawRecord): Promise<ChunkResult> {
    const { Tinypool } = await import('tinypool');
    this.roomyPool ??= new Tinypool({
      filename: workerFile(),
      minThreads: 1,
      maxThreads: 1,
      workerData: this.settings,
      resourceLimits: ROOMY_RESOURCE_LIMITS,
    });
    try {
      return await send(this.roomyPool, [record]);
    } catch (error) {
      const message = `extraction failed: ${(error as Error).message}`;
      return send(this.roomyPool, [{ id: record.id, kind: 'failed', code: 'internal-error', message }]);
    }
  }
}

function send(pool: Tinypool, records: readonly RawRecord[], room?: ArrayBuffer): Promise<ChunkResult> {
  const chunk = packRecords(records, room);
  const { buffer } = chunk.buffer;
  return pool.run(chunk, { transferList: room === undefined ? [buffer] : [buffer, room] });
}

function joinResults(parts: readonly ChunkResult[]): ChunkResult {
  return {
    output: new Uint8Array(Buffer.concat(parts.map(({ output }) => output))),
    results: parts.flatMap(({ results }) => results),
    failures: parts.flatMap(({ failures }) => failures),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

/** `dist/worker.js`: bundled code lies in dist/ or dist/chunks/, sources in src/batch/. */
function workerFile(): string {
  const from = import.meta.url;
  const base = from.endsWith('.ts') ? '../../dist/' : from.includes('/chunks/') ? '../' : './';
  return new URL(`${base}worker.js`, from).href;
}
