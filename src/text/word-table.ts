/**
 * Every distinct word once: folded forms get small integer ids, so that whatever depends on the word alone
 * (its lexicon classes, affixes, cluster) is computed once a process and not once a token.
 *
 * The table is bounded and starts over between documents, before one that might not fit; ids are therefore valid for one
 * document only and never appear in a result. A document of more distinct words than the table holds finds it empty, so
 * that it too gives the same output at any time: its first words are read, the rest are as good as no word.
 */

import { classOf, foldOf, IGNORABLE } from './characters.ts';
import { SurfaceTable } from './surface-table.ts';

/** Distinct words kept before the table starts over; a year of a large outlet has some 300,000. */
const CAPACITY = 1 << 19;
const SLOTS = 1 << 20;

/** Stands in for what the table has no room for. */
const NO_WORD = '';
const NO_WORD_ID = 0;

export class WordTable {
  /** Ids of words as printed; starts over with the table. */
  readonly surfaces = new SurfaceTable();
  /** Grows by one each time the table starts over. */
  generation = 0;
  private forms: string[] = [NO_WORD];
  private hashes = new Int32Array(1 << 14);
  private slots = new Int32Array(1 << 14).fill(-1);
  private readonly scratch = new Uint16Array(256);

  get size(): number {
    return this.forms.length;
  }

  /**
   * Call between documents: starts over when the next might not fit.
   *
   * @param characters length of the next documents, which have at most half as many words
   */
  settle(characters: number): void {
    if (this.forms.length === 1 || this.forms.length + characters / 2 < CAPACITY) return;
    this.forms = [NO_WORD];
    this.slots.fill(-1);
    this.surfaces.clear();
    this.generation++;
  }

  /** Id of the word that stands in `text` from `start` to `end`, folded. */
  intern(text: string, start: number, end: number): number {
    const scratch = this.scratch;
    // Words of over 256 units are noise (base64, glued pages): all that share length and beginning are one.
    let length = 0;
    let hash = 0x811c9dc5 | 0;
    for (let i = start; i < end && length < 256; i++) {
      let code = text.charCodeAt(i);
      if (code >= 0x41 && code <= 0x5a) code += 32;
      // The backslash of Ma\'ruf stands for nothing
      else if (code === 0x5c) continue;
      else if (code > 0x7a || code === 0x60) {
        if (classOf(code) === IGNORABLE) continue;
        code = foldOf(code);
      }
      scratch[length++] = code;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    hash ^= hash >>> 15;
    let mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.slots[slot];
      if (id < 0) break;
      if (this.hashes[id] === hash && this.equals(id, length)) return id;
      slot = (slot + 1) & mask;
    }
    if (this.forms.length >= CAPACITY) return NO_WORD_ID;
    if (this.forms.length * 2 >= this.slots.length && this.slots.length < SLOTS) {
      this.grow();
      mask = this.slots.length - 1;
      slot = hash & mask;
      while (this.slots[slot] >= 0) slot = (slot + 1) & mask;
    }
    const id = this.forms.length;
    this.forms.push(String.fromCharCode(...scratch.subarray(0, length)));
    if (id >= this.hashes.length) {
      const hashes = new Int32Array(this.hashes.length * 2);
      hashes.set(this.hashes);
      this.hashes = hashes;
    }
    this.hashes[id] = hash;
    this.slots[slot] = id;
    return id;
  }

  /** Id of a whole string, folded. */
  idOf(form: string): number {
    return this.intern(form, 0, form.length);
  }

  /** The folded form behind an id. */
  form(id: number): string {
    return this.forms[id];
  }

  private equals(id: number, length: number): boolean {
    const form = this.forms[id];
    if (form.length !== length) return false;
    for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== this.scratch[i]) return false;
    return true;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.forms.length; id++) {
      let slot = this.hashes[id] & mask;
      while (slots[slot] >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}

/** Stands for a value that was not computed yet. */
const UNKNOWN = -0x80000000;

/** A 32-bit value above -2^31 that depends on a word alone, computed when first asked for. */
export class WordColumn {
  private values = new Int32Array(1 << 12).fill(UNKNOWN);
  private generation: number;
  private readonly table: WordTable;
  private readonly compute: (form: string) => number;

  constructor(table: WordTable, compute: (form: string) => number) {
    this.table = table;
    this.compute = compute;
    this.generation = table.generation;
  }

  get(id: number): number {
    if (id < 0) return 0;
    if (this.generation !== this.table.generation) {
      this.values.fill(UNKNOWN);
      this.generation = this.table.generation;
    }
    if (id >= this.values.length) this.grow(id);
    const value = this.values[id];
    if (value !== UNKNOWN) return value;
    this.values[id] = this.compute(this.table.form(id));
    return this.values[id];
  }

  private grow(id: number): void {
    let capacity = this.values.length;
    while (capacity <= id) capacity *= 2;
    const values = new Int32Array(capacity).fill(UNKNOWN);
    values.set(this.values);
    this.values = values;
  }
}
