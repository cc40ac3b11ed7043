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
  let lineStart = 0;
  while (lineStart < text.length) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak + 1;
    let opened = -1;
    for (let i = lineStart; i < lineEnd; i++) {
      const code = text.charCodeAt(i);
      // “…”, "…" and „…“ within one line
      if (code !== 0x22 && code !== 0x201c && code !== 0x201d && code !== 0x201e) continue;
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
