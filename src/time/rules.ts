/**
 * What may begin at a token: one reader for each class of word, tried in the order of the lists below. A reader
 * looks at a few tokens and gives a phrase or null; it never goes back.
 */

import { LOWER, WORD } from '../text/tokens.ts';
import { readClock } from './clock.ts';
import { completed, readAtClock, withClockDate } from './completion.ts';
import { readDayMonth, readHeadedDay } from './day-date.ts';
import { endWithAlso } from './direction.ts';
import { isBehindMoney, readDuration, readSingle } from './duration.ts';
import { readAtEdge } from './edge-date.ts';
import { isReferenceEntry, opensEntry, readEntry } from './entry.ts';
import { readHijriDay, readHijriMonth, readHijriYear, readHoliday } from './holiday.ts';
import {
  CLOCK,
  COUNTDOWN,
  classOfWord,
  DAY,
  DAY_OF_MONTH,
  DAY_PART,
  DEICTIC,
  DEICTIC_NIGHT,
  DIRECTION,
  EDGE,
  ERA,
  EVERY,
  HEAD,
  HOUR,
  JUST_NOW,
  LATELY,
  LAW,
  LAW_NAME,
  MONTH,
  MONTH_UNIT,
  NUMERAL,
  ORDINAL,
  QUARTER_CODE,
  REFERENCE,
  ROMAN,
  SEASON,
  subtypeOfWord,
  UNIT,
  UNIT_ADJECTIVE,
  UNIT_BASE,
  UNIT_POSSESSIVE,
  valueOfWord,
  WEEK,
  WEEKDAY,
  YEAR,
  ZONE,
} from './lexicon.ts';
import { readMonthDate } from './month-date.ts';
import { readLoneBracket, readNumericDate } from './numeric-date.ts';
import { night, readAtDayPart, readShiftedPart } from './part-of-day.ts';
import { daysFrom, type Phrase, phrase } from './phrase.ts';
import { readAdjective, readRecurrence } from './recurrence.ts';
import { readAtReference, readLately, readPlural } from './reference.ts';
import { readHeadedDecade, readSeason, readUnitDate, readUnitHead } from './relative-date.ts';
import {
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOT,
  endsInDigit,
  HYPHEN,
  OPEN_BRACKET,
  PIPE,
  PLUS,
  type Scanner,
  SLASH,
} from './scanner.ts';
import { readWeekdayDate } from './weekday-date.ts';
import { isYearNumber, readBareYear } from './year-date.ts';

/** The expression that begins with the word at `i`, or null. */
export function readAtWord(s: Scanner, i: number, packed: number, malay: boolean): Phrase | null {
  if (opensEntry(s, i, packed)) {
    const found = readPhraseEntry(s, i, packed);
    if (found !== null) return found;
  }
  switch (classOfWord(packed)) {
    case MONTH:
      return completed(s, i, readMonthDate(s, i, false));
    case WEEKDAY:
      return readAtWeekday(s, i);
    case UNIT:
      return readAtUnit(s, i, packed);
    case NUMERAL:
      return readDuration(s, i);
    case DAY_PART:
      return readAtDayPart(s, i);
    case DIRECTION:
      if (valueOfWord(packed) === LATELY) return readLately(s, i);
      // tadi pagi
      return valueOfWord(packed) === JUST_NOW ? readShiftedPart(s, i, 0) : null;
    case EDGE:
      return readAtEdge(s, i, valueOfWord(packed));
    case DEICTIC:
      return readAtDeictic(s, i, packed, malay);
    case CLOCK:
      return readAtClock(s, i);
    case EVERY:
      return readRecurrence(s, i);
    case REFERENCE:
      return readAtReference(s, i, packed);
    case HEAD:
      return readAtHead(s, i, valueOfWord(packed));
    default:
      return null;
  }
}

/** The expression that begins with the number at `i`, or null. */
export function readAtNumber(s: Scanner, i: number): Phrase | null {
  const digits = s.digits(i);
  if (digits > 4 || (digits < 4 && s.isPlainWord(i + 1)) || isTail(s, i)) return null;
  const before = s.contextBefore(i);
  const glued = s.glued(i + 1);
  const sign = glued ? s.sign(i + 1) : 0;
  if (digits === 4 || sign === SLASH || sign === HYPHEN || sign === DOT) {
    const numeric = readNumericDate(s, i, { withoutYear: false, first: true, misprints: false });
    if (numeric !== null && (before & LAW) === 0)
      return completed(s, i, { ...numeric, rule: 'numeric-date' });
  }
  if (digits <= 2) {
    const bracketed = readLoneBracket(s, i);
    if (bracketed !== null) return phrase(i, bracketed.to, bracketed.meaning, 'day-in-brackets');
    const date = readDayMonth(s, i, true) ?? readHijriDay(s, i);
    if (date !== null) return completed(s, i, date);
    if (sign === DOT || sign === COLON || !glued) {
      const clock = readClock(s, i, true);
      if (clock?.marked && clock.meaning.minute !== null) return withClockDate(s, i, clock.to, clock.meaning);
    }
  }
  const duration = readDuration(s, i);
  if (duration !== null) return (before & LAW) !== 0 ? null : duration;
  // Nomor 71 tahun 2024: the year is no year either where tahun is printed small
  if (s.follows(i) && s.is(i - 1, UNIT, YEAR) && isLawYear(s, i - 1)) return null;
  const year = readHijriYear(s, i) ?? readBareYear(s, i);
  return year === null ? null : completed(s, i, year);
}

/** Whether the number at `i` hangs on to something before it: *Rp2014*, *0,2014*, *#2014*, *.com/2014*. */
function isTail(s: Scanner, i: number): boolean {
  if (!s.glued(i)) return false;
  const sign = s.signBefore(i);
  switch (sign) {
    case OPEN_BRACKET:
    case PIPE:
    case 0x22:
    case 0x27:
    case 0x2018:
    case 0x201c:
      return false;
    case SLASH:
      return s.glued(i - 1);
    case DOT:
      // end.2014: a page that lost its space; R.2.1/Fd.2/11/2025 is a file number
      if (s.glued(i - 1) && s.tokens.end[i - 2] - s.tokens.start[i - 2] < 4) return true;
      return s.isNumber(i - 2) && s.glued(i - 1);
    case COMMA:
      // Rp5,2 triliun
      if (s.glued(i - 1) && endsInDigit(s, i - 2)) return true;
      return s.isNumber(i - 2) && s.glued(i - 1);
    case CLOSE_BRACKET:
    case 0x3f:
    case 0x21:
      return s.isNumber(i - 2) && s.glued(i - 1);
    case 0:
      // 22 Celsius04.00 WIB: the row of a table before it
      return s.valueIf(i + 3, ZONE) < 0;
    default:
      return !s.isDash(i - 1) || (s.glued(i - 1) && s.isNumber(i - 2));
  }
}

function readPhraseEntry(s: Scanner, i: number, packed: number): Phrase | null {
  const found = readEntry(s, i, packed, isReferenceEntry);
  if (found !== null) {
    const { to, entry } = found;
    if (entry.type === 'reference')
      return phrase(i, to, { kind: 'fixed', type: 'DATE', value: entry.value }, 'reference');
    if (entry.subtype === 'night') return phrase(i, to, night(Number(entry.value)), 'night');
    const meaning = daysFrom(Number(entry.value), entry.subtype === 'text-day' ? 'text' : 'reference');
    // tanggal yang sama dengan rilis film itu: the date of something else; tanggal-tanggal itu: several
    if (s.is(i, HEAD, DAY_OF_MONTH) && (s.word(to) === 'dengan' || s.isDash(i - 1))) return null;
    return completed(s, i, { to: endWithAlso(s, to), meaning, rule: 'day' });
  }
  const holiday = readHoliday(s, i, packed);
  if (holiday !== null) return completed(s, i, holiday);
  const hijri = readHijriMonth(s, i, packed, null);
  if (hijri !== null) return phrase(i, hijri.to, hijri.meaning, hijri.rule);
  return readAtDayPart(s, i);
}

function readAtWeekday(s: Scanner, i: number): Phrase | null {
  // minggu lalu is a week; Minggu lalu within a sentence is a Sunday
  // and Minggu Depan in a headline is a week again
  if (s.wordFirst(i) === 'minggu' && (s.tokens.shape[i] === LOWER || s.begins(i) || s.isCapitalised(i + 1))) {
    const week = readUnitDate(s, i, WEEK);
    const counted = week?.rule === 'week-of-month' || week?.rule === 'week-of-year';
    if (week !== null && (week.meaning.kind === 'offset' || counted))
      return phrase(i, week.to, week.meaning, week.rule);
  }
  if (s.wordFirst(i) === 'minggu' && s.tokens.shape[i] === LOWER) {
    const dated = readWeekdayDate(s, i);
    return dated !== null && dated.rule === 'weekday-with-date' ? completed(s, i, dated) : null;
  }
  return completed(s, i, readWeekdayDate(s, i));
}

function readAtUnit(s: Scanner, i: number, packed: number): Phrase | null {
  const subtype = subtypeOfWord(packed);
  const unit = valueOfWord(packed);
  if (subtype === UNIT_ADJECTIVE) return readAdjective(s, i, unit);
  if (subtype === UNIT_POSSESSIVE) return null;
  if (subtype !== UNIT_BASE) return readSingle(s, i, subtype, unit);
  if (s.isDash(i + 1) && s.glued(i + 1) && s.word(i + 2) === s.wordFirst(i)) return readPlural(s, i);
  if (s.isDash(i - 1) && s.glued(i)) return null;
  if (unit === DAY) {
    // hari Kamis (27/11/2014)
    if (s.class(i + 1) === WEEKDAY) return completed(s, i, readWeekdayDate(s, i + 1));
    const holiday = s.follows(i + 1) ? readHoliday(s, i + 1, s.packed(i + 1)) : null;
    return holiday === null ? null : completed(s, i, holiday);
  }
  if (unit === HOUR) return readAtClock(s, i);
  // 80 kilometer per jam; berusia 34 tahun itu; but not Kongres ke-7 tahun 2010
  if (
    s.follows(i) &&
    !isBehindMoney(s, i) &&
    (s.wordFirst(i - 1) === 'per' ||
      (s.isNumber(i - 1) && !isOrdinalNumber(s, i - 1)) ||
      classOfWord(s.packedFirst(i - 1)) === NUMERAL)
  )
    return null;
  const hijri =
    unit === MONTH_UNIT && s.follows(i + 1) ? readHijriMonth(s, i + 1, s.packed(i + 1), null) : null;
  if (hijri !== null) return phrase(i, hijri.to, hijri.meaning, hijri.rule);
  if (unit === YEAR && s.isNumber(i + 1) && s.follows(i + 1)) {
    const hijriYear = readHijriYear(s, i + 1);
    if (hijriYear !== null) return phrase(i, hijriYear.to, hijriYear.meaning, hijriYear.rule);
    // UU Nomor 13 Tahun 2003
    if (isLawYear(s, i)) return null;
  }
  return completed(s, i, readUnitHead(s, i, unit));
}

/** The *7* of *ke-7*. */
function isOrdinalNumber(s: Scanner, i: number): boolean {
  return s.glued(i) && s.isDash(i - 1) && s.glued(i - 1) && s.wordFirst(i - 2) === 'ke';
}

/** Pieces of a number with signs: *100.3.3-1207* has seven. */
const NUMBER_PIECES = 12;

/** Whether *tahun* at `i` belongs to the number of a law: *Nomor 13 Tahun 2003*, *Nomor 100.3.3-1207 Tahun 2024*. */
function isLawYear(s: Scanner, i: number): boolean {
  // the pieces of one number are one step
  let begin = i - 1;
  while (s.glued(begin) && i - begin < NUMBER_PIECES && s.tokens.kind[begin - 1] !== WORD) begin--;
  for (let k = begin, steps = 0; k >= 0 && steps < 6 && s.follows(k + 1); k--, steps++) {
    if ((s.context(k) & LAW) !== 0) return steps > 0;
    // UU Disabilitas pada tahun 2015, UU KPK disahkan tahun 2019
    if (steps === 0 && s.tokens.shape[k] === LOWER && s.tokens.kind[k] === WORD) return false;
    // Undang-undang 39 tahun 1999
    if (steps === 1 && s.isNumber(i - 1) && (s.context(k) & LAW_NAME) !== 0) return true;
    // Peraturan Nomor III Tahun 2025
    if (s.class(k) !== 0 && !s.isNumber(k) && !s.isSubtype(k, ORDINAL, ROMAN)) return false;
  }
  return false;
}

function readAtDeictic(s: Scanner, i: number, packed: number, malay: boolean): Phrase | null {
  const count = valueOfWord(packed);
  if (subtypeOfWord(packed) === DEICTIC_NIGHT && !malay) return phrase(i, i + 1, night(count), 'night');
  // kemarin-kemarin
  if (s.isDash(i + 1) && s.glued(i + 1) && s.word(i + 2) === s.wordFirst(i)) return null;
  return completed(s, i, { to: i + 1, meaning: daysFrom(count), rule: 'day' });
}

function readAtHead(s: Scanner, i: number, head: number): Phrase | null {
  switch (head) {
    case DAY_OF_MONTH:
      return completed(s, i, (s.follows(i + 1) ? readHijriDay(s, i + 1) : null) ?? readHeadedDay(s, i));
    case SEASON: {
      const season = readSeason(s, i);
      return season === null ? null : phrase(i, season.to, season.meaning, season.rule);
    }
    case COUNTDOWN:
      return readCountdown(s, i);
    case ERA: {
      const decade = readHeadedDecade(s, i);
      return decade === null ? null : phrase(i, decade.to, decade.meaning, decade.rule);
    }
    default:
      return head > QUARTER_CODE ? readQuarterCode(s, i, head - QUARTER_CODE) : null;
  }
}

/** *H-7 Lebaran*, *H+2 Idul Fitri 2025*: days before or after a holiday. */
function readCountdown(s: Scanner, i: number): Phrase | null {
  const plus = s.sign(i + 1) === PLUS;
  if ((!plus && !s.isDash(i + 1)) || !s.glued(i + 1) || s.digits(i + 2) > 2) return null;
  const days = s.number(i + 2);
  const holiday = days > 0 && s.follows(i + 3) ? readHoliday(s, i + 3, s.packed(i + 3)) : null;
  if (holiday === null || holiday.meaning.kind !== 'holiday') return null;
  return phrase(i, holiday.to, { ...holiday.meaning, shift: plus ? days : -days }, 'countdown');
}

/** *Q3 2025*, *Q1-2025*, *Q2/2025*: with its year, for *Q2* alone is a session of a race too. */
function readQuarterCode(s: Scanner, i: number, index: number): Phrase | null {
  const sign = s.glued(i + 1) ? s.sign(i + 1) : 0;
  const at = sign === SLASH || sign === HYPHEN ? i + 2 : i + 1;
  if (!isYearNumber(s, at)) return null;
  return phrase(
    i,
    at + 1,
    { kind: 'part-of-year', part: 'quarter', index, year: s.number(at), direction: null },
    'quarter',
  );
}
