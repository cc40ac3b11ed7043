/**
 * The input formats, in the order in which they are tried: the first that recognises an input reads it.
 *
 * Archives and compressions are recognised by their signatures here and their readers loaded when one turns up, because
 * most commands read plain text and pay for every module at start.
 */

import { csv } from './csv.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import type { InputFormatReader, LeafFormatReader, SourceReader } from './source.ts';
import { isTarHeader } from './tar-header.ts';
import { text } from './text.ts';

/** Formats that hold other inputs; `--input-format` does not turn them off. */
export const CONTAINER_FORMATS: readonly InputFormatReader[] = [
  {
    name: 'gzip',
    recognises: ({ bytes }) => startsWith(bytes, 0x1f, 0x8b),
    read: loaded(async () => (await import('./gzip.ts')).readGzip),
  },
  {
    name: 'zstd',
    recognises: ({ bytes }) => startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd),
    read: loaded(async () => (await import('./zstd.ts')).readZstd),
  },
  {
    name: 'zip',
    // A local file, or the end of an archive without files.
    recognises: ({ bytes }) =>
      startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06),
    read: loaded(async () => (await import('./zip.ts')).readZip),
  },
  {
    name: 'tar',
    recognises: ({ bytes }) => isTarHeader(bytes),
    read: loaded(async () => (await import('./tar.ts')).readTar),
  },
  {
    name: 'warc',
    recognises: ({ text }) => /^WARC\/\d/.test(text),
    read: loaded(async () => (await import('./warc.ts')).readWarc),
  },
];

/** Formats that hold text. What none of the others recognises is plain text. */
export const TEXT_FORMATS: readonly LeafFormatReader[] = [html, jsonl, json, csv, text];

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function loaded(load: () => Promise<SourceReader>): SourceReader {
  return async function* (source, context) {
    yield* (await load())(source, context);
  };
}
