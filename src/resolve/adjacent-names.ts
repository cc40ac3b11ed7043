/**
 * One name that was found in two pieces: *Sahira* and *Hilman* with nothing but a space between, *Rano* and *Siregar*
 * in *Rano AP Siregar*.
 *
 * Limits: two people whom the dictionaries know stay two (*Prabowo Gibran*), and pieces that the article prints apart
 * from each other in a headline are believed only when both are made of parts of names.
 */

import { CLASS, nameStrength, type RuleContext } from '../rules/context.ts';
import { RUNNING } from '../text/lines.ts';
import { GLUED, NEW_LINE, TITLE, UPPER } from '../text/tokens.ts';
import type { Reading } from './resolve.ts';

const OTHER =
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS.degree |
  CLASS.organization |
  CLASS.country |
  CLASS.location |
  CLASS.block;

/** What stands between two people and is no initials of one: *Rano SH Siregar*; the agency AP is. */
const NO_INITIALS = CLASS.title | CLASS.rank | CLASS.degree | CLASS.country;

/** Longest initials inside a name. */
const INITIALS = 2;

/** Tokens that a joined name has at most. */
const MAXIMUM_TOKENS = 6;

/** The readings with neighbouring pieces of one person's name joined. */
export function joinAdjacentNames(readings: Reading[], context: RuleContext): Reading[] {
  let joined: Reading[] | null = null;
  for (let index = 1; index < readings.length; index++) {
    const piece = readings[index];
    const before = (joined ?? readings)[joined === null ? index - 1 : joined.length - 1];
    if (piece.type === 'person' && before.type === 'person' && isOneName(context, before, piece)) {
      joined ??= readings.slice(0, index);
      joined[joined.length - 1] = {
        firstToken: before.firstToken,
        endToken: piece.endToken,
        type: 'person',
        score: Math.max(before.score, piece.score),
        evidence: [...new Set([...before.evidence, ...piece.evidence])],
        forms: [],
      };
    } else joined?.push(piece);
  }
  return joined ?? readings;
}

function isOneName(context: RuleContext, before: Reading, piece: Reading): boolean {
  const { tokens, classes } = context;
  const { endToken } = before;
  const { firstToken } = piece;
  const between = firstToken - endToken;
  if (between < 0 || between > 1 || piece.endToken - before.firstToken > MAXIMUM_TOKENS) return false;
  if (before.forms.length > 0 && piece.forms.length > 0) return false;
  if (tokens.shape[firstToken] !== TITLE || (classes[firstToken] & OTHER) !== 0) return false;
  for (let i = endToken; i <= firstToken; i++)
    if (tokens.gap[i] === GLUED || tokens.gap[i] >= NEW_LINE) return false;
  // Kapten Rano Siregar where no dictionary knows the word before: a whole name needs no piece more
  const whole = piece.endToken - firstToken > 1;
  if (whole && endToken - before.firstToken === 1 && nameStrength(context, before.firstToken) === 0)
    return false;
  if (between === 1)
    return (
      tokens.shape[endToken] === UPPER &&
      tokens.end[endToken] - tokens.start[endToken] <= INITIALS &&
      (classes[endToken] & NO_INITIALS) === 0
    );
  return (
    context.lineStyle[firstToken] === RUNNING ||
    (nameStrength(context, endToken - 1) >= 4 && nameStrength(context, firstToken) >= 4)
  );
}
