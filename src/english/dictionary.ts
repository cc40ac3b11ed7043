/**
 * The dictionaries' hand in English text: their candidates, corrected for the language. A form that is an everyday
 * Indonesian word (*Kudus*, *Malang*) is no word in English; and some countries take the article into their name.
 */

import { proposeByDictionary } from '../gazetteer/propose.ts';
import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../gazetteer/schema.ts';
import type { Candidate } from '../model/types.ts';
import { CLASS } from '../rules/context.ts';
import { UPPER } from '../text/tokens.ts';
import { type EnglishContext, follows, isClass, wordAt } from './context.ts';

/** Score of a capitalised form that only Indonesian has a word for; with a second reading it stays near a coin's. */
const NO_ENGLISH_WORD = 0.8;
const NO_ENGLISH_WORD_BUT_SHARED = 0.62;

/** First or last words of countries with the article (*the United States*); short forms (*the US*) go without it. */
const ARTICLED =
  /^(?:united|philippines|netherlands|maldives|bahamas|comoros|seychelles|emirates|republic|kingdom|gambia|vatican)$/;

export function proposeByEnglishDictionary(context: EnglishContext): Candidate[] {
  const { tokens, names } = context;
  const { gazetteer, matches, sentenceStart, lineStyle } = names;
  return proposeByDictionary(tokens, gazetteer, matches, sentenceStart, lineStyle).map((candidate) =>
    withArticle(context, withoutIndonesianDoubt(context, candidate)),
  );
}

function withoutIndonesianDoubt(context: EnglishContext, candidate: Candidate): Candidate {
  const { form, firstToken, type } = candidate;
  const { gazetteer, matches, matchesAt, sentenceStart } = context.names;
  const ambiguous = gazetteer.formAmbiguity[form];
  if ((ambiguous & AMBIGUITY.word) === 0 || type === 'person') return candidate;
  if (sentenceStart[firstToken] === 1 || context.tokens.shape[firstToken] >= UPPER) return candidate;
  if (isClass(context, firstToken, CLASS['sentence-starter'])) return candidate;
  let exact = false;
  for (let row = matchesAt[firstToken]; row < matchesAt[firstToken + 1]; row++)
    if (matches.form[row] === form && matches.casing[row] === CASING_EXACT) exact = true;
  if (!exact) return candidate;
  const least = ambiguous === AMBIGUITY.word ? NO_ENGLISH_WORD : NO_ENGLISH_WORD_BUT_SHARED;
  return candidate.score >= least ? candidate : { ...candidate, score: least };
}

/** *the United States*, *the Philippines* */
function withArticle(context: EnglishContext, candidate: Candidate): Candidate {
  const { type, firstToken, endToken, form } = candidate;
  const before = firstToken - 1;
  if (type !== 'country' || wordAt(context, before) !== 'the' || !follows(context, firstToken))
    return candidate;
  if (context.names.gazetteer.formType[form] !== FORM_TYPE.country) return candidate;
  if (!ARTICLED.test(wordAt(context, firstToken)) && !ARTICLED.test(wordAt(context, endToken - 1)))
    return candidate;
  return { ...candidate, firstToken: before, start: context.tokens.start[before] };
}
