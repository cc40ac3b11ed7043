/** Binary search in what is in order. */

/** Index of the first of `count` items for which `isBefore` no longer holds; it holds for all items in front of it. */
export function partitionPoint(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of `count` ascending numbers that is not below `value`. */
export function lowerBound(values: ArrayLike<number>, value: number, count = values.length): number {
  return partitionPoint(count, (index) => values[index] < value);
}
