/** A name after a preposition of place: *di Srumbung*, *asal Tegalrejo*; weak unless a dictionary agrees. */

import { RUNNING } from '../../text/lines.ts';
import { LOWER, NEW_LINE } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isPlaceHead,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

const CUES = new Set(['di', 'ke', 'asal', 'menuju', 'kawasan', 'wilayah']);
const STOP =
  CLASS.rank |
  CLASS.title |
  CLASS['organization-head'] |
  CLASS['place-head'] |
  CLASS.block |
  CLASS['event-head'] |
  CLASS.honorific |
  CLASS.organization |
  CLASS.person;

/** Kinds of place that are settled or drawn on a map; people and companies are *bernama* too. */
const NAMED_PLACES = new Set('village district city region island river lake mountain beach'.split(' '));

/** *di permukiman bernama Mehrani Nagar*: *bernama* right behind a kind of place that *di* or *sebuah* leads in. */
function isNamedPlace(context: RuleContext, i: number): boolean {
  const { tokens } = context;
  const form = (token: number) => (token < 0 ? '' : tokens.words.form(tokens.word[token]));
  return (
    form(i) === 'bernama' &&
    isPlaceHead(context, i - 1, NAMED_PLACES) &&
    /^(?:di|ke|dari|sebuah|area|kecil)$/.test(form(i - 2)) &&
    isCapitalised(context, i + 1) &&
    tokens.gap[i + 1] < NEW_LINE
  );
}

export const placeCue: Rule = {
  name: 'location/cue',
  examples: [
    ['Longsor terjadi di Tegalsumber kemarin.', ['Tegalsumber', 'location']],
    ['Pesawat itu jatuh di permukiman bernama Mehrani Nagar.', ['Mehrani Nagar', 'location']],
  ],
  counterExamples: ['Ia duduk di Dewan.', 'Warga desa bernama Sutrisno hilang.', 'Buku itu ada di sana.'],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if (isNamedPlace(context, i)) {
        const end = capitalRunEnd(context, i + 1, STOP & ~CLASS.person);
        if (end - i <= 4) propose(i + 1, end, 'location', 0.9);
        continue;
      }
      if (tokens.shape[i] !== LOWER || (classes[i] & CLASS['place-cue']) === 0) continue;
      if (lineStyle[i] !== RUNNING || !CUES.has(tokens.words.form(tokens.word[i]))) continue;
      const first = i + 1;
      if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE || (classes[first] & STOP) !== 0)
        continue;
      if (tokens.shape[first] !== 2) continue;
      const end = capitalRunEnd(context, first, STOP);
      if (end - first <= 3) propose(first, end, 'location', nameStrength(context, first) >= 6 ? 0.45 : 0.58);
    }
  },
};
