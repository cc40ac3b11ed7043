/**
 * Titles of songs, films and books in quotation marks, which name nobody: *lagu 'Mad Rano' dan 'Come Together'*; there
 * and wherever the text prints the same words again.
 *
 * Limits: a word for works or performing before the title, or another title of the list; two words at least, all of them capitalised, and not all of them parts of names: *'Dewi Lestari'* may be
 * somebody whom the writer quotes.
 */

import { RUNNING } from '../../text/lines.ts';
import { GLUED, NEW_LINE, SIGN, WORD } from '../../text/tokens.ts';
import {
  CLEAR_NAME_PART,
  isCapitalised,
  isCue,
  isKnownWhole,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

const OPENING = new Set(["'", '‘', '"', '“']);
const CLOSING: Readonly<Record<string, string>> = { "'": "'", '‘': '’', '"': '"', '“': '”' };

const LONGEST = 6;

function signAt({ tokens }: RuleContext, token: number): string {
  return token < tokens.count && tokens.kind[token] === SIGN ? tokens.text[tokens.start[token]] : '';
}

/** End of a title that an opening quotation mark stands before, or -1. */
function titleEnd(context: RuleContext, mark: number): number {
  const { tokens } = context;
  const closing = CLOSING[signAt(context, mark)];
  let end = mark + 1;
  let names = true;
  while (end < tokens.count && end - mark <= LONGEST && isCapitalised(context, end)) {
    if (tokens.gap[end] >= NEW_LINE) return -1;
    names &&= nameStrength(context, end) >= CLEAR_NAME_PART;
    end++;
  }
  if (names || end - mark < 3 || signAt(context, end) !== closing) return -1;
  return isKnownWhole(context, mark + 1, end) ? -1 : end;
}

/** How far before its title a word for works stands, and how far apart titles of a list do. */
const CUE_REACH = 3;
const LIST_REACH = 4;

/** Whether a song, a film or a book is spoken of before a quotation mark: *lagu terbaru mereka '…'*, *membawakan '…'*. */
function isBehindWork(context: RuleContext, mark: number): boolean {
  const { tokens } = context;
  for (let i = mark - 1; i >= 0 && mark - i <= CUE_REACH; i--) {
    if (tokens.gap[i + 1] >= NEW_LINE || tokens.kind[i] !== WORD) return false;
    if (isCue(context, i, 'work-before')) return true;
  }
  return false;
}

export const quotedTitle: Rule = {
  name: 'none/quoted-title',
  examples: [
    ["Mereka memainkan 'Mad Rano' di panggung.", ['Mad Rano', 'none']],
    ["Ada lagu 'Mata Hari Kami', dan satu medley 'Bad Rano' juga.", ['Bad Rano', 'none']],
    ["Mereka memainkan 'Hey Jude'. Saat Hey Jude dimulai, semua bernyanyi.", ['Hey Jude', 'none']],
  ],
  counterExamples: [
    "Menurut 'Dewi Lestari', itu keliru.",
    "Akun 'Sari Kenari' mengunggah video itu.",
    'Kata "Rano" diulang.',
    "Sejak Jum'at Rano Wijaya's band tampil.",
  ],
  propose(context, propose) {
    const { tokens, lineStyle } = context;
    /** First tokens and ends of quoted titles, by their first word. */
    let quoted: Map<number, [number, number]> | null = null;
    let last = -LIST_REACH;
    for (let i = 0; i + 3 < tokens.count; i++) {
      if (tokens.kind[i] !== SIGN || lineStyle[i] !== RUNNING || !OPENING.has(signAt(context, i))) continue;
      // Jum'at, Rano's
      if (tokens.gap[i] === GLUED && i > 0 && tokens.kind[i - 1] === WORD) continue;
      const end = titleEnd(context, i);
      if (end < 0 || !(i - last <= LIST_REACH || isBehindWork(context, i))) continue;
      last = end;
      quoted ??= new Map();
      quoted.set(tokens.word[i + 1], [i + 1, end]);
      i = end;
    }
    if (quoted === null) return;
    for (let i = 0; i < tokens.count; i++) {
      const title = quoted.get(tokens.word[i]);
      if (title === undefined || !isCapitalised(context, i)) continue;
      const [first, end] = title;
      let same = 1;
      while (first + same < end && tokens.word[i + same] === tokens.word[first + same]) same++;
      if (first + same === end) propose(i, i + same, 'none', 0.97);
    }
  },
};
