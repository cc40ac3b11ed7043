/** Zstandard. */

import { peekBytes } from './bytes.ts';
import { ReadError } from './errors.ts';
import { ExpansionGuard, readCompressed } from './gzip.ts';
import { MAXIMUM_WINDOW_BYTES } from './limits.ts';
import type { SourceReader } from './source.ts';

/** Compressed bytes handed over at a time: a block of 128 KiB needs four of them only when it is one repeated byte. */
const SLICE = 4 * 1024;

/** Longest frame header. */
const HEADER_BYTES = 18;

/** fzstd's code for data that end too early. */
const UNEXPECTED_END = 5;

export const readZstd: SourceReader = (source, context) =>
  readCompressed(source, context, /\.(?:zst|zstd)$/, decompress);

async function* decompress(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  const { head, chunks } = await peekBytes(source, ({ length }) => length >= HEADER_BYTES);
  if (windowBytes(head) > MAXIMUM_WINDOW_BYTES)
    throw new ReadError('expands-too-much', 'the compressed data ask for too much memory');
  const guard = new ExpansionGuard();
  let unpacked: Uint8Array[] = [];
  const engine = new Decompress((chunk) => unpacked.push(chunk));
  const push = function* (slice: Uint8Array, last: boolean): Generator<Uint8Array> {
    let failure: ReadError | null = null;
    try {
      engine.push(slice, last);
    } catch (error) {
      // Whatever the decoder trips over, the data are at fault.
      failure =
        (error as { code?: number }).code === UNEXPECTED_END
          ? new ReadError('truncated', 'the compressed data end too early')
          : new ReadError('damaged', `the compressed data are damaged: ${(error as Error).message}`);
    }
    const ready = unpacked;
    unpacked = [];
    for (const chunk of ready) {
      guard.give(chunk.length);
      yield chunk;
    }
    if (failure !== null) throw failure;
  };
  for await (const chunk of chunks)
    for (let start = 0; start < chunk.length; start += SLICE) {
      const slice = chunk.subarray(start, start + SLICE);
      guard.take(slice.length);
      yield* push(slice, false);
    }
  yield* push(new Uint8Array(0), true);
}

/** What a frame's header says must be held in memory. RFC 8878, section 3.1.1.1. */
function windowBytes(header: Uint8Array): number {
  const flags = header[4] ?? 0;
  if ((flags & 0x20) === 0) {
    const descriptor = header[5] ?? 0;
    return 2 ** (10 + (descriptor >> 3)) * (1 + (descriptor & 7) / 8);
  }
  const start = 5 + [0, 1, 2, 4][flags & 3];
  const width = 1 << (flags >> 6);
  let size = 0;
  for (let i = 0; i < width; i++) size += (header[start + i] ?? 0) * 2 ** (8 * i);
  return size;
}
