/**
 * People by their initials, as they are spoken of after or before their name: *kata Rano Wijaya. RW menilai …*, *saudara
 * RW*.
 *
 * Limits: who is only known by initials, *pria berinisial RW (34)*, is nobody whom the article names.
 */

import type { Mention } from '../model/types.ts';
import { NUMBER, type Tokens, UPPER } from '../text/tokens.ts';
import type { DistinctNames, Partition } from './cluster.ts';
import { OnlyNames } from './only-names.ts';

/** Letters of such initials. */
const [FEWEST, MOST] = [2, 4];

/** Before initials that stand for a name that is not told. */
const UNTOLD = new Set(['berinisial', 'inisial', 'inisialnya']);

/** Joins initials to the only name in full that has them. */
export function joinInitials(
  mentions: readonly Mention[],
  tokens: Tokens,
  names: DistinctNames,
  partition: Partition,
): void {
  const { first } = names;
  const initials = names.words.map((words, name) => initialsIn(words, mentions[first[name]], tokens));
  if (initials.every((letters) => letters === '')) return;
  const untold = new Set(names.ofMention.filter((_, index) => isUntold(mentions[index], tokens)));
  const inFull = new OnlyNames(names, partition);
  names.words.forEach((words, name) => {
    if (words.length < FEWEST || words.length > MOST) return;
    inFull.add(words.map((word) => word[0]).join(''), name);
  });
  initials.forEach((letters, name) => {
    const whole = letters === '' || untold.has(name) ? null : inFull.find(letters);
    if (whole !== null && partition.find(first[name]) === first[name])
      partition.join(first[whole], first[name]);
  });
}

/** A name that is nothing but initials, or nothing. */
function initialsIn(
  [word, second]: readonly string[],
  { firstToken, endToken }: Mention,
  tokens: Tokens,
): string {
  if (second !== undefined || endToken > firstToken + 1 || tokens.shape[firstToken] !== UPPER) return '';
  return word.length >= FEWEST && word.length <= MOST ? word : '';
}

/** *berinisial RW*, *RW (34)* */
function isUntold(
  { firstToken, endToken }: Mention,
  { words, word, kind, text, start, count }: Tokens,
): boolean {
  if (firstToken > 0 && UNTOLD.has(words.form(word[firstToken - 1]))) return true;
  return endToken + 1 < count && text[start[endToken]] === '(' && kind[endToken + 1] === NUMBER;
}
