/** JSON that is not one record a line: an array of records, one printed over many lines, several after one another. */

import { joinBytes, tooLarge } from './bytes.ts';
import { MAXIMUM_RECORD_BYTES } from './limits.ts';
import { failedRecord, type LeafFormatReader } from './source.ts';

export const json: LeafFormatReader = {
  name: 'json',
  // `[{` and not `[JAKARTA] …`, `{ "isi":` and not `{…}` in prose.
  recognises: ({ name, text }) =>
    /^\s*(?:\[\s*[{\]]|\{\s*(?:"(?:[^"\\\n]|\\.){0,200}"\s*:|\}))/.test(text) ||
    (name.endsWith('.json') && /^\s*[[{]/.test(text)),
  async *read({ id, chunks }) {
    const splitter = new ValueSplitter();
    let number = 0;
    for await (const chunk of chunks) {
      for (const value of splitter.push(chunk)) {
        number++;
        if (value !== null) yield { id: `${id}#${number}`, kind: 'json', bytes: value };
        else {
          const { code, message } = tooLarge();
          yield failedRecord(`${id}#${number}`, code, message);
        }
      }
    }
    if (splitter.pending || (splitter.inArray && number > 0))
      yield failedRecord(`${id}#${number + 1}`, 'invalid-json', 'the JSON ends before it is complete');
    else if (number === 0 && !splitter.sawArray)
      yield failedRecord(id, 'empty-input', 'the input holds no text');
  },
};

/** Cuts a stream into the values at its top, or into the elements of the arrays at its top. */
class ValueSplitter {
  inArray = false;
  sawArray = false;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private inValue = false;
  private pieces: Uint8Array[] = [];
  private size = 0;

  /** A value was begun and not ended. */
  get pending(): boolean {
    return this.inValue;
  }

  /** Values that end in this chunk; null for one that is too large. */
  *push(chunk: Uint8Array): Generator<Uint8Array | null> {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === 0x5c) this.escaped = true;
        else if (byte === 0x22) this.inString = false;
        continue;
      }
      const closes = byte === 0x7d || byte === 0x5d;
      const separates = byte === 0x2c || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
      if (this.depth === 0 && this.inValue && (closes || separates)) {
        // A bare word or number ends here: `null,`.
        yield this.take(chunk.subarray(start, i));
      }
      if (this.depth === 0 && !this.inValue) {
        if (separates) continue;
        if (byte === 0x5b && !this.inArray) {
          this.inArray = true;
          this.sawArray = true;
          continue;
        }
        if (byte === 0x5d && this.inArray) {
          this.inArray = false;
          continue;
        }
        this.inValue = true;
        start = i;
      }
      if (byte === 0x22) this.inString = true;
      else if (byte === 0x7b || byte === 0x5b) this.depth++;
      else if (closes) {
        if (this.depth > 0) this.depth--;
        if (this.depth === 0) yield this.take(chunk.subarray(start, i + 1));
      }
    }
    if (this.inValue) this.keep(chunk.subarray(start));
  }

  private keep(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > MAXIMUM_RECORD_BYTES) this.pieces = [];
    else this.pieces.push(piece);
  }

  private take(piece: Uint8Array): Uint8Array | null {
    this.keep(piece);
    const value = this.size > MAXIMUM_RECORD_BYTES ? null : joinBytes(this.pieces);
    this.pieces = [];
    this.size = 0;
    this.inValue = false;
    return value;
  }
}
