/**
 * What readers of formats work on: a named stream of bytes in, raw records out.
 *
 * Reading is split in two. Readers run in sequence and only cut the stream into records; `parse.ts` turns one raw
 * record into text, which is the expensive part and can run on another thread.
 */

import type { InputRecord } from '../model/record.ts';
import type { RecordFields } from './fields.ts';

/** Formats that hold text, as `--input-format` names them. */
export const LEAF_FORMATS = ['text', 'html', 'jsonl', 'json', 'csv'] as const;

export type LeafFormat = (typeof LEAF_FORMATS)[number];

export type InputFormat = 'auto' | LeafFormat;

export interface ReadOptions {
  readonly format: InputFormat;
  readonly fields: RecordFields;
  /** Told what a person should know, one line each. */
  readonly warn: (message: string) => void;
  /** Files of folders and patterns that are not read. */
  readonly isPassedOver?: (path: string) => Promise<boolean>;
}

/** A record as cut from its source: bytes that `parseRecord` can read. Crosses threads, so data only. */
export type RawRecord = { readonly id: string } & (
  | {
      readonly kind: 'text' | 'html';
      readonly bytes: Uint8Array;
      /** Charset that the transport names, before the page's own declaration. */
      readonly charset?: string | undefined;
      /** The only thing the command was given: its result stands by itself. */
      readonly alone?: boolean;
    }
  | { readonly kind: 'json'; readonly bytes: Uint8Array }
  | { readonly kind: 'csv'; readonly bytes: Uint8Array; readonly layout: TableLayout }
  | { readonly kind: 'parsed'; readonly record: InputRecord }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
);

/** What the first row of a table says about the others. */
export interface TableLayout {
  readonly columns: readonly string[];
  readonly delimiter: string;
}

/** A stream of bytes with a name. It can be read once. */
export interface ByteSource {
  /** For people and error records: `arsip.zip#2021/berita.jsonl`. */
  readonly id: string;
  /** Lower-case file name without the ending of a compression already taken off. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The file it is the whole of, for formats that need to jump about. */
  readonly file: string | null;
  /** Archives around it. */
  readonly archives: number;
  /** Compressions around it since the last archive. */
  readonly compressions: number;
}

/** The beginning of a source. */
export interface SourceHead {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes as Latin-1 without a byte order mark: enough to recognise ASCII markup. */
  readonly text: string;
  /** The source ends within the head. */
  readonly complete: boolean;
}

export interface ReadContext extends ReadOptions {
  /** Recognises and reads a source found inside another. */
  readonly readNested: (source: ByteSource) => AsyncIterable<RawRecord>;
}

/** Cuts a source into raw records. */
export type SourceReader = (source: ByteSource, context: ReadContext) => AsyncIterable<RawRecord>;

/** One input format: how it is recognised and how it is read. */
export interface InputFormatReader {
  readonly name: string;
  readonly recognises: (head: SourceHead) => boolean;
  readonly read: SourceReader;
}

/** A format that `--input-format` can name. */
export type LeafFormatReader = InputFormatReader & { readonly name: LeafFormat };

/** An error record in the stream of raw records. */
export function failedRecord(id: string, code: string, message: string): RawRecord {
  return { id, kind: 'failed', code, message };
}
