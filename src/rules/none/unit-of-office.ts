/**
 * The name of a regiment inside an office, which is no person there: *Danrem 072/Pamungkas*, *Pangdam XIV/Hasanuddin*,
 * *Danrem 133/Nani Wartabone*.
 *
 * Limits: a place behind the slash stays one (*Dandim 0612/Tasikmalaya*).
 */

import { NEW_LINE, NUMBER, UPPER } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isSign } from '../context.ts';
import type { Rule } from '../rule.ts';

const ROMAN = /^[IVX]{1,6}$/;

export const unitOfOffice: Rule = {
  name: 'none/unit-of-office',
  examples: [
    ['Danrem 133/Nani Wartabone membuka lomba.', ['Danrem 133/Nani Wartabone', 'none']],
    ['Upacara dipimpin Pangdam XIV/Hasanuddin Mayjen Rano.', ['Pangdam XIV/Hasanuddin', 'none']],
  ],
  counterExamples: ['Dandim 0612/Tasikmalaya hadir.', 'Ketua 2/Sutrisno hadir.'],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 2; i + 1 < tokens.count; i++) {
      if (tokens.text[tokens.start[i]] !== '/' || !isSign(context, i, '/')) continue;
      const number = i - 1;
      const numbered =
        tokens.kind[number] === NUMBER ||
        (tokens.shape[number] === UPPER &&
          ROMAN.test(tokens.text.slice(tokens.start[number], tokens.end[number])));
      if (!numbered || (classes[number - 1] & CLASS.title) === 0) continue;
      if (!/^(?:dan|pang|kas|wadan|kapen)/.test(tokens.words.form(tokens.word[number - 1]))) continue;
      const name = i + 1;
      if (!isCapitalised(context, name) || tokens.gap[name] >= NEW_LINE) continue;
      if ((classes[name] & CLASS.location) !== 0) continue;
      propose(number - 1, capitalRunEnd(context, name, CLASS.rank | CLASS.title | CLASS.block), 'none', 0.97);
    }
  },
};
