/** The type that a head word declares: *RSUD Kartini* is an organization, *Bandara Ngurah Rai* a place. */

import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../gazetteer/schema.ts';
import type { EntityType } from '../model/types.ts';
import {
  CLASS,
  isCapitalised,
  isInitialOfPerson,
  isPlaceHead,
  longest,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { LOWER, NEW_LINE } from '../text/tokens.ts';

/** Kinds of body that are buildings too. */
const HOSPITAL_KINDS = new Set(['hospital', 'university', 'school']);

/** Kinds of place that are called by people, and whose heads stand before nobody in small letters. */
const CALLED_BY_PEOPLE = new Set(['airport', 'stadium']);

/** *bandara internasional Rano Wijaya*, *stadion Rano Wijaya*: the place, not the person. */
function isCalledAfter(context: RuleContext, first: number, end: number): boolean {
  const { tokens, sentenceStart } = context;
  if (first === 0 || end - first < 2 || sentenceStart[first] === 1 || tokens.gap[first] >= NEW_LINE)
    return false;
  const before = tokens.words.form(tokens.word[first - 1]) === 'internasional' ? first - 2 : first - 1;
  return before >= 0 && tokens.shape[before] === LOWER && isPlaceHead(context, before, CALLED_BY_PEOPLE);
}

/** What the first words say: a certain organization head makes an organization, a place head a place. */
export function typeByHead(context: RuleContext, first: number, end: number, type: EntityType): EntityType {
  const { classes, matches, matchesAt, gazetteer } = context;
  if (type === 'person' && isCalledAfter(context, first, end)) return 'location';
  if (isInitialOfPerson(context, first)) return type;
  if (
    type === 'location' &&
    (isSchool(context, first, end) || isTeam(context, first, end) || hasLegalForm(context, first, end))
  )
    return 'organization';
  if (type === 'organization' && hasLegalForm(context, first, end)) return type;
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

/** *Sea Ltd*: a company, whatever it begins with. */
function hasLegalForm(
  { classes, matches, matchesAt, gazetteer }: RuleContext,
  first: number,
  end: number,
): boolean {
  const last = end - 1;
  if (last <= first || (classes[last] & CLASS['organization-tail']) === 0) return false;
  for (let row = matchesAt[last]; row < matchesAt[last + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE['organization-tail'] &&
      matches.end[row] === end &&
      gazetteer.subtypeOf(matches.form[row]) === 'legal'
    )
      return true;
  return false;
}

/** *Surabaya Drum Class All Stars*: whoever plays, though the town stands first. */
function isTeam({ matches, matchesAt, gazetteer }: RuleContext, first: number, end: number): boolean {
  const tail = end - 2;
  if (tail <= first) return false;
  for (let row = matchesAt[tail]; row < matchesAt[tail + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE['organization-tail'] &&
      matches.end[row] === end &&
      gazetteer.subtypeOf(matches.form[row]) === 'club'
    )
      return true;
  return false;
}

/** *Harrowgate University*, *Kenari Law School*: bodies, though one goes to them. */
function isSchool(
  { classes, matches, matchesAt, gazetteer }: RuleContext,
  first: number,
  end: number,
): boolean {
  const last = end - 1;
  // Gedung Serbaguna Harrowgate University is a house
  if ((classes[first] & CLASS['place-head']) !== 0) return false;
  if (last <= first || (classes[last] & CLASS['organization-tail']) === 0) return false;
  for (let row = matchesAt[last]; row < matchesAt[last + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE['organization-tail'] &&
      matches.end[row] === end &&
      gazetteer.subtypeOf(matches.form[row]) === 'education'
    )
      return (classes[last] & CLASS['place-head']) === 0;
  return false;
}
