/**
 * The short form of a ministry behind its minister, which says the field and not the body: *Menteri PU Dody Hanggodo*,
 * *Wamen ESDM*, *Menko Kumham Imipas*.
 *
 * Limits: only what the dictionary has as a ministry, directly behind the office.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { NEW_LINE } from '../../text/tokens.ts';
import { CLASS, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const OFFICES = new Set(['menteri', 'wamen', 'menko', 'wamenko']);

/** Longest field between the office and the short form: the *Kumham* of *Menko Kumham Imipas*. */
const FIELD_TOKENS = 1;

/** End of the ministry's short form at a token, or -1. */
function ministryEnd({ matches, matchesAt, gazetteer }: RuleContext, token: number): number {
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (matches.type[row] === FORM_TYPE.organization && gazetteer.subtypeOf(matches.form[row]) === 'ministry')
      return matches.end[row];
  return -1;
}

export const fieldOfOffice: Rule = {
  name: 'none/field-of-office',
  examples: [
    ['Jalan itu diresmikan Menteri ESDM Sutrisno kemarin.', ['ESDM', 'none']],
    ['Menko Kumham Imipas membuka rapat di kantornya.', ['Imipas', 'none']],
  ],
  counterExamples: ['Menteri itu datang ke Kementerian PU.', 'Pegawai Kemenkes dan Menteri Keuangan hadir.'],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 1; i < tokens.count; i++) {
      if ((classes[i] & CLASS.organization) === 0 || tokens.gap[i] >= NEW_LINE) continue;
      let office = i - 1;
      for (let field = 0; field < FIELD_TOKENS && context.insideTitle[office] === 1 && office > 0; field++)
        if (!OFFICES.has(tokens.words.form(tokens.word[office]))) office--;
      if (!OFFICES.has(tokens.words.form(tokens.word[office]))) continue;
      const end = ministryEnd(context, i);
      if (end > 0) propose(i, end, 'none', 0.97);
    }
  },
};
