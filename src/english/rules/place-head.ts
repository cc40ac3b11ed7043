/**
 * Places by the word that says what they are: *Mount Sago*, *Anai River*, *Utama International Airport*. In small
 * letters the word stays outside: *Sepaku district* names *Sepaku*.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { CLASS, capitalRunEnd, nameStrength } from '../../rules/context.ts';
import { RUNNING } from '../../text/lines.ts';
import { INITIAL, LOWER, UPPER } from '../../text/tokens.ts';
import {
  type EnglishContext,
  follows,
  isCapital,
  isClass,
  isOpener,
  isTitle,
  lexiconEnd,
  nameAt,
  signAt,
  wordAt,
} from '../context.ts';
import type { EnglishRule } from '../rule.ts';

const HEAD = FORM_TYPE['place-head'];
/** Words before a place's head, in tokens: *Bukit Baka Bukit Raya National Park*. */
const REACH = 7;

/** Lower-case heads that follow a place's name; the rest are too general: *the Suzuki plant*, *the Golkar camp*. */
const SMALL_HEADS = new Set(
  'river island islands lake sea strait bay peninsula province regency district subdistrict village city town county reservoir dam volcano beach coast valley airport port'.split(
    ' ',
  ),
);

/** Where the capitalised name before a head begins; the head itself when there is none. */
function nameStart(context: EnglishContext, head: number): number {
  const { tokens } = context;
  let first = head;
  while (first > 0 && head - first < REACH && follows(context, first)) {
    const before = first - 1;
    if (isCapital(context, before)) {
      if (isClass(context, before, CLASS.honorific)) break;
      // I Gusti Ngurah Rai begins a name; The and In do not
      const inside = context.names.sentenceStart[before] === 0 && context.tokens.shape[before] === INITIAL;
      if (isOpener(context, before) && !inside) break;
      first = before;
    } else if (
      signAt(context, before) === '-' &&
      tokens.gap[before] === 0 &&
      tokens.gap[first] === 0 &&
      isCapital(context, before - 1)
    )
      first = before - 1;
    else break;
  }
  return first;
}

/** *Mount Lewotobi Laki-laki*, *Lake Toba*, *Gulf of Boni*: up to three words after the head. */
function runAfter(context: EnglishContext, head: number): number {
  if (!follows(context, head) || !isCapital(context, head)) return head;
  let end = Math.min(capitalRunEnd(context.names, head), head + 5);
  for (let i = head; i < end; i++) if (isTitle(context, i) && nameStrength(context.names, i) < 4) end = i;
  // Laki-laki
  const { tokens } = context;
  if (
    signAt(context, end) === '-' &&
    tokens.gap[end] === 0 &&
    tokens.gap[end + 1] === 0 &&
    tokens.shape[end + 1] === LOWER
  )
    end += 2;
  return end;
}

export const placeHead: EnglishRule = {
  name: 'location/head',
  examples: [
    ['Ash rose from Mount Sagowaru at noon.', ['Mount Sagowaru', 'location']],
    ['They crossed the Anai River by boat.', ['Anai River', 'location']],
    ['He landed at Tirta Utama International Airport.', ['Tirta Utama International Airport', 'location']],
    ['A fire broke out in Sepakuh district.', ['Sepakuh', 'location']],
  ],
  counterExamples: ['The river rose.', 'The Suzuki plant closed.', 'A Balinese village burned.'],
  propose(context, propose) {
    const { tokens, names } = context;
    for (let i = 0; i < tokens.count; i++) {
      if (!isClass(context, i, CLASS['place-head']) || names.lineStyle[i] !== RUNNING) continue;
      if (isCapital(context, i)) {
        const before = lexiconEnd(context, i, HEAD, (subtype) => subtype === 'before');
        if (before > 0)
          propose(i, runAfter(context, before) > before ? runAfter(context, before) : i, 'location', 0.93);
        const after = lexiconEnd(context, i, HEAD, (subtype) => subtype === 'after');
        if (after < 0 || !isCapital(context, after - 1)) continue;
        const first = nameStart(context, i);
        const onlyDemonym = first === i - 1 && isClass(context, first, CLASS['nationality-cue']);
        if (first < i && !onlyDemonym) propose(first, after, 'location', 0.93);
        continue;
      }
      if (tokens.shape[i] !== LOWER || !follows(context, i) || !SMALL_HEADS.has(wordAt(context, i))) continue;
      const first = nameStart(context, i);
      if (first >= i || isClass(context, first, CLASS['nationality-cue']) || tokens.shape[i - 1] === UPPER)
        continue;
      const known = nameAt(context, first);
      if (known !== null && known.end >= i && known.type !== FORM_TYPE.location) continue;
      if (isClass(context, i - 1, CLASS['organization-tail'])) continue;
      propose(first, i, 'location', 0.88);
    }
  },
};
