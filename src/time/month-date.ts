/**
 * Months: *Juli 2015*, *bulan Juli*, *Juni lalu*, *Januari-Maret 2025*, and the English order *September 11, 2001*.
 *
 * Months that are given names too (*Mei*, *April*, *Juni*) need a preposition or a year.
 */

import { LOWER } from '../text/tokens.ts';
import { type DateReading, endOfRange, readDirection, readYearDirection } from './direction.ts';
import {
  ABBREVIATION,
  AFTER_COUNT,
  BEFORE_YEAR,
  classOfWord,
  EVENT,
  FOREIGN,
  LAW,
  MONTH,
  NUMERAL,
  subtypeOfWord,
  UNIT,
  valueOfWord,
} from './lexicon.ts';
import { type CalendarMeaning, calendar } from './phrase.ts';
import { COMMA, DOT, type Scanner, SLASH } from './scanner.ts';
import { isYearNumber, readYearAfterMonth } from './year-date.ts';

/** A date that begins with a month: *Juli 2015*, *Juni lalu*, *Januari-Maret 2025*, *September 11*, *Juli*. */
export function readMonthDate(s: Scanner, i: number, headed: boolean): DateReading | null {
  const packed = headed ? s.packed(i) : s.packedFirst(i);
  const month = valueOfWord(packed);
  const subtype = subtypeOfWord(packed);
  const english = readMonthDayFrom(s, i, packed);
  if (english !== null && (english.meaning as CalendarMeaning).year !== null) return english;
  const dotted =
    subtype === ABBREVIATION && s.sign(i + 1) === DOT && s.glued(i + 1) && isYearNumber(s, i + 2);
  const j = dotted ? i + 2 : i + 1;
  const range = readMonthRange(s, j, month, subtype);
  if (range !== null) return range;
  const year = readYearAfterMonth(s, j, subtype === ABBREVIATION && s.isDash(j));
  if (year !== null && (subtype !== ABBREVIATION || s.tokens.shape[i] !== LOWER)) {
    const direction = readDirection(s, year.to);
    return {
      to: direction?.to ?? year.to,
      meaning: calendar({ month, year: year.year, direction: direction?.direction ?? null }),
      rule: 'month-year',
    };
  }
  if (english !== null && isMonthWord(s, i, subtype)) return english;
  if (subtype === ABBREVIATION || (subtype === FOREIGN && !headed && isShortWord(s, i))) return null;
  const shifted = readYearDirection(s, j);
  if (shifted !== null)
    return {
      to: shifted.to,
      meaning: calendar({ month, yearOffset: shifted.offset }),
      rule: 'month-of-year',
    };
  const direction = readDirection(s, j);
  if (direction !== null)
    return {
      to: direction.to,
      meaning: calendar({ month, direction: direction.direction }),
      rule: 'month-with-direction',
    };
  // Mei, Juni, dan Juli 2014: the year stands at the last
  const shared = readSharedYear(s, j);
  if (shared !== null && s.tokens.shape[i] !== LOWER)
    return { to: j, meaning: calendar({ month, year: shared }), rule: 'month' };
  if (!headed && !isPlainMonth(s, i, subtype)) return null;
  return { to: j, meaning: calendar({ month }), rule: 'month' };
}

/** *bulan Juli 2015*; `i` is the word *bulan*. */
export function readHeadedMonth(s: Scanner, i: number): DateReading | null {
  return s.class(i + 1) === MONTH ? readMonthDate(s, i + 1, true) : null;
}

/** English order: *September 11*, *May 7, 2025*. */
export function readMonthDay(s: Scanner, i: number): DateReading | null {
  const packed = s.packed(i);
  return classOfWord(packed) === MONTH ? readMonthDayFrom(s, i, packed) : null;
}

function readMonthDayFrom(s: Scanner, i: number, packed: number): DateReading | null {
  const day = s.number(i + 1);
  if (day < 1 || day > 31 || s.digits(i + 1) > 2 || s.glued(i + 1)) return null;
  const month = valueOfWord(packed);
  const suffix = s.glued(i + 2) && /^(st|nd|rd|th)$/.test(s.word(i + 2)) ? i + 3 : i + 2;
  const withYear = s.sign(suffix) === COMMA && isYearNumber(s, suffix + 1);
  const to = withYear ? suffix + 2 : isYearNumber(s, suffix) ? suffix + 1 : suffix;
  const year = to > suffix ? s.number(to - 1) : null;
  if (year === null) {
    // Juli 17 orang, September 11 persen, Mei 5,2
    if (s.glued(suffix) && s.sign(suffix) !== COMMA && s.sign(suffix) !== DOT) return null;
    if (s.glued(suffix + 1) && s.isNumber(suffix + 1)) return null;
    if (subtypeOfWord(packed) !== FOREIGN && s.tokens.kind[suffix] === 1 && s.follows(suffix)) return null;
    if ((s.context(suffix) & AFTER_COUNT) !== 0 || s.class(suffix) === UNIT) return null;
  }
  return { to, meaning: calendar({ year, month, day }), rule: 'month-day' };
}

/** The year at the end of a list of months, or null: *, Juni, dan Juli 2014*. */
function readSharedYear(s: Scanner, i: number): number | null {
  let at = i;
  for (let months = 0; months < 5; months++) {
    if (s.sign(at) === COMMA) at++;
    if (s.word(at) === 'dan' || s.word(at) === 'atau' || s.word(at) === 'serta') at++;
    if (at === i || s.class(at) !== MONTH) return null;
    const year = readYearAfterMonth(s, at + 1, false);
    if (year !== null) return year.year;
    at++;
    i = at;
  }
  return null;
}

/** *Januari-Maret 2025*, *Juni hingga Agustus*; a year after the first month is its own: *Mei 2024-Juni 2025*. */
function readMonthRange(s: Scanner, j: number, month: number, subtype: number): DateReading | null {
  const firstYear = readYearAfterMonth(s, j, false);
  const k = firstYear?.to ?? j;
  const at = s.sign(k) === SLASH ? k + 1 : endOfRange(s, k);
  if (at < 0) return null;
  const packed = s.packed(at);
  if (classOfWord(packed) !== MONTH) return null;
  if (subtypeOfWord(packed) === ABBREVIATION && subtype !== ABBREVIATION) return null;
  const last = valueOfWord(packed);
  const year = readYearAfterMonth(s, at + 1, false);
  if (subtype === ABBREVIATION && year === null) return null;
  const to = year?.to ?? at + 1;
  const shifted = year === null ? readYearDirection(s, to) : null;
  const direction = shifted === null ? readDirection(s, to) : null;
  const fields = {
    direction: direction?.direction ?? null,
    ...(shifted === null ? {} : { yearOffset: shifted.offset }),
  };
  const lastYear = year?.year ?? null;
  const ownYear = firstYear?.year ?? (lastYear !== null && month > last ? lastYear - 1 : lastYear);
  return {
    to: shifted?.to ?? direction?.to ?? to,
    meaning: {
      kind: 'range',
      first: calendar({ month, year: ownYear, ...fields }),
      last: calendar({ month: last, year: lastYear, ...fields }),
    },
    rule: 'month-range',
  };
}

/** Whether a month that stands alone is one: not *April Jasmine*, *Bu Mei*, *mei* without a capital. */
function isPlainMonth(s: Scanner, i: number, subtype: number): boolean {
  if (s.tokens.shape[i] === LOWER) return false;
  const before = s.contextBefore(i);
  if (s.isNamed(i)) return false;
  // Institut Teknologi Sepuluh Nopember, Universitas Sebelas Maret
  if (s.follows(i) && s.class(i - 1) === NUMERAL && s.isCapitalised(i - 1)) return false;
  // Ibrahim April
  const afterName =
    s.follows(i) &&
    s.isCapitalised(i - 1) &&
    !s.begins(i - 1) &&
    (before & BEFORE_YEAR) === 0 &&
    s.class(i - 1) === 0;
  const beforeName =
    s.follows(i + 1) && s.isCapitalised(i + 1) && s.class(i + 1) === 0 && (before & BEFORE_YEAR) === 0;
  if (isNameMonth(s.wordFirst(i))) {
    if (afterName || beforeName) return false;
    // Mei mengatakan: only after a preposition or a comma
    return (before & BEFORE_YEAR) !== 0 || s.class(i - 1) !== 0 || (before & (EVENT | LAW)) !== 0;
  }
  return !(beforeName && s.begins(i)) && !(subtype === FOREIGN && (afterName || beforeName));
}

function isNameMonth(word: string): boolean {
  return word === 'mei' || word === 'april' || word === 'juni' || word === 'agustus' || word === 'june';
}

/** Foreign names that are everyday words too: *May*, *March*, *Mac*, *Dis*. */
function isShortWord(s: Scanner, i: number): boolean {
  return s.tokens.end[i] - s.tokens.start[i] <= 5 && s.wordFirst(i) !== 'ogos';
}

function isMonthWord(s: Scanner, i: number, subtype: number): boolean {
  return subtype !== ABBREVIATION || s.tokens.shape[i] !== LOWER;
}
