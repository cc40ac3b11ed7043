/**
 * Words as printed that were met before: most tokens of an article are, and need neither classes nor folding again.
 *
 * A word is known by 32 bits of one hash of its letters and ten of another, which also chooses where it stands; only
 * words of plain letters between plain signs are kept. What the table holds changes the speed and never a result. Of
 * look-ups of words that are not kept one in 2^42 would find another word; text that was made so is read so.
 */

/** Entries kept before the table starts over. */
const CAPACITY = 1 << 17;
const FEWEST_SLOTS = 1 << 12;

/**
 * Numbers of an entry: a hash; and of the other hash ten bits, shape, word id. Two entries to the line of memory more
 * are two entries less to wait for.
 */
const ENTRY = 2;
const SHAPE_SHIFT = 19;
const CHECK_SHIFT = 22;
const WORD_MASK = (1 << SHAPE_SHIFT) - 1;
const SHAPE_MASK = 7;

/** Second number of a free slot; a shape is above 0. */
const FREE = 0;

export class SurfaceTable {
  private slots = new Int32Array(FEWEST_SLOTS * ENTRY);
  private mask = FEWEST_SLOTS - 1;
  private count = 0;

  /** What is kept of a word, for `wordOf` and `shapeOf`; 0 where it is not known. */
  find(first: number, second: number): number {
    const { slots, mask } = this;
    const check = first >>> CHECK_SHIFT;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot * ENTRY + 1];
      if (found === FREE) return FREE;
      if (slots[slot * ENTRY] === second && found >>> CHECK_SHIFT === check) return found;
    }
  }

  wordOf(found: number): number {
    return found & WORD_MASK;
  }

  shapeOf(found: number): number {
    return (found >>> SHAPE_SHIFT) & SHAPE_MASK;
  }

  /** Keeps a word that `find` did not know; `shape` is 1 to 7, `word` below 2^19. */
  add(first: number, second: number, word: number, shape: number): void {
    if (this.count >= CAPACITY) this.clear();
    if (this.count * 2 > this.mask) this.grow();
    this.count++;
    const { slots, mask } = this;
    let slot = first & mask;
    while (slots[slot * ENTRY + 1] !== FREE) slot = (slot + 1) & mask;
    slots[slot * ENTRY] = second;
    slots[slot * ENTRY + 1] = ((first >>> CHECK_SHIFT) << CHECK_SHIFT) | (shape << SHAPE_SHIFT) | word;
  }

  clear(): void {
    this.slots.fill(FREE);
    this.count = 0;
  }

  /** Starts over with twice the slots: where an entry belongs is not kept with it. */
  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.mask = this.mask * 2 + 1;
    this.count = 0;
  }
}
