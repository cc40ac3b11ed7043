/**
 * Who makes a work, leads a meeting, drives a car or does what only people do, behind the passive verb that says so:
 * *disutradarai oleh Wirasukma*, *dipandu Wirasti Kemuning*, *dikemudikan Sutarjono*.
 *
 * Limits: one to three capitalised words that no dictionary has as something else; bodies make works too (*diproduseri
 * Layar Kencana Pictures*).
 */

import { LOWER, NEW_LINE, TITLE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isCue, longestEntity, nameStrength } from '../context.ts';
import type { Rule } from '../rule.ts';
import { NO_BARE_NAME } from './no-name.ts';

const NOT_NAMES = NO_BARE_NAME | CLASS['organization-tail'] | CLASS['event-head'];

const LONGEST = 3;

export const maker: Rule = {
  name: 'person/maker',
  examples: [
    ['Video musik lagu itu disutradarai oleh Wirasukma bulan lalu.', ['Wirasukma', 'person']],
    ['Truk itu dikemudikan oleh Muslim.', ['Muslim', 'person']],
    ['Acara dipandu Wirasti Kemuning di aula desa.', ['Wirasti Kemuning', 'person']],
  ],
  counterExamples: [
    'Film itu disutradarai oleh anak muda setempat.',
    'Tim itu dilatih Persebaya sejak lama.',
    'Mobil itu dikemudikan SU dan dikendarai M.',
    'Tim itu dilatih di Bandung sejak kemarin.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if (tokens.shape[i] !== LOWER || !isCue(context, i, 'maker')) continue;
      let first = i + 1;
      let by = false;
      for (const word of ['langsung', 'oleh'])
        if (first < tokens.count && tokens.words.form(tokens.word[first]) === word) {
          first++;
          by = word === 'oleh';
        }
      if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) continue;
      const end = capitalRunEnd(context, first, NOT_NAMES);
      // Mobil yang dikemudikan SU: initials, and dilatih PSKN a club
      if (end - first > LONGEST || (end === first + 1 && tokens.shape[first] !== TITLE)) continue;
      let other = longestEntity(context, first) >= 0;
      for (let k = first; k < end && !other; k++)
        other = (classes[k] & NOT_NAMES) !== 0 && nameStrength(context, k) === 0;
      if (!other) propose(first, end, 'person', by ? 0.85 : 0.7);
    }
  },
};
