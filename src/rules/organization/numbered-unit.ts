/**
 * Units and schools with a number: *Kodim 1403/Palopo*, *Korem 071/Wijayakusuma*, *SDN 021 Dandang*, *Yonif 100*; and
 * national teams with their age group, *Timnas Italia U-17*.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { NEW_LINE, NUMBER } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isSign,
  longest,
  longestEntity,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

/** Words between a head and its number: *Batalyon Infanteri Linud 330/TD*. */
const MOST_BETWEEN = 2;

/** The number behind a head, or behind a word or two more; -1 where none is. */
function numberBehind(context: RuleContext, headEnd: number): number {
  const { tokens } = context;
  for (let i = headEnd; i < tokens.count && i - headEnd <= MOST_BETWEEN; i++) {
    if (tokens.gap[i] >= NEW_LINE) return -1;
    if (tokens.kind[i] === NUMBER) return i;
    if (!isCapitalised(context, i)) return -1;
  }
  return -1;
}

/** Whether a body that the dictionaries know ends with the head: the *TV* of *Kompas TV*. */
function isEndOfName({ matches, matchesAt, classes }: RuleContext, head: number): boolean {
  if (head === 0 || (classes[head - 1] & CLASS.organization) === 0) return false;
  for (let row = matchesAt[head - 1]; row < matchesAt[head]; row++)
    if (matches.type[row] === FORM_TYPE.organization && matches.end[row] === head + 1) return true;
  return false;
}

/** End of the age group behind a national team that the dictionaries have: the *U-17* of *Timnas Italia U-17*; or -1. */
function agedTeamEnd(context: RuleContext, first: number): number {
  const { tokens, matches, gazetteer } = context;
  const row = longestEntity(context, first);
  if (row < 0 || gazetteer.subtypeOf(matches.form[row]) !== 'national-team') return -1;
  const age = matches.end[row];
  if (age + 1 >= tokens.count || tokens.gap[age] >= NEW_LINE || tokens.words.form(tokens.word[age]) !== 'u')
    return -1;
  const number = isSign(context, age + 1, '-') ? age + 2 : age + 1;
  return number < tokens.count && tokens.kind[number] === NUMBER && tokens.gap[number] < NEW_LINE
    ? number + 1
    : -1;
}

export const numberedUnit: Rule = {
  name: 'organization/numbered-unit',
  examples: [
    ['Prajurit Kodim 1403/Palopo membantu warga.', ['Kodim 1403/Palopo', 'organization']],
    [
      'Ia bertugas di Batalyon Infanteri Linud 330/Tri Dharma.',
      ['Batalyon Infanteri Linud 330/Tri Dharma', 'organization'],
    ],
    ['Ia pernah membela Timnas Italia U-17 di sana.', ['Timnas Italia U-17', 'organization']],
    ['Siswa SDN 021 Dandang belajar di tenda.', ['SDN 021 Dandang', 'organization']],
  ],
  counterExamples: [
    'Bank 24 jam itu tutup.',
    'Ia tinggal di Blok 5.',
    'Tonton di Kompas TV 19 Orang Hilang di Laut.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS['organization-head']) === 0 || !isCapitalised(context, i)) continue;
      const aged = agedTeamEnd(context, i);
      if (aged > 0) {
        propose(i, aged, 'organization', 0.95);
        continue;
      }
      const headEnd = longest(context, i, FORM_TYPE['organization-head']);
      const number = numberBehind(context, headEnd);
      if (number < 0) continue;
      let name = number + 1;
      // No headline and no hero's name parts what a slash joins: Korem 071/Wijayakusuma
      const joined = isSign(context, name, '/');
      if (joined) name++;
      if (number > headEnd && !joined) continue;
      // Kompas TV 19 Orang Hilang: the channel, and the next headline
      if (!joined && isEndOfName(context, i)) continue;
      if (!isCapitalised(context, name) || tokens.gap[name] >= NEW_LINE) continue;
      propose(
        i,
        capitalRunEnd(context, name, CLASS.rank | CLASS.title | CLASS.block),
        'organization',
        joined ? 0.95 : 0.9,
      );
    }
  },
};
