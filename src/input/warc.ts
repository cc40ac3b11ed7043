/**
 * WARC, as crawlers write it (ISO 28500): the HTML pages among the responses. The page's address is its id.
 *
 * Read here and not by warcio, which does not come back from some damaged records. A damaged record costs itself: reading
 * goes on at the next line that begins one.
 */

import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { EntryCounter, enterArchive } from './archive.ts';
import { joinBytes, tooLarge } from './bytes.ts';
import { describeError, ReadError } from './errors.ts';
import { MAXIMUM_RECORD_BYTES } from './limits.ts';
import { type ByteSource, failedRecord, type RawRecord } from './source.ts';

/** Longest header line. */
const MAXIMUM_LINE = 64 * 1024;

/** Header lines of one record. */
const MAXIMUM_HEADERS = 1_000;

const NEWLINE = 0x0a;

export async function* readWarc(source: ByteSource): AsyncGenerator<RawRecord> {
  enterArchive(source);
  const counter = new EntryCounter();
  const cursor = new ByteCursor(source.chunks);
  let position = 0;
  for (;;) {
    const line = await cursor.readLine();
    if (line === null) return;
    if (!line.startsWith('WARC/')) {
      // Two empty lines stand behind a record; anything else is what is left of a damaged one.
      continue;
    }
    counter.add();
    position++;
    yield* readRecord(cursor, `${source.id}#${position}`);
  }
}

async function* readRecord(cursor: ByteCursor, fallbackId: string): AsyncGenerator<RawRecord> {
  const headers = await readHeaders(cursor);
  const length = Number(headers.get('content-length'));
  const id = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? fallbackId;
  if (!headers.has('content-length') || !Number.isSafeInteger(length) || length < 0) {
    yield failedRecord(id, 'damaged', 'the record does not say how long it is');
    return;
  }
  const isPage = headers.get('warc-type') === 'response' && /^https?:/i.test(id);
  if (!isPage || length > MAXIMUM_RECORD_BYTES) {
    await cursor.take(length, false);
    if (!isPage) return;
    const { code, message } = tooLarge();
    yield failedRecord(id, code, message);
    return;
  }
  const block = await cursor.take(length, true);
  if (block.length < length) throw new ReadError('truncated', 'the WARC archive ends within a record');
  try {
    yield* readResponse(block, id);
  } catch (error) {
    const { code, message } = describeError(error);
    yield failedRecord(id, code, message);
  }
}

/** Names in lower case; a folded line goes on with the one before. */
async function readHeaders(cursor: ByteCursor): Promise<Map<string, string>> {
  const lines: string[] = [];
  for (let count = 0; count < MAXIMUM_HEADERS; count++) {
    const line = await cursor.readLine();
    if (line === null || line === '') break;
    lines.push(line);
  }
  return parseHeaders(lines);
}

function parseHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      headers.set(name, line.slice(colon + 1).trim());
    }
  }
  return headers;
}

/** The page of an HTTP response; nothing when it is none. */
function* readResponse(block: Uint8Array, id: string): Generator<RawRecord> {
  const response = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const end = response.indexOf('\r\n\r\n');
  const [status, ...lines] = response
    .subarray(0, end < 0 ? 0 : Math.min(end, MAXIMUM_LINE))
    .toString('latin1')
    .split('\r\n');
  const headers = parseHeaders(lines);
  const type = headers.get('content-type') ?? '';
  if (!/^HTTP\/\S+ 2\d\d\b/.test(status) || !/\bhtml\b/i.test(type)) return;
  const body = response.subarray(end + 4);
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(body) : body;
  const bytes = decodeContent(whole, headers.get('content-encoding') ?? '');
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1];
  yield { id, kind: 'html', bytes, charset };
}

/** HTTP's chunked coding undone. Crawlers that undid it left the header standing: such a body is returned as it is. */
function joinChunks(body: Buffer): Uint8Array {
  const pieces: Uint8Array[] = [];
  let position = 0;
  for (;;) {
    const end = body.indexOf('\r\n', position);
    const size =
      end < 0
        ? null
        : /^([0-9a-f]{1,7})(?:;.*)?$/i.exec(body.toString('latin1', position, Math.min(end, position + 200)));
    if (size === null) return pieces.length === 0 ? body : joinBytes(pieces);
    const length = Number.parseInt(size[1], 16);
    if (length === 0) return joinBytes(pieces);
    pieces.push(body.subarray(end + 2, end + 2 + length));
    position = end + 2 + length + 2;
  }
}

/** @throws ReadError `too-large`, or the decompressor's error */
function decodeContent(body: Uint8Array, encoding: string): Uint8Array {
  const options = { maxOutputLength: MAXIMUM_RECORD_BYTES };
  try {
    if (/gzip/i.test(encoding) && body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, options);
    if (/deflate/i.test(encoding)) return inflateSync(body, options);
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new ReadError('damaged', `the page’s ${encoding} coding is damaged`);
  }
  return body;
}

/** A place in a stream of bytes. */
class ByteCursor {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private chunk: Uint8Array = new Uint8Array(0);
  private start = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** A line without its end, cut to what a header may be; null at the end of the stream. */
  async readLine(): Promise<string | null> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    while (await this.fill()) {
      const end = this.chunk.indexOf(NEWLINE, this.start);
      const piece = this.chunk.subarray(this.start, end < 0 ? this.chunk.length : end);
      if (size < MAXIMUM_LINE) pieces.push(piece);
      size += piece.length;
      this.start = end < 0 ? this.chunk.length : end + 1;
      if (end >= 0) return lineText(pieces);
    }
    return size === 0 ? null : lineText(pieces);
  }

  /** The next bytes, fewer at the end of the stream; none of them when they are not to be kept. */
  async take(length: number, keep: boolean): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let missing = length;
    while (missing > 0 && (await this.fill())) {
      const piece = this.chunk.subarray(this.start, this.start + missing);
      if (keep) pieces.push(piece);
      missing -= piece.length;
      this.start += piece.length;
    }
    return joinBytes(pieces);
  }

  private async fill(): Promise<boolean> {
    while (this.start >= this.chunk.length) {
      const { done, value } = await this.chunks.next();
      if (done === true) return false;
      this.chunk = value;
      this.start = 0;
    }
    return true;
  }
}

function lineText(pieces: readonly Uint8Array[]): string {
  return Buffer.from(joinBytes(pieces)).toString('utf8').replace(/\r$/, '');
}
