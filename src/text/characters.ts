/**
 * Character classes and case folding over UTF-16 code units, as tables where news text lives (below U+0250)
 * and by Unicode property beyond.
 *
 * Folding here is for matching only: the article's own text is never altered.
 */

export const LETTER_LOWER = 1;
export const LETTER_UPPER = 2;
export const DIGIT = 4;
export const SPACE = 8;
export const LINE_BREAK = 16;
/** Joins two letters into one word: the apostrophes of *Ma'ruf*, *Jum’at*, *Qur`an*. */
export const APOSTROPHE = 32;
/** Hidden characters that copied pages carry inside words: soft hyphen, zero-width space and joiners, BOM. */
export const IGNORABLE = 64;
/** A combining mark, part of the letter before it. */
export const MARK = 128;

export const LETTER = LETTER_LOWER | LETTER_UPPER;

const TABLE_SIZE = 0x250;
const CLASS_TABLE = new Uint8Array(TABLE_SIZE);
const FOLD_TABLE = new Uint16Array(TABLE_SIZE);

const LETTER_PATTERN = /^\p{L}$/u;
const UPPER_PATTERN = /^[\p{Lu}\p{Lt}]$/u;
const MARK_PATTERN = /^\p{M}$/u;
const SPACE_PATTERN = /^\s$/u;
const DIGIT_PATTERN = /^\p{Nd}$/u;

function classify(code: number): number {
  switch (code) {
    case 0x0a:
    case 0x0d:
    case 0x0b:
    case 0x0c:
    case 0x85:
    case 0x2028:
    case 0x2029:
      return LINE_BREAK;
    case 0x27:
    case 0x60:
    case 0x2bc:
    case 0x2018:
    case 0x2019:
      return APOSTROPHE;
    case 0xad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
      return IGNORABLE;
  }
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  const character = String.fromCharCode(code);
  if (SPACE_PATTERN.test(character)) return SPACE;
  if (DIGIT_PATTERN.test(character)) return DIGIT;
  if (LETTER_PATTERN.test(character)) return UPPER_PATTERN.test(character) ? LETTER_UPPER : LETTER_LOWER;
  if (MARK_PATTERN.test(character)) return MARK;
  return 0;
}

for (let code = 0; code < TABLE_SIZE; code++) {
  CLASS_TABLE[code] = classify(code);
  const lower = String.fromCharCode(code).toLowerCase();
  FOLD_TABLE[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
}

const beyondClass = new Map<number, number>();
const beyondFold = new Map<number, number>();

/** Class bits of one UTF-16 code unit; 0 for punctuation, symbols and surrogates. */
export function classOf(code: number): number {
  if (code < TABLE_SIZE) return CLASS_TABLE[code];
  let found = beyondClass.get(code);
  if (found === undefined) {
    found = classify(code);
    beyondClass.set(code, found);
  }
  return found;
}

/** Lower case of one code unit where that is one code unit, and `'` for every apostrophe; else the unit itself. */
export function foldOf(code: number): number {
  if (code < 0x80) return code === 0x60 ? 0x27 : FOLD_TABLE[code];
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc) return 0x27;
  if (code < TABLE_SIZE) return FOLD_TABLE[code];
  let found = beyondFold.get(code);
  if (found === undefined) {
    const lower = String.fromCharCode(code).toLowerCase();
    found = lower.length === 1 ? lower.charCodeAt(0) : code;
    beyondFold.set(code, found);
  }
  return found;
}

/** A string folded for matching, code unit by code unit; ignorable characters are dropped. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (classOf(code) !== IGNORABLE) folded += String.fromCharCode(foldOf(code));
  }
  return folded;
}

/** A to Z and a to z. */
export function isPlainLetter(code: number): boolean {
  return ((code | 0x20) - 0x61) >>> 0 < 26;
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
