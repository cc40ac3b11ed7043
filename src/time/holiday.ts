/**
 * Holidays and Islamic months: *Natal 2025*, *Idul Fitri 1446 H*, *Ramadan*, *1 Syawal 1446 Hijriah*,
 * *Hari Kemerdekaan*, *Nyepi*.
 */

import { LOWER, TITLE, UPPER } from '../text/tokens.ts';
import { type DateReading, endOfRangeSign, readDirection, readYearDirection } from './direction.ts';
import { readEntry } from './entry.ts';
import { BEFORE_NAME, BEFORE_YEAR, classOfWord, type PhraseEntry } from './lexicon.ts';
import type { DateMeaning } from './phrase.ts';
import { OPEN_BRACKET, type Scanner, SLASH } from './scanner.ts';
import { isYearNumber } from './year-date.ts';

const isHoliday = (entry: PhraseEntry): boolean => entry.type === 'holiday';
const isHijriMonth = (entry: PhraseEntry): boolean => entry.type === 'hijri-month';

/** A holiday that begins at `i`, or null. In small letters only *lebaran*, *tahun baru* and the like with a year. */
export function readHoliday(s: Scanner, i: number, packed: number): DateReading | null {
  const found = readEntry(s, i, packed, isHoliday);
  if (found === null) return null;
  const { entry } = found;
  const { to } = found;
  const capitalised = s.tokens.shape[i] !== LOWER || s.tokens.shape[to - 1] !== LOWER;
  // Mandailing Natal, Yohanes Natal; Natalius is another word
  if (entry.id === 'natal' && to === i + 1 && s.follows(i) && s.wordFirst(i - 1) === 'mandailing')
    return null;
  // Hari Kemerdekaan Amerika Serikat is another day
  if (entry.id === 'hari-kemerdekaan' && s.follows(to) && s.isCapitalised(to) && s.class(to) === 0)
    return null;
  const dated = readHolidayYear(s, to);
  if (to === i + 1 && dated.to === to && isName(s, i)) return null;
  if (!capitalised && dated.to === to && entry.id !== 'idul-fitri') return null;
  return {
    to: dated.to,
    meaning: {
      kind: 'holiday',
      id: entry.id,
      calendar: entry.subtype,
      value: entry.value,
      ...dated.fields,
    },
    rule: 'holiday',
  };
}

/** Civil year less the year of the era. */
const ERA_OFFSETS: Readonly<Record<string, number | undefined>> = { kongzili: -551, saka: 78, be: -544 };

interface YearFields {
  readonly year: number | null;
  readonly hijriYear: number | null;
  readonly direction: -1 | 0 | 1 | null;
  readonly yearOffset?: number;
}

/** *2025*, *1446 H*, *1446 H/2025 M*, *tahun ini*, *lalu*, *2576 Kongzili*, *Saka 1947*. */
function readHolidayYear(s: Scanner, i: number): { to: number; fields: YearFields } {
  const none = { year: null, hijriYear: null, direction: null };
  const at = s.word(i) === 'tahun' && isYearNumber(s, i + 1) ? i + 1 : i;
  // Imlek 2576 Kongzili, Nyepi 1947 Saka, Waisak 2569 BE
  const era = s.digits(at) === 4 && s.follows(at) ? ERA_OFFSETS[s.word(at + 1)] : undefined;
  if (era !== undefined) return { to: at + 2, fields: { ...none, year: s.number(at) + era } };
  if (isYearNumber(s, at)) {
    const number = s.number(at);
    const hijri = readHijriMark(s, at + 1);
    if (hijri > 0) {
      // 1446 H/2025 M
      const civil = s.sign(hijri) === SLASH && isYearNumber(s, hijri + 1) ? hijri + 1 : -1;
      if (civil > 0)
        return {
          to: s.word(civil + 1) === 'm' || s.word(civil + 1) === 'masehi' ? civil + 2 : civil + 1,
          fields: { ...none, year: s.number(civil) },
        };
      return { to: hijri, fields: { ...none, hijriYear: number } };
    }
    if (number >= 1900 && number <= 2099) return { to: at + 1, fields: { ...none, year: number } };
    if (number >= 1300 && number <= 1500) return { to: at + 1, fields: { ...none, hijriYear: number } };
    return { to: i, fields: none };
  }
  const shifted = readYearDirection(s, i);
  if (shifted !== null) return { to: shifted.to, fields: { ...none, yearOffset: shifted.offset } };
  const direction = readDirection(s, i);
  if (direction !== null && s.word(i) !== 'nanti')
    return { to: direction.to, fields: { ...none, direction: direction.direction } };
  return { to: i, fields: none };
}

/** Where *H*, *Hijriah* or *(Hijriah)* ends, else -1. */
function readHijriMark(s: Scanner, i: number): number {
  const word = s.word(i);
  if (
    (word === 'h' && (s.tokens.shape[i] === UPPER || s.isCapitalised(i) || s.tokens.shape[i] === 4)) ||
    /^hiji?(riah|riyah|irah|riyyah|rah)$/.test(word)
  )
    return i + 1;
  if (s.sign(i) === OPEN_BRACKET && /^hijri/.test(s.word(i + 1))) return i + 3;
  return -1;
}

/** *Ramadan*, *bulan Ramadan 1446 H*, *Syawal*; `i` is the month. */
export function readHijriMonth(
  s: Scanner,
  i: number,
  packed: number,
  day: number | null,
): DateReading | null {
  const found = readEntry(s, i, packed, isHijriMonth);
  if (found === null) return null;
  const month = Number(found.entry.value);
  if (s.tokens.shape[i] === LOWER && day === null && month !== 9) return null;
  const dated = readHolidayYear(s, found.to);
  const { year, hijriYear, direction, yearOffset } = dated.fields;
  if (day === null && dated.to === found.to && found.to === i + 1 && isName(s, i)) return null;
  // Safar, Rajab and Syaban are names too
  if (day === null && month !== 9 && hijriYear === null && year === null && yearOffset === undefined) {
    const before = s.follows(i) ? s.wordFirst(i - 1) : '';
    if (before !== 'bulan' && before !== 'pada' && before !== 'awal' && before !== 'akhir') return null;
  }
  const meaning: DateMeaning = {
    kind: 'hijri',
    year: hijriYear,
    month,
    day,
    direction,
    ...(year === null ? {} : { civilYear: year }),
    ...(yearOffset === undefined ? {} : { yearOffset }),
  };
  return { to: dated.to, meaning, rule: 'hijri' };
}

/** Whether the word stands between capitals as a name does: *Gading Ramadhan*, *Natal Situmorang*. */
function isName(s: Scanner, i: number): boolean {
  if ((s.contextBefore(i) & BEFORE_NAME) !== 0) return true;
  if ((s.contextBefore(i) & BEFORE_YEAR) !== 0) return false;
  const after = isNamePart(s, i + 1) && s.follows(i + 1);
  const before = s.follows(i) && isNamePart(s, i - 1) && s.tokens.shape[i] === TITLE;
  const twice = before && s.follows(i - 1) && isNamePart(s, i - 2) && !s.isCapitalised(i + 1);
  return (after && (before || s.begins(i)) && !isHeadline(s, i)) || twice;
}

function isNamePart(s: Scanner, i: number): boolean {
  return i >= 0 && i < s.count && s.tokens.shape[i] === TITLE && classOfWord(s.packedFirst(i)) === 0;
}

/** Where every word has a capital, capitals say nothing: three in a row on each side. */
function isHeadline(s: Scanner, i: number): boolean {
  return s.isCapitalised(i + 1) && s.isCapitalised(i + 2) && s.isCapitalised(i + 3);
}

/** *1 Syawal 1446 H*, *27 Ramadan*; `i` is the day. */
export function readHijriDay(s: Scanner, i: number): DateReading | null {
  const day = s.numberFirst(i);
  if (day < 1 || day > 30 || s.digits(i) > 2) return null;
  const range = endOfRangeSign(s, i + 1);
  if (range > 0 && s.isNumber(range)) return null;
  return s.follows(i + 1) ? readHijriMonth(s, i + 1, s.packed(i + 1), day) : null;
}

/** *tahun 1446 H*, *1446 Hijriah*; `i` is the number. */
export function readHijriYear(s: Scanner, i: number): DateReading | null {
  const year = s.numberFirst(i);
  if (s.digits(i) !== 4 || year < 1300 || year > 1500) return null;
  const to = readHijriMark(s, i + 1);
  if (to < 0) return null;
  return { to, meaning: { kind: 'hijri', year, month: null, day: null, direction: null }, rule: 'hijri' };
}
