/** The dictionary's hand: entity forms in the text as candidates, scored by how sure the form alone makes them. */

import type { Candidate, EntityType } from '../model/types.ts';
import { ALL_CAPITALS, ALL_SMALL, RUNNING } from '../text/lines.ts';
import { LOWER, type Tokens, UPPER } from '../text/tokens.ts';
import type { Gazetteer, Matches } from './gazetteer.ts';
import {
  AMBIGUITY,
  CASING_EXACT,
  CASING_LOWER,
  CASING_TITLE,
  CASING_UPPER,
  ENTITY_TYPE_COUNT,
  FORM_TYPES,
} from './schema.ts';

/**
 * Trust in an unambiguous form, by type. Measured on the development halves of the NER corpora as the share of
 * dictionary matches inside a gold mention of the type.
 */
const TRUST: readonly number[] = [0.93, 0.93, 0.97, 0.92];

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
  let coveredEnd = 0;
  for (let row = 0; row < matches.count; row++) {
    const form = matches.form[row];
    const type = gazetteer.formType[form];
    if (type >= ENTITY_TYPE_COUNT) continue;
    const first = matches.first[row];
    const end = matches.end[row];
    if (row === 0 || matches.first[row - 1] !== first)
      coveredEnd = Math.max(coveredEnd, certainEnd(gazetteer, matches, row));
    // Nusa Tenggara is not meant where Nusa Tenggara Barat stands
    if (end < coveredEnd) continue;
    let score = TRUST[type];
    const single = end === first + 1;
    const casing = matches.casing[row];
    if (casing === CASING_LOWER) {
      if (lineStyle[first] !== ALL_SMALL) continue;
      score *= 0.85;
    } else if (casing === CASING_TITLE) {
      // Nato and Polri are meant, As and Ma are words
      if (tokens.end[end - 1] - tokens.start[first] < 4) continue;
      score *= 0.9;
    } else if (casing === CASING_UPPER) {
      if (lineStyle[first] !== ALL_CAPITALS && single && tokens.end[first] - tokens.start[first] < 4)
        continue;
      score *= 0.95;
    } else if (casing !== CASING_EXACT) {
      if (tokens.end[end - 1] - tokens.start[first] < 6 || tokens.shape[first] === LOWER) continue;
      score *= 0.7;
    }
    const ambiguous = gazetteer.formAmbiguity[form];
    if (ambiguous !== 0) {
      const acronym = single && tokens.shape[first] === UPPER;
      if ((ambiguous & AMBIGUITY.word) !== 0) {
        score *= single ? (acronym && lineStyle[first] !== ALL_CAPITALS ? 0.75 : 0.5) : 0.85;
        if (single && !acronym && (sentenceStart[first] === 1 || lineStyle[first] !== RUNNING)) score *= 0.5;
      }
      if ((ambiguous & ~AMBIGUITY.word) !== 0) score *= single ? (acronym ? 0.78 : 0.68) : 0.88;
    }
    candidates.push({
      start: tokens.start[first],
      end: tokens.end[end - 1],
      firstToken: first,
      endToken: end,
      type: FORM_TYPES[type] as EntityType,
      hand: 'dictionary',
      score,
      evidence: `dictionary:${gazetteer.fileOf(form)}`,
      form,
    });
  }
  return candidates;
}

/** End of the longest certain form of several words among the matches that begin where this row does, or 0. */
function certainEnd(gazetteer: Gazetteer, matches: Matches, row: number): number {
  const first = matches.first[row];
  let end = 0;
  for (let i = row; i < matches.count && matches.first[i] === first; i++) {
    const form = matches.form[i];
    const certain = matches.casing[i] === CASING_EXACT && gazetteer.formAmbiguity[form] === 0;
    if (certain && gazetteer.formType[form] < ENTITY_TYPE_COUNT && matches.end[i] > first + 1)
      end = Math.max(end, matches.end[i]);
  }
  return end;
}
