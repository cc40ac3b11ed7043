/**
 * Text to tokens: words, digit runs and single signs, with offsets into the text as read.
 *
 * Tokens are fine, so that any span a reader would draw begins and ends at one: hyphens, slashes and dots are
 * tokens of their own (`Sherwood-Randall` is three, `18/6/2025` five), digits part from letters that follow
 * (`17.00WIB`), and words that a page glued together part where case says so (`IranAyatollah` is `Iran` and
 * `Ayatollah`, `PTBumi` is `PT` and `Bumi`); `gap` tells that nothing stood between.
 */

import {
  APOSTROPHE,
  classOf,
  DIGIT,
  IGNORABLE,
  isHighSurrogate,
  isLowSurrogate,
  isPlainLetter,
  LETTER,
  LETTER_LOWER,
  LETTER_UPPER,
  LINE_BREAK,
  MARK,
  SPACE,
} from './characters.ts';
import { ColumnBlock } from './column-block.ts';
import type { WordTable } from './word-table.ts';

/** Values of `Tokens.kind`. */
export const WORD = 1;
export const NUMBER = 2;
export const SIGN = 3;

/** Values of `Tokens.shape`; 0 for what is not a word. */
export const LOWER = 1;
/** *Jakarta* */
export const TITLE = 2;
/** *PBB*, at least two letters */
export const UPPER = 3;
/** *A*, one capital */
export const INITIAL = 4;
/** *iPhone*, *C5*, *PPh* */
export const MIXED = 5;

/** Values of `Tokens.gap`: what stands before a token. */
export const GLUED = 0;
export const SPACED = 1;
export const NEW_LINE = 2;
/** An empty line, or the beginning of the text. */
export const NEW_BLOCK = 3;

/** The tokens of one text, as parallel columns of `count` rows. */
export interface Tokens {
  readonly text: string;
  readonly words: WordTable;
  readonly count: number;
  /** UTF-16 offsets, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** WORD, NUMBER or SIGN. */
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;
  readonly gap: Uint8Array;
  /** Word-table id of the folded form; for signs too. */
  readonly word: Int32Array;
}

/** Splits a text; linear in its length. */
export function tokenize(text: string, words: WordTable): Tokens {
  const { surfaces } = words;
  const length = text.length;
  let capacity = (length >> 2) + 16;
  let { start, end, word, kind, shape, gap } = newColumns(capacity);
  let count = 0;
  let pendingGap = NEW_BLOCK;
  let lineBreaks = 0;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      if (pendingGap < SPACED) pendingGap = SPACED;
      i++;
      continue;
    }
    const cls = classOf(code);
    if ((cls & (SPACE | IGNORABLE)) !== 0) {
      if (cls === SPACE && pendingGap < SPACED) pendingGap = SPACED;
      i++;
      continue;
    }
    if (cls === LINE_BREAK) {
      // \r\n is one break
      if (!(code === 0x0a && i > 0 && text.charCodeAt(i - 1) === 0x0d)) lineBreaks++;
      if (pendingGap < NEW_BLOCK) pendingGap = lineBreaks > 1 ? NEW_BLOCK : NEW_LINE;
      i++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      const wider = newColumns(capacity);
      wider.start.set(start);
      wider.end.set(end);
      wider.word.set(word);
      wider.kind.set(kind);
      wider.shape.set(shape);
      wider.gap.set(gap);
      ({ start, end, word, kind, shape, gap } = wider);
    }
    const from = i;
    gap[count] = pendingGap;
    pendingGap = GLUED;
    lineBreaks = 0;
    start[count] = from;
    if ((cls & LETTER) !== 0) {
      kind[count] = WORD;
      // A word of plain letters up to a plain sign is most often one that was met before.
      let first = 0x811c9dc5 | 0;
      let second = 0;
      let letter = code;
      do {
        first = Math.imul(first ^ letter, 0x01000193);
        second = Math.imul(second + letter, 0x9e3779b1) ^ (second >>> 15);
        letter = ++i < length ? text.charCodeAt(i) : 0x20;
      } while (isPlainLetter(letter));
      first ^= first >>> 15;
      const isPlain =
        isPlainLetter(code) &&
        letter < 0x80 &&
        letter !== BACKSLASH &&
        (classOf(letter) & (DIGIT | APOSTROPHE)) === 0;
      const known = isPlain ? surfaces.find(first, second) : 0;
      if (known !== 0) {
        end[count] = i;
        shape[count] = surfaces.shapeOf(known);
        word[count] = surfaces.wordOf(known);
        count++;
        continue;
      }
      const plainEnd = i;
      i = endOfWord(text, from, length);
      shape[count] = shapeOf(text, from, i);
      word[count] = words.intern(text, from, i);
      end[count] = i;
      // A word that parts inside, like IranAyatollah, is split anew each time.
      if (isPlain && i === plainEnd) surfaces.add(first, second, word[count], shape[count]);
      count++;
      continue;
    }
    if (cls === DIGIT) {
      do i++;
      while (i < length && classOf(text.charCodeAt(i)) === DIGIT);
      kind[count] = NUMBER;
    } else {
      i++;
      if (isHighSurrogate(code) && i < length && isLowSurrogate(text.charCodeAt(i))) i++;
      kind[count] = SIGN;
    }
    end[count] = i;
    word[count] = words.intern(text, from, i);
    count++;
  }
  return { text, words, count, start, end, kind, shape, gap, word };
}

/** Bytes of one token in all its columns. */
const TOKEN_BYTES = 15;

function newColumns(capacity: number) {
  const block = new ColumnBlock(capacity * TOKEN_BYTES);
  return {
    start: block.numbers(capacity),
    end: block.numbers(capacity),
    word: block.numbers(capacity),
    kind: block.bytes(capacity),
    shape: block.bytes(capacity),
    gap: block.bytes(capacity),
  };
}

const BACKSLASH = 0x5c;

/** Where the word that begins at `from` ends: letters, marks, digits after letters, apostrophes between letters. */
function endOfWord(text: string, from: number, length: number): number {
  let i = from + 1;
  let before = classOf(text.charCodeAt(from));
  let upperRun = before === LETTER_UPPER ? 1 : 0;
  while (i < length) {
    const cls = classOf(text.charCodeAt(i));
    if (cls === LETTER_UPPER) {
      if (before === LETTER_LOWER) return i; // IranAyatollah
      upperRun++;
    } else if (cls === LETTER_LOWER) {
      // PTBumi: the last capital of a run begins the next word when at least two small letters follow (PPh stays one)
      if (
        upperRun >= 3 &&
        before === LETTER_UPPER &&
        i + 1 < length &&
        classOf(text.charCodeAt(i + 1)) === LETTER_LOWER &&
        !text.startsWith('nya', i) // KPKnya
      )
        return i - 1;
      upperRun = 0;
    } else if (cls === APOSTROPHE) {
      if (i + 1 >= length || (classOf(text.charCodeAt(i + 1)) & LETTER) === 0 || before === DIGIT)
        return trimmed(text, i);
      upperRun = 0;
    } else if (cls === DIGIT) {
      upperRun = 0;
    } else if (cls !== MARK && cls !== IGNORABLE) {
      // Ma\'ruf of pages that were written out as a list of strings
      if (!isEscapedApostrophe(text, i, length) || before === DIGIT) return trimmed(text, i);
      i++;
      continue;
    }
    if (before === DIGIT && (cls & LETTER) !== 0) return i; // 17WIB never begins with a letter; C5a parts
    if (cls !== MARK && cls !== IGNORABLE) before = cls;
    i++;
  }
  return trimmed(text, i);
}

/** Whether a backslash stands before an apostrophe and a letter. */
function isEscapedApostrophe(text: string, at: number, length: number): boolean {
  return (
    text.charCodeAt(at) === BACKSLASH &&
    at + 2 < length &&
    classOf(text.charCodeAt(at + 1)) === APOSTROPHE &&
    (classOf(text.charCodeAt(at + 2)) & LETTER) !== 0
  );
}

/** Hidden characters at the end of a word belong to the gap. */
function trimmed(text: string, end: number): number {
  while (classOf(text.charCodeAt(end - 1)) === IGNORABLE) end--;
  return end;
}

function shapeOf(text: string, from: number, to: number): number {
  let upper = 0;
  let lower = 0;
  let other = false;
  for (let i = from; i < to; i++) {
    const cls = classOf(text.charCodeAt(i));
    if (cls === LETTER_UPPER) upper++;
    else if (cls === LETTER_LOWER) lower++;
    else if (cls === DIGIT) other = true;
  }
  if (other) return upper + lower === 0 ? 0 : MIXED;
  if (upper === 0) return LOWER;
  if (lower === 0) return upper === 1 ? INITIAL : UPPER;
  // Ma'ruf, Al-Qur'an: one capital in front; D'Masiv and O'Brien have a second one after the apostrophe
  if (classOf(text.charCodeAt(from)) === LETTER_UPPER) {
    if (upper === 1) return TITLE;
    for (let i = from + 1; i < to; i++)
      if (classOf(text.charCodeAt(i)) === LETTER_UPPER && classOf(text.charCodeAt(i - 1)) !== APOSTROPHE)
        return MIXED;
    return TITLE;
  }
  return MIXED;
}
