/**
 * Where direct speech may stand: stretches between quotation marks of all kinds in use, one per paragraph.
 *
 * Pages mix marks (`"Kami siap,” katanya`), so any double mark may close any other. A straight mark opens after white
 * space or an opening bracket and closes otherwise. Two single marks (`''Kami siap,'' katanya`, `’’Kami siap,’’`) are one
 * double mark.
 * Single marks count only where they cannot be apostrophes. A quotation that is still open at the end of its paragraph
 * ends there, unless the next one closes it (*“Kami siap.* ⏎ *Air surut,” katanya*); a line that a page broke in the
 * middle of a sentence ends no paragraph. A quotation inside one, in the same marks, is part of it when both close
 * together: *"Saya bertanya "siapa?"" kata Rano*. A field of a CSV file that was never unpacked has every mark twice, and
 * single ones around it: *"BOGOR - ""Kami siap,"" kata Rano."*.
 */

import { partAt } from '../article/page.ts';
import type { ArticlePart, Span } from '../model/types.ts';
import { isFill } from '../text/character-references.ts';
import { partitionPoint } from '../text/order.ts';

export interface Quotation extends Span {
  /** Inside the marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Whether a closing mark was found. */
  readonly closed: boolean;
  /** Between single marks, which set off titles and terms more often than speech. */
  readonly single: boolean;
}

const OPENING = '“„«‟〝';
const CLOSING = '”»〞';
const MARK = /["“”„«»‟＂〝〞]|''|``|´´|’’|‘‘|[‘’'‹›]|\r\n|[\n\r\u2028\u2029]/g;
/** The same where a mark is printed twice: one alone is that of the field. */
const MARK_OF_FIELD = new RegExp(`"{2,3}|${MARK.source}`, 'g');
const DOUBLED = /(?:^|\s)""[A-Za-zÀ-ɏ]/;
/** A quotation that is open for so long has lost its closing mark. */
const MAXIMUM_LENGTH = 4000;
/** How far into a paragraph the mark may be that closes a quotation of the paragraph before. */
const PARAGRAPH_REACH = 1200;
/** White space between two paragraphs. */
const PARAGRAPH_GAP = 16;
/** Longest quotation inside a quotation. */
const NESTED_LENGTH = 300;

/** Quotations in text order, not overlapping; linear in the text. */
export function findQuotations(text: string): Quotation[] {
  const scanner = new QuotationScanner(text);
  const isField = text.includes('""') && DOUBLED.test(text);
  const marks = isField ? MARK_OF_FIELD : MARK;
  marks.lastIndex = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text))
    if (!isField || found[0] !== '"') scanner.read(found[0], found.index, found.index + found[0].length);
  return scanner.finish();
}

/** Titles, captions and links quote too, but nobody speaks there for the article. */
export function isStory(position: number, parts: readonly ArticlePart[]): boolean {
  const kind = partAt(parts, position)?.kind ?? 'body';
  return kind === 'body' || kind === 'dateline' || kind === 'subheading';
}

/** What stands between the marks, without white space at its ends. */
export function innerSpan(text: string, { innerStart, innerEnd }: Quotation): Span {
  let [start, end] = [innerStart, innerEnd];
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}

function isBlank(text: string, position: number): boolean {
  return isFill(text, position) || /\s/.test(text[position]);
}

/** Index of the last quotation that begins at or before a position, or -1. */
export function lastAtOrBefore(quotations: readonly Quotation[], position: number): number {
  return partitionPoint(quotations.length, (index) => quotations[index].start <= position) - 1;
}

class QuotationScanner {
  private readonly text: string;
  private readonly quotations: Quotation[] = [];
  /** Start of the open double mark and of what it opens, or -1. */
  private open = -1;
  private inner = -1;
  /** Start of an open single mark, or -1; only outside of double marks. */
  private single = -1;
  /** End of a quotation inside the open one: the marks before it open and close nothing. */
  private nestedEnd = -1;

  constructor(text: string) {
    this.text = text;
  }

  read(mark: string, start: number, end: number): void {
    if (/^[\n\r\u2028\u2029]/.test(mark)) this.breakLine(start, end);
    else if (/^[‘’'‹›]$/.test(mark)) this.readSingle(mark, start, end);
    else if (start >= this.nestedEnd) this.readDouble(mark, start, end);
  }

  finish(): Quotation[] {
    if (this.open >= 0) this.close(this.text.length, this.text.length, false);
    return this.quotations;
  }

  private readDouble(mark: string, start: number, end: number): void {
    const afterGap = start === 0 || /[\s([{/—–:-]/.test(this.text[start - 1]);
    const beforeWord = end < this.text.length && /[A-Za-zÀ-ɏ0-9.…'‘([]/u.test(this.text[end]);
    const curlyOpening = OPENING.includes(mark) || mark.endsWith('ldquo;');
    const curlyClosing = CLOSING.includes(mark) || mark.endsWith('rdquo;');
    const tooLong = this.open >= 0 && start - this.open > MAXIMUM_LENGTH;
    if (this.open < 0 || tooLong) {
      this.open = -1;
      // A mark turned the wrong way opens too when it stands like an opening one: ”Kami siap,”
      if (curlyOpening || (afterGap && beforeWord) || (!curlyClosing && (beforeWord || afterGap))) {
        this.open = start;
        this.inner = end;
        this.single = -1;
      }
      return;
    }
    const opensAnew = curlyOpening
      ? beforeWord
      : !curlyClosing && afterGap && beforeWord && this.lostItsClose(start);
    if (opensAnew) {
      this.close(start, start, false);
      this.open = start;
      this.inner = end;
      return;
    }
    if (afterGap && beforeWord && mark === '"') {
      this.nestedEnd = this.endOfNested(end);
      if (this.nestedEnd >= 0) return;
    }
    this.close(end, start, true);
  }

  /** Where a quotation inside the open one ends, *berpikir "siapa?"" kata Rano*: two marks in a row close both. */
  private endOfNested(from: number): number {
    const close = this.text.indexOf('"', from);
    if (close < 0 || close - from > NESTED_LENGTH || this.text[close + 1] !== '"') return -1;
    if (/[\n\r]/.test(this.text.slice(from, close))) return -1;
    // "Kami siap.""Air surut,": the second mark opens what a page glued on
    return /[A-Za-zÀ-ɏ0-9]/u.test(this.text[close + 2] ?? ' ') ? -1 : close + 1;
  }

  /** Whether a straight mark after a gap and before a word begins a new quotation: *"Kami siap, kata dia. "Kami …*. */
  private lostItsClose(start: number): boolean {
    return (
      /[.!?,:]\s{1,3}$/.test(this.text.slice(Math.max(this.inner, start - 4), start)) &&
      start - this.inner > 12
    );
  }

  private readSingle(mark: string, start: number, end: number): void {
    if (this.open >= 0) return;
    const before = start === 0 ? ' ' : this.text[start - 1];
    const after = end < this.text.length ? this.text[end] : ' ';
    if (/[\s([]/.test(before) && /[A-Za-zÀ-ɏ]/u.test(after) && mark !== '’') {
      this.single = start;
      return;
    }
    if (this.single < 0 || !/[A-Za-zÀ-ɏ0-9.,!?…]/u.test(before) || /[A-Za-zÀ-ɏ0-9]/u.test(after)) return;
    if (start - this.single <= MAXIMUM_LENGTH)
      this.quotations.push({
        start: this.single,
        end,
        innerStart: this.single + 1,
        innerEnd: start,
        closed: true,
        single: true,
      });
    this.single = -1;
  }

  private breakLine(start: number, end: number): void {
    this.single = -1;
    if (this.open < 0) return;
    const next = this.text.slice(end, end + 3);
    const broken =
      /^[a-zß-öø-ÿ,.;]/u.test(next) &&
      !/[.!?…]\s?$/.test(this.text.slice(Math.max(this.inner, start - 2), start));
    if (!broken && !this.closesLater(end)) this.close(start, start, false);
  }

  /** Whether the next paragraph has the closing mark of the open quotation: its first mark closes. */
  private closesLater(from: number): boolean {
    let begin = from;
    while (begin - from < PARAGRAPH_GAP && /\s/.test(this.text[begin] ?? '')) begin++;
    const paragraph = this.text.slice(begin, begin + PARAGRAPH_REACH);
    const mark = /["“”„«»‟＂〝〞\n\r]/.exec(paragraph);
    if (mark === null || begin - this.open > MAXIMUM_LENGTH) return false;
    if (!/["”»〞＂]/.test(mark[0])) return false;
    return /[.,!?…]["”»〞＂],?\s+[a-zß-öø-ÿ]/u.test(
      paragraph.slice(Math.max(0, mark.index - 1), mark.index + 6),
    );
  }

  private close(end: number, innerEnd: number, closed: boolean): void {
    if (innerEnd > this.inner)
      this.quotations.push({
        start: this.open,
        end,
        innerStart: this.inner,
        innerEnd,
        closed,
        single: false,
      });
    this.open = -1;
  }
}
