/**
 * Calendars in integers: the proleptic Gregorian one, ISO weeks, Easter, and the tabular Islamic one.
 *
 * A day is counted from 1970-01-01 (day 0, a Thursday). Years run from 1 to 9999; nothing here knows the host's
 * clock or time zone. Sources: Howard Hinnant, *chrono-compatible low-level date algorithms* (civil days);
 * ISO 8601 (weeks); the anonymous Gregorian algorithm of Meeus, *Astronomical Algorithms*, chapter 8 (Easter);
 * the civil tabular Islamic calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of each 30.
 */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

const DAYS_BEFORE_EPOCH = 719468;

/** Days since 1970-01-01 of a civil date. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - DAYS_BEFORE_EPOCH;
}

/** The civil date of a day number. */
export function civilDate(number: number): CivilDate {
  const z = number + DAYS_BEFORE_EPOCH;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCivilDate(year: number, month: number, day: number): boolean {
  return (
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week: the year may differ from the civil one around New Year. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = number + 4 - weekdayOf(number);
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The same day `months` later (negative: earlier), cut to the length of that month. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilDate(number);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayNumber(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Years in a unit, near enough to tell what leads out of the calendar. */
const YEARS: Readonly<Record<string, number>> = {
  second: 1 / 31_536_000,
  minute: 1 / 525_600,
  hour: 1 / 8_760,
  day: 1 / 365,
  night: 1 / 365,
  week: 7 / 365,
  weekend: 7 / 365,
  fortnight: 14 / 365,
  month: 1 / 12,
  quarter: 1 / 4,
  half: 1 / 2,
  year: 1,
  decade: 10,
  century: 100,
};

/** Whether `count` units from a day end within years 1 to 9999: *66 juta tahun lalu* has no date. */
export function staysInCalendar(day: number, unit: string, count: number): boolean {
  const year = civilDate(day).year + count * (YEARS[unit] ?? 0);
  // Between these no rounding of months or weeks leads out
  return year >= 2 && year <= 9998;
}

/** `199` for 1994. */
export function formatDecade(year: number): string {
  return String(Math.floor(year / 10)).padStart(3, '0');
}

/** `19` for 1994. */
export function formatCentury(year: number): string {
  return String(Math.floor(year / 100)).padStart(2, '0');
}

/** Easter Sunday of the Gregorian calendar, as a day number. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayNumber(year, month, day);
}

/** Day number of 1 Muharram 1 (16 July 622, Julian). */
const HIJRI_EPOCH = -492148;

/**
 * Day number of a date of the tabular Islamic calendar (`month` 1 to 12, `day` 1 to 30). Dates proclaimed after
 * the sighting of the moon may lie a day before or after it.
 */
export function hijriDayNumber(year: number, month: number, day: number): number {
  return (
    day +
    Math.ceil(29.5 * (month - 1)) +
    (year - 1) * 354 +
    Math.floor((3 + 11 * year) / 30) +
    HIJRI_EPOCH -
    1
  );
}

/** The tabular Islamic year that a day number falls in. */
export function hijriYearOf(number: number): number {
  return Math.floor((30 * (number - HIJRI_EPOCH) + 10646) / 10631);
}

/** `2021-07-17` */
export function formatDay(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${pad4(year)}-${pad2(month)}-${pad2(day)}`;
}

/** `2021-W28` */
export function formatWeek(number: number): string {
  const { year, week } = isoWeek(number);
  return `${pad4(year)}-W${pad2(week)}`;
}

/** `2021-07` */
export function formatMonth(year: number, month: number): string {
  return `${pad4(year)}-${pad2(month)}`;
}

export function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

export function pad4(value: number): string {
  return String(value).padStart(4, '0');
}
