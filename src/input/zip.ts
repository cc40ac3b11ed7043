/** Zip. Entries are found through the directory at the end, so the archive must be a file or fit into memory. */

import * as zlib from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { EntryCounter, enterArchive, isPassedOver, readEntry } from './archive.ts';
import { gatherBytes } from './bytes.ts';
import { ReadError } from './errors.ts';
import { ExpansionGuard, inflateRaw } from './gzip.ts';
import { MAXIMUM_BUFFERED_ARCHIVE_BYTES } from './limits.ts';
import type { ByteSource, RawRecord, ReadContext } from './source.ts';

const STORED = 0;
const DEFLATED = 8;

export async function* readZip(source: ByteSource, context: ReadContext): AsyncGenerator<RawRecord> {
  enterArchive(source);
  const { default: yauzl } = await import('yauzl');
  // Names are decoded and sizes compared here: yauzl would give up the archive for one bad entry.
  const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false };
  let file: ZipFile;
  try {
    file =
      source.file === null
        ? await yauzl.fromBufferPromise(
            Buffer.from(await gatherBytes(source.chunks, MAXIMUM_BUFFERED_ARCHIVE_BYTES)),
            options,
          )
        : await yauzl.openPromise(source.file, options);
  } catch (error) {
    throw asReadError(error);
  }
  const counter = new EntryCounter();
  const guard = new ExpansionGuard();
  const entries = file.eachEntry();
  try {
    for (;;) {
      const { done, value: entry } = await entries.next().catch((error) => {
        throw asReadError(error);
      });
      if (done === true) break;
      counter.add();
      const name = yauzl.getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      );
      if (counter.isFirst && name === '[Content_Types].xml')
        throw new ReadError('unsupported-format', 'an office document; save it as text or HTML');
      if (name.endsWith('/') || isPassedOver(name)) continue;
      yield* readEntry(source, name, () => openEntry(file, entry, guard), context);
    }
  } finally {
    file.close();
  }
}

function asReadError(error: unknown): unknown {
  if (error instanceof ReadError || (error as NodeJS.ErrnoException).code !== undefined) return error;
  return new ReadError('damaged', `the zip archive is damaged: ${(error as Error).message}`);
}

async function* openEntry(file: ZipFile, entry: Entry, guard: ExpansionGuard): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new ReadError('encrypted', 'the entry is encrypted');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new ReadError('unsupported-compression', `compression method ${entry.compressionMethod}`);
  let stream: AsyncIterable<Uint8Array>;
  try {
    stream = await file.openReadStreamPromise(entry, { decodeFileData: false });
  } catch (error) {
    throw asReadError(error);
  }
  let size = 0;
  let checksum = 0;
  for await (const chunk of entry.compressionMethod === DEFLATED ? inflateRaw(stream, guard) : stream) {
    size += chunk.length;
    // Older releases of node 20 have no crc32.
    checksum = zlib.crc32?.(chunk, checksum) ?? entry.crc32;
    yield chunk;
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32)
    throw new ReadError('damaged', 'the entry does not have the size and checksum that the archive promises');
}
