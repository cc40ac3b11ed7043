/**
 * An acronym in brackets behind a name: *National Disaster Mitigation Agency (BNPB)*, *Employers Association
 * (Apindo)*. It often abbreviates the Indonesian name, so its letters need not stand in the English one.
 */

import { ENTITY_TYPE_COUNT, FORM_TYPES } from '../../gazetteer/schema.ts';
import type { EntityType } from '../../model/types.ts';
import { UPPER } from '../../text/tokens.ts';
import { type EnglishContext, isCapital, nameAt, signAt, wordAt } from '../context.ts';
import type { EnglishRule } from '../rule.ts';
import { findOrganizationNames } from './organization-name.ts';
import { runStart } from './person-run.ts';

/** Type of the longest dictionary name that ends at a token. */
function nameBefore(context: EnglishContext, end: number): { first: number; type: EntityType } | null {
  for (let first = Math.max(0, end - 10); first < end; first++) {
    const known = nameAt(context, first);
    if (known?.end === end && known.type < ENTITY_TYPE_COUNT)
      return { first, type: FORM_TYPES[known.type] as EntityType };
  }
  return null;
}

/** Whether the initials of the words, small ones aside, are the acronym. */
function isSpelledOut(context: EnglishContext, first: number, end: number, acronym: string): boolean {
  let initials = '';
  for (let i = first; i < end; i++) if (isCapital(context, i)) initials += wordAt(context, i)[0];
  return initials === acronym.toLowerCase() && initials.length >= 2;
}

export const acronymInBrackets: EnglishRule = {
  name: 'organization/acronym-in-brackets',
  examples: [
    [
      'The Coastal Villages Agency (BDPN) has moved them.',
      ['Coastal Villages Agency', 'organization'],
      ['BDPN', 'organization'],
    ],
    ['The Palm Growers Association (Aspesawit) agreed.', ['Aspesawit', 'organization']],
  ],
  counterExamples: ['The loan (KUR) was cheap.', 'He moved to Bandung (1998).'],
  propose(context, propose) {
    const { tokens } = context;
    const endsAt = new Map(findOrganizationNames(context).map((name) => [name.end, name]));
    for (let i = 1; i + 2 < tokens.count; i++) {
      if (signAt(context, i) !== '(' || signAt(context, i + 2) !== ')' || !isCapital(context, i + 1))
        continue;
      const length = tokens.end[i + 1] - tokens.start[i + 1];
      if (length < 2 || length > 14) continue;
      const upper = tokens.shape[i + 1] >= UPPER;
      const named = endsAt.get(i);
      const known = nameBefore(context, i);
      if (
        known !== null &&
        known.type !== 'person' &&
        (named === undefined || known.type === 'organization')
      ) {
        if (upper || known.type === 'organization') propose(i + 1, i + 2, known.type, 0.93);
        continue;
      }
      if (named !== undefined) {
        propose(named.first, named.end, 'organization', 0.94);
        propose(i + 1, i + 2, 'organization', 0.94);
        continue;
      }
      const first = runStart(context, i);
      if (!upper || i - first < 2) continue;
      const acronym = tokens.text.slice(tokens.start[i + 1], tokens.end[i + 1]);
      if (!isSpelledOut(context, first, i, acronym)) continue;
      propose(first, i, 'organization', 0.62);
      propose(i + 1, i + 2, 'organization', 0.62);
    }
  },
};
