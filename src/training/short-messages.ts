/**
 * Writes a sentence as readers of newspapers write their messages: *sudah* becomes *sdh*, *mengharapkan* becomes
 * *mnghrapkan*. No labelled corpus has many of them, and without any the letters that are left look like a regional
 * language or English.
 */

/** Shares of the words that keep their vowels, of capitalised words that stay as they are. */
const WHOLE_WORDS = 0.45;
const KEPT_NAMES = 0.7;
/** A message drops between the first share of its vowels and both together; of those that end a word fewer. */
const LEAST_DROPPED = 0.35;
const DROPPED_RANGE = 0.5;
const DROPPED_AT_END = 0.25;
/** Shorter words stay whole. */
const SHORTEST = 3;

const VOWELS = 'aeiou';

/** The sentence with vowels dropped; `next` gives numbers from 0 to 1. */
export function shortMessage(sentence: string, next: () => number): string {
  const dropped = LEAST_DROPPED + DROPPED_RANGE * next();
  return sentence.replace(/[A-Za-z]+/g, (word) => {
    const letters = word.toLowerCase();
    if (letters[0] !== word[0] && next() < KEPT_NAMES) return word;
    if (letters.length < SHORTEST || next() < WHOLE_WORDS) return letters;
    return withoutVowels(letters, dropped, next);
  });
}

/** The first letter stays. */
function withoutVowels(letters: string, dropped: number, next: () => number): string {
  let short = letters[0];
  for (let i = 1; i < letters.length; i++) {
    const share = i === letters.length - 1 ? DROPPED_AT_END : dropped;
    if (VOWELS.includes(letters[i]) && next() < share) continue;
    short += letters[i];
  }
  return short;
}
