/** The dictionary's hand: entity forms in the text as candidates, scored by how sure the form alone makes them. */

import type { Candidate, EntityType } from '../model/types.ts';
import { DOMAIN_ENDINGS } from '../text/addresses.ts';
import { ALL_CAPITALS, ALL_SMALL, RUNNING } from '../text/lines.ts';
import { GLUED, LOWER, NEW_LINE, SIGN, type Tokens, UPPER, WORD } from '../text/tokens.ts';
import { readDefinedAcronyms } from './defined-acronyms.ts';
import type { Gazetteer, Matches } from './gazetteer.ts';
import {
  AMBIGUITY,
  CASING_EXACT,
  CASING_LOWER,
  CASING_TITLE,
  CASING_UPPER,
  ENTITY_TYPE_COUNT,
  FORM_TYPE,
  FORM_TYPES,
} from './schema.ts';

/**
 * Trust in an unambiguous form, by type. Measured on the development halves of the NER corpora as the share of
 * dictionary matches inside a gold mention of the type.
 */
const TRUST: readonly number[] = [0.93, 0.93, 0.97, 0.92];

/** What is read of one text beside the tokens: where sentences begin, and the styles of `text/lines`. */
interface Setting {
  readonly tokens: Tokens;
  /** 1 where a sentence begins. */
  readonly sentenceStart: Uint8Array;
  readonly lineStyle: Uint8Array;
}

/**
 * Candidates of the dictionaries.
 *
 * @param sentenceStart 1 where a sentence begins
 * @param lineStyle styles of `text/lines`
 */
export function proposeByDictionary(
  tokens: Tokens,
  gazetteer: Gazetteer,
  matches: Matches,
  sentenceStart: Uint8Array,
  lineStyle: Uint8Array,
): Candidate[] {
  const candidates: Candidate[] = [];
  const setting: Setting = { tokens, sentenceStart, lineStyle };
  const defined = readDefinedAcronyms(tokens, gazetteer, matches);
  let coveredEnd = 0;
  let titleEnd = 0;
  for (let row = 0; row < matches.count; row++) {
    const form = matches.form[row];
    const type = matches.type[row];
    const first = matches.first[row];
    const end = matches.end[row];
    if (row === 0 || matches.first[row - 1] !== first)
      coveredEnd = Math.max(coveredEnd, certainEnd(matches, row));
    if (type === FORM_TYPE.title) titleEnd = Math.max(titleEnd, end);
    if (type >= ENTITY_TYPE_COUNT) continue;
    // Nusa Tenggara is not meant where Nusa Tenggara Barat stands
    if (end < coveredEnd) continue;
    // Kota Surabaya is not meant in Wali Kota Surabaya
    const crossesTitle = type === FORM_TYPE.location && first < titleEnd && end > titleEnd;
    if (crossesTitle && !beginsTitle(matches, row)) continue;
    const acronym = isCapitalsOnly(tokens, matches, row);
    if (acronym && defined.has(tokens.word[first])) continue;
    if (isInAddress(tokens, first, end)) continue;
    const byCasing = casingFactor(setting, gazetteer, matches, row);
    if (byCasing === 0) continue;
    candidates.push({
      start: tokens.start[first],
      end: tokens.end[end - 1],
      firstToken: first,
      endToken: end,
      type: FORM_TYPES[type] as EntityType,
      hand: 'dictionary',
      score: TRUST[type] * byCasing * ambiguityFactor(setting, matches, row),
      evidence: gazetteer.evidenceOf(form),
      form,
    });
  }
  return candidates;
}

/** Whether the dictionary and the text print one word in capitals. */
function isCapitalsOnly(tokens: Tokens, matches: Matches, row: number): boolean {
  const first = matches.first[row];
  return (
    matches.end[row] === first + 1 && matches.casing[row] === CASING_EXACT && tokens.shape[first] === UPPER
  );
}

/** How far a form is believed in the case in which the text prints it; 0 where it cannot be meant. */
function casingFactor(
  { tokens, lineStyle }: Setting,
  gazetteer: Gazetteer,
  matches: Matches,
  row: number,
): number {
  const first = matches.first[row];
  const end = matches.end[row];
  const form = matches.form[row];
  const casing = matches.casing[row];
  if (casing === CASING_EXACT) return 1;
  // A share's code is printed in capitals only: BAYU is one, Bayu is a man
  if (gazetteer.kindOf(form) === 'ticker') return 0;
  const single = end === first + 1;
  const length = tokens.end[end - 1] - tokens.start[first];
  switch (casing) {
    case CASING_LOWER:
      return lineStyle[first] === ALL_SMALL || isDomain(tokens, first, end) ? 0.85 : 0;
    case CASING_TITLE:
      // Nato and Polri are meant; As and Ma are words, Inka and Mark are people
      if (length < 4 || (single && (matches.ambiguous[row] & NOT_AS_WORD) !== 0)) return 0;
      // DI Yogyakarta is not meant where a sentence begins with Di Yogyakarta
      return !single && tokens.end[first] - tokens.start[first] < 3 ? 0 : 0.9;
    case CASING_UPPER:
      return single && length < 4 && lineStyle[first] !== ALL_CAPITALS ? 0 : 0.95;
    default:
      return length < 6 || tokens.shape[first] === LOWER ? 0 : 0.7;
  }
}

/** Other readings for which an acronym printed as a word is not meant. */
const NOT_AS_WORD = AMBIGUITY.word | AMBIGUITY.person | AMBIGUITY.location;

/**
 * How far a form is believed when it may be something else. Factors put what needs support below the threshold of a
 * mention and what is mostly meant above it; tuned on the development halves and the fixtures.
 */
function ambiguityFactor(
  { tokens, sentenceStart, lineStyle }: Setting,
  matches: Matches,
  row: number,
): number {
  const ambiguous = matches.ambiguous[row];
  if (ambiguous === 0) return 1;
  const first = matches.first[row];
  const single = matches.end[row] === first + 1;
  const type = matches.type[row];
  const capitals = isCapitalsOnly(tokens, matches, row);
  const acronym = capitals && !isShouted(tokens, first);
  let factor = 1;
  if ((ambiguous & AMBIGUITY.word) !== 0) {
    const plain = sentenceStart[first] !== 1 && lineStyle[first] === RUNNING;
    if (single) factor *= acronym && lineStyle[first] !== ALL_CAPITALS ? 0.75 : 0.5;
    else factor *= 0.85;
    if (!acronym && !plain) factor *= 0.5;
  }
  // Bima and Giri are men in most lines, towns only with support
  const thing = type === FORM_TYPE.location || type === FORM_TYPE.organization;
  if (single && !capitals && thing && (ambiguous & AMBIGUITY.person) !== 0) factor *= 0.75;
  // Two bodies of one acronym (DPD) are bodies all the same
  const own = acronym && type === FORM_TYPE.organization ? AMBIGUITY.organization : 0;
  if ((ambiguous & ~(AMBIGUITY.word | own)) !== 0) {
    if (!single) factor *= 0.88;
    else if (!acronym) factor *= 0.68;
    else factor *= type === FORM_TYPE.country ? 0.9 : 0.78;
  }
  return factor;
}

/** End of the longest certain form of several words among the matches that begin where this row does, or 0. */
function certainEnd(matches: Matches, row: number): number {
  const first = matches.first[row];
  let end = 0;
  for (let i = row; i < matches.count && matches.first[i] === first; i++) {
    const certain = matches.casing[i] === CASING_EXACT && matches.ambiguous[i] === 0;
    if (certain && matches.type[i] < ENTITY_TYPE_COUNT && matches.end[i] > first + 1)
      end = Math.max(end, matches.end[i]);
  }
  return end;
}

/** Whether a title begins at the token where this row's form does. */
function beginsTitle(matches: Matches, row: number): boolean {
  const first = matches.first[row];
  const isTitle = (other: number) => matches.type[other] === FORM_TYPE.title;
  for (let other = row; other >= 0 && matches.first[other] === first; other--)
    if (isTitle(other)) return true;
  for (let other = row + 1; other < matches.count && matches.first[other] === first; other++)
    if (isTitle(other)) return true;
  return false;
}

/** Whether a word in capitals stands among others: *JANGAN SAMPAI KAMI TERTIPU* in a line of running text. */
function isShouted(tokens: Tokens, token: number): boolean {
  let run = 1;
  for (let i = token - 1; i >= 0 && isCapitalWord(tokens, i) && tokens.gap[i + 1] < NEW_LINE && run < 4; i--)
    run++;
  for (let i = token + 1; isCapitalWord(tokens, i) && tokens.gap[i] < NEW_LINE && run < 4; i++) run++;
  return run >= 4;
}

function isCapitalWord(tokens: Tokens, token: number): boolean {
  return token < tokens.count && tokens.kind[token] === WORD && tokens.shape[token] === UPPER;
}

/** How far before a form an address is looked for, in characters. */
const ADDRESS_REACH = 160;

/** *https://contoh*, *www.contoh*, *contoh.com/*, and what of the address stands before the form. */
const ADDRESS_BEFORE = new RegExp(`(?:https?://|www\\.|\\.(?:${[...DOMAIN_ENDINGS].join('|')})/)\\S*$`, 'i');

/** Whether the form stands inside an address or a handle: *https://t.co/kompas*, *@kompas*, *JNE_ID*. */
function isInAddress(tokens: Tokens, first: number, end: number): boolean {
  const { text, gap, start } = tokens;
  const before = first > 0 && gap[first] === GLUED ? text[start[first] - 1] : ' ';
  if (before === '@' || before === '_') return true;
  if (end < tokens.count && gap[end] === GLUED && text[start[end]] === '_') return true;
  if (before !== '/' && before !== '.' && before !== '=' && before !== '-' && before !== '&') return false;
  const word = text.slice(Math.max(0, start[first] - ADDRESS_REACH), start[first]);
  return ADDRESS_BEFORE.test(word);
}

/** Whether the form is a domain, which is printed small everywhere: *kompas.com*. */
function isDomain(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++)
    if (
      tokens.kind[i] === SIGN &&
      tokens.text.charCodeAt(tokens.start[i]) === 0x2e &&
      tokens.gap[i] === GLUED
    )
      return true;
  return false;
}
