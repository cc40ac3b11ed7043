/**
 * Entries of several words at a token: *akhir-akhir ini*, *dini hari*, *Hari Raya Idul Fitri*.
 */

import { type PhraseEntry, phrasesFrom, startsPhrase } from './lexicon.ts';
import type { Scanner } from './scanner.ts';

/** Whether the word at `i` and the one behind it begin an entry: most words that may begin one do not. */
export function opensEntry(s: Scanner, i: number, packed: number): boolean {
  return startsPhrase(packed) && phrasesFrom(s.wordFirst(i), s.word(i + 1)).length > 0;
}

/** The longest entry of several words of the given type that begins at `i`. */
export function readEntry(
  s: Scanner,
  i: number,
  packed: number,
  accepts: (entry: PhraseEntry) => boolean,
): { to: number; entry: PhraseEntry } | null {
  if (!startsPhrase(packed)) return null;
  for (const entry of phrasesFrom(s.wordFirst(i), s.word(i + 1))) {
    if (!accepts(entry)) continue;
    let k = 0;
    while (k < entry.rest.length && s.follows(i + 1 + k) && s.wordFirst(i + 1 + k) === entry.rest[k]) k++;
    if (k === entry.rest.length) return { to: i + 1 + k, entry };
  }
  return null;
}

export const isDayPartEntry = (entry: PhraseEntry): boolean => entry.type === 'day-part';

export const isReferenceEntry = (entry: PhraseEntry): boolean =>
  entry.type === 'reference' || entry.type === 'deictic';
