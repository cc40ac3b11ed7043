/** WARC: pages however their bytes were coded on the way, nothing else, and damage that costs itself only. */

import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isFailed } from '../../src/model/record.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { readAll } from './reading.ts';

const PAGE = `<html><body><article><p>${'Wali Kota Rano Wijaya meresmikan jembatan. '.repeat(8)}</p></article></body></html>`;

interface Response {
  readonly url?: string;
  readonly type?: string;
  readonly status?: string;
  readonly headers?: readonly string[];
  readonly body?: Uint8Array;
  /** Overrides the true length; null leaves the header out. */
  readonly length?: number | null;
}

function record({
  url = 'https://kabar.example/satu',
  type = 'response',
  status = '200 OK',
  headers = [],
  body = Buffer.from(PAGE),
  length,
}: Response): Buffer {
  const head = [`HTTP/1.1 ${status}`, 'Content-Type: text/html; charset=utf-8', ...headers].join('\r\n');
  const block = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
  const lines = ['WARC/1.0', `WARC-Type: ${type}`, `WARC-Target-URI: ${url}`];
  if (length !== null) lines.push(`Content-Length: ${length ?? block.length}`);
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

function chunked(body: Uint8Array, size: number): Buffer {
  const pieces: Uint8Array[] = [];
  for (let start = 0; start < body.length; start += size) {
    const piece = body.subarray(start, start + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)};name=x\r\n`), piece, Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}

describe('WARC', () => {
  const scratch = scratchFolder();
  const read = (...records: readonly Response[]) =>
    readAll([scratch.put('halaman.warc', Buffer.concat(records.map(record)))]);

  it.each([
    ['gzip', { headers: ['Content-Encoding: gzip'], body: gzipSync(PAGE) }],
    ['deflate', { headers: ['Content-Encoding: deflate'], body: deflateSync(PAGE) }],
    ['br', { headers: ['Content-Encoding: br'], body: brotliCompressSync(PAGE) }],
    ['chunked', { headers: ['Transfer-Encoding: chunked'], body: chunked(Buffer.from(PAGE), 100) }],
    [
      'chunked gzip',
      {
        headers: ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'],
        body: chunked(gzipSync(PAGE), 40),
      },
    ],
    ['chunked by its header alone', { headers: ['Transfer-Encoding: chunked'] }],
    ['gzip by its header alone', { headers: ['Content-Encoding: gzip'] }],
  ])('reads a page that is %s', async (_, response: Response) => {
    const [plain] = await read({});
    expect(plain).toMatchObject({ id: 'https://kabar.example/satu' });
    expect(await read(response)).toEqual([plain]);
  });

  it('passes over what is no page', async () => {
    const records = await read(
      { type: 'request' },
      { status: '404 Not Found' },
      { status: '301 Moved' },
      { url: 'dns:kabar.example' },
      { url: 'https://kabar.example/dua' },
    );
    expect(records.map(({ id }) => id)).toEqual(['https://kabar.example/dua']);
  });

  it('reports a damaged page and reads the next', async () => {
    const records = await read(
      { headers: ['Content-Encoding: br'], body: Buffer.from('bukan brotli') },
      { url: 'https://kabar.example/dua', length: null },
      { url: 'https://kabar.example/tiga' },
    );
    expect(records.map((found) => [found.id, isFailed(found) ? found.error.code : 'read'])).toEqual([
      ['https://kabar.example/satu', 'damaged'],
      ['https://kabar.example/dua', 'damaged'],
      ['https://kabar.example/tiga', 'read'],
    ]);
  });

  it('says that an archive ends within a record', async () => {
    const records = await read({}, { url: 'https://kabar.example/dua', length: 1_000_000 });
    expect(records.map((found) => (isFailed(found) ? found.error.code : 'read'))).toEqual([
      'read',
      'truncated',
    ]);
  });
});
