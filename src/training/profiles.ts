/**
 * What company says about words: a tagger that sees only the neighbourhood of a token reads raw news, and each word
 * type gets the mean of what it was taken for. Unlike a cluster this speaks of types of names directly, and unlike a
 * self-trained tagger it never repeats a name's own label.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { LABEL_COUNT, OUTSIDE, positionOfLabel, TAGGED_TYPES, typeOfLabel } from '../tagger/labels.ts';
import type { Tagger } from '../tagger/tagger.ts';
import type { Tokens } from '../text/tokens.ts';
import { isOpening, typeKey } from './clusters.ts';

/** Columns: one for each tagged type, one for OUTSIDE, one for the place within a name, as steps of log odds from 1. */
export function profileWords(
  news: Iterable<{ readonly tokens: Tokens; readonly starts: Uint8Array }>,
  keys: readonly string[],
  tagger: Tagger,
  gazetteer: Gazetteer | null,
): Uint16Array[] {
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  const sums = new Float64Array(keys.length * LABEL_COUNT);
  const counts = new Float64Array(keys.length);
  for (const { tokens, starts } of news) {
    const marginals = tagger.marginals(tokens, starts, gazetteer?.scan(tokens) ?? null);
    for (let i = 0; i < tokens.count; i++) {
      const row = rowOf.get(typeKey(tokens, i));
      if (row === undefined || isOpening(tokens, starts, i)) continue;
      counts[row]++;
      for (let l = 0; l < LABEL_COUNT; l++) sums[row * LABEL_COUNT + l] += marginals[i * LABEL_COUNT + l];
    }
  }
  const prior = new Float64Array(LABEL_COUNT);
  let total = 0;
  counts.forEach((count, row) => {
    total += count;
    for (let l = 0; l < LABEL_COUNT; l++) prior[l] += sums[row * LABEL_COUNT + l];
  });
  const columns = Array.from({ length: TAGGED_TYPES.length + 3 }, () => new Uint16Array(keys.length));
  const STRENGTH = 2;
  counts.forEach((count, row) => {
    const mean = (l: number) =>
      (sums[row * LABEL_COUNT + l] + (STRENGTH * prior[l]) / total) / (count + STRENGTH);
    const typed = new Float64Array(TAGGED_TYPES.length);
    const placed = new Float64Array(4);
    for (let l = 1; l < LABEL_COUNT; l++) {
      typed[typeOfLabel(l)] += mean(l);
      placed[positionOfLabel(l)] += mean(l);
    }
    typed.forEach((p, type) => {
      columns[type][row] = logOddsStep(p);
    });
    columns[TAGGED_TYPES.length][row] = logOddsStep(mean(OUTSIDE));
    const named = 1 - mean(OUTSIDE);
    if (named > 0.1) {
      const begin = Math.round((3 * (placed[0] + placed[3])) / named);
      const end = Math.round((3 * (placed[2] + placed[3])) / named);
      columns[TAGGED_TYPES.length + 1][row] = 1 + 4 * begin + end;
      const ranked = [...typed].map((p, type) => [p, type] as const).sort((a, b) => b[0] - a[0]);
      columns[TAGGED_TYPES.length + 2][row] =
        1 + ranked[0][1] * 30 + ranked[1][1] * 10 + Math.min(9, Math.floor((10 * ranked[0][0]) / named));
    }
  });
  return columns;
}

function logOddsStep(p: number): number {
  return 1 + Math.max(0, Math.min(9, Math.round(Math.log((p + 1e-4) / (1 - p + 1e-4))) + 5));
}
