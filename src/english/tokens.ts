/**
 * English corrections to the shared tokens: the possessive *'s* is a token of its own (*Malaysia's* is *Malaysia* and
 * *'s*), unless a dictionary name holds it (*Cox's Bazar*), and English abbreviations end no sentence (*Dec. 26*).
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { CASING_EXACT, ENTITY_TYPE_COUNT } from '../gazetteer/schema.ts';
import { GLUED, INITIAL, LOWER, NEW_LINE, NUMBER, type Tokens, UPPER, WORD } from '../text/tokens.ts';

/** Tokens with every possessive split off that no name of the gazetteer contains; the same tokens when there is none. */
export function splitPossessives(tokens: Tokens, gazetteer: Gazetteer): Tokens {
  const { text, words, count, start, end, kind } = tokens;
  const splits = new Uint8Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD || end[i] - start[i] < 3 || !isPossessive(text, end[i])) continue;
    splits[i] = 1;
    total++;
  }
  if (total === 0) return tokens;
  const matches = gazetteer.scan(tokens);
  for (let row = 0; row < matches.count; row++) {
    if (matches.type[row] >= ENTITY_TYPE_COUNT || matches.casing[row] !== CASING_EXACT) continue;
    splits.fill(0, matches.first[row], matches.end[row]);
  }
  const size = count + total;
  const split = {
    text,
    words,
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    kind: new Uint8Array(size),
    shape: new Uint8Array(size),
    gap: new Uint8Array(size),
    word: new Int32Array(size),
  };
  const push = (from: number, to: number, values: readonly [number, number, number, number]) => {
    const at = split.count++;
    split.start[at] = from;
    split.end[at] = to;
    [split.kind[at], split.shape[at], split.gap[at], split.word[at]] = values;
  };
  for (let i = 0; i < count; i++) {
    const { shape, gap, word } = tokens;
    if (splits[i] === 0) {
      push(start[i], end[i], [kind[i], shape[i], gap[i], word[i]]);
      continue;
    }
    const cut = end[i] - 2;
    push(start[i], cut, [
      WORD,
      shapeOf(text.slice(start[i], cut), shape[i]),
      gap[i],
      words.intern(text, start[i], cut),
    ]);
    push(cut, end[i], [WORD, LOWER, GLUED, words.idOf("'s")]);
  }
  return split;
}

function isPossessive(text: string, end: number): boolean {
  const apostrophe = text.charCodeAt(end - 2);
  const letter = text.charCodeAt(end - 1);
  return (apostrophe === 0x27 || apostrophe === 0x2019) && (letter === 0x73 || letter === 0x53);
}

/** PBSI's was of mixed case; PBSI is an acronym. */
function shapeOf(word: string, shape: number): number {
  if (!/^\p{Lu}+$/u.test(word)) return shape;
  return word.length === 1 ? INITIAL : UPPER;
}

const ABBREVIATIONS = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun gov maj brig adm cmdr insp comr mt ft ave blvd st capt col dept est assn bros hon pres vol'.split(
    ' ',
  ),
);

/** Takes back the sentence starts after English abbreviations: *Dec. 26*, *Lt. Gen. Agus*, *8 a.m. Thursday*. */
export function withoutAbbreviations(tokens: Tokens, sentenceStart: Uint8Array): Uint8Array {
  const corrected = sentenceStart.slice();
  const { kind, gap, words, word, text, start } = tokens;
  for (let i = 2; i < tokens.count; i++) {
    if (corrected[i] === 0 || gap[i] >= NEW_LINE || text[start[i - 1]] !== '.' || kind[i - 2] !== WORD)
      continue;
    const form = words.form(word[i - 2]);
    if (ABBREVIATIONS.has(form) || (form === 'no' && kind[i] === NUMBER)) corrected[i] = 0;
    else if (form === 'm' && kind[i] === NUMBER) corrected[i] = 0;
  }
  return corrected;
}
