/** A verb of saying beside a name: *Sefcan said*, *said Mujiati*, *according to Rahmat*; acronyms speak for bodies. */

import { CLASS } from '../../rules/context.ts';
import { RUNNING } from '../../text/lines.ts';
import { LOWER, UPPER } from '../../text/tokens.ts';
import { follows, isCapital, isClass, signAt, wordAt } from '../context.ts';
import type { EnglishRule } from '../rule.ts';
import { canBePerson, isCamelCase, isOtherName, nameEvidence, personEnd, runStart } from './person-run.ts';

export const speechVerb: EnglishRule = {
  name: 'person/speech-verb',
  examples: [
    ['"We are ready," said Mujiarti.', ['Mujiarti', 'person']],
    ['Later Warsono said the road was closed.', ['Warsono', 'person']],
    ['Aid arrived late, according to Rahmat Hidayat.', ['Rahmat Hidayat', 'person']],
    ['The LPKN said aid was on its way.', ['LPKN', 'organization']],
  ],
  counterExamples: ['"We are ready," he said.', 'Residents said the road was closed.', 'Jakarta said no.'],
  propose(context, propose) {
    const { tokens, names } = context;
    for (let i = 0; i < tokens.count; i++) {
      if (!isClass(context, i, CLASS['speech-verb']) || tokens.shape[i] !== LOWER) continue;
      if (names.lineStyle[i] !== RUNNING) continue;
      const before = follows(context, i) ? runStart(context, i) : i;
      if (before < i) {
        const acronym =
          tokens.shape[i - 1] === UPPER && before === i - 1 && tokens.end[i - 1] - tokens.start[i - 1] > 2;
        if (isCamelCase(context, before, i)) propose(before, i, 'organization', 0.7);
        else if (acronym && !isOtherName(context, before, i)) propose(before, i, 'organization', 0.6);
        else if (canBePerson(context, before, i))
          propose(before, i, 'person', nameEvidence(context, before, i) > 0 ? 0.88 : 0.72);
      }
      // "…," said Mujiati; not: said Thursday's storm
      const next = wordAt(context, i) === 'according' ? i + 2 : i + 1;
      if (!follows(context, next) || !isCapital(context, next)) continue;
      const end = personEnd(context, next);
      if (isCamelCase(context, next, end)) propose(next, end, 'organization', 0.7);
      const closed = /^[,.:(]?$/.test(signAt(context, end)) && !(wordAt(context, end) === "'s");
      if (closed && canBePerson(context, next, end))
        propose(next, end, 'person', nameEvidence(context, next, end) > 0 ? 0.88 : 0.66);
    }
  },
};
