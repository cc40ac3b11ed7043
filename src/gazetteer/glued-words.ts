/**
 * Names that a copied page glued to the small word behind them, where a link lost its space: *Barcelonaakan* is
 * *Barcelona* and *akan*, *Rano Karnomembuka* is a name and what he did, *BRMSberada* a share and a verb.
 *
 * A word parts only when no dictionary knows it and what stands before the small word is a name: a dictionary's, or one
 * that the article prints by itself; a long verb inside a sentence parts from anything (*Bernardus
 * Irmantomengatakan*). Names that merely end like a small word stay whole: *Wulandari*, *Pyongyang*,
 * *Supriadi*. Of 9,098 raw articles of 2025 one in six has such a word; the lists hold the words found there twice
 * and more, and what quotations begin with.
 *
 * An outlet parts from what stands before and behind it: *dikutipdetikHot*, *dengandetikcomdi*, *Liputan6.combagikan*.
 *
 * The figure of a footnote parts as well, and a number that lost its space: *Surya Airways6*, *Fadli Zon8*, *Timnas
 * Indonesia2025*; a brand with its figure stays whole (*Trans7*, *Kabar24*). So does the clock time of a table: *Celsius04.00 WIB*.
 */

import {
  GLUED,
  LOWER,
  MIXED,
  NEW_LINE,
  NUMBER,
  SIGN,
  TITLE,
  type Tokens,
  UPPER,
  WORD,
} from '../text/tokens.ts';
import type { Gazetteer } from './gazetteer.ts';
import { BEFORE_ADDRESS, LONG, MIDDLE, SHORT } from './glued-words-data.ts';
import { FORM_TYPE } from './schema.ts';
import { verbPattern } from './verb-prefixes.ts';

/** Small words by what must stand before them for a word to part; `dictionaries/README.md` tells them apart. */
const SMALL_WORDS = new Map<string, number>();
const [LONG_WORD, MIDDLE_WORD, SHORT_WORD] = [1, 2, 3];
for (const word of LONG) SMALL_WORDS.set(word, LONG_WORD);
for (const word of MIDDLE) SMALL_WORDS.set(word, MIDDLE_WORD);
for (const word of SHORT) SMALL_WORDS.set(word, SHORT_WORD);
const LONGEST = 13;

/** *darikompas.com*, *kepadatempo.co* */
const GLUED_BEFORE_ADDRESS = new RegExp(`^(?:${BEFORE_ADDRESS.join('|')})(?=[a-z\\d]{4})`);

/** Letters that a name must have before the small word. */
const SHORTEST_NAME = 4;
const SHORTEST_BEFORE_SHORT = 5;

/** A verb behind a name that the article prints by itself: *Ranomemuji*. */
const VERB = verbPattern(['me', 'ber', 'ter', 'di']);
const SHORTEST_VERB = 6;
/** Letters of the longest verbs in news: *mengkhawatirkannya*. */
const LONGEST_VERB = 18;
/** A verb among the small words that no word ends with: *Irmantomengatakan*, *Kemenlumenyatakan*. */
const SURE_VERB = /^me[mn][a-z]+kan$/;
const SHORTEST_SURE_VERB = 9;
/** The last letter of an acronym before a verb: the *A* of *KRT Adipati* begins a word. */
const VOWEL = /^(?:[aeiou]|ster)/;

/** Letters that a name with a verb behind it has at least. */
export const SHORTEST_GLUED = SHORTEST_NAME + SHORTEST_VERB;

/** Stands for a word that no dictionary has and no small word ends. */
export const UNKNOWN_WORD = -1;

/** Letters of the small word that a folded word ends with, the longest that leaves a name; 0 for none. */
export function smallWordBehind(form: string): number {
  for (let length = Math.min(LONGEST, form.length - SHORTEST_NAME); length >= 2; length--)
    if (SMALL_WORDS.has(form.slice(-length))) return length;
  return 0;
}

/** The tokens with glued words parted; the same object when there are none. Linear in their number. */
export function partGluedWords(tokens: Tokens, gazetteer: Gazetteer): Tokens {
  const cuts = new Map<number, number>();
  /** The second cut of a word that has two: *dengan|detikcom|di*. */
  const laterCuts = new Map<number, number>();
  let own: Set<string> | null = null;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    if (tokens.shape[i] === LOWER || tokens.shape[i] === TITLE) {
      const outlet = outletInside(tokens, i);
      if (outlet !== null) {
        const { start } = tokens;
        const whole = tokens.end[i] - start[i];
        if (outlet.from > 0) cuts.set(i, start[i] + outlet.from);
        if (outlet.to < whole) (outlet.from > 0 ? laterCuts : cuts).set(i, start[i] + outlet.to);
        continue;
      }
    }
    if (isBeforeDot(tokens, i)) {
      const form = tokens.words.form(tokens.word[i]);
      const before = GLUED_BEFORE_ADDRESS.exec(form)?.[0].length ?? 0;
      if (before > 0 && gazetteer.beginsName(form.slice(before))) cuts.set(i, tokens.start[i] + before);
      continue;
    }
    if (tokens.shape[i] === MIXED) {
      const figure = isHour(tokens, i) ? HOUR_DIGITS : figureBehind(tokens, i, gazetteer);
      if (figure > 0) cuts.set(i, tokens.end[i] - figure);
      continue;
    }
    if (tokens.shape[i] !== TITLE) continue;
    const behindAcronym = i > 0 && tokens.gap[i] === GLUED && tokens.shape[i - 1] === UPPER;
    if (behindAcronym) {
      // BRMSberada came as BRM and Sberada, NFTmencatat as NF and Tmencatat
      const form = tokens.words.form(tokens.word[i]);
      const rest = form.slice(1);
      const verb = !VOWEL.test(form) && VERB.test(rest) && !gazetteer.beginsName(form);
      if (SMALL_WORDS.has(rest) || verb) cuts.set(i, tokens.start[i] + 1);
      continue;
    }
    let length = gazetteer.smallWordBehind(tokens.word[i]);
    if (length === 0) continue;
    const form = tokens.words.form(tokens.word[i]);
    own ??= capitalisedWords(tokens);
    if (length > PASSIVE.length) length = behindOwnName(form, length, own);
    if (length === UNKNOWN_WORD) {
      const verb = verbBehind(form, own) || verbBehindKnown(tokens, i, form, gazetteer);
      if (verb > 0) cuts.set(i, tokens.end[i] - verb);
      continue;
    }
    const name = form.slice(0, -length);
    const kind = SMALL_WORDS.get(form.slice(-length));
    const joins = name.length > SHORTEST_BEFORE_SHORT || gazetteer.beginsName(name);
    if (!own.has(name) && !(joins && joinsNames(tokens, i, form))) {
      const inside = i > 0 && tokens.kind[i - 1] === WORD && tokens.gap[i] < NEW_LINE;
      // Arab Saudiyang: the name ends there, though none begins with the word; Angela Merkeldan dua menteri
      const ends =
        inside &&
        (kind !== SHORT_WORD || (form.endsWith('dan') && name.length > SHORTEST_BEFORE_SHORT)) &&
        endsKnownName(tokens, i, name, gazetteer);
      // Irmantomengatakan: no word ends so, whether anybody knows the name or not
      const said =
        inside && kind === LONG_WORD && length >= SHORTEST_SURE_VERB && SURE_VERB.test(form.slice(-length));
      const begins = kind !== SHORT_WORD && (kind !== MIDDLE_WORD || inside) && gazetteer.beginsName(name);
      if (!begins && !ends && !said) continue;
    } else if (kind === SHORT_WORD && name.length < SHORTEST_BEFORE_SHORT) continue;
    cuts.set(i, tokens.end[i] - length);
  }
  return cuts.size === 0 ? tokens : withCuts(tokens, cuts, laterCuts);
}

/** An outlet that prints itself small, whose sections begin with a capital: *detikHot*. */
const OUTLET = 'detik';
/** Its address, which is its name too. */
const OUTLET_ADDRESS = 'detikcom';
/** How the address of another outlet ends: *Liputan6.combagikan*. */
const ADDRESS_END = 'com';

/** Where in a word an outlet stands that a page glued to its neighbours; null where none does. */
function outletInside(tokens: Tokens, token: number): { from: number; to: number } | null {
  const { text, start, end, gap, shape, count } = tokens;
  const length = end[token] - start[token];
  if (length <= ADDRESS_END.length + 1) return null;
  // Liputan6.combagikan: behind the dot of a capitalised word
  if (text[start[token] - 1] === '.') {
    const behindName =
      token > 1 && gap[token] === GLUED && gap[token - 1] === GLUED && shape[token - 2] > LOWER;
    const address = behindName && shape[token] === LOWER && text.startsWith(ADDRESS_END, start[token]);
    return address ? { from: 0, to: ADDRESS_END.length } : null;
  }
  // dikutipdetikHot
  const section = token + 1 < count && gap[token + 1] === GLUED && shape[token + 1] > LOWER;
  if (section && length > OUTLET.length + 1 && text.startsWith(OUTLET, end[token] - OUTLET.length))
    return { from: length - OUTLET.length, to: length };
  // dengandetikcomdi
  if (length <= OUTLET_ADDRESS.length) return null;
  const from = tokens.words.form(tokens.word[token]).indexOf(OUTLET_ADDRESS);
  return from < 0 || from === 1 ? null : { from, to: from + OUTLET_ADDRESS.length };
}

/** A footnote, the next number of a list, a year, or a telephone number: *Jos007* is somebody's handle. */
const FIGURE = /^([a-z]{3,})(\d\d?|(?:19|20)\d\d|08\d\d)$/;
/** What handles, addresses and codes go on with on either side. */
const CODE_SIGNS = '@#/_-.';
const QUOTES = '"“”‘’\'';

/** *Hujan, 22 Celsius04.00 WIB*: rows of a table lose what parted them, and what has minutes and a zone is a clock time. */
const ZONES = new Set(['wib', 'wita', 'wit']);
const HOUR_DIGITS = 2;

/** Whether two digits behind a word are the hour of a clock time with its zone. */
function isHour({ count, gap, kind, text, start, end, words, word }: Tokens, token: number): boolean {
  const zone = token + 3;
  if (zone >= count || kind[token + 2] !== NUMBER || end[token + 2] - start[token + 2] !== HOUR_DIGITS)
    return false;
  if (gap[token + 1] !== GLUED || gap[token + 2] !== GLUED || gap[zone] >= NEW_LINE) return false;
  const sign = text[start[token + 1]];
  if ((sign !== '.' && sign !== ':') || !ZONES.has(words.form(word[zone]))) return false;
  return HOUR_BEHIND.test(text.slice(start[token], end[token]));
}

/** *Celsius04*, *United21* */
const HOUR_BEHIND = /^[A-Z][a-z]{2,}[0-2]\d$/;

/** Digits of the figure behind a word that the dictionaries know without it, or 0. */
function figureBehind(tokens: Tokens, token: number, gazetteer: Gazetteer): number {
  const { count, gap, kind, text, start, end, words, word } = tokens;
  const last = text.charCodeAt(end[token] - 1);
  if (last < 0x30 || last > 0x39) return 0;
  const glued = (i: number, edge: number) =>
    i >= 0 && i < count && gap[edge] === GLUED && (kind[i] !== SIGN || CODE_SIGNS.includes(text[start[i]]));
  if (glued(token - 1, token)) return 0;
  const quoted = (i: number, edge: number) =>
    i >= 0 && i < count && gap[edge] === GLUED && QUOTES.includes(text[start[i]]);
  // Akun “Sari88”
  if (quoted(token - 1, token) && quoted(token + 1, token + 1)) return 0;
  // The dot of a sentence is no address
  const dotted = token + 2 < count && gap[token + 2] !== GLUED && text[start[token + 1]] === '.';
  if (!dotted && glued(token + 1, token + 1)) return 0;
  const [, name, figure] = FIGURE.exec(words.form(word[token])) ?? [];
  if (name === undefined || !isTitle(text, start[token], end[token] - figure.length)) return 0;
  if (gazetteer.hasWord(name + figure)) return 0;
  const forms = gazetteer.formsOf([name]);
  const brand = forms.some(
    (form) => gazetteer.formType[form] === FORM_TYPE.cue && gazetteer.subtypeOf(form) === 'numbered',
  );
  if (brand) return 0;
  // Zon is no name by itself, Fadli Zon is
  const before = token > 0 && gap[token] < NEW_LINE ? words.form(word[token - 1]) : '';
  return forms.length > 0 || gazetteer.formsOf([before, name]).length > 0 ? figure.length : 0;
}

/** Whether a stretch is one capital and small letters. */
function isTitle(text: string, from: number, to: number): boolean {
  return /^[A-Z][a-z]+$/.test(text.slice(from, to));
}

/** Whether a small word with a dot and a small word glued to it may be an address: *darikompas.com*. */
function isBeforeDot({ count, kind, shape, gap, start, text }: Tokens, token: number): boolean {
  return (
    shape[token] === LOWER &&
    token + 2 < count &&
    kind[token + 2] === WORD &&
    shape[token + 2] === LOWER &&
    gap[token + 1] === GLUED &&
    gap[token + 2] === GLUED &&
    text[start[token + 1]] === '.'
  );
}

/** The *dan* between two names of several words: *Eko Baskorodan Dewi Lestari*. */
function joinsNames({ count, shape, gap }: Tokens, token: number, form: string): boolean {
  return (
    form.endsWith('dan') &&
    token > 0 &&
    shape[token - 1] === TITLE &&
    gap[token] < NEW_LINE &&
    token + 2 < count &&
    shape[token + 1] === TITLE &&
    shape[token + 2] === TITLE &&
    gap[token + 1] < NEW_LINE
  );
}

/** How many names end, and passive verbs begin. */
const PASSIVE = 'di';

/**
 * Letters of the small word where a name that the article prints by itself ends with what it begins with: *sebut* behind
 * the *Cahyadi* of *Cahyadisebut*.
 */
function behindOwnName(form: string, length: number, own: ReadonlySet<string>): number {
  const name = form.slice(0, -length);
  const shared = form.startsWith(PASSIVE, name.length) && !own.has(name) && own.has(name + PASSIVE);
  return shared ? length - PASSIVE.length : length;
}

/** Letters of the verb behind a name that the article prints by itself, or 0. */
function verbBehind(form: string, own: ReadonlySet<string>): number {
  for (let length = SHORTEST_VERB; length <= form.length - SHORTEST_NAME; length++)
    if (own.has(form.slice(0, -length)) && VERB.test(form.slice(-length))) return length;
  return 0;
}

/** The same behind a full name that a dictionary has: *Pramono Anungmendorong*. */
function verbBehindKnown(tokens: Tokens, token: number, form: string, gazetteer: Gazetteer): number {
  if (token === 0 || tokens.gap[token] >= NEW_LINE) return 0;
  const longest = Math.min(LONGEST_VERB, form.length - SHORTEST_NAME);
  for (let length = SHORTEST_VERB; length <= longest; length++) {
    if (!VERB.test(form.slice(-length))) continue;
    if (endsKnownName(tokens, token, form.slice(0, -length), gazetteer)) return length;
  }
  return 0;
}

/** Words before the last that a known name has at most: *The New York Timesmembuat*. */
const KNOWN_NAME_REACH = 3;

/** Whether the words before a token and a last one are a name that the dictionaries have. */
function endsKnownName(tokens: Tokens, token: number, last: string, gazetteer: Gazetteer): boolean {
  const { gap, word, words, kind } = tokens;
  const name = [last];
  for (let i = token - 1; i >= 0 && token - i <= KNOWN_NAME_REACH; i--) {
    if (gap[i + 1] >= NEW_LINE || kind[i] !== WORD) return false;
    name.unshift(words.form(word[i]));
    if (gazetteer.formsOf(name).length > 0) return true;
  }
  return false;
}

/** Folded forms of the words that the text prints with a capital. */
function capitalisedWords({ count, kind, shape, word, words }: Tokens): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < count; i++) if (kind[i] === WORD && shape[i] > LOWER) found.add(words.form(word[i]));
  return found;
}

/**
 * @param cuts offset at which the token of each index parts
 * @param later where what is behind that cut parts again
 */
function withCuts(
  tokens: Tokens,
  cuts: ReadonlyMap<number, number>,
  later: ReadonlyMap<number, number>,
): Tokens {
  const { text, words } = tokens;
  const capacity = tokens.count + cuts.size + later.size;
  const start = new Int32Array(capacity);
  const end = new Int32Array(capacity);
  const word = new Int32Array(capacity);
  const kind = new Uint8Array(capacity);
  const shape = new Uint8Array(capacity);
  const gap = new Uint8Array(capacity);
  let count = 0;
  for (let i = 0; i < tokens.count; i++) {
    start[count] = tokens.start[i];
    end[count] = tokens.end[i];
    word[count] = tokens.word[i];
    kind[count] = tokens.kind[i];
    shape[count] = tokens.shape[i];
    gap[count] = tokens.gap[i];
    const cut = cuts.get(i);
    if (cut === undefined) {
      count++;
      continue;
    }
    // The acronym takes its last letter back: BRM and Sberada
    if (cut === start[count] + 1) count--;
    end[count] = cut;
    word[count] = words.intern(text, start[count], cut);
    const figure = tokens.shape[i] === MIXED;
    if (figure) shape[count] = TITLE;
    count++;
    const second = later.get(i);
    const middle = second ?? tokens.end[i];
    start[count] = cut;
    end[count] = middle;
    word[count] = words.intern(text, cut, middle);
    kind[count] = figure ? NUMBER : WORD;
    shape[count] = figure ? 0 : LOWER;
    gap[count] = GLUED;
    count++;
    if (second === undefined) continue;
    start[count] = second;
    end[count] = tokens.end[i];
    word[count] = words.intern(text, second, tokens.end[i]);
    kind[count] = WORD;
    shape[count] = LOWER;
    gap[count] = GLUED;
    count++;
  }
  return { text, words, count, start, end, kind, shape, gap, word };
}
