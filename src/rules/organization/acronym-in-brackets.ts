/**
 * A name and its acronym in brackets: *Komisi Pemberantasan Korupsi (KPK)*, *… (DPM-PTSP)*, *… (Pusdiklatbang)*. The
 * acronym's letters, or the syllables of one printed as a word, must stand in the name in order; then both are
 * organizations, unless the dictionary knows the name as something else.
 */

import { AMBIGUITY, FORM_TYPE } from '../../gazetteer/schema.ts';
import { GLUED, NEW_LINE, TITLE } from '../../text/tokens.ts';
import {
  CLASS,
  isAcronym,
  isCapitalised,
  isSign,
  longest,
  longestEntity,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

const ORGANIZATION = CLASS.organization | CLASS['organization-head'];

const SMALL_INSIDE = new Set(['dan', 'of', 'the', 'for', 'and', 'untuk', 'atas', 'dalam', 'di', '&']);

/**
 * First token of the name whose acronym stands after it, or -1: every capital of the acronym must be met, in order,
 * and its first letter must begin the name.
 */
export function acronymNameStart(context: RuleContext, bracket: number, acronym: string): number {
  const { tokens } = context;
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '');
  let best = -1;
  for (let first = bracket - 1; first >= 0 && bracket - first <= 12; first--) {
    if (tokens.gap[first + 1] >= NEW_LINE && first + 1 < bracket) break;
    const small = SMALL_INSIDE.has(tokens.words.form(tokens.word[first])) || isSign(context, first, ',');
    if (!small && !isCapitalised(context, first)) {
      if (!isSign(context, first, '-') && !isSign(context, first, '/')) break;
      continue;
    }
    if (small || tokens.words.form(tokens.word[first])[0] !== letters[0]) continue;
    if (covers(context, first, bracket, letters)) {
      best = first;
      if (bracket - first >= letters.length) break;
    }
  }
  if (bracket - best < 2 || best < 0) return -1;
  // The head may be left out of the acronym: Dinas Perindustrian, Perdagangan … (PPKUKM)
  const before = best - 1;
  const headed = before >= 0 && isCapitalised(context, before) && tokens.gap[best] < NEW_LINE;
  return headed && (context.classes[before] & CLASS['organization-head']) !== 0 ? before : best;
}

/** Whether the letters can be read off the words in order, each from where the last stopped. */
function covers(context: RuleContext, first: number, end: number, letters: string): boolean {
  const { tokens } = context;
  let letter = 0;
  let words = 0;
  for (let i = first; i < end && letter < letters.length; i++) {
    const form = tokens.words.form(tokens.word[i]);
    if (form[0] !== letters[letter]) continue;
    words++;
    let position = 0;
    letter++;
    // Bappenas, Kemenkeu: further letters from inside the word, as long as the next word cannot give them
    while (letter < letters.length) {
      position = form.indexOf(letters[letter], position + 1);
      const nextBegins = i + 1 < end && tokens.words.form(tokens.word[i + 1])[0] === letters[letter];
      if (position < 0 || nextBegins) break;
      letter++;
    }
  }
  return letter === letters.length && words >= 2;
}

/** Letters of a syllable that such an acronym takes from a word: the *dik* of *Pendidikan*. */
const SYLLABLE = 2;

/**
 * First token of the name that an acronym printed as a word is made of, syllable by syllable: *Pusdiklatbang* of *Pusat
 * Pendidikan, Pelatihan dan Pengembangan*; or -1. The first syllable begins the name; a word may lend none.
 */
function syllableNameStart(context: RuleContext, bracket: number, acronym: string): number {
  const { tokens } = context;
  const letters = acronym.toLowerCase();
  for (let first = bracket - 2; first >= 0 && bracket - first <= 12; first--) {
    if (tokens.gap[first + 1] >= NEW_LINE) return -1;
    const small = SMALL_INSIDE.has(tokens.words.form(tokens.word[first])) || isSign(context, first, ',');
    if (small) continue;
    if (!isCapitalised(context, first)) return -1;
    if ((context.classes[first] & CLASS['organization-head']) === 0) continue;
    if (isSpelledBySyllables(context, first, bracket, letters)) return first;
  }
  return -1;
}

/** Whether letters are syllables of the words in a stretch, in their order. */
export function isSpelledBySyllables(
  context: RuleContext,
  first: number,
  end: number,
  letters: string,
): boolean {
  const { tokens } = context;
  let read = 0;
  for (let i = first; i < end && read < letters.length; i++) {
    const form = tokens.words.form(tokens.word[i]);
    let length = Math.min(form.length, letters.length - read);
    const lends = () =>
      i === first
        ? form.startsWith(letters.slice(0, length))
        : form.includes(letters.slice(read, read + length));
    while (length >= SYLLABLE && !lends()) length--;
    if (length >= SYLLABLE) read += length;
    else if (i === first) return false;
  }
  return read === letters.length;
}

/**
 * Letters that an acronym printed as a word has at least: *(Pusdiklat)*. Of the shorter ones in raw news nearly all are
 * short for a head and name nobody: *(Timnas)*, *(Sudin)*, *(Monev)*.
 */
const SHORTEST_WORD = 8;
/** And at most: *(Pusdiklatbangprof)* has 17. */
export const LONGEST_COINED = 24;

/** What such a word may be by itself: a kind of body, place or office. */
const KINDS =
  CLASS['organization-head'] | CLASS['place-head'] | CLASS.title | CLASS.location | CLASS['headline-word'];

/**
 * Where the bracket closes that opens before a token and holds nothing but an acronym: *(LKPN)*, *(DPM-PTSP)*,
 * *(Pusdiklatbang)*; or -1.
 */
function acronymClose(context: RuleContext, first: number): number {
  const { tokens } = context;
  let end = first + 1;
  if (isAcronym(context, first)) {
    const second = end + 1;
    if (
      isSign(context, end, '-') &&
      isAcronym(context, second) &&
      tokens.gap[end] === GLUED &&
      tokens.gap[second] === GLUED
    )
      end = second + 1;
  } else {
    const word = tokens.shape[first] === TITLE && (context.classes[first] & KINDS) === 0;
    const length = tokens.end[first] - tokens.start[first];
    if (!word || length < SHORTEST_WORD || length > LONGEST_COINED) return -1;
  }
  return isSign(context, end, ')') ? end : -1;
}

/** As good as certain: the letters are spelled out. */
const SPELLED_OUT = 0.93;

/** Whether the letters in a bracket are a place's whose name of several words in the dictionaries ends before it. */
function isOfPlaceBefore({ classes, matches, matchesAt, gazetteer }: RuleContext, bracket: number): boolean {
  if ((classes[bracket + 1] & CLASS.location) === 0) return false;
  for (let row = matchesAt[bracket + 1]; row < matchesAt[bracket + 2]; row++) {
    if (matches.type[row] !== FORM_TYPE.location) continue;
    const place = gazetteer.formEntity[matches.form[row]];
    for (let first = Math.max(0, bracket - 4); first + 1 < bracket; first++)
      for (let named = matchesAt[first]; named < matchesAt[first + 1]; named++)
        if (matches.end[named] === bracket && gazetteer.formEntity[matches.form[named]] === place)
          return true;
  }
  return false;
}

/** Whether a word heads places and nothing else. */
function headsPlacesOnly({ classes, matches, matchesAt }: RuleContext, token: number): boolean {
  if ((classes[token] & CLASS['place-head']) === 0 || (classes[token] & ORGANIZATION) !== 0) return false;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (matches.type[row] === FORM_TYPE['place-head'])
      return (matches.ambiguous[row] & (AMBIGUITY.organization | AMBIGUITY.person)) === 0;
  return false;
}

export const acronymInBrackets: Rule = {
  name: 'organization/acronym-in-brackets',
  examples: [
    [
      'Lembaga Kajian Pangan Nusantara (LKPN) membantah.',
      ['Lembaga Kajian Pangan Nusantara', 'organization'],
      ['LKPN', 'organization'],
    ],
    [
      'Berkas masuk ke Dinas Penanaman Modal dan Pelayanan Satu Pintu (DPM-PSP).',
      ['DPM-PSP', 'organization'],
    ],
    [
      'Acara itu di Pusat Pendidikan, Pelatihan dan Pengembangan Profesi (Pusdiklatbangprof).',
      ['Pusdiklatbangprof', 'organization'],
    ],
    ['Satgas Pangan Otorita Ibu Kota Nusantara (IKN) turun.', ['IKN', 'location']],
    ['Ia dimakamkan di Taman Makam Pahlawan (TMP) Sukamulya.', ['TMP', 'location']],
  ],
  counterExamples: [
    'Ia lahir di kota itu (1975).',
    'Harga beras (kg) naik.',
    'Tim Nasional (Timnas) Kenari menang.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 2; i + 2 < tokens.count; i++) {
      if (!isSign(context, i, '(')) continue;
      const close = acronymClose(context, i + 1);
      if (close < 0) continue;
      const acronym = tokens.text.slice(tokens.start[i + 1], tokens.end[close - 1]);
      let first = acronymNameStart(context, i, acronym);
      if (first < 0 && !isAcronym(context, i + 1)) first = syllableNameStart(context, i, acronym);
      if (first < 0) continue;
      const row = longestEntity(context, first);
      // Taman Makam Pahlawan (TMP) Kalibata: the head itself is spelled out
      const known =
        row >= 0 && context.matches.end[row] >= i
          ? context.matches.type[row]
          : longest(context, first, FORM_TYPE['place-head']) >= i && (classes[first] & ORGANIZATION) === 0
            ? FORM_TYPE.location
            : -1;
      if (known === FORM_TYPE.location || known === FORM_TYPE.country || known === FORM_TYPE.person) {
        propose(
          i + 1,
          close,
          known === FORM_TYPE.country ? 'country' : known === FORM_TYPE.person ? 'person' : 'location',
          known === FORM_TYPE.location ? SPELLED_OUT : 0.8,
        );
        continue;
      }
      // Otorita Ibu Kota Nusantara (IKN): the body is called after the place, and the letters are the place's
      if ((classes[i + 1] & ORGANIZATION) === 0 && isOfPlaceBefore(context, i)) {
        propose(i + 1, close, 'location', SPELLED_OUT);
        continue;
      }
      // Kawasan Inti Pusat Pemerintahan (KIPP): the place, though a body has the same letters
      if (headsPlacesOnly(context, first) && (classes[i + 1] & CLASS.organization) !== 0) {
        propose(i + 1, close, 'location', SPELLED_OUT);
        continue;
      }
      // Not every bracketed acronym is a body: Upah Minimum Provinsi (UMP)
      const body = known === FORM_TYPE.organization || (classes[first] & CLASS['organization-head']) !== 0;
      const blocked =
        (classes[i + 1] & CLASS.block) !== 0 ||
        (classes[first] & (CLASS['event-head'] | CLASS.title | CLASS.block)) !== 0;
      if (blocked) continue;
      // (Pusdiklat) is written like any name: only a body's own
      if (!isAcronym(context, i + 1) && !body) continue;
      propose(first, i, 'organization', body ? 0.9 : 0.4);
      propose(i + 1, close, 'organization', known >= 0 ? SPELLED_OUT : body ? 0.9 : 0.4);
    }
  },
};
