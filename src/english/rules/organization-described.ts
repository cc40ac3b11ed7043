/**
 * A body that a common noun beside it describes: *the magazine Kabar*, *state utility PLN*, *Kabar newspaper*,
 * *railway operator PT Kereta*.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { CLASS, nameStrength } from '../../rules/context.ts';
import { RUNNING } from '../../text/lines.ts';
import { LOWER } from '../../text/tokens.ts';
import { follows, isClass, lexiconEnd, nameAt, signAt, wordAt } from '../context.ts';
import type { EnglishRule } from '../rule.ts';
import { personEnd, runStart } from './person-run.ts';

const HEAD = FORM_TYPE['organization-head'];

/** Longest name taken on the word of a noun alone, in tokens. */
const MAXIMUM_TOKENS = 4;

export const organizationDescribed: EnglishRule = {
  name: 'organization/described',
  examples: [
    ['He joined the magazine Kabar in 1984.', ['Kabar', 'organization']],
    ['State utility PLNX will supply the power.', ['PLNX', 'organization']],
    ['It was first printed in Suara newspaper.', ['Suara', 'organization']],
  ],
  counterExamples: [
    'The company Monday said no.',
    'An Indonesian magazine closed.',
    'The newspaper in Jakarta closed.',
  ],
  propose(context, propose) {
    const { tokens, names } = context;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.shape[i] !== LOWER || names.lineStyle[i] !== RUNNING) continue;
      const end = lexiconEnd(context, i, HEAD, (subtype) => subtype === 'noun-before' || subtype === 'noun');
      if (end > 0 && follows(context, end)) {
        const last = personEnd(context, end);
        if (last - end <= MAXIMUM_TOKENS && isBody(end, last)) propose(end, last, 'organization', 0.8);
      }
      if (
        lexiconEnd(context, i, HEAD, (subtype) => subtype === 'noun-after' || subtype === 'noun') < 0 ||
        !follows(context, i)
      )
        continue;
      const first = runStart(context, i);
      if (i - first <= MAXIMUM_TOKENS && isBody(first, i)) propose(first, i, 'organization', 0.8);
    }

    /** Whether a run is neither a demonym, a date nor what a dictionary knows as a person or country. */
    function isBody(first: number, end: number): boolean {
      if (end <= first) return false;
      for (let i = first; i < end; i++)
        if (isClass(context, i, CLASS['nationality-cue'] | CLASS['sentence-starter'] | CLASS.title))
          return false;
      const known = nameAt(context, first);
      const other = known !== null && known.end >= end && known.type !== FORM_TYPE.organization;
      if (other && (known.type === FORM_TYPE.person || known.type === FORM_TYPE.country)) return false;
      if (signAt(context, end) === '-' || wordAt(context, end) === "'s") return false;
      return end > first + 1 ? nameStrength(names, first) < 7 : true;
    }
  },
};
