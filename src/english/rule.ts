/** The shape of an English rule: that of `rules/rule.ts` over the English context. */

import type { Candidate, EntityType } from '../model/types.ts';
import type { Propose } from '../rules/rule.ts';
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
  rule.propose(context, (firstToken, endToken, type, score) => {
    if (endToken <= firstToken) return;
    candidates.push({
      start: tokens.start[firstToken],
      end: tokens.end[endToken - 1],
      firstToken,
      endToken,
      type,
      hand: 'rule',
      score,
      evidence,
      form: -1,
    });
  });
}
