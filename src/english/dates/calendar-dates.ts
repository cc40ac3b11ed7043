/**
 * Calendar dates and clock times, found by chrono-node: *Dec. 26, 2004*, *March 19 to 24*, *7:59 a.m. on Thursday*,
 * *9/5/2023*. chrono says which parts the text gives; where the others come from is decided here, by the
 * conventions of the rest of the project, and its own guesses are left aside.
 *
 * Limits: chrono also reads relative wording; those results are passed over, for rules of ours read it.
 */

import type { Component, ParsedComponents, ParsedResult } from 'chrono-node';
import type { TimePart } from '../../model/types.ts';
import { dayNumber, formatDay, formatMonth, isCivilDate, pad2, pad4 } from '../../time/calendar.ts';
import { loadChrono } from '../libraries.ts';
import { directionBefore, type Place, readEdge, textBefore } from './rule.ts';
import { type DateValue, type Direction, type Timeline, timeOf } from './timeline.ts';
import { FULL_WEEKDAY, MONTH, readMonth, SHORT_MONTH, WEEKDAY } from './vocabulary.ts';

/** A stretch with a reader that values it once everything before it has been read. */
export interface FoundDate extends Place {
  readonly rule: string;
  read(timeline: Timeline): DateValue | null;
}

/** chrono must not ask for the clock; nothing that depends on this day is used. */
const SOME_DAY = { instant: new Date(Date.UTC(2000, 0, 3, 12)), timezone: 0 };

const NAMED = new RegExp(`\\b(?:${MONTH}\\b|${SHORT_MONTH}\\b|${FULL_WEEKDAY}\\b|${WEEKDAY}\\b)`);
const NUMERIC = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;
const CLOCK = /\d ?(?:[ap]\.?m\b)|\d{1,2}[:.]\d\d/i;
/** What chrono takes along and is no part of the expression. */
const LEADING = /^(?:on|at|in|from|by|since|until|the|of|,|-)\s+/i;
const TRAILING = /[\s,;:–-]+$/;

/** Printed forms of a zone that belong to a clock time. */
const ZONE_AFTER =
  /^ ?(?:local time|WIB|WITA|WIT|(?:GMT|UTC)(?: ?[+-]\d{1,4}(?::\d\d)?)?|[+-]\d{3,4}|Jakarta time|Western Indonesian? Time)\b/i;

export function findCalendarDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const result of loadChrono().parse(text, SOME_DAY)) {
    const one = toFoundDate(text, result);
    if (one !== null) found.push(one);
  }
  return found;
}

function toFoundDate(text: string, result: ParsedResult): FoundDate | null {
  let start = result.index;
  let end = start + result.text.length;
  for (
    let lead = LEADING.exec(text.slice(start, end));
    lead !== null;
    lead = LEADING.exec(text.slice(start, end))
  )
    start += lead[0].length;
  end -= TRAILING.exec(text.slice(start, end))?.[0].length ?? 0;
  // a.m. keeps its dot
  if (text[end] === '.' && /\b[ap]\.m$/i.test(text.slice(start, end))) end++;
  const words = text.slice(start, end);
  const clock = result.start.isCertain('hour') && CLOCK.test(words);
  if (!NAMED.test(words) && !NUMERIC.test(words) && !clock) return null;
  if (
    /\b(?:ago|later|earlier|last|next|this|past|before|after|morning|evening|night|afternoon)\b/i.test(
      words,
    ) &&
    !clock
  )
    return null;
  if (!isPlausible(text, start, end, result, clock)) return null;
  if (clock) end += ZONE_AFTER.exec(text.slice(end, end + 30))?.[0].length ?? 0;
  let modifier: string | null = null;
  const edge = /\b(early|late|mid|the (?:beginning|start|middle|end) of)[ -]$/i.exec(
    textBefore({ text, start, end }),
  );
  if (edge !== null && !result.start.isCertain('day') && !result.start.isCertain('weekday')) {
    start -= edge[0].length;
    modifier = readEdge(edge[1]);
  }
  const place: Place = { text, start, end };
  return {
    ...place,
    rule: 'chrono',
    read: (timeline) => {
      const value = resolveResult(result, timeline, place, clock);
      return value === null || modifier === null ? value : { ...value, modifier };
    },
  };
}

/** Sorts out what only looks like a date: scores, decimals, modal *may*, *Sun* and *Sat* in names. */
function isPlausible(
  text: string,
  start: number,
  end: number,
  result: ParsedResult,
  clock: boolean,
): boolean {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (/[\w$.,:/-]$/.test(before) && /^\d/.test(words)) return false;
  const hasDay = result.start.isCertain('day');
  const hasYear = result.start.isCertain('year');
  if (clock && !NAMED.test(words) && !NUMERIC.test(words)) {
    // 21:15 is a time after at, or with its meridiem; 6.25 percent is neither
    if (/[ap]\.?m/i.test(words)) return true;
    return (
      /\d:\d\d/.test(words) &&
      (/\b(?:at|by|from|until|around|about|before|after|since) $/i.test(before) || ZONE_AFTER.test(after))
    );
  }
  if (!result.start.isCertain('weekday') && !hasDay && !hasYear) {
    // A month alone: May and March are words too
    if (!new RegExp(`^${MONTH}$|^${SHORT_MONTH}\\.?$`).test(words)) return false;
    if (/^(?:May|March|Mar)$/.test(words) || words.length <= 4)
      return /\b(?:in|since|by|until|till|of|from|through|during|for|to|and|early|late|mid|between|before|after|around)[ -]$/i.test(
        before,
      );
    return !/^ [A-Z]/.test(after) || /\b(?:in|since|by|until|of|from|during|for) $/i.test(before);
  }
  if (result.start.isCertain('weekday') && !hasDay && !clock) return false; // rules of ours place weekdays
  if (NUMERIC.test(words) && !NAMED.test(words))
    return /\d{4}/.test(words) || /^\d{1,2}\/\d{1,2}\/\d{2}$/.test(words);
  return /[A-Z]/.test(words);
}

/** *April 13*, which chrono takes for April 2013. */
const MONTH_DAY = new RegExp(`^(${MONTH}|${SHORT_MONTH})\\.? (\\d{1,2})$`);

function resolveResult(
  result: ParsedResult,
  timeline: Timeline,
  place: Place,
  clock: boolean,
): DateValue | null {
  const direction = directionBefore(place);
  const monthDay = MONTH_DAY.exec(place.text.slice(place.start, place.end));
  const first =
    monthDay === null
      ? dateOf(result.start, timeline, direction)
      : dayOfMonth(readMonth(monthDay[1]), Number(monthDay[2]), null, timeline, direction);
  if (first === null) return null;
  const start = clock ? withClock(first, result.start) : first;
  if (result.end === null || result.end === undefined) return start;
  const shared = certainYear(result.end) ?? certainYear(result.start);
  const last = dateOf(result.end, timeline, direction, shared ?? yearOf(first));
  if (last?.value === null || last === null || start.value === null) return start;
  const end = clock && result.end.isCertain('hour') ? withClock(last, result.end) : last;
  const from =
    shared !== null && first.value !== null && !clock
      ? (dateOf(result.start, timeline, direction, shared)?.value ?? start.value)
      : start.value;
  return { ...start, value: `${from}/${end.value}` };
}

function certainYear(components: ParsedComponents): number | null {
  return components.isCertain('year') ? components.get('year') : null;
}

function yearOf({ value }: DateValue): number | null {
  const year = Number(value?.slice(0, 4));
  return Number.isInteger(year) ? year : null;
}

function withClock(day: DateValue, components: ParsedComponents): DateValue {
  return timeOf(day, components.get('hour') ?? 0, components.get('minute') ?? 0);
}

/** The date of the parts that the text gives. */
function dateOf(
  components: ParsedComponents,
  timeline: Timeline,
  direction: Direction,
  givenYear: number | null = null,
): DateValue | null {
  const part = (name: Component): number | null => (components.isCertain(name) ? components.get(name) : null);
  const [month, day, weekday] = [part('month'), part('day'), part('weekday')];
  const year = part('year') ?? givenYear;
  const yearSaid = part('year') !== null;
  if (month !== null && day !== null) return dayOfMonth(month, day, year, timeline, direction, yearSaid);
  if (month !== null) {
    const found = year ?? timeline.yearOfMonth(month, direction);
    const known: TimePart[] = yearSaid ? ['year', 'month'] : ['month'];
    const value = found === null ? `XXXX-${pad2(month)}` : formatMonth(found, month);
    return { type: 'DATE', value, relative: !yearSaid, known, implied: yearSaid ? [] : ['year'] };
  }
  if (weekday !== null) {
    // chrono counts Sunday as 0
    const number = weekday === 0 ? 7 : weekday;
    if (timeline.reference === null)
      return { type: 'DATE', value: `XXXX-WXX-${number}`, relative: true, known: ['day'], implied: [] };
    return timeline.dayValue(timeline.weekday(number, direction), ['day']);
  }
  if (year !== null && yearSaid)
    return { type: 'DATE', value: pad4(year), relative: false, known: ['year'], implied: [] };
  const from = timeline.reference?.day;
  return timeline.offsetDay(from === undefined || timeline.lastDay === null ? 0 : timeline.lastDay - from);
}

function dayOfMonth(
  month: number,
  day: number,
  year: number | null,
  timeline: Timeline,
  direction: Direction,
  yearSaid = false,
): DateValue {
  const found = year ?? timeline.yearOfDay(month, day, direction);
  const known: TimePart[] = yearSaid ? ['year', 'month', 'day'] : ['month', 'day'];
  const implied: TimePart[] = yearSaid ? [] : ['year'];
  const of = (value: string | null): DateValue => ({
    type: 'DATE',
    value,
    relative: !yearSaid,
    known,
    implied,
  });
  if (found === null) return of(`XXXX-${pad2(month)}-${pad2(day)}`);
  if (!isCivilDate(found, month, day)) return of(null);
  const number = dayNumber(found, month, day);
  timeline.lastDay = number;
  return of(formatDay(number));
}
