/** What the rules for people share: where a run of capitalised words can be a person's name. */

import { ENTITY_TYPE_COUNT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { CLASS, capitalRunEnd, nameStrength } from '../../rules/context.ts';
import { GLUED, INITIAL, UPPER, WORD } from '../../text/tokens.ts';
import {
  type EnglishContext,
  isCapital,
  isClass,
  isOpener,
  isTitle,
  nameAt,
  signAt,
  wordAt,
} from '../context.ts';

/** Longest personal name, in tokens; hyphens and dots of initials count. */
const MAXIMUM_TOKENS = 8;

const NOT_IN_NAMES =
  CLASS['organization-tail'] |
  CLASS['place-head'] |
  CLASS['event-head'] |
  CLASS['nationality-cue'] |
  CLASS.block;

/** From this strength on a part of a name is one even where the word means something in English: *Lake*, *Bell*. */
const NAME_BY_ITSELF = 7;

/** End of the personal name that can begin at a token: the capitalised run, up to a new title or its line's end. */
export function personEnd(context: EnglishContext, first: number): number {
  if (!isCapital(context, first)) return first;
  const end = Math.min(capitalRunEnd(context.names, first), first + MAXIMUM_TOKENS);
  for (let i = first + 1; i < end; i++)
    if (isTitle(context, i) && nameStrength(context.names, i) < 4 && wordAt(context, i).length > 2) return i;
  return end;
}

/** Whether a run can be a person's name: no acronym, no head or tail of other names, no word that opens sentences. */
export function canBePerson(context: EnglishContext, first: number, end: number): boolean {
  const { tokens, names } = context;
  if (end <= first || !isCapital(context, first)) return false;
  for (let i = first; i < end; i++) {
    const strength = nameStrength(names, i);
    if (isClass(context, i, NOT_IN_NAMES) && strength < NAME_BY_ITSELF) return false;
    if (
      isClass(context, i, CLASS['sentence-starter']) &&
      strength < 4 &&
      (i === first || isOpener(context, i))
    )
      return false;
  }
  if (isClass(context, first, CLASS['organization-head'] | CLASS.title) && nameStrength(names, first) < 4)
    return false;
  // ZA and ER end names; alone capitals are acronyms
  if (tokens.shape[first] === UPPER && end === first + 1) return false;
  if (tokens.shape[first] === INITIAL && end === first + 1) return false;
  return !isCamelCase(context, first, end) && !isOtherName(context, first, end);
}

/** Whether a dictionary knows the run, or a longer one, as something else than a person. */
export function isOtherName(context: EnglishContext, first: number, end: number): boolean {
  const known = nameAt(context, first);
  if (known === null || known.type === FORM_TYPE.person || known.type >= ENTITY_TYPE_COUNT) return false;
  if (known.end < end) return known.end - first > 1;
  return nameStrength(context.names, first) < NAME_BY_ITSELF || known.end > first + 1;
}

/** How well the name parts bear a run out: 2 when two parts are known or one is above all a name, 1 for one, else 0. */
export function nameEvidence(context: EnglishContext, first: number, end: number): number {
  let known = 0;
  let strongest = 0;
  for (let i = first; i < end; i++) {
    const strength = nameStrength(context.names, i);
    if (strength >= 4) known++;
    strongest = Math.max(strongest, strength);
  }
  return known >= 2 || strongest >= 8 ? 2 : known;
}

/** First token of the capitalised run that ends before a token, signs inside names included. */
export function runStart(context: EnglishContext, end: number): number {
  let first = end;
  while (first > 0 && end - first < MAXIMUM_TOKENS) {
    const before = first - 1;
    if (isCapital(context, before) && !(first < end && context.tokens.gap[first] >= 2)) {
      if (isOpener(context, before) && context.names.sentenceStart[before] === 1) break;
      first = before;
      continue;
    }
    const glue = signAt(context, before);
    const inside = first < end && (glue === '-' || glue === '.') && isCapital(context, before - 1);
    if (inside && (glue === '-' || context.tokens.shape[before - 1] === INITIAL)) {
      first = before;
      continue;
    }
    const particle = ['bin', 'binti', 'van', 'von', 'der', 'de', 'al', 'el', 'la', 'di', 'da', 'dos', 'del'];
    if (
      first < end &&
      particle.includes(wordAt(context, before)) &&
      (isCapital(context, before - 1) || particle.includes(wordAt(context, before - 1)))
    ) {
      first = before;
      continue;
    }
    break;
  }
  // Finance Minister Sri Rahayu: what stands before the last title is not the name
  for (let i = first; i < end; i++)
    if ((isTitle(context, i) || isClass(context, i, CLASS.honorific)) && nameStrength(context.names, i) < 6)
      first = i + 1;
  // Nearby Maulida, 51
  const opens =
    context.names.sentenceStart[first] === 1 && isClass(context, first, CLASS['sentence-starter']);
  if (opens && first + 1 < end && nameStrength(context.names, first) < 4) first++;
  while (first < end && !isCapital(context, first)) first++;
  return first;
}

/** Whether case alone parts words of the run: *SoftBank*, *EuroCham*, not *McCartney*. */
export function isCamelCase(context: EnglishContext, first: number, end: number): boolean {
  const { tokens } = context;
  for (let i = first + 1; i < end; i++)
    if (tokens.gap[i] === GLUED && tokens.kind[i] === WORD && tokens.kind[i - 1] === WORD)
      return !['mc', 'mac', 'de', 'la', 'di', 'le', 'van'].includes(wordAt(context, i - 1));
  return false;
}
