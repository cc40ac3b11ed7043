/**
 * Words said twice, which are plurals and no names where a sentence begins with them: *Tambang-tambang itu*,
 * *Anak-anak bermain*. Names of places are printed with two capitals (*Toli-Toli*) or stand in the dictionary.
 */

import { ENTITY_TYPE_COUNT } from '../../gazetteer/schema.ts';
import { GLUED, LOWER, TITLE } from '../../text/tokens.ts';
import { isSign } from '../context.ts';
import type { Rule } from '../rule.ts';

const ENTITY_CLASSES = (1 << ENTITY_TYPE_COUNT) - 1;

export const reduplication: Rule = {
  name: 'none/reduplication',
  examples: [['Tambang-tambang itu ditutup.', ['Tambang-tambang', 'none']]],
  counterExamples: ['Kapal berlabuh di Toli-Toli.', 'Pasar itu sepi.'],
  propose(context, propose) {
    const { tokens, classes } = context;
    const { shape, gap, word, count } = tokens;
    for (let i = 0; i + 2 < count; i++)
      if (
        shape[i] === TITLE &&
        shape[i + 2] === LOWER &&
        word[i] === word[i + 2] &&
        gap[i + 1] === GLUED &&
        gap[i + 2] === GLUED &&
        (classes[i] & ENTITY_CLASSES) === 0 &&
        isSign(context, i + 1, '-')
      )
        propose(i, i + 3, 'none', 0.95);
  },
};
