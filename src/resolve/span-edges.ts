/**
 * Edges that no name has, whatever its type: the end of a sentence, signs, small words in front, the bracket that a
 * stretch cuts through, the address behind a medium's name, and in a headline the verb.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import {
  CLASS,
  isCapitalised,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { isVerbShaped } from '../rules/word-shape.ts';
import { DOMAIN_ENDINGS } from '../text/addresses.ts';
import { RUNNING } from '../text/lines.ts';
import { GLUED, LOWER, NUMBER, SIGN } from '../text/tokens.ts';

/** End of the sentence that a stretch begins in, at most its own end: *Kenari Plaza. Spanduk itu* is two sentences. */
export function withinSentence({ sentenceStart }: RuleContext, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) if (sentenceStart[i] === 1) return i;
  return end;
}

/** End of an address whose name ends at a token, *VIVA* of *VIVA.co.id*; 0 where none is. */
export function domainEnd({ tokens }: RuleContext, end: number): number {
  let reached = end;
  while (
    reached + 1 < tokens.count &&
    tokens.text[tokens.start[reached]] === '.' &&
    tokens.gap[reached] === GLUED &&
    tokens.gap[reached + 1] === GLUED &&
    DOMAIN_ENDINGS.has(tokens.words.form(tokens.word[reached + 1]))
  )
    reached += 2;
  return reached === end ? 0 : reached;
}

/** Tokens of the shortest stretch with more behind an address: *KENARI.CO. JAKARTA*. */
const SHORTEST_PAST_ADDRESS = 5;

/** Where an address ends inside a stretch that a hand reads on into the next words: *KENARINEWS.CO. JAKARTA*. */
export function addressEnd(context: RuleContext, first: number, end: number): number {
  const { gap, kind, start, text } = context.tokens;
  for (let i = first + 1; end - first >= SHORTEST_PAST_ADDRESS && i + 3 < end; i++) {
    if (kind[i] !== SIGN || gap[i] !== GLUED || text[start[i]] !== '.') continue;
    const address = domainEnd(context, i);
    // METRO.CO.UK is one address, whatever its last part is
    const goesOn = gap[address] === GLUED && gap[address + 1] === GLUED;
    if (address > 0 && address < end && !goesOn) return address;
  }
  return end;
}

/** Signs at both edges, except a closing bracket that was opened inside; small words in front. */
export function withoutEdges(
  context: RuleContext,
  first: number,
  end: number,
): { first: number; end: number } {
  const { tokens, lineStyle } = context;
  while (first < end && tokens.kind[first] === SIGN) first++;
  while (
    first < end &&
    lineStyle[first] === RUNNING &&
    tokens.kind[first] !== NUMBER &&
    tokens.shape[first] === LOWER
  ) {
    let capital = first + 1;
    while (capital < end && !isCapitalised(context, capital)) capital++;
    if (capital >= end) break;
    first = capital;
  }
  ({ first, end } = withinBrackets(context, first, end));
  while (end > first && tokens.kind[end - 1] === SIGN) {
    if (tokens.text[tokens.start[end - 1]] === ')' && hasOpening(context, first, end - 1)) break;
    end--;
  }
  return { first, end };
}

/** Inside the brackets that a stretch cuts through: *BPI) Daya Anagata Nusantara* begins after the bracket. */
function withinBrackets(context: RuleContext, first: number, end: number): { first: number; end: number } {
  const { tokens } = context;
  const { text } = tokens;
  let opened = -1;
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== SIGN) continue;
    const sign = text[tokens.start[i]];
    if (sign === '(') opened = i;
    else if (sign === ')') {
      if (opened < 0) first = i + 1;
      opened = -1;
    }
  }
  return { first, end: opened >= first ? opened : end };
}

function hasOpening(context: RuleContext, first: number, end: number): boolean {
  const { tokens } = context;
  for (let i = first; i < end; i++) if (tokens.text[tokens.start[i]] === '(') return true;
  return false;
}

/** In a headline: up to the first word that headlines use for what happens, *Bagnaia* of *Bagnaia Rebut Pole*. */
export function withoutHeadlineWords(
  context: RuleContext,
  first: number,
  end: number,
): { first: number; end: number } {
  const { classes, matches } = context;
  const isAction = (token: number) =>
    ((classes[token] & (CLASS['headline-word'] | CLASS['speech-verb'])) !== 0 &&
      nameStrength(context, token) < 6) ||
    isVerbShaped(context, token);
  const entity = longestEntity(context, first);
  // The Menengah of Sekolah Menengah Atas is no verb
  const head = longest(context, first, FORM_TYPE['organization-head']);
  const known = Math.min(
    end,
    Math.max(first, head > first + 1 ? head : first, entity < 0 ? first : matches.end[entity]),
  );
  while (known === first && first < end && isAction(first)) first++;
  for (let i = Math.max(first + 1, known); i < end; i++) {
    const inside = longestEntity(context, i);
    if (inside >= 0 && matches.end[inside] > i + 1) {
      i = matches.end[inside] - 1;
      continue;
    }
    if (isAction(i)) return { first, end: i };
  }
  return { first, end };
}
