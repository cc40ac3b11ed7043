/**
 * Parts and widenings of a place that a dictionary has: *Bukit Duri Timur*, *Serang Timur*, *Menteng Raya*, *Jalan
 * Fatmawati Raya*.
 *
 * Limits: in running text; where the dictionaries have a longer name from either word on, that one is meant (*Jawa Barat*,
 * *Timur Tengah*).
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { NEW_LINE, TITLE } from '../../text/tokens.ts';
import { CLASS, isCapitalised, longestEntity, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const DIRECTIONS = new Set(
  'raya utara selatan barat timur tengah tenggara hulu hilir ulu ilir lor kidul wetan kulon'.split(' '),
);

/** Whether a capitalised word says which part of a place is meant: *Timur*, *Raya*. */
export function isDirection({ tokens }: RuleContext, token: number): boolean {
  return tokens.shape[token] === TITLE && DIRECTIONS.has(tokens.words.form(tokens.word[token]));
}

/** Kinds that a direction makes no name of: *Asia Timur* is in the dictionaries, *Bundaran HI Selatan* is a side of it. */
const OTHER_KINDS = new Set(['continent', 'ocean', 'sea', 'landmark', 'monument', 'airport', 'world-region']);

/** Above what the dictionary says of the place alone. */
const NAMED = 0.93;

/** End of the place that begins at a token, where a direction stands behind it; or -1. */
function placeBeforeDirection(context: RuleContext, first: number): number {
  const { tokens, matches, gazetteer } = context;
  const row = longestEntity(context, first);
  if (row < 0 || matches.type[row] !== FORM_TYPE.location) return -1;
  const end = matches.end[row];
  if (end >= tokens.count || tokens.gap[end] >= NEW_LINE || context.sentenceStart[end] === 1) return -1;
  if (!isDirection(context, end)) return -1;
  if (OTHER_KINDS.has(gazetteer.subtypeOf(matches.form[row]))) return -1;
  const behind = longestEntity(context, end);
  return behind >= 0 && matches.end[behind] > end + 1 ? -1 : end;
}

export const direction: Rule = {
  name: 'location/direction',
  examples: [
    ['Rumahnya berdiri di Cipayung Timur sejak lama.', ['Cipayung Timur', 'location']],
    ['Sekolah itu bertempat di Menteng Raya sekarang.', ['Menteng Raya', 'location']],
  ],
  counterExamples: [
    'Ia lahir di Jawa Barat tahun lalu.',
    'Ia terbang dari Dubai ke Timur Tengah.',
    'Mereka tinggal di Menteng. Timur kota itu sepi.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS.location) === 0 || lineStyle[i] !== RUNNING) continue;
      // Polres Serang Timur is a body, Jalan Fatmawati Raya a street
      if (i > 0 && isCapitalised(context, i - 1) && tokens.gap[i] < NEW_LINE) continue;
      const end = placeBeforeDirection(context, i);
      if (end > 0) propose(i, end + 1, 'location', NAMED);
    }
  },
};
