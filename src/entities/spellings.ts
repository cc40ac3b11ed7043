/**
 * Names that differ only in how they are spelled: words written together or apart (*Desa Jeruk Gulung* and *Desa
 * Jerukgulung*), one letter more, less or other in one word (*Masjid Al Mujahidin* and *Masjid Al Mujahiddin*).
 *
 * Limits: one letter, and not in short words: *Angkasa Pura I* and *Angkasa Pura II* are two, *DPD* and *DPP* too.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { DistinctNames, Partition } from './cluster.ts';

/** Letters of the word in which two spellings of one name may differ. */
const SHORTEST_MISSPELT = 5;

/** Letters that a name written together has at least. */
const SHORTEST_TOGETHER = 7;

/** Earlier names alike but for one word that a name is compared with; keeps the cost linear. */
const REACH = 6;

const DIGIT = /[0-9]/;

/** Whether two names are of as many words and differ in one letter of one of them. */
export function isMisspelling(name: readonly string[], other: readonly string[]): boolean {
  if (name.length !== other.length) return false;
  let differing = -1;
  for (let i = 0; i < name.length; i++) {
    if (name[i] === other[i]) continue;
    if (differing >= 0) return false;
    differing = i;
  }
  return differing >= 0 && differsByOneLetter(name[differing], other[differing]);
}

/** One letter more, less or other. */
export function differsByOneLetter(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < SHORTEST_MISSPELT) return false;
  let first = 0;
  while (first < left.length && left[first] === right[first]) first++;
  const behind = (skipLeft: number, skipRight: number) =>
    left.slice(first + skipLeft) === right.slice(first + skipRight);
  return behind(1, 1) || behind(1, 0) || behind(0, 1);
}

/** Joins the names that are one when their words are written together: *TRIBUNnews.com* is *Tribunnews.com*. */
export function joinWrittenTogether(names: DistinctNames, partition: Partition): void {
  if (names.words.length < 2) return;
  const { first } = names;
  const whole = new Map<string, number>();
  names.words.forEach((words, name) => {
    const together = words.join('');
    if (together.length < SHORTEST_TOGETHER || DIGIT.test(together)) return;
    const known = whole.get(together);
    if (known === undefined) whole.set(together, first[name]);
    else partition.join(known, first[name]);
  });
}

/**
 * Joins names of several words that differ in one letter of one word.
 * Two that the dictionaries know apart stay two, and so do words that they both have.
 *
 * @param entities what the dictionaries take each mention for
 */
export function joinMisspeltNames(
  names: DistinctNames,
  entities: readonly (number | null)[],
  gazetteer: Gazetteer,
  partition: Partition,
): void {
  if (names.words.length < 2) return;
  const { first } = names;
  /** Names by their words but one. */
  const byOthers = new Map<string, number[]>();
  names.words.forEach((words, name) => {
    if (words.length < 2) return;
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (word.length < SHORTEST_MISSPELT || DIGIT.test(word)) continue;
      const key = words.map((other, index) => (index === at ? '' : other)).join(' ');
      const alike = byOthers.get(key);
      if (alike === undefined) {
        byOthers.set(key, [name]);
        continue;
      }
      for (const other of alike.slice(-REACH)) {
        if (!differsByOneLetter(names.words[other][at], word)) continue;
        // SPPG Polda Sumsel, SPPG Polda Sulsel
        if (isKnown(names.words[other][at], gazetteer) && isKnown(word, gazetteer)) continue;
        const [one, two] = [entities[first[other]], entities[first[name]]];
        if (one === null || two === null || one === two) partition.join(first[other], first[name]);
      }
      alike.push(name);
    }
  });
}

function isKnown(word: string, gazetteer: Gazetteer): boolean {
  return gazetteer.formsOf([word]).length > 0;
}
