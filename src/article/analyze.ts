/**
 * Reads the anatomy of a page copied raw off a news site: title, dates, byline, dateline, body, and what is not the
 * article. Line by line: the head (`head.ts`), then the story and what stands around it (`body.ts`), then what stands
 * inside its lines (`inserts.ts`).
 *
 * Limits: a page whose line breaks were lost is one body with whatever opens it; there only the date before a dateline
 * is found.
 */

import type { ArticlePart, PartKind } from '../model/types.ts';
import { readPrintedDate } from '../time/index.ts';
import { readBody } from './body.ts';
import { readCredits } from './byline.ts';
import { inTitleCase, REPORTER } from './byline-labels.ts';
import { type FoundDateline, type PlaceKnowledge, readDateline } from './dateline.ts';
import { readHead } from './head.ts';
import { findInitials, findInserts, type Insert } from './inserts.ts';
import { type Line, readLines } from './lines.ts';
import { DOMAIN_ENDING_IN_ANY_CASE } from './outlets.ts';
import {
  addNames,
  type Dateline,
  type Page,
  type PageDraft,
  type PageHints,
  type PrintedDate,
} from './page.ts';
import { PROSE_LENGTH } from './shape.ts';

/** Paragraphs in which a dateline is looked for; the first may be a deck. */
const DATELINE_PARAGRAPHS = 3;

/**
 * Reads a page.
 *
 * @param text the page as read
 * @param hints what its record says; a date of the record wins over what the page prints
 * @param isPlace what a dictionary says of a name that stands where a dateline would
 * @returns parts in text order, and the article's metadata; offsets in UTF-16 units
 */
export function analyzePage(text: string, hints: PageHints = {}, isPlace: PlaceKnowledge = () => null): Page {
  const lines = readLines(text);
  const draft: PageDraft = {
    kinds: lines.map(() => 'body'),
    title: hints.title?.trim() || null,
    published: null,
    updated: null,
    authors: [],
    editors: [],
    outlet: null,
    place: null,
  };
  const storyStart = readHead(lines, text, draft);
  readBody(lines, storyStart, draft);
  const byline = readRunningByline(text, lines[storyStart], draft);
  const found = findDateline(text, lines, storyStart, draft, byline, isPlace);
  if (lines.length > 0) draft.published ??= dateInRunningHead(text, lines[0]);
  if (draft.published === null && draft.updated !== null) {
    draft.published = draft.updated;
    draft.updated = null;
    const line = draft.kinds.indexOf('updated');
    if (line >= 0) draft.kinds[line] = 'published';
  }
  const dateline = found?.dateline ?? placeOnly(draft);
  return {
    parts: assembleParts(text, lines, storyStart, draft.kinds, found, byline),
    title: draft.title,
    published: withHint(draft.published, hints.date),
    updated: draft.updated,
    dateline,
    authors: draft.authors,
    editors: draft.editors,
    outlet: dateline?.outlet ?? draft.outlet,
  };
}

/** *Laporan Wartawan Tribunnews.com, Rina Wahyuni TRIBUNNEWS.COM, JAKARTA - …* where the line break was lost. */
const RUNNING_BYLINE = new RegExp(
  `^Laporan (?:${inTitleCase(REPORTER)}) [^\\n]{3,90}?(?=\\s{1,3}[A-Z][A-Za-z-]{2,24}\\.${DOMAIN_ENDING_IN_ANY_CASE}(?:, ?[A-Z]{3}|\\s{0,2}[-–—]))`,
);

/** *Hasil periksa fakta Rina Wahyuni. Foto itu …*: who checked it, and the story in the same line; *Moch.* goes on. */
const CHECKED_BY =
  /^Hasil [Pp]eriksa [Ff]akta (?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’]{1,24} ){0,3}[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’]{4,24}(?=\. [A-ZÀ-ÖØ-Þ“"])/u;

/** Reads a byline that runs into the dateline or the story; its end, or -1. */
function readRunningByline(text: string, line: Line | undefined, draft: PageDraft): number {
  if (line === undefined) return -1;
  const head = text.slice(line.start, Math.min(line.end, line.start + 160));
  const found = RUNNING_BYLINE.exec(head) ?? CHECKED_BY.exec(head);
  if (found === null) return -1;
  addNames(draft.authors, readCredits(found[0]).authors);
  const end = line.start + found[0].length;
  return text[end] === '.' ? end + 1 : end;
}

/** Paragraphs stored as a list or a CSV field by whoever collected them: *['PADANG, KABARKITA.com - Warga …']*, *"Padang - …*. */
const RECORD_OPENING = /^(?:\[['"]|")(?=[A-Z])/;

interface PlacedDateline {
  readonly dateline: Dateline;
  readonly line: number;
  /** Where the story goes on, and in which line. */
  readonly storyStart: number;
  readonly storyLine: number;
}

function findDateline(
  text: string,
  lines: readonly Line[],
  storyStart: number,
  draft: PageDraft,
  byline: number,
  isPlace: PlaceKnowledge,
): PlacedDateline | null {
  const sites = new Set<string>();
  if (draft.outlet !== null) sites.add(draft.outlet.toLowerCase());
  let tried = 0;
  for (let index = storyStart; index < lines.length && tried < DATELINE_PARAGRAPHS; index++) {
    if (draft.kinds[index] !== 'body') continue;
    const { end } = lines[index];
    const start =
      index === storyStart && byline >= 0
        ? nextWord(text, byline)
        : lines[index].start + (RECORD_OPENING.exec(lines[index].text)?.[0].length ?? 0);
    const broken = tried === 0 ? brokenDateline(lines, index) : null;
    if (broken !== null) return broken;
    const found = readDateline(text, start, end, sites, isPlace);
    if (found !== null && (tried === 0 || found.outlet !== null)) return placed(found, index);
    tried++;
  }
  return null;
}

function nextWord(text: string, position: number): number {
  let next = position;
  while (next < text.length && /\s/.test(text[next])) next++;
  return next;
}

function placed({ storyStart, ...dateline }: FoundDateline, line: number): PlacedDateline {
  return { dateline, line, storyStart, storyLine: line };
}

/** *Jakarta* ⏎ *-* ⏎ *Pemerintah …*: the page broke the line where a link was. */
function brokenDateline(lines: readonly Line[], index: number): PlacedDateline | null {
  const { text, start, end } = lines[index];
  const next = lines[index + 1];
  if (
    next === undefined ||
    text.length > 30 ||
    !/^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’]+(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’]+){0,2}$/u.test(text)
  )
    return null;
  const dash = /^[-–—]{1,2}\s*/.exec(next.text);
  if (dash === null) return null;
  const dateline = { place: text, outlet: null, start, end };
  return { dateline, line: index, storyStart: next.start + dash[0].length, storyLine: index + 1 };
}

/** Papers that print the place in the head. */
function placeOnly({ place, outlet }: PageDraft): Dateline | null {
  if (place === null) return null;
  return { place: place.text, outlet, start: place.start, end: place.start + place.text.length };
}

/** *14/01/2025, 14:05 WIB*, *Selasa, 4 Februari 2025 | 10:12 WIB*: a clock time without *pukul* is no prose. */
const RUNNING_DATE = /\d{4}\s?[,|–-]?\s?\|?\s?\d{1,2}[:.]\d{2}\s?(?:WIB|WITA|WIT)\b/;

/** The date in the head of a page that lost its line breaks. */
function dateInRunningHead(text: string, first: Line): PrintedDate | null {
  if (first.text.length < PROSE_LENGTH) return null;
  const head = text.slice(first.start, Math.min(first.end, first.start + 400));
  const clock = RUNNING_DATE.exec(head);
  if (clock === null) return null;
  const found = readPrintedDate(head.slice(0, clock.index + clock[0].length));
  if (found === null || !found.value.includes('T')) return null;
  const start = first.start + found.start;
  return {
    text: head.slice(found.start, found.end),
    value: found.value,
    start,
    end: first.start + found.end,
  };
}

/** The record's date, in the page's own words where it prints the same day. Otherwise it has no place in the text. */
function withHint(printed: PrintedDate | null, hint: string | undefined): PrintedDate | null {
  const found = hint === undefined ? null : readPrintedDate(hint);
  if (hint === undefined || found === null) return printed;
  if (printed !== null && printed.value.slice(0, 10) === found.value.slice(0, 10))
    return found.value.length > printed.value.length ? { ...printed, value: found.value } : printed;
  return { text: hint, value: found.value, start: -1, end: -1 };
}

function assembleParts(
  text: string,
  lines: readonly Line[],
  storyStart: number,
  kinds: readonly PartKind[],
  dateline: PlacedDateline | null,
  byline: number,
): ArticlePart[] {
  const parts: ArticlePart[] = [];
  const push = (kind: PartKind, start: number, end: number) => {
    let from = start;
    let to = end;
    while (from < to && text.charCodeAt(from) <= 0x20) from++;
    while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
    if (to > from) parts.push({ kind, start: from, end: to });
  };
  const lastBody = kinds.lastIndexOf('body');
  lines.forEach((line, index) => {
    let { start } = line;
    if (index === storyStart && byline >= 0) {
      push('byline', start, byline);
      start = byline;
    }
    if (dateline !== null && index >= dateline.line && index <= dateline.storyLine) {
      if (index === dateline.line) push('dateline', dateline.dateline.start, dateline.dateline.end);
      if (index < dateline.storyLine) return;
      start = Math.min(line.end, dateline.storyStart);
    }
    if (kinds[index] !== 'body' || index < storyStart) {
      push(kinds[index], start, line.end);
      return;
    }
    const inserts: Insert[] = findInserts(text, start, line.end);
    const initials = index === lastBody ? findInitials(text, start, line.end) : null;
    if (initials !== null && initials.start >= (inserts.at(-1)?.end ?? start)) inserts.push(initials);
    for (const insert of inserts) {
      push('body', start, insert.start);
      push(insert.kind, insert.start, insert.end);
      start = insert.end;
    }
    push('body', start, line.end);
  });
  return parts;
}
