/** A name and then what the person is: *Syamsul, director of the center*, *Maulida, 51, came*, *Jufri, who fled*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { NUMBER } from '../../text/tokens.ts';
import { type EnglishContext, lexiconEnd, signAt, wordAt } from '../context.ts';
import type { EnglishRule } from '../rule.ts';
import { canBePerson, nameEvidence, runStart } from './person-run.ts';

const DETERMINERS = new Set(['a', 'an', 'the', 'another', 'one', 'its', 'his', 'her', 'their']);

/** Words between a name's comma and the title: *a former*, *the agency's deputy*. */
const REACH = 5;

/** What follows the comma after a name: an age, a relative clause, a title, or null. */
function roleAfter(context: EnglishContext, comma: number): 'age' | 'who' | 'title' | null {
  const { tokens } = context;
  const next = comma + 1;
  if (next >= tokens.count || tokens.gap[next] >= 2) return null;
  if (tokens.kind[next] === NUMBER) {
    const age = Number(tokens.text.slice(tokens.start[next], tokens.end[next]));
    const closed = [',', '.', ')'].includes(signAt(context, next + 1));
    return closed && age >= 3 && age <= 110 ? 'age' : null;
  }
  if (wordAt(context, next) === 'who' || wordAt(context, next) === 'whose') return 'who';
  const determined = DETERMINERS.has(wordAt(context, next));
  for (let i = next; i < next + REACH; i++) {
    if (signAt(context, i) !== '' && signAt(context, i) !== '-' && signAt(context, i) !== "'") return null;
    const end = lexiconEnd(context, i, FORM_TYPE.title, (subtype) => subtype !== 'modifier');
    if (end < 0) continue;
    // Jakarta, police chief Amri said: there the title belongs to what follows
    const after = end < tokens.count && tokens.gap[end] < 2 && tokens.shape[end] > 1;
    return after
      ? null
      : i === next || determined || wordAt(context, end) === 'of' || wordAt(context, end) === 'at'
        ? 'title'
        : null;
  }
  return null;
}

export const nameBeforeRole: EnglishRule = {
  name: 'person/name-before-role',
  examples: [
    ['Then Syamsul Arifin, director of the center, spoke.', ['Syamsul Arifin', 'person']],
    ['Nearby Maulida, 51, was waiting.', ['Maulida', 'person']],
    ['A neighbor, Jufri Hasan, who fled, agreed.', ['Jufri Hasan', 'person']],
  ],
  counterExamples: [
    'He lives in Jakarta, the capital.',
    'He flew to Medan, police chief Amri said.',
    'The Health Ministry, which paid, agreed.',
  ],
  propose(context, propose) {
    const { tokens, names } = context;
    for (let i = 1; i < tokens.count; i++) {
      const sign = signAt(context, i);
      if ((sign !== ',' && sign !== '(') || names.lineStyle[i] !== RUNNING) continue;
      const first = runStart(context, i);
      if (first >= i) continue;
      const role = roleAfter(context, i);
      if (role === null || (sign === '(' && role !== 'age') || !canBePerson(context, first, i)) continue;
      const evidence = nameEvidence(context, first, i);
      propose(first, i, 'person', role === 'title' && evidence === 0 ? 0.75 : role === 'age' ? 0.92 : 0.86);
    }
  },
};
