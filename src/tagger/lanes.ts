/**
 * Scores of all labels in few words: whole numbers of a 256th of a nat, two labels to a 32-bit word. A token's score is a
 * sum of some 25 rows of weights; in lanes a row costs seven additions of whole numbers, where floating point takes 13
 * additions and, from the bytes of a model, as many conversions and products.
 *
 * Words are added as they are. The lower lane is signed and borrows from the upper one, which the reader gives back: sums
 * are exact as long as no lane overflows.
 *
 * Limits: a lane holds 128 nats to either side. What one row may add is cut at a bound (`ROW_BOUND`, `FEATURE_BOUND`), so
 * that no text and no model gets there: ten rows of symbols, and at most 24 conjunctions (CONJUNCTION_LIMIT). The largest score
 * met in a MB of news is 20.
 */

import { LABEL_COUNT, OUTSIDE } from './labels.ts';

/** Words of one row: two labels each, and one more for whatever else is known of the row. It fills half a cache line. */
export const LANES = 8;

/** Where a row's last word stands, which holds no label. */
export const SPARE = 7;

/** Steps of a nat. Rounding to them moves a sum of 25 rows by half a hundredth of a nat. */
export const UNITS = 256;

/** Most that all features of one symbol, and that one conjunction, may add to a label, in units. */
export const ROW_BOUND = 7.5 * UNITS;
export const FEATURE_BOUND = 2 * UNITS;

/** Writes LABEL_COUNT numbers of units, each cut at a bound, as a row of words; its last one stays untouched. */
export function writeLanes(units: Int32Array, bound: number, words: Int32Array, at: number): void {
  const within = (label: number) => Math.max(-bound, Math.min(bound, units[label]));
  for (let label = 0; label < LABEL_COUNT; label += 2)
    words[at + (label >> 1)] = joinLanes(within(label), label + 1 < LABEL_COUNT ? within(label + 1) : 0);
}

/** One word of two labels' units. */
export function joinLanes(lower: number, upper: number): number {
  return ((upper << 16) + lower) | 0;
}

export function lowerLane(word: number): number {
  return (word << 16) >> 16;
}

export function upperLane(word: number): number {
  return (word - ((word << 16) >> 16)) >> 16;
}

/** By how many units OUTSIDE leads the best other label. */
export function outsideLead(words: Int32Array, at: number): number {
  let best = upperLane(words[at]);
  for (let w = 1; w < SPARE; w++) {
    const word = words[at + w];
    const lower = lowerLane(word);
    if (lower > best) best = lower;
    // The upper lane of the last word is no label
    if (w === SPARE - 1) break;
    const upper = upperLane(word);
    if (upper > best) best = upper;
  }
  return lowerLane(words[at + (OUTSIDE >> 1)]) - best;
}

/** Adds a row to another, the spare words left out; written out, which takes half the time of a loop. */
export function addLanes(words: Int32Array, from: number, sums: Int32Array, at: number): void {
  sums[at] += words[from];
  sums[at + 1] += words[from + 1];
  sums[at + 2] += words[from + 2];
  sums[at + 3] += words[from + 3];
  sums[at + 4] += words[from + 4];
  sums[at + 5] += words[from + 5];
  sums[at + 6] += words[from + 6];
}
