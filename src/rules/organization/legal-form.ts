/** Companies by their legal form: *PT Bumi Resources Minerals Tbk*, *CV Maju Bersama*, *PT PLN (Persero)*. */

import { NEW_LINE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isSign, type RuleContext } from '../context.ts';
import { BRACKETED_FORMS, LEGAL_FORMS_BEFORE } from '../legal-forms.ts';
import type { Rule } from '../rule.ts';

/** Of companies, and of bodies that carry theirs as companies do. */
const FORMS = new Set([...LEGAL_FORMS_BEFORE, 'perum', 'perumda', 'perusda', 'firma', 'koperasi', 'yayasan']);

/** End after a bracketed legal form and `Tbk`: *(Persero) Tbk*, *(Perseroda)*. */
function tailEnd(context: RuleContext, end: number): number {
  const { tokens } = context;
  const word = (token: number) => (token < tokens.count ? tokens.words.form(tokens.word[token]) : '');
  if (isSign(context, end, '(') && BRACKETED_FORMS.has(word(end + 1)) && isSign(context, end + 2, ')'))
    end += 3;
  if (word(end) === 'tbk' && tokens.gap[end] < NEW_LINE) end++;
  return end;
}

export const legalForm: Rule = {
  name: 'organization/legal-form',
  examples: [
    ['Saham PT Sumber Cahaya Abadi Tbk naik.', ['PT Sumber Cahaya Abadi Tbk', 'organization']],
    ['Kata Direktur PT Maju Jaya Ir. Hendra Gunawan.', ['PT Maju Jaya', 'organization']],
    ['Listrik dipasok PT PLN (Persero) sejak lama.', ['PT PLN (Persero)', 'organization']],
  ],
  counterExamples: ['Harga PT itu turun.', 'Kata cv ditulis kecil.'],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS['organization-head']) === 0 || !isCapitalised(context, i)) continue;
      if (!FORMS.has(tokens.words.form(tokens.word[i]))) continue;
      let first = i + 1;
      if (isSign(context, first, '.')) first++;
      if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) continue;
      const end = tailEnd(
        context,
        capitalRunEnd(context, first, CLASS.rank | CLASS.honorific | CLASS.degree),
      );
      propose(i, end, 'organization', 0.9);
    }
  },
};
