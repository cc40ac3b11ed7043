/** What can go wrong while reading, with the codes that error records carry. */

import type { FailedRecord } from '../model/record.ts';

/** Why an input could not be opened at all: nothing can be done. */
export class InputError extends Error {
  readonly code = 'input';
}

/** Why reading broke off; becomes an error record in place of what was being read. */
export class ReadError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function failed(id: string, code: string, message: string): FailedRecord {
  return { id, error: { code, message } };
}

/** Error codes of the system and of the decompressors, as this package says them. */
const KNOWN_CODES: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['not-found', 'no such file'],
  EACCES: ['not-readable', 'not allowed to read'],
  EPERM: ['not-readable', 'not allowed to read'],
  EISDIR: ['is-a-folder', 'a folder where a file is wanted'],
  ELOOP: ['not-readable', 'symbolic links lead in a circle'],
  ENAMETOOLONG: ['not-found', 'the name is too long for a file'],
  Z_BUF_ERROR: ['truncated', 'the compressed data end too early'],
  Z_DATA_ERROR: ['damaged', 'the compressed data are damaged'],
};

/** Code and message of whatever reading threw. The message does not name what was read: the record's id does. */
export function describeError(error: unknown): { code: string; message: string } {
  if (error instanceof ReadError) return { code: error.code, message: error.message };
  const known = KNOWN_CODES[String((error as NodeJS.ErrnoException).code)];
  if (known !== undefined) return { code: known[0], message: known[1] };
  return {
    code: 'read-error',
    message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
  };
}
