/**
 * Expressions of time in English text, with TIMEX3 values: chrono-node finds calendar dates and clock times, rules of
 * ours what it leaves: durations, sets, decades, quarters, *last year*, *Friday night*. Of overlapping finds the
 * longest stands.
 */

import type { TimeAnchor, TimeExpression } from '../../model/types.ts';
import { dayNumber, isCivilDate } from '../../time/calendar.ts';
import { type FoundDate, findCalendarDates } from './calendar-dates.ts';
import { PERIOD_RULES } from './periods.ts';
import { RELATIVE_RULES } from './relative.ts';
import type { DateRule } from './rule.ts';
import { STRETCH_RULES } from './stretches.ts';
import { Timeline } from './timeline.ts';

export interface EnglishDateOptions {
  /** ISO date of the article, or null when unknown. */
  readonly reference: string | null;
  readonly referenceSource: 'given' | 'published';
}

/** In order of precedence between finds of the same length. */
const DATE_RULES: readonly DateRule[] = [...STRETCH_RULES, ...RELATIVE_RULES, ...PERIOD_RULES];

/** Longest stretch read at once, in UTF-16 units: bounds what the libraries' expressions cost. */
const MAXIMUM_STRETCH = 2000;

export function findEnglishDates(text: string, options: EnglishDateOptions): TimeExpression[] {
  const stretches = stretchesOf(text).map(({ start, end }) => ({
    start,
    found: findInStretch(text.slice(start, end)),
  }));
  const given = options.reference === null ? null : dayOf(options.reference);
  const reference =
    given === null
      ? referenceInText(stretches.flatMap(({ found }) => found))
      : { day: given, source: options.referenceSource };
  const timeline = new Timeline(reference);
  const expressions: TimeExpression[] = [];
  for (const { start, found } of stretches)
    for (const one of found) {
      const value = one.read(timeline);
      if (value === null) continue;
      expressions.push({
        text: one.text.slice(one.start, one.end),
        start: start + one.start,
        end: start + one.end,
        type: value.type,
        value: value.value,
        modifier: value.modifier ?? null,
        anchor: value.relative ? (reference?.source ?? 'none') : 'none',
        known: [...value.known],
        implied: [...value.implied],
        rule: `english/${one.rule}`,
      });
    }
  return expressions;
}

/** Lines, long ones in parts that end at white space. */
function stretchesOf(text: string): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > MAXIMUM_STRETCH) {
      const space = text.lastIndexOf(' ', start + MAXIMUM_STRETCH);
      end = space > start ? space : start + MAXIMUM_STRETCH;
    }
    if (end > start) stretches.push({ start, end });
    start = text[end] === '\n' || text[end] === ' ' ? end + 1 : end;
  }
  return stretches;
}

/** What is found in a stretch, flat and in order, not yet valued. */
function findInStretch(text: string): FoundDate[] {
  if (
    !/\d|day|week|month|year|hour|minute|ago|night|morn|now|tom|decade|centur|quarter|[JFMASOND][a-z]{2}/i.test(
      text,
    )
  )
    return [];
  const finds: FoundDate[] = [];
  for (const rule of DATE_RULES)
    for (const match of text.matchAll(rule.pattern)) {
      const [from, to] = rule.extent?.(match) ?? [0, match[0].length];
      const place = { text, start: match.index + from, end: match.index + to };
      const probe = rule.read(match, new Timeline({ day: 0, source: 'none' }), place);
      if (probe === null) continue;
      finds.push({ ...place, rule: rule.name, read: (timeline) => rule.read(match, timeline, place) });
    }
  finds.push(...findCalendarDates(text));
  const ranked = finds
    .map((find, order) => ({ find, order }))
    .sort((a, b) => b.find.end - b.find.start - (a.find.end - a.find.start) || a.order - b.order);
  const taken = new Uint8Array(text.length);
  const chosen: FoundDate[] = [];
  for (const { find } of ranked) {
    if (taken.subarray(find.start, find.end).includes(1)) continue;
    taken.fill(1, find.start, find.end);
    chosen.push(find);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})/;

function dayOf(reference: string): number | null {
  const match = ISO_DAY.exec(reference);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** Without a date of the article: the first full date that stands with its weekday, as reports print their own. */
function referenceInText(found: readonly FoundDate[]): { day: number; source: TimeAnchor } | null {
  for (const one of found) {
    const words = one.text.slice(one.start, one.end);
    if (one.rule !== 'chrono' || !/(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(words)) continue;
    const day = dayOf(one.read(new Timeline(null))?.value ?? '');
    if (day !== null) return { day, source: 'text' };
  }
  return null;
}
