/**
 * Statements that two names are one: a name and then another in brackets (*Joko Widodo (Jokowi)*, *Komisi
 * Pemberantasan Korupsi (KPK)*), *alias*, *yang akrab disapa*, *atau disingkat*; and what the one just spoken of is
 * called (*Wanita yang akrab disapa Rani itu*).
 */

import type { Mention } from '../model/types.ts';
import { SIGN, type Tokens } from '../text/tokens.ts';
import { DEMONSTRATIVES } from './relations.ts';

/** Phrases between two names that equate them, as folded words; compared after punctuation is left out. */
const EQUATING_PHRASES = new Set([
  'alias',
  'atau',
  'atau disingkat',
  'disingkat',
  'yang disingkat',
  'atau yang dikenal sebagai',
  'yang dikenal sebagai',
  'atau dikenal sebagai',
  'atau dikenal dengan nama',
  'atau lebih dikenal sebagai',
  'atau lebih dikenal dengan nama',
  'yang lebih dikenal sebagai',
  'yang lebih dikenal dengan nama',
  'atau kerap disapa',
  'atau yang kerap disapa',
  'yang lebih akrab disapa',
  'atau yang lebih dikenal sebagai',
  'yang dikenal dengan nama',
  'atau akrab disapa',
  'akrab disapa',
  'yang akrab disapa',
  'yang biasa disapa',
  'yang kerap disapa',
  'atau yang akrab disapa',
  'atau yang biasa disapa',
  'atau biasa disapa',
  'yang akrab dipanggil',
  'atau akrab dipanggil',
  'sapaan akrab',
  'yang bernama asli',
  'bernama asli',
  'nama asli',
]);

/** Tokens between *antara* and the first name. */
const CHOICE_REACH = 5;

function isAcronym(name: string): boolean {
  return /^[A-Z]{2,10}$/.test(name);
}

/**
 * @param mentions mentions of one type, in text order
 * @param addresses whether the word at a token is what people are called by, the *Gus* of *atau akrab disapa Gus Rawi*
 * @returns index pairs of neighbours that the text equates
 */
export function findEquations(
  mentions: readonly Mention[],
  tokens: Tokens,
  addresses: (token: number) => boolean,
): [number, number][] {
  const pairs: [number, number][] = [];
  let inFull: Set<string> | null = null;
  for (let index = 1; index < mentions.length; index++) {
    const left = mentions[index - 1];
    const right = mentions[index];
    if (isOnlyByname(tokens, right)) {
      inFull ??= wordsOfFullNames(mentions, tokens);
      if (!inFull.has(tokens.words.form(tokens.word[right.firstToken]))) pairs.push([index - 1, index]);
    }
    if (right.firstToken - left.endToken > 8) continue;
    const between: string[] = [];
    let signs = '';
    // atau Gus Rawi, yang akrab disapa Bro Ran
    const last = right.firstToken - 1;
    const addressed =
      last > left.endToken &&
      right.endToken === right.firstToken + 1 &&
      tokens.kind[last] !== SIGN &&
      addresses(last);
    const end = addressed ? last : right.firstToken;
    for (let i = left.endToken; i < end; i++) {
      const form = tokens.words.form(tokens.word[i]);
      if (tokens.kind[i] === SIGN) signs += form;
      else between.push(form);
    }
    const after =
      right.endToken < tokens.count && tokens.kind[right.endToken] === SIGN
        ? tokens.words.form(tokens.word[right.endToken])
        : '';
    const bracketed = between.length === 0 && signs === '(' && after === ')';
    const phrase = between.join(' ');
    const stated = EQUATING_PHRASES.has(phrase) && !/[.;:?!)]/.test(signs);
    if (stated && phrase === 'atau') {
      // PLN atau BPJT: either of two
      if (isAcronym(left.text) && isAcronym(right.text)) continue;
      if (isChoice(tokens, left, right, signs)) continue;
    }
    if (bracketed && !isAcronym(right.text) && isOfRelative(tokens, left)) continue;
    if (bracketed || stated) pairs.push([index - 1, index]);
  }
  return pairs;
}

/** *istrinya*, *ibunya* */
const RELATIVE =
  /^(?:ibu|ibunda|ayah|ayahanda|bapak|mama|papa|istri|suami|kakak|adik|anak|putra|putri|kekasih|pacar|mertua)nya$/;

/** Whether the bracket behind a name says who a relative is: *ibunya Rano (Dewi) juga hadir*. */
function isOfRelative({ words, word }: Tokens, { firstToken }: Mention): boolean {
  return firstToken > 0 && RELATIVE.test(words.form(word[firstToken - 1]));
}

const CALLING = new Set(['akrab', 'kerap', 'biasa', 'sering', 'karib', 'lebih']);
const CALLED = new Set(['disapa', 'dipanggil', 'dikenal']);

/**
 * Whether the name is only what the one spoken of is called: *aktris yang kerap disapa Rani ini*, *wanita yang akrab
 * disapa Rani itu*. Without *itu* it may be somebody new.
 */
function isOnlyByname({ words, word, count, kind }: Tokens, { firstToken, endToken }: Mention): boolean {
  if (firstToken < 3 || endToken >= count || !DEMONSTRATIVES.has(words.form(word[endToken]))) return false;
  let i = firstToken - 1;
  if (kind[i] === SIGN) i--;
  return i > 0 && CALLED.has(words.form(word[i])) && CALLING.has(words.form(word[i - 1]));
}

/** Words of the names of several words: the *Daru* of *Helarius Daru Indrajaya* is he. */
function wordsOfFullNames(mentions: readonly Mention[], { words, word }: Tokens): Set<string> {
  const found = new Set<string>();
  for (const { firstToken, endToken } of mentions)
    for (let i = firstToken; endToken - firstToken > 1 && i < endToken; i++) found.add(words.form(word[i]));
  return found;
}

/**
 * Whether a bare *atau* offers two instead of calling one by two names: *Mustaqim atau Sudirman*, *antara Rano Wijaya
 * atau Dani*, *Rano Wijaya, atau Dani*. A nickname stands behind a name of several words: *Rano Wijaya atau Rawi*.
 */
function isChoice(tokens: Tokens, left: Mention, right: Mention, signs: string): boolean {
  if (signs !== '') return true;
  if (left.endToken - left.firstToken === 1 && right.endToken - right.firstToken === 1) return true;
  for (let i = left.firstToken - 1; i >= Math.max(0, left.firstToken - CHOICE_REACH); i--)
    if (tokens.words.form(tokens.word[i]) === 'antara') return true;
  return false;
}
