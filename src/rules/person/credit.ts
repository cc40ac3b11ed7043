/**
 * Who took a picture, behind the outlet and a slash in brackets, in whatever case: *(KABARNUSA.COM/RINA WIJAYANTI)*,
 * *(ANTARA FOTO/Rina Wijayanti)*.
 *
 * Limits: names of two words and more; what bodies hand out (*(ANTARA/Humas Polri)*) is theirs.
 */

import { NEW_LINE, SIGN } from '../../text/tokens.ts';
import { CLASS, isCapitalised, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const NO_NAME =
  CLASS.organization |
  CLASS.country |
  CLASS.location |
  CLASS.title |
  CLASS.block |
  CLASS['organization-head'] |
  CLASS['place-head'];

/** Tokens of the outlet before the slash: *KABARNUSA.CO.ID* is five. */
const OUTLET_REACH = 5;
const LONGEST_NAME = 4;
/** Letters of the shortest word that is no acronym. */
const SHORTEST_WORD = 3;

/** Whether nothing but an outlet's name stands between an opening bracket and a slash. */
function isBehindOutlet(context: RuleContext, slash: number): boolean {
  const { tokens } = context;
  for (let i = slash - 1; i > 0 && slash - i <= OUTLET_REACH; i--) {
    if (tokens.gap[i + 1] >= NEW_LINE) return false;
    if (tokens.kind[i] === SIGN && !isSign(context, i, '.')) return false;
    if (isSign(context, i - 1, '('))
      return (context.classes[i] & CLASS.organization) !== 0 || isDomain(context, i);
  }
  return false;
}

/** *KABARNUSA.COM*, *Kabarnusa.id* */
function isDomain(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  return isSign(context, token + 1, '.') && /^(?:com|co|id)$/.test(tokens.words.form(tokens.word[token + 2]));
}

export const credit: Rule = {
  name: 'person/credit',
  examples: [
    ['Rotinya renyah. (KABARNUSA.COM/RINA WIJAYANTI) Harganya murah.', ['RINA WIJAYANTI', 'person']],
    ['Suasana pasar itu (Kabarnusa.com/Rina Wijayanti).', ['Rina Wijayanti', 'person']],
  ],
  counterExamples: [
    'Suasana pasar itu (KABARNUSA.COM/HUMAS POLRI).',
    'Dua partai (Golkar/Sari Dewi Lestari Abadi Jaya) bertemu.',
    'Ia naik bus (Jakarta/Rina Wijayanti) itu.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 2; i + 2 < tokens.count; i++) {
      if (tokens.kind[i] !== SIGN) continue;
      if (!isSign(context, i, '/') || !isCapitalised(context, i + 1)) continue;
      let end = i + 1;
      while (end < tokens.count && isCapitalised(context, end) && tokens.gap[end] < NEW_LINE) end++;
      const length = end - i - 1;
      if (length < 2 || length > LONGEST_NAME || !isSign(context, end, ')')) continue;
      let named = false;
      let other = false;
      for (let k = i + 1; k < end; k++) {
        // In capitals parts of names are meant too
        if ((classes[k] & CLASS['name-part']) !== 0) named = true;
        else if ((classes[k] & NO_NAME) !== 0 || tokens.end[k] - tokens.start[k] < SHORTEST_WORD)
          other = true;
      }
      if (named && !other && isBehindOutlet(context, i)) propose(i + 1, end, 'person', 0.93);
    }
  },
};
