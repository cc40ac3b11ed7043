/** What goes in and what comes out of a batch, one at a time. */

import type { SebutDocument } from './document.ts';

/** A text to read, from wherever it came. */
export interface InputRecord {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** The article's date, ISO or as printed. */
  readonly date?: string | undefined;
  /** What came with the record; the article's own byline goes before it. */
  readonly authors?: readonly string[] | undefined;
  readonly outlet?: string | undefined;
}

/** A record that could not be read; it stands in the output where its document would. */
export interface FailedRecord {
  readonly id: string;
  readonly error: {
    /** Kebab-case, stable: scripts rely on it. */
    readonly code: string;
    readonly message: string;
  };
}

export type BatchResult = SebutDocument | FailedRecord;

export function isFailed<T extends object>(record: T | FailedRecord): record is FailedRecord {
  return 'error' in record;
}
