/**
 * What the wording of each line at the top of a page says, before positions are weighed. A line is read when it is
 * first asked about: below the beginning of the story hardly any is.
 */

import type { PartKind } from '../model/types.ts';
import { isLabelledByline, loneLabel } from './byline.ts';
import type { Line } from './lines.ts';
import { isSectionLine, soundsLikeOutlet } from './outlets.ts';
import { type PublishedLine, readPublishedLine } from './published-line.ts';
import { countWords, isSpacedList } from './shape.ts';

export type Reading =
  | { readonly kind: 'date' }
  | { readonly kind: 'byline' }
  | { readonly kind: 'furniture'; readonly part: PartKind }
  | { readonly kind: 'plain' };

const DATE: Reading = { kind: 'date' };
const BYLINE: Reading = { kind: 'byline' };
const PLAIN: Reading = { kind: 'plain' };

/** A longer line is no title and no furniture; a headline of more characters was not seen. */
export const MAXIMUM_TITLE_LENGTH = 220;

/** Lines from the top among which a dated title stands, and below it those among which the page's own date line does. */
const DATED_TITLE_LINES = 40;
const DATE_REACH = 8;

export class HeadReadings {
  /** Lines that are read. */
  readonly count: number;
  private readonly lines: readonly Line[];
  private readonly monthFirst: boolean;
  private readonly readings: (Reading | undefined)[] = [];
  private readonly dates: (PublishedLine | null | undefined)[] = [];
  /** Whether the first date line is found, and whether it is a title in truth. */
  private sparedTitle = false;

  constructor(lines: readonly Line[], monthFirst: boolean) {
    this.lines = lines;
    this.count = lines.length;
    this.monthFirst = monthFirst;
  }

  /** Plain for a line that there is not. */
  at(index: number): Reading {
    if (index < 0 || index >= this.count) return PLAIN;
    const reading = this.raw(index);
    if (reading !== DATE || this.sparedTitle) return reading;
    this.spareDatedTitle(index);
    return this.raw(index);
  }

  /** A bullet or a rule by itself. */
  isOrnament(index: number): boolean {
    return index < this.count && /^[^A-Za-zÀ-ɏ\d]{1,3}$/u.test(this.lines[index].text);
  }

  isPlain(index: number): boolean {
    return this.at(index).kind === 'plain';
  }

  /** First line from `from` up to `to` that is a date line or a byline, or -1. */
  findMeta(from: number, to: number): number {
    for (let index = from; index < to && index < this.count; index++) {
      const { kind } = this.at(index);
      if (kind === 'date' || kind === 'byline') return index;
    }
    return -1;
  }

  /** What the line says as a date line, or null. */
  dateAt(index: number): PublishedLine | null {
    let date = this.dates[index];
    if (date === undefined) {
      date = readPublishedLine(this.lines[index], this.monthFirst);
      this.dates[index] = date;
    }
    return date;
  }

  /**
   * *Harga Emas Antam Hari Ini, 18 Juni 2025* is a title when another line is the page's date line: the first one up to
   * `known` is taken as plain then.
   */
  private spareDatedTitle(known: number): void {
    this.sparedTitle = true;
    let first = 0;
    while (first < known && this.raw(first) !== DATE) first++;
    const date = first < DATED_TITLE_LINES ? this.dateAt(first) : null;
    if (date === null) return;
    const words = date.pieces.filter((piece) => !soundsLikeOutlet(piece)).join(' ');
    if (countWords(words) < 3) return;
    for (let second = first + 1; second < this.count && second <= first + DATE_REACH; second++)
      if (this.raw(second) === DATE) {
        this.readings[first] = PLAIN;
        return;
      }
  }

  /** What the line says, whatever other lines say. */
  private raw(index: number): Reading {
    let reading = this.readings[index];
    if (reading === undefined) {
      reading = this.read(index);
      this.readings[index] = reading;
    }
    return reading;
  }

  private read(index: number): Reading {
    const line = this.lines[index];
    const { text, declared } = line;
    if (text.length > MAXIMUM_TITLE_LENGTH) return PLAIN;
    if (declared === 'navigation' || declared === 'pager') return { kind: 'furniture', part: declared };
    if (this.dateAt(index) !== null) return DATE;
    if (loneLabel(line) !== null || isLabelledByline(line)) return BYLINE;
    if (declared !== null) return { kind: 'furniture', part: declared };
    if (isSpacedList(text) || isSectionLine(text)) return { kind: 'furniture', part: 'navigation' };
    return PLAIN;
  }
}
