/**
 * Dates with a weekday, a named month or a year: *Kamis (15/7)*, *Senin, 5 November 2018*, *20–21 Juni 2025*,
 * *Juli 2015*, *bulan Juli*, *tahun 2014*, *1998 hingga 2004*, and the English order *September 11*.
 */

import { foldText } from '../text/characters.ts';
import { LOWER } from '../text/tokens.ts';
import {
  ABBREVIATION,
  AFTER_COUNT,
  AFTER_YEAR,
  BEFORE_NAME,
  BEFORE_PLACE,
  BEFORE_QUANTITY,
  BEFORE_YEAR,
  classOfWord,
  DAY_OF_MONTH,
  DAY_PART,
  DIRECTION,
  EDGE,
  EVENT,
  FOREIGN,
  HEAD,
  LAW,
  MONTH,
  MONTH_UNIT,
  NEXT,
  NUMERAL,
  PAST,
  SAME,
  subtypeOfWord,
  THAT,
  THIS,
  UNIT,
  UNTIL_CUE,
  valueOfWord,
  WEEKDAY,
  WHICH,
  YEAR,
  ZONE,
} from './lexicon.ts';
import { readBracketedDate, readNumericDate } from './numeric-date.ts';
import { type CalendarMeaning, calendar, type DateMeaning, type Direction } from './phrase.ts';
import { CLOSE_BRACKET, COMMA, DOT, OPEN_BRACKET, type Scanner, SLASH } from './scanner.ts';

/** A date without what may follow it (a part of the day, a clock time). */
export interface DateReading {
  readonly to: number;
  readonly meaning: DateMeaning;
  readonly rule: string;
}

/** Years that stand for themselves in news; others need *tahun* before them. */
const FIRST_BARE_YEAR = 1900;
const LAST_BARE_YEAR = 2099;

/** *lalu*, *yang lalu*, *mendatang*, *ini*, *kemarin* after a date; null when none stands there. */
export function readDirection(
  s: Scanner,
  i: number,
): { readonly to: number; readonly direction: Direction } | null {
  const packed = s.packed(i);
  const cls = classOfWord(packed);
  if (cls === DIRECTION) {
    const value = valueOfWord(packed);
    if (value === PAST) return { to: i + 1, direction: -1 };
    if (value === NEXT) return { to: i + 1, direction: 1 };
    if (value === THIS) return { to: s.word(i + 1) === 'juga' ? i + 2 : i + 1, direction: 0 };
    if (value === WHICH) {
      const next = s.valueIf(i + 1, DIRECTION);
      if (next === PAST) return { to: i + 2, direction: -1 };
      if (s.word(i + 1) === 'akan' && (s.word(i + 2) === 'datang' || s.word(i + 2) === 'depan'))
        return { to: i + 3, direction: 1 };
      if (s.word(i + 1) === 'baru' && s.valueIf(i + 2, DIRECTION) === PAST)
        return { to: i + 3, direction: -1 };
    }
    return null;
  }
  const word = s.follows(i) ? s.word(i) : '';
  if (word === 'kemarin' || word === 'kemaren') return { to: i + 1, direction: -1 };
  if (word === 'nanti' || word === 'besok') return { to: i + 1, direction: 1 };
  if (word === 'akan' && s.word(i + 1) === 'datang') return { to: i + 2, direction: 1 };
  return null;
}

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
  if (isNamedAfter(s, i, before)) return false;
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

/** *Ibu Mei*, *Pasar Minggu*, *Jalan Juli*. */
function isNamedAfter(s: Scanner, i: number, before: number): boolean {
  return (before & BEFORE_NAME) !== 0 || ((before & BEFORE_PLACE) !== 0 && s.isCapitalised(i - 1));
}

function withWeekday(meaning: DateMeaning, weekday: number): DateMeaning {
  return meaning.kind === 'calendar' ? { ...meaning, weekday } : meaning;
}

/** *tanggal 5*, *tanggal 5-7 Mei*, *tgl 17/8/2025*; `i` is the word *tanggal*. */
export function readHeadedDay(s: Scanner, i: number): DateReading | null {
  const named = readDayMonth(s, i + 1, false);
  if (named !== null) return named;
  const numeric = readNumericDate(s, i + 1, { withoutYear: true, first: false, misprints: false });
  if (numeric !== null) return { ...numeric, rule: 'numeric-date' };
  const day = s.number(i + 1);
  if (day < 1 || day > 31 || s.digits(i + 1) > 2) return null;
  if (s.glued(i + 2) && s.sign(i + 2) !== DOT && s.sign(i + 2) !== COMMA && s.sign(i + 2) !== CLOSE_BRACKET)
    return null;
  // tanggal 5 bulan depan
  if (s.is(i + 2, UNIT, MONTH_UNIT)) {
    const direction = readDirection(s, i + 3);
    if (direction !== null && direction.direction !== null)
      return {
        to: direction.to,
        meaning: calendar({ day, monthOffset: direction.direction }),
        rule: 'day-of-month',
      };
  }
  return { to: i + 2, meaning: calendar({ day }), rule: 'day-of-month' };
}

/** *5 November 2018*, *20–21 Juni*, *28 Mei hingga 2 Juni 2025*, *5 dan 10 Januari*; `i` is the first number. */
export function readDayMonth(s: Scanner, i: number, first: boolean): DateReading | null {
  const day = first ? s.numberFirst(i) : s.number(i);
  if (day < 1 || day > 31 || s.digits(i) > 2) return null;
  const single = readMonthAfterDay(s, i + 1, day);
  if (single !== null) {
    // 28 Mei hingga 2 Juni 2025
    const joint = endOfRange(s, single.to);
    if (joint > 0) {
      const at = s.is(joint, HEAD, DAY_OF_MONTH) ? joint + 1 : joint;
      const lastDay = s.number(at);
      const last = lastDay >= 1 && lastDay <= 31 ? readMonthAfterDay(s, at + 1, lastDay) : null;
      if (
        last !== null &&
        !(joinsRange(s, single.to) && single.meaning.year !== null && last.meaning.year === null)
      )
        return {
          to: last.to,
          meaning: {
            kind: 'range',
            first: { ...single.meaning, year: single.meaning.year ?? last.meaning.year },
            last: { ...last.meaning, direction: last.meaning.direction },
          },
          rule: 'day-range',
        };
    }
    return single;
  }
  // 20–21 Juni 2025, 12 hingga 14 Mei, 5 dan 10 Januari, 12 s/d 14 Mei
  const at = endOfRangeSign(s, i + 1);
  if (at < 0) return readListedDay(s, i, day);
  const lastDay = s.number(at);
  if (lastDay <= day || lastDay > 31 || s.digits(at) > 2) return null;
  const last = readMonthAfterDay(s, at + 1, lastDay);
  if (last === null) return null;
  return {
    to: last.to,
    meaning: { kind: 'range', first: { ...last.meaning, day }, last: last.meaning },
    rule: 'day-range',
  };
}

/** *3* and *5* of *tanggal 3, 5, dan 7 Mei*: the month stands at the last. */
function readListedDay(s: Scanner, i: number, day: number): DateReading | null {
  const listed = s.signBefore(i) === COMMA && s.isNumber(i - 2);
  const headed = (s.contextBefore(i) & BEFORE_YEAR) !== 0 || s.valueIf(i - 1, HEAD) === DAY_OF_MONTH;
  if ((!listed && !headed) || s.sign(i + 1) !== COMMA) return null;
  let at = i + 1;
  for (let items = 0; items < 8; items++) {
    if (s.sign(at) === COMMA) at++;
    if (s.word(at) === 'dan') at++;
    const other = s.number(at);
    if (other <= day || other > 31 || s.glued(at)) return null;
    const last = readMonthAfterDay(s, at + 1, other);
    if (last !== null) return { to: i + 1, meaning: { ...last.meaning, day }, rule: 'day-month' };
    at++;
  }
  return null;
}

/** Where the second number of a range begins, or -1: *-*, *–*, *hingga*, *sampai dengan*, *s/d*, *dan*, *&*. */
export function endOfRangeSign(s: Scanner, i: number): number {
  const dash = s.afterDash(i);
  if (dash > 0) return dash;
  if (s.sign(i) === 0x26) return i + 1;
  const word = s.word(i);
  if (word === 's' && (s.sign(i + 1) === SLASH || s.sign(i + 1) === DOT) && s.word(i + 2) === 'd')
    return s.sign(i + 3) === DOT ? i + 4 : i + 3;
  if (word === 'dan' || word === 'atau') return i + 1;
  if (!joinsRange(s, i)) return -1;
  return s.word(i + 1) === 'dengan' ? i + 2 : i + 1;
}

/** The same without the words that only list: *dan*, *atau*, *&*. */
export function endOfRange(s: Scanner, i: number): number {
  const word = s.word(i);
  return word === 'dan' || word === 'atau' || s.sign(i) === 0x26 ? -1 : endOfRangeSign(s, i);
}

/** *hingga*, *sampai*, *sd* */
export function joinsRange(s: Scanner, i: number): boolean {
  return s.follows(i) && (s.context(i) & UNTIL_CUE) !== 0 && s.word(i) !== 'sebelum';
}

function readMonthAfterDay(
  s: Scanner,
  i: number,
  day: number,
): { to: number; meaning: CalendarMeaning; rule: string } | null {
  // 5-Nov-2018
  const hyphenated = s.isDash(i) && s.glued(i) && s.glued(i + 1);
  const at = hyphenated ? i + 1 : i;
  const packed = s.packed(at);
  if (classOfWord(packed) !== MONTH) return null;
  const month = valueOfWord(packed);
  let to = at + 1;
  if (subtypeOfWord(packed) === ABBREVIATION) {
    if (s.tokens.shape[at] === LOWER && !hyphenated && !isYearNumber(s, at + 1)) return null;
    if (s.sign(to) === DOT && s.glued(to) && s.isNumber(to + 1)) to++;
  }
  const year = readYearAfterMonth(s, to, hyphenated);
  if (year !== null) to = year.to;
  const fields = { day, month, year: year?.year ?? null };
  const direction = readDirection(s, to);
  if (direction !== null)
    return {
      to: direction.to,
      meaning: calendar({ ...fields, direction: direction.direction }),
      rule: 'day-month',
    };
  const shifted = readYearDirection(s, to);
  if (shifted !== null && year === null)
    return {
      to: shifted.to,
      meaning: calendar({ ...fields, yearOffset: shifted.offset }),
      rule: 'day-month',
    };
  return { to, meaning: calendar(fields), rule: 'day-month' };
}

/** *2018*, *, 2018*, *-2018*, *tahun 2018*, *'18* after a month. */
function readYearAfterMonth(s: Scanner, i: number, hyphenated: boolean): { to: number; year: number } | null {
  if (isYearNumber(s, i)) return { to: i + 1, year: s.number(i) };
  if (s.is(i, UNIT, YEAR) && isYearNumber(s, i + 1)) return { to: i + 2, year: s.number(i + 1) };
  if (hyphenated && s.isDash(i) && s.glued(i)) {
    if (isYearNumber(s, i + 1)) return { to: i + 2, year: s.number(i + 1) };
    if (s.digits(i + 1) === 2) return { to: i + 2, year: 2000 + s.number(i + 1) };
  }
  if (s.sign(i) === COMMA && isYearNumber(s, i + 1) && !s.glued(i + 2))
    return { to: i + 2, year: s.number(i + 1) };
  return null;
}

/** A four-digit year that is not the beginning of a longer number. */
export function isYearNumber(s: Scanner, i: number): boolean {
  const year = s.number(i);
  if (s.digits(i) !== 4 || year < 1000 || year > 2199) return false;
  const sign = s.glued(i + 1) ? s.sign(i + 1) : 0;
  return !((sign === DOT || sign === COMMA) && s.glued(i + 2) && s.isNumber(i + 2));
}

/** *tahun lalu*, *tahun ini*, *tahun depan* after a month or day. */
export function readYearDirection(s: Scanner, i: number): { to: number; offset: number } | null {
  if (!s.is(i, UNIT, YEAR)) return null;
  const direction = readDirection(s, i + 1);
  return direction === null || direction.direction === null
    ? null
    : { to: direction.to, offset: direction.direction };
}

/** English order: *September 11*, *May 7, 2025*. */
function readMonthDay(s: Scanner, i: number): DateReading | null {
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

/** Foreign names that are everyday words too: *May*, *March*, *Mac*, *Dis*. */
function isShortWord(s: Scanner, i: number): boolean {
  return s.tokens.end[i] - s.tokens.start[i] <= 5 && s.wordFirst(i) !== 'ogos';
}

function isMonthWord(s: Scanner, i: number, subtype: number): boolean {
  return subtype !== ABBREVIATION || s.tokens.shape[i] !== LOWER;
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
  if (isNamedAfter(s, i, before)) return false;
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

/** *bulan Juli 2015*; `i` is the word *bulan*. */
export function readHeadedMonth(s: Scanner, i: number): DateReading | null {
  return s.class(i + 1) === MONTH ? readMonthDate(s, i + 1, true) : null;
}

/** *tahun 2014*, *tahun 1998 hingga 2004*, *tahun 1990-an*, *tahun 90-an*, *tahun 2024/2025*. */
export function readHeadedYear(s: Scanner, i: number): DateReading | null {
  const decade = readDecade(s, i + 1);
  if (decade !== null) return decade;
  if (!isYearNumber(s, i + 1)) return null;
  return readYearFrom(s, i + 1);
}

/** A year that stands without *tahun*: *pada 2014*, *2013 silam*, *1998-2004*. */
export function readBareYear(s: Scanner, i: number): DateReading | null {
  if (s.digits(i) !== 4) return null;
  const decade = readDecade(s, i);
  if (decade !== null)
    return (s.context(decade.to) & AFTER_COUNT) !== 0 && s.follows(decade.to) ? null : decade;
  const year = s.numberFirst(i);
  if (year < FIRST_BARE_YEAR || year > LAST_BARE_YEAR) return null;
  if (s.glued(i + 1) && !s.isDash(i + 1) && !isEnding(s.sign(i + 1))) return null;
  const reading = readYearFrom(s, i);
  return reading !== null && isPlainYear(s, i, reading.to) ? reading : null;
}

function isEnding(sign: number): boolean {
  return (
    sign === COMMA ||
    sign === DOT ||
    sign === CLOSE_BRACKET ||
    sign === 0x3f ||
    sign === 0x21 ||
    sign === 0x3b ||
    sign === 0x3a ||
    sign === 0x22 ||
    sign === 0x27 ||
    sign === 0x201d ||
    sign === 0x2019 ||
    sign === SLASH ||
    sign === OPEN_BRACKET ||
    sign === 0x2026
  );
}

function readYearFrom(s: Scanner, i: number): DateReading | null {
  const year = s.numberFirst(i);
  const at = s.sign(i + 1) === SLASH && s.glued(i + 1) ? i + 2 : endOfYearRangeSign(s, i + 1);
  if (at > 0) {
    const last = lastYearOf(s, at, year);
    if (last > year && last - year < 1000) {
      // 1970 sampai 1980-an
      const decade = readDecade(s, at);
      if (decade !== null)
        return {
          to: decade.to,
          meaning: { kind: 'range', first: calendar({ year }), last: decade.meaning },
          rule: 'year-range',
        };
      return {
        to: at + 1,
        meaning: { kind: 'range', first: calendar({ year }), last: calendar({ year: last }) },
        rule: 'year-range',
      };
    }
    if (s.isDash(i + 1) && s.glued(i + 1) && s.glued(i + 2)) return null;
  }
  // 2013 silam, 2014 lalu; 2025 ini
  const direction = readDirection(s, i + 1);
  if (direction !== null)
    return { to: direction.to, meaning: calendar({ year }), rule: 'year-with-direction' };
  return { to: i + 1, meaning: calendar({ year }), rule: 'year' };
}

function endOfYearRangeSign(s: Scanner, i: number): number {
  const at = endOfRange(s, i);
  return at > 0 && s.is(at, UNIT, YEAR) ? -1 : at;
}

/** The second year of a range, which may be short: *2014-19*. */
function lastYearOf(s: Scanner, i: number, first: number): number {
  if (isYearNumber(s, i)) return s.number(i);
  if (s.digits(i) === 2 && s.glued(i)) return Math.floor(first / 100) * 100 + s.number(i);
  return -1;
}

/** *1990-an*, *90-an*, *1990an* */
export function readDecade(s: Scanner, i: number): DateReading | null {
  const year = s.numberFirst(i);
  const digits = s.digits(i);
  if (year < 0 || year % 10 !== 0 || (digits !== 4 && digits !== 2)) return null;
  const at = s.isDash(i + 1) && s.glued(i + 1) ? i + 2 : i + 1;
  if (!s.glued(at) || s.word(at) !== 'an') return null;
  if (digits === 4 && (year < 1000 || year > 2199)) return null;
  const decade = digits === 4 ? year / 10 : 190 + year / 10;
  return { to: at + 1, meaning: { kind: 'fixed', type: 'DATE', value: String(decade) }, rule: 'decade' };
}

/**
 * Whether four digits are a year: never after *Rp*, *nomor*, *sebanyak* or an event's name, and else by what
 * stands beside them; a number that counts something (*2000 orang*) is none.
 */
function isPlainYear(s: Scanner, i: number, to: number): boolean {
  const before = s.contextBefore(i);
  if ((before & (LAW | BEFORE_QUANTITY | EVENT)) !== 0) return false;
  // APBN-P 2015
  if (s.isDash(i - 2) && s.glued(i - 1) && s.follows(i) && (s.context(i - 3) & EVENT) !== 0) return false;
  if ((s.context(to) & AFTER_COUNT) !== 0 && s.follows(to)) return false;
  // Liga Inggris 2025-2026 is a name
  if (to > i + 1)
    return (
      classOfWord(s.packed(to - 1)) === DIRECTION ||
      (before & BEFORE_YEAR) !== 0 ||
      !s.follows(i) ||
      !s.isCapitalised(i - 1)
    );
  const signBefore = s.signBefore(i);
  if (s.glued(i) && signBefore !== OPEN_BRACKET && signBefore !== 0x22 && signBefore !== 0x201c) return false;
  if ((before & BEFORE_YEAR) !== 0) return endsYear(s, to) || !isCounted(s, to);
  const classBefore = s.follows(i) ? classOfWord(s.packedFirst(i - 1)) : 0;
  if (classBefore === EDGE) return true;
  if (!s.follows(i)) return false;
  // (IER, 2013); Piala Dunia 2026 is a name
  if (signBefore === COMMA && s.sign(to) === CLOSE_BRACKET) return true;
  if (signBefore === OPEN_BRACKET && s.sign(to) === CLOSE_BRACKET) return true;
  if (signBefore !== 0 || s.isCapitalised(i - 1) || s.isNumber(i - 1)) return false;
  return endsYear(s, to);
}

/** What stands after a year and not after a number that counts. */
function endsYear(s: Scanner, to: number): boolean {
  if (!s.follows(to)) return true;
  if (s.sign(to) !== 0) return isEnding(s.sign(to)) || s.isDash(to);
  return (s.context(to) & AFTER_YEAR) !== 0 || classOfWord(s.packed(to)) === DIRECTION;
}

/** *pada 2000 orang*: a lower-case word that could be counted follows. */
function isCounted(s: Scanner, to: number): boolean {
  return s.class(to) === UNIT && s.tokens.shape[to] === LOWER;
}

/** *bulan yang sama*, *tahun itu*, as one reading of a unit; used by the relative rules. */
export function readPointer(s: Scanner, i: number): { readonly to: number; readonly text: boolean } | null {
  const value = s.valueIf(i, DIRECTION);
  if (value === THAT) return { to: i + 1, text: true };
  if (value === SAME) return { to: i + 1, text: true };
  if (value === WHICH && s.valueIf(i + 1, DIRECTION) === SAME) return { to: i + 2, text: true };
  return null;
}

/** Folded text of a stretch of tokens, for the few words that are not in the lexicon. */
export function foldedTokens(s: Scanner, from: number, to: number): string {
  return foldText(s.tokens.text.slice(s.tokens.start[from], s.tokens.end[to - 1]));
}
