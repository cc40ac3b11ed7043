/**
 * The place that an article is about: the most salient of all, towns and countries alike.
 *
 * Limits: where the article was written says nothing, a building that it names once hardly anything, and of a part of
 * the world it tells seldom as such.
 */

import type { DocumentCountry, DocumentLocation, DocumentMention } from '../model/document.ts';
import { isHouseKind } from '../resolve/place-levels.ts';

/** Kinds of place that stories mention for what happens elsewhere. */
const PARTS_OF_WORLD = new Set(['continent', 'world-region', 'ocean']);

/** Share of its salience that a place counts for which is seldom what a story is about. */
const SELDOM = 0.4;

/** Share for the place of the newsroom where the story names it too. */
const BESIDE_DATELINE = 0.85;

/** Share for a building or a street that the story names more than once. */
const HOUSE = 0.8;

/** Share for a country, which is named for its teams and citizens too. */
const COUNTRY = 0.7;

/**
 * Id of the place, or null when none stands in the article itself.
 *
 * @param dateline where the place of the newsroom stands, in characters of the text
 */
export function focusOf(
  locations: readonly DocumentLocation[],
  countries: readonly DocumentCountry[],
  dateline: { readonly start: number; readonly end: number } | null,
): string | null {
  let focus: string | null = null;
  let most = 0;
  const consider = (id: string, worth: number) => {
    if (worth <= most) return;
    most = worth;
    focus = id;
  };
  for (const { id, salience, mentions, kind } of locations) {
    const own = mentions.filter((mention) => !mention.boilerplate && !isInside(mention, dateline));
    if (own.length === 0 || (kind === null && isGuess(mentions))) continue;
    const house = kind !== null && isHouseKind(kind);
    const seldom = kind !== null && (PARTS_OF_WORLD.has(kind) || (own.length === 1 && house));
    // The dateline adds a little to the count and to the lead
    const share = own.length < mentions.length ? BESIDE_DATELINE : 1;
    consider(id, salience * share * (seldom ? SELDOM : house ? HOUSE : 1));
  }
  for (const { id, salience, mentions } of countries)
    consider(id, salience * (mentions.length === 1 ? SELDOM : COUNTRY));
  return focus;
}

/** What the tagger alone takes for a place: the *Merah Putih* of *koperasi desa Merah Putih*. */
function isGuess(mentions: readonly DocumentMention[]): boolean {
  return mentions.every(({ evidence }) =>
    evidence.every((hand) => hand === 'tagger' || hand.startsWith('document:')),
  );
}

function isInside(
  { start }: DocumentMention,
  stretch: { readonly start: number; readonly end: number } | null,
) {
  return stretch !== null && start >= stretch.start && start < stretch.end;
}
