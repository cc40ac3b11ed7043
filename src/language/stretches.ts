/**
 * Cuts a text where its language may change: at line breaks, and around quotations long enough to be judged.
 */

import type { Span } from '../model/types.ts';

/** Quotations shorter than this (some eight words) are not judged by themselves. */
const LEAST_QUOTE = 48;

/** The stretches of `text` in order, without gaps; a line break belongs to the stretch before it. */
export function stretches(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const cut = (at: number): void => {
    if (at > start) found.push({ start, end: at });
    start = Math.max(start, at);
  };
  const quotes = new QuoteSearch(text);
  let lineStart = 0;
  while (lineStart < text.length) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak + 1;
    let opened = -1;
    for (let i = quotes.from(lineStart); i < lineEnd; i = quotes.from(i + 1)) {
      const code = text.charCodeAt(i);
      if (opened < 0 || code === 0x201e) opened = i;
      else {
        if (i - opened >= LEAST_QUOTE) {
          cut(opened);
          cut(i + 1);
        }
        opened = code === 0x201c ? i : -1;
      }
    }
    cut(lineEnd);
    lineStart = lineEnd;
  }
  return found;
}

/** “…”, "…" and „…“, within one line. */
const QUOTES = ['"', '“', '”', '„'] as const;

/** Finds quotation marks in their order; each kind is searched for once over the whole text. */
class QuoteSearch {
  private readonly text: string;
  /** Where the next of each kind stands, the length of the text where there is none. */
  private readonly next: number[] = QUOTES.map(() => -1);

  constructor(text: string) {
    this.text = text;
  }

  /** The first quotation mark at `position` or behind it; positions must ascend. */
  from(position: number): number {
    const { text, next } = this;
    let first = text.length;
    for (let kind = 0; kind < next.length; kind++) {
      if (next[kind] < position) {
        const found = text.indexOf(QUOTES[kind], position);
        next[kind] = found < 0 ? text.length : found;
      }
      if (next[kind] < first) first = next[kind];
    }
    return first;
  }
}
