/**
 * What raw news taught about words: clusters and statistics of each word type, as columns over one buffer.
 *
 * A type is a folded form together with how it is printed, small or capital: *Batu* the town and *batu* the stone are
 * two. Forms are known by hash alone; a stray match is possible and harmless (one in some 60,000 unknown words).
 */

import { LOWER } from '../text/tokens.ts';

const MAGIC = 0x6b776273; // "sbwk"

/** Column that says how frequent a type is, in eighths of a power of two; it stands last. */
export class WordKnowledge {
  /** Columns that serve as features; 0 says nothing. The first is the coarsest clustering, the second a finer one. */
  readonly columnCount: number;
  private readonly columns: readonly Uint16Array[];
  private readonly hashes: Int32Array;
  private readonly slots: Int32Array;

  /** @throws Error when the bytes are no such file */
  constructor(bytes: Uint8Array) {
    const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const header = new Int32Array(file.buffer, file.byteOffset, 4);
    if (header[0] !== MAGIC) throw new Error('not a word knowledge file');
    const [, rows, columns, slots] = header;
    let offset = file.byteOffset + 16;
    this.hashes = new Int32Array(file.buffer, offset, rows);
    offset += rows * 4;
    this.slots = new Int32Array(file.buffer, offset, slots);
    offset += slots * 4;
    this.columns = Array.from(
      { length: columns },
      (_, c) => new Uint16Array(file.buffer, offset + c * rows * 2, rows),
    );
    this.columnCount = columns;
  }

  column(index: number): Uint16Array {
    return this.columns[index];
  }

  /**
   * Row of a word type, or -1.
   *
   * @param form folded
   * @param shape LOWER asks for the small type, another shape of `tokens.ts` for the capital one, 0 or any other value
   * for the more frequent of the two
   */
  rowOf(form: string, shape: number): number {
    if (shape === LOWER) return this.find(typeHash(form, false));
    const capital = this.find(typeHash(form, true));
    if (shape > LOWER && shape <= 5) return capital;
    const small = this.find(typeHash(form, false));
    if (small < 0 || capital < 0) return small < 0 ? capital : small;
    const frequency = this.columns[this.columns.length - 1];
    return frequency[small] >= frequency[capital] ? small : capital;
  }

  private find(hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot];
      if (row < 0 || hashes[row] === hash) return row;
    }
  }
}

function typeHash(form: string, capital: boolean): number {
  let hash = capital ? 0x2545f491 : 0x811c9dc5 | 0;
  for (let i = 0; i < form.length; i++) {
    hash = Math.imul(hash ^ form.charCodeAt(i), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return hash ^ (hash >>> 16);
}

/** The bytes of a word knowledge file; where two types share a hash the first, more frequent one stays. */
export function writeWordKnowledge(
  forms: readonly string[],
  capital: Uint8Array,
  columns: readonly Uint16Array[],
): Uint8Array {
  const rows = forms.length;
  let slotCount = 1024;
  while (slotCount < rows * 1.6) slotCount *= 2;
  const slots = new Int32Array(slotCount).fill(-1);
  const hashes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const hash = typeHash(forms[row], capital[row] === 1);
    hashes[row] = hash;
    let slot = hash & (slotCount - 1);
    while (slots[slot] >= 0 && hashes[slots[slot]] !== hash) slot = (slot + 1) & (slotCount - 1);
    if (slots[slot] < 0) slots[slot] = row;
  }
  const header = Int32Array.from([MAGIC, rows, columns.length, slotCount]);
  const parts = [header, hashes, slots, ...columns];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
}
