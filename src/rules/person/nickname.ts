/** A name that the text itself calls one: *yang akrab disapa Cak Ul*, *alias Buyung*, *bernama Sutini*. */

import { LOWER, NEW_LINE, WORD } from '../../text/tokens.ts';
import {
  CLASS,
  CLEAR_NAME_PART,
  capitalRunEnd,
  isCapitalised,
  isSign,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import { typeOfCalled } from '../organization/called.ts';
import type { Rule } from '../rule.ts';

const NAMING_WORDS = new Set(
  'disapa dipanggil alias bernama berinisial dijuluki sapaan panggilan'.split(' '),
);

/** Words from who somebody is to what they are called: *pria Inggris bernama*, *anak kiai yang bernama*. */
const DESCRIBED = 4;

/** Whether a word for a person stands before *bernama*: *gadis cantik bernama Wirasti*. */
function isOfSomebody({ tokens, classes }: RuleContext, naming: number): boolean {
  for (let i = naming - 1; i >= 0 && naming - i <= DESCRIBED && tokens.kind[i] === WORD; i--)
    if ((classes[i] & (CLASS.title | CLASS.honorific)) !== 0) return true;
  return false;
}

export const nickname: Rule = {
  name: 'person/nickname',
  examples: [
    ['Pria yang akrab disapa Buyung itu tertawa.', ['Buyung', 'person']],
    ['Tersangka Joni alias Codet ditahan.', ['Codet', 'person']],
    ['Seorang siswa bernama Bukit Menoreh hadir.', ['Bukit Menoreh', 'person']],
    ['Ia menikahi gadis cantik yang bernama Wirastiana.', ['Wirastiana', 'person']],
  ],
  counterExamples: ['Ia dipanggil polisi.', 'Seorang saksi berinisial RT diperiksa.'],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      const first = i + 1;
      if (tokens.shape[i] !== LOWER || !isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE)
        continue;
      if (!NAMING_WORDS.has(tokens.words.form(tokens.word[i]))) continue;
      if ((classes[first] & (CLASS['organization-head'] | CLASS.block)) !== 0) continue;
      const end = capitalRunEnd(context, first);
      const initials =
        end === first + 1 && tokens.shape[first] >= 3 && tokens.end[first] - tokens.start[first] <= 3;
      if (end - first > 4 || initials) continue;
      const word = tokens.words.form(tokens.word[i]);
      // perangkat BlackBerry aliasBByang: an alias of nobody
      const unnamed = word === 'alias' && !(isCapitalised(context, i - 1) || isSign(context, i - 1, ')'));
      if (unnamed && nameStrength(context, first) < CLEAR_NAME_PART) continue;
      // perusahaan bernama Kenari is left to the rule of what is called so
      if (nameStrength(context, first) < CLEAR_NAME_PART && typeOfCalled(context, i) !== null) continue;
      // Mahasiswa bernama Wijaya Kusuma is no village of that name; perahu bernama … and desa bernama … may be
      const human = i > 0 && (classes[i - 1] & CLASS.title) !== 0;
      // paket bernama Kenari Lite, agen bernama Wirasa: things and bodies have names too
      const doubtful =
        word === 'bernama' && nameStrength(context, first) < CLEAR_NAME_PART && !isOfSomebody(context, i);
      propose(first, end, 'person', human ? 0.93 : doubtful ? 0.5 : 0.75);
    }
  },
};
