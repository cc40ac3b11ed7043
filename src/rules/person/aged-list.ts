/**
 * People listed with their ages, whatever their names are: *Sanusi (45 tahun), Sakinem (40), Munipah (45), Nolo, dan
 * Patik*. What is listed on behind the last age is more of them.
 *
 * Limits: two ages at least, in one list; running text only, where scores and shares do not stand behind such names.
 */

import { RUNNING } from '../../text/lines.ts';
import { NEW_LINE, NUMBER, TITLE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isSign, nameStrength, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const LONGEST_NAME = 4;
/** Names listed behind the last age at most. */
const MOST_BEHIND = 6;
/** Names with ages that a list must have. */
const FEWEST = 2;

const LAST = new Set(['dan', 'serta']);
const YEARS = new Set(['tahun', 'thn', 'th']);

const NO_NAME =
  CLASS.organization |
  CLASS.country |
  CLASS.location |
  CLASS.title |
  CLASS.rank |
  CLASS.block |
  CLASS['organization-head'] |
  CLASS['place-head'] |
  CLASS['event-head'] |
  CLASS['sentence-starter'];

/** End of a name at a token that may be anybody's, or -1. */
function nameEnd(context: RuleContext, first: number): number {
  const { tokens, classes } = context;
  if (first >= tokens.count || tokens.shape[first] !== TITLE || context.lineStyle[first] !== RUNNING)
    return -1;
  const end = capitalRunEnd(context, first);
  if (end - first > LONGEST_NAME) return -1;
  for (let i = first; i < end; i++)
    if ((classes[i] & NO_NAME) !== 0 && nameStrength(context, i) === 0) return -1;
  return end;
}

/** Behind the bracket with an age that opens at a token, *(45)*, *(45 tahun)*; -1 when none does. */
function ageEnd(context: RuleContext, bracket: number): number {
  const { tokens } = context;
  const age = bracket + 1;
  if (!isSign(context, bracket, '(') || age >= tokens.count || tokens.kind[age] !== NUMBER) return -1;
  if (tokens.end[age] - tokens.start[age] > 2) return -1;
  const close = YEARS.has(tokens.words.form(tokens.word[age + 1])) ? age + 2 : age + 1;
  return isSign(context, close, ')') ? close + 1 : -1;
}

/** First token of the next name in a list, behind a comma, *dan* or both; -1 where the list ends. */
function nextName(context: RuleContext, token: number): number {
  const { tokens } = context;
  let next = token;
  if (isSign(context, next, ',')) next++;
  if (next < tokens.count && LAST.has(tokens.words.form(tokens.word[next]))) next++;
  if (next === token || next >= tokens.count || tokens.gap[next] >= NEW_LINE) return -1;
  return isCapitalised(context, next) ? next : -1;
}

export const agedList: Rule = {
  name: 'person/aged-list',
  examples: [
    [
      'Korban yang tertimbun ialah Sanusi (45 tahun), Sakinem (40), Munipah (45), Nolo, dan Patik dari desa itu.',
      ['Sanusi', 'person'],
      ['Sakinem', 'person'],
      ['Nolo', 'person'],
      ['Patik', 'person'],
    ],
  ],
  counterExamples: [
    'Gol dicetak Persib (2), Persija (1), dan Arema pada laga itu.',
    'Rumah Sanusi (45) terbakar.',
    'Rute itu menuju Melbourne (2), Pudung (1), Oklan (1), dan Delhi (1) tiap hari.',
    'Medali diraih Kenya (12), Jepang (10), dan Indonesia pada hari itu.',
  ],
  propose(context, propose) {
    const { tokens } = context;
    for (let i = 1; i + 2 < tokens.count; i++) {
      if (tokens.kind[i + 1] !== NUMBER || ageEnd(context, i) < 0) continue;
      // The first age: back to its name, then on through the list
      let first = i - 1;
      while (
        first > 0 &&
        i - first < LONGEST_NAME &&
        isCapitalised(context, first - 1) &&
        tokens.gap[first] < NEW_LINE
      )
        first--;
      while (first < i && (context.classes[first] & NO_NAME) !== 0 && nameStrength(context, first) === 0)
        first++;
      // Melbourne (2), Brisbane (2), Pudong (1): a list of others
      if (isSign(context, first - 1, ',') && isSign(context, first - 2, ')')) continue;
      const names: number[] = [];
      let aged = 0;
      let behind = 0;
      let reached = i;
      for (let name = first; name >= 0 && behind <= MOST_BEHIND; ) {
        const end = nameEnd(context, name);
        if (end < 0) break;
        const age = ageEnd(context, end);
        if (age >= 0 && behind === 0) aged++;
        else if (aged < FEWEST) break;
        else behind++;
        names.push(name, end);
        reached = age >= 0 ? age : end;
        name = nextName(context, reached);
      }
      if (aged >= FEWEST)
        for (let k = 0; k < names.length; k += 2) propose(names[k], names[k + 1], 'person', 0.9);
      i = Math.max(i, reached - 1);
    }
  },
};
