/**
 * The whole of a text: finds every temporal expression and gives it its value.
 *
 * One pass over the tokens; a word that says nothing about time costs one look-up. The order of the pass is the
 * order of the text, so that `hari itu` and `pukul 07.55` can lean on the dates before them.
 */

import type { Span, TimeExpression, Warning } from '../model/types.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import type { WordColumn, WordTable } from '../text/word-table.ts';
import { withNeighbours } from './apposition.ts';
import { addMonths, civilDate, dayNumber, formatDay, isCivilDate, weekdayOf } from './calendar.ts';
import type { Problem, Reference } from './instant.ts';
import { APPROXIMATE, FUTURE_CUE, timeClasses, timeContexts, UNTIL_CUE } from './lexicon.ts';
import type { Modifier, Phrase } from './phrase.ts';
import { Resolver } from './resolution.ts';
import { readAtNumber, readAtWord } from './rules.ts';
import { Scanner } from './scanner.ts';
import { spokenDays } from './spoken-day.ts';

export interface TimeOptions {
  /** ISO date or date-time of the article (`2021-07-18`, `2021-07-18T15:15+07:00`), or null when unknown. */
  readonly reference: string | null;
  readonly referenceSource: 'given' | 'published';
  /** Malay reads *semalam* as yesterday, Indonesian as last night. */
  readonly language?: 'ind' | 'zsm';
  /** Where the page prints its own dates: nothing happens minutes after them. */
  readonly printed?: readonly Span[];
}

export interface TimeResult {
  /** In the order of the text, never overlapping. */
  readonly expressions: TimeExpression[];
  readonly warnings: Warning[];
}

export interface TimeFinder {
  /** Finds the expressions of tokens made with this finder's word table; linear in their count. */
  find(tokens: Tokens, options: TimeOptions): TimeResult;
}

/** A finder for texts that share a word table: what a word says about time is looked up once. */
export function createTimeFinder(words: WordTable): TimeFinder {
  const classes = timeClasses(words);
  const contexts = timeContexts(words);
  return { find: (tokens, options) => find(tokens, options, classes, contexts) };
}

function find(tokens: Tokens, options: TimeOptions, classes: WordColumn, contexts: WordColumn): TimeResult {
  const scanner = new Scanner(tokens, classes, contexts);
  const found = withNeighbours(scanner, recognise(scanner, classes, options.language === 'zsm'));
  const reference = readReference(options) ?? referenceInText(found);
  const phrases = found.map((phrase) => withoutPointer(scanner, phrase, reference));
  const spoken = spokenDays(scanner, phrases, reference);
  const resolver = new Resolver(scanner, reference, printsMonthFirst(phrases), spoken);
  const expressions: TimeExpression[] = [];
  const warnings: Warning[] = [];
  for (const phrase of phrases) {
    const start = tokens.start[phrase.from];
    const end = tokens.end[phrase.to - 1];
    const { type, value, anchor, known, implied, problem } = resolver.resolve(phrase);
    if (options.printed?.some((date) => date.start <= start && end <= date.end)) resolver.forgetPrinted();
    const text = tokens.text.slice(start, end);
    expressions.push({
      text,
      start,
      end,
      type,
      value,
      modifier: phrase.modifier ?? modifierBefore(scanner, phrase),
      anchor,
      known,
      implied,
      rule: phrase.rule,
    });
    if (problem !== null) warnings.push({ ...warningOf(problem, text, reference), start, end });
  }
  return { expressions, warnings };
}

/** Every phrase of a text, in its order. */
export function recognise(scanner: Scanner, classes: WordColumn, malay: boolean): Phrase[] {
  const { count, kind, word } = scanner.tokens;
  const phrases: Phrase[] = [];
  let i = 0;
  while (i < count) {
    let found: Phrase | null = null;
    let next = i + 1;
    if (kind[i] === WORD) {
      const packed = classes.get(word[i]);
      if (packed === 0) {
        i++;
        continue;
      }
      found = readAtWord(scanner, i, packed, malay);
    } else if (kind[i] === NUMBER) {
      found = readAtNumber(scanner, i);
      if (found === null) next = scanner.endOfNumber(i);
    }
    if (found === null) i = next;
    else {
      phrases.push(found);
      i = found.to;
    }
  }
  return phrases;
}

/**
 * *Penulis kelahiran Medan, 15 Agustus 1963 ini*, *lagu yang ditulis pada 1978 ini*: the *ini* of a day long past, or of
 * a year that is not the article's, points to somebody or something.
 */
function withoutPointer(scanner: Scanner, phrase: Phrase, reference: Reference | null): Phrase {
  const { meaning, from, to } = phrase;
  if (meaning.kind !== 'calendar' || meaning.year === null) return phrase;
  if (reference === null || scanner.wordFirst(to - 1) !== 'ini') return phrase;
  const away = Math.abs(civilDate(reference.day).year - meaning.year);
  if (away <= (meaning.month === null ? 0 : 1)) return phrase;
  const rule = meaning.month === null ? 'year' : phrase.rule;
  return { ...phrase, from, to: to - 1, meaning: { ...meaning, direction: null }, rule };
}

/** Whether a date that only month-first reading explains stands in the text outside of brackets. */
function printsMonthFirst(phrases: readonly Phrase[]): boolean {
  return phrases.some(({ meaning }) => {
    const date = meaning.kind === 'clock' ? meaning.date : meaning;
    return date?.kind === 'calendar' && date.monthFirst === true && date.weekday === null;
  });
}

/** *sekitar pukul 10.00*, *sebelum 17 Agustus*, *menjelang Lebaran*. */
function modifierBefore(scanner: Scanner, { from, meaning }: Phrase): Modifier | null {
  if (!scanner.follows(from)) return null;
  const context = scanner.context(from - 1);
  if ((context & APPROXIMATE) !== 0) return 'APPROX';
  if (meaning.kind === 'fixed') return null;
  const word = scanner.wordFirst(from - 1);
  if ((context & UNTIL_CUE) !== 0 && word === 'sebelum') return 'BEFORE';
  if ((context & FUTURE_CUE) !== 0 && (word === 'menjelang' || word === 'jelang')) return 'BEFORE';
  return word === 'setelah' || word === 'sesudah' || word === 'selepas' || word === 'usai' ? 'AFTER' : null;
}

const REFERENCE_FORM = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?/;

function readReference({ reference, referenceSource }: TimeOptions): Reference | null {
  const match = reference === null ? null : REFERENCE_FORM.exec(reference);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (!isCivilDate(year, month, day)) return null;
  return {
    day: dayNumber(year, month, day),
    minutes: match[4] === undefined ? null : Number(match[4]) * 60 + Number(match[5]),
    source: referenceSource,
  };
}

/**
 * Without a date of the article: the first full date with a weekday that fits, for that is how reports date what
 * they tell (*Kamis (17/10/2013)*).
 */
function referenceInText(phrases: readonly Phrase[]): Reference | null {
  for (const { meaning } of phrases) {
    const date = meaning.kind === 'clock' || meaning.kind === 'day-part' ? meaning.date : meaning;
    if (date?.kind !== 'calendar') continue;
    const { year, month, day, weekday } = date;
    if (year === null || month === null || day === null || weekday === null || !isCivilDate(year, month, day))
      continue;
    const number = dayNumber(year, month, day);
    if (weekdayOf(number) === weekday) return { day: number, minutes: null, source: 'text' };
  }
  return null;
}

const WEEKDAYS = ['', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

function warningOf(
  problem: Problem,
  text: string,
  reference: Reference | null,
): Omit<Warning, 'start' | 'end'> {
  if (problem.code === 'impossible-date')
    return { code: problem.code, message: `"${text}": month ${problem.month} has no day ${problem.day}` };
  const other = otherReading(problem.day, problem.weekday, reference);
  return {
    code: problem.code,
    message: `"${text}": ${formatDay(problem.day)} is a ${WEEKDAYS[problem.byDate]}; a ${WEEKDAYS[problem.weekday]} is ${formatDay(other)}`,
  };
}

/**
 * What the date may have been when the weekday is right: the day of another month or year (*Selasa (4/10/2025)* in
 * November) or another day nearby, whichever lies nearest to the article; without one, the nearest such weekday.
 */
function otherReading(day: number, weekday: number, reference: Reference | null): number {
  const readings: number[] = [];
  for (let months = -12; months <= 12; months++) readings.push(addMonths(day, months));
  for (let away = -3; away <= 3; away++) readings.push(day + away);
  const target = reference?.day ?? day;
  return readings
    .filter((reading) => weekdayOf(reading) === weekday)
    .reduce((a, b) => (Math.abs(b - target) < Math.abs(a - target) ? b : a));
}
