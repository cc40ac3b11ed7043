/** The shape of a rule. Each is a file of its own; `rules/index.ts` holds the order. */

import type { Candidate, EntityType } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import type { RuleContext } from './context.ts';

/** Evidence of those who wrote and edited an article: they stand outside the story. */
export const SIGNATURE = 'article:signature';

/** Takes a proposal: tokens `first` up to `end` (exclusive) may name an entity of `type`. */
export type Propose = (first: number, end: number, type: EntityType | 'none', score: number) => void;

export interface Rule {
  /** `family/what-it-reads`; stands in the evidence of mentions. */
  readonly name: string;
  /** Sentences with what the rule must find in them: `[sentence, [span text, type], …]`. */
  readonly examples: readonly (readonly [string, ...(readonly [string, EntityType | 'none'])[]])[];
  /** Sentences in which it must find nothing. */
  readonly counterExamples: readonly string[];
  propose(context: RuleContext, propose: Propose): void;
}

/** Runs one rule and collects its proposals as candidates. */
export function runRule(rule: Rule, context: RuleContext, candidates: Candidate[]): void {
  const { tokens } = context;
  const evidence = `rule:${rule.name}`;
  rule.propose(context, (first, end, type, score) => {
    if (end > first) candidates.push(ruleCandidate(tokens, first, end, type, score, evidence));
  });
}

/** A proposal as a candidate, its fields in the order in which every hand writes them. */
export function ruleCandidate(
  tokens: Tokens,
  first: number,
  end: number,
  type: EntityType | 'none',
  score: number,
  evidence: string,
  form = -1,
): Candidate {
  return {
    start: tokens.start[first],
    end: tokens.end[end - 1],
    firstToken: first,
    endToken: end,
    type,
    hand: 'rule',
    score,
    evidence,
    form,
  };
}
