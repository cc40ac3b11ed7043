/** Words and phrases of the blocklist: *Baca Juga*, *Scroll to Continue with Content*, *COVID-19*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { CLASS, isCapitalised, longest } from '../context.ts';
import type { Rule } from '../rule.ts';

export const blocked: Rule = {
  name: 'none/blocked',
  examples: [['Kasus COVID-19 menurun.', ['COVID-19', 'none']]],
  counterExamples: ['Hujan turun sejak subuh.'],
  propose(context, propose) {
    const { classes, tokens } = context;
    for (let i = 0; i < tokens.count; i++) {
      if ((classes[i] & CLASS.block) === 0 || !isCapitalised(context, i)) continue;
      const end = longest(context, i, FORM_TYPE.block);
      // Three words are said by nobody who means something else: Dow Jones Industrial Average
      propose(i, end, 'none', end > i + 2 ? 0.97 : end > i + 1 ? 0.95 : 0.75);
    }
  },
};
