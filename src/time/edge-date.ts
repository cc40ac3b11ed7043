/**
 * The edges of a stretch of time: *awal September*, *akhir pekan lalu*, *pertengahan 2014*, *paruh pertama 2025*.
 */

import { type DateReading, readDirection } from './direction.ts';
import { readHijriMonth } from './holiday.ts';
import {
  classOfWord,
  DAY,
  END,
  ERA,
  FULL,
  HALF_OF,
  HEAD,
  MID_OF,
  MIDDLE,
  MONTH,
  SEASON,
  SEMESTER,
  START,
  subtypeOfWord,
  UNIT,
  UNIT_BASE,
  VARIANT,
  valueOfWord,
  WEEK,
} from './lexicon.ts';
import { readMonthDate } from './month-date.ts';
import { readBracketedDate } from './numeric-date.ts';
import { type Modifier, type Phrase, phrase } from './phrase.ts';
import { readHalf, readHeadedDecade, readSeason, readUnitHead, unitName } from './relative-date.ts';
import type { Scanner } from './scanner.ts';
import { isYearNumber, readBareYear } from './year-date.ts';

const MODIFIERS: Readonly<Record<number, Modifier>> = {
  [START]: 'START',
  [MIDDLE]: 'MID',
  [END]: 'END',
  [MID_OF]: 'MID',
};

/** *awal September*, *akhir pekan lalu*, *pertengahan 2014*, *akhir tahun*, *paruh pertama 2025*. */
export function readAtEdge(s: Scanner, i: number, edge: number): Phrase | null {
  if (edge === HALF_OF) {
    const half = readHalf(s, i);
    return half === null ? null : phrase(i, half.to, half.meaning, half.rule);
  }
  const modifier = MODIFIERS[edge];
  const j = i + 1;
  if (edge === END && (s.word(j) === 'pekan' || s.word(j) === 'minggu')) {
    const direction = readDirection(s, j + 1);
    // akhir pekan nanti is this week's
    const count = s.word(j + 1) === 'nanti' ? 0 : (direction?.direction ?? 0);
    const to = direction?.to ?? j + 1;
    const bracket = readBracketedDate(s, to);
    if (bracket !== null) return phrase(i, bracket.to, bracket.meaning, 'weekend');
    return phrase(i, to, { kind: 'offset', unit: 'weekend', count, from: 'reference' }, 'weekend');
  }
  const inner = readEdgeInner(s, j, edge === END);
  if (inner === null) return null;
  return phrase(i, inner.to, inner.meaning, inner.rule, modifier);
}

function readEdgeInner(s: Scanner, j: number, ends: boolean): DateReading | null {
  const packed = s.packed(j);
  const cls = classOfWord(packed);
  if (cls === MONTH) {
    const subtype = subtypeOfWord(packed);
    if (subtype === FULL || subtype === VARIANT || isYearNumber(s, j + 1)) return readMonthDate(s, j, true);
    return readMonthDate(s, j, false);
  }
  if (isYearNumber(s, j) && s.number(j) >= 1500) return readBareYear(s, j);
  if (s.isNumber(j) && s.follows(j)) return readBareYear(s, j);
  const week = s.word(j) === 'minggu' ? WEEK : 0;
  if (week !== 0 || (cls === UNIT && subtypeOfWord(packed) === UNIT_BASE)) {
    const unit = week || valueOfWord(packed);
    if (unit <= DAY || unit === SEMESTER) return null;
    const hijri = readHijriMonth(s, j + 1, s.packed(j + 1), null);
    if (hijri !== null) return hijri;
    const headed = readUnitHead(s, j, unit);
    // akhir tahun nanti is this year's
    if (headed?.meaning.kind === 'offset' && s.word(headed.to - 1) === 'nanti' && ends)
      return { ...headed, meaning: { ...headed.meaning, count: 0 } };
    if (headed !== null) return headed;
    const name = unitName(unit);
    if (name === null || isInstitution(s, j + 1)) return null;
    return {
      to: j + 1,
      meaning: { kind: 'offset', unit: name, count: 0, from: 'reference' },
      rule: 'edge-of-unit',
    };
  }
  if (cls === HEAD && valueOfWord(packed) === ERA) return readHeadedDecade(s, j);
  if (cls === HEAD && valueOfWord(packed) === SEASON) return readSeason(s, j);
  return s.follows(j) ? readHijriMonth(s, j, packed, null) : null;
}

/** *akhir tahun ajaran* is no end of a year; nor is *akhir tahun ke-2*. */
function isInstitution(s: Scanner, i: number): boolean {
  const word = s.word(i);
  return (
    word === 'ajaran' ||
    word === 'ke' ||
    word === 'pelajaran' ||
    word === 'fiskal' ||
    word === 'anggaran' ||
    word === 'buku' ||
    word === 'kedua' ||
    word === 'pertama' ||
    word === 'ketiga'
  );
}
