/**
 * What the wording of each line at the top of a page says, before positions are weighed. A line is read when it is
 * first asked about: below the beginning of the story hardly any is.
 */

import type { PartKind } from '../model/types.ts';
import { isLabelledByline, loneLabel } from './byline.ts';
import { type DateLine, readDateLine } from './date-line.ts';
import { declaredKind } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { isSectionLine } from './outlets.ts';
import { isSpacedList } from './shape.ts';

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

export class HeadReadings {
  /** Lines that are read. */
  readonly count: number;
  private readonly lines: readonly Line[];
  private readonly monthFirst: boolean;
  private readonly readings: (Reading | undefined)[] = [];
  private readonly dates: (DateLine | null | undefined)[] = [];

  constructor(lines: readonly Line[], monthFirst: boolean) {
    this.lines = lines;
    this.count = lines.length;
    this.monthFirst = monthFirst;
  }

  /** Plain for a line that there is not. */
  at(index: number): Reading {
    if (index < 0 || index >= this.count) return PLAIN;
    let reading = this.readings[index];
    if (reading === undefined) {
      reading = this.read(index);
      this.readings[index] = reading;
    }
    return reading;
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
  dateAt(index: number): DateLine | null {
    let date = this.dates[index];
    if (date === undefined) {
      date = readDateLine(this.lines[index], this.monthFirst);
      this.dates[index] = date;
    }
    return date;
  }

  /** *Harga Emas Antam Hari Ini, 18 Juni 2025* is a title when another line is the page's date line. */
  takeAsPlain(index: number): void {
    this.readings[index] = PLAIN;
  }

  private read(index: number): Reading {
    const { text } = this.lines[index];
    if (text.length > MAXIMUM_TITLE_LENGTH) return PLAIN;
    const declared = declaredKind(text);
    if (declared === 'navigation' || declared === 'pager') return { kind: 'furniture', part: declared };
    if (this.dateAt(index) !== null) return DATE;
    if (loneLabel(text) !== null || isLabelledByline(text)) return BYLINE;
    if (declared !== null) return { kind: 'furniture', part: declared };
    if (isSpacedList(text) || isSectionLine(text)) return { kind: 'furniture', part: 'navigation' };
    return PLAIN;
  }
}
