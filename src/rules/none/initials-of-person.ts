/**
 * Initials in place of a name that the paper keeps back: *bocah berinisial MK (7)*, *pelaku AS (34)*, *korban, RI (19)*.
 * They are neither the court, nor the state, nor anybody's name.
 */

import { NEW_LINE, NUMBER } from '../../text/tokens.ts';
import { isAcronym, isCapitalised, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const LONGEST = 4;

/** Words that say outright that initials follow. */
const SAYING = new Set('berinisial inisial inisialnya'.split(' '));

/** The age behind initials: *(7)*, *(34 tahun)*. */
function hasAge(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  if (!isSign(context, token, '(') || token + 2 >= tokens.count || tokens.kind[token + 1] !== NUMBER)
    return false;
  if (tokens.end[token + 1] - tokens.start[token + 1] > 2) return false;
  return isSign(context, token + 2, ')') || tokens.words.form(tokens.word[token + 2]) === 'tahun';
}

export const initialsOfPerson: Rule = {
  name: 'none/initials-of-person',
  examples: [
    ['Bocah berinisial MK (7) dirawat.', ['MK', 'none']],
    ['Polisi menangkap pelaku, AS (34), di rumahnya.', ['AS', 'none']],
  ],
  counterExamples: ['Hakim MK membacakan putusan (7).', 'Sulastri (34) selamat.'],
  propose(context, propose) {
    const { tokens } = context;
    for (let i = 1; i < tokens.count; i++) {
      if (!isCapitalised(context, i) || !isAcronym(context, i) || tokens.gap[i] >= NEW_LINE) continue;
      if (tokens.end[i] - tokens.start[i] > LONGEST) continue;
      const said = SAYING.has(tokens.words.form(tokens.word[i - 1]));
      if (said || hasAge(context, i + 1)) propose(i, i + 1, 'none', said ? 0.99 : 0.97);
    }
  },
};
