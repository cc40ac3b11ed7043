/**
 * Time without a date: *kini*, *dulu*, *nanti*, *saat itu*, *akhir-akhir ini*, *bulan-bulan mendatang*.
 */

import { readDirection } from './direction.ts';
import { BEFORE, DIRECTION, FOLLOWING, FORMERLY, NOT_LATELY, THIS, valueOfWord } from './lexicon.ts';
import { readShiftedPart } from './part-of-day.ts';
import { type Phrase, phrase } from './phrase.ts';
import { COMMA, type Scanner } from './scanner.ts';

const REFERENCE_VALUES = ['PRESENT_REF', 'PAST_REF', 'FUTURE_REF'] as const;

/** *kini*, *dulu*, *nanti* and the part of the day after *nanti*. */
export function readAtReference(s: Scanner, i: number, packed: number): Phrase | null {
  const word = s.wordFirst(i);
  if (word === 'nanti') {
    const part = readShiftedPart(s, i, 0);
    if (part !== null) return part;
    if (s.word(i + 1) === 'dulu') return null;
  }
  if ((word === 'dulu' || word === 'dahulu') && !isFormerly(s, i)) return null;
  const value = REFERENCE_VALUES[valueOfWord(packed)];
  const to = s.valueIf(i + 1, DIRECTION) === THIS ? i + 2 : i + 1;
  return phrase(i, to, { kind: 'fixed', type: 'DATE', value }, 'reference');
}

/** *dulu* as "formerly", not as "first" (*makan dulu*, *terlebih dahulu*). */
function isFormerly(s: Scanner, i: number): boolean {
  if (s.begins(i) || s.signBefore(i) === COMMA) return !s.isDash(i + 1);
  return (s.contextBefore(i) & FORMERLY) !== 0;
}

/** *belakangan* as "lately": not the back of something, nor *belakangan ini*, which is an entry of its own. */
export function readLately(s: Scanner, i: number): Phrase | null {
  if ((s.contextBefore(i) & NOT_LATELY) !== 0) return null;
  return phrase(i, i + 1, { kind: 'fixed', type: 'DATE', value: 'PAST_REF' }, 'reference');
}

/** *bulan-bulan mendatang*, *tahun-tahun sebelumnya*, *hari-hari ini*: only whether they lie behind or ahead. */
export function readPlural(s: Scanner, i: number): Phrase | null {
  const direction = readDirection(s, i + 3);
  const relation = s.valueIf(i + 3, DIRECTION);
  const way = direction?.direction ?? (relation === BEFORE ? -1 : relation === FOLLOWING ? 1 : null);
  if (way === null) return null;
  const value = REFERENCE_VALUES[way === 0 ? 0 : way < 0 ? 1 : 2];
  return phrase(i, direction?.to ?? i + 4, { kind: 'fixed', type: 'DATE', value }, 'plural');
}
