/** Worker threads, each with its own extractor. */

import { Tinypool } from 'tinypool';
import type { RawRecord } from '../input/source.ts';
import { packRecords } from './packing.ts';
import type { ChunkResult, WorkSettings } from './work.ts';

/**
 * Memory of a worker. Left alone, node lets short-lived objects take three times this and the heap grow to four times
 * what lives in it before it cleans up, and memory comes to depend on the length of the archive.
 */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

export class WorkerPool {
  private readonly pool: Tinypool;

  constructor(jobs: number, settings: WorkSettings) {
    this.pool = new Tinypool({
      filename: workerFile(),
      minThreads: jobs,
      maxThreads: jobs,
      // The next chunk lies ready, so that a worker does not wait for the reading thread.
      concurrentTasksPerWorker: 2,
      workerData: settings,
      resourceLimits: RESOURCE_LIMITS,
    });
  }

  /** Works on a chunk. Should a worker die of it, its records are tried one by one and the deadly one reported. */
  async run(records: readonly RawRecord[]): Promise<ChunkResult> {
    try {
      return await this.send(records);
    } catch (error) {
      if (records.length === 1) {
        const { id } = records[0];
        const message = `extraction failed: ${(error as Error).message}`;
        return this.send([{ id, kind: 'failed', code: 'internal-error', message }]);
      }
      const parts: ChunkResult[] = [];
      for (const record of records) parts.push(await this.run([record]));
      return joinResults(parts);
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private send(records: readonly RawRecord[]): Promise<ChunkResult> {
    const chunk = packRecords(records);
    return this.pool.run(chunk, { transferList: [chunk.buffer.buffer] });
  }
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
