/** Reads files in tests: fixtures, and files made on the spot in a folder of their own. */

import { join } from 'node:path';
import { DEFAULT_READ_OPTIONS, type ReadOptions, readRecords } from '../../src/input/records.ts';
import { type FailedRecord, type InputRecord, isFailed } from '../../src/model/record.ts';

export const ARCHIVES = join(import.meta.dirname, '../../fixtures/archives');

export async function readAll(
  inputs: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<(InputRecord | FailedRecord)[]> {
  const records: (InputRecord | FailedRecord)[] = [];
  for await (const record of readRecords(inputs, { ...DEFAULT_READ_OPTIONS, ...options }))
    records.push(record);
  return records;
}

/** Records as `id` or `id: error code`. */
export function outline(records: readonly (InputRecord | FailedRecord)[]): string[] {
  return records.map((record) => (isFailed(record) ? `${record.id}: ${record.error.code}` : record.id));
}
