/**
 * Dates that begin with a weekday: *Kamis (15/7)*, *Senin, 5 November 2018*, *Jumat 31/10*, *Sabtu-Minggu*,
 * *Senin pekan depan*, *Rabu*. *minggu* in small letters is a week.
 */

import { LOWER } from '../text/tokens.ts';
import { readDayMonth } from './day-date.ts';
import { type DateReading, endOfRangeSign, readDirection } from './direction.ts';
import {
  ABBREVIATION,
  BEFORE_YEAR,
  classOfWord,
  DAY_OF_MONTH,
  DAY_PART,
  DIRECTION,
  EDGE,
  HEAD,
  subtypeOfWord,
  UNIT,
  valueOfWord,
  WEEKDAY,
  ZONE,
} from './lexicon.ts';
import { readMonthDay } from './month-date.ts';
import { readBracketedDate, readNumericDate } from './numeric-date.ts';
import { calendar, type DateMeaning, type Direction } from './phrase.ts';
import { CLOSE_BRACKET, COMMA, DOT, OPEN_BRACKET, type Scanner, SLASH } from './scanner.ts';

/** A date that begins with a weekday, *hari Kamis* included. */
export function readWeekdayDate(s: Scanner, i: number): DateReading | null {
  const packed = s.packedFirst(i);
  const weekday = valueOfWord(packed);
  const subtype = subtypeOfWord(packed);
  const j = i + 1;
  const dated = readDatedWeekday(s, i, j, weekday);
  if (dated !== null) return dated;
  if (subtype === ABBREVIATION) return null;
  // Sabtu-Minggu, Senin hingga Jumat, Sabtu dan Minggu (7-8/6)
  const pair = readWeekdayPair(s, j, weekday);
  if (pair !== null) return pair;
  const direction = readWeekdayDirection(s, j);
  if (direction !== null) {
    const bracket = readBracketedDate(s, direction.to);
    if (bracket !== null)
      return { to: bracket.to, meaning: withWeekday(bracket.meaning, weekday), rule: 'weekday-with-date' };
    return {
      to: direction.to,
      meaning: calendar({ weekday, direction: direction.direction, ...direction.offset }),
      rule: 'weekday-with-direction',
    };
  }
  if (!isPlainWeekday(s, i)) return null;
  return { to: j, meaning: calendar({ weekday }), rule: 'weekday' };
}

/** *Kamis (15/7)*, *Selasa, (17/6/2025)*, *Jumat 31/10*, *Senin, 5 November 2018*, *Rabu tanggal 3 Mei*. */
function readDatedWeekday(s: Scanner, i: number, j: number, weekday: number): DateReading | null {
  // Sen. 5 Mei
  const afterDot =
    s.sign(j) === DOT && s.glued(j) && subtypeOfWord(s.packedFirst(i)) === ABBREVIATION ? j + 1 : j;
  const k = s.sign(afterDot) === COMMA ? afterDot + 1 : afterDot;
  const bracket = readBracketedDate(s, k) ?? readBracketedWords(s, k);
  if (bracket !== null)
    return { to: bracket.to, meaning: withWeekday(bracket.meaning, weekday), rule: 'weekday-with-date' };
  const at = s.is(k, HEAD, DAY_OF_MONTH) ? k + 1 : k;
  const numeric = readNumericDate(s, at, { withoutYear: k === j || at > k, first: false, misprints: true });
  if (numeric !== null)
    return { to: numeric.to, meaning: withWeekday(numeric.meaning, weekday), rule: 'weekday-with-date' };
  const named = readDayMonth(s, at, false) ?? readMonthDay(s, at);
  if (named !== null)
    return { to: named.to, meaning: withWeekday(named.meaning, weekday), rule: 'weekday-with-date' };
  return null;
}

/** *(17 Juli 2025)* after a weekday. */
function readBracketedWords(s: Scanner, i: number): { to: number; meaning: DateMeaning } | null {
  if (s.sign(i) !== OPEN_BRACKET) return null;
  const named = readDayMonth(s, i + 1, false);
  if (named === null || s.sign(named.to) !== CLOSE_BRACKET) return null;
  return { to: named.to + 1, meaning: named.meaning };
}

function readWeekdayPair(s: Scanner, j: number, weekday: number): DateReading | null {
  const at = s.sign(j) === SLASH ? j + 1 : endOfRangeSign(s, j);
  const packed = at > 0 ? s.packed(at) : 0;
  if (classOfWord(packed) !== WEEKDAY || subtypeOfWord(packed) === ABBREVIATION) return null;
  const last = valueOfWord(packed);
  if (last === weekday) return null;
  const bracket = readBracketedDate(s, at + 1);
  if (bracket !== null && bracket.meaning.kind === 'range')
    return { to: bracket.to, meaning: bracket.meaning, rule: 'weekday-range' };
  // Sabtu dan Minggu: two mentions unless one bracket dates both
  if (s.word(j) === 'dan' || s.word(j) === 'atau' || bracket !== null) return null;
  const named = readDayMonth(s, s.sign(at + 1) === COMMA ? at + 2 : at + 1, false);
  if (named !== null && named.meaning.kind === 'range')
    return { to: named.to, meaning: named.meaning, rule: 'weekday-range' };
  return {
    to: at + 1,
    meaning: { kind: 'range', first: calendar({ weekday }), last: calendar({ weekday: last }) },
    rule: 'weekday-range',
  };
}

function readWeekdayDirection(
  s: Scanner,
  j: number,
): { to: number; direction: Direction; offset: { weekOffset?: number } } | null {
  // Senin pekan depan
  if (isWeekWord(s, j)) {
    const direction = readDirection(s, j + 1);
    if (direction !== null)
      return { to: direction.to, direction: null, offset: { weekOffset: direction.direction ?? 0 } };
  }
  const direction = readDirection(s, j);
  return direction === null ? null : { ...direction, offset: {} };
}

function isWeekWord(s: Scanner, i: number): boolean {
  const word = s.word(i);
  return word === 'pekan' || word === 'minggu';
}

/** Whether a weekday that stands alone names a day: not *Pasar Minggu*, *Ibu Senin*, *Rabu Hijrah*. */
function isPlainWeekday(s: Scanner, i: number): boolean {
  const before = s.contextBefore(i);
  if (s.isNamed(i)) return false;
  const shape = s.tokens.shape[i];
  if (shape === LOWER) {
    // minggu is a week unless a day is meant
    return !isWeekWord(s, i) && s.wordFirst(i) !== 'ahad';
  }
  if (!s.follows(i + 1) || !s.isCapitalised(i + 1)) return true;
  const next = classOfWord(s.packed(i + 1));
  if (next === DAY_PART || next === DIRECTION || next === EDGE || next === ZONE || next === UNIT) return true;
  return (
    s.follows(i) && ((before & BEFORE_YEAR) !== 0 || s.signBefore(i) !== 0 || s.wordFirst(i - 1) === 'hari')
  );
}

function withWeekday(meaning: DateMeaning, weekday: number): DateMeaning {
  return meaning.kind === 'calendar' ? { ...meaning, weekday } : meaning;
}
