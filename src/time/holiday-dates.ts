/**
 * Civil dates of holidays: fixed ones by rule, Easter by computation, Islamic ones as proclaimed in Indonesia where
 * dictionaries/time/holiday-dates.tsv has them (1420 to 1447 H) and by the tabular calendar elsewhere, which may be
 * a day off; Nyepi, Imlek and Waisak only where the table has them.
 */

import { dayNumber, easter, hijriDayNumber, hijriYearOf } from './calendar.ts';
import { HOLIDAY_DATES } from './lexicon-data.ts';

let proclaimed: Map<string, number> | undefined;

function proclaimedDay(id: string, year: number): number | null {
  if (proclaimed === undefined) {
    proclaimed = new Map();
    for (const [name, of, date] of HOLIDAY_DATES) proclaimed.set(`${name} ${of}`, parseDay(date));
  }
  return proclaimed.get(`${id} ${year}`) ?? null;
}

function parseDay(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  return dayNumber(year, month, day);
}

/** Day number of a Hijri date; months 9, 10 and 12 begin as proclaimed where that is known. */
export function hijriDay(year: number, month: number, day: number): number {
  const known =
    month === 9
      ? proclaimedDay('ramadan', year)
      : month === 10
        ? proclaimedDay('syawal', year)
        : month === 12
          ? shifted(proclaimedDay('zulhijah-10', year), -9)
          : null;
  return known === null ? hijriDayNumber(year, month, day) : known + day - 1;
}

function shifted(day: number | null, by: number): number | null {
  return day === null ? null : day + by;
}

/** Day number of a holiday in a civil year (or in a Hijri year when that was said), or null where unknown. */
export function holidayDay(
  calendar: string,
  value: string,
  year: number | null,
  hijriYear: number | null,
): number | null {
  if (calendar === 'hijri') {
    const [month, day] = value.split('-').map(Number);
    if (hijriYear !== null) return hijriDay(hijriYear, month, day);
    return year === null ? null : hijriDayInYear(year, month, day);
  }
  if (year === null) return null;
  if (calendar === 'gregorian') {
    const [month, day] = value.split('-').map(Number);
    return dayNumber(year, month, day);
  }
  if (calendar === 'easter') return easter(year) + Number(value);
  return proclaimedDay(value, year);
}

/** The day within a civil year on which a Hijri day falls first. */
export function hijriDayInYear(year: number, month: number, day: number): number {
  const first = dayNumber(year, 1, 1);
  for (let hijri = hijriYearOf(first); ; hijri++) {
    const found = hijriDay(hijri, month, day);
    if (found >= first) return found;
  }
}
