/**
 * What a text says is called so: *klub motor bernama Roda Ceria* is a body, *taman itu dinamai Kenarilein* a place, *kapal
 * bernama Bahtera Jaya* neither; *seorang pria bernama Rano* is left to the rules of people.
 *
 * Limits: the noun must stand within a few small words before *bernama*; an account is called by whoever owns it.
 */

import { RUNNING } from '../../text/lines.ts';
import { LOWER, NEW_LINE, WORD } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isCue,
  isKnownWhole,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

/** How far before the verb its noun stands: *klub motor tua itu yang kini bernama*. */
const NOUN_REACH = 6;

const PREPOSITIONS = new Set(['di', 'ke', 'dari', 'dalam', 'dengan', 'pada', 'oleh']);

type Called = 'organization' | 'location' | 'none';

function typeOfNoun(context: RuleContext, token: number): Called | null {
  if (isCue(context, token, 'called-body')) return 'organization';
  if (isCue(context, token, 'called-place')) return 'location';
  return isCue(context, token, 'called-thing') ? 'none' : null;
}

/** What the noun before a verb of calling names, or null. */
export function typeOfCalled(context: RuleContext, verb: number): Called | null {
  const { tokens } = context;
  for (let i = verb - 1; i >= 0 && verb - i <= NOUN_REACH; i--) {
    if (tokens.gap[i + 1] >= NEW_LINE || tokens.kind[i] !== WORD) return null;
    // perusahaan Korea Selatan bernama Kenarilein
    const origin = (context.classes[i] & (CLASS.country | CLASS.location)) !== 0;
    if (tokens.shape[i] !== LOWER && context.sentenceStart[i] === 0 && !origin) return null;
    // klub motor: the first noun is the head
    const noun = typeOfNoun(context, i);
    const type = noun === null || i === 0 ? noun : (typeOfNoun(context, i - 1) ?? noun);
    // Pemilik klub bernama Rano
    if (type !== null) return i > 0 && isCue(context, i - 1, 'called-person') ? null : type;
    // Awak kapal yang selamat dalam kejadian itu bernama Rano
    const other = isCue(context, i, 'called-person') || PREPOSITIONS.has(tokens.words.form(tokens.word[i]));
    if (other) return null;
  }
  return null;
}

export const called: Rule = {
  name: 'organization/called',
  examples: [
    ['Ia membubarkan klub motor bernama Roda Ceria.', ['Roda Ceria', 'organization']],
    ['Ada juga perusahaan Jepang lain bernama Kenarilein.', ['Kenarilein', 'organization']],
    ['Taman ini semula bernama Kenarilein.', ['Kenarilein', 'location']],
    ['Pesawat itu jatuh di permukiman bernama Mehrani Nagar.', ['Mehrani Nagar', 'location']],
    ['Nelayan menumpang kapal bernama Bahtera Jaya.', ['Bahtera Jaya', 'none']],
  ],
  counterExamples: [
    'Polisi menangkap seorang pria bernama Rano.',
    'Warga desa bernama Sutrisno hilang.',
    'Pendiri klub bernama Rano itu pulang.',
    'Awak kapal yang selamat dalam kejadian itu bernama Bahtera.',
    'Klub itu belum bernama.',
  ],
  propose(context, propose) {
    const { tokens, lineStyle } = context;
    for (let i = 1; i + 1 < tokens.count; i++) {
      if (tokens.shape[i] !== LOWER || !isCue(context, i, 'calling')) continue;
      const first = i + 1;
      if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE || lineStyle[i] !== RUNNING)
        continue;
      const type = typeOfCalled(context, i);
      if (type === null) continue;
      const end = capitalRunEnd(context, first, CLASS.title | CLASS.rank);
      // Known for something else as a whole, or a name as people bear it: kota yang bernama Bandung needs no rule
      if (isKnownWhole(context, first, end)) continue;
      if (type === 'none' && nameStrength(context, first) >= 5 && end === first + 1) continue;
      propose(first, end, type, type === 'organization' ? 0.93 : 0.9);
    }
  },
};
