/**
 * Sentence boundaries over tokens. Good for news prose; a line break always ends a sentence, because copied pages
 * put headings, captions and bylines on lines of their own.
 */

import { foldText } from './characters.ts';
import { GLUED, INITIAL, LOWER, NEW_LINE, NUMBER, type Tokens, WORD } from './tokens.ts';

/** Words before whose dot a sentence goes on: *Dr. Soetomo*, *H. Abdul*, *No. 5*, *Jl. Sudirman*. */
const ABBREVIATIONS = new Set(
  'moh muh moch mohd muhd abd ach dr drs dra ir prof h hj kh st mr mrs ms jl jln no gg kec kab kel prov rt rw tbk pt cv vs hlm bdk dll dsb dkk tsb yth an sdr pdt ust tgk ny tn jo ltd inc co corp jr sr gen sen rep lt sgt capt u.s ph bn'
    .split(' ')
    .map(foldText),
);

/**
 * One flag a token: 1 where the token begins a sentence.
 *
 * A dot, question or exclamation mark (with closing quotes and brackets after it) ends a sentence when a space and
 * a capital, digit or opening quote follow, unless the dot belongs to an abbreviation or an initial (*Agus D. W.*).
 */
export function sentenceStarts(tokens: Tokens): Uint8Array {
  const { count, gap, kind, shape, text, start, word, words } = tokens;
  const begins = new Uint8Array(count);
  let ended = true;
  for (let i = 0; i < count; i++) {
    if (ended || gap[i] >= NEW_LINE) {
      begins[i] = 1;
      ended = false;
    }
    if (kind[i] === WORD || kind[i] === NUMBER) continue;
    const code = text.charCodeAt(start[i]);
    if (code !== 0x2e && code !== 0x3f && code !== 0x21 && code !== 0x2026) continue;
    let next = i + 1;
    while (next < count && gap[next] === GLUED && isCloser(text.charCodeAt(start[next]))) next++;
    if (next >= count || gap[next] === GLUED) continue;
    if (kind[next] === WORD && shape[next] === LOWER && gap[next] < NEW_LINE) continue;
    if (code === 0x2e && i > 0 && gap[i] === GLUED && kind[i - 1] === WORD) {
      if (shape[i - 1] === INITIAL) continue;
      if (ABBREVIATIONS.has(words.form(word[i - 1]))) continue;
    }
    begins[next] = 1;
  }
  return begins;
}

/** ” ’ » " ' ) ] */
function isCloser(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x201d ||
    code === 0x2019 ||
    code === 0xbb ||
    code === 0x29 ||
    code === 0x5d
  );
}
