/** A name after a preposition of place: *di Srumbung*, *asal Tegalrejo*; weak unless a dictionary agrees. */

import { RUNNING } from '../../text/lines.ts';
import { LOWER, NEW_LINE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, nameStrength } from '../context.ts';
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

export const placeCue: Rule = {
  name: 'location/cue',
  examples: [['Longsor terjadi di Tegalsumber kemarin.', ['Tegalsumber', 'location']]],
  counterExamples: ['Ia duduk di Dewan.', 'Buku itu ada di sana.'],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
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
