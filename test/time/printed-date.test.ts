import { describe, expect, it } from 'vitest';
import { readPrintedDate } from '../../src/time/index.ts';

describe('date lines', () => {
  it.each([
    ['Kompas.com - 12/03/2024, 14:05 WIB', '2024-03-12T14:05+07:00'],
    ['Jumat, 20 Jun 2025 17:20 WIB', '2025-06-20T17:20+07:00'],
    ['January 15, 2026 21:41 GMT+700', '2026-01-15T21:41+07:00'],
    ['January 15, 2026 21:41 GMT+0700', '2026-01-15T21:41+07:00'],
    ['January 15, 2026 21:41 GMT+7', '2026-01-15T21:41+07:00'],
    ["Jum'at, 20 Juni 2025 |15:42 WIB", '2025-06-20T15:42+07:00'],
    [", Jurnalis-Jum'at, 20 Juni 2025 |15:42 WIB", '2025-06-20T15:42+07:00'],
    ['2025/08/25', '2025-08-25'],
    ['kompas.com 2015/08/25', '2015-08-25'],
    ['2025/07/02 14:25:00', '2025-07-02T14:25:00'],
    ['10/21/2025 22:53', '2025-10-21T22:53'],
    ['10/22/2025 7:51', '2025-10-22T07:51'],
    ['Thu, 13 Aug 2026 12:06:50 +0700', '2026-08-13T12:06:50+07:00'],
    ['2023-02-27T16:36:01+07:00', '2023-02-27T16:36:01+07:00'],
    ['2023-02-27T09:36:01.123Z', '2023-02-27T09:36:01Z'],
    ['2023-02-27 23:44:44', '2023-02-27T23:44:44'],
    ['2019-09-14 22:19 WIB', '2019-09-14T22:19+07:00'],
    ['Diperbarui 17 Jun 2025, 17:00 WIB', '2025-06-17T17:00+07:00'],
    ['Tayang: Senin, 9 Juni 2025 20:08 WIB', '2025-06-09T20:08+07:00'],
    ['12 Juli 2016 |22:15 WIB', '2016-07-12T22:15+07:00'],
    ['2013-12-4', '2013-12-04'],
    ['18 Juli 2021 15:15 WIB', '2021-07-18T15:15+07:00'],
    ['Senin, 5 November 2018 | 09.15 WIB', '2018-11-05T09:15+07:00'],
    ['Kompas.com, 5 November 2025', '2025-11-05'],
    ['Kamis, 1 Mei 2025 - 10:00 WITA', '2025-05-01T10:00+08:00'],
    ['Ambon, 3 Mei 2025 08.00 WIT', '2025-05-03T08:00+09:00'],
    ['January 23, 2025', '2025-01-23'],
    ['Sep 24, 2019', '2019-09-24'],
    ['June 5, 2025 10:30 GMT+7', '2025-06-05T10:30+07:00'],
    ['1 Jan 2024 10:00:00 GMT', '2024-01-01T10:00:00+00:00'],
    ['05 Agustus 2025 pukul 10.15 WIB', '2025-08-05T10:15+07:00'],
  ])('%s', (line, value) => {
    const found = readPrintedDate(line);
    expect(found?.value).toBe(value);
    expect(line.slice(found?.start, found?.end)).not.toMatch(/^\s|\s$/);
  });

  it.each([
    'Tanggal tidak ditemukan',
    'Tidak Ditemukan',
    '',
    '[]',
    'Senin pagi',
    '17 Juni',
    '31/11/2025',
    '2025-13-45',
    '0812-3456-7890',
    'kemarin',
  ])('no full date: %s', (line) => {
    expect(readPrintedDate(line)).toBeNull();
  });

  it('reads the month first where the page is known to print so', () => {
    expect(readPrintedDate('9/12/2025 15:17')?.value).toBe('2025-12-09T15:17');
    expect(readPrintedDate('9/12/2025 15:17', { monthFirst: true })?.value).toBe('2025-09-12T15:17');
    expect(readPrintedDate('Jumat, 12 September 2025', { monthFirst: true })?.value).toBe('2025-09-12');
  });

  it('gives the offsets of what it read', () => {
    const line = 'Diperbarui 17 Jun 2025, 17:00 WIB oleh redaksi';
    expect(readPrintedDate(line)).toEqual({ value: '2025-06-17T17:00+07:00', start: 11, end: 33 });
  });
});
