/** Reads files in tests: fixtures, and files made on the spot in a folder of their own. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
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

/** A folder that is removed after the tests of the file. */
export function scratchFolder(): {
  path: (name: string) => string;
  put: (name: string, content: string | Uint8Array) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'sebut-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    put(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
