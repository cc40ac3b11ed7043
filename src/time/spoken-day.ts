/**
 * The day on which somebody said *hari ini*: *“Pintu dibuka hari ini,” kata Rano, Selasa (4/11)* in an article of the 5th
 * speaks of the 4th, and so do the quotations that follow without a date of their own.
 *
 * Limits: within one line; the date must stand behind the quotation with its weekday, and lie days before the article.
 */

import { NEW_LINE, WORD } from '../text/tokens.ts';
import { civilDate, dayNumber, daysInMonth } from './calendar.ts';
import type { Reference } from './instant.ts';
import { FUTURE_SPOKEN } from './lexicon.ts';
import type { CalendarMeaning, Phrase } from './phrase.ts';
import { DOT, OPEN_BRACKET, type Scanner } from './scanner.ts';

/** Tokens between a quotation and its date: *kata Kepala Dinas Perhubungan Kota Bogor Rano Wijaya di Bogor, Selasa (4/11)*. */
const ATTRIBUTION_REACH = 30;
/** Tokens from *hari ini* on to the date of its own sentence. */
const SENTENCE_REACH = 90;
/** Tokens back to the beginning of a line, in which the marks of quotations are counted. */
const LINE_REACH = 250;
/** An article tells what was said in the days before it. */
const DAYS_BEFORE = 7;

const STRAIGHT = 0x22;
const OPENING = 0x201c;
const CLOSING = 0x201d;

/** The days on which quoted words like *hari ini* were said, where that is not the article's own. */
export function spokenDays(
  s: Scanner,
  phrases: readonly Phrase[],
  reference: Reference | null,
): ReadonlyMap<Phrase, number> {
  const days = new Map<Phrase, number>();
  if (reference === null) return days;
  let last: number | null = null;
  let open: Phrase[] = [];
  for (const phrase of phrases) {
    if (pointsToSpeaker(phrase)) {
      if (isInsertion(s, phrase.from) || !isQuoted(s, phrase.from)) continue;
      if (last !== null) days.set(phrase, last);
      open.push(phrase);
      continue;
    }
    const day = daySaid(phrase, reference);
    if (day === null || !isBehindQuotation(s, phrase.from)) continue;
    const away = day === reference.day ? null : day;
    for (const said of open)
      if (isOneLine(s, said.to, phrase.from)) {
        if (away === null) days.delete(said);
        else days.set(said, away);
      }
    open = [];
    last = away;
  }
  return days;
}

/** *hari ini*, *besok*, *kemarin pagi* */
function pointsToSpeaker({ meaning }: Phrase): boolean {
  const date = meaning.kind === 'clock' || meaning.kind === 'day-part' ? meaning.date : meaning;
  return date?.kind === 'offset' && date.unit === 'day' && date.from === 'reference';
}

/** The day of *Selasa (4/11)*, *Selasa (4/11/2025) malam* when it is the article's or one shortly before. */
function daySaid({ meaning }: Phrase, reference: Reference): number | null {
  const date = meaning.kind === 'clock' || meaning.kind === 'day-part' ? meaning.date : meaning;
  if (date?.kind !== 'calendar' || date.weekday === null || date.day === null || date.month === null)
    return null;
  const day = nearest(date, date.day, date.month, reference.day);
  return day <= reference.day && reference.day - day <= DAYS_BEFORE ? day : null;
}

function nearest(date: CalendarMeaning, day: number, month: number, today: number): number {
  const inYear = (year: number): number => dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
  if (date.year !== null) return inYear(date.year);
  const { year } = civilDate(today);
  const here = inYear(year);
  return here <= today ? here : inYear(year - 1);
}

/** *“Besok (hari ini) ia diperiksa”*, *“besok (Rabu hari ini)”*: what the newsroom adds is said on its own day. */
function isInsertion(s: Scanner, i: number): boolean {
  return s.signBefore(i) === OPEN_BRACKET || (s.follows(i) && s.signBefore(i - 1) === OPEN_BRACKET);
}

/** Whether the token stands inside a quotation of its line. */
function isQuoted(s: Scanner, i: number): boolean {
  let straight = 0;
  for (let k = i, steps = 0; s.follows(k); k--, steps++) {
    const sign = s.signBefore(k);
    if (sign === OPENING) return true;
    if (sign === CLOSING) return false;
    if (sign === STRAIGHT) straight++;
    if (steps === LINE_REACH) return false;
  }
  return straight % 2 === 1;
}

/** Tokens before a weekday that may say in a quotation that it lies ahead: *mau dilantik hari Jumat*. */
const PLAN_REACH = 4;

/** *“Kita main Sabtu”*, *“Nanti mulai hari Senin”*: who speaks so of a weekday without a date speaks of the next one. */
export function isPlanned(s: Scanner, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= PLAN_REACH && s.follows(k + 1); k--) {
    if (s.tokens.kind[k] !== WORD) return false;
    if ((s.context(k) & FUTURE_SPOKEN) !== 0) return isQuoted(s, i);
  }
  return false;
}

/** Whether a date ends the sentence of a quotation: *…,” kata Rano di Bogor, Selasa (4/11)*. */
export function isBehindQuotation(s: Scanner, i: number): boolean {
  for (let k = i; s.follows(k) && i - k <= ATTRIBUTION_REACH; k--) {
    const sign = s.signBefore(k);
    if (sign === STRAIGHT || sign === CLOSING) return sign === CLOSING || !isQuoted(s, i);
    if (sign === OPENING) return false;
    if (sign === DOT && !s.glued(k) && s.isCapitalised(k) && !isShortened(s, k - 2)) return false;
  }
  return false;
}

/** *H.*, *Drs.*, *Prof.* before a name: their dot ends no sentence. */
function isShortened(s: Scanner, i: number): boolean {
  return i >= 0 && (s.tokens.end[i] - s.tokens.start[i] <= 3 || s.wordFirst(i) === 'prof');
}

function isOneLine(s: Scanner, from: number, to: number): boolean {
  if (to - from > SENTENCE_REACH) return false;
  for (let k = from; k <= to; k++) if (s.tokens.gap[k] >= NEW_LINE) return false;
  return true;
}
