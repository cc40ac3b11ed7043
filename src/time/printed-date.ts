/**
 * The date of a record or of a page's date line: *Jumat, 20 Jun 2025 17:20 WIB*, *2025/07/02 14:25:00*,
 * *Kompas.com - 12/03/2024, 14:05 WIB*, *Thu, 13 Aug 2026 12:06:50 +0700*, *2023-02-27T16:36:01+07:00*.
 *
 * Only full dates count, with a year of their own; no anchor is used.
 */

import { tokenize } from '../text/tokens.ts';
import { type WordColumn, WordTable } from '../text/word-table.ts';
import { dayNumber, formatDay, isCivilDate, pad2 } from './calendar.ts';
import { recognise } from './finder.ts';
import { timeClasses, timeContexts } from './lexicon.ts';
import type { CalendarMeaning, ClockMeaning, Phrase } from './phrase.ts';
import { Scanner } from './scanner.ts';

export interface PrintedDate {
  /** `2021-07-18`, `2021-07-18T15:15`, with `+07:00` where a zone is printed. */
  readonly value: string;
  /** Offsets into the given text. */
  readonly start: number;
  readonly end: number;
}

export interface PrintedDateOptions {
  /** Read `10/11/2025` as 11 October, for pages known to print the month first. */
  readonly monthFirst?: boolean;
}

/** Longest text read; a date line is a line. */
const MAX_LENGTH = 400;

/** `2023-02-27T16:36:01+07:00`, `2023-02-27 16:36:01.000000Z` */
const ISO_FORM =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?(Z|[+-]\d{2}:?\d{2}|WIB|WITA|WIT))?)?(?![\d-])/;

/** ` +0700`, ` GMT+7`, ` GMT+700` as ANTARA prints it, `Z` after a clock time. */
const OFFSET_FORM =
  /^ ?(?:(Z)\b|(?:GMT|UTC)? ?([+-])(\d{1,2}):?(\d{2})(?!\d)|(?:GMT|UTC) ?([+-])(\d{1,2})(?!\d))/;

const NAMED_ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
};

interface Columns {
  readonly words: WordTable;
  readonly classes: WordColumn;
  readonly contexts: WordColumn;
}

/** Date lines share a word table of their own. */
let shared: Columns | undefined;

function columns(): Columns {
  if (shared === undefined) {
    const words = new WordTable();
    shared = { words, classes: timeClasses(words), contexts: timeContexts(words) };
  }
  return shared;
}

/** The first full date that a line prints, with its clock time; null where there is none. */
export function readPrintedDate(text: string, options: PrintedDateOptions = {}): PrintedDate | null {
  const line = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
  return readIso(line) ?? readWritten(line, options);
}

function readIso(text: string): PrintedDate | null {
  const match = ISO_FORM.exec(text);
  if (match === null) return null;
  const [whole, , , , hour, minute, second, zone] = match;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (!isCivilDate(year, month, day)) return null;
  let value = formatDay(dayNumber(year, month, day));
  if (hour !== undefined && Number(hour) < 24 && Number(minute) < 60) {
    value += `T${hour}:${minute}`;
    if (second !== undefined) value += `:${second}`;
    if (zone !== undefined) value += NAMED_ZONES[zone] ?? `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  }
  return { value, start: match.index, end: match.index + whole.length };
}

function readWritten(text: string, options: PrintedDateOptions): PrintedDate | null {
  const { words, classes, contexts } = columns();
  words.settle(text.length);
  const tokens = tokenize(text, words);
  const scanner = new Scanner(tokens, classes, contexts);
  for (const phrase of recognise(scanner, classes, false)) {
    const found = printed(phrase, options);
    if (found === null) continue;
    const start = tokens.start[phrase.from];
    const end = tokens.end[phrase.to - 1];
    if (found.clock === null) return { value: found.day, start, end };
    // GMT was read as the zone: look at it again with what follows (GMT+7)
    const { zone } = found.clock;
    const from = zone === 0 ? end - 3 : end;
    const offset = zone === null || zone === 0 ? OFFSET_FORM.exec(text.slice(from)) : null;
    return {
      value: found.day + clockValue(found.clock) + zoneValue(zone, offset),
      start,
      end: offset === null ? end : from + offset[0].length,
    };
  }
  return null;
}

function printed(
  { meaning }: Phrase,
  options: PrintedDateOptions,
): { day: string; clock: ClockMeaning | null } | null {
  const clock = meaning.kind === 'clock' ? meaning : null;
  const date = clock === null ? meaning : clock.date;
  const full = date?.kind === 'day-part' ? null : date;
  if (full?.kind !== 'calendar') return null;
  const day = dayOf(full, options);
  return day === null ? null : { day, clock };
}

function dayOf({ year, month, day, swappable }: CalendarMeaning, options: PrintedDateOptions): string | null {
  if (year === null || month === null || day === null) return null;
  const turned = options.monthFirst === true && swappable === true && day <= 12;
  const [m, d] = turned ? [day, month] : [month, day];
  return isCivilDate(year, m, d) ? formatDay(dayNumber(year, m, d)) : null;
}

function clockValue({ hour, minute, second }: ClockMeaning): string {
  return `T${pad2(hour)}:${pad2(minute ?? 0)}${second === null ? '' : `:${pad2(second)}`}`;
}

function zoneValue(zone: number | null, offset: RegExpExecArray | null): string {
  if (offset !== null) {
    if (offset[1] !== undefined) return 'Z';
    return offset[2] !== undefined
      ? `${offset[2]}${offset[3].padStart(2, '0')}:${offset[4]}`
      : `${offset[5]}${pad2(Number(offset[6]))}:00`;
  }
  if (zone === null) return '';
  return `+${pad2(Math.floor(zone / 60))}:${pad2(zone % 60)}`;
}
