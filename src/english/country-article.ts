/** Countries whose English name takes the article as a part of it: *the United States*, *the Philippines*. */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Candidate } from '../model/types.ts';
import { type EnglishContext, follows, wordAt } from './context.ts';

/** Last or first words of such names; short forms (*the US*) are read without it, as they mostly stand without. */
const ARTICLED =
  /^(?:united|philippines|netherlands|maldives|bahamas|comoros|seychelles|emirates|republic|kingdom|gambia|vatican)$/;

/** Widens dictionary candidates of such countries by the article before them. */
export function withCountryArticles(context: EnglishContext, candidates: readonly Candidate[]): Candidate[] {
  const { tokens } = context;
  return candidates.map((candidate) => {
    const { type, hand, firstToken, endToken, form } = candidate;
    const before = firstToken - 1;
    if (type !== 'country' || hand !== 'dictionary' || wordAt(context, before) !== 'the') return candidate;
    if (!follows(context, firstToken) || context.names.gazetteer.formType[form] !== FORM_TYPE.country)
      return candidate;
    if (!ARTICLED.test(wordAt(context, firstToken)) && !ARTICLED.test(wordAt(context, endToken - 1)))
      return candidate;
    return { ...candidate, firstToken: before, start: tokens.start[before] };
  });
}
