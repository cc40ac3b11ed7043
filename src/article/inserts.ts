/**
 * What stands inside a line of the story: *ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT* and *[Gambas:Video CNN]*
 * between two sentences, *Baca juga: …*, *Pilihan Editor: …* and *Simak juga Video '…':* where line breaks were lost,
 * the outlet's channels and the writers' initials behind the last sentence; *RINA WAHYUNI Pilihan Editor: …*.
 */

import type { PartKind, Span } from '../model/types.ts';
import { isPersonName } from './byline.ts';
import { runningHeadlineLength } from './running-headlines.ts';

export interface Insert extends Span {
  readonly kind: PartKind;
}

const INSERT =
  /ADVERTISEMENT(?:\s{1,4}SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT)?|SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT|\[(?:Gambas|img|video|embed)[.:][^\]\n]{1,40}\]|\b(?:(?:Baca|BACA|Simak|Lihat) (?:[Jj]uga|JUGA|[Pp]ula)\s?:|Pilihan [Ee]ditor\s?:|(?:Simak|Lihat|Tonton|Saksikan)(?: [Jj]uga)? [Vv]ideo\b\s?:?)\s{0,20}|\bDapatkan update berita\b/g;

/** Longest invitation to channels of the outlet behind the story: *Dapatkan update berita pilihan … di ponsel.* */
const LONGEST_INVITATION = 420;

/** Inserts of one line, in order. Linear in the line. */
export function findInserts(text: string, start: number, end: number): Insert[] {
  const inserts: Insert[] = [];
  const line = text.slice(start, end);
  INSERT.lastIndex = 0;
  for (let found = INSERT.exec(line); found !== null; found = INSERT.exec(line)) {
    const from = found.index;
    if (found[0].startsWith('[')) {
      inserts.push({ kind: 'caption', start: start + from, end: start + from + found[0].length });
      continue;
    }
    if (/^[AS][DC]/.test(found[0])) {
      inserts.push({ kind: 'advertisement', start: start + from, end: start + from + found[0].length });
      continue;
    }
    if (found[0].startsWith('D')) {
      if (line.length - from > LONGEST_INVITATION) continue;
      inserts.push({ kind: 'share', start: start + from, end });
      break;
    }
    const length = runningHeadlineLength(line, from + found[0].length);
    if (length === 0) continue;
    const to = from + found[0].length + length;
    const signature = found[0].startsWith('P') ? capitalSignature(line, from) : null;
    if (signature !== null)
      inserts.push({ kind: 'byline', start: start + signature.start, end: start + signature.end });
    inserts.push({ kind: 'related', start: start + from, end: start + to });
    INSERT.lastIndex = to;
  }
  return inserts;
}

/** Longest signature in capitals. */
const LONGEST_SIGNATURE = 60;
/** *… kata dia. RINA WAHYUNI | BUDI SANTOSA* */
const CAPITAL_SIGNATURE =
  /[.!?"”)]\s{1,3}([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'. ]{3,40}(?:\s?[|/]\s?[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'. ]{3,40})?)\s{1,3}$/u;

export interface Signature extends Span {
  readonly names: readonly string[];
}

/** The names in capitals that stand between the last sentence and *Pilihan Editor:* at `end`. */
function capitalSignature(line: string, end: number): Signature | null {
  const from = Math.max(0, end - LONGEST_SIGNATURE);
  const found = CAPITAL_SIGNATURE.exec(line.slice(from, end));
  if (found === null) return null;
  const names = found[1].split(/\s?[|/]\s?/).map((name) => name.trim());
  if (!names.every((name) => name.includes(' ') && isPersonName(name))) return null;
  const start = from + found.index + found[0].indexOf(found[1]);
  return { start, end: start + found[1].trimEnd().length, names };
}

/** Those of a line. */
export function findCapitalSignatures(line: string): Signature[] {
  return [...line.matchAll(/\bPilihan [Ee]ditor\s?:/g)]
    .map(({ index }) => capitalSignature(line, index))
    .filter((signature) => signature !== null);
}

/** *… kata Rina. (abc/def)*, *….(*)*, *… (Tri/P-3)*, *… [ljc]* behind the last sentence of a story. */
const INITIALS_AT_END =
  /[.!?"”*]\s?([([](?:[A-Za-zÀ-ɏ\d]{1,6}(?:[/,\-|]\s?[A-Za-zÀ-ɏ\d]{1,6}){0,3}|\*{1,5})[)\]])\.?$/u;

export function findInitials(text: string, start: number, end: number): Insert | null {
  const tail = text.slice(Math.max(start, end - 40), end);
  const found = INITIALS_AT_END.exec(tail);
  if (found === null || /^[([]\d/.test(found[1])) return null;
  const to = end - (tail.length - (found.index + found[0].lastIndexOf(found[1]) + found[1].length));
  return { kind: 'initials', start: to - found[1].length, end: to };
}
