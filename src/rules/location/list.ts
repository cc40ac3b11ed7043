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
import { UNIT_KINDS, UPPER_UNITS } from '../place-kinds.ts';
import type { Rule } from '../rule.ts';

/** Kinds of place whose head is said once for a list. */
const LISTED = new Set([...UNIT_KINDS, 'island']);
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

/** From so many items on a list behind a head has only names of its kind: *Pulau Tidung, Air, Yu, dan Payung*. */
const LONG_LIST = 4;

/** Keeps the reading of a list that nothing closes linear. */
const MOST_ITEMS = 60;

/** As said in a long list: hardly a word is short there, and one in three may sound like somebody. */
const LIKE_PEOPLE = 1 / 3;
const SHORTEST_WORD_IN_LONG_LIST = 2;
const LONGEST_PLACE_IN_LONG_LIST = 3;

/** End of the place that a dictionary has at a token, or -1. */
function knownEnd(context: RuleContext, token: number, ambiguousToo: boolean): number {
  const { matches } = context;
  const row = longestEntity(context, token);
  if (row < 0 || (matches.type[row] !== FORM_TYPE.location && matches.type[row] !== FORM_TYPE.country))
    return -1;
  return ambiguousToo || matches.ambiguous[row] === 0 ? matches.end[row] : -1;
}

/** End of a run that may be a place no dictionary has, or -1. */
function unknownEnd(context: RuleContext, token: number, long: boolean): number {
  const { classes, tokens } = context;
  const end = capitalRunEnd(context, token);
  if (end - token > (long ? LONGEST_PLACE_IN_LONG_LIST : LONGEST_PLACE)) return -1;
  const shortest = long ? SHORTEST_WORD_IN_LONG_LIST : SHORTEST_WORD;
  for (let i = token; i < end; i++)
    if (
      tokens.shape[i] !== TITLE ||
      tokens.end[i] - tokens.start[i] < shortest ||
      // Yu is no honorific behind a name
      (classes[i] & (i === token ? OTHER : OTHER & ~CLASS.honorific)) !== 0 ||
      (!long && nameStrength(context, i) >= NAME_STRENGTH)
    )
      return -1;
  return end;
}

/** Whether a dictionary has a run of capitals as a town or something larger. */
function isUnit(context: RuleContext, token: number): boolean {
  const row = longestEntity(context, token);
  if (row < 0 || context.matches.end[row] < capitalRunEnd(context, token)) return false;
  const { matches, gazetteer } = context;
  return matches.type[row] === FORM_TYPE.country || UPPER_UNITS.has(gazetteer.subtypeOf(matches.form[row]));
}

/**
 * End of the item that begins at a token, or -1. Of a long list behind a head it is all of its capitals: *Jangkat Timur*
 * where a dictionary has *Jangkat*.
 */
function itemEnd(context: RuleContext, token: number, long: boolean): number {
  // Kabupaten Garut, Jawa Barat, Rano dan Dewi: a way up, and no long list
  if (long && (isPlaceHead(context, token, LISTED) || isUnit(context, token))) return -1;
  const known = knownEnd(context, token, true);
  if (known < 0) return unknownEnd(context, token, long);
  return long ? Math.max(known, unknownEnd(context, token, true)) : known;
}

/** The items behind the first of a list that ends at a token, up to a closing word; null where none closes it. */
function itemsBehind(context: RuleContext, firstEnd: number, long: boolean): [number, number][] | null {
  const items: [number, number][] = [];
  let end = firstEnd;
  let people = 0;
  while (items.length < MOST_ITEMS) {
    const next = nextItem(context, end);
    if (next === null) return null;
    end = itemEnd(context, next.first, long);
    if (end < 0) return null;
    items.push([next.first, end]);
    if (nameStrength(context, next.first) >= NAME_STRENGTH && (context.classes[next.first] & PLACE) === 0)
      people++;
    if (next.last) return people <= items.length * LIKE_PEOPLE ? items : null;
  }
  return null;
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
    [
      'Gugusan itu terdiri dari Pulau Kajangan, Tukung Yu, Pasir Kelilin, dan Panyaman.',
      ['Tukung Yu', 'location'],
      ['Pasir Kelilin', 'location'],
      ['Panyaman', 'location'],
    ],
    [
      'Keempatnya ialah Pulau Panjang, Lumpan, Tangkir Gada dan Tangkir Keta.',
      ['Lumpan', 'location'],
      ['Tangkir Gada', 'location'],
      ['Tangkir Keta', 'location'],
    ],
  ],
  counterExamples: [
    'Rapat di Bandung, Senin, dan lusa dibatalkan.',
    'Ia tinggal di Cirebon, Budi di Tegal.',
    'Hadir dari Surabaya, Sulastri dan Hartono.',
    'Warga Desa Sukamaju, Rano, Dewi, dan Budi pulang.',
    'Anggota dari Kabupaten Serang, Banten, Sanawi dan Jajang Kelana dihukum.',
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
      // Pulau Panjang is one, though Panjang alone is a word
      if (end < 0 && head) end = Math.max(knownEnd(context, i, true), unknownEnd(context, name, false));
      if (end < 0) continue;
      let items = itemsBehind(context, end, false);
      let long = false;
      if (items === null && head) {
        items = itemsBehind(context, Math.max(end, unknownEnd(context, name, true)), true);
        long = items !== null && items.length + 1 >= LONG_LIST;
        if (!long) items = null;
      }
      // The list ends nowhere for its later items either
      if (items === null || items.length + 1 < (head ? 2 : 3)) {
        i = end - 1;
        continue;
      }
      for (const [first, last] of items) {
        // Larangan is a district, and a word
        if (knownEnd(context, first, false) !== last)
          propose(first, last, 'location', long ? 0.9 : head ? 0.75 : 0.68);
        end = last;
      }
      i = end - 1;
    }
  },
};
