/**
 * What a phrase owes to the one right behind or before it: *keesokan harinya, Sabtu (6/7/2024)* is that Saturday, whatever
 * day the story spoke of last; *setiap Senin, Rabu, dan Jumat* repeats on all three.
 */

import { dayNumber, isCivilDate, weekdayOf } from './calendar.ts';
import type { CalendarMeaning, DateMeaning, Meaning, Phrase } from './phrase.ts';
import { COMMA, type Scanner } from './scanner.ts';

/** The phrases of a text, each read with its neighbours. */
export function withNeighbours(s: Scanner, phrases: readonly Phrase[]): Phrase[] {
  const read: Phrase[] = [];
  for (let i = 0; i < phrases.length; i++) {
    const phrase = withAppositive(s, phrases[i], phrases[i + 1]);
    read.push(asRepeated(s, read[i - 1], phrase));
  }
  return read;
}

/** The phrase with the date that a comma adds to it: *sehari sebelumnya, Jumat (5/7)*, *pagi tadi, Selasa (4/11/2025)*. */
function withAppositive(s: Scanner, phrase: Phrase, next: Phrase | undefined): Phrase {
  const { meaning, to } = phrase;
  if (next === undefined || next.from !== to + 1 || s.sign(to) !== COMMA || !s.follows(next.from))
    return phrase;
  const date = dateOf(meaning);
  const said = dateOf(next.meaning);
  if (!isWholeDay(said)) return phrase;
  // pada sore hari, Rabu (2/7/2025)
  if (meaning.kind === 'day-part' && date === null)
    return said.weekday === null ? phrase : { ...phrase, meaning: { ...meaning, date: said } };
  if (date?.kind !== 'offset' || date.unit !== 'day') return phrase;
  // hari ini, Selasa (9/6/2025) on a Tuesday, the 10th: the date is misprinted
  if (date.from === 'reference' && !fitsWeekday(said)) return phrase;
  const withDate = meaning.kind === 'clock' || meaning.kind === 'day-part';
  return { ...phrase, meaning: withDate ? { ...meaning, date: said } : said };
}

/** Whether a date has year and weekday, and they agree. */
function fitsWeekday({ year, month, day, weekday }: CalendarMeaning): boolean {
  if (year === null || month === null || day === null || weekday === null) return false;
  return isCivilDate(year, month, day) && weekdayOf(dayNumber(year, month, day)) === weekday;
}

function dateOf(meaning: Meaning): DateMeaning | null {
  return meaning.kind === 'clock' || meaning.kind === 'day-part' ? meaning.date : meaning;
}

function isWholeDay(date: DateMeaning | null): date is CalendarMeaning {
  return date?.kind === 'calendar' && date.day !== null && date.month !== null;
}

const REPEATED_WEEKDAY = /^XXXX-WXX-\d$/;

/** The *Rabu* and *Jumat* of *setiap Senin, Rabu, dan Jumat*. */
function asRepeated(s: Scanner, before: Phrase | undefined, phrase: Phrase): Phrase {
  const { meaning } = phrase;
  if (before?.meaning.kind !== 'fixed' || !REPEATED_WEEKDAY.test(before.meaning.value)) return phrase;
  if (phrase.rule !== 'weekday' || meaning.kind !== 'calendar' || !isListed(s, before.to, phrase.from))
    return phrase;
  const value = `XXXX-WXX-${meaning.weekday}`;
  return { ...phrase, meaning: { kind: 'fixed', type: 'SET', value } };
}

/** Whether nothing but a comma, *dan* or *serta* stands from `from` to `to`. */
function isListed(s: Scanner, from: number, to: number): boolean {
  const at = s.sign(from) === COMMA ? from + 1 : from;
  const word = s.word(at);
  return at + (word === 'dan' || word === 'serta' ? 1 : 0) === to && to > from && s.follows(to);
}
