/**
 * Names that lost their last letter to a dot, as some pages print whatever ends a clause: *kekasih Sarwonad. bersaksi*
 * where the article has *Sarwonadi*.
 *
 * Limits: one letter; what stands anywhere else than before a dot is a name of its own.
 */

import type { Mention } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import type { DistinctNames, Partition } from './cluster.ts';

/** Letters that the last word of such a name keeps at least. */
const SHORTEST_AT_DOT = 3;

/** Of longer names the first words count too: *Sarwonad* is *Sarwonadi Wijaya*. */
export const FIRST_WORDS = true;
/** Names in full alone: *Kenarijay* is the town *Kenarijaya*, and not *Kenarijaya Selatan*. */
export const WHOLE = false;

/**
 * Joins each such name to the only one that has the letter: *Sarwonadi Wijay* to *Sarwonadi Wijaya*.
 *
 * @param entities what the dictionaries take each mention for: the *BRI* that they know is not cut from *BRIN*
 */
export function joinCutAtDot(
  mentions: readonly Mention[],
  { text }: Tokens,
  { words, ofMention }: DistinctNames,
  entities: readonly (number | null)[],
  partition: Partition,
  firstWords: boolean,
): void {
  /** Names that always stand before a dot, with their first mention; -1 where one stands elsewhere. */
  const cut = new Map<number, number>();
  let ends = 0;
  mentions.forEach(({ end }, index) => {
    const name = ofMention[index];
    const atDot = text[end] === '.' && entities[index] === null;
    if (!atDot) cut.set(name, -1);
    else if (!cut.has(name)) cut.set(name, index);
    if (atDot) ends++;
  });
  if (ends === 0) return;
  const seen = new Set<number>();
  /** Beginnings of names without the last letter, and the first mention of the one that has it; -1 where several do. */
  const whole = new Map<string, number>();
  ofMention.forEach((name, index) => {
    if (seen.has(name)) return;
    seen.add(name);
    let beginning = '';
    const last = words[name].length - 1;
    words[name].forEach((word, at) => {
      const key = `${beginning}${word.slice(0, -1)}`;
      beginning += `${word} `;
      if (at < last && !firstWords) return;
      const known = whole.get(key);
      whole.set(key, known === undefined || partition.find(known) === partition.find(index) ? index : -1);
    });
  });
  for (const [name, index] of cut) {
    if (index < 0 || words[name][words[name].length - 1].length < SHORTEST_AT_DOT) continue;
    const other = whole.get(words[name].join(' ')) ?? -1;
    if (other >= 0) partition.join(other, index);
  }
}
