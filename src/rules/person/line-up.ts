/**
 * Players by their numbers in a line-up: *Kenari FC (4-3-3): 21-Surya (GK); 2-Catur, 4-Dimov, 91-Tumbas (18-Randi 80')*.
 *
 * Limits: a stretch with fewer than six numbers is no line-up; *Covid-19* and scores have their number behind or a number.
 */

import { GLUED, NEW_LINE, NUMBER } from '../../text/tokens.ts';
import { capitalRunEnd, isCapitalised, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

/** Players that a stretch must have to be a line-up. */
const FEWEST_PLAYERS = 6;
/** Tokens from one player's number to the next at most: *91-Tumbas Ilic (18-Randi Putra 80')*. */
const NEXT_PLAYER = 9;
/** Longest name of a player, with its signs. */
const LONGEST_NAME = 4;

/** Whether a shirt number, a hyphen and a name stand glued together at a token. */
function isPlayer(context: RuleContext, token: number): boolean {
  const { kind, gap, start, end, count } = context.tokens;
  return (
    kind[token] === NUMBER &&
    end[token] - start[token] <= 2 &&
    token + 2 < count &&
    gap[token + 1] === GLUED &&
    gap[token + 2] === GLUED &&
    isSign(context, token + 1, '-') &&
    isCapitalised(context, token + 2)
  );
}

export const lineUp: Rule = {
  name: 'person/line-up',
  examples: [
    [
      "Kenari FC (4-3-3): 21-Surya (GK); 2-Catur, 4-Dimov, 53-Irianto, 91-Tumbas (18-Randi 80'); 88-Raikovic.",
      ['Dimov', 'person'],
      ['Randi', 'person'],
      ['Raikovic', 'person'],
    ],
  ],
  counterExamples: [
    'Pasien Covid-19 dan anggota Komisi-3 hadir pada 2-Mei itu.',
    'Bus 21-Surya dan bus 4-Dimov berangkat.',
  ],
  propose(context, propose) {
    const { tokens } = context;
    let players: number[] = [];
    const close = () => {
      if (players.length >= FEWEST_PLAYERS)
        for (const first of players) {
          const end = capitalRunEnd(context, first);
          if (end - first <= LONGEST_NAME) propose(first, end, 'person', 0.92);
        }
      players = [];
    };
    let last = -1;
    for (let i = 0; i < tokens.count; i++) {
      if (players.length > 0 && (i - last > NEXT_PLAYER || tokens.gap[i] >= NEW_LINE)) close();
      if (!isPlayer(context, i)) continue;
      players.push(i + 2);
      last = i + 2;
    }
    close();
  },
};
