/**
 * Titles printed with a name, before it (*Penasihat Keamanan Dalam Negeri Amerika Serikat Elizabeth Sherwood-Randall*)
 * or after a comma (*Ali Mundakir, Wakil Presiden Komunikasi PT Pertamina*).
 */

import type { Mention, Span } from '../model/types.ts';
import { CLASS, isCapitalised, isSign, type RuleContext } from '../rules/context.ts';
import { titlesEnd } from '../rules/person/title-before-name.ts';
import { LOWER, NEW_LINE, SIGN } from '../text/tokens.ts';

/** A title phrase and the person mention it belongs to. */
export interface PrintedTitle extends Span {
  readonly person: Mention;
  readonly firstToken: number;
  readonly endToken: number;
}

const TITLE_CLASSES = CLASS.title | CLASS.rank;
const NAMING_CLASSES = TITLE_CLASSES | CLASS.honorific | CLASS.degree;

/** Small words that titles contain: *Ketua Bidang Hukum dan HAM*, *Deputi untuk Urusan Luar Negeri*. */
const CONNECTORS = new Set([
  'dan',
  'untuk',
  'bidang',
  'of',
  'for',
  'pada',
  'di',
  'dari',
  'urusan',
  'tinggi',
  'umum',
  'tertinggi',
]);

/** Longest distance in tokens from a title's first word to the name. */
const MAXIMUM_TOKENS = 24;

/**
 * @param people person mentions in text order
 * @param others organization, country and location mentions in text order: titles run through them
 */
export function findPrintedTitles(
  context: RuleContext,
  people: readonly Mention[],
  others: readonly Mention[],
): PrintedTitle[] {
  const personAt = new Map(people.map((mention) => [mention.firstToken, mention]));
  const personEnd = new Map(people.map((mention) => [mention.endToken, mention]));
  const otherAt = new Map(others.map((mention) => [mention.firstToken, mention]));
  const titles: PrintedTitle[] = [];
  const { tokens, classes } = context;
  for (let i = 0; i < tokens.count; i++) {
    if ((classes[i] & TITLE_CLASSES) === 0 || personAt.has(i)) continue;
    const before = personEnd.get(i - 1);
    if (before !== undefined && isSign(context, i - 1, ',') && tokens.gap[i] < NEW_LINE) {
      const end = phraseEnd(context, i, personAt, otherAt);
      if (!personAt.has(end.token) || end.afterComma) {
        titles.push(titleOf(context, before, i, end.contentEnd));
        i = end.contentEnd - 1;
        continue;
      }
    }
    const { token, contentEnd } = phraseEnd(context, i, personAt, otherAt);
    const person = personAt.get(token);
    if (person === undefined) continue;
    titles.push(titleOf(context, person, i, contentEnd));
    i = token - 1;
  }
  return titles;
}

function titleOf(context: RuleContext, person: Mention, first: number, end: number): PrintedTitle {
  const { tokens } = context;
  return { person, firstToken: first, endToken: end, start: tokens.start[first], end: tokens.end[end - 1] };
}

/**
 * Walks a title phrase.
 *
 * @returns the token where it stops (a person's first token when the title is theirs), the end of its content, and
 * whether a comma stood between content and stop
 */
function phraseEnd(
  context: RuleContext,
  first: number,
  personAt: ReadonlyMap<number, Mention>,
  otherAt: ReadonlyMap<number, Mention>,
): { token: number; contentEnd: number; afterComma: boolean } {
  const { tokens, classes } = context;
  let i = first;
  let contentEnd = first;
  let afterComma = false;
  while (i < tokens.count && i - first < MAXIMUM_TOKENS) {
    if (i > first && tokens.gap[i] >= NEW_LINE) break;
    if (personAt.has(i)) break;
    const reached = (classes[i] & NAMING_CLASSES) === 0 ? i : titlesEnd(context, i);
    if (reached > i) {
      if (afterComma) break;
      i = reached;
      contentEnd = i;
      continue;
    }
    const other = otherAt.get(i);
    if (other !== undefined && !afterComma) {
      i = other.endToken;
      contentEnd = i;
      continue;
    }
    if (afterComma) break;
    if (isCapitalised(context, i)) {
      i++;
      contentEnd = i;
      continue;
    }
    if (tokens.shape[i] === LOWER && CONNECTORS.has(tokens.words.form(tokens.word[i]))) {
      const next = i + 1;
      if (isCapitalised(context, next) || otherAt.has(next)) {
        i++;
        continue;
      }
      break;
    }
    if (isSign(context, i, '(') && isCapitalised(context, i + 1) && isSign(context, i + 2, ')')) {
      i += 3;
      contentEnd = i;
      continue;
    }
    if (isSign(context, i, ',') && personAt.has(i + 1)) {
      afterComma = true;
      i++;
      continue;
    }
    if (
      tokens.kind[i] === SIGN &&
      (isSign(context, i, '/') || isSign(context, i, '-')) &&
      isCapitalised(context, i + 1)
    ) {
      i++;
      continue;
    }
    break;
  }
  return { token: i, contentEnd, afterComma };
}
