/**
 * The plates of vehicles, which crime and accident reports print: *D 4521 SAF*, *B 1234 KPK*, *DK 88 AS*. Their letters
 * name no body and no country.
 *
 * Limits: all three parts; a plate without letters behind its number is none.
 */

import { INITIAL, NEW_LINE, NUMBER, UPPER } from '../../text/tokens.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const MOST_AREA_LETTERS = 2;
const MOST_DIGITS = 4;
const MOST_SERIES_LETTERS = 3;

/** Whether a word of capitals that are at most so many stands at a token. */
function areLetters({ tokens }: RuleContext, token: number, most: number): boolean {
  const { shape, start, end } = tokens;
  return (shape[token] === UPPER || shape[token] === INITIAL) && end[token] - start[token] <= most;
}

export const vehiclePlate: Rule = {
  name: 'none/vehicle-plate',
  examples: [
    ['Polisi menyita sepeda motor bernopol D 4521 SAF di rumahnya.', ['D 4521 SAF', 'none']],
    ['Mobil DK 88 AS itu terbalik.', ['DK 88 AS', 'none']],
  ],
  counterExamples: ['Pasal 2 UU KPK dicabut.', 'Ia bermain di U 20 Indonesia.'],
  propose(context, propose) {
    const { tokens } = context;
    const { kind, gap, start, end, count } = tokens;
    for (let i = 1; i + 1 < count; i++) {
      if (kind[i] !== NUMBER || end[i] - start[i] > MOST_DIGITS) continue;
      if (gap[i] >= NEW_LINE || gap[i + 1] >= NEW_LINE) continue;
      if (areLetters(context, i - 1, MOST_AREA_LETTERS) && areLetters(context, i + 1, MOST_SERIES_LETTERS))
        propose(i - 1, i + 2, 'none', 0.98);
    }
  },
};
