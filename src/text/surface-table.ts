/**
 * Words as printed that were met before: most tokens of an article are, and need neither classes nor folding again.
 *
 * A word is known by two 32-bit hashes of its letters together; only words of plain letters between plain signs are
 * kept. What the table holds changes the speed and never a result. A stray match would take 2^32 distinct words; text
 * that was made to have one is read with one word taken for another.
 */

/** Entries kept before the table starts over. */
const CAPACITY = 1 << 17;

/** Numbers of an entry: two hashes, word id, shape. */
const ENTRY = 4;
const WORD_AT = 2;
const SHAPE_AT = 3;

/** Shape of a free slot. */
const FREE = 0;

export class SurfaceTable {
  /** `slots[at + WORD_AT]` is the word's id and `slots[at + SHAPE_AT]` its shape, for an `at` that `find` gave. */
  private slots = new Int32Array((1 << 12) * ENTRY);
  private mask = (1 << 12) - 1;
  private count = 0;

  /** Place of an entry, or -1. */
  find(first: number, second: number): number {
    const { slots, mask } = this;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const at = slot * ENTRY;
      if (slots[at + SHAPE_AT] === FREE) return -1;
      if (slots[at] === first && slots[at + 1] === second) return at;
    }
  }

  wordAt(place: number): number {
    return this.slots[place + WORD_AT];
  }

  shapeAt(place: number): number {
    return this.slots[place + SHAPE_AT];
  }

  /** Keeps a word that `find` did not know; `shape` is above 0. */
  add(first: number, second: number, word: number, shape: number): void {
    if (this.count >= CAPACITY) this.clear();
    if (this.count * 2 > this.mask) this.grow();
    this.count++;
    this.put(first, second, word, shape);
  }

  clear(): void {
    this.slots.fill(0);
    this.count = 0;
  }

  private put(first: number, second: number, word: number, shape: number): void {
    const { slots, mask } = this;
    let slot = first & mask;
    while (slots[slot * ENTRY + SHAPE_AT] !== FREE) slot = (slot + 1) & mask;
    const at = slot * ENTRY;
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + WORD_AT] = word;
    slots[at + SHAPE_AT] = shape;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let at = 0; at < before.length; at += ENTRY)
      if (before[at + SHAPE_AT] !== FREE)
        this.put(before[at], before[at + 1], before[at + WORD_AT], before[at + SHAPE_AT]);
  }
}
