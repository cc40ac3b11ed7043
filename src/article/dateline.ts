/**
 * The dateline that opens a story: place and outlet before a dash, in the styles of Indonesian outlets.
 * *MOSKOW, JITUNEWS.COM -*, *Liputan6.com, Jakarta -*, *TEMPO.CO, Jakarta -*, *Jakarta, CNN Indonesia --*,
 * *REPUBLIKA.CO.ID, JAKARTA --*, *JAKARTA-*, *Jakarta (ANTARA) -*, *SURABAYA | SURYA*.
 */

import type { Dateline } from './page.ts';

/** Longest dateline in UTF-16 units; the longest seen in ten thousand articles had 58. */
const MAXIMUM_LENGTH = 80;

const OUTLET =
  /(?:\.(?:com|co\.id|co|id|net|news|tv)$|^(?:cnn indonesia|cnbc indonesia|antara|kompas tv|idn times|bbc|vivanews|viva|inews|kumparan|detiknews|detikcom|beritasatu|sindonews|jpnn|okezone|metrotvnews|suara|tirto|rmol|jawapos|tempo|republika|warta kota|surya|tribun\w*|harian \w+|jurnalposmedia)\b)/i;

/** `-`, `--`, `–`, `—`, `|` or `,` before the story, with what may stand around it. */
const SEPARATOR = /\s*(?:--+|[-–—―|])\s*/;

/**
 * Reads a dateline at the beginning of a paragraph.
 *
 * @param text the whole page
 * @param start where the paragraph begins
 * @param end where it ends
 */
export function readDateline(text: string, start: number, end: number): Dateline | null {
  const head = text.slice(start, Math.min(end, start + MAXIMUM_LENGTH));
  const separator = SEPARATOR.exec(
    head.replace(/([\p{L}\d])-(?=\p{L})/gu, (whole, before: string, offset: number) =>
      isGluedDash(head, offset + 1) ? whole : `${before}\u0001`,
    ),
  );
  const candidates: [string, number][] = [];
  if (separator !== null && separator.index > 1)
    candidates.push([head.slice(0, separator.index), separator.index]);
  // JAKARTA, KOMPAS.com Pemerintah meminta …: the dash got lost
  const lost =
    /^(\p{Lu}[\p{Lu}\p{L} .'-]{2,30}, ?[A-Z][A-Za-z0-9.]{2,24}\.(?:com|co\.id|co|id|net|COM|CO\.ID))(?=\s+\p{Lu})/u.exec(
      head,
    );
  if (lost !== null) candidates.unshift([lost[1], lost[1].length]);
  for (const [content, length] of candidates) {
    const parsed = parseDateline(content);
    if (parsed !== null) return { ...parsed, start, end: start + length };
  }
  return null;
}

/** Whether a hyphen between letters ends a capital dateline: *JAKARTA-Wakil Gubernur*. */
function isGluedDash(head: string, offset: number): boolean {
  const before = head.slice(0, offset);
  return before === before.toUpperCase() && /^\p{Lu}{4,}$/u.test(before);
}

function parseDateline(content: string): { place: string | null; outlet: string | null } | null {
  const bracket = /^(.{2,40}?)\s*[([]([^)\]]{2,30})[)\]]$/u.exec(content);
  if (bracket !== null && isPlaceName(bracket[1]) && OUTLET.test(bracket[2].trim()))
    return { place: bracket[1].trim(), outlet: bracket[2].trim() };
  const pieces = content
    .split(/[,|/]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length === 0 || pieces.length > 3) return null;
  let place: string | null = null;
  let outlet: string | null = null;
  for (const piece of pieces) {
    if (outlet === null && OUTLET.test(piece)) outlet = piece;
    else if (place === null && isPlaceName(piece)) place = piece;
    else if (!isPlaceName(piece)) return null;
  }
  if (outlet === null && (place === null || !isCertainPlace(content))) return null;
  return { place, outlet };
}

/** One to four capitalised words. */
function isPlaceName(piece: string): boolean {
  return /^\p{Lu}[\p{L}'’.]*(?:[ -]\p{Lu}[\p{L}'’.]*){0,3}$/u.test(piece.trim());
}

/** Without an outlet only capitals are believed: *JAKARTA - Wakil Gubernur …*, or a single word before a spaced dash. */
function isCertainPlace(content: string): boolean {
  return (
    /^\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,3}$/u.test(content.trim()) ||
    /^\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}+)?$/u.test(content.trim())
  );
}
