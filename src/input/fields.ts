/** Which fields of a record hold its text, title, date and id. */

import type { FailedRecord, InputRecord } from '../model/record.ts';
import { failed } from './errors.ts';

/** Alternatives in order of preference. */
export interface RecordFields {
  readonly text: readonly string[];
  readonly title: readonly string[];
  readonly date: readonly string[];
  readonly id: readonly string[];
}

export const DEFAULT_FIELDS: RecordFields = {
  text: ['text', 'body', 'content', 'isi'],
  title: ['title', 'judul'],
  date: ['date', 'published', 'tanggal'],
  id: ['id', 'url'],
};

/** `text|body` as a list. */
export function parseFieldNames(option: string): string[] {
  return option.split('|').filter((name) => name !== '');
}

/**
 * A record from a parsed object. Own properties only: a field called `__proto__` is data.
 *
 * @param fallbackId `path#number`, for records without an id
 */
export function toRecord(
  value: unknown,
  fields: RecordFields,
  fallbackId: string,
): InputRecord | FailedRecord {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return failed(fallbackId, 'not-a-record', 'the record is not a JSON object');
  const record = value as Record<string, unknown>;
  const pick = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      if (!Object.hasOwn(record, name)) continue;
      const field = record[name];
      if (typeof field === 'string' && field.trim() !== '') return field;
      if (typeof field === 'number') return String(field);
    }
    return undefined;
  };
  const id = pick(fields.id) ?? fallbackId;
  const text = pick(fields.text);
  if (text === undefined)
    return failed(
      id,
      'no-text',
      `the record has no text in ${fields.text.map((name) => `"${name}"`).join(' or ')}`,
    );
  return { id, text, title: pick(fields.title), date: pick(fields.date) };
}
