/**
 * Events, editions and papers of English name, which are none of ours: *Thailand Masters*, *Malaysia Open*, *Danone
 * Day*, *Free Trade Agreement*. The country inside is a part of the name.
 */

import { ENTITY_TYPE_COUNT } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { NEW_LINE, TITLE, UPPER } from '../../text/tokens.ts';
import { CLASS, isCapitalised, isCue, longestEntity, nameStrength, type RuleContext } from '../context.ts';
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

/** Lands as races are called by them in English. */
const RACE_LANDS = new Set(
  'british american australian austrian japanese spanish italian french german dutch portuguese indonesian malaysian thai indian hungarian belgian canadian brazilian mexican chinese'.split(
    ' ',
  ),
);

/** Where a race with its sponsor begins that ends at *Prix*: *Wiratama British Grand Prix*, *Kenari Malaysia Grand Prix*; or -1. */
function sponsorOfGrandPrix(context: RuleContext, prix: number): number {
  const { tokens, classes } = context;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  if (prix < 2 || form(prix) !== 'prix' || form(prix - 1) !== 'grand') return -1;
  const land = prix - 2;
  if (!isCapitalised(context, land) || (!RACE_LANDS.has(form(land)) && (classes[land] & PLACES) === 0))
    return -1;
  let first = land;
  while (
    first > 0 &&
    land - first < 2 &&
    isCapitalised(context, first - 1) &&
    tokens.gap[first] < NEW_LINE &&
    (classes[first - 1] & (ENDS | CLASS['headline-word'])) === 0
  )
    first--;
  return first;
}

export const eventTail: Rule = {
  name: 'none/event-tail',
  examples: [
    ['Ia finalis Thailand Masters tahun lalu.', ['Thailand Masters', 'none']],
    ['Mobil listrik itu dipajang di arena Thailand Bus Show kemarin.', ['Thailand Bus Show', 'none']],
    ['Pesawat itu dipamerkan di Paris Air Show kemarin.', ['Paris Air Show', 'none']],
    ['Pembalap itu menang di Wiratama British Grand Prix kemarin.', ['Wiratama British Grand Prix', 'none']],
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
      const sponsor = sponsorOfGrandPrix(context, i);
      if (sponsor >= 0) {
        propose(sponsor, i + 1, 'none', 0.97);
        continue;
      }
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
