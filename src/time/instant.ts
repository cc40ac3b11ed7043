/**
 * A resolved date: its value, how exact it is, and what later expressions can lean on.
 */

import type { TimeAnchor, TimePart } from '../model/types.ts';
import { civilDate, dayNumber, formatDay, formatMonth } from './calendar.ts';

/** The article's date: a day number, and minutes since midnight where its time is known. */
export interface Reference {
  readonly day: number;
  readonly minutes: number | null;
  readonly source: 'given' | 'published' | 'text';
}

/** A date that cannot be, or that its weekday contradicts. */
export type Problem =
  | { readonly code: 'impossible-date'; readonly day: number; readonly month: number }
  | {
      readonly code: 'weekday-mismatch';
      readonly weekday: number;
      readonly byDate: number;
      readonly day: number;
    };

/** A resolved date with what later expressions can lean on. */
export interface Instant {
  readonly value: string | null;
  /** First day, when the instant is a day, month or year. */
  readonly day: number | null;
  readonly precision: 'day' | 'month' | 'year' | 'other';
  readonly known: readonly TimePart[];
  readonly implied: readonly TimePart[];
  readonly anchor: TimeAnchor;
  readonly problem?: Problem;
}

export const NONE: readonly TimePart[] = [];

export const DAY_PARTS: readonly TimePart[] = ['year', 'month', 'day'];

export function firstOfMonth(day: number): number {
  const { year, month } = civilDate(day);
  return dayNumber(year, month, 1);
}

export function dayInstant(
  day: number,
  known: readonly TimePart[],
  implied: readonly TimePart[],
  anchor: TimeAnchor,
): Instant {
  return { value: formatDay(day), day, precision: 'day', known, implied, anchor };
}

export function monthInstant(
  year: number,
  month: number,
  known: readonly TimePart[],
  implied: readonly TimePart[],
  anchor: TimeAnchor,
): Instant {
  return {
    value: formatMonth(year, month),
    day: dayNumber(year, month, 1),
    precision: 'month',
    known,
    implied,
    anchor,
  };
}

export function otherInstant(
  value: string | null,
  implied: readonly TimePart[],
  anchor: TimeAnchor,
): Instant {
  return { value, day: null, precision: 'other', known: NONE, implied, anchor };
}
