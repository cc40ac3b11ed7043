/** A body and the place it is for: *BPBD Maluku Tengah*, *Dinkes Sumbawa*, *Imigrasi Ngurah Rai*. */

import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { NEW_LINE } from '../../text/tokens.ts';
import {
  CLASS,
  CLEAR_NAME_PART,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

/** Kinds of body that have branches in provinces, regencies and cities. */
const BRANCHING = new Set([
  'agency',
  'legislature',
  'court',
  'prosecution',
  'police',
  'military',
  'regional-government',
  'party',
  'religious',
  'union',
  'association',
  'ministry',
  'government',
  'club',
  'embassy',
  'hospital',
  'media',
]);

/** Ends of the names of branching bodies at a token; *BPBD* also where *BPBD Maluku* is one, for *BPBD Maluku Tengah*. */
function bodyEnds(context: RuleContext, token: number): number[] {
  const { matches, matchesAt, gazetteer } = context;
  const ends: number[] = [];
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    const form = matches.form[row];
    if (matches.type[row] !== FORM_TYPE.organization || matches.casing[row] !== CASING_EXACT) continue;
    // TIM is a place as well, and a team: TIM Jakpus is no body
    const doubtful = (matches.ambiguous[row] & ~AMBIGUITY.organization) !== 0;
    if (doubtful && matches.end[row] === token + 1) continue;
    if (BRANCHING.has(gazetteer.subtypeOf(form))) ends.push(matches.end[row]);
  }
  return ends;
}

/** Whether a place ends the body's name already: *BPBD Jawa Barat*, before the *Sudirman* who speaks for it. */
function isNamedFor(context: RuleContext, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) if (longest(context, i, FORM_TYPE.location) === end) return true;
  return false;
}

export const organizationOfPlace: Rule = {
  name: 'organization/of-place',
  examples: [['Petugas BPBD Maluku Tengah mendata kerusakan.', ['BPBD Maluku Tengah', 'organization']]],
  counterExamples: ['Petugas BPBD tiba di Maluku Tengah.', 'Warga Maluku Tengah mengungsi.'],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS.organization) === 0) continue;
      for (const end of bodyEnds(context, i)) {
        if (end >= tokens.count || tokens.gap[end] >= NEW_LINE || (classes[end] & CLASS.location) === 0)
          continue;
        const row = longestEntity(context, end);
        if (isNamedFor(context, i, end) && nameStrength(context, end) >= CLEAR_NAME_PART) continue;
        if (context.matches.type[row] === FORM_TYPE.location)
          propose(i, context.matches.end[row], 'organization', 0.93);
      }
    }
  },
};
