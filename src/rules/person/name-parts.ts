/** Capitalised runs that the name-part dictionary knows: *Sulastri Wijayanti*, *Pandapotan Sinaga*. */

import { ENTITY_TYPE_COUNT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { ALL_CAPITALS, RUNNING, TITLE_CASE } from '../../text/lines.ts';
import { NEW_LINE, NUMBER } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isAcronym,
  isCapitalised,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';
import { titlesEnd } from './title-before-name.ts';

const STOP =
  CLASS.rank |
  CLASS['organization-head'] |
  CLASS['place-head'] |
  CLASS.block |
  CLASS['event-head'] |
  CLASS.title |
  CLASS.degree |
  CLASS['speech-verb'];

/** Figures of a model's number: *Trent 1000*. */
const MODEL_DIGITS = 3;

/** Whether the number of a model stands behind a word; *Sulastri 2024 lalu* is a year behind somebody. */
function isModel({ tokens }: RuleContext, end: number): boolean {
  return (
    end < tokens.count &&
    tokens.kind[end] === NUMBER &&
    tokens.gap[end] < NEW_LINE &&
    tokens.end[end] - tokens.start[end] >= MODEL_DIGITS &&
    !YEAR.test(tokens.text.slice(tokens.start[end], tokens.end[end]))
  );
}

const YEAR = /^(?:19|20)\d\d$/;

export const nameParts: Rule = {
  name: 'person/name-parts',
  examples: [
    ['Acara itu dihadiri Sulastri Wijayanti dan warga.', ['Sulastri Wijayanti', 'person']],
    ['Ia ditemani Pandapotan Sinaga.', ['Pandapotan Sinaga', 'person']],
  ],
  counterExamples: ['Rapat digelar di Jawa Tengah.', 'Program Cahaya Bangsa dimulai.'],
  propose(context, propose) {
    const { classes, lineStyle, tokens } = context;
    for (let i = 0; i < tokens.count; ) {
      if (!isCapitalised(context, i) || (classes[i] & STOP) !== 0) {
        // Past the whole title: the Agama of Menteri Agama begins no name
        i = Math.max(i + 1, titlesEnd(context, i));
        continue;
      }
      let end = capitalRunEnd(context, i, STOP);
      let first = i;
      // A sentence's first word joins the run only when it is a name part itself: Menurut Budi, Namun Sri Mulyani
      while (
        first < end &&
        (((classes[first] & (CLASS['sentence-starter'] | CLASS['headline-word'] | CLASS.honorific)) !== 0 &&
          nameStrength(context, first) < 6) ||
          (lineStyle[first] !== RUNNING && nameStrength(context, first) < 6))
      )
        first++;
      // Gubernur Maluku Murad Ismail, Menlu RI Retno Marsudi: places and bodies before the name stay outside
      for (;;) {
        const row = first < end ? longestEntity(context, first) : -1;
        if (row < 0 || context.matches.end[row] >= end) break;
        if (context.matches.type[row] === FORM_TYPE.person) break;
        if (nameStrength(context, first) >= 6 && context.matches.end[row] === first + 1) break;
        first = context.matches.end[row];
      }
      // Deputi Bidang Statistik Produksi BPS Adi Lumaksono: a name begins after the last body
      for (let k = first; k + 1 < end; k++)
        if (isAcronym(context, k) && (classes[k] & CLASS.organization) !== 0) first = k + 1;
      if (lineStyle[i] === TITLE_CASE || lineStyle[i] === ALL_CAPITALS) {
        let last = first;
        while (last < end && nameStrength(context, last) >= 4) last++;
        end = Math.max(last, first);
      }
      const next = Math.max(end, i + 1);
      if (first < end) {
        const entity = longestEntity(context, first);
        const type = entity < 0 ? -1 : context.matches.type[entity];
        const covered =
          entity >= 0 &&
          type !== FORM_TYPE.person &&
          type < ENTITY_TYPE_COUNT &&
          context.matches.end[entity] >= end;
        let sum = 0;
        let known = 0;
        for (let k = first; k < end; k++) {
          const strength = nameStrength(context, k);
          sum += strength;
          if (strength >= 4) known++;
        }
        const length = end - first;
        if (!covered && length <= 6) {
          if (length >= 2 && known >= 2) propose(first, end, 'person', 0.86);
          else if (length >= 2 && nameStrength(context, first) >= 7) propose(first, end, 'person', 0.72);
          else if (length >= 2 && nameStrength(context, end - 1) >= 8) propose(first, end, 'person', 0.62);
          else if (length === 1 && sum >= 8 && !isModel(context, end)) propose(first, end, 'person', 0.6);
        }
      }
      i = next;
    }
  },
};
