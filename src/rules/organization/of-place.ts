/** A body and the place it is for: *BPBD Maluku Tengah*, *Dinkes Sumbawa*, *Imigrasi Ngurah Rai*. */

import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { NEW_LINE } from '../../text/tokens.ts';
import { CLASS, longestEntity, type RuleContext } from '../context.ts';
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

/** End of a branching body's own name at a token, or -1. */
function bodyEnd(context: RuleContext, token: number): number {
  const { matches, matchesAt, gazetteer } = context;
  let end = -1;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    const form = matches.form[row];
    if (gazetteer.formType[form] !== FORM_TYPE.organization || matches.casing[row] !== CASING_EXACT) continue;
    if ((gazetteer.formAmbiguity[form] & AMBIGUITY.word) !== 0 && matches.end[row] === token + 1) continue;
    if (BRANCHING.has(gazetteer.subtypeOf(form)) && matches.end[row] > end) end = matches.end[row];
  }
  return end;
}

export const organizationOfPlace: Rule = {
  name: 'organization/of-place',
  examples: [['Petugas BPBD Maluku Tengah mendata kerusakan.', ['BPBD Maluku Tengah', 'organization']]],
  counterExamples: ['Petugas BPBD tiba di Maluku Tengah.', 'Warga Maluku Tengah mengungsi.'],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS.organization) === 0) continue;
      const end = bodyEnd(context, i);
      if (
        end < 0 ||
        end >= tokens.count ||
        tokens.gap[end] >= NEW_LINE ||
        (classes[end] & CLASS.location) === 0
      )
        continue;
      const row = longestEntity(context, end);
      if (context.gazetteer.formType[context.matches.form[row]] !== FORM_TYPE.location) continue;
      propose(i, context.matches.end[row], 'organization', lineStyle[i] === RUNNING ? 0.93 : 0.85);
    }
  },
};
