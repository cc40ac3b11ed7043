/** A preposition of place before a name that no dictionary knows: *in Wulanggit*, *villages near Noboleto*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { CLASS, capitalRunEnd, nameStrength } from '../../rules/context.ts';
import { RUNNING } from '../../text/lines.ts';
import { LOWER, UPPER } from '../../text/tokens.ts';
import { follows, isCapital, isClass, lexiconEnd, nameAt, signAt, wordAt } from '../context.ts';
import type { EnglishRule } from '../rule.ts';

const CUE = FORM_TYPE['place-cue'];

const NO_PLACE =
  CLASS['sentence-starter'] |
  CLASS['nationality-cue'] |
  CLASS.title |
  CLASS.honorific |
  CLASS['organization-tail'] |
  CLASS['organization-head'] |
  CLASS['event-head'] |
  CLASS['place-head'];

/** Longest unknown place, in tokens. */
const MAXIMUM_TOKENS = 3;

export const placeCue: EnglishRule = {
  name: 'location/cue',
  examples: [
    ['Permanent homes stand in Noboleton by now.', ['Noboleton', 'location']],
    ['Petrus, a farmer from Nurabelen, agreed.', ['Nurabelen', 'location']],
  ],
  counterExamples: [
    'He believes in Islam.',
    'In May prices fell.',
    'He trusts in Prabowo Subianto.',
    'She sang in English.',
  ],
  propose(context, propose) {
    const { tokens, names } = context;
    for (let i = 0; i < tokens.count; i++) {
      const strong = lexiconEnd(context, i, CUE, (subtype) => subtype === 'strong');
      const first = Math.max(strong, lexiconEnd(context, i, CUE));
      if (first < 0 || (tokens.shape[i] !== LOWER && names.sentenceStart[i] === 0)) continue;
      if (!follows(context, first) || !isCapital(context, first) || names.lineStyle[first] !== RUNNING)
        continue;
      const end = capitalRunEnd(names, first);
      if (end - first > MAXIMUM_TOKENS || tokens.shape[first] >= UPPER) continue;
      const known = nameAt(context, first);
      if (known !== null) {
        // Ketapang is a tree too; in Ketapang it is the town
        if (known.type === FORM_TYPE.location && known.end === end && wordAt(context, end) !== "'s")
          propose(first, end, 'location', 0.6);
        continue;
      }
      let other = false;
      let strength = 0;
      for (let k = first; k < end; k++) {
        if (isClass(context, k, NO_PLACE)) other = true;
        strength += nameStrength(names, k);
      }
      if (
        other ||
        wordAt(context, end) === "'s" ||
        isClass(context, end, CLASS['organization-tail'] | CLASS.title)
      )
        continue;
      // Known parts of personal names are people here: talks with, but also from and to, Prabowo
      const personal = strength >= 5 * (end - first) || (strong !== first && strength >= 4);
      if (personal) continue;
      // in Time magazine
      if (
        tokens.shape[end] === LOWER &&
        /^(?:magazine|newspaper|daily|group|party|movement)$/.test(wordAt(context, end))
      )
        continue;
      const closed = /^[,.;)]?$/.test(signAt(context, end));
      propose(first, end, 'location', strong === first ? 0.72 : closed ? 0.58 : 0.45);
    }
  },
};
