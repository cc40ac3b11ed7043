/**
 * Those who wrote and edited, as people: *Penulis: Ramadhan Putra* is one name whole, neither a month nor a part of the
 * story. Where they are printed, `article/signatures.ts` says.
 */

import type { Candidate, Span } from '../model/types.ts';
import { ruleCandidate, SIGNATURE } from '../rules/rule.ts';
import { lowerBound, partitionPoint } from '../text/order.ts';
import type { Tokens } from '../text/tokens.ts';

/** The first signature that ends behind a place in the text; signatures are in text order. */
function signatureBehind(signatures: readonly Span[], start: number): Span | undefined {
  return signatures[partitionPoint(signatures.length, (at) => signatures[at].end <= start)];
}

/** Whether a span shares text with one of the signatures, which are in text order. */
export function isInSignature(signatures: readonly Span[], { start, end }: Span): boolean {
  const signature = signatureBehind(signatures, start);
  return signature !== undefined && signature.start < end;
}

/** How sure a signature is a person: a body in its place (*Penulis: Litbang Kompas*) is surer where one is known. */
const SIGNATURE_SCORE = 0.9;

/** Who wrote and edited, as people; what a hand reads in a part of such a name gives way. */
export function withSignatures(
  candidates: Candidate[],
  signatures: readonly Span[],
  tokens: Tokens,
): Candidate[] {
  if (signatures.length === 0) return candidates;
  const isSignature = ({ start, end }: Span) => {
    const signature = signatureBehind(signatures, start);
    return signature?.start === start && signature.end === end;
  };
  const kept = candidates.filter(
    (candidate) =>
      candidate.type === 'organization' ||
      !isInSignature(signatures, candidate) ||
      (candidate.type === 'person' && isSignature(candidate)),
  );
  for (const { start, end } of signatures) {
    const firstToken = lowerBound(tokens.start, start, tokens.count);
    const endToken = lowerBound(tokens.start, end, tokens.count);
    if (firstToken >= endToken || tokens.start[firstToken] !== start || tokens.end[endToken - 1] !== end)
      continue;
    kept.push(ruleCandidate(tokens, firstToken, endToken, 'person', SIGNATURE_SCORE, SIGNATURE));
  }
  return kept;
}
