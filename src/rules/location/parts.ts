/**
 * What a unit is said to consist of, behind a colon: *Kabupaten Kerinci: Kayu Aro, Air Hangat Timur, dan Siulak*. Each item
 * is a place as a whole, whatever its words are by themselves.
 *
 * Limits: nothing but names in capitals up to the end of the sentence or line; people, titles and bodies among them make
 * it another list.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { LOWER, NEW_LINE, SIGN } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isPlaceHead,
  isSign,
  longest,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import { UNIT_KINDS } from '../place-kinds.ts';
import type { Rule } from '../rule.ts';

/** Units whose parts are listed. */
const UNITS = new Set(UNIT_KINDS.filter((kind) => kind !== 'hamlet'));
const CLOSING = new Set(['dan', 'serta', 'hingga', '&']);

/** What a list of something else has. */
const OTHER =
  CLASS.title | CLASS.rank | CLASS.degree | CLASS.honorific | CLASS['organization-head'] | CLASS.block;

/** From this strength on a word is rather somebody's name. */
const NAME_STRENGTH = 6;

/** Most words of a part, and of the unit before the colon: *Limbur Lubuk Mengkuang*, *Kabupaten Tanjung Jabung Barat*. */
const LONGEST_PART = 4;
const LONGEST_UNIT = 4;
const MOST_PARTS = 60;

/** Where the colon stands behind a unit's name, or -1. */
function colonBehind(context: RuleContext, head: number): number {
  const { tokens } = context;
  const name = longest(context, head, FORM_TYPE['place-head']);
  if (name < 0 || !isCapitalised(context, name) || tokens.gap[name] >= NEW_LINE) return -1;
  const end = capitalRunEnd(context, name);
  return end - name <= LONGEST_UNIT && isSign(context, end, ':') && tokens.gap[end] < NEW_LINE ? end : -1;
}

/** The parts that stand behind a colon up to the end of the sentence, or null where they are no names of places. */
function partsBehind(context: RuleContext, colon: number): [number, number][] | null {
  const { tokens, classes, sentenceStart } = context;
  const parts: [number, number][] = [];
  let people = 0;
  let first = colon + 1;
  while (parts.length < MOST_PARTS) {
    if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) return null;
    const end = capitalRunEnd(context, first);
    if (end - first > LONGEST_PART || (classes[first] & OTHER) !== 0) return null;
    if (nameStrength(context, first) >= NAME_STRENGTH && (classes[first] & CLASS.location) === 0) people++;
    parts.push([first, end]);
    if (
      end >= tokens.count ||
      tokens.gap[end] >= NEW_LINE ||
      isSign(context, end, '.') ||
      isSign(context, end, ';')
    )
      break;
    let next = end;
    if (isSign(context, next, ',')) next++;
    if (next < tokens.count && tokens.kind[next] !== SIGN && tokens.shape[next] === LOWER) {
      if (!CLOSING.has(tokens.words.form(tokens.word[next]))) return null;
      next++;
    }
    if (next === end || next >= tokens.count || sentenceStart[next] === 1) return null;
    first = next;
  }
  return parts.length > 1 && people * 2 < parts.length ? parts : null;
}

export const placeParts: Rule = {
  name: 'location/parts',
  examples: [
    [
      'Kabupaten Kerinci: Air Jernih, Renah Tinggi, dan Ulu Tebo Timur.',
      ['Air Jernih', 'location'],
      ['Renah Tinggi', 'location'],
      ['Ulu Tebo Timur', 'location'],
    ],
  ],
  counterExamples: [
    'Calon Kabupaten Garut: Rano Wijaya, Dewi Lestari, dan Budi Santoso.',
    'Dinas Kabupaten Garut: Jalan ditutup, warga memutar.',
    'Kabupaten Garut: Bupati Rano, Ketua DPRD, dan Camat hadir.',
  ],
  propose(context, propose) {
    const { classes, tokens } = context;
    for (let i = 0; i + 3 < tokens.count; i++) {
      if ((classes[i] & CLASS['place-head']) === 0 || !isCapitalised(context, i)) continue;
      if (!isPlaceHead(context, i, UNITS)) continue;
      const colon = colonBehind(context, i);
      if (colon < 0) continue;
      // A list of names in capitals looks like a headline
      const parts = partsBehind(context, colon);
      if (parts === null) continue;
      for (const [first, end] of parts) propose(first, end, 'location', 0.95);
      i = parts[parts.length - 1][1] - 1;
    }
  },
};
