/** Columns that grow: typed arrays of a larger capacity with the values they had. */

type Numbers = Int32Array<ArrayBuffer>;

export function widened(column: Numbers, capacity: number): Numbers {
  const wider = new Int32Array(capacity);
  wider.set(column);
  return wider;
}
