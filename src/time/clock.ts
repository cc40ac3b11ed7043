/**
 * Clock times and parts of the day: *pukul 07.55 WIB*, *jam 5 sore*, *pukul 10.00-12.00*, *15:42 WIB*,
 * *pukul setengah tujuh malam*; *pagi ini*, *malam Minggu*, *tadi malam*, *selepas asar*.
 */

import { endOfRangeSign } from './direction.ts';
import { isDayPartEntry, readEntry } from './entry.ts';
import {
  AFTERNOON,
  BEFORE_PART,
  BEFORE_PRAYER,
  classOfWord,
  DAY_PART,
  DIRECTION,
  EVENING,
  HALF_WORD,
  JUST_NOW,
  MIDDAY,
  MORNING,
  NIGHT,
  NUMERAL,
  PART_POSSESSIVE,
  PRAYER,
  subtypeOfWord,
  THAT,
  THIS,
  UNIT,
  valueOfWord,
  WEEKDAY,
  ZONE,
} from './lexicon.ts';
import { readCount } from './numbers.ts';
import type { ClockMeaning, DateMeaning } from './phrase.ts';
import { calendar, daysFrom } from './phrase.ts';
import { CLOSE_BRACKET, COLON, DOT, HYPHEN, OPEN_BRACKET, PLUS, type Scanner } from './scanner.ts';

export interface ClockReading {
  readonly to: number;
  readonly meaning: ClockMeaning;
  /** WIB, *waktu setempat* or a part of the day was said: enough without *pukul*. */
  readonly marked: boolean;
}

/** *hingga 5 sore*, *sampai pukul 10 malam* after a time that has its own part of the day. */
function readLaterTime(s: Scanner, i: number): { to: number; time: Time; part: number } | null {
  const joint = endOfRangeSign(s, i);
  if (joint < 0 || s.word(i) === 'dan' || s.word(i) === 'atau') return null;
  const time = readTime(s, s.word(joint) === 'pukul' || s.word(joint) === 'jam' ? joint + 1 : joint, false);
  const part = time === null ? null : readPartWord(s, time.to);
  return time === null || part === null ? null : { to: part.to, time, part: part.part };
}

/** *antara pukul 14.00 dan 16.00*; `i` is the first number. */
function isBetween(s: Scanner, i: number): boolean {
  return s.wordFirst(i - 1) === 'antara' || s.wordFirst(i - 2) === 'antara';
}

interface Time {
  readonly to: number;
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
}

/** A clock time in digits or words that begins at `i`, with zone and part of the day. */
export function readClock(s: Scanner, i: number, first: boolean): ClockReading | null {
  const time = readTime(s, i, first);
  if (time === null) return null;
  let { to } = time;
  let last: Time | null = null;
  const joint = endOfRangeSign(s, to);
  if (joint > 0 && s.word(to) !== 'atau' && (s.word(to) !== 'dan' || isBetween(s, i))) {
    const at = s.word(joint) === 'pukul' || s.word(joint) === 'jam' ? joint + 1 : joint;
    last = s.isNumber(at) && s.follows(at) ? readTime(s, at, false) : null;
    if (last !== null && (last.minute === null) === (time.minute === null)) to = last.to;
    else last = null;
  }
  let marked = false;
  let hour = time.hour;
  let lastHour = last?.hour;
  const part = readPartWord(s, to);
  if (part !== null) {
    marked = true;
    to = part.to;
    // pukul 9.00 hingga 5.00 sore: the part of the day is the end's
    const endOnly = last !== null && last.hour < hour && part.part !== NIGHT;
    if (lastHour !== undefined) lastHour = hourInPart(lastHour, part.part);
    if (!endOnly) hour = hourInPart(hour, part.part);
    // pukul 9 pagi hingga 5 sore
    const end = last === null ? readLaterTime(s, to) : null;
    if (end !== null) {
      last = end.time;
      lastHour = hourInPart(end.time.hour, end.part);
      to = end.to;
    }
  }
  const zone = readZone(s, to);
  if (zone !== null) {
    marked = true;
    to = zone.to;
  }
  return {
    to,
    marked,
    meaning: {
      kind: 'clock',
      hour,
      minute: time.minute,
      second: time.second,
      zone: zone?.offset ?? null,
      zoneSaid: zone !== null,
      date: null,
      ...(lastHour === undefined || last === null ? {} : { lastHour, lastMinute: last.minute }),
    },
  };
}

function readTime(s: Scanner, i: number, first: boolean): Time | null {
  if (!first && !s.follows(i)) return null;
  if (!s.isNumber(i)) return readTimeInWords(s, i);
  const hour = s.numberFirst(i);
  if (hour < 0 || hour > 24 || s.digits(i) > 2) return null;
  const sign = s.glued(i + 1) ? s.sign(i + 1) : 0;
  if ((sign === DOT || sign === COLON) && s.glued(i + 2) && s.digits(i + 2) === 2) {
    const minute = s.number(i + 2);
    if (minute > 59) return null;
    const next = s.glued(i + 3) ? s.sign(i + 3) : 0;
    if ((next === COLON || next === DOT) && s.glued(i + 4) && s.digits(i + 4) === 2 && s.number(i + 4) < 60)
      return { to: i + 5, hour, minute, second: s.number(i + 4) };
    // 12.345 is a number, 12.30.4 none of ours
    if ((next === COLON || next === DOT) && s.glued(i + 4) && s.isNumber(i + 4)) return null;
    return { to: i + 3, hour, minute, second: null };
  }
  if ((sign === DOT || sign === COLON) && s.glued(i + 2) && s.isNumber(i + 2)) return null;
  return { to: i + 1, hour, minute: null, second: null };
}

/** Minutes in digits behind a sign at `i`, glued: the *:30* of *T08:30*; -1 where none are. */
function readGluedMinutes(s: Scanner, i: number): number {
  const minutes = s.sign(i) === COLON && s.glued(i) && s.glued(i + 1) && s.digits(i + 1) === 2;
  return minutes && s.number(i + 1) < 60 ? s.number(i + 1) : -1;
}

/** The clock time glued to an ISO date: *T08:30*, *T08:30:15Z*, *T08:30:15+07:00*. */
export function readIsoClock(s: Scanner, i: number): ClockReading | null {
  if (!s.glued(i)) return null;
  const hour = Number(/^t(\d\d)$/.exec(s.word(i))?.[1] ?? 99);
  const minute = readGluedMinutes(s, i + 1);
  if (hour > 24 || minute < 0) return null;
  const second = readGluedMinutes(s, i + 3);
  let to = second < 0 ? i + 3 : i + 5;
  let zone: number | null = null;
  const sign = s.glued(to) && s.glued(to + 1) && s.digits(to + 1) === 2 ? s.sign(to) : 0;
  const zoneMinutes = sign === PLUS || sign === HYPHEN ? readGluedMinutes(s, to + 2) : -1;
  if (zoneMinutes >= 0) {
    zone = (s.number(to + 1) * 60 + zoneMinutes) * (sign === PLUS ? 1 : -1);
    to += 4;
  } else if (s.glued(to) && s.word(to) === 'z') {
    zone = 0;
    to++;
  }
  const said = { zone, zoneSaid: zone !== null, date: null };
  return {
    to,
    marked: true,
    meaning: { kind: 'clock', hour, minute, second: second < 0 ? null : second, ...said },
  };
}

/** *tujuh*, *setengah tujuh* (half past six). */
function readTimeInWords(s: Scanner, i: number): Time | null {
  const half = s.isSubtype(i, NUMERAL, HALF_WORD);
  const count = readCount(s, half ? i + 1 : i, false);
  if (count === null || !Number.isInteger(count.low) || count.low < 1 || count.low > 24) return null;
  return half
    ? { to: count.to, hour: count.low - 1, minute: 30, second: null }
    : { to: count.to, hour: count.low, minute: null, second: null };
}

/** *5 sore* is 17, *7 malam* 19, *1 siang* 13, *12 malam* 24; *2 dini hari* stays 2. */
function hourInPart(hour: number, part: number): number {
  if (hour > 12) return hour;
  if (part === AFTERNOON || part === EVENING) return hour < 12 ? hour + 12 : hour;
  if (part === NIGHT) return hour === 12 ? 24 : hour >= 5 ? hour + 12 : hour;
  if (part === MIDDAY) return hour <= 5 ? hour + 12 : hour;
  return part === MORNING && hour === 12 ? 0 : hour;
}

/** *WIB*, *(WIB)*, *waktu setempat*, *waktu Singapura*, *waktu Indonesia barat*. */
function readZone(s: Scanner, i: number): { to: number; offset: number | null } | null {
  const offset = s.valueIf(i, ZONE);
  if (offset >= 0) return { to: i + 1, offset };
  if (s.sign(i) === OPEN_BRACKET && s.valueIf(i + 1, ZONE) >= 0 && s.sign(i + 2) === CLOSE_BRACKET)
    return { to: i + 3, offset: s.valueIf(i + 1, ZONE) };
  if (s.word(i) !== 'waktu') return null;
  const next = s.word(i + 1);
  if (next === 'setempat' || next === 'lokal') return { to: i + 2, offset: null };
  if (next === 'indonesia') {
    const part = s.word(i + 2);
    const known = part === 'barat' ? 420 : part === 'tengah' ? 480 : part === 'timur' ? 540 : -1;
    if (known > 0)
      return {
        to: s.sign(i + 3) === OPEN_BRACKET && s.valueIf(i + 4, ZONE) >= 0 ? i + 6 : i + 3,
        offset: known,
      };
  }
  if (!s.follows(i + 1) || !s.isCapitalised(i + 1)) return null;
  // waktu Amerika Serikat, waktu Arab Saudi
  const second = s.follows(i + 2) && s.isCapitalised(i + 2) && isSecondWordOfPlace(s.word(i + 2));
  return { to: second ? i + 3 : i + 2, offset: null };
}

function isSecondWordOfPlace(word: string): boolean {
  return (
    word === 'serikat' ||
    word === 'saudi' ||
    word === 'york' ||
    word === 'timur' ||
    word === 'barat' ||
    word === 'selatan' ||
    word === 'utara' ||
    word === 'lumpur' ||
    word === 'kong'
  );
}

/** WIB and the like after a part of the day: *Rabu pagi WIB*. */
export function readZoneWord(s: Scanner, i: number): number {
  return s.valueIf(i, ZONE) >= 0 ? i + 1 : i;
}

/** *pagi*, *sore hari*, *dini hari*, *tengah malam*; *subuh* after a clock time. */
export function readPartWord(s: Scanner, i: number): { to: number; part: number } | null {
  if (!s.follows(i)) return null;
  const packed = s.packed(i);
  const entry = readEntry(s, i, packed, isDayPartEntry);
  if (entry !== null && s.follows(i)) return { to: entry.to, part: Number(entry.entry.value) };
  return classOfWord(packed) === DAY_PART ? { to: i + 1, part: valueOfWord(packed) } : null;
}

export interface PartReading {
  readonly to: number;
  readonly part: number;
  readonly date: DateMeaning | null;
  /** The wording shows that a time is meant: *pagi ini*, *dini hari*; *siang* alone may be a meal. */
  readonly certain: boolean;
}

/** A part of the day with what dates it: *pagi tadi*, *sore hari ini*, *malam Minggu*, *malam harinya*. */
export function readDayPart(s: Scanner, i: number): PartReading | null {
  const packed = s.packedFirst(i);
  const entry = readEntry(s, i, packed, isDayPartEntry);
  const part =
    entry !== null ? Number(entry.entry.value) : classOfWord(packed) === DAY_PART ? valueOfWord(packed) : 0;
  if (part === 0) return null;
  const to = entry?.to ?? i + 1;
  const subtype = entry === null ? subtypeOfWord(packed) : 0;
  if (subtype === PART_POSSESSIVE) return { to, part, date: daysFrom(0, 'text'), certain: true };
  const dated = readPartDate(s, to, part);
  if (dated !== null) return { ...dated, part, certain: true };
  const before = s.contextBefore(i);
  if (subtype === PRAYER) return { to, part, date: null, certain: (before & BEFORE_PRAYER) !== 0 };
  if (entry !== null) return { to, part, date: null, certain: true };
  // atau siang waktu setempat
  if (readZone(s, to) !== null) return { to, part, date: null, certain: true };
  return { to, part, date: null, certain: (before & BEFORE_PART) !== 0 && endsPart(s, to) };
}

/** *hingga malam.*, *sejak pagi di*: not *pada Malam Puisi*. */
export function endsPart(s: Scanner, to: number): boolean {
  return !s.follows(to) || s.sign(to) !== 0 || !s.isCapitalised(to);
}

function readPartDate(s: Scanner, i: number, part: number): { to: number; date: DateMeaning } | null {
  const packed = s.packed(i);
  const cls = classOfWord(packed);
  if (cls === DIRECTION) {
    const value = valueOfWord(packed);
    if (value === THIS) return { to: i + 1, date: daysFrom(0) };
    if (value === JUST_NOW) return { to: i + 1, date: daysFrom(part === NIGHT ? -1 : 0) };
    if (value === THAT) return { to: i + 1, date: daysFrom(0, 'text') };
  }
  if (cls === WEEKDAY && part === NIGHT && s.isCapitalised(i)) {
    // malam Minggu is Saturday night
    const weekday = valueOfWord(packed);
    return { to: i + 1, date: calendar({ weekday: weekday === 1 ? 7 : weekday - 1 }) };
  }
  const word = s.word(i);
  if (word === 'kemarin') return { to: i + 1, date: daysFrom(-1) };
  if (word === 'nanti') return { to: i + 1, date: daysFrom(0) };
  if (word === 'besok' || word === 'esok') return { to: i + 1, date: daysFrom(1) };
  if (word === 'harinya') return { to: i + 1, date: daysFrom(0, 'text') };
  if (word === 'hari' && s.class(i) === UNIT) {
    const next = s.valueIf(i + 1, DIRECTION);
    if (next === THIS) return { to: i + 2, date: daysFrom(0) };
    if (next === JUST_NOW) return { to: i + 2, date: daysFrom(0) };
    if (next === THAT) return { to: i + 2, date: daysFrom(0, 'text') };
  }
  return null;
}
