/**
 * Where a page prints the names of those who wrote and edited it: *Ramadhan Putra Wijaya* of *Penulis: Ramadhan Putra
 * Wijaya* is one name whole, whatever its words mean elsewhere.
 *
 * Limits: names are looked for as the byline spells them, in its own part of the page; no sign-off in initials; of more
 * names than any desk has only the first.
 */

import type { Span } from '../model/types.ts';
import type { Page } from './page.ts';

/** Names that are looked for; a page with more is no article. */
const MOST_NAMES = 64;

const LETTER = /[A-Za-zÀ-ɏ]/u;

/** The names of authors and editors in bylines, in text order, without overlaps. */
export function findSignatures(text: string, page: Page): Span[] {
  const names = [...new Set([...page.authors, ...page.editors])]
    .slice(0, MOST_NAMES)
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return [];
  const found: Span[] = [];
  for (const { kind, start, end } of page.parts) {
    if (kind !== 'byline' && kind !== 'editor') continue;
    const part = text.slice(start, end);
    const inPart: Span[] = [];
    for (const name of names) {
      const at = part.indexOf(name);
      if (at < 0) continue;
      const [from, to] = [start + at, start + at + name.length];
      const whole = !LETTER.test(text[from - 1] ?? ' ') && !LETTER.test(text[to] ?? ' ');
      if (whole && inPart.every((other) => other.end <= from || other.start >= to))
        inPart.push({ start: from, end: to });
    }
    for (const span of inPart) found.push(span);
  }
  return found.sort((a, b) => a.start - b.start);
}
