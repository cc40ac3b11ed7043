/**
 * Players before the minute in which they scored, came on or were booked: *gol Wiranto Sunu (63')*, *Gusti Wirya 51',
 * Sarwono 65'*.
 *
 * Limits: two such minutes at least, as a lone one may be the end of a quotation (*'Kenari 13'*); clubs have minutes too
 * where a dictionary knows them.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { LOWER, NEW_LINE, NUMBER, TITLE, UPPER } from '../../text/tokens.ts';
import { CLASS, CLEAR_NAME_PART, isCapitalised, isSign, nameStrength, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { NO_BARE_NAME } from './no-name.ts';

/** What may follow the figure of a minute: *63'*, *63’*, *90′*; some pages print it escaped, *63\'*. */
const MINUTE_SIGNS = "'’′´‘`";

const MOST_DIGITS = 3;
const FEWEST_MINUTES = 2;

/** Longest name of a player. */
const LONGEST_NAME = 4;

/** Small words inside the names of players. */
const PARTICLES = new Set('van der den de da di dos el al bin'.split(' '));

const NOT_NAMES = NO_BARE_NAME | CLASS['headline-word'] | CLASS['event-head'];

/** Who stands there and is no player. */
const OTHERS = CLASS.organization | CLASS.country | CLASS.location;

function isMinute(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  const { text, end } = tokens;
  if (tokens.kind[token] !== NUMBER || end[token] - tokens.start[token] > MOST_DIGITS) return false;
  const next = text[end[token]];
  return MINUTE_SIGNS.includes(next === '\\' ? text[end[token] + 1] : next);
}

/** First token of the capitalised words that end at a token, at most a name's; or the end itself. */
function runStart(context: RuleContext, end: number): number {
  const { tokens } = context;
  let first = end;
  while (first > 0 && end - first < LONGEST_NAME) {
    const before = first - 1;
    if (first < end && tokens.gap[first] >= NEW_LINE) break;
    if (isCapitalised(context, before)) first = before;
    else if (
      first < end &&
      before > 0 &&
      tokens.shape[before] === LOWER &&
      PARTICLES.has(tokens.words.form(tokens.word[before])) &&
      isCapitalised(context, before - 1)
    )
      first = before;
    else break;
  }
  return first;
}

/** Behind the clubs, offices and sentence's first words in a run: the *Sunu* of *Persib Sunu (63')*. */
function nameStart(context: RuleContext, first: number, end: number): number {
  const { tokens, classes, matches, matchesAt } = context;
  let name = first;
  for (let i = first; i < end; i++) {
    if ((classes[i] & CLASS.person) === 0 && (classes[i] & OTHERS) !== 0)
      for (let row = matchesAt[i]; row < matchesAt[i + 1]; row++)
        if (matches.type[row] !== FORM_TYPE.person && matches.type[row] <= FORM_TYPE.location)
          if (nameStrength(context, i) < CLEAR_NAME_PART || matches.end[row] > i + 1)
            name = Math.max(name, matches.end[row]);
    if ((classes[i] & NOT_NAMES) !== 0 && nameStrength(context, i) === 0) name = Math.max(name, i + 1);
    if (tokens.shape[i] === UPPER && end - i > 1 && tokens.end[i] - tokens.start[i] > 2)
      name = Math.max(name, i + 1);
  }
  return name;
}

export const goalMinute: Rule = {
  name: 'person/goal-minute',
  examples: [
    [
      "Gol dicetak Wiranto Sunu (63') dan Sarwonadi (90').",
      ['Wiranto Sunu', 'person'],
      ['Sarwonadi', 'person'],
    ],
    [
      "Kenari 2-1 Merpati (Gustiwan Dipo 22\\', Rano van Wirya 55\\'; M. Sunu 6\\')",
      ['Gustiwan Dipo', 'person'],
      ['Rano van Wirya', 'person'],
    ],
  ],
  counterExamples: [
    "Film 'Kenariwan 13' diputar kemarin.",
    "Gol dicetak Persib (63') dan Persija (90').",
    "Ada gol pada 45'. Menit 90' tidak ada gol.",
  ],
  propose(context, propose) {
    const { tokens, sentenceStart } = context;
    const ends: number[] = [];
    let minutes = 0;
    for (let i = 1; i < tokens.count; i++) {
      if (tokens.kind[i] !== NUMBER || !isMinute(context, i)) continue;
      minutes++;
      const end = isSign(context, i - 1, '(') ? i - 1 : i;
      if (end > 0 && tokens.gap[end] < NEW_LINE && isCapitalised(context, end - 1)) ends.push(end);
    }
    if (minutes < FEWEST_MINUTES) return;
    for (const end of ends) {
      const first = nameStart(context, runStart(context, end), end);
      if (first >= end) continue;
      const single = end === first + 1;
      // Menit 90' where a sentence begins
      const opens = sentenceStart[first] === 1 && nameStrength(context, first) < CLEAR_NAME_PART;
      if (single && (tokens.shape[first] !== TITLE || opens)) continue;
      propose(first, end, 'person', single ? 0.85 : 0.9);
    }
  },
};
