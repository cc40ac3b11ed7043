/** Which words the article prints small somewhere: what stands capitalised at a sentence's begin may be one of them. */

import { LOWER, type Tokens } from '../text/tokens.ts';

/** Shortest word that counts, in letters. */
const SHORTEST = 3;

/** Words of three letters and more that the article prints small; listed when first asked for, as few articles ask. */
export class SmallWords {
  private readonly tokens: Tokens;
  private words: Set<number> | null = null;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  has(word: number): boolean {
    this.words ??= this.list();
    return this.words.has(word);
  }

  private list(): Set<number> {
    const { count, shape, start, end, word } = this.tokens;
    const found = new Set<number>();
    for (let i = 0; i < count; i++)
      if (shape[i] === LOWER && end[i] - start[i] >= SHORTEST) found.add(word[i]);
    return found;
  }
}
