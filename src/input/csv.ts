/**
 * CSV and TSV: the first row names the columns. Rows are cut here, quotes respected; papaparse reads each row's cells.
 *
 * Cutting is a state machine of its own because a stray quote must not make a parser hold the rest of an archive.
 */

import type { FailedRecord, InputRecord } from '../model/record.ts';
import { joinBytes, tooLarge } from './bytes.ts';
import { decodeBytes } from './decode.ts';
import { failed, ReadError } from './errors.ts';
import { DEFAULT_FIELDS, findField, toRecord } from './fields.ts';
import { MAXIMUM_RECORD_BYTES } from './limits.ts';
import { failedRecord, type LeafFormatReader, type ReadOptions, type TableLayout } from './source.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SEPARATORS = new Set(DELIMITERS.map((delimiter) => delimiter.charCodeAt(0)));
const QUOTE = 0x22;
const NEWLINE = 0x0a;

/** `tanggal terbit`, `article_url`: a sentence that begins with "text, …" has longer cells. */
const COLUMN_NAME = /^[\p{L}\p{N}_]+(?:[ .-][\p{L}\p{N}_]+)?$/u;

export const csv: LeafFormatReader = {
  name: 'csv',
  recognises({ name, text }) {
    if (/\.(?:csv|tsv|tab)$/.test(name)) return true;
    // Without a name to go by: a first row of which one cell is a name of the text's column.
    const rows = text.slice(0, 4096).split(/\r?\n/, 2);
    if (namedDelimiter(rows[0]) !== null) return true;
    const [row] = rows;
    const cells = row.split(detectDelimiter(row)).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    return (
      cells.every((cell) => COLUMN_NAME.test(cell)) &&
      cells.length > 1 &&
      cells.length < 200 &&
      DEFAULT_FIELDS.text.some((field) => findField(cells, field) !== undefined)
    );
  },
  async *read({ id, chunks }, { fields }) {
    let layout: TableLayout | null = null;
    let delimiter: string | null = null;
    let number = 0;
    for await (const row of splitRows(chunks, () => delimiter?.charCodeAt(0) ?? null)) {
      if (layout === null) {
        if (row === null) throw tooLarge();
        const header = decodeHeader(row);
        const named: string | null = delimiter === null ? namedDelimiter(header) : null;
        if (named !== null) {
          delimiter = named;
          continue;
        }
        layout = await readLayout(header, delimiter ?? detectDelimiter(header));
        const { columns } = layout;
        delimiter = layout.delimiter;
        if (!fields.text.some((field) => findField(columns, field) !== undefined))
          throw new ReadError(
            'no-text',
            `no column is called ${fields.text.join(' or ')} (--text-field names another); the columns are ${columns.slice(0, 20).join(', ')}`,
          );
        continue;
      }
      number++;
      const recordId = `${id}#${number}`;
      if (row !== null) yield { id: recordId, kind: 'csv', bytes: row, layout };
      else {
        const { code, message } = tooLarge();
        yield failedRecord(recordId, code, message);
      }
    }
    if (layout === null) yield failedRecord(id, 'empty-input', 'the input holds no text');
  },
};

/** The separator that stands most often in the first row. */
function detectDelimiter(row: string): string {
  const count = (delimiter: string) => row.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** What a spreadsheet writes above the names of the columns: `sep=;`. */
function namedDelimiter(row: string): string | null {
  return /^sep=([,;\t|])\r?$/i.exec(row)?.[1] ?? null;
}

function decodeHeader(bytes: Uint8Array): string {
  const decoded = decodeBytes(bytes);
  if ('code' in decoded) throw new ReadError(decoded.code, decoded.message);
  return decoded.text;
}

async function readLayout(row: string, delimiter: string): Promise<TableLayout> {
  const columns = (await readCells(row, delimiter)).map((column) => column.trim());
  return { columns, delimiter };
}

async function readCells(row: string, delimiter: string): Promise<string[]> {
  const { default: papaparse } = await import('papaparse');
  const { data } = papaparse.parse<string[]>(row, { delimiter, header: false });
  return data[0] ?? [];
}

/** A record from one row. */
export async function parseRow(
  bytes: Uint8Array,
  layout: TableLayout,
  id: string,
  { fields, warn }: Pick<ReadOptions, 'fields' | 'warn'>,
): Promise<InputRecord | FailedRecord> {
  const decoded = decodeBytes(bytes);
  if ('code' in decoded) return failed(id, decoded.code, decoded.message);
  if (decoded.warning !== null) warn(`${id}: ${decoded.warning}`);
  const cells = await readCells(decoded.text, layout.delimiter);
  // A column may be called `__proto__`: an object without a prototype takes it as data.
  const record: Record<string, string> = Object.create(null);
  // Of two columns of one name the first counts
  layout.columns.forEach((column, index) => {
    if (cells[index] !== undefined && !Object.hasOwn(record, column)) record[column] = cells[index];
  });
  return toRecord(record, fields, id);
}

/**
 * Rows of a table, without blank ones; null for one that is longer than a record may be.
 *
 * @param delimiter the separator's byte, or null while it is not known
 */
async function* splitRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: () => number | null,
): AsyncGenerator<Uint8Array | null> {
  const row = new RowState();
  for await (const chunk of chunks) {
    let start = 0;
    let separator = delimiter();
    for (let i = 0; i < chunk.length; i++) {
      if (!row.endsAt(chunk[i], separator)) continue;
      const taken = row.take(chunk.subarray(start, i));
      start = i + 1;
      if (taken === undefined) continue;
      yield taken;
      separator = delimiter();
    }
    row.keep(chunk.subarray(start));
  }
  const last = row.take(new Uint8Array(0));
  if (last !== undefined) yield last;
}

/** Where in a row the cutting stands. */
class RowState {
  private pieces: Uint8Array[] = [];
  private size = 0;
  private blank = true;
  private quoted = false;
  /** A quote opens a cell only at its beginning: `layar 5"` is a measure. */
  private cellStart = true;
  /** A quote after the closing one is a doubled quote, and the cell goes on. */
  private justClosed = false;

  endsAt(byte: number, separator: number | null): boolean {
    if (this.quoted) {
      if (byte === QUOTE) {
        this.quoted = false;
        this.justClosed = true;
      }
      return false;
    }
    if (byte === NEWLINE) return true;
    if (byte === QUOTE && (this.cellStart || this.justClosed)) {
      this.quoted = true;
      this.blank = false;
    }
    this.justClosed = false;
    this.cellStart = separator === null ? SEPARATORS.has(byte) : byte === separator;
    if (byte !== 0x20 && byte !== 0x0d) this.blank = false;
    return false;
  }

  keep(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size <= MAXIMUM_RECORD_BYTES) {
      this.pieces.push(piece);
      return;
    }
    // A quote that nobody closes: the row is given up, and the next line begins a new one.
    this.pieces = [];
    this.quoted = false;
  }

  /** The row that ends with `piece`: undefined when blank, null when too long. */
  take(piece: Uint8Array): Uint8Array | null | undefined {
    this.keep(piece);
    const row = this.size > MAXIMUM_RECORD_BYTES ? null : this.blank ? undefined : joinBytes(this.pieces);
    this.pieces = [];
    this.size = 0;
    this.blank = true;
    this.quoted = false;
    this.cellStart = true;
    this.justClosed = false;
    return row;
  }
}
