/** A verb of saying beside a name: *kata Sulastri*, *ujar Rano*, *Sherwood-Randall mengatakan*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { isActiveVerb } from '../../gazetteer/verb-prefixes.ts';
import { LOWER, NEW_LINE } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';
import { NO_BARE_NAME } from './no-name.ts';

const NOT_NAMES = NO_BARE_NAME | CLASS['headline-word'];

/** Whether a dictionary says that the run is something other than a person. */
function isOther(context: RuleContext, first: number, end: number): boolean {
  const entity = longestEntity(context, first);
  if (entity < 0) return false;
  const type = context.matches.type[entity];
  return type !== FORM_TYPE.person && context.matches.end[entity] >= end && nameStrength(context, first) < 7;
}

/** Passive verbs behind which the one who speaks does not stand. */
const DONE_TO = new Set(
  'disebut dinamai dinamakan dihubungi ditemui diwawancarai ditanya disapa dipanggil'.split(' '),
);

/**
 * Whether what stands behind a verb is what is spoken of: *menjelaskan Kenari Mini*, *yang disebut TrunkRano*. Of 268
 * names in raw news that nothing but such a place made people, those behind active verbs were products, bodies and laws.
 */
function takesObject({ tokens }: RuleContext, verb: number): boolean {
  const form = tokens.words.form(tokens.word[verb]);
  return isActiveVerb(form) || DONE_TO.has(form);
}

/** What is told of a word: *kata Biografi berasal dari bahasa Yunani*. */
const OF_WORDS = new Set(['berasal', 'berarti', 'artinya', 'bermakna', 'merupakan', 'adalah', 'sendiri']);

/** Whether *kata* is the word for words. */
function isWordSpokenOf({ tokens }: RuleContext, verb: number, end: number): boolean {
  const { words, word } = tokens;
  return words.form(word[verb]) === 'kata' && end < tokens.count && OF_WORDS.has(words.form(word[end]));
}

export const speechVerb: Rule = {
  name: 'person/speech-verb',
  examples: [
    ['"Kami siap," kata Sulastri.', ['Sulastri', 'person']],
    ['"Itu benar," ujar Rano Wibisono di lokasi.', ['Rano Wibisono', 'person']],
  ],
  counterExamples: [
    'Kata Biografika berasal dari bahasa Yunani; kata Biografika berarti riwayat.',
    'Cara yang disebut TrunkRanolite itu baru.',
    'Ia menjelaskan Boseranite perlu ditata, dan berharap Kenarilite dipakai.',
    '"Kami siap,"kata Prof. itu.',
    '"Kami siap," kata polisi.',
    '"Ini salah," ujar dia.',
  ],
  propose(context, propose) {
    const { classes, tokens } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS['speech-verb']) === 0 || tokens.shape[i] !== LOWER) continue;
      const next = i + 1;
      if (isCapitalised(context, next) && tokens.gap[next] < NEW_LINE && (classes[next] & NOT_NAMES) === 0) {
        const end = capitalRunEnd(context, next, CLASS.title | CLASS.rank);
        if (end - next <= 4 && !isOther(context, next, end)) {
          const strong = nameStrength(context, next) >= 5;
          if (!strong && (takesObject(context, i) || isWordSpokenOf(context, i, end))) continue;
          propose(next, end, 'person', strong ? 0.88 : 0.6);
        }
      }
    }
  },
};
