/** Units and schools with a number: *Kodim 1403/Palopo*, *Korem 071/Wijayakusuma*, *SDN 021 Dandang*, *Yonif 100*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { NEW_LINE, NUMBER } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isSign, longest } from '../context.ts';
import type { Rule } from '../rule.ts';

export const numberedUnit: Rule = {
  name: 'organization/numbered-unit',
  examples: [
    ['Prajurit Kodim 1403/Palopo membantu warga.', ['Kodim 1403/Palopo', 'organization']],
    ['Siswa SDN 021 Dandang belajar di tenda.', ['SDN 021 Dandang', 'organization']],
  ],
  counterExamples: ['Bank 24 jam itu tutup.', 'Ia tinggal di Blok 5.'],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS['organization-head']) === 0 || !isCapitalised(context, i)) continue;
      const number = longest(context, i, FORM_TYPE['organization-head']);
      if (number >= tokens.count || tokens.kind[number] !== NUMBER || tokens.gap[number] >= NEW_LINE)
        continue;
      let name = number + 1;
      // No headline and no hero's name parts what a slash joins: Korem 071/Wijayakusuma
      const joined = isSign(context, name, '/');
      if (joined) name++;
      if (!isCapitalised(context, name) || tokens.gap[name] >= NEW_LINE) continue;
      propose(
        i,
        capitalRunEnd(context, name, CLASS.rank | CLASS.title | CLASS.block),
        'organization',
        joined ? 0.95 : 0.9,
      );
    }
  },
};
