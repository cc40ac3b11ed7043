/**
 * The shape of a line: how long, how many words, in which case, how it ends. Reads at most the first and the last few
 * hundred characters of a line, so that a page of one megabyte in one line costs no more than a short one.
 */

import { classOf, isPlainLetter, LINE_BREAK, SPACE } from '../text/characters.ts';

/** A line this long is prose, not furniture. Of 2,000 headlines the longest had 148 characters. */
export const PROSE_LENGTH = 160;
/** From this length on a line that ends like a sentence is taken for prose at first sight. */
const SENTENCE_LENGTH = 60;
/** Characters looked at from the beginning of a line. */
const REACH = 240;

/** Small words that stay small in Indonesian, Malay and English headlines in title case. */
const SMALL_WORDS = new Set(
  (
    'di ke dari dan yang untuk dengan pada dalam oleh atau bagi para saat usai soal jadi agar tak tapi hingga sampai ' +
    'serta vs bin binti the a an of to in on at for and or as by from with after over'
  ).split(' '),
);

export function wordsOf(line: string): string[] {
  const head = line.length > REACH ? line.slice(0, REACH) : line;
  return head.split(/[\s/]+/).filter((word) => /[A-Za-zÀ-ɏ0-9]/u.test(word));
}

/** How many words `wordsOf` would list, without listing them. */
export function countWords(line: string): number {
  const end = Math.min(line.length, REACH);
  let count = 0;
  let inWord = false;
  for (let i = 0; i < end; i++) {
    const code = line.charCodeAt(i);
    // Signs neither begin nor end a word: in -tangan- stands one, in - none.
    if (code === 0x2f || (classOf(code) & (SPACE | LINE_BREAK)) !== 0) inWord = false;
    else if (!inWord && isWordCharacter(code)) {
      inWord = true;
      count++;
    }
  }
  return count;
}

/** A to Z, a to z, digits, and À to ɏ. */
function isWordCharacter(code: number): boolean {
  return isPlainLetter(code) || (code - 0x30) >>> 0 < 10 || (code >= 0xc0 && code <= 0x24f);
}

/** Signs and numbers before which a line's first word is looked for. */
const SIGNS_BEFORE = 8;

/** The first word of plain letters, folded; empty where something else opens the line. */
export function firstWord(line: string): string {
  let start = 0;
  while (start < SIGNS_BEFORE && start < line.length && !isPlainLetter(line.charCodeAt(start))) start++;
  let end = start;
  while (end < line.length && isPlainLetter(line.charCodeAt(end))) end++;
  return line.slice(start, end).toLowerCase();
}

/** Ends like a sentence, closing quotation marks and brackets allowed: *… warga."*, *… besok (12/3).* */
export function endsSentence(line: string): boolean {
  // Headlines end with a letter
  if (isPlainLetter(line.charCodeAt(line.length - 1))) return false;
  return /[.!?…]["'”’»)\]*]{0,3}$/.test(line.slice(-6));
}

/** Share of capitalised words among those that a headline would capitalise, 0 to 1. */
export function capitalShare(line: string): number {
  let all = 0;
  let capitalised = 0;
  for (const word of wordsOf(line)) {
    const bare = word.replace(/^[^A-Za-zÀ-ɏ0-9]+/u, '');
    if (!/^[A-Za-zÀ-ɏ]/u.test(bare) || SMALL_WORDS.has(bare)) continue;
    all++;
    if (/^[A-ZÀ-ÖØ-Þ]/u.test(bare)) capitalised++;
  }
  return all === 0 ? 0 : capitalised / all;
}

export function isProse(line: string): boolean {
  if (line.length >= PROSE_LENGTH) return true;
  return line.length >= SENTENCE_LENGTH && endsSentence(line) && countWords(line) >= 8;
}

/** A whole sentence of any length: *Warga pun mengungsi ke balai desa.* */
export function isSentence(line: string): boolean {
  return isProse(line) || (/\.["”’)]?$/.test(line.slice(-3)) && countWords(line) >= 5);
}

/** Words set apart by wide gaps, as menus and tags are copied: *polisi   pencurian motor   bekasi* */
export function isSpacedList(line: string): boolean {
  if (line.length > REACH || !(line.includes('  ') || line.includes('\t'))) return false;
  const gaps = line.match(/\S(?: {2,}|\t+)(?=\S)/g)?.length ?? 0;
  const words = countWords(line);
  return (gaps >= 2 && words <= 2.5 * (gaps + 1)) || (gaps === 1 && words <= 4);
}

/** Between a caption and a headline: short, not the end of a sentence, no quotation. */
export function isHeadlineShaped(line: string): boolean {
  if (line.length > 150 || line.length < 20 || /[.,:;"”\\]$/.test(line)) return false;
  // Quotations, list items, formulas
  if (/^(?:["“([•*:–-]|\d{1,3}[.)])| -- | [=+] /.test(line)) return false;
  return countWords(line) >= 4 && capitalShare(line) >= 0.75;
}
