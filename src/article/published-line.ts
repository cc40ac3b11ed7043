/**
 * Lines about the article's own date: *Jumat, 20 Jun 2025 17:20 WIB*, *Kompas.com - 14/01/2025, 14:05 WIB*,
 * *, Jurnalis-Jum'at, 20 Juni 2025 |15:42 WIB*, *Diperbarui 17 Jun 2025, 17:00 WIB*, *Media Kota | Rabu, 19 Februari
 * 2020 | Rina Wahyuni*, *by Rina Wahyuni on Monday, August 22, 2022*.
 */

import { dayNumber } from '../time/calendar.ts';
import { readPrintedDate } from '../time/index.ts';
import { FIRST_WORDS } from './byline-labels.ts';
import type { Line } from './lines.ts';
import { isDomain, soundsLikeOutlet } from './outlets.ts';
import type { PrintedDate } from './page.ts';

export interface PublishedLine {
  readonly published: PrintedDate | null;
  readonly updated: PrintedDate | null;
  /** What stands before and after the dates, in pieces: names, outlets, sections, a place. */
  readonly pieces: readonly string[];
}

/** Longest date line; the longest seen, with two dates, outlet and author, had 110 characters. */
const MAXIMUM_LENGTH = 140;

const UPDATE_LABEL =
  /\b(?:diperbarui|diperbaharui|pembaruan|dikemas ?kini|update[d]?|last modified|diubah|revisi|perbarui)\b/i;

/** Words of a date line that are neither name nor outlet. */
const FURNITURE = new Set([
  ...FIRST_WORDS,
  ...(
    'diterbitkan dipublikasikan dipublish terbit tayang rilis dirilis posted publish published publikasi tanggal date ' +
    'diperbarui diperbaharui terakhir last update updated modified dikemas kini pembaruan diubah pada on at hari jam pukul ' +
    'wib wita wit gmt utc pm am malam pagi siang sore petang ptg tgh ago first'
  ).split(' '),
]);

/** A year of four digits, numbers on both sides of a sign, or a day and its month (*10-Sep-19*): no full date is without. */
const MAY_HAVE_DATE =
  /\d{4}|\d\s?[/.-]\s?\d|\d[\s/.-]{1,2}(?:jan|feb|ma[rciy]|mei|apr|ju[nl]|ag[us]|aug|ogo|sep|okt|oct|nov|d[ei][sc])/i;

/** Reads a line that is about its date; null for every other line. */
export function readPublishedLine(line: Line, monthFirst: boolean): PublishedLine | null {
  const { text } = line;
  if (text.length > MAXIMUM_LENGTH) return null;
  const dates: { date: PrintedDate; from: number; to: number }[] = [];
  const rest: string[] = [];
  let from = 0;
  for (let guard = 0; guard < 3; guard++) {
    const behind = text.slice(from);
    const found = MAY_HAVE_DATE.test(behind) ? readPrintedDate(behind, { monthFirst }) : null;
    if (found === null) break;
    const start = from + found.start;
    const end = from + found.end;
    const value = inSecondHalf(found.value, text.slice(end, end + 12));
    rest.push(text.slice(from, start));
    dates.push({
      date: {
        text: text.slice(start, end),
        value,
        start: line.start + start,
        end: line.start + end,
      },
      from,
      to: end,
    });
    from = end;
  }
  if (dates.length === 0) return null;
  const before = rest.slice();
  rest.push(text.slice(from));
  const pieces = rest
    .filter((stretch) => stretch !== '')
    .flatMap((stretch) => stretch.split(/[|•·,;()]|\s[-–—/]{1,2}\s?|[-–—]\s|[-–—]$|^[-–—]/))
    .map(withoutFurniture);
  if (!pieces.every(isPiece)) return null;
  let published: PrintedDate | null = null;
  let updated: PrintedDate | null = null;
  dates.forEach(({ date }, index) => {
    if (UPDATE_LABEL.test(before[index]) || (index > 0 && published !== null)) updated ??= date;
    else published ??= date;
  });
  return { published, updated, pieces: pieces.filter((piece) => /[A-Za-zÀ-ɏ]/u.test(piece)) };
}

/** *04:05 pm*, *9:15 malam*, *04:32 ptg*: the half of the day stands behind the clock time. */
function inSecondHalf(value: string, behind: string): string {
  const hour = value.charAt(10) === 'T' ? Number(value.slice(11, 13)) : 24;
  if (hour >= 12 || !/^\s?(?:p\.?m\b|malam|petang|sore|ptg|mlm)/i.test(behind)) return value;
  return value.replace(/T\d\d:/, `T${hour + 12}:`);
}

/** A piece without the words that belong to the date: *Diperbarui*, *WIB*, a clock time left over. */
function withoutFurniture(piece: string): string {
  if (piece === '') return piece;
  let bare = piece
    .replace(/\b\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\b/g, ' ')
    .replace(/[()[\]:]+/g, ' ')
    .trim();
  const words = bare.split(/\s+/);
  while (words.length > 0 && FURNITURE.has(words[0].toLowerCase())) words.shift();
  while (words.length > 0 && FURNITURE.has(words[words.length - 1].toLowerCase())) words.pop();
  bare = words.join(' ');
  return bare;
}

/** Names, outlets, sections and places are short and capitalised, or small throughout. */
function isPiece(piece: string): boolean {
  if (/^[+-]?\d{0,4}$/.test(piece) || isDomain(piece) || soundsLikeOutlet(piece)) return true;
  const words = piece.split(/\s+/);
  if (words.length > 5 || piece.length > 50) return false;
  if (words.every((word) => /^[a-zß-öø-ÿ]/u.test(word))) return words.length <= 3;
  return words.every(
    (word) => /^[A-ZÀ-ÖØ-Þ\d#&]/u.test(word) || /^(?:dan|and|of|di|bin|binti|van|de|al)$/.test(word),
  );
}

/** *10/21/2025*: a month first is certain; *9/6/2025*: either may be meant. */
const NUMERIC = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;
/** Dates of the text that may decide: *Selasa (7/10/2025)*, *(7/10)*. Always day first in running text. */
const IN_TEXT = /\((\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?\)/g;
/** *4 Juli*, *4 Juli 2025* */
const WRITTEN =
  /(?<!\d)(\d{1,2}) (Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Ags|Sep|Okt|Nov|Des)[a-z]{0,6}(?: (\d{4}))?/g;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
/** Characters of the text that are searched for them. */
const EVIDENCE_REACH = 20_000;
/** Articles tell of the days before: a date of the text that lies 0 to 4 days back speaks for a reading. */
const DAYS_BACK = 4;

/**
 * Whether a page prints the month first in its date line. A number-only date is day first unless that is impossible
 * (*10/21/2025*) or the dates of the text say otherwise: with *10/7/2025* above and *Selasa (7/10)* below it is October.
 */
export function printsMonthFirst(head: readonly Line[], text: string): boolean {
  for (const { text: line } of head) {
    if (line.length > MAXIMUM_LENGTH || !line.includes('/')) continue;
    const found = NUMERIC.exec(line);
    if (found === null) continue;
    const [first, second, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
    if (first > 12 || first === second) return false;
    if (second > 12) return second <= 31;
    const readings = [dayNumber(year, second, first), dayNumber(year, first, second)];
    const votes = [0, 0];
    const vote = (printed: number, month: number, day: number) => {
      const number = dayNumber(printed < 100 ? 2000 + printed : printed, month, day);
      readings.forEach((reading, index) => {
        if (reading - number >= 0 && reading - number <= DAYS_BACK) votes[index]++;
      });
    };
    const story = text.slice(0, EVIDENCE_REACH);
    for (const [, day, month, printed] of story.matchAll(IN_TEXT))
      vote(Number(printed ?? year), Number(month), Number(day));
    for (const [, day, month, printed] of story.matchAll(WRITTEN))
      vote(Number(printed ?? year), MONTHS.indexOf(month === 'Ags' ? 'Agu' : month) + 1, Number(day));
    return votes[1] > votes[0];
  }
  return false;
}
