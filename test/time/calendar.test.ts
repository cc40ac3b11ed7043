import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  easter,
  formatDay,
  formatWeek,
  hijriDayNumber,
  hijriYearOf,
  isCivilDate,
  isoWeek,
  weekdayOf,
} from '../../src/time/calendar.ts';
import { hijriDay, holidayDay } from '../../src/time/holiday-dates.ts';

describe('civil days', () => {
  it('count from 1970-01-01, a Thursday', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(weekdayOf(0)).toBe(4);
    expect(weekdayOf(-1)).toBe(3);
  });

  it('turn back into their dates over 400 years of leap rules', () => {
    for (let number = dayNumber(1800, 1, 1); number < dayNumber(2201, 1, 1); number++) {
      const { year, month, day } = civilDate(number);
      if (dayNumber(year, month, day) !== number) throw new Error(`day ${number} comes back as another`);
      if (!isCivilDate(year, month, day)) throw new Error(`day ${number} is no civil date`);
    }
  });

  it('agree with Date.UTC', () => {
    for (let number = -40000; number < 40000; number += 17)
      expect(formatDay(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
  });

  it('know the weekdays of Indonesian history', () => {
    expect(weekdayOf(dayNumber(1945, 8, 17))).toBe(5);
    expect(weekdayOf(dayNumber(1928, 10, 28))).toBe(7);
  });

  it('cut a month to its length', () => {
    expect(formatDay(addMonths(dayNumber(2024, 1, 31), 1))).toBe('2024-02-29');
    expect(formatDay(addMonths(dayNumber(2025, 3, 31), -1))).toBe('2025-02-28');
    expect(daysInMonth(1900, 2)).toBe(28);
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2021-01-03', { year: 2020, week: 53 }],
    ['2021-01-04', { year: 2021, week: 1 }],
    ['2024-12-30', { year: 2025, week: 1 }],
    ['2025-11-03', { year: 2025, week: 45 }],
  ])('%s', (date, week) => {
    const [y, m, d] = date.split('-').map(Number);
    expect(isoWeek(dayNumber(y, m, d))).toEqual(week);
  });

  it('are written with two digits', () => {
    expect(formatWeek(dayNumber(2021, 1, 4))).toBe('2021-W01');
  });
});

describe('moving feasts', () => {
  it.each([
    [2000, '2000-04-23'],
    [2014, '2014-04-20'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter %i', (year, date) => {
    expect(formatDay(easter(year))).toBe(date);
  });

  it('the tabular Islamic calendar begins on 16 July 622 (Julian) and returns its years', () => {
    expect(formatDay(hijriDayNumber(1, 1, 1))).toBe('0622-07-19');
    for (let year = 1350; year < 1500; year++) {
      expect(hijriYearOf(hijriDayNumber(year, 1, 1))).toBe(year);
      expect(hijriYearOf(hijriDayNumber(year, 1, 1) - 1)).toBe(year - 1);
    }
  });

  it('proclaimed days lie within two days of the tabular ones', () => {
    for (let year = 1421; year <= 1447; year++) {
      expect(Math.abs(hijriDay(year, 9, 1) - hijriDayNumber(year, 9, 1))).toBeLessThanOrEqual(2);
      expect(Math.abs(hijriDay(year, 10, 1) - hijriDayNumber(year, 10, 1))).toBeLessThanOrEqual(2);
      expect(Math.abs(hijriDay(year, 12, 10) - hijriDayNumber(year, 12, 10))).toBeLessThanOrEqual(2);
      const length = hijriDay(year, 10, 1) - hijriDay(year, 9, 1);
      expect([29, 30]).toContain(length);
    }
  });

  it('holidays are dated by their own calendars', () => {
    expect(formatDay(holidayDay('hijri', '10-01', null, 1446) ?? 0)).toBe('2025-03-31');
    expect(formatDay(holidayDay('hijri', '12-10', 2025, null) ?? 0)).toBe('2025-06-06');
    expect(formatDay(holidayDay('gregorian', '12-25', 2025, null) ?? 0)).toBe('2025-12-25');
    expect(formatDay(holidayDay('easter', '39', 2025, null) ?? 0)).toBe('2025-05-29');
    expect(formatDay(holidayDay('table', 'nyepi', 2025, null) ?? 0)).toBe('2025-03-29');
    expect(holidayDay('table', 'nyepi', 2090, null)).toBeNull();
  });
});
