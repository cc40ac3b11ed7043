/** Gzip, of one member or many. What was unpacked before the data break off is still read. */

import { createGunzip, createInflateRaw } from 'node:zlib';
import { ReadError } from './errors.ts';
import { MAXIMUM_COMPRESSION_DEPTH, MAXIMUM_EXPANSION, UNQUESTIONED_EXPANSION_BYTES } from './limits.ts';
import type { ByteSource, ReadContext, SourceReader } from './source.ts';

/** Compressed bytes handed over at a time: bounds what comes out in one piece to 16 MiB. */
const SLICE = 16 * 1024;

export const readGzip: SourceReader = (source, context) =>
  readCompressed(source, context, /\.(?:gz|gzip|tgz)$/, unpack(createGunzip));

/** Reads what is inside a compressed source. */
export function readCompressed(
  source: ByteSource,
  context: ReadContext,
  ending: RegExp,
  decompress: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): ReturnType<ReadContext['readNested']> {
  if (source.compressions >= MAXIMUM_COMPRESSION_DEPTH)
    throw new ReadError('nested-too-deeply', 'compressed data inside compressed data');
  return context.readNested({
    ...source,
    name: source.name.replace(ending, (found) => (found === '.tgz' ? '.tar' : '')),
    chunks: decompress(source.chunks),
    file: null,
    compressions: source.compressions + 1,
  });
}

/** Bytes in and out of a decompressor, and when to stop believing it. */
export class ExpansionGuard {
  private taken = 0;
  private given = 0;

  take(bytes: number): void {
    this.taken += bytes;
  }

  /** @throws ReadError `expands-too-much` */
  give(bytes: number): void {
    this.given += bytes;
    if (this.given > UNQUESTIONED_EXPANSION_BYTES && this.given > this.taken * MAXIMUM_EXPANSION)
      throw new ReadError(
        'expands-too-much',
        `the compressed data grow to more than ${MAXIMUM_EXPANSION} times their size`,
      );
  }
}

/** Unpacks a raw deflate stream, as zip entries hold it. */
export const inflateRaw = (chunks: AsyncIterable<Uint8Array>, guard: ExpansionGuard) =>
  unpack(createInflateRaw)(chunks, guard);

/**
 * A decompressor of node as a generator.
 *
 * Piping would lose what lies in a stream's buffer when the data turn out damaged; here every byte that was unpacked
 * before the damage comes out before the error is thrown.
 */
function unpack(create: typeof createGunzip | typeof createInflateRaw) {
  return async function* (
    chunks: AsyncIterable<Uint8Array>,
    guard = new ExpansionGuard(),
  ): AsyncGenerator<Uint8Array> {
    const engine = create();
    let unpacked: Uint8Array[] = [];
    let failure: Error | null = null;
    engine.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
    // A write that fails is never called back: the engine's closing must end the wait too.
    let settle = () => {};
    engine.once('close', () => settle());
    const settled = (begin: () => void) =>
      new Promise<void>((resolve) => {
        settle = resolve;
        if (engine.closed) resolve();
        else begin();
      });
    engine.on('error', (error) => {
      failure = error;
    });
    const give = function* (): Generator<Uint8Array> {
      const ready = unpacked;
      unpacked = [];
      for (const chunk of ready) {
        guard.give(chunk.length);
        yield chunk;
      }
      if (failure !== null) throw failure;
    };
    try {
      for await (const chunk of chunks)
        for (let start = 0; start < chunk.length; start += SLICE) {
          const slice = chunk.subarray(start, start + SLICE);
          guard.take(slice.length);
          await settled(() => engine.write(slice, () => settle()));
          yield* give();
        }
      await settled(() => engine.end());
      yield* give();
    } finally {
      engine.destroy();
    }
  };
}
