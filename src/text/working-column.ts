/** Working memory of one step, kept from text to text: a typed array costs more to make than a text's tokens to clear. */

/** Longer columns, for texts of a megabyte and more, are not kept. */
const LONGEST_KEPT = 1 << 18;

/** Numbers that a step fills while it reads one text; what `take` returned before is void. */
export class WorkingColumn {
  private values = new Int32Array(1 << 10);

  /** @returns at least `length` numbers, the first `length` of them `value` */
  take(length: number, value: number): Int32Array {
    if (length > LONGEST_KEPT) return new Int32Array(length).fill(value);
    if (length > this.values.length) this.values = new Int32Array(length * 2);
    return this.values.fill(value, 0, length);
  }
}
