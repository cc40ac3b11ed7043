/**
 * Dates said from where one stands: *kemarin*, *lusa*, *pekan depan*, *bulan ini*, *tahun lalu*, *hari itu*,
 * *keesokan harinya*; and the halves, quarters and seasons of a year.
 */

import { LOWER, SIGN, WORD } from '../text/tokens.ts';
import { pad2 } from './calendar.ts';
import {
  type DateReading,
  endOfRange,
  endOfRangeSign,
  readDirection,
  readPointer,
  readYearDirection,
} from './direction.ts';
import {
  BEFORE,
  BEFORE_YEAR,
  CENTURY,
  classOfWord,
  DAY,
  DECADE,
  DIGIT_WORD,
  DIRECTION,
  FOLLOWING,
  HOUR,
  LAST,
  MINUTE,
  MONTH,
  MONTH_UNIT,
  NUMERAL,
  ORDINAL,
  QUARTER,
  ROMAN,
  SECOND,
  SEMESTER,
  subtypeOfWord,
  UNIT,
  valueOfWord,
  WEEK,
  YEAR,
} from './lexicon.ts';
import { readHeadedMonth, readMonthDate } from './month-date.ts';
import { readBracketedDate } from './numeric-date.ts';
import type { DateMeaning, UnitName } from './phrase.ts';
import { CLOSE_BRACKET, COMMA, HYPHEN, OPEN_BRACKET, type Scanner, SLASH } from './scanner.ts';
import { isYearNumber, readDecade, readHeadedYear } from './year-date.ts';

const UNIT_NAMES: Readonly<Record<number, UnitName>> = {
  [SECOND]: 'second',
  [MINUTE]: 'minute',
  [HOUR]: 'hour',
  [DAY]: 'day',
  [WEEK]: 'week',
  [MONTH_UNIT]: 'month',
  [QUARTER]: 'quarter',
  [SEMESTER]: 'half',
  [YEAR]: 'year',
  [DECADE]: 'decade',
  [CENTURY]: 'century',
};

export function unitName(unit: number): UnitName | null {
  return UNIT_NAMES[unit] ?? null;
}

/** *pekan lalu*, *tahun depan*, *bulan itu*, *tahun sebelumnya*; `i` is the unit. */
export function readUnitDate(s: Scanner, i: number, unit: number): DateReading | null {
  const name = UNIT_NAMES[unit];
  if (name === undefined || unit <= DAY) return null;
  const counted = unit === WEEK ? (readWeekOfMonth(s, i) ?? readWeekOfYear(s, i)) : null;
  if (counted !== null) return counted;
  const direction = readDirection(s, i + 1);
  if (direction !== null && direction.direction !== null) {
    // bulan ini: but not the demonstrative of something else (bulan ini yang)
    const bracket = readBracketedDate(s, direction.to);
    const meaning: DateMeaning = {
      kind: 'offset',
      unit: name,
      count: direction.direction,
      from: 'reference',
    };
    if (bracket !== null) return { to: bracket.to, meaning: bracket.meaning, rule: 'unit-with-date' };
    return { to: direction.to, meaning, rule: 'unit-with-direction' };
  }
  const pointer = readPointer(s, i + 1);
  // bulan yang sama tahun lalu
  const shifted = pointer !== null && name === 'month' ? readYearDirection(s, pointer.to) : null;
  if (shifted !== null)
    return {
      to: shifted.to,
      meaning: { kind: 'offset', unit: name, count: 12 * shifted.offset, from: 'text' },
      rule: 'unit-in-text',
    };
  if (pointer !== null)
    return {
      to: pointer.to,
      meaning: { kind: 'offset', unit: name, count: 0, from: 'text' },
      rule: 'unit-in-text',
    };
  const relation = s.valueIf(i + 1, DIRECTION);
  if (relation === BEFORE || relation === FOLLOWING)
    return {
      to: i + 2,
      meaning: { kind: 'offset', unit: name, count: relation === BEFORE ? -1 : 1, from: 'text' },
      rule: 'unit-in-text',
    };
  return null;
}

/** *pekan kedua Juli 2025*, *minggu pertama bulan Agustus*, *pekan ke-3 Mei*; `i` is the unit. */
function readWeekOfMonth(s: Scanner, i: number): DateReading | null {
  if (!s.follows(i + 1)) return null;
  const index = readIndex(s, i + 1);
  if (
    index === null ||
    index.value < 1 ||
    index.value > 5 ||
    s.isNumber(index.to - 1) !== s.isDash(index.to - 2)
  )
    return null;
  const headed = s.is(index.to, UNIT, MONTH_UNIT);
  const at = headed ? index.to + 1 : index.to;
  if (!s.follows(at) || s.class(at) !== MONTH) return null;
  const month = readMonthDate(s, at, true);
  if (month === null || month.meaning.kind !== 'calendar' || month.meaning.day !== null) return null;
  return { to: month.to, meaning: { ...month.meaning, weekOfMonth: index.value }, rule: 'week-of-month' };
}

/**
 * *minggu ke-19 tahun 2025*, *pekan ke-7 tahun 2024*, as health offices count them; *pekan ke-19 Liga 1* is a round. `i` is the
 * unit.
 */
function readWeekOfYear(s: Scanner, i: number): DateReading | null {
  if (s.word(i + 1) !== 'ke' || !s.isDash(i + 2) || !s.glued(i + 2)) return null;
  const week = s.number(i + 3);
  if (week < 1 || week > 53 || s.digits(i + 3) > 2 || !s.is(i + 4, UNIT, YEAR)) return null;
  if (!isYearNumber(s, i + 5)) return null;
  const value = `${s.number(i + 5)}-W${pad2(week)}`;
  return { to: i + 6, meaning: { kind: 'fixed', type: 'DATE', value }, rule: 'week-of-year' };
}

/** *kuartal III 2025*, *triwulan I-2015*, *semester pertama tahun ini*, *kuartal pertama dan kedua tahun depan*. */
function readPartOfYear(s: Scanner, i: number, part: 'quarter' | 'half'): DateReading | null {
  const index = readIndex(s, i + 1);
  const limit = part === 'quarter' ? 4 : 2;
  if (index === null || index.value < 0 || (index.value > limit && index.value !== LAST)) return null;
  let to = index.to;
  let lastIndex: number | undefined;
  const joint = endOfRangeSign(s, to);
  if (joint > 0 && !isYearNumber(s, joint)) {
    const at = s.is(joint, UNIT, QUARTER) || s.is(joint, UNIT, SEMESTER) ? -1 : joint;
    const second = at > 0 ? readIndex(s, at) : null;
    if (second !== null && second.value > index.value && second.value <= limit) {
      lastIndex = second.value;
      to = second.to;
    }
  }
  const fields = {
    kind: 'part-of-year' as const,
    part,
    index: index.value === LAST ? 0 : index.value,
    ...(lastIndex === undefined ? {} : { lastIndex }),
  };
  return withYear(s, to, fields);
}

/** *semester I 2025*, *pada semester pertama*; *semester 5* of a school is no date. */
function readSemester(s: Scanner, i: number): DateReading | null {
  const reading = readPartOfYear(s, i, 'half');
  if (reading === null || reading.meaning.kind !== 'part-of-year') return null;
  const { year, yearOffset, direction } = reading.meaning;
  const dated = year !== null || yearOffset !== undefined || direction !== null;
  return dated || (s.contextBefore(i) & BEFORE_YEAR) !== 0 ? reading : null;
}

/** *paruh pertama 2025*, *paruh kedua tahun depan*; `i` is *paruh*. */
export function readHalf(s: Scanner, i: number): DateReading | null {
  const reading = readPartOfYear(s, i, 'half');
  if (reading === null) return null;
  const { meaning } = reading;
  // paruh pertama of a match is no date
  return meaning.kind === 'part-of-year' && (meaning.year !== null || meaning.yearOffset !== undefined)
    ? reading
    : null;
}

const SEASONS: Readonly<Record<string, number>> = { semi: 1, panas: 2, gugur: 3, dingin: 4, salju: 4 };

/** *musim panas 2025*; *musim hujan* has no value in TIMEX3 and *musim 2024/2025* is a competition's. */
export function readSeason(s: Scanner, i: number): DateReading | null {
  const index = s.follows(i + 1) ? SEASONS[s.word(i + 1)] : undefined;
  if (index === undefined) return null;
  // Festival Musim Semi
  const named = s.follows(i) && s.isCapitalised(i) && s.isCapitalised(i - 1) && !isYearNumber(s, i + 2);
  if (named) return null;
  const reading = withYear(s, i + 2, { kind: 'part-of-year', part: 'season', index });
  return reading.to === i + 2 && isOfThing(s, i) ? null : reading;
}

/** Words behind which a season without a year is a time of its own: *pada musim panas*, *bursa transfer musim panas*. */
const BEFORE_SEASON = new Set(
  'pada di ke dari dalam saat ketika kala sejak selama sepanjang hingga sampai sebelum setelah jelang menjelang memasuki sekitar untuk dengan dan atau tengah awal pertengahan akhir puncak penghujung medio transfer bursa'.split(
    ' ',
  ),
);

/** *kediaman musim panas*, *koleksi musim dingin*: of a thing that the season only describes. */
function isOfThing(s: Scanner, i: number): boolean {
  if (!s.follows(i) || s.tokens.kind[i - 1] !== WORD) return false;
  // Liverpool musim panas: when, and of nothing
  const begins = !s.follows(i - 1) || s.tokens.kind[i - 2] === SIGN;
  return (s.tokens.shape[i - 1] === LOWER || begins) && !BEFORE_SEASON.has(s.wordFirst(i - 1));
}

function withYear(
  s: Scanner,
  to: number,
  fields: { kind: 'part-of-year'; part: 'quarter' | 'half' | 'season'; index: number; lastIndex?: number },
): DateReading {
  const rule = fields.part;
  const coded = endOfCode(s, to);
  const sign = s.sign(coded);
  const at = sign === SLASH || sign === COMMA || (sign === HYPHEN && s.glued(coded)) ? coded + 1 : coded;
  const afterWord = s.is(at, UNIT, YEAR) ? at + 1 : at;
  if (isYearNumber(s, afterWord)) {
    const direction = readDirection(s, afterWord + 1);
    return {
      to: direction?.to ?? afterWord + 1,
      meaning: { ...fields, year: s.number(afterWord), direction: null },
      rule,
    };
  }
  const shifted = readYearDirection(s, to);
  if (shifted !== null)
    return {
      to: shifted.to,
      meaning: { ...fields, year: null, yearOffset: shifted.offset, direction: null },
      rule,
    };
  const direction = readDirection(s, to);
  return {
    to: direction?.to ?? to,
    meaning: { ...fields, year: null, direction: direction?.direction ?? null },
    rule,
  };
}

const CODE = /^[hqs][1-4]$/;

/** The end of a code in brackets, *semester pertama (H1) 2025*, or `i`. */
function endOfCode(s: Scanner, i: number): number {
  const coded = s.sign(i) === OPEN_BRACKET && s.sign(i + 2) === CLOSE_BRACKET && CODE.test(s.word(i + 1));
  return coded ? i + 3 : i;
}

/** *III*, *ketiga*, *ke-3*, *3*, *tiga*. */
function readIndex(s: Scanner, i: number): { to: number; value: number } | null {
  const packed = s.packed(i);
  const cls = classOfWord(packed);
  if (
    cls === ORDINAL &&
    (subtypeOfWord(packed) !== ROMAN || s.tokens.shape[i] === 3 || s.tokens.shape[i] === 4)
  )
    return { to: i + 1, value: valueOfWord(packed) };
  if (cls === NUMERAL && subtypeOfWord(packed) === DIGIT_WORD)
    return { to: i + 1, value: valueOfWord(packed) };
  if (s.word(i) === 'ke' && s.isDash(i + 1) && s.digits(i + 2) <= 2 && s.number(i + 2) > 0)
    return { to: i + 3, value: s.number(i + 2) };
  // kuartal 3 2025, not kuartal 3.000
  if (
    s.digits(i) === 1 &&
    s.number(i) > 0 &&
    !(s.glued(i + 2) && s.isNumber(i + 2) && s.sign(i + 1) !== HYPHEN && s.sign(i + 1) !== SLASH)
  )
    return { to: i + 1, value: s.number(i) };
  return null;
}

/** *abad ke-19*, *abad XXI*, *abad pertengahan* (no value: refused). */
function readCentury(s: Scanner, i: number): DateReading | null {
  const first = readCenturyNumber(s, i + 1);
  if (first === null) return null;
  const joint = endOfRange(s, first.to);
  const last = joint > 0 ? readCenturyNumber(s, joint) : null;
  const end = last ?? first;
  // before Christ: no value of two digits
  if (s.word(end.to) === 'sm' || s.word(end.to) === 'sebelum') return null;
  const value =
    last === null ? centuryValue(first.value) : `${centuryValue(first.value)}/${centuryValue(last.value)}`;
  const to = s.word(end.to) === 'masehi' ? end.to + 1 : end.to;
  return { to, meaning: { kind: 'fixed', type: 'DATE', value }, rule: 'century' };
}

/** `19` for the 20th century */
function centuryValue(century: number): string {
  return pad2(century - 1);
}

function readCenturyNumber(s: Scanner, i: number): { to: number; value: number } | null {
  const packed = s.packed(i);
  let value = -1;
  let to = i + 1;
  if (classOfWord(packed) === ORDINAL && valueOfWord(packed) !== LAST) value = valueOfWord(packed);
  else if (s.word(i) === 'ke' && s.isDash(i + 1)) {
    value = s.number(i + 2);
    to = i + 3;
  } else if (s.digits(i) > 0 && s.digits(i) <= 2) value = s.number(i);
  return value < 1 || value > 21 ? null : { to, value };
}

/** Everything that can follow a unit as the head of a date. */
export function readUnitHead(s: Scanner, i: number, unit: number): DateReading | null {
  switch (unit) {
    case MONTH_UNIT:
      return readHeadedMonth(s, i) ?? readUnitDate(s, i, unit);
    case YEAR:
      return readHeadedYear(s, i) ?? readSchoolYear(s, i) ?? readUnitDate(s, i, unit);
    case QUARTER:
      return readPartOfYear(s, i, 'quarter') ?? readUnitDate(s, i, unit);
    case SEMESTER:
      return readSemester(s, i) ?? readUnitDate(s, i, unit);
    case CENTURY:
      return readCentury(s, i) ?? readUnitDate(s, i, unit);
    case DECADE:
      return readHeadedDecade(s, i) ?? readUnitDate(s, i, unit);
    default:
      return readUnitDate(s, i, unit);
  }
}

/** *tahun ajaran 2025/2026*, *tahun anggaran 2015* */
function readSchoolYear(s: Scanner, i: number): DateReading | null {
  const word = s.word(i + 1);
  if (word !== 'ajaran' && word !== 'anggaran' && word !== 'akademik' && word !== 'buku' && word !== 'fiskal')
    return null;
  return isYearNumber(s, i + 2) ? readHeadedYear(s, i + 1) : null;
}

/** *dekade 1990-an*, *era 1990-an*, *era tahun 80-an*; `i` is the head. */
export function readHeadedDecade(s: Scanner, i: number): DateReading | null {
  const at = s.is(i + 1, UNIT, YEAR) ? i + 2 : i + 1;
  return s.isNumber(at) && s.follows(at) ? readDecade(s, at) : null;
}
