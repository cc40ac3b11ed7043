/**
 * Where direct speech stands: stretches between quotation marks of all kinds in use, one per paragraph.
 *
 * Pages mix marks (`"Kami siap,” katanya`), so any double mark may close any other. A straight mark opens after white
 * space or an opening bracket and closes otherwise. A quotation that is still open at the end of its paragraph ends
 * there. Single marks count only when they are a pair around several words.
 */

import type { Span } from '../model/types.ts';

export interface Quotation extends Span {
  /** Inside the marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Whether a closing mark was found. */
  readonly closed: boolean;
}

const OPENING = new Set(['“', '„', '«', '‟']);
const CLOSING = new Set(['”', '»']);
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/** Quotations in text order; linear in the text. */
export function findQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  let open = -1;
  const close = (end: number, closed: boolean) => {
    const innerStart = open + 1;
    const innerEnd = closed ? end - 1 : end;
    if (innerEnd > innerStart) quotations.push({ start: open, end, innerStart, innerEnd, closed });
    open = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (LINE_BREAK.test(character)) {
      if (open >= 0) close(i, false);
      continue;
    }
    const straight = character === '"' || character === '＂';
    if (!straight && !OPENING.has(character) && !CLOSING.has(character)) continue;
    const before = i === 0 ? ' ' : text[i - 1];
    const after = i + 1 < text.length ? text[i + 1] : ' ';
    const afterGap = /[\s([{/—–-]/.test(before);
    const beforeWord = /[\p{L}\p{N}.…'‘(]/u.test(after);
    const opens = straight ? afterGap && beforeWord : OPENING.has(character);
    if (open < 0) {
      // A curly mark turned the wrong way opens too when it stands like an opening one: ”Kami siap,”
      if (opens || (CLOSING.has(character) && afterGap && beforeWord) || (straight && beforeWord)) open = i;
    } else if (opens && OPENING.has(character)) {
      open = i;
    } else close(i + 1, true);
  }
  if (open >= 0) close(text.length, false);
  return quotations;
}
