/**
 * Dates in digits alone: *17/6/2025*, *12-05-2024*, *2015/08/25*, *17/7*, and the ranges that brackets hold
 * (*10-12/3/2025*, *30/6-2/7*).
 *
 * Day first, as Indonesia prints; month first only where day first is impossible. What is no date by its numbers
 * (24/13), or hangs on to more digits (an address, a version), is refused here.
 */

import { type CalendarMeaning, calendar, type DateMeaning } from './phrase.ts';
import { CLOSE_BRACKET, DOT, HYPHEN, OPEN_BRACKET, type Scanner, SLASH } from './scanner.ts';

export interface NumericDate {
  readonly to: number;
  readonly meaning: DateMeaning;
}

export interface NumericOptions {
  /** `17/7` is a date: beside a weekday or in brackets after one. */
  readonly withoutYear: boolean;
  /** The first token may be the first of the expression. */
  readonly first: boolean;
  /** A year of three or five digits is a misprint of the article's year: *18/6/225*. */
  readonly misprints: boolean;
}

interface Parts {
  readonly to: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly order: 'day-first' | 'month-first' | 'either';
}

/** A date in digits that begins at `i`, or null. */
export function readNumericDate(s: Scanner, i: number, options: NumericOptions): NumericDate | null {
  if (!s.isNumber(i) || (!options.first && !s.follows(i))) return null;
  const single = readParts(s, i, options);
  if (single === null) return options.withoutYear ? readDayRange(s, i, options) : null;
  // 30/6-2/7, 28/5/2025–1/6/2025
  if (s.isDash(single.to) && s.isNumber(single.to + 1)) {
    const last = readParts(s, single.to + 1, options);
    if (last !== null) return { to: last.to, meaning: rangeOf(single, last) };
    if (s.glued(single.to) && s.glued(single.to + 1)) return null;
  }
  return { to: single.to, meaning: meaningOf(single) };
}

/** *10-12/3/2025*: the days share month and year. */
function readDayRange(s: Scanner, i: number, options: NumericOptions): NumericDate | null {
  const day = s.numberFirst(i);
  if (day < 1 || day > 31 || !s.isDash(i + 1)) return null;
  const last = readParts(s, i + 2, options);
  if (last === null || last.day <= day) return null;
  return { to: last.to, meaning: rangeOf({ ...last, day }, last) };
}

/** The date in brackets that opens at `i`, or null: *(17/6/2025)*, *( 11/12/2013 )*, *(17/7)*. */
export function readBracketedDate(s: Scanner, i: number): NumericDate | null {
  if (s.sign(i) !== OPEN_BRACKET) return null;
  const inside = readNumericDate(s, i + 1, { withoutYear: true, first: false, misprints: true });
  if (inside === null) return null;
  if (s.sign(inside.to) === CLOSE_BRACKET) return { to: inside.to + 1, meaning: inside.meaning };
  // Rabu (18/9/2019. with the bracket left open
  const open = inside.meaning.kind === 'calendar' && inside.meaning.year !== null && !s.glued(inside.to + 1);
  return open ? { to: inside.to, meaning: inside.meaning } : null;
}

/** Denominators of parts and rounds: *separuh (1/2)*, *babak perdelapan (1/8)*. */
const PARTS = new Set([2, 3, 4, 5, 8, 16, 32]);

/**
 * A day and month that stand in brackets behind a word that is no date, *ujar Rano di Jakarta (18/6)*: what is left when
 * the weekday was dropped. `i` is the day. Such as may be a fraction are none.
 */
export function readLoneBracket(s: Scanner, i: number): NumericDate | null {
  if (s.signBefore(i) !== OPEN_BRACKET || s.sign(i + 1) !== SLASH || s.isNumber(i - 2)) return null;
  const day = s.numberFirst(i);
  if (day === 1 ? PARTS.has(s.number(i + 2)) : day < s.number(i + 2) && s.number(i + 2) <= 5) return null;
  const inside = readNumericDate(s, i, { withoutYear: true, first: true, misprints: false });
  return inside !== null && inside.meaning.kind === 'calendar' && s.sign(inside.to) === CLOSE_BRACKET
    ? inside
    : null;
}

function readParts(s: Scanner, i: number, options: NumericOptions): Parts | null {
  const separator = s.sign(i + 1);
  if (separator !== SLASH && separator !== HYPHEN && separator !== DOT) return null;
  if (separator !== SLASH && !(s.glued(i + 1) && s.glued(i + 2))) return null;
  const a = s.numberFirst(i);
  const b = s.number(i + 2);
  if (a < 0 || b < 1) return null;
  const digits = s.digits(i);
  if (s.digits(i + 2) > 2) return null;
  const hasThird =
    s.sign(i + 3) === separator && s.isNumber(i + 4) && (separator === SLASH || s.glued(i + 4));
  if (digits === 4) {
    if (!hasThird || s.digits(i + 4) > 2) return null;
    return checked(s, i + 5, s.number(i + 4), b, a, 'day-first');
  }
  if (digits > 2) return null;
  if (hasThird) {
    const yearDigits = s.digits(i + 4);
    if (yearDigits === 4) return ordered(s, i + 5, a, b, s.number(i + 4));
    if (
      yearDigits === 2 &&
      separator === SLASH &&
      (options.withoutYear || s.digits(i + 2) === 2 || digits === 2)
    ) {
      const short = s.number(i + 4);
      return ordered(s, i + 5, a, b, short < 70 ? 2000 + short : 1900 + short);
    }
    if (options.misprints && (yearDigits === 3 || yearDigits === 5)) return ordered(s, i + 5, a, b, null);
    return null;
  }
  if (!options.withoutYear || separator !== SLASH) return null;
  return ordered(s, i + 3, a, b, null);
}

function ordered(s: Scanner, to: number, a: number, b: number, year: number | null): Parts | null {
  if (b > 12 && a <= 12) return checked(s, to, b, a, year, 'month-first');
  return checked(s, to, a, b, year, b !== a && a <= 12 ? 'either' : 'day-first');
}

function checked(
  s: Scanner,
  to: number,
  day: number,
  month: number,
  year: number | null,
  order: Parts['order'],
): Parts | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year !== null && (year < 1000 || year > 2199)) return null;
  // 12/03/2024/5, 1.2.2020.4
  const sign = s.sign(to);
  if (sign === DOT && s.glued(to) && s.glued(to + 1) && s.isNumber(to + 1)) return null;
  // an address: /2020/05/28/
  if (sign === SLASH && s.glued(to)) return null;
  return { to, day, month, year, order };
}

function meaningOf(parts: Parts): CalendarMeaning {
  return calendar({
    year: parts.year,
    month: parts.month,
    day: parts.day,
    swappable: parts.order === 'either',
    monthFirst: parts.order === 'month-first',
  });
}

function rangeOf(first: Parts, last: Parts): DateMeaning {
  const year = first.year ?? last.year;
  return {
    kind: 'range',
    first: meaningOf({ ...first, year, order: 'day-first' }),
    last: meaningOf({ ...last, year: last.year ?? first.year, order: 'day-first' }),
  };
}
