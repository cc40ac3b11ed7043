/** Titles, offices, ranks and degrees around a person's name, which are no part of it. */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import {
  CLASS,
  CLEAR_NAME_PART,
  isAcronym,
  isCapitalised,
  isCue,
  isSign,
  longest,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { isNounShaped } from '../rules/word-shape.ts';
import { RUNNING } from '../text/lines.ts';
import { GLUED, NEW_LINE, SIGN, TITLE, UPPER, WORD } from '../text/tokens.ts';
import type { SmallWords } from './small-words.ts';

/** What stands before a name and is no part of it, as form types. */
const TITLE_TYPES = [FORM_TYPE.title, FORM_TYPE.rank, FORM_TYPE.honorific, FORM_TYPE.degree];
const RANK_TYPES = [FORM_TYPE.rank, FORM_TYPE.title];

const TITLE_CLASSES = CLASS.title | CLASS.rank | CLASS.honorific | CLASS.degree;

/** Words of headlines that no name holds, of a link inside a running line: *(Baca: Rano Tak Bisa Pulang)*. */
const NEVER_IN_NAMES = new Set(
  'tak tidak bisa akan bakal harus sudah belum masih usai saat soal jadi juga ingin mau pernah'.split(' '),
);

/** What accounts and clubs of followers are called behind the name of a person: *Rano Wijaya Official*. */
const FOLLOWING = new Set('official channel fans fanbase fansclub fanclub podcast'.split(' '));

const ROMAN_NUMBER = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})$/;

/** Titles before and degrees after a person, unless a dictionary knows the whole as a person: *Gus Dur*. */
export function withoutTitles(
  context: RuleContext,
  first: number,
  end: number,
  small: SmallWords,
): { first: number; end: number } {
  const { classes, tokens } = context;
  first = behindRank(context, first, end);
  if (startsWithWord(context, first, end, small)) first++;
  first = behindDuty(context, first, end);
  // Wilayah V Dian Sulastri: the number of a region or regiment; I Gusti and V. Suryadi keep theirs
  if (
    end - first > 1 &&
    first > 0 &&
    tokens.gap[first] < NEW_LINE &&
    isCapitalised(context, first - 1) &&
    !isSign(context, first + 1, '.') &&
    ROMAN_NUMBER.test(tokens.text.slice(tokens.start[first], tokens.end[first]))
  )
    first++;
  while (first < end && (classes[first] & TITLE_CLASSES) !== 0) {
    if (isKnownPerson(context, first, end)) break;
    // Menurut Sri Sultan HB X: the Sri alone is nobody
    const called = longest(context, first, FORM_TYPE.honorific);
    if (called > first + 1 && called >= end) return { first: end, end };
    // Sri, Raden and Andi belong to the name; Pak, Haji and Tan Sri never do
    if (
      nameStrength(context, first) > CLEAR_NAME_PART &&
      (classes[first] & CLASS.title) === 0 &&
      called <= first + 1
    )
      break;
    let reached = -1;
    for (const type of TITLE_TYPES) reached = Math.max(reached, longest(context, first, type));
    if (reached >= end || reached < 0) break;
    first = reached;
    while (first < end && tokens.kind[first] === SIGN) first++;
  }
  // Ketua Umum: Tamanuri, and Wakil glued to him; Sulastri Resmi Dilantik inside a line
  for (let i = first + 1; i < end; i++)
    if (
      FOLLOWING.has(tokens.words.form(tokens.word[i])) ||
      (tokens.gap[i] === GLUED && tokens.kind[i - 1] === WORD && (classes[i] & CLASS.title) !== 0) ||
      ((classes[i] & CLASS['headline-word']) !== 0 &&
        (NEVER_IN_NAMES.has(tokens.words.form(tokens.word[i])) ||
          (nameStrength(context, i) === 0 && small.has(tokens.word[i]))))
    ) {
      end = i;
      break;
    }
  for (let i = first + 1; i < end; i++)
    if (
      (classes[i] & CLASS.degree) !== 0 &&
      nameStrength(context, i) < CLEAR_NAME_PART &&
      longest(context, i, FORM_TYPE.degree) >= end
    ) {
      end = i;
      while (end > first && tokens.kind[end - 1] === SIGN) end--;
    }
  return { first, end };
}

/** Where a Balinese name begins, the *I* and *Ni* before it included: *Kepala Dinas Pariwisata Bali I Wayan Sudarma*. */
export function balineseStart(context: RuleContext, first: number): number {
  const { tokens } = context;
  const before = first - 1;
  if (before < 0 || tokens.gap[first] >= NEW_LINE || !isCue(context, first, 'balinese')) return first;
  const article = tokens.text.slice(tokens.start[before], tokens.end[before]);
  return article === 'I' || article === 'Ni' ? before : first;
}

/** Behind a rank or title that the stretch cuts through: the *Pol* of *Kombes Pol Wicaksana* is no name. */
function behindRank(context: RuleContext, first: number, end: number): number {
  for (let k = Math.max(0, first - 3); k < first; k++)
    for (const type of RANK_TYPES) {
      const reached = longest(context, k, type);
      if (reached > first && reached < end) return reached;
    }
  return first;
}

/** *Kedatangan*, *Penampilan*, *Pernyataan*: what somebody does, as Indonesian makes nouns of it. */
const DEED = /^(?:ke|pen|pem|per|peng)[a-z]{4,}an$/;

/** *Akankah*, *Berhasilkah*: what a question begins with. */
const ASKED = /^[a-z]{4,}kah$/;

/**
 * Whether a sentence begins with such a noun, or with a word that the article also prints small, before the name
 * itself: *Kedatangan Sutrisno*, *Unggahan Rano* where *unggahan* stands elsewhere.
 */
function startsWithWord(context: RuleContext, first: number, end: number, small: SmallWords): boolean {
  const { tokens, classes, sentenceStart, lineStyle } = context;
  if (end - first < 2 || nameStrength(context, first) > 0 || (classes[first] & CLASS.person) !== 0)
    return false;
  if (sentenceStart[first] !== 1 && lineStyle[first] === RUNNING) return false;
  if (!isCapitalised(context, first + 1) || tokens.kind[first] !== WORD) return false;
  if (small.has(tokens.word[first])) return true;
  const form = tokens.words.form(tokens.word[first]);
  return DEED.test(form) || ASKED.test(form);
}

/** Letters of a word that shortens no name: *Muh*, *Abd* do. */
const SHORTEST_WORD = 4;

/**
 * Behind an acronym that parts a duty from the name, or how the name is addressed: the *Marketing RSKM* of *Marketing
 * RSKM Sulastri Dewi*, and behind words before somebody who is known; the *Dakwah KH* of *Ketua MUI Bidang Dakwah KH Sutrisno*.
 */
function behindDuty(context: RuleContext, first: number, end: number): number {
  const { tokens, classes } = context;
  if (context.lineStyle[first] !== RUNNING) return first;
  for (let i = first; i + 1 < end; i++) {
    if (nameStrength(context, i) > 0) return first;
    if (i > first && (classes[i] & CLASS.honorific) !== 0) return i + 1;
    // Marketing RSKM Sulastri; Direktur Pengawasan K3 Sulastri
    const acronym = tokens.shape[i] === UPPER && tokens.end[i] - tokens.start[i] >= 3;
    const figured = /^[A-Z]{1,3}\d$/.test(tokens.text.slice(tokens.start[i], tokens.end[i]));
    const named = nameStrength(context, i + 1) >= 5 || (classes[i + 1] & CLASS.honorific) !== 0;
    // Infrastruktur Digital Kemenkomdigi Sulastri Dewi; Komunikasi Digital before who is known
    const body = (classes[i] & (CLASS.organization | CLASS.person)) === CLASS.organization;
    if ((acronym || figured || body) && named) return i + 1;
    const word = tokens.shape[i] === TITLE && tokens.end[i] - tokens.start[i] >= SHORTEST_WORD;
    if (word && i + 2 < end && isKnownPerson(context, i + 1, end)) return i + 1;
  }
  return first;
}

/**
 * The office before a name, which a run of capitals takes along: nouns of action and bodies (*Perhubungan Darat Kemenhub
 * Aan Suhanan* of *Dirjen Perhubungan Darat …*). After a word that is a name for certain such a word ends it.
 */
export function withoutOffice(
  context: RuleContext,
  first: number,
  end: number,
): { first: number; end: number } {
  const { classes } = context;
  let named = false;
  for (let i = first; i < end; i++) {
    const strength = nameStrength(context, i);
    const body =
      i + 1 < end &&
      strength < CLEAR_NAME_PART &&
      isAcronym(context, i) &&
      (classes[i] & CLASS.organization) !== 0;
    if (body || isNounShaped(context, i)) {
      if (named) return { first, end: i };
      first = i + 1;
    } else if (strength > CLEAR_NAME_PART) named = true;
  }
  return { first, end };
}

/** How ministries are called in one word, misspelt too: *Kemendikdasmen*, *Kemeindidasmen*; the shortest has nine letters. */
const MINISTRY = /^kemen?[a-z]*(?:men|nas|kum|han|kes|hub|tan|kop|sos|bud|tek|pora|dag|perin|kraf)$/;

/** Whether the word is shaped like a ministry's and in no dictionary. */
export function isMinistry(context: RuleContext, first: number, end: number): boolean {
  const { tokens, classes } = context;
  if (end !== first + 1 || classes[first] !== 0 || tokens.end[first] - tokens.start[first] < 9) return false;
  return MINISTRY.test(tokens.words.form(tokens.word[first]));
}

/** What is left of an office is the body: the *Kemnaker* of *Ahli Madya Kemnaker*. */
export function isLoneBody(context: RuleContext, first: number, end: number): boolean {
  if (end !== first + 1 || nameStrength(context, first) > 0) return false;
  const { classes } = context;
  return (classes[first] & CLASS.organization) !== 0 && (classes[first] & CLASS.person) === 0;
}

/** Nothing but a title or office, printed like a name: *Menurut Menkes*, *kata Prof*. */
export function isLoneTitle(context: RuleContext, first: number, end: number): boolean {
  const { classes } = context;
  if ((classes[first] & TITLE_CLASSES) === 0 || (classes[first] & CLASS.person) !== 0) return false;
  for (let i = first; i < end; i++) if (nameStrength(context, i) > 0) return false;
  return (['title', 'rank', 'honorific', 'degree'] as const).some(
    (type) => longest(context, first, FORM_TYPE[type]) >= end,
  );
}

export function isKnownPerson(context: RuleContext, first: number, end: number): boolean {
  const { matches, matchesAt } = context;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (matches.end[row] === end && matches.type[row] === FORM_TYPE.person) return true;
  return false;
}
