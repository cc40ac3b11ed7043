/**
 * Unknown letters in a list of bodies: *dibuat oleh Danamon, MUFG, dan MUKP*. Two neighbours that the dictionaries know
 * say what the third is.
 *
 * Limits: letters alone; a word in such a list may be whoever leads a body.
 */

import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { NEW_LINE, UPPER, WORD } from '../../text/tokens.ts';
import { CLASS, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const SHORTEST = 3;
const LONGEST = 6;
/** Words of a known body at most. */
const REACH = 5;

/** What else a neighbour may not be. */
const DOUBTFUL = AMBIGUITY.word | AMBIGUITY.other | AMBIGUITY.person | AMBIGUITY.location;

/** Where a body begins that ends before a token, or -1. */
function bodyStart({ classes, matches, matchesAt, tokens }: RuleContext, end: number): number {
  for (let first = end - 1; first >= 0 && end - first <= REACH && tokens.kind[first] === WORD; first--) {
    if ((classes[first] & CLASS.organization) === 0) continue;
    for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
      if (
        matches.end[row] === end &&
        matches.type[row] === FORM_TYPE.organization &&
        matches.casing[row] === CASING_EXACT &&
        (matches.ambiguous[row] & DOUBTFUL) === 0
      )
        return first;
  }
  return -1;
}

/** Where the last item ends before a token, behind *, dan*, *dan* or a comma; or -1. */
function itemEnd({ tokens }: RuleContext, token: number, isComma: (at: number) => boolean): number {
  const before = token - 1;
  if (before < 1 || tokens.gap[token] >= NEW_LINE) return -1;
  if (isComma(before)) return before;
  if (tokens.words.form(tokens.word[before]) !== 'dan') return -1;
  return isComma(before - 1) ? before - 1 : before;
}

export const organizationList: Rule = {
  name: 'organization/list',
  examples: [
    ['Dana itu dibuat oleh Danamon, MUFG, dan MUKP kemarin.', ['MUKP', 'organization']],
    ['Rapat dihadiri Bank Indonesia, BPS dan KWKP kemarin.', ['KWKP', 'organization']],
  ],
  counterExamples: [
    'Rapat dihadiri BPS dan KWKP kemarin.',
    'Rapat itu membahas BPS, harga, dan KWKP kemarin.',
    'Dana itu dibuat oleh Danamon, MUFG, dan Kenarito kemarin.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    const { count, kind, shape, start, end } = tokens;
    const isComma = (at: number) => at > 0 && isSign(context, at, ',');
    for (let i = 4; i < count; i++) {
      if (shape[i] !== UPPER || classes[i] !== 0 || kind[i] !== WORD || lineStyle[i] !== RUNNING) continue;
      const length = end[i] - start[i];
      if (length < SHORTEST || length > LONGEST) continue;
      const second = itemEnd(context, i, isComma);
      const secondStart = second < 0 ? -1 : bodyStart(context, second);
      if (secondStart < 2 || !isComma(secondStart - 1)) continue;
      if (bodyStart(context, secondStart - 1) >= 0) propose(i, i + 1, 'organization', 0.93);
    }
  },
};
