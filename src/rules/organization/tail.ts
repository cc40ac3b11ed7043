/** Organizations by their last word: *Sucor Sekuritas*, *Persita United*, *Acme Holdings Ltd*. */

import { RUNNING } from '../../text/lines.ts';
import { NEW_LINE } from '../../text/tokens.ts';
import { CLASS, isCapitalised } from '../context.ts';
import type { Rule } from '../rule.ts';

const STOP = CLASS.title | CLASS['sentence-starter'] | CLASS.rank | CLASS.block | CLASS.honorific;

export const organizationTail: Rule = {
  name: 'organization/tail',
  examples: [
    ['Chief Technology Officer Cakrawala Financial mundur.', ['Cakrawala Financial', 'organization']],
    ['Menurut riset Cakrawala Sekuritas, saham itu murah.', ['Cakrawala Sekuritas', 'organization']],
  ],
  counterExamples: ['Perusahaan sekuritas itu tutup.', 'Menteri Energi dan Sumber Daya Mineral datang.'],
  propose(context, propose) {
    const { tokens, classes, lineStyle, insideTitle } = context;
    for (let i = 1; i < tokens.count; i++) {
      if ((classes[i] & CLASS['organization-tail']) === 0 || !isCapitalised(context, i)) continue;
      if (lineStyle[i] !== RUNNING || insideTitle[i] === 1) continue;
      let first = i;
      while (
        first > 0 &&
        i - first < 4 &&
        tokens.gap[first] < NEW_LINE &&
        isCapitalised(context, first - 1) &&
        (classes[first - 1] & STOP) === 0 &&
        // Chief Technology Officer Cakrawala Financial
        insideTitle[first - 1] === 0
      )
        first--;
      if (first < i) propose(first, i + 1, 'organization', 0.7);
    }
  },
};
