/**
 * Parts of the day as expressions of their own: *pagi ini*, *tadi malam*, *nanti sore*, *malam Minggu*, *dini hari*.
 */

import { readDayPart, readPartWord, readZoneWord } from './clock.ts';
import { readClockAfter } from './completion.ts';
import { NIGHT } from './lexicon.ts';
import { readBracketedDate } from './numeric-date.ts';
import { type DayPartMeaning, daysFrom, type Phrase, phrase } from './phrase.ts';
import type { Scanner } from './scanner.ts';

/** A part of the day whose wording shows that a time is meant; null for *makan siang*. */
export function readAtDayPart(s: Scanner, i: number): Phrase | null {
  const reading = readDayPart(s, i);
  if (reading === null || !reading.certain) return null;
  const { part, date } = reading;
  let { to } = reading;
  // pagi ini pukul 09.00
  const clock = readClockAfter(s, to);
  if (clock !== null) return phrase(i, clock.to, { ...clock.meaning, date: date ?? null }, 'clock');
  to = readZoneWord(s, to);
  const bracket = readBracketedDate(s, to);
  if (bracket !== null)
    return phrase(i, bracket.to, { kind: 'day-part', part, date: bracket.meaning }, 'day-part');
  // malam hari Kamis (15/7) stays two mentions
  return phrase(i, to, { kind: 'day-part', part, date }, 'day-part');
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
