/** Zip. Entries are found through the directory at the end, so the archive must be a file or fit into memory. */

import * as zlib from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { EntryCounter, enterArchive, isPassedOver, readEntry } from './archive.ts';
import { gatherBytes } from './bytes.ts';
import { ReadError } from './errors.ts';
import { ExpansionGuard, inflateRaw } from './gzip.ts';
import { MAXIMUM_BUFFERED_ARCHIVE_BYTES } from './limits.ts';
import type { ByteSource, RawRecord, ReadContext } from './source.ts';

/** Entries whose names are looked at to tell a document from an archive; few documents have more parts. */
const DOCUMENT_PARTS = 1_000;

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
  const guard = new ExpansionGuard();
  const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry) =>
    yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  try {
    const { first, all } = await lookAhead(listEntries(file), DOCUMENT_PARTS);
    const document = documentKind(new Set(first.map(nameOf)));
    if (document !== null) throw new ReadError('unsupported-format', `${document}; save it as text or HTML`);
    for await (const entry of all) {
      const name = nameOf(entry);
      if (name.endsWith('/') || isPassedOver(name)) continue;
      yield* readEntry(source, name, () => openEntry(file, entry, guard), context);
    }
  } finally {
    file.close();
  }
}

/** Entries in the order of the directory. */
async function* listEntries(file: ZipFile): AsyncGenerator<Entry> {
  const counter = new EntryCounter();
  try {
    for await (const entry of file.eachEntry()) {
      counter.add();
      yield entry;
    }
  } catch (error) {
    throw asReadError(error);
  }
}

/** The first entries, and all of them: a directory that is damaged further on costs only what stands behind. */
async function lookAhead(
  entries: AsyncGenerator<Entry>,
  count: number,
): Promise<{ first: readonly Entry[]; all: AsyncGenerator<Entry> }> {
  const first: Entry[] = [];
  let failure: { readonly error: unknown } | null = null;
  try {
    while (first.length < count) {
      const { done, value } = await entries.next();
      if (done === true) break;
      first.push(value);
    }
  } catch (error) {
    failure = { error };
  }
  async function* all(): AsyncGenerator<Entry> {
    yield* first;
    if (failure !== null) throw failure.error;
    yield* entries;
  }
  return { first, all: all() };
}

/** What the archive is when its entries are the parts of one document: `.docx`, `.odt`, `.epub`. */
function documentKind(names: ReadonlySet<string>): string | null {
  if (names.has('[Content_Types].xml')) return 'an office document';
  if (!names.has('mimetype')) return null;
  if (names.has('META-INF/container.xml')) return 'an e-book (EPUB)';
  return names.has('content.xml') ? 'an office document' : null;
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
