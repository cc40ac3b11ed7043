/** The entry point of a worker thread. */

import Tinypool, { type Transferable } from 'tinypool';
import { type PackedChunk, unpackRecords } from './packing.ts';
import { type ChunkResult, createWork, type WorkSettings } from './work.ts';

const work = createWork(Tinypool.workerData as WorkSettings);

/** @returns a `ChunkResult` whose bytes are handed over and not copied */
export default async function runChunk(chunk: PackedChunk): Promise<unknown> {
  const result: ChunkResult = await (await work)(unpackRecords(chunk), chunk.room);
  const handedOver = {
    get [Tinypool.transferableSymbol]() {
      return [result.output.buffer];
    },
    get [Tinypool.valueSymbol]() {
      return result;
    },
  };
  // The declared type names symbols that the package does not export.
  return Tinypool.move(handedOver as unknown as Transferable);
}
