/**
 * Events, editions and papers of English name, which are none of ours: *Thailand Masters*, *Malaysia Open*, *Danone
 * Day*, *Free Trade Agreement*. The country inside is a part of the name.
 */

import { ENTITY_TYPE_COUNT } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { NEW_LINE, TITLE, UPPER } from '../../text/tokens.ts';
import { CLASS, isCapitalised, isCue, longestEntity, nameStrength } from '../context.ts';
import type { Rule } from '../rule.ts';

const ENDS =
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS['sentence-starter'] |
  CLASS['organization-head'] |
  CLASS.block;
const PLACES = CLASS.country | CLASS.location;
const LONGEST = 4;
/** From this strength on the first word is somebody's: *Doris Day*. */
const NAME = 5;

export const eventTail: Rule = {
  name: 'none/event-tail',
  examples: [
    ['Ia finalis Thailand Masters tahun lalu.', ['Thailand Masters', 'none']],
    ['Mobil listrik itu dipajang di arena Thailand Bus Show kemarin.', ['Thailand Bus Show', 'none']],
    ['Pesawat itu dipamerkan di Paris Air Show kemarin.', ['Paris Air Show', 'none']],
    [
      'Mobil itu tampil di ajang Kenari Indonesia International Auto Show.',
      ['Kenari Indonesia International Auto Show', 'none'],
    ],
    ['Karyawan ikut Nusantara Clean Day di pantai.', ['Nusantara Clean Day', 'none']],
  ],
  counterExamples: [
    'Ia tampil di The Sari Kirana Show.',
    'Penyanyi Doris Day lahir di sana.',
    'Hari itu Day tidak datang.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 1; i < tokens.count; i++) {
      if (tokens.shape[i] !== TITLE || !isCapitalised(context, i - 1)) continue;
      if (!isCue(context, i, 'event-tail')) continue;
      let first = i;
      while (
        first > 0 &&
        i - first < LONGEST &&
        isCapitalised(context, first - 1) &&
        tokens.gap[first] < NEW_LINE &&
        (classes[first - 1] & ENDS) === 0
      )
        first--;
      if (first === i) continue;
      // Muslim World League is a body of that name
      const whole = longestEntity(context, first);
      if (whole >= 0 && context.matches.end[whole] > i) continue;
      // Paris Air Show, Gaikindo Indonesia International Auto Show; The Sari Kirana Show is hers
      if (tokens.words.form(tokens.word[i]) === 'show') {
        let shown = false;
        for (let k = first; k < i && !shown; k++) shown = (classes[k] & PLACES) !== 0;
        if (!shown) continue;
      }
      const known = (classes[first] & ((1 << ENTITY_TYPE_COUNT) - 1)) !== 0;
      if (!known && (lineStyle[i] !== RUNNING || nameStrength(context, first) >= NAME)) continue;
      // In a headline only the word before belongs to it: Fajar Juara Malaysia Open
      if (lineStyle[i] !== RUNNING) {
        first = i - 1;
        // Tampil di Paris Fashion Week
        const placed = first > 0 && tokens.gap[first] < NEW_LINE && (classes[first - 1] & PLACES) !== 0;
        if (placed) first--;
        // BNI Java Jazz Festival: who pays for it
        const sponsored =
          placed && first > 0 && tokens.gap[first] < NEW_LINE && tokens.shape[first - 1] === UPPER;
        if (sponsored && (classes[first - 1] & CLASS.organization) !== 0) first--;
      }
      // Vanity Fair is a magazine
      const row = longestEntity(context, first);
      if (row >= 0 && context.matches.end[row] === i + 1) continue;
      propose(first, i + 1, 'none', 0.97);
    }
  },
};
