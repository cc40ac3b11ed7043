/**
 * Who holds an office, printed behind its body without a comma: *Kepala SMA Kenari Pater Rano Wijaya*, *Kepala Humas
 * PT Pertamina Subarnoto menyebut*, *Kepala BPBD Gunungkidul Subarnoto berkata*.
 *
 * Limits: only behind a title; words that no dictionary knows are somebody's only behind a body that is named whole
 * and before a verb of speech.
 */

import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../gazetteer/schema.ts';
import {
  CLASS,
  CLEAR_NAME_PART,
  isCapitalised,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { LEGAL_FORMS_BEFORE } from '../rules/legal-forms.ts';
import { LOWER, NEW_LINE, TITLE, WORD } from '../text/tokens.ts';

/** Words of such a name at most. */
const LONGEST_NAME = 3;

/** What a word of somebody's name may be in the dictionaries. */
const OTHER = ~(CLASS['name-part'] | CLASS.person | CLASS.organization);

/** They go on with a place: *Puskesmas Pasar Kenari Barat*. */
const PLACE_WORDS = new Set(
  'barat timur utara selatan tengah tenggara raya kota baru lama hulu hilir ulu ilir dalam luar jaya'.split(
    ' ',
  ),
);

/** Where the holder's name begins inside a body's stretch, or its end. */
export function holderStart(context: RuleContext, first: number, end: number): number {
  if (end - first < 2 || !isOfficeBefore(context, first)) return end;
  const head = longest(context, first, FORM_TYPE['organization-head']);
  // SMA Kenari Pater E. Wijaya; an RS Pater Wijaya is called so
  for (let i = Math.max(first + 2, head + 1); i < end; i++)
    if (isAddress(context, i) && isCapitalised(context, i + 1)) return i;
  const border = namedEnd(context, first, head, end);
  if (border >= 0 && border < end && end - border <= LONGEST_NAME && areSomebodys(context, border, end))
    return border;
  const whole = officeEnd(context, first);
  return whole >= 0 && whole < end && end - whole <= LONGEST_NAME && areNameParts(context, whole, end)
    ? whole
    : end;
}

/** Kinds of body that are called by what they do and by no person. */
const OFFICES = new Set(['agency', 'ministry', 'police', 'judiciary', 'prosecution', 'court', 'government']);

/** Where an office ends that two words or more name whole, *Panitia Pelaksana*, *Kementerian Dalam Negeri*; or -1. */
function officeEnd({ matches, matchesAt, gazetteer }: RuleContext, first: number): number {
  let end = -1;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++) {
    const type = matches.type[row];
    if (type !== FORM_TYPE.organization && type !== FORM_TYPE['organization-head']) continue;
    if (matches.end[row] > first + 1 && OFFICES.has(gazetteer.subtypeOf(matches.form[row])))
      end = Math.max(end, matches.end[row]);
  }
  return end;
}

/** Whether all words of a stretch are what names are made of before all else: *Muhammad Iqbal*. */
function areNameParts(context: RuleContext, first: number, end: number): boolean {
  const { tokens, classes } = context;
  for (let i = first; i < end; i++) {
    if (tokens.shape[i] !== TITLE || nameStrength(context, i) <= CLEAR_NAME_PART) return false;
    if ((classes[i] & (CLASS.location | CLASS['organization-tail'])) !== 0) return false;
  }
  return true;
}

/** Words between a title and the body at most: *Kepala Departemen Komunikasi dan Pemasaran PT Kenari*. */
const FIELD_WORDS = 5;

/** Whether an office's title stands before a body, or before the field that the office is for. */
function isOfficeBefore({ tokens, classes, insideTitle }: RuleContext, body: number): boolean {
  for (let i = body - 1; i >= 0 && body - i <= FIELD_WORDS + 1; i--) {
    if (tokens.gap[i + 1] >= NEW_LINE || tokens.kind[i] !== WORD) return false;
    if ((classes[i] & CLASS.title) !== 0 || insideTitle[i] === 1) return true;
    if (tokens.shape[i] === LOWER && tokens.words.form(tokens.word[i]) !== 'dan') return false;
  }
  return false;
}

/**
 * Where a person's name begins who is addressed in the middle of a stretch that took the end of the body along: the *E.
 * Wijaya* of *SMA Kenari Pater E. Wijaya*; else its own beginning.
 */
export function behindAddress(context: RuleContext, first: number, end: number): number {
  if (first === 0 || (context.classes[first - 1] & CLASS['organization-head']) === 0) return first;
  for (let i = first + 1; i + 1 < end; i++) if (isAddress(context, i)) return i + 1;
  return first;
}

/** Whether a token says of a person of the church or the mosque that one is: *Pater*, *Ustaz*; *H.* and *St.* head names too. */
function isAddress({ tokens, matches, matchesAt, classes, gazetteer }: RuleContext, token: number): boolean {
  if ((classes[token] & CLASS.honorific) === 0 || tokens.end[token] - tokens.start[token] < SHORTEST_ADDRESS)
    return false;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE.honorific &&
      matches.end[row] === token + 1 &&
      matches.ambiguous[row] === 0 &&
      gazetteer.subtypeOf(matches.form[row]) === 'religious'
    )
      return !SAINTS.has(tokens.words.form(tokens.word[token]));
  return false;
}

const SHORTEST_ADDRESS = 4;
/** Schools and hospitals are called by them. */
const SAINTS = new Set('santo santa sunan haji nabi kiai kyai teungku syekh guru raden'.split(' '));

/** Where a body ends that is named whole: one of the dictionaries, *PT* and one, either with its place; or -1. */
function namedEnd(context: RuleContext, first: number, head: number, end: number): number {
  const { tokens, matches } = context;
  const body = (token: number) => {
    const row = token < end ? longestEntity(context, token) : -1;
    return row >= 0 && matches.type[row] === FORM_TYPE.organization ? matches.end[row] : -1;
  };
  const form = tokens.words.form(tokens.word[first]);
  const company = LEGAL_FORMS_BEFORE.has(form);
  const known = company ? Math.max(body(first), body(first + 1)) : Math.max(body(first), head);
  if (known < 0 || known >= end) return -1;
  // PT Jateng Petro Energi: a company's name may go on behind a place
  if (company) return known > first + 1 ? known : -1;
  const place = longestEntity(context, known);
  if (place >= 0 && matches.type[place] === FORM_TYPE.location) return matches.end[place];
  // A head alone names nothing: Dinas Subarnoto
  return lastBodyEnd(context, known, end);
}

/** What else a place inside a stretch may not be. */
const NO_PLACE = AMBIGUITY.person | AMBIGUITY.word;

/**
 * Where the last body or place ends that one word names inside a stretch: the *Kemendag* of *Pusat Perdagangan
 * Kemendag*, the *Sumut* of *Biro Umum Pemprov Sumut*; or -1.
 */
function lastBodyEnd({ classes, matches, matchesAt }: RuleContext, first: number, end: number): number {
  for (let i = end - 2; i > first; i--) {
    if ((classes[i] & (CLASS.organization | CLASS.location)) === 0) continue;
    for (let row = matchesAt[i]; row < matchesAt[i + 1]; row++) {
      if (matches.end[row] !== i + 1 || matches.casing[row] !== CASING_EXACT) continue;
      if (matches.type[row] === FORM_TYPE.organization && matches.ambiguous[row] === 0) return i + 1;
      if (matches.type[row] === FORM_TYPE.location && (matches.ambiguous[row] & NO_PLACE) === 0) return i + 1;
    }
  }
  return -1;
}

/** Whether a body begins at a token in the dictionary's letters; the code of a share, *IRRA*, does not in *Irra*. */
function isBody({ classes, matches, matchesAt }: RuleContext, token: number): boolean {
  if ((classes[token] & CLASS.organization) === 0) return false;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (matches.type[row] === FORM_TYPE.organization && matches.casing[row] === CASING_EXACT) return true;
  return false;
}

/** Whether a stretch that nothing else is known of is somebody's name: by its parts, or by what is said behind it. */
function areSomebodys(context: RuleContext, first: number, end: number): boolean {
  const { tokens, classes, matches } = context;
  // Universitas Muhammadiyah Kudus: a town, though people are called so
  const row = longestEntity(context, first);
  if (row >= 0 && matches.type[row] === FORM_TYPE.location && matches.end[row] >= end) return false;
  let named = false;
  for (let i = first; i < end; i++) {
    if (tokens.shape[i] !== TITLE || PLACE_WORDS.has(tokens.words.form(tokens.word[i]))) return false;
    const isPart = nameStrength(context, i) >= CLEAR_NAME_PART;
    // Wahyu Setia Budi: the word between two parts of a name
    const between = i > first && nameStrength(context, i - 1) >= CLEAR_NAME_PART;
    if (!isPart && !between && (classes[i] & OTHER) !== 0) return false;
    if (isBody(context, i) && !isPart) return false;
    named ||= isPart;
  }
  return named || (end < tokens.count && (classes[end] & CLASS['speech-verb']) !== 0);
}
