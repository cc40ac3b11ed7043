/**
 * Names with a short form in brackets inside: *Taman Makam Pahlawan (TMP) Kenari* is the *Taman Makam Pahlawan Kenari*
 * and the *TMP Kenari*.
 */

import type { Mention } from '../model/types.ts';
import { SIGN, type Tokens } from '../text/tokens.ts';
import type { DistinctNames, Partition } from './cluster.ts';

/** Folded words of such a name. */
export interface BracketedName {
  /** Without the bracket. */
  readonly full: string[];
  /** The bracket and what stands behind it. */
  readonly short: string[];
}

/** The two readings of a name with a bracket inside; null where none stands there. */
export function bracketedName(mention: Mention, tokens: Tokens): BracketedName | null {
  const { firstToken, endToken } = mention;
  if (!mention.text.includes('(')) return null;
  let open = -1;
  let close = -1;
  for (let i = firstToken + 1; i < endToken - 1 && close < 0; i++) {
    const sign = tokens.kind[i] === SIGN ? tokens.text[tokens.start[i]] : '';
    if (sign === '(') open = i;
    else if (sign === ')' && open >= 0) close = i;
  }
  if (close < 0) return null;
  const full: string[] = [];
  const short: string[] = [];
  for (let i = firstToken; i < endToken; i++) {
    if (tokens.kind[i] === SIGN) continue;
    const word = tokens.words.form(tokens.word[i]);
    if (i < open || i > close) full.push(word);
    if (i > open) short.push(word);
  }
  return { full, short };
}

/**
 * Joins each such name to the one that is its short reading.
 *
 * @param shorts short readings, by the first mention of each surface
 */
export function joinShortReadings(
  shorts: ReadonlyMap<Mention, readonly string[]>,
  mentions: readonly Mention[],
  names: DistinctNames,
  partition: Partition,
): void {
  if (shorts.size === 0) return;
  const byWords = new Map(names.words.map((words, name) => [words.join(' '), names.first[name]]));
  mentions.forEach((mention, index) => {
    const short = shorts.get(mention);
    const same = short === undefined ? undefined : byWords.get(short.join(' '));
    if (same !== undefined) partition.join(same, index);
  });
}
