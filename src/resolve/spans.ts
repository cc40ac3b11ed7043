/**
 * Puts candidates on the spans that our definition wants, whoever proposed them: titles, ranks and degrees off people,
 * small words and punctuation off the edges, a headline's verb off the name before it; and the type that a head word
 * declares (*RSUD Kartini* is an organization, *Bandara Ngurah Rai* a place).
 */

import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../gazetteer/schema.ts';
import type { Candidate, EntityType } from '../model/types.ts';
import {
  CLASS,
  isAcronym,
  isCapitalised,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { isNounShaped, isVerbShaped } from '../rules/word-shape.ts';
import { RUNNING } from '../text/lines.ts';
import { GLUED, LOWER, NUMBER, SIGN, WORD } from '../text/tokens.ts';

const TITLE_CLASSES = CLASS.title | CLASS.rank | CLASS.honorific | CLASS.degree;

/** From this strength on a word that is a title too is left in the name: *Sri Mulyani*, *Raden Pardede*. */
const NAME_STRENGTH = 5;

/** A rule or dictionary name this sure decides the stretch: the tagger's readings of its parts go. */
const DECIDING_SCORE = 0.92;

/** Candidates on their proper spans, without those that a deciding rule overrules. */
export function settleCandidates(candidates: readonly Candidate[], context: RuleContext): Candidate[] {
  const settled: Candidate[] = [];
  const decided = new Map<number, number>();
  for (const candidate of candidates) {
    const whole = settleSpan(candidate, context);
    // The Kota Malang of Wali Kota Malang is no place of that name
    if (whole === null || (whole.type === 'location' && context.insideTitle[whole.firstToken] === 1))
      continue;
    for (const moved of apart(whole, context)) {
      settled.push(moved);
      if (moved.hand !== 'tagger' && moved.type !== 'none' && moved.score >= DECIDING_SCORE)
        for (let i = moved.firstToken; i < moved.endToken; i++)
          decided.set(i, moved.endToken - moved.firstToken);
    }
  }
  // Dinkes Sumbawa is one body, not a body and a place
  return settled.filter(
    ({ hand, firstToken, endToken }) =>
      hand !== 'tagger' ||
      endToken - firstToken >= (decided.get(firstToken) ?? 0) ||
      endToken - firstToken >= (decided.get(endToken - 1) ?? 0),
  );
}

/** The candidate on its proper span, or null when nothing is left of it. */
function settleSpan(candidate: Candidate, context: RuleContext): Candidate | null {
  if (candidate.hand === 'dictionary' || candidate.type === 'none') return candidate;
  const { tokens } = context;
  let first = candidate.firstToken;
  let end = candidate.endToken;
  ({ first, end } = withoutEdges(context, first, end));
  if (candidate.type === 'location') end = knownPlaceEnd(context, first, end);
  if (candidate.type === 'person') {
    ({ first, end } = withoutOffice(context, first, end));
    ({ first, end } = withoutTitles(context, first, end));
    if (isLoneBody(context, first, end)) return null;
  }
  if (candidate.type === 'organization') end = rankStart(context, first, end);
  if (candidate.type === 'person' && first < end) end = knownPersonEnd(context, first, end);
  if (first < end && context.lineStyle[first] !== RUNNING)
    ({ first, end } = withoutHeadlineWords(context, first, end));
  if (first >= end) return null;
  if (candidate.type === 'organization' && isFieldOfOffice(context, first)) return null;
  // The News of detikNews
  if (candidate.type === 'organization' && end === first + 1 && isGluedWord(context, first)) return null;
  const type =
    candidate.type === 'country' && (first !== candidate.firstToken || end !== candidate.endToken)
      ? 'location'
      : typeByHead(context, first, end, candidate.type);
  if (first === candidate.firstToken && end === candidate.endToken && type === candidate.type)
    return candidate;
  return {
    ...candidate,
    firstToken: first,
    endToken: end,
    start: tokens.start[first],
    end: tokens.end[end - 1],
    type,
  };
}

/** The *Bidang Pangan* of *Menteri Koordinator Bidang Pangan*: what the office is for, and no body. */
function isFieldOfOffice(context: RuleContext, first: number): boolean {
  const { tokens, classes, insideTitle } = context;
  if (first === 0 || tokens.words.form(tokens.word[first]) !== 'bidang') return false;
  return insideTitle[first] === 1 || insideTitle[first - 1] === 1 || (classes[first - 1] & CLASS.title) !== 0;
}

function isGluedWord(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  return token > 0 && tokens.gap[token] === GLUED && tokens.kind[token - 1] === WORD;
}

/** Signs at both edges, except a closing bracket that was opened inside; small words in front. */
function withoutEdges(context: RuleContext, first: number, end: number): { first: number; end: number } {
  const { tokens, lineStyle } = context;
  while (first < end && tokens.kind[first] === SIGN) first++;
  while (
    first < end &&
    lineStyle[first] === RUNNING &&
    tokens.kind[first] !== NUMBER &&
    tokens.shape[first] === LOWER
  ) {
    let capital = first + 1;
    while (capital < end && !isCapitalised(context, capital)) capital++;
    if (capital >= end) break;
    first = capital;
  }
  ({ first, end } = withinBrackets(context, first, end));
  while (end > first && tokens.kind[end - 1] === SIGN) {
    if (tokens.text[tokens.start[end - 1]] === ')' && hasOpening(context, first, end - 1)) break;
    end--;
  }
  return { first, end };
}

/** Inside the brackets that a stretch cuts through: *BPI) Daya Anagata Nusantara* begins after the bracket. */
function withinBrackets(context: RuleContext, first: number, end: number): { first: number; end: number } {
  const { tokens } = context;
  const { text } = tokens;
  let opened = -1;
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== SIGN) continue;
    const sign = text[tokens.start[i]];
    if (sign === '(') opened = i;
    else if (sign === ')') {
      if (opened < 0) first = i + 1;
      opened = -1;
    }
  }
  return { first, end: opened >= first ? opened : end };
}

function hasOpening(context: RuleContext, first: number, end: number): boolean {
  const { tokens } = context;
  for (let i = first; i < end; i++) if (tokens.text[tokens.start[i]] === '(') return true;
  return false;
}

/** Where a dictionary place ends and a name or weekday follows: *Kabupaten Jepara Mudrikatun*, *Riyadh Rabu*. */
function knownPlaceEnd(context: RuleContext, first: number, end: number): number {
  const { classes, matches } = context;
  const row = first < end ? longestEntity(context, first) : -1;
  if (row < 0 || matches.type[row] !== FORM_TYPE.location) return end;
  const known = matches.end[row];
  if (known >= end) return end;
  const other =
    (classes[known] & (CLASS.block | CLASS.person)) !== 0 || nameStrength(context, known) >= NAME_STRENGTH;
  return other && (classes[known] & CLASS.location) === 0 ? known : end;
}

/** Titles before and degrees after a person, unless a dictionary knows the whole as a person: *Gus Dur*. */
function withoutTitles(context: RuleContext, first: number, end: number): { first: number; end: number } {
  const { classes, tokens } = context;
  while (first < end && (classes[first] & TITLE_CLASSES) !== 0) {
    if (isKnownPerson(context, first, end)) break;
    // Sri, Raden and Andi belong to the name; Pak, Haji and Ustaz never do
    if (nameStrength(context, first) > NAME_STRENGTH && (classes[first] & CLASS.title) === 0) break;
    let reached = -1;
    for (const type of ['title', 'rank', 'honorific', 'degree'] as const)
      reached = Math.max(reached, longest(context, first, FORM_TYPE[type]));
    if (reached >= end || reached < 0) break;
    first = reached;
    while (first < end && tokens.kind[first] === SIGN) first++;
  }
  for (let i = first + 1; i < end; i++)
    if (
      (classes[i] & CLASS.degree) !== 0 &&
      nameStrength(context, i) < NAME_STRENGTH &&
      longest(context, i, FORM_TYPE.degree) >= end
    ) {
      end = i;
      while (end > first && tokens.kind[end - 1] === SIGN) end--;
    }
  return { first, end };
}

/**
 * The office before a name, which a run of capitals takes along: nouns of action and bodies (*Perhubungan Darat Kemenhub
 * Aan Suhanan* of *Dirjen Perhubungan Darat …*). After a word that is a name for certain such a word ends it.
 */
function withoutOffice(context: RuleContext, first: number, end: number): { first: number; end: number } {
  const { classes } = context;
  let named = false;
  for (let i = first; i < end; i++) {
    const strength = nameStrength(context, i);
    const body =
      i + 1 < end &&
      strength < NAME_STRENGTH &&
      isAcronym(context, i) &&
      (classes[i] & CLASS.organization) !== 0;
    if (body || isNounShaped(context, i)) {
      if (named) return { first, end: i };
      first = i + 1;
    } else if (strength > NAME_STRENGTH) named = true;
  }
  return { first, end };
}

/** Where a known name ends and a link's verb follows, also in running text: *Prabowo Kirim Calon* of *Baca juga: …*. */
function knownPersonEnd(context: RuleContext, first: number, end: number): number {
  const { classes, matches, tokens } = context;
  const acts = (i: number) => (classes[i] & CLASS['headline-word']) !== 0 && nameStrength(context, i) === 0;
  const row = longestEntity(context, first);
  const known = row >= 0 && matches.type[row] === FORM_TYPE.person ? matches.end[row] : end;
  if (known < end && nameStrength(context, known) === 0) {
    // Nobody is called Siapkan; somebody is Alex Mendur
    const bidding = tokens.words.form(tokens.word[known]).endsWith('kan') && isVerbShaped(context, known);
    if (bidding || acts(known)) return known;
  }
  // Agus Rohman Antar Segepok Uang: after two certain parts of a name
  const isPart = (i: number) => nameStrength(context, i) >= NAME_STRENGTH;
  for (let i = first + 2; i < end; i++) if (acts(i) && isPart(i - 1) && isPart(i - 2)) return i;
  return end;
}

/** What is left of an office is the body: the *Kemnaker* of *Ahli Muda Kemnaker*. */
function isLoneBody(context: RuleContext, first: number, end: number): boolean {
  if (end !== first + 1 || nameStrength(context, first) > 0) return false;
  const { classes } = context;
  return (classes[first] & CLASS.organization) !== 0 && (classes[first] & CLASS.person) === 0;
}

/** Two people whom the dictionaries know apart, read as one: *Prabowo-Gibran*, *Dasco Marty Natalegawa*. */
function apart(candidate: Candidate, context: RuleContext): Candidate[] {
  const { type, hand, firstToken, endToken } = candidate;
  if (type !== 'person' || hand === 'dictionary' || endToken - firstToken < 2) return [candidate];
  if (isKnownPerson(context, firstToken, endToken)) return [candidate];
  const { matches, gazetteer, tokens } = context;
  const one = longestEntity(context, firstToken);
  if (one < 0) return [candidate];
  const border = matches.end[one];
  const hyphen = isSign(context, border, '-');
  const next = hyphen ? border + 1 : border;
  const other = next < endToken ? longestEntity(context, next) : -1;
  if (other < 0 || matches.end[other] !== endToken) return [candidate];
  // Without a hyphen given names that several bear could be one name: Joko Anwar
  for (const row of [one, other])
    if (matches.type[row] !== FORM_TYPE.person || (!hyphen && matches.ambiguous[row] !== 0))
      return [candidate];
  if (gazetteer.formEntity[matches.form[one]] === gazetteer.formEntity[matches.form[other]])
    return [candidate];
  return [
    { ...candidate, endToken: border, end: tokens.end[border - 1] },
    { ...candidate, firstToken: next, start: tokens.start[next] },
  ];
}

/** Where the rank of the person behind begins: the *Brigjen* of *TNI Brigjen Marinir Freddy*. */
function rankStart(context: RuleContext, first: number, end: number): number {
  const { classes } = context;
  for (let i = first + 1; i < end; i++)
    if (
      (classes[i] & CLASS.rank) !== 0 &&
      nameStrength(context, i) < NAME_STRENGTH &&
      // Inspektorat Jenderal, Direktorat Jenderal
      (classes[i - 1] & CLASS['organization-head']) === 0
    )
      return i;
  return end;
}

function isKnownPerson(context: RuleContext, first: number, end: number): boolean {
  const { matches, matchesAt } = context;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (matches.end[row] === end && matches.type[row] === FORM_TYPE.person) return true;
  return false;
}

/** In a headline: up to the first word that headlines use for what happens, *Bagnaia* of *Bagnaia Rebut Pole*. */
function withoutHeadlineWords(
  context: RuleContext,
  first: number,
  end: number,
): { first: number; end: number } {
  const { classes, matches } = context;
  const isAction = (token: number) =>
    ((classes[token] & (CLASS['headline-word'] | CLASS['speech-verb'])) !== 0 &&
      nameStrength(context, token) < 6) ||
    isVerbShaped(context, token);
  const entity = longestEntity(context, first);
  const known = entity < 0 ? first : Math.min(matches.end[entity], end);
  while (known === first && first < end && isAction(first)) first++;
  for (let i = Math.max(first + 1, known); i < end; i++) {
    const inside = longestEntity(context, i);
    if (inside >= 0 && matches.end[inside] > i + 1) {
      i = matches.end[inside] - 1;
      continue;
    }
    if (isAction(i)) return { first, end: i };
  }
  return { first, end };
}

/** Kinds of body that are buildings too. */
const HOSPITAL_KINDS = new Set(['hospital', 'university', 'school']);

/** What the first words say: a certain organization head makes an organization, a place head a place. */
function typeByHead(context: RuleContext, first: number, end: number, type: EntityType): EntityType {
  const { classes, matches, matchesAt, gazetteer } = context;
  if (type === 'country' || (type === 'person' && nameStrength(context, first) > 0)) return type;
  if (
    (classes[first] & (CLASS['organization-head'] | CLASS['place-head'])) === 0 ||
    !isCapitalised(context, first)
  )
    return type;
  // A hospital is both a place one goes to and a body; by our definition it is a body
  const organizationHead = longest(context, first, FORM_TYPE['organization-head']);
  const placeHead = longest(context, first, FORM_TYPE['place-head']);
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++) {
    const form = matches.form[row];
    const formType = matches.type[row];
    if (matches.end[row] >= end || matches.casing[row] !== CASING_EXACT) continue;
    const ambiguous = matches.ambiguous[row];
    if (
      formType === FORM_TYPE['organization-head'] &&
      organizationHead >= placeHead &&
      (placeHead < 0 || HOSPITAL_KINDS.has(gazetteer.subtypeOf(form))) &&
      (ambiguous & ~AMBIGUITY.organization) === 0
    )
      return 'organization';
    if (
      formType === FORM_TYPE['place-head'] &&
      organizationHead < 0 &&
      (ambiguous & ~AMBIGUITY.location) === 0
    )
      return 'location';
  }
  return type;
}
