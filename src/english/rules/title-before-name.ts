/** A title and then a name: *Finance Minister Sri Mulyani*, *fisherman Teuku Amri*, *Dr. Sari*, *his wife, Dian*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { CLASS } from '../../rules/context.ts';
import { RUNNING } from '../../text/lines.ts';
import { follows, isClass, lexiconEnd, signAt } from '../context.ts';
import type { EnglishRule } from '../rule.ts';
import { canBePerson, nameEvidence, personEnd } from './person-run.ts';

export const titleBeforeName: EnglishRule = {
  name: 'person/title-before-name',
  examples: [
    ['The budget was drafted by Finance Minister Sri Rahayu last week.', ['Sri Rahayu', 'person']],
    ['The boat was found by fisherman Teuku Amri.', ['Teuku Amri', 'person']],
    ['Dr. Wulan Pratiwi treated the victims.', ['Wulan Pratiwi', 'person']],
    ['His wife, Dian Pertiwi, fled.', ['Dian Pertiwi', 'person']],
    ['A vegetable seller, Sumiarti, was refused a loan.', ['Sumiarti', 'person']],
  ],
  counterExamples: [
    'The General Elections Commission opened its doors.',
    'The president visited Jakarta.',
    'The director of Bank Mandiri resigned.',
  ],
  propose(context, propose) {
    const { tokens, names } = context;
    for (let i = 0; i < tokens.count; i++) {
      if (!isClass(context, i, CLASS.title | CLASS.honorific)) continue;
      const kin = lexiconEnd(context, i, FORM_TYPE.title, (subtype) => subtype === 'kin');
      const title = lexiconEnd(
        context,
        i,
        FORM_TYPE.title,
        (subtype) => subtype !== 'modifier' && subtype !== 'kin',
      );
      const honorific = lexiconEnd(context, i, FORM_TYPE.honorific);
      let end = Math.max(kin, title, honorific);
      if (end < 0) continue;
      if (
        signAt(context, end - 1) !== '.' &&
        signAt(context, end) === '.' &&
        tokens.end[end - 1] - tokens.start[end - 1] <= 4
      )
        end++;
      // His wife, Dian Pertiwi; a vegetable seller, Sumiarti, was refused
      const apposed = signAt(context, end) === ',' && end === Math.max(kin, title);
      if (apposed) end++;
      // spokesman Sr. Comr. Adi: the last title has the name
      if (isClass(context, end, CLASS.title | CLASS.honorific) && signAt(context, end + 1) === '.') continue;
      if (!follows(context, end) || names.lineStyle[end] !== RUNNING) continue;
      const nameEnd = personEnd(context, end);
      if (!canBePerson(context, end, nameEnd)) continue;
      if (apposed && kin !== end - 1 && signAt(context, nameEnd) !== ',') continue;
      const borneOut = nameEvidence(context, end, nameEnd) > 0;
      const address = honorific > title && honorific > kin;
      propose(end, nameEnd, 'person', !apposed && (address || title > kin) ? 0.93 : borneOut ? 0.86 : 0.75);
    }
  },
};
