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
  const present = Object.keys(record);
  const pick = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = findField(present, name);
      const field = found === undefined ? undefined : record[found];
      if (typeof field === 'string' && field.trim() !== '') return field;
      if (typeof field === 'number') return String(field);
    }
    return undefined;
  };
  const id = pick(fields.id) ?? fallbackId;
  const text = pick(fields.text);
  if (text === undefined) return failed(id, 'no-text', describeMissingText(record, fields.text));
  return { id, text, title: pick(fields.title), date: pick(fields.date) };
}

/** The field of that name, or the first that differs from it in capitals alone: the *Judul* and *Isi* of a spreadsheet. */
export function findField(present: readonly string[], name: string): string | undefined {
  if (present.includes(name)) return name;
  const folded = name.toLowerCase();
  return present.find((field) => field.length === name.length && field.toLowerCase() === folded);
}

/** Fields of a record that a message names. */
const MOST_NAMED = 20;

/** Says what there is instead, unless the field is only empty: `{"artikel": …}` wants `--text-field artikel`. */
function describeMissingText(record: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const quote = (list: readonly string[], separator: string) =>
    list.map((name) => `"${name}"`).join(separator);
  const missing = `the record has no text in ${quote(names, ' or ')}`;
  const present = Object.keys(record);
  if (present.length === 0 || names.some((name) => findField(present, name) !== undefined)) return missing;
  return `${missing} (--text-field names another); its fields are ${quote(present.slice(0, MOST_NAMED), ', ')}`;
}
