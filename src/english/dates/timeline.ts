/** Where the article stands in time, and how weekdays and months without a year are placed around it. */

import type { TimeAnchor, TimePart } from '../../model/types.ts';
import {
  addMonths,
  civilDate,
  dayNumber,
  formatCentury,
  formatDay,
  formatDecade,
  formatMonth,
  formatWeek,
  isCivilDate,
  pad2,
  pad4,
  staysInCalendar,
  weekdayOf,
} from '../../time/calendar.ts';
import { durationOf, type Unit } from './vocabulary.ts';

/** -1 past, 0 current, +1 future; null where the wording does not say. */
export type Direction = -1 | 0 | 1 | null;

/** What an expression means, its place in the text apart. */
export interface DateValue {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string | null;
  readonly modifier?: string | null;
  readonly relative: boolean;
  readonly known: readonly TimePart[];
  readonly implied: readonly TimePart[];
}

export interface Reference {
  /** Day number of `time/calendar`. */
  readonly day: number;
  readonly source: TimeAnchor;
}

const DAY: readonly TimePart[] = ['year', 'month', 'day'];

export class Timeline {
  readonly reference: Reference | null;
  /** Day of the date read last, for *the day before*. */
  lastDay: number | null = null;

  constructor(reference: Reference | null) {
    this.reference = reference;
  }

  /** A day that stands so many days from the article's. */
  offsetDay(days: number): DateValue {
    if (this.reference === null) return { ...UNANCHORED, value: sideOf(days) };
    const day = this.reference.day + days;
    this.lastDay = day;
    return { type: 'DATE', value: formatDay(day), relative: true, known: [], implied: DAY };
  }

  /**
   * *Friday*: the last one, today included; *next Wednesday*, *will open on Friday*: the first one ahead.
   *
   * @param weeks whole weeks to add to this week's: *Friday last week* is -1; overrides the direction
   */
  weekday(weekday: number, direction: Direction, weeks: number | null = null): number | null {
    if (this.reference === null) return null;
    const { day } = this.reference;
    const today = weekdayOf(day);
    if (weeks !== null) return day - today + weekday + 7 * weeks;
    const back = (today - weekday + 7) % 7;
    if (direction === 1) return day + ((weekday - today + 6) % 7) + 1;
    if (direction === -1 && back === 0) return day - 7;
    return day - back;
  }

  /** Year of a month that is named without one. */
  yearOfMonth(month: number, direction: Direction): number | null {
    if (this.reference === null) return null;
    const { year, month: now } = civilDate(this.reference.day);
    if (direction === 1) return month >= now ? year : year + 1;
    return month > now ? year - 1 : year;
  }

  /** Year of a day and month without one: the nearest in the direction of the wording. */
  yearOfDay(month: number, day: number, direction: Direction): number | null {
    if (this.reference === null) return null;
    const { year } = civilDate(this.reference.day);
    if (!isCivilDate(year, month, Math.min(day, 28))) return year;
    const number = dayNumber(year, month, Math.min(day, 28));
    if (direction === 1) return number >= this.reference.day ? year : year + 1;
    // A date a few weeks ahead is an appointment even where no word says so
    return number > this.reference.day + 45 ? year - 1 : year;
  }

  /** *three weeks ago*, *last year*, *next month*: as fine as the unit. */
  offset(unit: Unit, count: number): DateValue {
    if (this.reference === null) return { ...UNANCHORED, value: sideOf(count) };
    const { day } = this.reference;
    const of = (value: string, implied: readonly TimePart[]): DateValue => ({
      type: 'DATE',
      value,
      relative: true,
      known: [],
      implied,
    });
    const { year } = civilDate(day);
    if (!staysInCalendar(day, unit, count)) return { ...UNANCHORED, value: sideOf(count) };
    switch (unit) {
      case 'day':
      case 'night':
        return this.offsetDay(Math.round(count));
      case 'week':
        return of(formatWeek(day + Math.round(7 * count)), ['year', 'week']);
      case 'fortnight':
        return of(formatWeek(day + Math.round(14 * count)), ['year', 'week']);
      case 'weekend':
        return of(`${formatWeek(day + 7 * count)}-WE`, ['year', 'week']);
      case 'month': {
        const target = civilDate(addMonths(day, Math.round(count)));
        return of(formatMonth(target.year, target.month), ['year', 'month']);
      }
      case 'quarter': {
        const target = civilDate(addMonths(day, 3 * count));
        return of(`${pad4(target.year)}-Q${Math.ceil(target.month / 3)}`, ['year', 'quarter']);
      }
      case 'year':
        if (!Number.isInteger(count)) return this.offset('month', count * 12);
        return of(pad4(year + count), ['year']);
      case 'decade':
        if (!Number.isInteger(count)) return this.offset('year', Math.round(count * 10));
        return of(formatDecade(year + 10 * count), ['year']);
      case 'century':
        if (!Number.isInteger(count)) return this.offset('year', Math.round(count * 100));
        return of(formatCentury(year + 100 * count), ['year']);
      default:
        return { type: 'TIME', value: `${formatDay(day)}TXX:XX`, relative: true, known: [], implied: DAY };
    }
  }

  dayValue(day: number | null, known: readonly TimePart[]): DateValue {
    if (day === null) return { ...UNANCHORED, known };
    this.lastDay = day;
    return {
      type: 'DATE',
      value: formatDay(day),
      relative: known.length < 3,
      known,
      implied: DAY.filter((part) => !known.includes(part)),
    };
  }
}

/** On which side of the article a date lies that nothing anchors, as the Indonesian route says it too. */
function sideOf(count: number): string {
  return count < 0 ? 'PAST_REF' : count > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
}

export const UNANCHORED: DateValue = {
  type: 'DATE',
  value: null,
  relative: true,
  known: [],
  implied: [],
};

export function duration(unit: Unit, count: number | null, modifier: string | null = null): DateValue {
  return {
    type: 'DURATION',
    value: durationOf(unit, count),
    modifier,
    relative: false,
    known: [],
    implied: [],
  };
}

export function timeOf(day: DateValue, hour: number, minute: number): DateValue {
  const value = day.value === null ? `XXXX-XX-XX` : day.value;
  return {
    ...day,
    type: 'TIME',
    value: `${value}T${pad2(hour)}:${pad2(minute)}`,
    known: [...day.known, 'time'],
  };
}

export function dayPartOf(day: DateValue, part: string): DateValue {
  const value = day.value === null ? `XXXX-XX-XX` : day.value;
  return { ...day, type: 'TIME', value: `${value}T${part}`, known: [...day.known, 'time'] };
}
