/**
 * Where a page prints the names of those who wrote and edited it: *Ramadhan Putra Wijaya* of *Penulis: Ramadhan Putra
 * Wijaya* is one name whole, whatever its words mean elsewhere.
 *
 * Limits: names are looked for as the byline spells them, in its own part of the page; no sign-off in initials.
 */

import type { Span } from '../model/types.ts';
import type { Page } from './page.ts';

const LETTER = /[A-Za-zÀ-ɏ]/u;

/** The names of authors and editors in bylines, in text order, without overlaps. */
export function findSignatures(text: string, page: Page): Span[] {
  const names = [...page.authors, ...page.editors].sort((a, b) => b.length - a.length);
  if (names.length === 0) return [];
  const found: Span[] = [];
  for (const { kind, start, end } of page.parts) {
    if (kind !== 'byline' && kind !== 'editor') continue;
    const part = text.slice(start, end);
    for (const name of names) {
      const at = part.indexOf(name);
      if (at < 0) continue;
      const [from, to] = [start + at, start + at + name.length];
      const whole = !LETTER.test(text[from - 1] ?? ' ') && !LETTER.test(text[to] ?? ' ');
      if (whole && found.every((other) => other.end <= from || other.start >= to))
        found.push({ start: from, end: to });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
