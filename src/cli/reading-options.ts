/** The options that say how inputs are read, shared by the commands that read articles. */

import { parseFieldNames, type RecordFields } from '../input/fields.ts';
import type { InputFormat } from '../input/records.ts';

export interface ReadingOptions {
  readonly date?: string;
  readonly language?: string;
  readonly dictionary?: readonly string[];
  readonly inputFormat: InputFormat;
  readonly textField: string;
  readonly titleField: string;
  readonly dateField: string;
  readonly idField: string;
}

export function fieldsOf({ textField, titleField, dateField, idField }: ReadingOptions): RecordFields {
  return {
    text: parseFieldNames(textField),
    title: parseFieldNames(titleField),
    date: parseFieldNames(dateField),
    id: parseFieldNames(idField),
  };
}
