/**
 * What kind of place each is: the unit that it is printed as (*Desa Sukamaju*), what the dictionaries say of it, or its
 * head (*Stadion Oreste*); and districts and villages that are listed under what they belong to.
 */

import type { DocumentLocation } from '../model/document.ts';
import type { Mention } from '../model/types.ts';
import { type PlaceChain, placeChains } from '../resolve/place-chains.ts';
import { headKindOf, isUnitKind, smallHeadKindOf, unitOf } from '../resolve/place-levels.ts';
import type { RuleContext } from '../rules/context.ts';
import type { Cluster } from './cluster.ts';

/** Kinds of settlement that a printed unit says more of: the town Sukamaju is a *Kecamatan Sukamaju*. */
const SETTLEMENTS = new Set(['town', 'urban-village', 'district']);

/** Kinds of head as the dictionaries of places call them. */
const KIND_OF_HEAD = new Map([
  ['church', 'worship'],
  ['mosque', 'worship'],
  ['station', 'railway-station'],
  ['temple', 'worship'],
  ['terminal', 'bus-terminal'],
]);

/** What a regency and a district are divided into. */
const KIND_OF_PARTS = new Map([
  ['regency', 'district'],
  ['city', 'district'],
  ['district', 'village'],
]);

/** Sets `kind` of each location; `clusters` are theirs, in the same order. */
export function fillKinds(
  locations: readonly DocumentLocation[],
  clusters: readonly Cluster[],
  context: RuleContext,
): void {
  const places = clusters.flatMap(({ mentions }) => mentions).sort((a, b) => a.firstToken - b.firstToken);
  const listed = new Map<Mention, string>();
  for (const chain of placeChains(context, places)) readList(chain, context, listed);
  locations.forEach((location, index) => {
    location.kind = kindOf(clusters[index].mentions, context, listed);
  });
}

function kindOf(
  mentions: readonly Mention[],
  context: RuleContext,
  listed: ReadonlyMap<Mention, string>,
): string | null {
  const { gazetteer } = context;
  const form = mentions.find((mention) => mention.form >= 0)?.form ?? -1;
  const known = form < 0 ? '' : gazetteer.subtypeOf(form);
  if (known !== '' && !SETTLEMENTS.has(known)) return known;
  for (const mention of mentions) {
    const unit = unitOf(context, mention) || listed.get(mention);
    if (unit !== undefined && unit !== '') return unit;
  }
  if (known !== '') return known;
  for (const mention of mentions) {
    const head = headKindOf(context, mention) || smallHeadKindOf(context, mention);
    if (head !== '') return KIND_OF_HEAD.get(head) ?? head;
  }
  return null;
}

/** *Kabupaten Kerinci: Kayu Aro dan Siulak*, *Kecamatan Wonoboyo dan Karangjati*: places of one kind. */
function readList(
  { holder, places, lastOfList }: PlaceChain,
  context: RuleContext,
  listed: Map<Mention, string>,
): void {
  if (holder !== null) {
    const kind = KIND_OF_PARTS.get(unitOf(context, holder));
    // Beaches and lakes that the dictionaries know are listed too
    if (kind !== undefined)
      for (const place of places) if (unitOf(context, place) === '') listed.set(place, kind);
    return;
  }
  if (lastOfList < 1) return;
  const head = unitOf(context, places[0]);
  if (!isUnitKind(head)) return;
  for (let index = 1; index <= lastOfList; index++) {
    if (unitOf(context, places[index]) !== '') return;
    listed.set(places[index], head);
  }
}
