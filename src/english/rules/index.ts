/** The English rules, in the order in which they run. Order does not decide conflicts: `resolve` does. */

import type { Candidate } from '../../model/types.ts';
import type { EnglishContext } from '../context.ts';
import { type EnglishRule, runEnglishRule } from '../rule.ts';
import { acronymInBrackets } from './acronym-in-brackets.ts';
import { nameBeforeRole } from './name-before-role.ts';
import { nameParts } from './name-parts.ts';
import { noName } from './no-name.ts';
import { organizationDescribed } from './organization-described.ts';
import { organizationName } from './organization-name.ts';
import { placeCue } from './place-cue.ts';
import { placeHead } from './place-head.ts';
import { speechVerb } from './speech-verb.ts';
import { titleBeforeName } from './title-before-name.ts';

export const ENGLISH_RULES: readonly EnglishRule[] = [
  titleBeforeName,
  nameBeforeRole,
  speechVerb,
  nameParts,
  organizationName,
  organizationDescribed,
  acronymInBrackets,
  placeHead,
  placeCue,
  noName,
];

/** What all English rules propose. */
export function proposeByEnglishRules(context: EnglishContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of ENGLISH_RULES) runEnglishRule(rule, context, candidates);
  return candidates;
}
