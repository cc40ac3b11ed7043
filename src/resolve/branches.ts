/** Companies of the article with the country behind their name. */

import type { Candidate } from '../model/types.ts';
import type { RuleContext } from '../rules/context.ts';
import { ruleCandidate } from '../rules/rule.ts';
import { NEW_LINE, TITLE } from '../text/tokens.ts';
import type { Reading } from './resolve.ts';

/** As good as certain. */
const BRANCH_SCORE = 0.92;

/** The branch that a company has in the country: *Norvik Indonesia* where *Norvik* is one; the *Kemenlu* is the state's. */
export function proposeBranches(context: RuleContext, chosen: readonly Reading[]): Candidate[] {
  const { tokens, gazetteer } = context;
  const companies = new Set<number>();
  for (const { firstToken, endToken, type, score, forms } of chosen) {
    if (type !== 'organization' || score < 0.6 || endToken !== firstToken + 1) continue;
    if (tokens.shape[firstToken] === TITLE && forms.every((form) => gazetteer.subtypeOf(form) === 'company'))
      companies.add(tokens.word[firstToken]);
  }
  if (companies.size === 0) return [];
  const candidates: Candidate[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!companies.has(tokens.word[i]) || tokens.shape[i] !== TITLE) continue;
    if (tokens.shape[i + 1] !== TITLE || tokens.words.form(tokens.word[i + 1]) !== 'indonesia') continue;
    if (tokens.gap[i + 1] >= NEW_LINE) continue;
    candidates.push(ruleCandidate(tokens, i, i + 2, 'organization', BRANCH_SCORE, 'document:branch'));
  }
  return candidates;
}
