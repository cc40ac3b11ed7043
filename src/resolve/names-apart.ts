/** Two names side by side that were read as one: *Nusa Dua Bali*, *Prabowo-Gibran*. */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Candidate } from '../model/types.ts';
import {
  isCapitalised,
  isPlaceHead,
  isSign,
  longest,
  longestEntity,
  type RuleContext,
} from '../rules/context.ts';
import { UNIT_KINDS, UPPER_UNITS } from '../rules/place-kinds.ts';
import { LOWER, WORD } from '../text/tokens.ts';
import { hyphenedPair } from './hyphened-pairs.ts';
import { movedCandidate } from './moved-candidate.ts';
import { isKnownPerson } from './person-titles.ts';

/**
 * Two people or places whom the dictionaries know apart, read as one: *Prabowo-Gibran*, *Dasco Marty Natalegawa*.
 *
 * @returns the candidates that take its place, or null when it stays one
 */
export function apart(candidate: Candidate, context: RuleContext): readonly Candidate[] | null {
  const { type, hand, firstToken, endToken } = candidate;
  if (type === 'location') return placesApart(candidate, context);
  if (type !== 'person' || hand === 'dictionary' || endToken - firstToken < 2) return null;
  if (isKnownPerson(context, firstToken, endToken)) return null;
  const { matches, gazetteer, tokens } = context;
  const starts = endToken - firstToken > 2 ? hyphenedPair(context, firstToken, endToken) : null;
  if (starts !== null)
    return starts
      .slice(0, -1)
      .map((start, half) => movedCandidate(candidate, tokens, start, starts[half + 1] - 1, type));
  const one = longestEntity(context, firstToken);
  if (one < 0) return null;
  const border = matches.end[one];
  // The Modric Kylian of Modric Kylian Mbappe, where a headline ran into the next sentence
  const behind = border < endToken ? longestEntity(context, border) : -1;
  if (
    behind >= 0 &&
    matches.type[one] === FORM_TYPE.person &&
    matches.type[behind] === FORM_TYPE.person &&
    matches.end[behind] > endToken
  )
    return [movedCandidate(candidate, tokens, firstToken, border, type)];
  const hyphen = isSign(context, border, '-');
  const next = hyphen ? border + 1 : border;
  const other = next < endToken ? longestEntity(context, next) : -1;
  if (other < 0 || matches.end[other] !== endToken) return null;
  // Without a hyphen given names that several bear could be one name: Joko Anwar
  for (const row of [one, other])
    if (matches.type[row] !== FORM_TYPE.person || (!hyphen && matches.ambiguous[row] !== 0)) return null;
  if (gazetteer.formEntity[matches.form[one]] === gazetteer.formEntity[matches.form[other]]) return null;
  return [
    movedCandidate(candidate, tokens, firstToken, border, type),
    movedCandidate(candidate, tokens, next, endToken, type),
  ];
}

/** Kinds of place that a smaller place is followed by. */
const LARGER = new Set([...UPPER_UNITS, 'state']);

/** A place and the larger one around it, which no comma parts: *Ketapang Banyuwangi*, *Nusa Dua Bali*. */
function placesApart(candidate: Candidate, context: RuleContext): readonly Candidate[] | null {
  const { hand, firstToken, endToken } = candidate;
  if (hand === 'dictionary' || endToken - firstToken < 2) return null;
  const { matches, gazetteer, tokens } = context;
  const second = secondHead(context, firstToken, endToken);
  if (second > 0) {
    const rest = movedCandidate(candidate, tokens, second, endToken, candidate.type);
    return [
      movedCandidate(candidate, tokens, firstToken, second, candidate.type),
      ...(placesApart(rest, context) ?? [rest]),
    ];
  }
  const town = townOfStreet(context, firstToken, endToken);
  if (town > 0)
    return [
      movedCandidate(candidate, tokens, firstToken, town, candidate.type),
      movedCandidate(candidate, tokens, town, endToken, candidate.type),
    ];
  const one = longestEntity(context, firstToken);
  const head = longest(context, firstToken, FORM_TYPE['place-head']);
  // The head is read with its name, or the name behind it: Bandara Ngurah Rai Denpasar, Jalan Imam Bonjol Denpasar
  let border = one >= 0 ? matches.end[one] : -1;
  // Asrama Haji Palembang is one of many
  if (head >= 0 && head === border) return null;
  if (border < 0 && head > 0) {
    const named = longestEntity(context, head);
    // Gedung BEI Medan is that body's house in Medan
    if (named >= 0 && matches.type[named] !== FORM_TYPE.organization && !isLarger(context, named))
      border = matches.end[named];
  } else if (one >= 0 && matches.type[one] !== FORM_TYPE.location) return null;
  if (border <= firstToken || border >= endToken || tokens.kind[border] !== WORD) return null;
  const other = longestEntity(context, border);
  if (other < 0 || matches.end[other] !== endToken || !isLarger(context, other)) return null;
  if (one >= 0 && gazetteer.formEntity[matches.form[one]] === gazetteer.formEntity[matches.form[other]])
    return null;
  const type = matches.type[other] === FORM_TYPE.country ? 'country' : 'location';
  return [
    movedCandidate(candidate, tokens, firstToken, border, candidate.type),
    movedCandidate(candidate, tokens, border, endToken, type),
  ];
}

const STREET = new Set(['street']);

/** What streets have between their head and the places that they join: *Jalan Raya Bogor*, *Jalan Lintas Sumatera*. */
const OPEN_STREET = new Set('raya lintas poros lingkar tol trans provinsi nasional'.split(' '));

/**
 * Where the town begins that a street is printed with, whatever the street is called by: *jalan Kenanga Pekanbaru*; or
 * -1. A street between two towns is one: *Jalan Denpasar Gilimanuk*.
 */
function townOfStreet(context: RuleContext, first: number, end: number): number {
  const { tokens, matches, gazetteer } = context;
  let name = first;
  if (isPlaceHead(context, first, STREET)) name = isSign(context, first + 1, '.') ? first + 2 : first + 1;
  else if (first === 0 || tokens.shape[first - 1] !== LOWER || !isPlaceHead(context, first - 1, STREET))
    return -1;
  if (name + 1 >= end || OPEN_STREET.has(tokens.words.form(tokens.word[name]))) return -1;
  const known = longestEntity(context, name);
  if (known >= 0 && matches.type[known] === FORM_TYPE.location && isLarger(context, known)) return -1;
  for (let i = name + 1; i < end; i++) {
    const row = longestEntity(context, i);
    if (row < 0 || matches.end[row] !== end || matches.type[row] !== FORM_TYPE.location) continue;
    // Jalan Kampung Garut, Jalan Batas Garut
    const named = isNameAlone(context, i - 1) && tokens.words.form(tokens.word[i - 1]) !== 'batas';
    return named && UPPER_UNITS.has(gazetteer.subtypeOf(matches.form[row])) && matches.ambiguous[row] === 0
      ? i
      : -1;
  }
  return -1;
}

/** Kinds of place inside an administrative unit, and of the units around them. */
const INNER = new Set(['street', 'hamlet', 'village', 'urban-village', 'district']);
const OUTER = new Set(UNIT_KINDS.filter((kind) => kind !== 'city'));
/** What stands before the outer unit and names nothing without it: *Jalan Raya Desa Sukamaju*. */
const OPEN_WORDS = new Set('raya lintas poros utama akses antar kantor balai nasional provinsi'.split(' '));
/** Kinds of place that stand in a town. */
const IN_TOWN = new Set('market street mosque station terminal stadium building port'.split(' '));

/** Kinds of place that are parts of others, and those. */
const PART_OF_FACILITY = new Set(['terminal', 'building', 'room', 'street']);
const FACILITY = new Set(['airport', 'port', 'station', 'stadium', 'palace', 'mall']);

/** The *Mirah* of *Terminal Mirah*, and neither the *Peti* of *Terminal Peti Kemas* nor a head of its own. */
function isNameAlone(context: RuleContext, token: number): boolean {
  return isCapitalised(context, token) && longest(context, token, FORM_TYPE['place-head']) < 0;
}

/** Where a second place begins by its head: *Jalan Kenanga Kecamatan Sukajadi*, *Garut Pasar Inpres Cikajang*; or -1. */
function secondHead(context: RuleContext, first: number, end: number): number {
  const { tokens, matches } = context;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  const heads = (token: number) =>
    token + 1 < end && isCapitalised(context, token) && isCapitalised(context, token + 1);
  if (isPlaceHead(context, first, INNER))
    for (let i = first + 2; i + 1 < end; i++)
      if (
        isPlaceHead(context, i, OUTER) &&
        heads(i) &&
        isCapitalised(context, i - 1) &&
        !isPlaceHead(context, i - 1, INNER) &&
        !OPEN_WORDS.has(form(i - 1))
      )
        return i;
  // Terminal Mirah Pelabuhan Tanjung Perak
  if (isPlaceHead(context, first, PART_OF_FACILITY))
    for (let i = first + 2; i + 1 < end; i++)
      if (isPlaceHead(context, i, FACILITY) && heads(i) && isNameAlone(context, i - 1)) return i;
  const town = longestEntity(context, first);
  const next = town < 0 ? end : matches.end[town];
  return next < end && isLarger(context, town) && isPlaceHead(context, next, IN_TOWN) && heads(next)
    ? next
    : -1;
}

function isLarger({ matches, gazetteer }: RuleContext, row: number): boolean {
  return (
    matches.type[row] === FORM_TYPE.country ||
    (matches.type[row] === FORM_TYPE.location && LARGER.has(gazetteer.subtypeOf(matches.form[row])))
  );
}
