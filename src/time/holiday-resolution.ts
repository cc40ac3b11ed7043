/**
 * Holidays and Islamic dates to civil days: of the year that was said, else of the one that the article is in or near.
 */

import type { TimeAnchor, TimePart } from '../model/types.ts';
import { civilDate, formatDay, hijriYearOf, pad4 } from './calendar.ts';
import { hijriDay, hijriDayInYear, holidayDay } from './holiday-dates.ts';
import { dayInstant, type Instant, NONE, otherInstant, type Reference } from './instant.ts';
import type { HijriMeaning, HolidayMeaning } from './phrase.ts';

/** So many days around a holiday the news is about that one, whatever the sentence says. */
const HOLIDAY_SEASON = 45;
/** Beyond so many days the article's own year gives way to the nearest holiday: *Natal* in January. */
const HOLIDAY_REACH = 270;

/** `cue` says where the words before put the holiday: negative behind, positive ahead. */
export function resolveHoliday(
  meaning: HolidayMeaning,
  reference: Reference | null,
  cue: () => number,
): Instant {
  const { calendar, value } = meaning;
  const said: TimePart[] = ['month', 'day'];
  if (meaning.hijriYear !== null || meaning.year !== null) {
    // malam Tahun Baru 2026 is the last of 2025
    const ofYear =
      meaning.id === 'malam-tahun-baru' && meaning.year !== null ? meaning.year - 1 : meaning.year;
    const day = holidayDay(calendar, value, ofYear, meaning.hijriYear);
    if (day !== null) return dayInstant(day + (meaning.shift ?? 0), ['year', ...said], NONE, 'none');
    return otherInstant(meaning.year === null ? null : pad4(meaning.year), NONE, 'none');
  }
  if (reference === null)
    return otherInstant(calendar === 'gregorian' ? `XXXX-${value}` : null, NONE, 'none');
  const today = reference.day;
  const { year } = civilDate(today);
  const inYear = (y: number): number | null => holidayDay(calendar, value, y, null);
  if (meaning.yearOffset !== undefined) {
    const day = inYear(year + meaning.yearOffset);
    if (day === null) return otherInstant(pad4(year + meaning.yearOffset), ['year'], reference.source);
    return dayInstant(day + (meaning.shift ?? 0), said, ['year'], reference.source);
  }
  const days = [year - 1, year, year + 1].map(inYear).filter((day) => day !== null);
  if (days.length === 0) return otherInstant(null, NONE, 'none');
  const inOwnYear = inYear(year);
  const nearest =
    inOwnYear !== null && Math.abs(inOwnYear - today) <= HOLIDAY_REACH ? inOwnYear : nearestTo(today, days);
  const far = Math.abs(nearest - today) > HOLIDAY_SEASON;
  const way = meaning.direction ?? (far ? Math.sign(cue()) : 0);
  const wanted = way === 0 ? [] : days.filter((day) => (way < 0 ? day <= today : day >= today));
  const day = wanted.length > 0 ? nearestTo(today, wanted) : nearest;
  return dayInstant(day + (meaning.shift ?? 0), said, ['year'], reference.source);
}

/** A Hijri day, month or year; the nearest where the year is not said. */
export function resolveHijri(meaning: HijriMeaning, reference: Reference | null): Instant {
  const { month, day } = meaning;
  if (meaning.year !== null) {
    if (month === null)
      return otherInstant(
        `${formatDay(hijriDay(meaning.year, 1, 1))}/${formatDay(hijriDay(meaning.year + 1, 1, 1) - 1)}`,
        NONE,
        'none',
      );
    return hijriMonthOrDay(meaning.year, month, day, ['year', 'month'], NONE, 'none');
  }
  const m = month ?? 1;
  if (meaning.civilYear !== undefined || (meaning.yearOffset !== undefined && reference !== null)) {
    const year =
      meaning.civilYear ?? civilDate((reference as Reference).day).year + (meaning.yearOffset ?? 0);
    const first = hijriDayInYear(year, m, 1);
    return hijriMonthOrDay(hijriYearOf(first + 5), m, day, ['year', 'month'], NONE, 'none');
  }
  if (reference === null) return otherInstant(null, NONE, 'none');
  const today = reference.day;
  const current = hijriYearOf(today);
  // the month that is nearest: within it, else before or after
  let best = current;
  let distance = Number.POSITIVE_INFINITY;
  for (const year of [current - 1, current, current + 1]) {
    const first = hijriDay(year, m, 1);
    if (meaning.direction === -1 && first > today) continue;
    if (meaning.direction === 1 && first + 29 < today) continue;
    const away = today < first ? first - today : today > first + 29 ? today - first - 29 : 0;
    if (away < distance) {
      distance = away;
      best = year;
    }
  }
  return hijriMonthOrDay(best, m, day, ['month'], ['year'], reference.source);
}

function hijriMonthOrDay(
  year: number,
  month: number,
  day: number | null,
  known: readonly TimePart[],
  implied: readonly TimePart[],
  anchor: TimeAnchor,
): Instant {
  if (day !== null) return dayInstant(hijriDay(year, month, day), [...known, 'day'], implied, anchor);
  const first = hijriDay(year, month, 1);
  const next = month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1);
  return {
    value: `${formatDay(first)}/${formatDay(next - 1)}`,
    day: null,
    precision: 'other',
    known,
    implied,
    anchor,
  };
}

function nearestTo(today: number, days: readonly number[]): number {
  return days.reduce((a, b) => (Math.abs(b - today) < Math.abs(a - today) ? b : a));
}
