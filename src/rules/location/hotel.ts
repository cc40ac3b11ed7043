/**
 * Hotels in English order, whose head stands behind the name: *The Kenari Luxury Hotel*, *di Atria Hotel Gading*.
 *
 * Limits: in running text, behind a word of place or from *The* on; *Kamar Hotel Kenari* is a room of a hotel.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { LOWER, NEW_LINE, TITLE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isSign, longestEntity, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const HEADS = new Set(['hotel', 'resort']);

/** No word of a hotel's name before its head. */
const OTHER =
  CLASS['place-head'] |
  CLASS['organization-head'] |
  CLASS['headline-word'] |
  CLASS['sentence-starter'] |
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS.block;

const LONGEST = 4;

/** First token of the name before a head, or the head where none stands there. */
function nameStart({ tokens, classes }: RuleContext, head: number): number {
  const { shape, gap } = tokens;
  let first = head;
  while (first > 0 && head - first < LONGEST && gap[first] < NEW_LINE && shape[first - 1] >= TITLE) {
    const article = tokens.words.form(tokens.word[first - 1]) === 'the';
    if (!article && (classes[first - 1] & OTHER) !== 0) break;
    first--;
    if (article) break;
  }
  return first;
}

/** Whether a word of place leads in what begins at a token: *di*, *di depan*. */
function isPlaced({ tokens, classes }: RuleContext, first: number): boolean {
  const { shape, gap } = tokens;
  for (let i = first - 1; i >= 0 && i >= first - 2; i--) {
    if (gap[i + 1] >= NEW_LINE || shape[i] !== LOWER) return false;
    if ((classes[i] & CLASS['place-cue']) !== 0) return true;
  }
  return false;
}

export const hotel: Rule = {
  name: 'location/hotel',
  examples: [
    [
      'Rapat kerja itu digelar di The Kenari Luxury Hotel, Bandung, kemarin.',
      ['The Kenari Luxury Hotel', 'location'],
    ],
    ['Tamu dari daerah menginap di Atria Hotel Malang sejak kemarin.', ['Atria Hotel Malang', 'location']],
  ],
  counterExamples: [
    'Rapat kerja itu kemarin digelar di Hotel Kenari.',
    'Menurut General Manager Hotel Kenari, semua kamar sudah penuh.',
    'Kemarin ia menunggu di Lobi Hotel Kenari.',
  ],
  propose(context, propose) {
    const { tokens, classes, matches, lineStyle } = context;
    for (let i = 1; i < tokens.count; i++) {
      if ((classes[i] & CLASS['place-head']) === 0 || lineStyle[i] !== RUNNING) continue;
      if (tokens.shape[i] !== TITLE || !HEADS.has(tokens.words.form(tokens.word[i]))) continue;
      const first = nameStart(context, i);
      const named = tokens.words.form(tokens.word[first]) === 'the';
      if (first === i || (named ? first + 1 === i : !isPlaced(context, first))) continue;
      let end = i + 1;
      // Kenari Hotel & Convention Center
      if (isSign(context, end, '&') && isCapitalised(context, end + 1)) end = capitalRunEnd(context, end + 1);
      // Atria Hotel Malang; before any other name the head may be of that one
      let place = longestEntity(context, end);
      while (place >= 0 && tokens.gap[end] < NEW_LINE && matches.type[place] === FORM_TYPE.location) {
        end = matches.end[place];
        place = longestEntity(context, end);
      }
      if (isCapitalised(context, end) && tokens.gap[end] < NEW_LINE) continue;
      propose(first, end, 'location', 0.95);
    }
  },
};
