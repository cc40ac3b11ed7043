/** A verb of saying beside a name: *kata Sulastri*, *ujar Rano*, *Sherwood-Randall mengatakan*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
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

const NAMED = new Set(['disebut', 'dinamai', 'dinamakan']);

/** Whether the verb says what something is called: *pendekatan yang disebut TrunkRano*. */
function isNamed({ tokens }: RuleContext, verb: number): boolean {
  const { words, word } = tokens;
  return verb > 0 && NAMED.has(words.form(word[verb])) && words.form(word[verb - 1]) === 'yang';
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
          if (!strong && (isNamed(context, i) || isWordSpokenOf(context, i, end))) continue;
          propose(next, end, 'person', strong ? 0.88 : 0.6);
        }
      }
    }
  },
};
