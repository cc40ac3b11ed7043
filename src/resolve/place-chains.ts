/**
 * Places that are printed one behind the other: *Desa Cipakis, Kecamatan Dau, Kabupaten Malang* is a way up, *Medan,
 * Padang, dan Jambi* a list, *Kabupaten Kerinci: Kayu Aro dan Siulak* a list under its container.
 */

import type { Mention } from '../model/types.ts';
import { isSign, type RuleContext } from '../rules/context.ts';
import { LOWER, NEW_LINE } from '../text/tokens.ts';
import { levelOfKind, unitOf } from './place-levels.ts';

export interface PlaceChain {
  /** Whose parts are listed: the *Kabupaten Kerinci* before the colon; or null. */
  readonly holder: Mention | null;
  /** Places with nothing but commas and closing words between them, in text order. */
  readonly places: readonly Mention[];
  /** Index of the last place of the list that *dan* closes; -1 where nothing closes one. */
  readonly lastOfList: number;
}

const CLOSING = new Set('dan serta hingga sampai maupun atau and or'.split(' '));

/** Words between a container and the list of its parts: *Kabupaten Kerinci meliputi Kayu Aro dan Siulak*. */
const LISTING = new Set('meliputi mencakup yakni yaitu'.split(' '));

/** Whether both are printed as units, the second as the higher one. */
function isUnitBelow(context: RuleContext, inner: Mention, outer: Mention): boolean {
  const below = unitOf(context, inner);
  const above = unitOf(context, outer);
  return below !== '' && above !== '' && levelOfKind(below).inner < levelOfKind(above).inner;
}

/** What stands between two places. */
type Link = 'comma' | 'closing' | 'listing' | null;

function linkOf(context: RuleContext, before: Mention, place: Mention): Link {
  const { tokens } = context;
  const end = before.endToken;
  const next = place.firstToken;
  if (next < end || next > end + 2) return null;
  // Dusun Kenari Desa Teluk Melati: the comma is left out
  if (next === end) return tokens.gap[end] < NEW_LINE && isUnitBelow(context, before, place) ? 'comma' : null;
  for (let i = end; i <= next; i++) if (tokens.gap[i] >= NEW_LINE) return null;
  const comma = isSign(context, end, ',');
  if (next === end + 1) {
    if (comma) return 'comma';
    if (isSign(context, end, ':')) return 'listing';
    if (isSign(context, end, '&')) return 'closing';
  } else if (!comma) return null;
  if (tokens.shape[next - 1] !== LOWER) return null;
  const word = tokens.words.form(tokens.word[next - 1]);
  return CLOSING.has(word) ? 'closing' : LISTING.has(word) ? 'listing' : null;
}

/**
 * Chains of at least two places, or of one behind its holder.
 *
 * @param places mentions of places and countries in text order
 */
export function placeChains(context: RuleContext, places: readonly Mention[]): PlaceChain[] {
  const chains: PlaceChain[] = [];
  let holder: Mention | null = null;
  let chain: Mention[] = [];
  let lastOfList = -1;
  const close = () => {
    if (chain.length > 1 || (holder !== null && chain.length > 0))
      chains.push({ holder, places: chain, lastOfList });
    holder = null;
    chain = [];
    lastOfList = -1;
  };
  for (const place of places) {
    const before = chain.at(-1);
    const link = before === undefined ? null : linkOf(context, before, place);
    if (before !== undefined && link !== 'comma' && link !== 'closing') {
      // Di Jawa Barat, Kabupaten Garut: Cikajang dan Samarang
      close();
      if (link === 'listing') holder = before;
    }
    chain.push(place);
    if (link === 'closing') lastOfList = chain.length - 1;
  }
  close();
  return chains;
}
