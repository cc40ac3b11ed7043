/** Tar: POSIX, GNU and old. Links are passed over, so nothing is read twice and nothing outside the archive. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Extract } from 'tar-stream';
import { EntryCounter, enterArchive, isPassedOver, readEntry } from './archive.ts';
import { ReadError } from './errors.ts';
import type { ByteSource, RawRecord, ReadContext } from './source.ts';

type Entry = Extract extends AsyncIterable<infer E> ? E : never;

export async function* readTar(source: ByteSource, context: ReadContext): AsyncGenerator<RawRecord> {
  enterArchive(source);
  const { extract } = await import('tar-stream');
  // An option that the type declarations leave out: headers of before POSIX.
  const archive = extract({ allowUnknownFormat: true } as object);
  // The iterator below throws what the pipeline throws.
  pipeline(Readable.from(source.chunks, { objectMode: false }), archive).catch(() => {});
  const counter = new EntryCounter();
  const entries = archive[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value: entry } = await entries.next().catch((error) => {
        throw asReadError(error);
      });
      if (done === true) return;
      counter.add();
      const { type, name } = entry.header;
      const isFile = type === 'file' || type === 'contiguous-file';
      if (isFile && !isPassedOver(name)) yield* readEntry(source, name, () => chunksOf(entry), context);
      else entry.resume();
    }
  } finally {
    await entries.return?.();
  }
}

function asReadError(error: unknown): unknown {
  if (error instanceof ReadError || (error as NodeJS.ErrnoException).code !== undefined) return error;
  const { message } = error as Error;
  return /end of data|premature/i.test(message)
    ? new ReadError('truncated', 'the tar archive ends too early')
    : new ReadError('damaged', `the tar archive is damaged: ${message}`);
}

/** An entry's bytes. One that is left half-read is read on to its end, since the next entry stands behind it. */
async function* chunksOf(entry: Entry): AsyncGenerator<Uint8Array> {
  const chunks = entry[Symbol.asyncIterator]();
  let done = false;
  const next = async (): Promise<Uint8Array | undefined> => {
    try {
      const result = await chunks.next();
      done = result.done === true;
      return done ? undefined : result.value;
    } catch (error) {
      done = true;
      throw asReadError(error);
    }
  };
  try {
    for (;;) {
      const chunk = await next();
      if (chunk === undefined) return;
      yield chunk;
    }
  } finally {
    while (!done) await next();
  }
}
