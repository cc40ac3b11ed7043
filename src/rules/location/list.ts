/**
 * Places that no dictionary has, in a list that begins with one it has or with a head: *melewati Cirebon, Prupuk, dan
 * Larangan*; *Kecamatan Wonoboyo, Karangjati, dan Sidomukti*.
 *
 * Limits: a list of fewer than three is believed only behind a head (*Desa Sukamaju dan Ciharang*), and an unknown name
 * that may be somebody's ends the list.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { LOWER, NEW_LINE, SIGN, TITLE } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isPlaceHead,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

/** Kinds of place whose head is said once for a list. */
const LISTED = new Set([
  'hamlet',
  'village',
  'urban-village',
  'district',
  'regency',
  'city',
  'province',
  'island',
]);
const CLOSING = new Set(['dan', 'serta', 'hingga', 'maupun', '&']);

/** What a list of places begins with. */
const PLACE = CLASS.location | CLASS.country | CLASS['place-head'];

/** What ends a list of places. */
const OTHER =
  CLASS.person |
  CLASS.organization |
  CLASS['organization-head'] |
  CLASS['event-head'] |
  CLASS.title |
  CLASS.rank |
  CLASS.degree |
  CLASS.honorific |
  CLASS['speech-verb'] |
  CLASS['headline-word'] |
  CLASS['sentence-starter'] |
  CLASS.block;

/** From this strength on an unknown word is rather somebody's name. */
const NAME_STRENGTH = 4;

/** Most words of an unknown place, and fewest letters of each: no *Kabupaten Dompu serta Tim Rano*. */
const LONGEST_PLACE = 2;
const SHORTEST_WORD = 4;

/** End of the place that a dictionary has at a token, or -1. */
function knownEnd(context: RuleContext, token: number, ambiguousToo: boolean): number {
  const { matches } = context;
  const row = longestEntity(context, token);
  if (row < 0 || (matches.type[row] !== FORM_TYPE.location && matches.type[row] !== FORM_TYPE.country))
    return -1;
  return ambiguousToo || matches.ambiguous[row] === 0 ? matches.end[row] : -1;
}

/** End of a run that may be a place no dictionary has, or -1. */
function unknownEnd(context: RuleContext, token: number): number {
  const { classes, tokens } = context;
  const end = capitalRunEnd(context, token);
  if (end - token > LONGEST_PLACE) return -1;
  for (let i = token; i < end; i++)
    if (
      tokens.shape[i] !== TITLE ||
      tokens.end[i] - tokens.start[i] < SHORTEST_WORD ||
      (classes[i] & OTHER) !== 0 ||
      nameStrength(context, i) >= NAME_STRENGTH
    )
      return -1;
  return end;
}

/** First token of the next item behind a comma or a closing word, and whether it is the last; or null. */
function nextItem(context: RuleContext, end: number): { first: number; last: boolean } | null {
  const { tokens } = context;
  let first = end;
  if (isSign(context, first, ',')) first++;
  const last =
    first < tokens.count && tokens.kind[first] !== SIGN && CLOSING.has(tokens.words.form(tokens.word[first]));
  if (last) first++;
  if (first === end || first >= tokens.count) return null;
  for (let i = end; i <= first; i++) if (tokens.gap[i] >= NEW_LINE) return null;
  return isCapitalised(context, first) ? { first, last } : null;
}

export const placeList: Rule = {
  name: 'location/list',
  examples: [
    [
      'Kereta itu singgah di Cirebon, Prupuksari, dan Larangjati.',
      ['Prupuksari', 'location'],
      ['Larangjati', 'location'],
    ],
    ['Warga Desa Sukamaju dan Ciharangan mengungsi.', ['Ciharangan', 'location']],
  ],
  counterExamples: [
    'Rapat di Bandung, Senin, dan lusa dibatalkan.',
    'Ia tinggal di Cirebon, Budi di Tegal.',
    'Hadir dari Surabaya, Sulastri dan Hartono.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 1; i + 2 < tokens.count; i++) {
      if ((classes[i] & PLACE) === 0 || lineStyle[i] !== RUNNING || !isCapitalised(context, i)) continue;
      const head = isPlaceHead(context, i, LISTED);
      if (!head && tokens.shape[i - 1] !== LOWER) continue;
      const name = head ? longest(context, i, FORM_TYPE['place-head']) : i;
      if (name < 0 || !isCapitalised(context, name) || tokens.gap[name] >= NEW_LINE) continue;
      let end = knownEnd(context, head ? name : i, head);
      if (end < 0 && head) end = unknownEnd(context, name);
      if (end < 0) continue;
      const doubtful: [number, number][] = [];
      let items = 1;
      let closed = false;
      while (!closed) {
        const next = nextItem(context, end);
        if (next === null) break;
        const known = knownEnd(context, next.first, true);
        const reached = known > 0 ? known : unknownEnd(context, next.first);
        if (reached < 0) break;
        // Larangan is a district, and a word
        if (knownEnd(context, next.first, false) < 0) doubtful.push([next.first, reached]);
        items++;
        end = reached;
        closed = next.last;
      }
      if (!closed) {
        // The list ends nowhere for its later items either
        i = end - 1;
        continue;
      }
      if (items < (head ? 2 : 3)) continue;
      for (const [first, last] of doubtful) propose(first, last, 'location', head ? 0.75 : 0.68);
      i = end - 1;
    }
  },
};
