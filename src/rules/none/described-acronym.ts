/**
 * Acronyms of things and groups that the text spells out in small letters: *kelompok kriminal bersenjata (KKB)*,
 * *orang asli Papua (OAP)*, *sales promotion girl (SPG)*, *HAN (hukum administrasi negara)*. They name nothing of ours, there and in every later line.
 *
 * Limits: a body that the dictionary has under the acronym is one also where its name is printed small.
 */

import { GLUED, LOWER, NEW_LINE, UPPER, WORD } from '../../text/tokens.ts';
import { CLASS, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const KNOWN = CLASS.organization | CLASS.country | CLASS.location | CLASS.person;

/** Words that lend no letter. */
const SMALL_WORDS = new Set('dan di ke dari untuk yang atas dengan pada of the for and in'.split(' '));
const MAXIMUM_WORDS = 9;

/** Whether the words before a bracket spell its acronym, and all but one of them are printed small. */
function isDescribed(context: RuleContext, acronym: number): boolean {
  const { tokens, classes } = context;
  const letters = tokens.words.form(tokens.word[acronym]);
  let token = acronym - 2;
  let capitals = 0;
  for (let letter = letters.length - 1; letter >= 0; token--) {
    if (token < 0 || acronym - token > MAXIMUM_WORDS || tokens.kind[token] !== WORD) return false;
    if (tokens.gap[token + 1] >= NEW_LINE) return false;
    const form = tokens.words.form(tokens.word[token]);
    if (form[0] === letters[letter]) {
      letter--;
      if (tokens.shape[token] !== LOWER) capitals++;
    } else if (!SMALL_WORDS.has(form)) return false;
  }
  const first = token + 1;
  const begins = tokens.shape[first] === LOWER || context.sentenceStart[first] === 1;
  return begins && capitals <= 1 && (classes[first] & CLASS['organization-head']) === 0;
}

/** Whether the words in the bracket behind an acronym spell it, all printed small. */
function isExplained({ tokens }: RuleContext, acronym: number): boolean {
  const letters = tokens.words.form(tokens.word[acronym]);
  let token = acronym + 2;
  for (let letter = 0; letter < letters.length; token++) {
    if (token >= tokens.count || token - acronym > MAXIMUM_WORDS || tokens.shape[token] !== LOWER)
      return false;
    const form = tokens.words.form(tokens.word[token]);
    if (form[0] === letters[letter]) letter++;
    else if (!SMALL_WORDS.has(form)) return false;
  }
  return token < tokens.count && tokens.text[tokens.start[token]] === ')';
}

export const describedAcronym: Rule = {
  name: 'none/described-acronym',
  examples: [
    ['Lima penumpang adalah orang asli pegunungan (OAP).', ['OAP', 'none']],
    ['Itu ranah HAN (hukum administrasi negara), kata dia.', ['HAN', 'none']],
    ['Ia bekerja sebagai sales promotion girl (SPG) dan SPG lain ikut.', ['SPG', 'none']],
  ],
  counterExamples: ['Lembaga Kajian Pangan Nusantara (LKPN) membantah.', 'Harga naik (lihat tabel).'],
  propose(context, propose) {
    const { tokens, classes } = context;
    const { count, kind, shape, gap, word } = tokens;
    const described = new Set<number>();
    for (let i = 0; i + 1 < count; i++) {
      if (kind[i] !== WORD || shape[i] !== UPPER || (classes[i] & KNOWN) !== 0) continue;
      const bracketed =
        gap[i] === GLUED &&
        gap[i + 1] === GLUED &&
        isSign(context, i - 1, '(') &&
        isSign(context, i + 1, ')');
      if (bracketed ? isDescribed(context, i) : isSign(context, i + 1, '(') && isExplained(context, i))
        described.add(word[i]);
    }
    if (described.size === 0) return;
    for (let i = 0; i < count; i++)
      if (shape[i] === UPPER && described.has(word[i])) propose(i, i + 1, 'none', 0.98);
  },
};
