/** A verb of saying beside a name: *kata Sulastri*, *ujar Rano*, *Sherwood-Randall mengatakan*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { LOWER, NEW_LINE } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';
import { NO_BARE_NAME } from './no-name.ts';

const NOT_NAMES = NO_BARE_NAME | CLASS['headline-word'];

/** Whether a dictionary says that the run is something other than a person. */
function isOther(context: RuleContext, first: number, end: number): boolean {
  const entity = longestEntity(context, first);
  if (entity < 0) return false;
  const type = context.matches.type[entity];
  return type !== FORM_TYPE.person && context.matches.end[entity] >= end && nameStrength(context, first) < 7;
}

export const speechVerb: Rule = {
  name: 'person/speech-verb',
  examples: [
    ['"Kami siap," kata Sulastri.', ['Sulastri', 'person']],
    ['"Itu benar," ujar Rano Wibisono di lokasi.', ['Rano Wibisono', 'person']],
  ],
  counterExamples: ['"Kami siap,"kata Prof. itu.', '"Kami siap," kata polisi.', '"Ini salah," ujar dia.'],
  propose(context, propose) {
    const { classes, tokens } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS['speech-verb']) === 0 || tokens.shape[i] !== LOWER) continue;
      const next = i + 1;
      if (isCapitalised(context, next) && tokens.gap[next] < NEW_LINE && (classes[next] & NOT_NAMES) === 0) {
        const end = capitalRunEnd(context, next, CLASS.title | CLASS.rank);
        if (end - next <= 4 && !isOther(context, next, end)) {
          const strong = nameStrength(context, next) >= 5;
          propose(next, end, 'person', strong ? 0.88 : 0.6);
        }
      }
    }
  },
};
