/**
 * A person whose other given name stands in brackets inside the name: *Wooyoung (Austin) Kang*, *Rano (Randy) Wijaya*.
 *
 * Limits: one name before the bracket, one within, one behind; acronyms, offices and places in brackets are none.
 */

import { NEW_LINE, SIGN, TITLE } from '../../text/tokens.ts';
import { CLASS, CLEAR_NAME_PART, isCapitalised, isSign, nameStrength, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const NO_NAME =
  CLASS.country |
  CLASS.organization |
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS['organization-head'] |
  CLASS['place-head'] |
  CLASS['sentence-starter'];

function isName(context: RuleContext, token: number): boolean {
  const { tokens, classes } = context;
  // Kang, Park and Pak address people and are names
  const other = (classes[token] & NO_NAME) !== 0 && nameStrength(context, token) < CLEAR_NAME_PART;
  return tokens.shape[token] === TITLE && !other;
}

export const bynameInside: Rule = {
  name: 'person/byname-inside',
  examples: [['CEO itu, Wooyoung (Austin) Kang, hadir.', ['Wooyoung (Austin) Kang', 'person']]],
  counterExamples: [
    'Ia tinggal di Sulawesi (Sulsel) Andi.',
    'Camat Sleman (Depok) hadir.',
    'Ketua Kadin (Kamar Dagang) Rano Wijaya hadir.',
    'Menurut Rano Wijaya (Persib) Budi keliru.',
  ],
  propose(context, propose) {
    const { tokens } = context;
    for (let bracket = 1; bracket + 3 < tokens.count; bracket++) {
      if (tokens.kind[bracket] !== SIGN) continue;
      if (!isSign(context, bracket, '(') || !isSign(context, bracket + 2, ')')) continue;
      const [first, inside, last] = [bracket - 1, bracket + 1, bracket + 3];
      if (!isName(context, first) || !isName(context, inside) || !isName(context, last)) continue;
      if (nameStrength(context, inside) < CLEAR_NAME_PART || nameStrength(context, last) < CLEAR_NAME_PART)
        continue;
      if (tokens.gap[last] >= NEW_LINE) continue;
      const longer =
        (first > 0 && tokens.gap[first] < NEW_LINE && isCapitalised(context, first - 1)) ||
        (isCapitalised(context, last + 1) && tokens.gap[last + 1] < NEW_LINE);
      if (!longer) propose(first, last + 1, 'person', 0.97);
    }
  },
};
