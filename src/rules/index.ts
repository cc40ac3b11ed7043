/** The rules, in the order in which they run. Order does not decide conflicts: `resolve` does. */

import type { Candidate } from '../model/types.ts';
import type { RuleContext } from './context.ts';
import { placeCue } from './location/cue.ts';
import { direction } from './location/direction.ts';
import { placeHead } from './location/head.ts';
import { hotel } from './location/hotel.ts';
import { placeList } from './location/list.ts';
import { placeParts } from './location/parts.ts';
import { route } from './location/route.ts';
import { blocked } from './none/blocked.ts';
import { describedAcronym } from './none/described-acronym.ts';
import { eponym } from './none/eponym.ts';
import { eventTail } from './none/event-tail.ts';
import { fieldOfOffice } from './none/field-of-office.ts';
import { insideLongerName } from './none/inside-longer-name.ts';
import { namedThing } from './none/named-thing.ts';
import { quotedTitle } from './none/quoted-title.ts';
import { reduplication } from './none/reduplication.ts';
import { stockIndex } from './none/stock-index.ts';
import { unitOfOffice } from './none/unit-of-office.ts';
import { vehiclePlate } from './none/vehicle-plate.ts';
import { acronymInBrackets } from './organization/acronym-in-brackets.ts';
import { apposition } from './organization/apposition.ts';
import { brand } from './organization/brand.ts';
import { called } from './organization/called.ts';
import { clubOfCity } from './organization/club-of-city.ts';
import { organizationHead } from './organization/head.ts';
import { headInBrackets } from './organization/head-in-brackets.ts';
import { legalForm } from './organization/legal-form.ts';
import { organizationList } from './organization/list.ts';
import { numberedUnit } from './organization/numbered-unit.ts';
import { organizationOfPlace } from './organization/of-place.ts';
import { roleAndBody } from './organization/role-and-body.ts';
import { sourceCue } from './organization/source-cue.ts';
import { organizationTail } from './organization/tail.ts';
import { agedList } from './person/aged-list.ts';
import { balinese } from './person/balinese.ts';
import { bynameInside } from './person/byname-inside.ts';
import { credit } from './person/credit.ts';
import { goalMinute } from './person/goal-minute.ts';
import { initials } from './person/initials.ts';
import { lineUp } from './person/line-up.ts';
import { maker } from './person/maker.ts';
import { nameBeforeRole } from './person/name-before-role.ts';
import { nameParts } from './person/name-parts.ts';
import { nickname } from './person/nickname.ts';
import { speechVerb } from './person/speech-verb.ts';
import { titleBeforeName } from './person/title-before-name.ts';
import { titleCommaName } from './person/title-comma-name.ts';
import { withheldInitials } from './person/withheld-initials.ts';
import { type Rule, runRule } from './rule.ts';

export const RULES: readonly Rule[] = [
  titleBeforeName,
  titleCommaName,
  nameBeforeRole,
  speechVerb,
  maker,
  nameParts,
  nickname,
  lineUp,
  goalMinute,
  agedList,
  balinese,
  bynameInside,
  credit,
  initials,
  withheldInitials,
  legalForm,
  organizationHead,
  headInBrackets,
  organizationOfPlace,
  called,
  apposition,
  clubOfCity,
  brand,
  numberedUnit,
  organizationTail,
  roleAndBody,
  sourceCue,
  organizationList,
  acronymInBrackets,
  placeHead,
  hotel,
  placeCue,
  direction,
  placeList,
  placeParts,
  route,
  insideLongerName,
  eventTail,
  describedAcronym,
  eponym,
  quotedTitle,
  unitOfOffice,
  fieldOfOffice,
  vehiclePlate,
  stockIndex,
  namedThing,
  reduplication,
  blocked,
];

/** What all rules propose. */
export function proposeByRules(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of RULES) runRule(rule, context, candidates);
  return candidates;
}
