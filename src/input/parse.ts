/** One raw record to a text with what is known about it: the part of reading that can run on another thread. */

import type { FailedRecord, InputRecord } from '../model/record.ts';
import { decodeBytes } from './decode.ts';
import { failed } from './errors.ts';
import { toRecord } from './fields.ts';
import type { RawRecord, ReadOptions } from './source.ts';

/** Asynchronous only where a library must be loaded. Never throws for any bytes. */
export function parseRecord(
  raw: RawRecord,
  options: Pick<ReadOptions, 'fields' | 'warn'>,
): InputRecord | FailedRecord | Promise<InputRecord | FailedRecord> {
  switch (raw.kind) {
    case 'text':
      return parseText(raw.bytes, raw.id, options.warn);
    case 'json':
      return parseJson(raw.bytes, raw.id, options);
    case 'html':
      return import('./html-article.ts').then(({ parseHtml }) =>
        parseHtml(raw.bytes, raw.charset, raw.id, options.warn),
      );
    case 'csv':
      return import('./csv.ts').then(({ parseRow }) => parseRow(raw.bytes, raw.layout, raw.id, options));
    case 'parsed':
      return raw.record;
    case 'failed':
      return failed(raw.id, raw.code, raw.message);
  }
}

function parseText(
  bytes: Uint8Array,
  id: string,
  warn: (message: string) => void,
): InputRecord | FailedRecord {
  const decoded = decodeBytes(bytes);
  if ('code' in decoded) return failed(id, decoded.code, decoded.message);
  if (decoded.warning !== null) warn(`${id}: ${decoded.warning}`);
  if (decoded.text.trim() === '') return failed(id, 'empty-input', 'the input holds no text');
  return { id, text: decoded.text };
}

function parseJson(
  bytes: Uint8Array,
  id: string,
  { fields, warn }: Pick<ReadOptions, 'fields' | 'warn'>,
): InputRecord | FailedRecord {
  const decoded = decodeBytes(bytes);
  if ('code' in decoded) return failed(id, decoded.code, decoded.message);
  if (decoded.warning !== null) warn(`${id}: ${decoded.warning}`);
  try {
    return toRecord(JSON.parse(decoded.text), fields, id);
  } catch (error) {
    return failed(id, 'invalid-json', `the record is not JSON: ${(error as Error).message}`);
  }
}
