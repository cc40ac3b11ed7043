/**
 * Precedence of a user's own names. A form without an ambiguity mark decides its stretch: other readings of the same
 * stretch, of parts of it and of stretches that cross it give way; a longer name that holds it whole still competes
 * (*Sinar* is the user's, *PT Sinar Jaya Abadi* stays a company). A `block` row does the same and names nothing.
 * Marked forms compete like those of the package.
 */

import type { Candidate } from '../model/types.ts';
import { ALL_SMALL } from '../text/lines.ts';
import { partitionPoint } from '../text/order.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Gazetteer, Matches } from './gazetteer.ts';
import { CASING_EXACT, CASING_LOWER, CASING_UPPER, ENTITY_TYPE_COUNT, FORM_TYPE } from './schema.ts';

/** Score of a form that a user's dictionary states without a mark; no other candidate of a dictionary has it. */
export const OWN_NAME_SCORE = 0.99;

/** Shortest form believed where the text prints it all in capitals and the dictionary does not. */
const SHORTEST_IN_CAPITALS = 4;

/** The user's decisions in one text, in text order, without overlaps: of two the first, then the longer. */
export function readOwnNames(
  tokens: Tokens,
  gazetteer: Gazetteer,
  matches: Matches,
  lineStyle: Uint8Array,
): Candidate[] {
  const decisions: Candidate[] = [];
  if (!gazetteer.hasOwnForms) return decisions;
  let coveredEnd = 0;
  for (let row = 0; row < matches.count; row++) {
    const form = matches.form[row];
    const first = matches.first[row];
    if (!gazetteer.isOwnForm(form) || gazetteer.formAmbiguity[form] !== 0) continue;
    const end = matches.end[row];
    const start = tokens.start[first];
    const casing = matches.casing[row];
    const meant =
      casing === CASING_EXACT ||
      (casing === CASING_UPPER && tokens.end[end - 1] - start >= SHORTEST_IN_CAPITALS) ||
      (casing === CASING_LOWER && lineStyle[first] === ALL_SMALL);
    if (!meant) continue;
    const type = gazetteer.formType[form];
    if (type >= ENTITY_TYPE_COUNT && type !== FORM_TYPE.block) continue;
    if (first < coveredEnd) {
      // The longer form that begins at the same token stands in its place
      if (decisions.at(-1)?.firstToken !== first || end <= coveredEnd) continue;
      decisions.pop();
    }
    coveredEnd = end;
    decisions.push({
      start,
      end: tokens.end[end - 1],
      firstToken: first,
      endToken: end,
      type: type < ENTITY_TYPE_COUNT ? (gazetteer.typeOf(form) as Candidate['type']) : 'none',
      hand: 'dictionary',
      score: OWN_NAME_SCORE,
      evidence: gazetteer.evidenceOf(form),
      form: type < ENTITY_TYPE_COUNT ? form : -1,
    });
  }
  return decisions;
}

/** Candidates with the user's decisions among them, and without what gives way to these. */
export function obeyOwnNames(candidates: Candidate[], decisions: readonly Candidate[]): Candidate[] {
  if (decisions.length === 0) return candidates;
  return [...withoutOwnNames(candidates, decisions), ...decisions];
}

/** Candidates without those that give way to the user's decisions. */
export function withoutOwnNames(
  candidates: readonly Candidate[],
  decisions: readonly Candidate[],
): readonly Candidate[] {
  if (decisions.length === 0) return candidates;
  return candidates.filter((candidate) => !givesWay(candidate, decisions));
}

function givesWay({ firstToken, endToken }: Candidate, decisions: readonly Candidate[]): boolean {
  const first = partitionPoint(decisions.length, (index) => decisions[index].endToken <= firstToken);
  for (let i = first; i < decisions.length && decisions[i].firstToken < endToken; i++) {
    const decision = decisions[i];
    const holds =
      firstToken <= decision.firstToken &&
      endToken >= decision.endToken &&
      endToken - firstToken > decision.endToken - decision.firstToken;
    if (!holds) return true;
  }
  return false;
}
