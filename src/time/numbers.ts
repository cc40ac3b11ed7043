/**
 * Counts before a unit: digits with decimal comma, number words, vague words and ranges of two
 * (*5,5*, *dua puluh lima*, *beberapa*, *dua hingga tiga*).
 */

import {
  classOfWord,
  DIGIT_WORD,
  HALF_WORD,
  HUNDRED_WORD,
  NUMERAL,
  SUFFIX_WORD,
  subtypeOfWord,
  TEN_WORD,
  UNTIL_CUE,
  VAGUE_WORD,
  valueOfWord,
} from './lexicon.ts';
import { CLOSE_BRACKET, COMMA, DOT, OPEN_BRACKET, type Scanner } from './scanner.ts';

export interface Amount {
  readonly to: number;
  /** NaN for a vague amount. */
  readonly low: number;
  /** The upper end of a range, else null. */
  readonly high: number | null;
}

/** Reads the count that begins at `i`, or gives null. */
export function readAmount(s: Scanner, i: number): Amount | null {
  const first = readCount(s, i, true);
  if (first === null) return null;
  const { to } = first;
  // 5-7 hari, dua-tiga hari
  const dash = s.afterDash(to);
  if (dash > 0) {
    const second = readCount(s, dash, false);
    if (second !== null && second.low > first.low) return rangeOf(first, second);
    return first;
  }
  // dua hingga tiga bulan, dua atau tiga hari, 1 s/d 2 tahun
  if (joinsAmounts(s, to)) {
    const second = readCount(s, to + 1, false);
    if (second !== null && second.low > first.low) return rangeOf(first, second);
  }
  return first;
}

/** *66-70 juta tahun*: what scales the second number scales the first. */
function rangeOf(first: Amount, second: Amount): Amount {
  if (second.low >= 1000 * first.low) return { to: second.to, low: second.low, high: null };
  return { to: second.to, low: first.low, high: second.low };
}

function joinsAmounts(s: Scanner, i: number): boolean {
  if ((s.packed(i) & 31) !== 0 || !s.follows(i)) return false;
  const word = s.word(i);
  return (s.context(i) & UNTIL_CUE) !== 0 ? word !== 'sebelum' : word === 'atau';
}

/** One number, in digits or words. */
export function readCount(s: Scanner, i: number, first: boolean): Amount | null {
  if (!first && !s.follows(i)) return null;
  return s.isNumber(i) ? withWordsInBrackets(s, readDigits(s, i)) : readWords(s, i, first);
}

/** *2 (dua) tahun*: a contract says its numbers twice. */
function withWordsInBrackets(s: Scanner, amount: Amount | null): Amount | null {
  if (amount === null || s.sign(amount.to) !== OPEN_BRACKET) return amount;
  const words = readWords(s, amount.to + 1, true);
  if (words === null || words.low !== amount.low || s.sign(words.to) !== CLOSE_BRACKET) return amount;
  return { to: words.to + 1, low: amount.low, high: null };
}

function readDigits(s: Scanner, i: number): Amount | null {
  const digits = s.digits(i);
  const value = s.numberFirst(i);
  if (value < 0) return null;
  const sign = s.glued(i + 1) && s.glued(i + 2) && s.isNumber(i + 2) ? s.sign(i + 1) : 0;
  // 1.000 hari
  if (sign === DOT && s.digits(i + 2) === 3 && digits <= 3) {
    const rest = s.numberFirst(i + 2);
    return rest < 0 ? null : { to: i + 3, low: value * 1000 + rest, high: null };
  }
  // 5,5 tahun; 1.5 jam
  if (sign === COMMA || sign === DOT) {
    const decimals = s.digits(i + 2);
    if (decimals > 2) return null;
    const low = value + s.numberFirst(i + 2) / 10 ** decimals;
    // 4,5 miliar tahun
    const suffix = s.isSubtype(i + 3, NUMERAL, SUFFIX_WORD) ? s.valueIf(i + 3, NUMERAL) : 0;
    return suffix >= 3 ? { to: i + 4, low: low * 10 ** suffix, high: null } : { to: i + 3, low, high: null };
  }
  // 66 juta tahun
  const suffix = s.isSubtype(i + 1, NUMERAL, SUFFIX_WORD) ? s.valueIf(i + 1, NUMERAL) : 0;
  if (suffix >= 3) return { to: i + 2, low: value * 10 ** suffix, high: null };
  // 2 setengah tahun
  if (s.isSubtype(i + 1, NUMERAL, HALF_WORD)) return { to: i + 2, low: value + 0.5, high: null };
  return { to: i + 1, low: value, high: null };
}

function readWords(s: Scanner, i: number, first: boolean): Amount | null {
  const packed = first ? s.packedFirst(i) : s.packed(i);
  if (classOfWord(packed) !== NUMERAL) return null;
  const subtype = subtypeOfWord(packed);
  if (subtype === VAGUE_WORD) {
    // beberapa puluh tahun
    const to = s.isSubtype(i + 1, NUMERAL, SUFFIX_WORD) ? i + 2 : i + 1;
    return { to, low: Number.NaN, high: null };
  }
  if (subtype === HALF_WORD) return { to: i + 1, low: 0.5, high: null };
  if (subtype === SUFFIX_WORD) return null;
  let total = 0;
  let part = valueOfWord(packed);
  let to = i + 1;
  if (subtype === HUNDRED_WORD || subtype === TEN_WORD) {
    total = part;
    part = 0;
  }
  // at most: sembilan ratus sembilan puluh sembilan
  for (let steps = 0; steps < 8; steps++) {
    const next = s.packed(to);
    if (classOfWord(next) !== NUMERAL) break;
    const nextSubtype = subtypeOfWord(next);
    const value = valueOfWord(next);
    if (nextSubtype === SUFFIX_WORD) {
      if (part === 0 && (value < 3 || total === 0)) break;
      if (value === 0) total += part + 10;
      else if (value < 3) total += part * 10 ** value;
      else total = (total + part) * 10 ** value;
      part = 0;
    } else if (nextSubtype === DIGIT_WORD) {
      if (part !== 0) break;
      part = value;
    } else if (nextSubtype === TEN_WORD && part === 0 && total >= 100) total += value;
    else if (nextSubtype === HALF_WORD && part + total > 0)
      return { to: to + 1, low: total + part + 0.5, high: null };
    else break;
    to++;
  }
  return { to, low: total + part, high: null };
}
