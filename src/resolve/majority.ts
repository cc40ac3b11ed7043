/** A name that no dictionary has is one thing in an article: what it mostly is. */

import type { Candidate, EntityType } from '../model/types.ts';
import { CLASS, type RuleContext } from '../rules/context.ts';
import { ruleCandidate } from '../rules/rule.ts';
import type { Reading } from './resolve.ts';

/** Longest surface that is counted, in tokens. */
const MAXIMUM_TOKENS = 12;

/** As good as certain. */
const MAJORITY_SCORE = 0.95;

/** Times as often a name must be of one type to be of it everywhere. */
const MAJORITY = 2;

/** Whether a first word of an unknown name is of two types, or a lone one part of somebody: most articles have none. */
function hasTwoTypes({ tokens }: RuleContext, chosen: readonly Reading[]): boolean {
  const typeOf = new Map<number, EntityType>();
  for (const { type, firstToken, endToken } of chosen)
    if (type === 'person' && endToken > firstToken + 1)
      for (let i = firstToken; i < endToken; i++) typeOf.set(tokens.word[i], 'person');
  for (const { type, forms, firstToken } of chosen) {
    if (type === 'none' || type === 'country' || forms.length > 0) continue;
    const known = typeOf.get(tokens.word[firstToken]);
    if (known !== undefined && known !== type) return true;
    typeOf.set(tokens.word[firstToken], type);
  }
  return false;
}

/**
 * A name that no dictionary has and the article has as two things is what it mostly is: *Kembali ke Sarwana* where
 * Sarwana speaks three times is no place.
 */
export function proposeMajority(context: RuleContext, chosen: readonly Reading[]): Candidate[] {
  const { tokens } = context;
  if (!hasTwoTypes(context, chosen)) return [];
  const bySurface = new Map<string, Reading[]>();
  for (const reading of chosen) {
    const { type, forms, firstToken, endToken } = reading;
    if (type === 'none' || type === 'country' || forms.length > 0 || endToken - firstToken > MAXIMUM_TOKENS)
      continue;
    let key = '';
    for (let i = firstToken; i < endToken; i++) key += `${tokens.word[i]}/${tokens.shape[i]} `;
    const known = bySurface.get(key);
    if (known === undefined) bySurface.set(key, [reading]);
    else known.push(reading);
  }
  // Sarwono Kusnadi says what Sarwono is
  const partsOfPeople = new Set<string>();
  for (const { type, firstToken, endToken } of chosen)
    if (type === 'person' && endToken > firstToken + 1)
      for (let i = firstToken; i < endToken; i++) partsOfPeople.add(`${tokens.word[i]}/${tokens.shape[i]} `);
  const candidates: Candidate[] = [];
  for (const [key, readings] of bySurface) {
    const counts = new Map<EntityType, number>();
    for (const { type } of readings) if (type !== 'none') counts.set(type, (counts.get(type) ?? 0) + 1);
    // distrik Sarwono is called by somebody of that name, and a place
    const headed = readings.some(
      ({ firstToken }) => firstToken > 0 && (context.classes[firstToken - 1] & CLASS['place-head']) !== 0,
    );
    if (partsOfPeople.has(key) && !headed) counts.set('person', (counts.get('person') ?? 0) + MAJORITY);
    if (counts.size < 2) continue;
    const [[type, most], [, next]] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most < MAJORITY * next) continue;
    for (const { firstToken, endToken, type: other } of readings)
      if (other !== type)
        candidates.push(
          ruleCandidate(tokens, firstToken, endToken, type, MAJORITY_SCORE, 'document:majority'),
        );
  }
  return candidates;
}
