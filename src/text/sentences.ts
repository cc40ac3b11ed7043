/**
 * Sentence boundaries over tokens. Good for news prose; a line break always ends a sentence, because copied pages
 * put headings, captions and bylines on lines of their own.
 */

import { foldText } from './characters.ts';
import { GLUED, INITIAL, LOWER, NEW_LINE, NUMBER, TITLE, type Tokens, WORD } from './tokens.ts';

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
 * a capital, digit or opening quote follow, or a capital where a copied page lost the space, unless the dot belongs to an abbreviation or an initial (*Agus D. W.*).
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
    if (next < count && isJoinedByComma(tokens, i, next)) {
      begins[next + 1] = 1;
      continue;
    }
    if (next >= count || (gap[next] === GLUED && !isLostSpace(tokens, i, next))) continue;
    if (kind[next] === WORD && shape[next] === LOWER && gap[next] < NEW_LINE) continue;
    if (code === 0x2e && i > 0 && gap[i] === GLUED && kind[i - 1] === WORD) {
      if (shape[i - 1] === INITIAL) continue;
      if (ABBREVIATIONS.has(words.form(word[i - 1]))) continue;
    }
    begins[next] = 1;
  }
  return begins;
}

/** Behind these a dot without a space begins no sentence either: *Kompol.Andi*, *Kompas.Com*. */
const RANKS = new Set(
  'kompol brigjen letjen mayjen irjen komjen kombes akbp kolonel letkol mayor kapten laksda marsda brigpol'.split(
    ' ',
  ),
);
const DOMAINS = new Set('com co id net org tv go ac or sch web info'.split(' '));
const SHORTEST_LAST_WORD = 4;

/** Whether a space was lost between two sentences: *kepada Ronaldo.Iraizoz menepis*, *silam.Menariknya*. */
function isLostSpace(
  { gap, kind, shape, start, end, word, words }: Tokens,
  sign: number,
  next: number,
): boolean {
  const last = sign - 1;
  if (last < 0 || gap[sign] !== GLUED || kind[last] !== WORD || shape[next] !== TITLE) return false;
  if (shape[last] !== LOWER && shape[last] !== TITLE) return false;
  if (end[last] - start[last] < SHORTEST_LAST_WORD || DOMAINS.has(words.form(word[next]))) return false;
  const form = words.form(word[last]);
  return !ABBREVIATIONS.has(form) && !RANKS.has(form);
}

/** Whether paragraphs were joined with commas and no space: *warga pulang.,Bupati tiba*, *di sana.,"Kami siap"*. */
function isJoinedByComma(tokens: Tokens, sign: number, comma: number): boolean {
  const { gap, kind, shape, start, end, text, count } = tokens;
  const next = comma + 1;
  if (text.charCodeAt(start[comma]) !== 0x2c || next >= count) return false;
  if (gap[comma] !== GLUED || gap[next] !== GLUED || gap[sign] !== GLUED) return false;
  const last = sign - 1;
  if (last >= 0 && kind[last] === WORD && end[last] - start[last] < SHORTEST_LAST_WORD) return false;
  const code = text.charCodeAt(start[next]);
  return (kind[next] === WORD && shape[next] > LOWER) || code === 0x22 || code === 0x201c;
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
