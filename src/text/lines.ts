/**
 * How each line of the page is printed: running text, a headline in title case, all capitals, or all small letters.
 * Capitals say little about names in the last three, so whoever reads capitals asks here first.
 */

import { INITIAL, LOWER, MIXED, NEW_LINE, TITLE, type Tokens, UPPER, WORD } from './tokens.ts';

export const RUNNING = 0;
/** *Putin Tawari Joe Biden untuk Gunakan Negara Asia Tengah* */
export const TITLE_CASE = 1;
/** *POLISI TANGKAP DUA PELAKU* */
export const ALL_CAPITALS = 2;
/** *polisi tangkap dua pelaku*: a line of words without a capital */
export const ALL_SMALL = 3;

/** Style of the line of each token. */
export function lineStyles(tokens: Tokens): Uint8Array {
  const { count, gap } = tokens;
  const styles = new Uint8Array(count);
  let first = 0;
  for (let i = 1; i <= count; i++) {
    if (i < count && gap[i] < NEW_LINE) continue;
    const style = styleOf(tokens, first, i);
    if (style !== RUNNING) styles.fill(style, first, i);
    first = i;
  }
  return styles;
}

/** Small words that title case leaves small. */
const SMALL_WORDS = new Set(
  'di ke dari dan yang untuk pada dengan atau oleh dalam agar karena serta sebagai soal saat bagi ini itu vs hingga terhadap akan tak jadi the of in and a to for'.split(
    ' ',
  ),
);

/** A headline has no more words than this. */
const HEADLINE_WORDS = 30;

function styleOf(tokens: Tokens, first: number, end: number): number {
  const { kind, shape } = tokens;
  let title = 0;
  let upper = 0;
  let total = 0;
  for (let i = first; i < end; i++) {
    if (kind[i] !== WORD) continue;
    total++;
    if (shape[i] === TITLE || shape[i] === MIXED) title++;
    else if (shape[i] === UPPER || shape[i] === INITIAL) upper++;
  }
  // Thresholds read off 300 headlines: a running sentence of four or more words has a third of small content words.
  if (total < 3) return RUNNING;
  if (title + upper === 0) return total >= 4 ? ALL_SMALL : RUNNING;
  const mayBeTitle = total >= 4 && total <= HEADLINE_WORDS;
  const mayBeCapitals = upper * 10 >= total * 8;
  if (!mayBeTitle && !mayBeCapitals) return RUNNING;
  const most = mayBeTitle ? Math.floor((title + upper) / 5) : 0;
  const lower = countSmallContentWords(tokens, first, end, most);
  if (mayBeCapitals && lower === 0) return ALL_CAPITALS;
  // Hal itu disampaikan Kepala Dinas Perhubungan Kota Bogor, Rano Wijaya.: a sentence full of names
  if (lower > 0 && tokens.text[tokens.end[end - 1] - 1] === '.') return RUNNING;
  return mayBeTitle && lower <= most ? TITLE_CASE : RUNNING;
}

/** How many there are, counted up to one above `most`: a running sentence has that many soon. */
function countSmallContentWords(
  { kind, shape, word, words }: Tokens,
  first: number,
  end: number,
  most: number,
): number {
  let count = 0;
  for (let i = first; i < end && count <= most; i++)
    if (kind[i] === WORD && shape[i] === LOWER && !SMALL_WORDS.has(words.form(word[i]))) count++;
  return count;
}
