/**
 * Kinds of institution of which there are many, so that the head alone names none of them: schools, universities and
 * hospitals (*SMA*, *UIN*, *RSUD*), and facilities (*Bandara*, *Lapas*).
 */

import { AMBIGUITY, FORM_TYPE } from '../gazetteer/schema.ts';
import { LOWER, NEW_LINE, NUMBER, TITLE } from '../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isSign, longestEntity, type RuleContext } from './context.ts';
import { UNIT_KINDS } from './place-kinds.ts';

/** Of these there are many: the head alone names none. */
export const MANY_OF_A_KIND = new Set(['education', 'hospital', 'school']);

/** Kinds of place that are called without their head too: *Dusun (DSN) Genengan*. */
const ADMINISTRATIVE = new Set([...UNIT_KINDS, 'region', 'area']);

/** Words that go on with an institution's name and never begin a person's. */
const INSTITUTION_WORDS = new Set(
  'negeri islam umum daerah internasional nasional kelas pusat kristen katolik'.split(' '),
);

/** What a head of one word makes of the name behind it, or null where it is no such head. */
export function institutionType(context: RuleContext, token: number): 'organization' | 'location' | null {
  const { matches, matchesAt, gazetteer } = context;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    if (matches.end[row] !== token + 1) continue;
    if (matches.type[row] === FORM_TYPE['place-head'])
      return ADMINISTRATIVE.has(gazetteer.subtypeOf(matches.form[row])) ? null : 'location';
    if (matches.type[row] !== FORM_TYPE['organization-head']) continue;
    const kind = gazetteer.subtypeOf(matches.form[row]);
    if (MANY_OF_A_KIND.has(kind) || isGovernment(context, token) || isFormedFor(context, token))
      return 'organization';
  }
  return null;
}

/**
 * Governments in short: *Pemerintah Provinsi (Pemprov) Kepulauan Riau*. They are named by their place and by that alone;
 * a *Dinas Kesehatan (Dinkes)* has a name.
 */
const GOVERNMENTS = new Set(['pemprov', 'pemkab', 'pemkot', 'pemko', 'pemda', 'pemdes']);

/** Bodies in short that are formed for something and named by it: *Satuan Tugas (Satgas) Pangan*, *Koperasi Desa (Kopdes) Sukamaju*. */
const FORMED = new Set(
  'satgas pansus panja pansel pokja timsus timwas densus kopdes bumdes gapoktan poktan'.split(' '),
);

function isFormedFor({ tokens }: RuleContext, token: number): boolean {
  return FORMED.has(tokens.words.form(tokens.word[token]));
}

function isGovernment({ tokens }: RuleContext, token: number): boolean {
  return GOVERNMENTS.has(tokens.words.form(tokens.word[token]));
}

/** End of the place behind a government's short form, or -1. */
function governedEnd({ matches }: RuleContext, row: number): number {
  return row >= 0 && matches.type[row] === FORM_TYPE.location ? matches.end[row] : -1;
}

/** Whether *dan* goes on with what a body is formed for, and with no other body: *Pencegahan dan Penanganan Kekerasan*. */
function isSecondField({ tokens, classes }: RuleContext, token: number): boolean {
  const next = token + 1;
  if (next >= tokens.count || tokens.shape[next] !== TITLE || tokens.gap[next] >= NEW_LINE) return false;
  if ((classes[next] & OTHER_BODY) !== 0 || tokens.gap[token] >= NEW_LINE) return false;
  return tokens.words.form(tokens.word[token]) === 'dan';
}

const OTHER_BODY =
  CLASS.organization |
  CLASS['organization-head'] |
  CLASS.title |
  CLASS.person |
  CLASS.location |
  CLASS.country;

/** End of the name behind the brackets: a run of capitals, numbers within it, and of what is formed a second field. */
function nameEnd(context: RuleContext, first: number, isFormed: boolean): number {
  const { tokens } = context;
  let end = first;
  // Rumah Sakit Umum Daerah (RSUD) dr. Rano Wijaya
  if (isDoctor(context, first)) end = isSign(context, first + 1, '.') ? first + 2 : first + 1;
  const name = end;
  for (;;) {
    if (end >= tokens.count || tokens.gap[end] >= NEW_LINE) return end === name ? first : end;
    if (isCapitalised(context, end)) end = capitalRunEnd(context, end);
    else if (tokens.kind[end] === NUMBER && tokens.end[end] - tokens.start[end] <= 3) end++;
    else if (isFormed && end > name && isSecondField(context, end)) end++;
    else return end === name ? first : end;
  }
}

/** Whether a token is the small *dr.* of a doctor whom hospitals are called by. */
function isDoctor({ tokens }: RuleContext, token: number): boolean {
  if (token >= tokens.count || tokens.shape[token] !== LOWER) return false;
  if (tokens.end[token] - tokens.start[token] !== 2) return false;
  return tokens.words.form(tokens.word[token]) === 'dr';
}

/** Whether a dictionary has the short form with the name or its beginning: *UIN Sunan Kalijaga*. */
function isKnown({ tokens, gazetteer }: RuleContext, short: number, name: number, end: number): boolean {
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  const words = [form(short)];
  for (let i = name; i < end; i++) {
    words.push(form(i));
    if (gazetteer.formsOf(words).length > 0) return true;
  }
  return false;
}

/**
 * End of the institution whose spelled-out head ends before a bracket, or -1.
 *
 * @param first the head's first token
 * @param bracket the opening bracket
 */
export function institutionEnd(context: RuleContext, first: number, bracket: number): number {
  const { tokens, classes } = context;
  const name = bracket + 3;
  if (!isSign(context, bracket, '(') || !isSign(context, bracket + 2, ')')) return -1;
  if (name >= tokens.count || tokens.gap[name] >= NEW_LINE || institutionType(context, bracket + 1) === null)
    return -1;
  if (isGovernment(context, bracket + 1)) return governedEnd(context, longestEntity(context, name));
  const end = nameEnd(context, name, isFormedFor(context, bracket + 1));
  if (end === name) return -1;
  const goesOn = tokens.kind[name] === NUMBER || INSTITUTION_WORDS.has(tokens.words.form(tokens.word[name]));
  if (goesOn || first === 0 || (classes[first - 1] & CLASS.title) === 0) return end;
  // Direktur Rumah Sakit Umum Daerah (RSUD) Sulastri: she is the director, and nobody knows an RSUD Sulastri
  return isKnown(context, bracket + 1, name, end) ? end : -1;
}

/** Whether a word is such a head that is never said without a name: *RS*, *RSI*, *SMAN*; *RSUD* may be the town's own. */
export function needsName({ classes, matches, matchesAt, gazetteer }: RuleContext, token: number): boolean {
  if (token >= classes.length || (classes[token] & CLASS['organization-head']) === 0) return false;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (
      matches.end[row] === token + 1 &&
      matches.type[row] === FORM_TYPE['organization-head'] &&
      (matches.ambiguous[row] & AMBIGUITY.organization) === 0 &&
      MANY_OF_A_KIND.has(gazetteer.subtypeOf(matches.form[row]))
    )
      return true;
  return false;
}
