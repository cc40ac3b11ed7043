/**
 * Reads the anatomy of a page copied raw off a news site: title, dates, byline, dateline, body, and what is not the
 * article. Works line by line: wording first (`line-kinds.ts`), then position and shape.
 *
 * Limits: a page whose line breaks were lost is one body with whatever opens it.
 */

import type { ArticlePart, PartKind } from '../model/types.ts';
import { readPrintedDate } from '../time/index.ts';
import { isPersonName, readAuthors } from './byline.ts';
import { readDateline } from './dateline.ts';
import { declaredKind } from './line-kinds.ts';
import { type Line, readLines } from './lines.ts';
import type { Page, PageHints, PrintedDate } from './page.ts';

/** A line this long is prose, not furniture. Of 2,000 headlines the longest had 148 characters. */
const PROSE_LENGTH = 160;
const DATE_LINE_LENGTH = 90;
/** Lines from the top in which title, dates and byline are looked for before the body begins. */
const HEAD_LINES = 14;

export function analyzePage(text: string, hints: PageHints = {}): Page {
  const lines = readLines(text);
  const kinds: PartKind[] = lines.map(() => 'body');
  let title: string | null = hints.title?.trim() || null;
  let published: PrintedDate | null = null;
  let updated: PrintedDate | null = null;
  const authors: string[] = [];
  const editors: string[] = [];
  let outlet: string | null = null;

  const bodyStart = findBodyStart(lines);
  const head = lines.slice(0, bodyStart);
  let titleLine = -1;
  head.forEach((line, index) => {
    const declared = declaredKind(line.text);
    const date = line.text.length <= DATE_LINE_LENGTH ? dateOf(line) : null;
    if (date !== null && isDateLine(line, date)) {
      const isUpdate = /\b(?:diperbarui|update[d]?|diubah|terakhir)\b/i.test(line.text) && published !== null;
      if (isUpdate) updated ??= date;
      else published ??= date;
      kinds[index] = isUpdate ? 'updated' : 'published';
      const before = line.text.slice(0, date.start - line.start).replace(/[-–—|:,\s]+$/, '');
      for (const name of readAuthors(before))
        if (
          !/^(?:Diperbarui|Diterbitkan|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b/.test(name) &&
          name.includes(' ')
        )
          authors.push(name);
      return;
    }
    if (declared !== null) {
      kinds[index] = declared;
      if (declared === 'byline') authors.push(...readAuthors(line.text));
      if (declared === 'editor') editors.push(...readAuthors(line.text));
      return;
    }
    if (titleLine < 0 && isTitleShaped(line.text)) {
      titleLine = index;
      kinds[index] = 'title';
      title ??= line.text;
      return;
    }
    if (titleLine >= 0 && isPersonName(line.text.replace(/\s*[-–|].*$/, '')) && line.text.length < 60) {
      kinds[index] = 'byline';
      const names = readAuthors(line.text);
      if (names.length > 0 && names[0].includes(' ') && !isOutletName(line.text)) authors.push(...names);
      else outlet ??= line.text;
      const suffix = /[-–|]\s*([\p{L}\d. ]{3,30})$/u.exec(line.text);
      if (suffix !== null) outlet ??= suffix[1].trim();
      return;
    }
    kinds[index] = titleLine < 0 ? 'navigation' : published === null ? 'subtitle' : 'caption';
  });

  for (let index = bodyStart; index < lines.length; index++) {
    const line = lines[index];
    const declared = declaredKind(line.text);
    if (declared !== null) {
      kinds[index] = declared;
      if (declared === 'byline') authors.push(...readAuthors(line.text));
      if (declared === 'editor') editors.push(...readAuthors(line.text));
    } else if (isInsertedHeadline(lines, index)) kinds[index] = 'inserted-headline';
  }

  const parts: ArticlePart[] = [];
  let dateline: Page['dateline'] = null;
  lines.forEach((line, index) => {
    let { start } = line;
    if (kinds[index] === 'body' && dateline === null && parts.every(({ kind }) => kind !== 'body')) {
      dateline = readDateline(text, line.start, line.end);
      if (dateline !== null) {
        parts.push({ kind: 'dateline', start: dateline.start, end: dateline.end });
        start = dateline.end;
      }
    }
    parts.push({ kind: kinds[index], start, end: line.end });
  });
  const found = dateline as Page['dateline'];
  if (hints.date !== undefined && published === null) published = dateOfHint(hints.date);
  return {
    parts,
    title,
    published,
    updated,
    dateline: found,
    authors: [...new Set(authors)],
    editors: [...new Set(editors)],
    outlet: found?.outlet ?? outlet,
  };
}

/** Index of the first line of prose: long, or with a dateline, or with an end of sentence after several words. */
function findBodyStart(lines: readonly Line[]): number {
  for (let index = 0; index < lines.length && index < HEAD_LINES; index++) {
    const { text } = lines[index];
    if (declaredKind(text) !== null) continue;
    if (text.length >= PROSE_LENGTH) return index;
    if (
      /^.{2,60}(?:\.com|\.co\.id|\.id|\.CO|CNN Indonesia|\(ANTARA\)).{0,20}\s*[-–—]/i.test(text) &&
      text.length > 60
    )
      return index;
    if (index > 0 && text.length > 70 && /[.!?]["”’']?$/.test(text)) return index;
  }
  return Math.min(lines.length, lines.length > HEAD_LINES ? 1 : lines.length > 1 ? 1 : 0);
}

function dateOf(line: Line): PrintedDate | null {
  const found = readPrintedDate(line.text);
  if (found === null) return null;
  return {
    text: line.text.slice(found.start, found.end),
    value: found.value,
    start: line.start + found.start,
    end: line.start + found.end,
  };
}

function dateOfHint(hint: string): PrintedDate | null {
  const found = readPrintedDate(hint);
  return found === null ? null : { text: hint, value: found.value, start: -1, end: -1 };
}

/** A line that is about its date: what is left without it is short. */
function isDateLine(line: Line, date: PrintedDate): boolean {
  return line.text.length - (date.end - date.start) <= 48;
}

function isOutletName(line: string): boolean {
  return /^(?:CNN Indonesia|CNBC Indonesia|Antara|Tim Redaksi|Redaksi|[\w.]+\.(?:com|co|id|net).*)$/i.test(
    line.trim(),
  );
}

function isTitleShaped(line: string): boolean {
  const words = line.split(/\s+/).length;
  return words >= 4 && words <= 30 && line.length <= 200;
}

/** A headline between paragraphs, known by its shape: short, in title case, without an end of sentence. */
function isInsertedHeadline(lines: readonly Line[], index: number): boolean {
  const { text } = lines[index];
  if (text.length > 130 || text.length < 20 || /[.,:;"”]$/.test(text) || /^["“]/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 4) return false;
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitalised / words.length >= 0.6;
}
