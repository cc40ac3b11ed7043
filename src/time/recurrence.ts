/**
 * Sets of times: *setiap hari*, *tiap tiga bulan sekali*, *setiap Senin*, *setiap pagi dan sore*, *setiap tanggal 1*,
 * *saban tahun*; *mingguan*, *tahunan*.
 */

import { LOWER } from '../text/tokens.ts';
import { pad2 } from './calendar.ts';
import { readPartWord } from './clock.ts';
import { readDayMonth } from './day-date.ts';
import { endOfRangeSign } from './direction.ts';
import { durationValue } from './duration.ts';
import {
  ABBREVIATION,
  classOfWord,
  DAY,
  DAY_OF_MONTH,
  DAY_PART_CODES,
  EDGE,
  END,
  EVERY,
  HABITUAL,
  HEAD,
  MID_OF,
  MIDDLE,
  MONTH,
  NUMERAL,
  START,
  subtypeOfWord,
  UNIT,
  UNIT_BASE,
  UNIT_POSSESSIVE,
  valueOfWord,
  WEEK,
  WEEKDAY,
} from './lexicon.ts';
import { readAmount } from './numbers.ts';
import { type Modifier, type Phrase, phrase } from './phrase.ts';
import { DOT, type Scanner } from './scanner.ts';

/** What *setiap*, *tiap* or *saban* at `i` governs; null when it is no time (*setiap orang*, *setiap saat*). */
export function readRecurrence(s: Scanner, i: number): Phrase | null {
  // tiap-tiap hari
  const j = s.isDash(i + 1) && s.word(i + 2) === s.wordFirst(i) ? i + 3 : i + 1;
  const amount = readAmount(s, j);
  if (amount !== null && s.follows(j)) {
    const unit = unitAt(s, amount.to);
    if (unit !== 0 && amount.high === null) return set(s, i, amount.to + 1, durationValue(unit, amount.low));
    const named = readDayMonth(s, j, false);
    if (named !== null && named.meaning.kind === 'calendar' && named.meaning.year === null)
      return set(s, i, named.to, `XXXX-${pad2(named.meaning.month ?? 0)}-${pad2(named.meaning.day ?? 0)}`);
    return null;
  }
  const unit = unitAt(s, j);
  if (unit !== 0) {
    // setiap hari Senin
    const weekday = s.packed(j + 1);
    if (s.word(j) === 'hari' && classOfWord(weekday) === WEEKDAY)
      return readWeekdays(s, i, j + 1, valueOfWord(weekday));
    if (s.word(j) === 'bulan' && s.class(j + 1) === MONTH)
      return set(s, i, j + 2, `XXXX-${pad2(s.valueIf(j + 1, MONTH))}`);
    return set(s, i, j + 1, durationValue(unit, 1));
  }
  const packed = s.packed(j);
  const cls = classOfWord(packed);
  if (cls === WEEKDAY && subtypeOfWord(packed) !== ABBREVIATION)
    return readWeekdays(s, i, j, valueOfWord(packed));
  if (cls === MONTH && subtypeOfWord(packed) !== ABBREVIATION)
    return set(s, i, j + 1, `XXXX-${pad2(valueOfWord(packed))}`);
  if (cls === EDGE) {
    // setiap akhir pekan, setiap awal bulan
    const inner = unitAt(s, j + 1);
    if (inner === WEEK && valueOfWord(packed) === END) return set(s, i, j + 2, 'XXXX-WXX-WE');
    if (inner > DAY)
      return {
        ...set(s, i, j + 2, durationValue(inner, 1)),
        modifier: EDGE_MODIFIERS[valueOfWord(packed)] ?? null,
      };
  }
  const part = readPartWord(s, j);
  if (part !== null) {
    const joint = s.word(part.to) === 'atau' ? -1 : endOfRangeSign(s, part.to);
    const last = joint > 0 ? readPartWord(s, joint) : null;
    const value = partValue(part.part);
    return last === null ? set(s, i, part.to, value) : set(s, i, last.to, `${value}/${partValue(last.part)}`);
  }
  if (s.is(j, HEAD, DAY_OF_MONTH)) {
    const day = s.number(j + 1);
    if (day < 1 || day > 31) return null;
    const named = readDayMonth(s, j + 1, false);
    if (named !== null && named.meaning.kind === 'calendar')
      return set(s, i, named.to, `XXXX-${pad2(named.meaning.month ?? 0)}-${pad2(day)}`);
    return set(s, i, j + 2, `XXXX-XX-${pad2(day)}`);
  }
  return null;
}

/** `XXXX-XX-XXTMO`: that part of any day */
export function partValue(part: number): string {
  return `XXXX-XX-XX${DAY_PART_CODES[part]}`;
}

/** Tokens of its sentence before and behind a part of the day that may say that it comes again and again. */
const HABIT_BEFORE = 25;
const HABIT_BEHIND = 12;

/** *Biasanya hujan turun pada sore hari*, *pada malam hari warga kerap berjaga*: of any day. */
export function isHabitual(s: Scanner, { from, to }: Phrase): boolean {
  for (let i = from - 1; i >= 0 && from - i <= HABIT_BEFORE && s.follows(i + 1) && !endsSentence(s, i); i--)
    if (saysHabit(s, i)) return true;
  for (let i = to; i - to < HABIT_BEHIND && s.follows(i) && !endsSentence(s, i); i++)
    if (saysHabit(s, i)) return true;
  return false;
}

/** *biasanya*, *setiap hari*, but not *setiap warga*; *umumnya* of forecasts is "in most places". */
function saysHabit(s: Scanner, i: number): boolean {
  return (s.context(i) & HABITUAL) !== 0 || (s.class(i) === EVERY && s.class(i + 1) !== 0);
}

/** Whether the sign at `i` ends a sentence: the dot of *1.000* does not. */
export function endsSentence(s: Scanner, i: number): boolean {
  const sign = s.sign(i);
  return (sign === DOT && !s.glued(i + 1)) || sign === 0x3f || sign === 0x21 || sign === 0x3b;
}

const EDGE_MODIFIERS: Readonly<Record<number, Modifier>> = {
  [START]: 'START',
  [MIDDLE]: 'MID',
  [END]: 'END',
  [MID_OF]: 'MID',
};

function set(s: Scanner, from: number, to: number, value: string): Phrase {
  const end = s.word(to) === 'sekali' ? to + 1 : to;
  return phrase(from, end, { kind: 'fixed', type: 'SET', value }, 'recurrence');
}

function unitAt(s: Scanner, i: number): number {
  const packed = s.packed(i);
  if (classOfWord(packed) === UNIT) {
    const subtype = subtypeOfWord(packed);
    return subtype === UNIT_BASE || subtype === UNIT_POSSESSIVE ? valueOfWord(packed) : 0;
  }
  // tiap minggu is a week, tiap Minggu a day
  return s.word(i) === 'minggu' && s.tokens.shape[i] === LOWER ? WEEK : 0;
}

/** *setiap Senin*, *setiap Sabtu-Minggu*, *setiap Jumat malam*; `at` is the weekday. */
function readWeekdays(s: Scanner, i: number, at: number, weekday: number): Phrase {
  const joint = endOfRangeSign(s, at + 1);
  const last = joint > 0 && s.word(at + 1) !== 'atau' ? s.valueIf(joint, WEEKDAY) : -9;
  if (last > 0) return set(s, i, joint + 1, `XXXX-WXX-${weekday}/XXXX-WXX-${last}`);
  return set(s, i, withPart(s, at + 1), weekdayValue(s, at + 1, weekday));
}

function withPart(s: Scanner, i: number): number {
  return readPartWord(s, i)?.to ?? i;
}

function weekdayValue(s: Scanner, i: number, weekday: number): string {
  const part = readPartWord(s, i);
  return `XXXX-WXX-${weekday}${part === null ? '' : DAY_PART_CODES[part.part]}`;
}

/** *laporan bulanan*, *rapat mingguan*: an adjective of a unit, in small letters. */
export function readAdjective(s: Scanner, i: number, unit: number): Phrase | null {
  if (s.tokens.shape[i] !== LOWER) return null;
  const before = s.follows(i) ? s.wordFirst(i - 1) : '';
  if (
    before === 'kabar' ||
    before === 'koran' ||
    before === 'pekerja' ||
    before === 'buruh' ||
    before === 'tenaga'
  )
    return null;
  // norma lima tahunan, pria 30 tahunan
  if (s.follows(i) && (s.isNumber(i - 1) || classOfWord(s.packedFirst(i - 1)) === NUMERAL)) return null;
  // harian-harian
  if (s.isDash(i - 1) && s.glued(i)) return null;
  if (s.isCapitalised(i + 1) && s.follows(i + 1)) return null;
  return phrase(i, i + 1, { kind: 'fixed', type: 'SET', value: durationValue(unit, 1) }, 'adjective');
}
