/** A name, a comma, a title: *Ali Mundakir, Wakil Presiden Komunikasi PT Pertamina*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { NEW_LINE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isSign, longestEntity, nameStrength } from '../context.ts';
import type { Rule } from '../rule.ts';
import { NO_NAME } from './no-name.ts';

export const nameBeforeRole: Rule = {
  name: 'person/name-before-role',
  examples: [
    ['Hal itu dikatakan Ali Mundakir, Wakil Presiden Komunikasi perusahaan itu.', ['Ali Mundakir', 'person']],
    ['Menurut Sulastri Ningrum, dosen hukum, putusan itu keliru.', ['Sulastri Ningrum', 'person']],
  ],
  counterExamples: ['Di Jakarta, Presiden membuka rapat.', 'Namun, Menteri menolak.'],
  propose(context, propose) {
    const { classes, tokens } = context;
    for (let i = 1; i + 1 < tokens.count; i++) {
      if ((classes[i + 1] & CLASS.title) === 0 || !isSign(context, i, ',') || tokens.gap[i + 1] >= NEW_LINE)
        continue;
      let first = i;
      while (first > 0 && i - first < 5 && isCapitalised(context, first - 1) && tokens.gap[first] < NEW_LINE)
        first--;
      while (first < i && (classes[first] & NO_NAME) !== 0) first++;
      if (i - first < 2 || capitalRunEnd(context, first) < i) continue;
      const entity = longestEntity(context, first);
      if (
        entity >= 0 &&
        context.matches.type[entity] !== FORM_TYPE.person &&
        context.matches.end[entity] >= i
      )
        continue;
      let strength = 0;
      for (let k = first; k < i; k++) strength = Math.max(strength, nameStrength(context, k));
      if (strength >= 5) propose(first, i, 'person', 0.85);
    }
  },
};
