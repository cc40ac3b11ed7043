/** Where a name ends and other words follow that belong to no name: what is known of each type says it. */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import {
  CLASS,
  CLEAR_NAME_PART,
  isCapitalised,
  isFamilyNameFirst,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { institutionEnd } from '../rules/institution.ts';
import { LEGAL_FORMS_BEHIND } from '../rules/legal-forms.ts';
import { isDirection } from '../rules/location/direction.ts';
import { isVerbShaped } from '../rules/word-shape.ts';
import { GLUED, LOWER, NEW_LINE, NUMBER, SIGN, TITLE } from '../text/tokens.ts';

/** Where a dictionary place ends and a name or weekday follows: *Kabupaten Jepara Sulastri*, *Riyadh Rabu*. */
export function knownPlaceEnd(context: RuleContext, first: number, end: number): number {
  const { classes, matches } = context;
  const row = first < end ? longestEntity(context, first) : -1;
  if (row < 0 || matches.type[row] !== FORM_TYPE.location) return end;
  const known = matches.end[row];
  if (known >= end) return end;
  const other =
    (classes[known] & (CLASS.block | CLASS.person)) !== 0 || nameStrength(context, known) >= CLEAR_NAME_PART;
  if (!other || (classes[known] & CLASS.location) !== 0) return end;
  // Menteng Raya, Bali Timur
  return isDirection(context, known) ? known + 1 : known;
}

/** Where a known name ends and a link's verb follows, also in running text: *Prabowo Kirim Calon* of *Baca juga: …*. */
export function knownPersonEnd(context: RuleContext, first: number, end: number): number {
  const { classes, matches, tokens } = context;
  const acts = (i: number) => (classes[i] & CLASS['headline-word']) !== 0 && nameStrength(context, i) === 0;
  const row = longestEntity(context, first);
  const known = row >= 0 && matches.type[row] === FORM_TYPE.person ? matches.end[row] : end;
  if (known < end && nameStrength(context, known) === 0) {
    // Nobody is called Siapkan; somebody is Alex Mendur
    const bidding = tokens.words.form(tokens.word[known]).endsWith('kan') && isVerbShaped(context, known);
    if (bidding || acts(known)) return known;
  }
  // Agus Santoso Antar Sekarung Beras: after two certain parts of a name
  const isPart = (i: number) => nameStrength(context, i) >= CLEAR_NAME_PART;
  for (let i = first + 2; i < end; i++) if (acts(i) && isPart(i - 1) && isPart(i - 2)) return i;
  return end;
}

/** Where a bracket with the acronym begins, which is a mention of its own: *Kejaksaan Tinggi (Kejati) DIY*. */
export function acronymStart(context: RuleContext, first: number, end: number): number {
  for (let i = first + 1; i + 3 < end; i++)
    if (
      isSign(context, i, '(') &&
      isSign(context, i + 2, ')') &&
      isCapitalised(context, i + 1) &&
      // PT Timah (Persero) Tbk
      !LEGAL_FORMS_BEHIND.has(context.tokens.words.form(context.tokens.word[i + 1])) &&
      institutionEnd(context, first, i) < end
    )
      return i;
  return end;
}

/**
 * Where the rank of the person behind begins, or what they are called by: the *Brigjen* of *TNI Brigjen Marinir
 * Sutrisno*, the *KH* of *PBNU KH Sutrisno*.
 */
export function rankStart(context: RuleContext, first: number, end: number): number {
  const { classes, tokens } = context;
  const last = end - 1;
  // Dinas Pendidikan Bali Dra. Sulastri
  const name = isSign(context, end, '.') && context.sentenceStart[end + 1] !== 1 ? end + 1 : end;
  if (
    last > first &&
    (classes[last] & (CLASS.honorific | CLASS.degree)) !== 0 &&
    nameStrength(context, last) < CLEAR_NAME_PART &&
    isCapitalised(context, name) &&
    tokens.gap[name] < NEW_LINE &&
    (name > end || nameStrength(context, name) >= CLEAR_NAME_PART)
  )
    return last;
  for (let i = first + 1; i < end; i++)
    if (
      (classes[i] & CLASS.rank) !== 0 &&
      nameStrength(context, i) < CLEAR_NAME_PART &&
      // Inspektorat Jenderal, Direktorat Jenderal
      (classes[i - 1] & CLASS['organization-head']) === 0
    )
      return i;
  return end;
}

const NUMBERED_PAPERS = new Set(['no', 'nomor']);
const NUMBERED_TERMS = new Set(['periode', 'tahun', 'angkatan', 'edisi', 'jilid']);

/**
 * Where the number of a paper begins, or a term of office: the *No* of *Panglima TNI No TR/981/2024*, the *Periode* of
 * *Dewan Penasihat PWI Periode 2018-2023*.
 */
export function paperNumberStart({ tokens }: RuleContext, first: number, end: number): number {
  const { words, word, kind, count } = tokens;
  for (let i = first + 1; i < end; i++) {
    const form = words.form(word[i]);
    if (NUMBERED_PAPERS.has(form)) return i;
    if (NUMBERED_TERMS.has(form) && i + 1 < count && kind[i + 1] === NUMBER) return i;
  }
  return end;
}

/** Letters that a word with *-nya* has at least. */
const SHORTEST_POSSESSED = 7;

/** Where a sentence that lost its dot goes on: the *Izinnya* of *PT Kenari Izinnya lengkap*. */
export function possessedStart(
  { tokens, classes, sentenceStart }: RuleContext,
  first: number,
  end: number,
): number {
  for (let i = first + 1; i < end; i++) {
    if (tokens.shape[i] !== TITLE || classes[i] !== 0 || sentenceStart[i] === 1) continue;
    if (tokens.end[i] - tokens.start[i] < SHORTEST_POSSESSED) continue;
    if (tokens.words.form(tokens.word[i]).endsWith('nya')) return i;
  }
  return end;
}

/** Where the name of an English body ends and its head's begins: *Cakra Lestari Foundation Rudi Hartono*. */
export function bodyTailEnd(context: RuleContext, first: number, end: number): number {
  const { classes } = context;
  for (let i = first + 1; i + 1 < end; i++) {
    if ((classes[i] & CLASS['organization-tail']) === 0) continue;
    if (longest(context, i, FORM_TYPE['organization-tail']) !== i + 1) continue;
    let named = true;
    for (let k = i + 1; k < end && named; k++)
      named = isCapitalised(context, k) && nameStrength(context, k) >= CLEAR_NAME_PART;
    if (named) return i + 1;
  }
  return end;
}

/** Given names that papers shorten and dot: *Moh. Hatta*, *Abd. Rahman*. */
const SHORTENED_NAMES = new Set('moh muh mhd mohd muhd moch much ach abd'.split(' '));

/** Where somebody's name begins whose dotted first name the stretch leaves out: the *Moh.* of *Moh. Hatta*. */
export function shortenedNameStart(context: RuleContext, first: number): number {
  const { tokens } = context;
  if (first < 2 || tokens.kind[first - 1] !== SIGN || tokens.gap[first] >= NEW_LINE) return first;
  if (!isSign(context, first - 1, '.') || !isCapitalised(context, first - 2)) return first;
  return SHORTENED_NAMES.has(tokens.words.form(tokens.word[first - 2])) ? first - 2 : first;
}

/** Given names of Koreans and Taiwanese end small behind a hyphen. */
const SYLLABLES = /^[a-z]{2,7}$/;
/** What Indonesian hangs on to a name: *Lee-nya*. */
const ENDINGS = new Set('nya lah kah pun isme ku mu'.split(' '));

/** The end of *Park Min-gyun*, *Lin Chia-wei* where a stretch stops at *Min*, *Chia*. */
export function hyphenedNameEnd(context: RuleContext, first: number, end: number): number {
  const { tokens } = context;
  if (end - first !== 2 || end + 1 >= tokens.count) return end;
  const { words, word, text, start, gap, shape } = tokens;
  if (text[start[end]] !== '-' || !isFamilyNameFirst(context, first)) return end;
  if (gap[end] !== GLUED || gap[end + 1] !== GLUED || shape[end + 1] !== LOWER) return end;
  const syllable = words.form(word[end + 1]);
  return SYLLABLES.test(syllable) && !ENDINGS.has(syllable) ? end + 2 : end;
}
