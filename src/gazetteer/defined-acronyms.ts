/**
 * Acronyms that the text itself spells out as something else than the dictionaries know: in an article that writes
 * *Pejabat Pembuat Komitmen (PPK)*, PPK is no election committee, there and in every later line.
 *
 * Only acronyms in brackets whose letters are the initials of the words before them, small words aside, are read.
 */

import { GLUED, NEW_LINE, SIGN, type Tokens, UPPER, WORD } from '../text/tokens.ts';
import type { Gazetteer, Matches } from './gazetteer.ts';
import { ENTITY_TYPE_COUNT, FORM_TYPE } from './schema.ts';

/** Words that lend no letter to an acronym. */
const SMALL_WORDS = new Set(
  'dan di ke dari untuk yang atas dengan pada serta bagi the of and for in to on'.split(' '),
);

/** The longest name that an acronym can stand for, in tokens: bounds the look back. */
const MAXIMUM_NAME = 16;

/**
 * @returns word ids of acronyms that the text spells out in words which name no body and no known entity of that form
 */
export function readDefinedAcronyms(
  tokens: Tokens,
  gazetteer: Gazetteer,
  matches: Matches,
): ReadonlySet<number> {
  const defined = new Set<number>();
  const { count, kind, shape, gap, word } = tokens;
  let row = 0;
  for (let i = 3; i + 1 < count; i++) {
    if (kind[i] !== WORD || shape[i] !== UPPER || gap[i] !== GLUED || gap[i + 1] !== GLUED) continue;
    if (!isSign(tokens, i - 1, 0x28) || !isSign(tokens, i + 1, 0x29)) continue;
    while (row < matches.count && matches.first[row] < i) row++;
    if (row === matches.count || matches.first[row] !== i) continue;
    const first = expansionStart(tokens, i);
    if (first >= 0 && !namesEntity(first, i, row, gazetteer, matches)) defined.add(word[i]);
  }
  return defined;
}

/** First word of the words before the bracket whose initials spell the acronym, or -1. */
function expansionStart(tokens: Tokens, acronym: number): number {
  const letters = tokens.words.form(tokens.word[acronym]);
  const earliest = Math.max(0, acronym - MAXIMUM_NAME);
  let token = acronym - 2;
  for (let letter = letters.length - 1; letter >= 0; token--) {
    if (token < earliest || tokens.kind[token] !== WORD || tokens.gap[token + 1] >= NEW_LINE) return -1;
    const form = tokens.words.form(tokens.word[token]);
    if (form[0] === letters[letter]) letter--;
    else if (!SMALL_WORDS.has(form)) return -1;
  }
  return token + 1;
}

/**
 * Whether the words begin like a body, or are, as a whole, something that a dictionary names.
 *
 * @param acronymRow first match at the acronym
 */
function namesEntity(
  first: number,
  acronym: number,
  acronymRow: number,
  gazetteer: Gazetteer,
  matches: Matches,
): boolean {
  const entities = new Set<number>();
  let namesBody = false;
  for (let row = acronymRow; row < matches.count && matches.first[row] === acronym; row++) {
    entities.add(gazetteer.formEntity[matches.form[row]]);
    namesBody ||= matches.type[row] === FORM_TYPE.organization;
  }
  for (let row = acronymRow - 1; row >= 0 && matches.first[row] >= first - MAXIMUM_NAME; row--) {
    const form = matches.form[row];
    const type = matches.type[row];
    const begins = matches.first[row] === first;
    // Dewan Kesenian Jakarta (DKJ) is a body, and not the province of that short form
    if (begins && type === FORM_TYPE['organization-head']) return namesBody;
    if (type >= ENTITY_TYPE_COUNT || matches.first[row] > first || matches.end[row] < acronym - 1) continue;
    if (entities.has(gazetteer.formEntity[form])) return true;
    if (begins) return namesBody || type !== FORM_TYPE.organization;
  }
  return false;
}

function isSign(tokens: Tokens, token: number, code: number): boolean {
  return tokens.kind[token] === SIGN && tokens.text.charCodeAt(tokens.start[token]) === code;
}
