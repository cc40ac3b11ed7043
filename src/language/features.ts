/**
 * What the language model sees of a text: its words, of each word the character n-grams of two to five, and how
 * numbers are written.
 *
 * Reading is one pass over code units that allocates nothing. Web and mail addresses, account names, hashtags and
 * runs that are no words (base64, identifiers) are passed over; letters of other scripts are only counted.
 * Training and inference share this file, so that a model always meets the features it was trained on.
 */

import {
  APOSTROPHE,
  classOf,
  DIGIT,
  foldOf,
  IGNORABLE,
  LETTER,
  LETTER_LOWER,
  LETTER_UPPER,
  LINE_BREAK,
  MARK,
  SPACE,
} from '../text/characters.ts';

/** Longest word that is scored; longer ones are noise. */
export const LONGEST_WORD = 32;
/** Longest stretch without a space that is read for words; base64 and identifiers are longer. */
const LONGEST_CHUNK = 80;
const LONGEST_GRAM = 5;
/** Most features that a word can have. */
export const MOST_FEATURES = 1 + (LONGEST_GRAM - 1) * (LONGEST_WORD + 2);

/**
 * Ways to write a number that Indonesian and Malay newspapers do not share: *12,500 penduduk* and *12.500 penduduk*,
 * *3,5 persen*, and the date in brackets of an Indonesian report, *Selasa (4/2)*.
 */
export const NUMBER_SHAPES = ['#,###', '#,#', '#.###', '(#/#'] as const;
const [COMMA_THOUSANDS, COMMA_DECIMALS, POINT_THOUSANDS, BRACKETED_DATE] = NUMBER_SHAPES.keys();

/** Receives the words and numbers of a text one by one. */
export interface WordVisitor {
  /** `letters[0 … length)` is the folded word, `hash` its hash; `name` where a capital begins it within a sentence. */
  word(letters: Uint16Array, length: number, hash: number, name: boolean): void;
  /** A number written in the way `NUMBER_SHAPES[shape]`; others are not told. */
  number(shape: number): void;
}

/** Letters seen while reading, by script. */
export interface LetterCount {
  latin: number;
  other: number;
}

const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const OPENING_BRACKET = 0x28;
const BOUNDARY = 0x5f;
const HASH_BASIS = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

const letters = new Uint16Array(LONGEST_WORD);

/** Reads the words of `text` from `start` to `end` in order and adds the letters to `count`. */
export function readWords(
  text: string,
  start: number,
  end: number,
  visitor: WordVisitor,
  count: LetterCount,
): void {
  let i = start;
  let opening = true;
  while (i < end) {
    const first = text.charCodeAt(i);
    if (isBlank(first)) {
      if (classOf(first) === LINE_BREAK) opening = true;
      i++;
      continue;
    }
    const after = readPlainWord(text, i, end, opening, visitor, count);
    if (after > i) {
      // An initial (*W.*) ends no sentence.
      opening = text.charCodeAt(after - 1) === FULL_STOP && after - i > 2;
      i = after;
      continue;
    }
    let noise = false;
    let j = i;
    for (; j < end; j++) {
      const code = text.charCodeAt(j);
      if (isBlank(code)) break;
      // user@mail.id, #hashtag, https://…
      if (code === 0x40 || code === 0x23) noise = true;
      else if (
        code === 0x2f &&
        j > i + 1 &&
        text.charCodeAt(j - 1) === 0x2f &&
        text.charCodeAt(j - 2) === 0x3a
      )
        noise = true;
    }
    if (!noise) readChunk(text, i, j, opening, visitor, count);
    opening = endsSentence(text, i, j);
    i = j;
  }
}

/**
 * Reads a chunk of ASCII letters in lower case but for the first, with at most a comma or full stop behind: nine
 * chunks of ten, which need nothing of what `readChunk` looks out for. Returns its end, or `start` for other chunks.
 */
function readPlainWord(
  text: string,
  start: number,
  end: number,
  opening: boolean,
  visitor: WordVisitor,
  count: LetterCount,
): number {
  const first = text.charCodeAt(start);
  const upper = first >= 0x41 && first <= 0x5a;
  if (!upper && (first < 0x61 || first > 0x7a)) return start;
  const most = Math.min(end, start + LONGEST_WORD);
  letters[0] = first | 0x20;
  let hash = Math.imul(HASH_BASIS ^ letters[0], HASH_PRIME);
  let i = start + 1;
  for (; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) break;
    letters[i - start] = code;
    hash = Math.imul(hash ^ code, HASH_PRIME);
  }
  const length = i - start;
  if (i < end) {
    const code = text.charCodeAt(i);
    if (code === FULL_STOP || code === COMMA) i++;
    if (i < end && !isBlank(text.charCodeAt(i))) return start;
  }
  count.latin += length;
  visitor.word(letters, length, finished(hash), upper && !opening);
  return i;
}

/** Whether a chunk ends in `.`, `?`, `!` or `:`, within quotation marks or not. An initial (*W.*) does not count. */
function endsSentence(text: string, start: number, end: number): boolean {
  for (let i = end - 1; i > start + 1; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x2e || code === 0x3f || code === 0x21 || code === 0x3a) return true;
    if (code !== 0x22 && code !== 0x27 && code !== 0x201d && code !== 0x2019 && code !== 0x29) return false;
  }
  return false;
}

/** Reads the words between two spaces. */
function readChunk(
  text: string,
  start: number,
  end: number,
  opening: boolean,
  visitor: WordVisitor,
  count: LetterCount,
): void {
  let sentenceStart = opening;
  const readable = end - start <= LONGEST_CHUNK;
  let i = start;
  while (i < end) {
    const first = text.charCodeAt(i);
    const firstClass = classOf(first);
    if (firstClass === DIGIT) {
      const numberEnd = endOfNumber(text, i, end);
      const shape = readable ? numberShape(text, start, i, numberEnd) : -1;
      if (shape >= 0) visitor.number(shape);
      i = numberEnd;
      continue;
    }
    if ((firstClass & LETTER) === 0) {
      i++;
      continue;
    }
    if (!isLatin(first)) {
      count.other++;
      i++;
      continue;
    }
    const before = i > start ? classOf(text.charCodeAt(i - 1)) : 0;
    let length = 0;
    let hash = HASH_BASIS;
    let last = firstClass;
    let j = i;
    for (; j < end; j++) {
      const code = text.charCodeAt(j);
      if (code >= 0x61 && code <= 0x7a) {
        if (length < LONGEST_WORD) {
          letters[length] = code;
          hash = Math.imul(hash ^ code, HASH_PRIME);
        }
        length++;
        last = LETTER_LOWER;
        continue;
      }
      const cls = classOf(code);
      if ((cls & LETTER) !== 0) {
        // IranAyatollah: a page glued two words
        if ((cls === LETTER_UPPER && last === LETTER_LOWER) || !isLatin(code)) break;
        last = cls;
      } else if (cls === APOSTROPHE) {
        // Ma'ruf; and at the end of a word too, where Madurese and Buginese write a glottal stop: dinna', ladde'
        if (before === APOSTROPHE && (j + 1 >= end || (classOf(text.charCodeAt(j + 1)) & LETTER) === 0))
          break;
      } else if (cls === IGNORABLE || cls === MARK) continue;
      else break;
      if (length < LONGEST_WORD) {
        const folded = foldOf(code);
        letters[length] = folded;
        hash = Math.imul(hash ^ folded, HASH_PRIME);
      }
      length++;
    }
    if (readable) {
      count.latin += length;
      // 17WIB, a3f: what follows a digit is a unit or part of an identifier
      if (length <= LONGEST_WORD && before !== DIGIT)
        visitor.word(letters, length, finished(hash), firstClass === LETTER_UPPER && !sentenceStart);
      sentenceStart = false;
    }
    i = j;
  }
}

/** End of the digits from `start`, with the separators that stand between two of them. */
function endOfNumber(text: string, start: number, end: number): number {
  let i = start + 1;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) i++;
    else if (
      (code === COMMA || code === FULL_STOP || code === SLASH) &&
      i + 1 < end &&
      isDigit(text.charCodeAt(i + 1))
    )
      i += 2;
    else break;
  }
  return i;
}

/** Index in `NUMBER_SHAPES` of the number from `start` to `end` in a chunk, or −1. */
function numberShape(text: string, chunkStart: number, start: number, end: number): number {
  let separator = start;
  while (separator < end && isDigit(text.charCodeAt(separator))) separator++;
  if (separator === end || separator - start > 3) return -1;
  const before = start > chunkStart ? text.charCodeAt(start - 1) : 0;
  let digits = separator + 1;
  while (digits < end && isDigit(text.charCodeAt(digits))) digits++;
  const behind = digits - separator - 1;
  switch (text.charCodeAt(separator)) {
    case COMMA:
      return behind === 3 ? COMMA_THOUSANDS : behind < 3 ? COMMA_DECIMALS : -1;
    case FULL_STOP:
      return behind === 3 ? POINT_THOUSANDS : -1;
    default:
      return before === OPENING_BRACKET && behind < 3 ? BRACKETED_DATE : -1;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * The features of one folded word, as hashes: the word itself first, then its n-grams of two to five letters with
 * a mark at either end. Writes into `into`, which needs `MOST_FEATURES`, and returns how many.
 */
export function wordFeatures(word: Uint16Array, length: number, hash: number, into: Int32Array): number {
  let count = 0;
  into[count++] = finished(hash ^ 0x5bd1e995);
  for (let from = -1; from <= length; from++) {
    let gram = HASH_BASIS;
    for (let size = 1; size <= LONGEST_GRAM; size++) {
      const at = from + size - 1;
      if (at > length) break;
      gram = Math.imul(gram ^ (at < 0 || at === length ? BOUNDARY : word[at]), HASH_PRIME);
      if (size === 1) continue;
      into[count++] = finished(Math.imul(gram ^ size, 0x27d4eb2d));
    }
  }
  return count;
}

/** Spreads a hash over all its bits, so that any of them may choose a bucket. */
function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b | 0);
  return mixed ^ (mixed >>> 16);
}

function isBlank(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false;
  return (classOf(code) & (SPACE | LINE_BREAK)) !== 0;
}

/** Latin letters of Europe, Africa and Vietnam. */
function isLatin(code: number): boolean {
  return code < 0x250 || (code >= 0x1e00 && code <= 0x1eff);
}
