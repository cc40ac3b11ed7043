/** The shape of an English rule: that of `rules/rule.ts` over the English context. */

import type { Candidate, EntityType } from '../model/types.ts';
import { type Propose, ruleCandidate } from '../rules/rule.ts';
import type { EnglishContext } from './context.ts';

export interface EnglishRule {
  /** `family/what-it-reads`; stands in the evidence of mentions behind `rule:english/`. */
  readonly name: string;
  /** Sentences with what the rule must find in them. */
  readonly examples: readonly (readonly [string, ...(readonly [string, EntityType | 'none'])[]])[];
  /** Sentences in which it must find nothing. */
  readonly counterExamples: readonly string[];
  propose(context: EnglishContext, propose: Propose): void;
}

export function runEnglishRule(rule: EnglishRule, context: EnglishContext, candidates: Candidate[]): void {
  const { tokens } = context;
  const evidence = `rule:english/${rule.name}`;
  rule.propose(context, (first, end, type, score) => {
    if (end > first) candidates.push(ruleCandidate(tokens, first, end, type, score, evidence));
  });
}
