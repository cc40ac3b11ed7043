/**
 * Years and decades: *tahun 2014*, *pada 2014*, *2013 silam*, *1998 hingga 2004*, *tahun 1990-an*.
 *
 * Four digits are a year by what stands beside them; what counts something or belongs to a name is refused.
 */

import { LOWER, MIXED } from '../text/tokens.ts';
import { type DateReading, endOfRange, readDirection } from './direction.ts';
import {
  AFTER_COUNT,
  AFTER_YEAR,
  BEFORE_QUANTITY,
  BEFORE_YEAR,
  CIVIL_ERA,
  classOfWord,
  DIRECTION,
  EDGE,
  EVENT,
  LAW,
  LAW_NAME,
  LEVEL_VERB,
  UNIT,
  YEAR,
} from './lexicon.ts';
import { calendar } from './phrase.ts';
import { CLOSE_BRACKET, COMMA, DOT, OPEN_BRACKET, type Scanner, SLASH } from './scanner.ts';

/** Years that stand for themselves in news; others need *tahun* before them. */
const FIRST_BARE_YEAR = 1900;
/**
 * And *pada* or *sejak*, from this year on: of 45 such numbers below 1900 drawn from raw news one was none (an index at
 * 1660 points).
 */
const FIRST_DATED_YEAR = 1500;

const LAST_BARE_YEAR = 2099;

/** A four-digit year that is not the beginning of a longer number. */
export function isYearNumber(s: Scanner, i: number): boolean {
  const year = s.number(i);
  if (s.digits(i) !== 4 || year < 1000 || year > 2199) return false;
  const sign = s.glued(i + 1) ? s.sign(i + 1) : 0;
  return !((sign === DOT || sign === COMMA) && s.glued(i + 2) && s.isNumber(i + 2));
}

/** *2018*, *, 2018*, *-2018*, *tahun 2018*, *'18* after a month. */
export function readYearAfterMonth(
  s: Scanner,
  i: number,
  hyphenated: boolean,
): { to: number; year: number } | null {
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

/** *tahun 2014*, *tahun 1998 hingga 2004*, *tahun 1990-an*, *tahun 90-an*, *tahun 2024/2025*. */
export function readHeadedYear(s: Scanner, i: number): DateReading | null {
  const decade = readDecade(s, i + 1);
  if (decade !== null) return decade;
  const era = readYearOfEra(s, i + 1);
  if (era !== null) return era;
  if (!isYearNumber(s, i + 1) || isYearOfLaw(s, i)) return null;
  return readYearFrom(s, i + 1);
}

/** Words of a law's name before its year: *Undang-Undang Dasar Negara Republik Indonesia Tahun 1945* has six. */
const LAW_WORDS = 8;

/** Whether the year belongs to a law's name: *Lembaran Negara Republik Indonesia Tahun 2015 Nomor 57*. */
function isYearOfLaw(s: Scanner, i: number): boolean {
  if (!s.isCapitalised(i)) return false;
  for (let k = i - 1; k >= 0 && i - k <= LAW_WORDS && s.follows(k + 1) && s.isCapitalised(k); k--)
    if ((s.context(k) & LAW_NAME) !== 0) return true;
  return false;
}

/** *79 Masehi*, *1294 Masehi*: the era makes a year of any number. */
function readYearOfEra(s: Scanner, i: number): DateReading | null {
  const year = s.numberFirst(i);
  if (year < 1 || year > LAST_BARE_YEAR || (s.context(i + 1) & CIVIL_ERA) === 0) return null;
  return { to: i + 2, meaning: calendar({ year }), rule: 'year' };
}

/** A year that stands without *tahun*: *pada 2014*, *2013 silam*, *1998-2004*. */
export function readBareYear(s: Scanner, i: number): DateReading | null {
  const era = readYearOfEra(s, i);
  if (era !== null) return era;
  if (s.digits(i) !== 4) return null;
  const decade = readDecade(s, i);
  if (decade !== null)
    return (s.context(decade.to) & AFTER_COUNT) !== 0 && s.follows(decade.to) ? null : decade;
  const year = s.numberFirst(i);
  if (year < (isDated(s, i) ? FIRST_DATED_YEAR : FIRST_BARE_YEAR) || year > LAST_BARE_YEAR) return null;
  if (s.glued(i + 1) && !s.isDash(i + 1) && !isEnding(s.sign(i + 1))) return null;
  const reading = readYearFrom(s, i);
  return reading !== null && isPlainYear(s, i, reading) ? reading : null;
}

/** *pada 1828*, *sejak 1639* */
function isDated(s: Scanner, i: number): boolean {
  const before = s.follows(i) ? s.wordFirst(i - 1) : '';
  return before === 'pada' || before === 'sejak';
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
function isPlainYear(s: Scanner, i: number, { to, rule }: DateReading): boolean {
  const before = s.contextBefore(i);
  if ((before & (LAW | BEFORE_QUANTITY)) !== 0 || isLevel(s, i)) return false;
  // Pemilu 2029 mendatang: the year is said of the time; Festival Kenari 2025 ini is the festival's name
  if (rule === 'year-with-direction' && s.word(i + 1) !== 'ini') return true;
  if ((s.context(to) & AFTER_COUNT) !== 0 && s.follows(to)) return false;
  if (isOfEvent(s, i, before)) return false;
  // Liga Inggris 2025-2026 is a name
  if (to > i + 1)
    return (
      (before & BEFORE_YEAR) !== 0 || !s.follows(i) || !s.isCapitalised(i - 1) || isTerm(s.wordFirst(i - 1))
    );
  const signBefore = s.signBefore(i);
  // 2020, 2021, dan 2022
  if (signBefore === COMMA && isYearNumber(s, i - 2) && (endsYear(s, to) || s.word(to) === 'dan'))
    return true;
  if (s.glued(i) && signBefore !== OPEN_BRACKET && signBefore !== 0x22 && signBefore !== 0x201c) return false;
  if ((before & BEFORE_YEAR) !== 0) return endsYear(s, to) || !isCounted(s, to);
  const classBefore = s.follows(i) ? classOfWord(s.packedFirst(i - 1)) : 0;
  if (classBefore === EDGE) return true;
  if (!s.follows(i)) return false;
  // (IER, 2013); Piala Dunia 2026 and Piala Asia U20 2023 are names
  if (signBefore === COMMA && s.sign(to) === CLOSE_BRACKET) return true;
  if (signBefore === OPEN_BRACKET && s.sign(to) === CLOSE_BRACKET) return true;
  if (signBefore !== 0 || s.isCapitalised(i - 1) || s.isNumber(i - 1)) return false;
  if (s.tokens.shape[i - 1] === MIXED) return false;
  return endsYear(s, to);
}

/** *Pemilu 2029*, *APBN-P 2015*, *Liga 1 2025-2026*, *piala dunia 2026* in small letters: the year is part of a name. */
function isOfEvent(s: Scanner, i: number, before: number): boolean {
  if ((before & EVENT) !== 0) return true;
  if (!s.follows(i) || !s.follows(i - 1)) return false;
  if (s.isDash(i - 2) && s.glued(i - 1)) return (s.context(i - 3) & EVENT) !== 0;
  const named = s.isNumber(i - 1) || CONTESTED.has(s.wordFirst(i - 1));
  return named && (s.context(i - 2) & EVENT) !== 0;
}

/** What cups and leagues are of: *piala dunia 2026*, *liga champions 2025*. */
const CONTESTED = new Set('dunia asia afrika eropa champions inggris italia spanyol presiden'.split(' '));

/** *Pengurus Periode 2025-2030*, *Masa Bakti 2019–2024*: what lasts so long. */
function isTerm(word: string): boolean {
  return word === 'periode' || word === 'bakti' || word === 'jabatan' || word === 'tahun';
}

/** *ditutup di posisi 2010*, *turun ke 1998*: of a price or an index; *dibanding posisi 2024*, *mundur ke 2031* are years. */
function isLevel(s: Scanner, i: number): boolean {
  if (!s.follows(i) || !s.follows(i - 1)) return false;
  const word = s.wordFirst(i - 1);
  if (word === 'posisi') return s.wordFirst(i - 2) === 'di' || s.wordFirst(i - 2) === 'ke';
  return word === 'ke' && (s.context(i - 2) & LEVEL_VERB) !== 0;
}

/** What stands after a year and not after a number that counts. */
function endsYear(s: Scanner, to: number): boolean {
  if (!s.follows(to)) return true;
  if (s.sign(to) !== 0) return isEnding(s.sign(to)) || s.isDash(to);
  return (s.context(to) & AFTER_YEAR) !== 0 || classOfWord(s.packed(to)) === DIRECTION;
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

/** *pada 2000 orang*: a lower-case word that could be counted follows. */
function isCounted(s: Scanner, to: number): boolean {
  return s.class(to) === UNIT && s.tokens.shape[to] === LOWER;
}
