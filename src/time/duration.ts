/**
 * Amounts of time and what they are counted from: *tiga bulan*, *5,5 tahun*, *2 jam 30 menit*, *2x24 jam*,
 * *bertahun-tahun*; *dua hari lalu*, *tiga pekan lagi*, *sehari sebelumnya*, *dua hari kemudian*; *setahun sekali*.
 *
 * Ages are no durations here (*berusia 34 tahun*, *bocah 8 tahun*), nor are rates (*per hari*).
 */

import { LOWER, SIGN, WORD } from '../text/tokens.ts';
import { readDirection } from './direction.ts';
import {
  AFTER,
  AGE,
  APPROXIMATE,
  BEFORE,
  CENTURY,
  classOfWord,
  DAY,
  DECADE,
  DIRECTION,
  EVENT,
  FOLLOWING,
  HOUR,
  LAST,
  LATELY,
  MILLENNIUM,
  MINUTE,
  MONTH_UNIT,
  MORE,
  NUMERAL,
  ORDINAL,
  PERSON,
  QUARTER,
  ROMAN,
  SECOND,
  SEMESTER,
  SUFFIX_WORD,
  subtypeOfWord,
  THAT,
  THIS,
  UNIT,
  UNIT_ADJECTIVE,
  UNIT_BASE,
  UNIT_MANY,
  UNIT_SINGLE,
  UNIT_WHOLE,
  valueOfWord,
  WEEK,
  WEEKDAY,
  WINDU,
  YEAR,
} from './lexicon.ts';
import { type Amount, readAmount, readCount } from './numbers.ts';
import { type Meaning, type Modifier, type Phrase, phrase } from './phrase.ts';
import { unitName } from './relative-date.ts';
import { CLOSE_BRACKET, COMMA, DOT, endsInDigit, OPEN_BRACKET, type Scanner } from './scanner.ts';
import { isYearNumber } from './year-date.ts';

/** How a unit is written in a duration: designator, factor, and whether it stands after the T. */
const DESIGNATORS: Readonly<Record<number, { letter: string; factor: number; clock: boolean }>> = {
  [SECOND]: { letter: 'S', factor: 1, clock: true },
  [MINUTE]: { letter: 'M', factor: 1, clock: true },
  [HOUR]: { letter: 'H', factor: 1, clock: true },
  [DAY]: { letter: 'D', factor: 1, clock: false },
  [WEEK]: { letter: 'W', factor: 1, clock: false },
  [MONTH_UNIT]: { letter: 'M', factor: 1, clock: false },
  [QUARTER]: { letter: 'Q', factor: 1, clock: false },
  [SEMESTER]: { letter: 'M', factor: 6, clock: false },
  [YEAR]: { letter: 'Y', factor: 1, clock: false },
  [DECADE]: { letter: 'DE', factor: 1, clock: false },
  [CENTURY]: { letter: 'CE', factor: 1, clock: false },
  [WINDU]: { letter: 'Y', factor: 8, clock: false },
  [MILLENNIUM]: { letter: 'Y', factor: 1000, clock: false },
};

/** `P3D`, `PT48H`, `PXM`; a NaN count is vague. */
export function durationValue(unit: number, count: number): string {
  const { letter, factor, clock } = DESIGNATORS[unit];
  const amount = Number.isNaN(count) ? 'X' : String(Math.round(count * factor * 100) / 100);
  return `P${clock ? 'T' : ''}${amount}${letter}`;
}

/** An amount and its unit that begin at `i`, with what follows; null when there is none. */
export function readDuration(s: Scanner, i: number): Phrase | null {
  if (s.isPlainWord(i + 1)) return null;
  // Presiden RI ke-8 hari ini berpidato
  if (s.isDash(i - 1) && s.glued(i) && s.wordFirst(i - 2) === 'ke') return null;
  const amount = readAmount(s, i);
  if (amount === null) return null;
  // 2x24 jam, 1 x 24 jam
  const times = readTimes(s, amount.to);
  if (times !== null) {
    const unit = s.class(times.to) === UNIT ? s.valueIf(times.to, UNIT) : 0;
    if (unit < 1 || !s.isSubtype(times.to, UNIT, UNIT_BASE)) return null;
    const value = durationValue(unit, amount.low * times.low);
    return phrase(i, times.to + 1, { kind: 'fixed', type: 'DURATION', value }, 'duration');
  }
  // tiga kali sehari
  if (s.word(amount.to) === 'kali' || s.word(amount.to) === 'x') return readFrequency(s, i, amount.to + 1);
  // sudah 3 mingguan: about three weeks
  if (s.isNumber(i) && s.isSubtype(amount.to, UNIT, UNIT_ADJECTIVE) && s.tokens.shape[amount.to] === LOWER)
    return isAge(s, i, amount.to + 1)
      ? null
      : duration(i, amount.to + 1, durationValue(s.valueIf(amount.to, UNIT), amount.low));
  const unit = unitAt(s, amount.to);
  if (unit === 0) return readNights(s, i, amount);
  if (amount.low === 0 || isAge(s, i, amount.to + 1)) return null;
  // Rp 5 triliun tahun lalu
  if (isMoney(s, i)) return null;
  // Kualifikasi Piala Dunia 2026 hari ini, Festival Teluk 2025 Hari Kedua
  if (unit === DAY && isYearNumber(s, i) && (s.word(amount.to + 1) === 'ini' || s.isCapitalised(amount.to)))
    return null;
  // 18 tahun dan 323 hari is an age, and so is what is left of it
  if (unit === YEAR && amount.low >= LEAST_AGE && isCountedInDays(s, amount.to + 1)) return null;
  if (isCountedToZero(s, amount.to + 1)) return null;
  if (unit === YEAR && (isBoundOfAge(s, i) || isToldAge(s, i))) return null;
  if (unit === DAY && isDaysOfAge(s, i)) return null;
  // Liga 1 pekan 27 hari ini: a league's number, a round's number, and today
  if (unit === WEEK && (s.contextBefore(i) & EVENT) !== 0) return null;
  if (unit === DAY && s.isNumber(i) && s.follows(i) && s.wordFirst(i - 1) === 'pekan') return null;
  // UU No. 11 Tahun 2008
  if (unit === YEAR && isYearNumber(s, amount.to + 1)) return null;
  // Video 20detik is a mark of its site
  if (unit === SECOND && s.glued(amount.to)) return null;
  // Kelas 7 Semester 2
  if (unit === SEMESTER && s.isCapitalised(amount.to)) return null;
  // 3 bulan-bulan, 5 hari-hari: no amount; 10 jam tangan: things
  if (unit === HOUR && (s.word(amount.to + 1) === 'tangan' || s.word(amount.to + 1) === 'pelajaran'))
    return null;
  return withRelation(s, i, amount.to + 1, unit, amount.low, amount.high);
}

/** Before digits and *malam* these count nights, where *8 malam* may be an hour of the clock. */
const STAYING = new Set('selama menginap nginap bermalam inap'.split(' '));

/** *menginap satu malam*, *dua malam tiga hari*: nights are counted as days; TIMEX3 has no other unit for them. */
function readNights(s: Scanner, i: number, { to: at, low, high }: Amount): Phrase | null {
  if (s.word(at) !== 'malam' || s.tokens.shape[at] !== LOWER || !Number.isInteger(low)) return null;
  const before = s.follows(i) ? s.wordFirst(i - 1) : '';
  // pada satu malam: some night; jam tujuh malam, pukul 8 malam
  if (before === 'pada' || before === 'di' || before === 'jam' || before === 'pukul') return null;
  if (s.isNumber(i) && !STAYING.has(before)) return null;
  // dua malam Minggu; satu malam hari
  const next = s.class(at + 1);
  if (next === WEEKDAY || next === UNIT) return null;
  const days = readCount(s, at + 1, false);
  if (days !== null && unitAt(s, days.to) === DAY)
    return duration(i, days.to + 1, durationValue(DAY, days.low));
  return withRelation(s, i, at + 1, DAY, low, high);
}

/** A sum of money, or what stands before it: *Rp 5 triliun*, *USD20 juta*, *Rp5,2 miliar*. */
const CURRENCY = /^(?:rp|usd|us|eur|sgd|aud|idr|rm|gbp)\d*$/;

/** Whether the number at `i` is a sum of money: *Rp 5 triliun*, *$5 miliar*. */
function isMoney(s: Scanner, i: number): boolean {
  if (!s.follows(i)) return false;
  const sign = s.signBefore(i);
  return sign === 0 ? CURRENCY.test(s.wordFirst(i - 1)) : sign === 0x24 || sign === 0x20ac || sign === 0xa3;
}

/** Whether a sum of money ends before `i`: *Rp 5 triliun tahun lalu* says when. */
export function isBehindMoney(s: Scanner, i: number): boolean {
  let k = i - 1;
  while (s.isSubtype(k, NUMERAL, SUFFIX_WORD)) k--;
  while (s.isNumber(k) && isDecimal(s, k)) k -= 2;
  return s.isNumber(k) ? isMoney(s, k) : k >= 0 && endsInDigit(s, k) && CURRENCY.test(s.wordFirst(k));
}

function isDecimal(s: Scanner, i: number): boolean {
  const sign = s.glued(i) && s.glued(i - 1) ? s.signBefore(i) : 0;
  return sign === DOT || sign === COMMA;
}

/** *sehari*, *setahun lalu*, *seminggu sekali*, *seharian*; `i` is the word. */
export function readSingle(s: Scanner, i: number, subtype: number, unit: number): Phrase | null {
  if (subtype === UNIT_WHOLE)
    return phrase(i, i + 1, { kind: 'fixed', type: 'DURATION', value: durationValue(unit, 1) }, 'duration');
  if (subtype === UNIT_MANY) {
    // bertahun-tahun
    if (!s.isDash(i + 1) || s.class(i + 2) === 0 || unitAt(s, i + 2) !== unit) return null;
    const value = durationValue(unit, Number.NaN);
    return phrase(i, i + 3, { kind: 'fixed', type: 'DURATION', value }, 'duration');
  }
  // sehari-hari
  if (s.isDash(i + 1) && s.glued(i + 1)) return null;
  if (isAge(s, i, i + 1)) return null;
  if (s.wordFirst(i - 1) === 'kali' && s.follows(i)) return null;
  // seminggu tiga kali
  const times = s.follows(i + 1) ? readCount(s, i + 1, false) : null;
  if (times !== null && s.word(times.to) === 'kali')
    return phrase(
      i,
      times.to + 1,
      { kind: 'fixed', type: 'SET', value: durationValue(unit, 1) },
      'frequency',
    );
  return withRelation(s, i, i + 1, unit, 1, null);
}

/** Nobody counts a longer stretch than a child's age in years and days: *18 tahun dan 323 hari*. */
const LEAST_AGE = 10;

function isCountedInDays(s: Scanner, i: number): boolean {
  const days = readFurther(s, i, YEAR);
  return days !== null && days.unit === DAY;
}

/** *35 tahun, 0 bulan, 0 hari*: only ages count what is not there. */
function isCountedToZero(s: Scanner, i: number): boolean {
  const at = s.sign(i) === COMMA ? i + 1 : i;
  return s.number(at) === 0 && s.digits(at) === 1 && unitAt(s, at + 1) !== 0;
}

/** An age as such, that a sentence tells something of. */
const AGES = new Set('usia usianya umur umurnya'.split(' '));

/** Between *usia* and the years that an announcement asks for: *usia minimal 18 tahun dan maksimal 35 tahun*. */
const BOUNDS = new Set('minimal maksimal minimum maksimum paling rendah tinggi tua muda'.split(' '));
/** And whose: *usia peserta seleksi minimal 16 tahun* */
const APPLICANTS = new Set('calon peserta pelamar pendaftar anggota kandidat seleksi'.split(' '));
/** Tokens from a bound back to *usia*: *Usia pelamar minimal 18 tahun dan paling tinggi* has eight. */
const BOUND_REACH = 10;

/** Whether the number at `i` bounds an age; *ancaman hukuman maksimal 6 tahun* is a duration. */
function isBoundOfAge(s: Scanner, i: number): boolean {
  if (!s.follows(i) || !BOUNDS.has(s.wordFirst(i - 1))) return false;
  for (let k = i - 1; k >= 0 && i - k <= BOUND_REACH && s.follows(k + 1); k--) {
    if ((s.context(k) & AGE) !== 0) return true;
    const word = s.wordFirst(k);
    const goesOn = word === 'dan' || s.signBefore(k + 1) === COMMA || s.isNumber(k) || s.is(k, UNIT, YEAR);
    if (!goesOn && !BOUNDS.has(word) && !APPLICANTS.has(word)) return false;
  }
  return false;
}

/** What a sentence says of an age before its years: *batas usia menikah menjadi 19 tahun*. */
const TELLING_AGE = new Set('adalah ialah mencapai menjadi yaitu yakni'.split(' '));
/** Tokens from there back to *usia*: *usia harapan hidup di Kota Kenari mencapai* has six. */
const TOLD_REACH = 7;

/** Whether the years at `i` are what an age comes to; *yang berusia muda dihukum menjadi 5 tahun* has none to tell. */
function isToldAge(s: Scanner, i: number): boolean {
  if (!s.follows(i) || !TELLING_AGE.has(s.wordFirst(i - 1))) return false;
  for (let k = i - 2; k >= 0 && i - k <= TOLD_REACH + 1 && s.follows(k + 1); k--) {
    if (s.tokens.kind[k] === SIGN) return false;
    if ((s.context(k) & AGE) !== 0) return AGES.has(s.wordFirst(k));
  }
  return false;
}

/** Whether the number at `i` are the days of an age: *18 tahun dan 323 hari*, *20 tahun 28 hari*. */
function isDaysOfAge(s: Scanner, i: number): boolean {
  const year = s.wordFirst(i - 1) === 'dan' ? i - 2 : i - 1;
  return year > 0 && s.follows(i) && s.is(year, UNIT, YEAR) && s.number(year - 1) >= LEAST_AGE;
}

function unitAt(s: Scanner, i: number): number {
  const packed = s.packed(i);
  if (classOfWord(packed) === UNIT && subtypeOfWord(packed) === UNIT_BASE) return valueOfWord(packed);
  return s.word(i) === 'minggu' ? WEEK : 0;
}

function readTimes(s: Scanner, i: number): { to: number; low: number } | null {
  const word = s.word(i);
  if (word !== 'x' && word !== 'kali' && s.sign(i) !== 0xd7) {
    // x24 read as one word
    if (/^x\d{1,2}$/.test(word)) return { to: i + 1, low: Number(word.slice(1)) };
    return null;
  }
  const count = s.isNumber(i + 1) ? readCount(s, i + 1, false) : null;
  return count === null ? null : { to: count.to, low: count.low };
}

/** *dua kali sehari*, *tiga kali dalam seminggu*, *sekali per bulan*. */
function readFrequency(s: Scanner, from: number, i: number): Phrase | null {
  const at =
    s.word(i) === 'dalam' || s.word(i) === 'per' || s.word(i) === 'setiap' || s.word(i) === 'tiap'
      ? i + 1
      : i;
  const packed = s.packed(at);
  if (classOfWord(packed) !== UNIT) return null;
  const subtype = subtypeOfWord(packed);
  if (subtype !== UNIT_SINGLE && !(at > i && subtype === UNIT_BASE)) return null;
  const value = durationValue(valueOfWord(packed), 1);
  return phrase(from, at + 1, { kind: 'fixed', type: 'SET', value }, 'frequency');
}

/** Whether the amount is somebody's age. */
function isAge(s: Scanner, i: number, to: number): boolean {
  let bounded = true;
  for (let k = i - 1, steps = 0; k >= 0 && steps < 4 && s.follows(k + 1); k--, steps++) {
    const context = s.context(k);
    if ((context & AGE) !== 0) return true;
    // bocah 8 tahun, pria di atas 45 tahun
    if (bounded && (context & PERSON) !== 0) return true;
    const word = s.wordFirst(k);
    bounded = word === 'atas' || word === 'bawah' || (bounded && word === 'di');
    if (
      (context & APPROXIMATE) === 0 &&
      word !== 'di' &&
      word !== 'bawah' &&
      word !== 'atas' &&
      word !== 'antara' &&
      word !== 'dan' &&
      word !== ',' &&
      !s.isNumber(k) &&
      word !== 'baru' &&
      // berusia lebih dari 15 tahun
      word !== 'lebih' &&
      word !== 'kurang' &&
      word !== 'dari' &&
      // usianya yang ke 60 tahun
      word !== 'ke' &&
      !(word === 'yang' && s.wordFirst(k + 1) === 'ke') &&
      word !== '-'
    )
      break;
  }
  if (isAgeOfPointedAt(s, i, to)) return true;
  // Fera, 40 tahun,
  if (
    s.signBefore(i) === COMMA &&
    i >= 2 &&
    s.isCapitalised(i - 2) &&
    s.class(i - 2) === 0 &&
    (s.sign(to) === COMMA || s.sign(to) === CLOSE_BRACKET) &&
    s.wordFirst(to - 1) === 'tahun'
  )
    return true;
  // Budi (34 tahun)
  return (
    s.signBefore(i) === OPEN_BRACKET &&
    s.sign(to) === CLOSE_BRACKET &&
    i >= 2 &&
    s.isCapitalised(i - 2) &&
    s.wordFirst(to - 1) === 'tahun'
  );
}

/** Words between somebody and the age that points to him: *gelandang bertahan asal Spanyol 25 tahun itu* has three. */
const POINTED_REACH = 3;
/** Of these the years are counted, and of nobody: *kontrak pelatih selama 25 tahun itu*. */
const COUNTED_YEARS = new Set(
  'selama dalam hukuman penjara vonis kontrak setelah sejak masa usai lebih'.split(' '),
);

/** *Gelandang bertahan 25 tahun itu*, *pelatih asal Italia 60 tahun tersebut*: the years of the one who was named. */
function isAgeOfPointedAt(s: Scanner, i: number, to: number): boolean {
  if (s.wordFirst(to - 1) !== 'tahun' || s.number(i) < LEAST_AGE || s.digits(i) > 2) return false;
  const pointer = s.valueIf(to, DIRECTION);
  if (pointer !== THIS && pointer !== THAT) return false;
  for (let k = i - 1; k >= 0 && i - k <= POINTED_REACH + 1 && s.follows(k + 1); k--) {
    if (s.tokens.kind[k] !== WORD || COUNTED_YEARS.has(s.wordFirst(k))) return false;
    if ((s.context(k) & PERSON) !== 0) return true;
  }
  return false;
}

/** What follows an amount decides whether it is a date, a set or a duration. */
function withRelation(
  s: Scanner,
  from: number,
  to: number,
  unit: number,
  low: number,
  high: number | null,
): Phrase {
  const vague = Number.isNaN(low);
  const packed = s.packed(to);
  const cls = classOfWord(packed);
  const relation = cls === DIRECTION ? valueOfWord(packed) : 0;
  const name = unitName(unit);
  const counted = name !== null ? { name, count: low } : fallbackUnit(unit, low);
  const direction = relation === THIS ? null : readDirection(s, to);
  const word = s.word(to);
  if (direction !== null && direction.direction === -1 && word !== 'kemarin')
    return offset(s, from, direction.to, counted, -1, 'reference', vague, high);
  if (relation === MORE) return offset(s, from, to + 1, counted, 1, 'reference', vague, high);
  if (relation === BEFORE) return offset(s, from, to + 1, counted, -1, 'text', vague, high);
  if (relation === AFTER || relation === FOLLOWING)
    return offset(s, from, to + 1, counted, 1, 'text', vague, high);
  if (word === 'setelah' && s.word(to + 1) === 'itu')
    return offset(s, from, to + 2, counted, 1, 'text', vague, high);
  if (word === 'sekali') {
    const value = durationValue(unit, low);
    return phrase(from, to + 1, { kind: 'fixed', type: 'SET', value }, 'frequency');
  }
  const value = durationOf(unit, low, high);
  // lima tahun terakhir, sepekan belakangan ini, dua tahun ke depan, setahun ini
  if (
    (cls === ORDINAL && subtypeOfWord(packed) !== ROMAN && valueOfWord(packed) === LAST) ||
    relation === LATELY
  ) {
    const end = s.valueIf(to + 1, DIRECTION) === THIS ? to + 2 : to + 1;
    return duration(from, end, value);
  }
  if (word === 'ke' && s.word(to + 1) === 'depan') return duration(from, to + 2, value);
  if (direction !== null && direction.direction === 1 && word !== 'nanti' && word !== 'besok')
    return duration(from, direction.to, value);
  if (relation === THIS && (from + 1 === to || isUpToNow(s, from, vague)))
    return duration(from, to + 1, value);
  if (vague || high !== null) return duration(from, to, value);
  return withFurther(s, from, to, unit, value);
}

/** *beberapa hari ini*, *dalam dua bulan ini*: up to now; *hukuman dua tahun ini* points to the sentence. */
function isUpToNow(s: Scanner, from: number, vague: boolean): boolean {
  if (vague) return true;
  const before = s.follows(from) ? s.wordFirst(from - 1) : '';
  return before === 'dalam' || before === 'selama';
}

function durationOf(unit: number, low: number, high: number | null): string {
  return high === null
    ? durationValue(unit, low)
    : `${durationValue(unit, low)}/${durationValue(unit, high)}`;
}

function duration(from: number, to: number, value: string): Phrase {
  return phrase(from, to, { kind: 'fixed', type: 'DURATION', value }, 'duration');
}

/** *1 jam 20 menit 30 detik*: smaller units go on; *tiga hari dua malam* are three days. */
function withFurther(s: Scanner, from: number, to: number, unit: number, value: string): Phrase {
  let last = unit;
  let end = to;
  let total = value;
  for (let more = readFurther(s, end, last); more !== null; more = readFurther(s, end, last)) {
    total = joined(total, durationValue(more.unit, more.low));
    last = more.unit;
    end = more.to;
  }
  const nights = last === DAY ? readCount(s, end, false) : null;
  if (nights !== null && s.word(nights.to) === 'malam') end = nights.to + 1;
  return duration(from, end, total);
}

/** *30 menit* after *2 jam*: a smaller unit goes on. */
function readFurther(s: Scanner, i: number, unit: number): { to: number; unit: number; low: number } | null {
  const at = s.word(i) === 'dan' ? i + 1 : i;
  const count = readCount(s, at, false);
  if (count === null || Number.isNaN(count.low)) return null;
  const next = unitAt(s, count.to);
  return next !== 0 && next < unit ? { to: count.to + 1, unit: next, low: count.low } : null;
}

/** `PT2H` and `PT30M` are `PT2H30M`; `P3D` and `PT2H` are `P3DT2H`. */
function joined(first: string, second: string): string {
  if (!second.startsWith('PT')) return first + second.slice(1);
  return first.includes('T') ? first + second.slice(2) : `${first}T${second.slice(2)}`;
}

interface CountedUnit {
  readonly name: NonNullable<ReturnType<typeof unitName>>;
  readonly count: number;
}

function fallbackUnit(unit: number, count: number): CountedUnit {
  return unit === WINDU ? { name: 'year', count: count * 8 } : { name: 'year', count: count * 1000 };
}

function offset(
  s: Scanner,
  from: number,
  to: number,
  counted: CountedUnit,
  sign: number,
  anchor: 'reference' | 'text',
  vague: boolean,
  high: number | null,
): Phrase {
  const rule = anchor === 'text' ? 'amount-in-text' : 'amount-with-direction';
  // beberapa jam kemudian: a point that the story tells of, and that is past
  if (vague) {
    const value = sign < 0 || anchor === 'text' ? 'PAST_REF' : 'FUTURE_REF';
    return phrase(from, to, { kind: 'fixed', type: 'DATE', value }, rule);
  }
  const whole = wholeUnits(counted);
  const meaning: Meaning = { kind: 'offset', unit: whole.name, count: sign * whole.count, from: anchor };
  const modifier: Modifier | null =
    high !== null || (s.contextBefore(from) & APPROXIMATE) !== 0 ? 'APPROX' : null;
  return phrase(from, to, meaning, rule, modifier);
}

/** *1,5 tahun lalu* is 18 months, *setengah jam* 30 minutes. */
function wholeUnits({ name, count }: CountedUnit): CountedUnit {
  if (Number.isInteger(count)) return { name, count };
  switch (name) {
    case 'year':
      return { name: 'month', count: Math.round(count * 12) };
    case 'month':
      return { name: 'day', count: Math.round(count * 30) };
    case 'week':
      return { name: 'day', count: Math.round(count * 7) };
    case 'day':
      return { name: 'hour', count: Math.round(count * 24) };
    case 'hour':
      return { name: 'minute', count: Math.round(count * 60) };
    case 'quarter':
      return { name: 'month', count: Math.round(count * 3) };
    case 'decade':
      return { name: 'year', count: Math.round(count * 10) };
    case 'century':
      return { name: 'year', count: Math.round(count * 100) };
    default:
      return { name, count: Math.round(count) };
  }
}
