/** Copies of a candidate on another stretch or with another type. */

import type { Candidate } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';

/**
 * The candidate on the stretch from `first` to `end`, with a type. Its fields are written out in the order in which
 * every hand writes them: copies made by spreading would be objects of other shapes, and whoever reads candidates
 * would look their fields up by name.
 */
export function movedCandidate(
  { hand, score, evidence, form }: Candidate,
  tokens: Tokens,
  first: number,
  end: number,
  type: Candidate['type'],
): Candidate {
  return {
    start: tokens.start[first],
    end: tokens.end[end - 1],
    firstToken: first,
    endToken: end,
    type,
    hand,
    score,
    evidence,
    form,
  };
}
