/**
 * A day and its month: *5 November 2018*, *20–21 Juni 2025*, *28 Mei hingga 2 Juni*, *tanggal 5*, *3, 5, dan 7 Mei*.
 */

import { LOWER } from '../text/tokens.ts';
import {
  type DateReading,
  endOfRange,
  endOfRangeSign,
  joinsRange,
  readDirection,
  readPointer,
  readYearDirection,
} from './direction.ts';
import {
  ABBREVIATION,
  BEFORE_YEAR,
  classOfWord,
  DAY_OF_MONTH,
  HEAD,
  MONTH,
  MONTH_UNIT,
  subtypeOfWord,
  UNIT,
  valueOfWord,
} from './lexicon.ts';
import { readNumericDate } from './numeric-date.ts';
import { type CalendarMeaning, calendar } from './phrase.ts';
import { CLOSE_BRACKET, COMMA, DOT, type Scanner } from './scanner.ts';
import { isYearNumber, readYearAfterMonth } from './year-date.ts';

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
    // tanggal 26 bulan yang sama
    const pointer = readPointer(s, i + 3);
    if (pointer !== null) return { to: pointer.to, meaning: calendar({ day }), rule: 'day-of-month' };
  }
  return { to: i + 2, meaning: calendar({ day }), rule: 'day-of-month' };
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
