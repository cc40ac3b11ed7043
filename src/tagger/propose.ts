/** The tagger's hand: its mentions as candidates. */

import type { Matches } from '../gazetteer/gazetteer.ts';
import type { Candidate } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import type { TokenBeliefs } from './beliefs.ts';
import { MENTION_TYPES, type Tagger } from './tagger.ts';

/**
 * Least probability of a proposal: below what the tagger would predict by itself, because another hand may agree.
 */
export const LEAST_PROPOSED = 0.1;

export function proposeByTagger(
  tagger: Tagger,
  tokens: Tokens,
  sentenceStart: Uint8Array,
  matches: Matches,
): { readonly candidates: Candidate[]; readonly beliefs: TokenBeliefs } {
  const { count, first, end, type, score, beliefs } = tagger.tag(
    tokens,
    sentenceStart,
    matches,
    LEAST_PROPOSED,
  );
  const candidates: Candidate[] = [];
  for (let row = 0; row < count; row++)
    candidates.push({
      start: tokens.start[first[row]],
      end: tokens.end[end[row] - 1],
      firstToken: first[row],
      endToken: end[row],
      type: MENTION_TYPES[type[row]],
      hand: 'tagger',
      score: score[row],
      evidence: 'tagger',
      form: -1,
    });
  return { candidates, beliefs };
}
