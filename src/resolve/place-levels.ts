/**
 * How high a place stands among places: a village below its district, a district below its regency. What may contain
 * what is read off two heights, one as the inner place and one as the outer.
 */

import { AMBIGUITY, FORM_TYPE } from '../gazetteer/schema.ts';
import type { Mention } from '../model/types.ts';
import { CLASS, isCapitalised, longest, type RuleContext } from '../rules/context.ts';
import { FOLLOWING } from '../rules/location/head.ts';
import { UNIT_KINDS } from '../rules/place-kinds.ts';
import { LOWER, NEW_LINE } from '../text/tokens.ts';

/** Height of a place as what lies in another, and as what another lies in. */
export interface PlaceLevel {
  readonly inner: number;
  readonly outer: number;
}

/** Heights of the administrative units, by which others are compared. */
export const VILLAGE = 1;
export const DISTRICT = 2;
export const REGENCY = 3;
const PROVINCE = 4;

const level = (inner: number, outer: number): PlaceLevel => ({ inner, outer });
const FACILITY = level(0, 0.1);
const STREET = level(0.2, 0.4);
/** Mountains, parks and beaches have buildings, paths and hamlets, and no district. */
const LAND = level(0.5, 1.1);
const WATER = level(0.5, 0.58);
const ISLAND = level(0.55, 3.5);
const STATE = level(6, 6);

/** By kind, of the dictionaries and of the heads. Kinds that are not listed are buildings and the like. */
const LEVELS: ReadonlyMap<string, PlaceLevel> = new Map([
  ['street', STREET],
  ['toll-road', STREET],
  ['intersection', STREET],
  ['beach', LAND],
  ['cape', LAND],
  ['cave', LAND],
  ['desert', LAND],
  ['mountain', LAND],
  ['mountain-range', LAND],
  ['national-park', LAND],
  ['park', level(0.05, 1.1)],
  ['volcano', LAND],
  ['bay', WATER],
  ['canal', WATER],
  ['dam', WATER],
  ['lake', WATER],
  ['ocean', WATER],
  ['river', WATER],
  ['sea', WATER],
  ['strait', WATER],
  ['waterfall', WATER],
  ['island', ISLAND],
  ['nature', LAND],
  ['hamlet', level(0.8, 0.9)],
  ['housing', level(0.8, 0.9)],
  ['area', level(0.9, 1.2)],
  ['village', level(VILLAGE, VILLAGE)],
  ['urban-village', level(VILLAGE, VILLAGE)],
  ['town', level(1.5, 1.5)],
  ['district', level(DISTRICT, DISTRICT)],
  ['city', level(REGENCY, REGENCY)],
  ['regency', level(REGENCY, REGENCY)],
  ['province', level(PROVINCE, PROVINCE)],
  ['region', level(3.6, 5)],
  ['historical', level(3.6, 5)],
  ['historical-state', STATE],
  // Idaho; a country is told by its type
  ['state', level(PROVINCE, PROVINCE)],
  ['territory', STATE],
  ['world-region', level(6.5, 6.8)],
  ['continent', level(6.8, 7)],
]);

/** Kinds of head that say what unit a place is: *Dusun*, *Desa*, *Kecamatan*, *Kabupaten*. */
const UNITS = new Set(UNIT_KINDS);

/** Whether a kind is that of an administrative unit. */
export function isUnitKind(kind: string): boolean {
  return UNITS.has(kind);
}

/** Kind of the head that a place is printed with, or empty: *Kecamatan Dau* has *district*. */
export function headKindOf(context: RuleContext, { firstToken, endToken }: Mention): string {
  if (!isCapitalised(context, firstToken)) return '';
  const headEnd = longest(context, firstToken, FORM_TYPE['place-head']);
  const { words, word } = context.tokens;
  if (headEnd > 0 && headEnd < endToken && !FOLLOWING.has(words.form(word[firstToken])))
    return kindOf(context, firstToken, headEnd);
  // Garden Palace Hotel is no garden
  const last = endToken - 1;
  return last > firstToken && TAILS.has(words.form(word[last])) ? kindOf(context, last, endToken) : '';
}

/** Kind of the head in small letters before a name, or empty: *pangkalan udara Al-Kenari* has *airport*. */
export function smallHeadKindOf(context: RuleContext, { firstToken }: Mention): string {
  const { tokens } = context;
  if (firstToken === 0 || tokens.gap[firstToken] >= NEW_LINE) return '';
  for (let head = firstToken - 1; head >= 0 && head >= firstToken - LONGEST_HEAD; head--) {
    if (tokens.shape[head] !== LOWER || tokens.gap[head + 1] >= NEW_LINE) return '';
    if ((context.classes[head] & CLASS['place-head']) === 0) continue;
    if (longest(context, head, FORM_TYPE['place-head']) !== firstToken) continue;
    const kind = kindOf(context, head, firstToken);
    return VAGUE_KINDS.has(kind) || FOLLOWING.has(tokens.words.form(tokens.word[head])) ? '' : kind;
  }
  return '';
}

/** Words of the longest heads: *pangkalan udara*, *rumah tahanan negara*. */
const LONGEST_HEAD = 3;

/** What *kawasan*, *jalur*, *situs*, *perbatasan* and *ruang* say is no kind of place. */
const VAGUE_KINDS = new Set(['area', 'intersection', 'landmark', 'region', 'room', 'terminal']);

/** Last words of names that are built as in English: *Tribrata Hotel*, *Kenari Square*. */
const TAILS = new Set(
  'airport arena avenue bay beach bridge building center centre hall hotel island mall museum palace park plaza resort river road square stadium station street theatre tower'.split(
    ' ',
  ),
);

/** Kind of the head from one token to another, or empty. */
function kindOf({ matches, matchesAt, gazetteer }: RuleContext, head: number, end: number): string {
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (matches.type[row] === FORM_TYPE['place-head'] && matches.end[row] === end)
      // Negeri Tirai Bambu is no village
      return (matches.ambiguous[row] & AMBIGUITY.word) !== 0 ? '' : gazetteer.subtypeOf(matches.form[row]);
  return '';
}

/** The unit that a place is printed as, or empty. */
export function unitOf(context: RuleContext, mention: Mention): string {
  const head = headKindOf(context, mention);
  return UNITS.has(head) ? head : '';
}

/** Height of a place, by the unit that it is printed as, by its form, by any other head; null where none is known. */
export function levelOf(context: RuleContext, mention: Mention): PlaceLevel | null {
  const head = headKindOf(context, mention);
  if (mention.type === 'country') return STATE;
  const kind = UNITS.has(head) || mention.form < 0 ? head : context.gazetteer.subtypeOf(mention.form) || head;
  return kind === '' ? null : levelOfKind(kind);
}

/** Height of a kind of place. */
export function levelOfKind(kind: string): PlaceLevel {
  return LEVELS.get(kind) ?? FACILITY;
}

/** Whether a kind is that of a building, a street or another place inside a town. */
export function isHouseKind(kind: string): boolean {
  return levelOfKind(kind).inner < LAND.inner;
}
