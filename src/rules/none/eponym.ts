/**
 * Discoverers whose name a thing bears: *gelombang Kelvin*, *gelombang ekuatorial Rossby dan Kelvin*, *skala Richter*,
 * *sindrom Down*. They do nothing in the story.
 *
 * Limits: names of two words are people's own (*teori Stephen Hawking*).
 */

import { LOWER, NEW_LINE, TITLE } from '../../text/tokens.ts';
import { CLASS, isCapitalised, isCue, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const OTHERS = CLASS.person | CLASS.organization | CLASS.country | CLASS.location;

/** How such waves are called by their kind: *gelombang ekuatorial*; *gelombang kritik Jokowi* is his. */
const KIND = /ial$/;

/** Whether one capitalised word that no dictionary has for somebody or something stands alone at a token. */
function isAlone(context: RuleContext, token: number): boolean {
  const { tokens, classes } = context;
  return (
    token < tokens.count &&
    tokens.shape[token] === TITLE &&
    (classes[token] & OTHERS) === 0 &&
    tokens.gap[token] < NEW_LINE &&
    !(isCapitalised(context, token + 1) && tokens.gap[token + 1] < NEW_LINE)
  );
}

export const eponym: Rule = {
  name: 'none/eponym',
  examples: [
    ['Hujan dipicu gelombang ekuatorial Rossby dan Kelvin.', ['Rossby', 'none'], ['Kelvin', 'none']],
    ['Gempa berkekuatan 5 skala Richter.', ['Richter', 'none']],
  ],
  counterExamples: [
    'Ia mengagumi gelombang Rano Wijaya.',
    'Muncul gelombang kritik Wirasti di media.',
    'Muncul gelombang serangan Israel.',
    'Kelvin melihat gelombang itu.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS.cue) === 0 || tokens.shape[i] !== LOWER) continue;
      if (!isCue(context, i, 'eponym-head')) continue;
      let name = i + 1;
      if (tokens.shape[name] === LOWER && KIND.test(tokens.words.form(tokens.word[name]))) name++;
      if (!isAlone(context, name)) continue;
      propose(name, name + 1, 'none', 0.97);
      const next = name + 2;
      if (next < tokens.count && tokens.words.form(tokens.word[name + 1]) === 'dan' && isAlone(context, next))
        propose(next, next + 1, 'none', 0.97);
    }
  },
};
