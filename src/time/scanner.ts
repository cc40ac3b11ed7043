/**
 * A view of one text for the rules: what stands at a token, seen from within its line. Every look is constant
 * time, and no rule looks further than a few tokens, so finding stays linear.
 */

import { GLUED, INITIAL, NEW_LINE, NUMBER, SIGN, TITLE, type Tokens, UPPER, WORD } from '../text/tokens.ts';
import type { WordColumn } from '../text/word-table.ts';
import {
  BEFORE_NAME,
  BEFORE_PLACE,
  CIVIL_ERA,
  classOfWord,
  subtypeOfWord,
  UNTIL_CUE,
  valueOfWord,
} from './lexicon.ts';

export const COMMA = 0x2c;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const HYPHEN = 0x2d;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x28;
export const CLOSE_BRACKET = 0x29;
export const PIPE = 0x7c;
export const PLUS = 0x2b;
const EN_DASH = 0x2013;

/** Contexts of words that go on with a number or date. */
const GOES_ON = UNTIL_CUE | CIVIL_ERA;

/** Letters of *atau* and *kali*. */
const LONGEST_LINK = 4;

export class Scanner {
  readonly tokens: Tokens;
  readonly count: number;
  private readonly classes: WordColumn;
  private readonly contexts: WordColumn;

  constructor(tokens: Tokens, classes: WordColumn, contexts: WordColumn) {
    this.tokens = tokens;
    this.count = tokens.count;
    this.classes = classes;
    this.contexts = contexts;
  }

  /** Whether token `i` stands on the same line as the one before it. */
  follows(i: number): boolean {
    return i > 0 && i < this.count && this.tokens.gap[i] < NEW_LINE;
  }

  /** Whether nothing stands between token `i` and the one before it. */
  glued(i: number): boolean {
    return i > 0 && i < this.count && this.tokens.gap[i] === GLUED;
  }

  /** The packed class of the word at `i`, 0 for other tokens and beyond the line. */
  packed(i: number): number {
    return this.follows(i) && this.tokens.kind[i] === WORD ? this.classes.get(this.tokens.word[i]) : 0;
  }

  /** The same for the token that a rule begins with. */
  packedFirst(i: number): number {
    return i < this.count && this.tokens.kind[i] === WORD ? this.classes.get(this.tokens.word[i]) : 0;
  }

  /**
   * Whether a word stands at `i` with which neither number nor date goes on: *63 rumah*, *Senin (9/10) mengatakan*. What
   * does and has no class of its own is short or leads to an end: *dan*, *atau*, *s/d*, *kali*, *hingga*, *Masehi*.
   */
  isPlainWord(i: number): boolean {
    if (!this.follows(i) || this.tokens.kind[i] !== WORD) return false;
    if (this.tokens.end[i] - this.tokens.start[i] <= LONGEST_LINK) return false;
    const word = this.tokens.word[i];
    return this.classes.get(word) === 0 && (this.contexts.get(word) & GOES_ON) === 0;
  }

  /** Class of the word at `i`. */
  class(i: number): number {
    return classOfWord(this.packed(i));
  }

  /** Value of the word at `i` when it is of the class, else -9. */
  valueIf(i: number, wanted: number): number {
    const packed = this.packed(i);
    return classOfWord(packed) === wanted ? valueOfWord(packed) : -9;
  }

  is(i: number, wanted: number, value: number): boolean {
    const packed = this.packed(i);
    return classOfWord(packed) === wanted && valueOfWord(packed) === value;
  }

  isSubtype(i: number, wanted: number, subtype: number): boolean {
    const packed = this.packed(i);
    return classOfWord(packed) === wanted && subtypeOfWord(packed) === subtype;
  }

  /** Context bits of the word at `i`. */
  context(i: number): number {
    return i >= 0 && i < this.count && this.tokens.kind[i] === WORD
      ? this.contexts.get(this.tokens.word[i])
      : 0;
  }

  /** Context bits of the word before `i` on the same line. */
  contextBefore(i: number): number {
    return this.follows(i) ? this.context(i - 1) : 0;
  }

  /** Code of the sign at `i` on the same line, else 0. */
  sign(i: number): number {
    return this.follows(i) && this.tokens.kind[i] === SIGN
      ? this.tokens.text.charCodeAt(this.tokens.start[i])
      : 0;
  }

  /** Code of the sign before `i` on the same line, else 0. */
  signBefore(i: number): number {
    return this.follows(i) && this.tokens.kind[i - 1] === SIGN
      ? this.tokens.text.charCodeAt(this.tokens.start[i - 1])
      : 0;
  }

  isDash(i: number): boolean {
    const sign = this.sign(i);
    return sign === HYPHEN || (sign >= 0x2010 && sign <= 0x2015) || sign === 0x2212 || sign === 0x2500;
  }

  /** The token after a dash, or after the two hyphens that stand for one, at `i`; -1 where none stands. */
  afterDash(i: number): number {
    if (!this.isDash(i)) return -1;
    return this.isDash(i + 1) && this.glued(i + 1) ? i + 2 : i + 1;
  }

  isNumber(i: number): boolean {
    return i < this.count && this.tokens.kind[i] === NUMBER;
  }

  /** The integer at `i` when it has at most four digits and stands on the line, else -1. */
  number(i: number): number {
    return this.follows(i) ? this.numberFirst(i) : -1;
  }

  /** The same for the token that a rule begins with. */
  numberFirst(i: number): number {
    if (!this.isNumber(i)) return -1;
    const { text, start, end } = this.tokens;
    if (end[i] - start[i] > 4) return -1;
    let value = 0;
    for (let k = start[i]; k < end[i]; k++) {
      const digit = text.charCodeAt(k) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Digits of the number at `i`. */
  digits(i: number): number {
    return this.isNumber(i) ? this.tokens.end[i] - this.tokens.start[i] : 0;
  }

  /** The folded word at `i` on the same line, else the empty string. */
  word(i: number): string {
    return this.follows(i) ? this.tokens.words.form(this.tokens.word[i]) : '';
  }

  /** The folded word at `i`. */
  wordFirst(i: number): string {
    return i >= 0 && i < this.count ? this.tokens.words.form(this.tokens.word[i]) : '';
  }

  /** Whether the word before makes a name of the one at `i`: *Ibu Mei*, *Pasar Minggu*, *Jalan Juli*. */
  isNamed(i: number): boolean {
    const before = this.contextBefore(i);
    return (before & BEFORE_NAME) !== 0 || ((before & BEFORE_PLACE) !== 0 && this.isCapitalised(i - 1));
  }

  isCapitalised(i: number): boolean {
    const shape = i >= 0 && i < this.count ? this.tokens.shape[i] : 0;
    return shape === TITLE || shape === UPPER || shape === INITIAL;
  }

  /** Whether `i` begins a line or follows the end of a sentence or an opening quote or bracket. */
  begins(i: number): boolean {
    if (!this.follows(i)) return true;
    const sign = this.signBefore(i);
    return (
      sign === DOT ||
      sign === 0x3f ||
      sign === 0x21 ||
      sign === 0x22 ||
      sign === 0x201c ||
      sign === 0x201d ||
      sign === 0x2018 ||
      sign === OPEN_BRACKET ||
      sign === COLON
    );
  }

  /** The end of the run of digits and signs glued to each other that begins at `i`. */
  endOfNumber(i: number): number {
    let k = i + 1;
    while (this.glued(k) && (this.isNumber(k) || (isNumberSign(this.sign(k)) && this.gluedNumber(k + 1))))
      k++;
    return k;
  }

  private gluedNumber(i: number): boolean {
    return this.glued(i) && this.isNumber(i);
  }
}

/** The *Rp5* of *Rp5,2 triliun*: a word that ends in a number. */
export function endsInDigit({ tokens }: Scanner, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.end[i] - 1);
  return tokens.kind[i] === WORD && code >= 0x30 && code <= 0x39;
}

function isNumberSign(code: number): boolean {
  return (
    code === DOT || code === COMMA || code === SLASH || code === HYPHEN || code === COLON || code === EN_DASH
  );
}
