/**
 * Names that are spelled otherwise and sound the same: *Dedi Mulyana* and *Dedy Mulyana*, *Afifuddin* and *Affifudin*,
 * *Soetrisno* and *Sutrisno*, *Adji* and *Adjie*.
 */

import type { DistinctNames, Partition } from './cluster.ts';
import { OnlyNames } from './only-names.ts';

/** Letters that a word has at least: *Li* and *Lie* are two. */
const SHORTEST = 4;

/** Spellings of one sound, the older or longer first; read in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)h/g, ''],
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/s[yj]/g, 's'],
  [/(?:ie|y)$/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** A folded word as it sounds. */
function soundOf(word: string): string {
  if (word.length < SHORTEST) return word;
  let sound = word;
  for (const [spelling, letter] of SOUNDS) sound = sound.replace(spelling, letter);
  return sound;
}

/**
 * Joins such names, and a lone one to the only name in full that begins or ends so: *Fahmi* is *Fahmy Wijaya*.
 *
 * @param entities what the dictionaries take each mention for: two that they know apart stay two
 */
export function joinSoundingAlike(
  names: DistinctNames,
  entities: readonly (number | null)[],
  partition: Partition,
): void {
  if (names.words.length < 2) return;
  const { first } = names;
  const sounds = names.words.map((words) => words.map(soundOf));
  const apart = (one: number, other: number) => {
    const [left, right] = [entities[first[one]], entities[first[other]]];
    return left !== null && right !== null && left !== right;
  };
  const bySound = new Map<string, number>();
  const alike = new Map<number, number>();
  /** Names in full by the sounds of their first and last words. */
  const inFull = new OnlyNames(names, partition);
  sounds.forEach((words, name) => {
    const root = partition.find(first[name]);
    alike.set(root, (alike.get(root) ?? 0) + 1);
    const key = words.join(' ');
    const known = bySound.get(key);
    if (known === undefined) bySound.set(key, name);
    else if (!apart(known, name)) partition.join(first[known], first[name]);
    if (words.length < 2) return;
    for (const word of [words[0], words[words.length - 1]]) inFull.add(word, name);
  });
  sounds.forEach(([word, second], name) => {
    if (second !== undefined || (alike.get(first[name]) ?? 0) > 1) return;
    const whole = inFull.find(word);
    if (whole !== null && !apart(whole, name) && partition.find(first[name]) === first[name])
      partition.join(first[whole], first[name]);
  });
}
