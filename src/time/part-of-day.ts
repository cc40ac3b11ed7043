/**
 * Parts of the day as expressions of their own: *pagi ini*, *tadi malam*, *nanti sore*, *malam Minggu*, *dini hari*,
 * *pagi hingga siang*, *sore dan malam hari*.
 */

import { endsPart, type PartReading, readDayPart, readPartWord, readZoneWord } from './clock.ts';
import { readClockAfter } from './completion.ts';
import { endOfRange } from './direction.ts';
import { BEFORE_PART, classOfWord, DAY_PART, NIGHT, PRAYER, subtypeOfWord, UNIT } from './lexicon.ts';
import { readBracketedDate } from './numeric-date.ts';
import { type DateMeaning, type DayPartMeaning, daysFrom, type Phrase, phrase } from './phrase.ts';
import { COMMA, type Scanner } from './scanner.ts';

/** A part of the day whose wording shows that a time is meant; null for *makan siang*. */
export function readAtDayPart(s: Scanner, i: number): Phrase | null {
  const reading = readDayPart(s, i);
  if (reading === null || isMeal(s, i)) return null;
  const span = readPartSpan(s, i, reading);
  if (span !== null) return span;
  const leads = leadsToPart(s, reading.to);
  if (!reading.certain && !leads && !isListedPart(s, i, reading.to)) return null;
  const { part, date } = reading;
  const atLarge = leads || saysNoDay(s, reading.to);
  let { to } = reading;
  // pagi ini pukul 09.00
  const clock = readClockAfter(s, to);
  if (clock !== null) return phrase(i, clock.to, { ...clock.meaning, date: date ?? null }, 'clock');
  to = readZoneWord(s, to);
  const bracket = readBracketedDate(s, to);
  if (bracket !== null)
    return phrase(i, bracket.to, { kind: 'day-part', part, date: bracket.meaning }, 'day-part');
  // malam hari Kamis (15/7) stays two mentions
  return phrase(i, to, { kind: 'day-part', part, date, atLarge }, 'day-part');
}

/** What is eaten in a part of the day: *makan siang dan malam*, *sarapan pagi*. */
const MEALS = new Set('makan santap bersantap sarapan jamuan menu'.split(' '));

function isMeal(s: Scanner, i: number): boolean {
  return s.follows(i) && MEALS.has(s.wordFirst(i - 1));
}

/** *pagi hingga siang*, *sore sampai malam nanti*, *malam hingga dini hari tadi*: one stretch; `i` is where `first` begins. */
function readPartSpan(s: Scanner, i: number, first: PartReading): Phrase | null {
  const joint = first.date === null && !isPrayer(s, i) ? endOfRange(s, first.to) : -1;
  if (joint < 0 || !s.follows(joint) || isPrayer(s, joint)) return null;
  const last = readDayPart(s, joint);
  // malam-malam
  if (last === null || last.part === first.part) return null;
  const bracket = last.date === null ? readBracketedDate(s, last.to) : null;
  const date = bracket?.meaning ?? last.date;
  const begins = date === null ? null : firstDay(date, last.part <= first.part && bracket === null);
  if (date !== null && begins === null) return null;
  return phrase(
    i,
    readZoneWord(s, bracket?.to ?? last.to),
    {
      kind: 'day-part',
      part: first.part,
      lastPart: last.part,
      date: begins,
      atLarge: saysNoDay(s, last.to),
    },
    'day-part-range',
  );
}

/** The day on which a stretch begins that ends on `date`: *malam hingga dini hari tadi* began yesterday. */
function firstDay(date: DateMeaning, pastMidnight: boolean): DateMeaning | null {
  if (!pastMidnight) return date;
  return date.kind === 'offset' ? { ...date, count: date.count - 1 } : null;
}

function isPrayer(s: Scanner, i: number): boolean {
  const packed = s.packedFirst(i);
  return classOfWord(packed) === DAY_PART && subtypeOfWord(packed) === PRAYER;
}

/** *malam hari*, *pagi hari*: the part of a day, whatever day it is; *dini hari* and *tengah hari* are of one. */
function saysNoDay(s: Scanner, to: number): boolean {
  return to > 1 && s.wordFirst(to - 1) === 'hari' && classOfWord(s.packedFirst(to - 2)) === DAY_PART;
}

/** Parts of a day in one list: *pagi, siang, sore, dan malam hari* has four. */
const LISTED_PARTS = 4;

/** Where the next part of a list begins, or -1: *sore dan malam*, *pagi, siang, dan malam*, *siang maupun malam*. */
function nextOfList(s: Scanner, i: number): number {
  const at = s.sign(i) === COMMA ? i + 1 : i;
  const word = s.word(at);
  if (word === 'dan' || word === 'atau' || word === 'maupun' || word === 'serta') return at + 1;
  return at > i ? at : -1;
}

/** Whether a list goes on to a part that says it is one: the *sore* of *sore dan malam hari*. */
function leadsToPart(s: Scanner, to: number): boolean {
  let at = nextOfList(s, to);
  for (let items = 0; at > 0 && items < LISTED_PARTS; items++) {
    const part = readPartWord(s, at);
    if (part === null) return false;
    if (saysNoDay(s, part.to)) return true;
    at = nextOfList(s, part.to);
  }
  return false;
}

/** Whether a list began with a part that was one: the *sore* of *pada pagi dan sore*. */
function isListedPart(s: Scanner, i: number, to: number): boolean {
  if (!endsPart(s, to)) return false;
  let at = i;
  for (let items = 0; items < LISTED_PARTS; items++) {
    const part = partBefore(s, at);
    if (part < 0) return false;
    if ((s.contextBefore(part) & BEFORE_PART) !== 0) return true;
    at = part;
  }
  return false;
}

/** The part of the day that a list has before the one at `i`, or -1. */
function partBefore(s: Scanner, i: number): number {
  let k = i - 1;
  const word = s.follows(i) ? s.wordFirst(k) : '';
  if (word === 'dan' || word === 'atau' || word === 'maupun' || word === 'serta') k--;
  else if (s.signBefore(i) !== COMMA) return -1;
  if (s.sign(k) === COMMA) k--;
  if (k > 0 && s.class(k) === UNIT && s.word(k) === 'hari') k--;
  return k >= 0 && s.follows(k + 1) && classOfWord(s.packedFirst(k)) === DAY_PART ? k : -1;
}

/** *tadi pagi*, *nanti malam*, with the day that the first word says. */
export function readShiftedPart(s: Scanner, i: number, count: number): Phrase | null {
  const part = readPartWord(s, i + 1);
  if (part === null) return null;
  const clock = readClockAfter(s, part.to);
  if (clock !== null) return phrase(i, clock.to, { ...clock.meaning, date: daysFrom(count) }, 'clock');
  const bracket = readBracketedDate(s, part.to);
  return phrase(
    i,
    bracket?.to ?? part.to,
    { kind: 'day-part', part: part.part, date: bracket?.meaning ?? daysFrom(count) },
    'day-part',
  );
}

/** The night of a day counted from the article's. */
export function night(count: number): DayPartMeaning {
  return { kind: 'day-part', part: NIGHT, date: daysFrom(count) };
}
