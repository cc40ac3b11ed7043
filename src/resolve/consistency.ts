/**
 * One sense per article: what a name is in one place it is in the others.
 *
 * After a first choice, surfaces that were accepted are proposed wherever they stand again, and the parts of full
 * personal names wherever they stand alone: *Elizabeth Sherwood-Randall* vouches for *Sherwood-Randall*.
 */

import type { Candidate, EntityType } from '../model/types.ts';
import { CLASS, isCapitalised, isSign, nameStrength, type RuleContext } from '../rules/context.ts';
import { NUMBER, TITLE, UPPER } from '../text/tokens.ts';
import type { Reading } from './resolve.ts';

const NOT_A_NAME_ALONE =
  CLASS['sentence-starter'] |
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS.block |
  CLASS.degree |
  CLASS['headline-word'];

/** Legal forms in front of a company's name. */
const LEGAL_FORMS = new Set(['pt', 'cv', 'ud', 'pd']);

/** Longest surface that is repeated by this rule, in tokens. */
const MAXIMUM_TOKENS = 12;

interface Vouched {
  readonly type: EntityType;
  readonly score: number;
  readonly length: number;
  readonly evidence: string;
}

/** Proposals that follow from readings already chosen. */
export function proposeByDocument(
  context: RuleContext,
  chosen: readonly Reading[],
  candidates: readonly Candidate[],
): Candidate[] {
  const vouched = new Map<string, Vouched>();
  const firstWords = new Set<number>();
  const vouch = (first: number, end: number, type: EntityType, score: number, evidence: string) => {
    const key = keyOf(context, first, end);
    const known = vouched.get(key);
    if (known !== undefined && known.score >= score) return;
    vouched.set(key, { type, score, length: end - first, evidence });
    firstWords.add(context.tokens.word[first]);
  };
  for (const { firstToken, endToken, type, score } of chosen) {
    if (type === 'none' || endToken - firstToken > MAXIMUM_TOKENS) continue;
    if (score >= 0.6) vouch(firstToken, endToken, type, score * 0.92, 'document:same-surface');
    if (type === 'person' && score >= 0.55) vouchForParts(context, firstToken, endToken, score, vouch);
    if (type === 'location' && score >= 0.6) vouchForPlace(context, firstToken, endToken, score, vouch);
    if (type === 'organization' && score >= 0.6) vouchForCompany(context, firstToken, endToken, score, vouch);
  }
  const cover = coverOf(context, chosen);
  const sameEntity = proposeSameEntity(context, chosen, candidates, cover);
  if (vouched.size === 0) return sameEntity;
  return [...sameEntity, ...proposeVouched(context, vouched, firstWords, cover)];
}

/** A doubtful form of something that the article names elsewhere beyond doubt: *Amerika* beside *Amerika Serikat*. */
function proposeSameEntity(
  context: RuleContext,
  chosen: readonly Reading[],
  candidates: readonly Candidate[],
  cover: Uint16Array,
): Candidate[] {
  const { formEntity } = context.gazetteer;
  const named = new Set<number>();
  for (const { score, forms, type } of chosen)
    if (score >= 0.6 && type !== 'none' && forms.length === 1) named.add(formEntity[forms[0]]);
  return candidates
    .filter(
      ({ hand, form, firstToken, endToken }) =>
        hand === 'dictionary' && cover[firstToken] < endToken - firstToken && named.has(formEntity[form]),
    )
    .map((candidate) => ({ ...candidate, hand: 'rule', score: 0.85, evidence: 'document:same-entity' }));
}

/** Single parts of a personal name, and what follows its first part. */
function vouchForParts(
  context: RuleContext,
  first: number,
  end: number,
  score: number,
  vouch: (first: number, end: number, type: EntityType, score: number, evidence: string) => void,
): void {
  if (end - first < 2) return;
  for (let i = first; i < end; ) {
    let next = i + 1;
    // A double name stays one part: Sherwood-Randall
    while (next + 1 < end && isSign(context, next, '-') && isCapitalised(context, next + 1)) next += 2;
    const long = context.tokens.end[next - 1] - context.tokens.start[i] >= 3;
    if (isCapitalised(context, i) && long && context.tokens.kind[i] !== NUMBER) {
      const plain = (context.classes[i] & NOT_A_NAME_ALONE) === 0 || nameStrength(context, i) >= 7;
      const other = context.classes[i] & (CLASS.country | CLASS.location | CLASS.organization);
      // Jackson is a town too, and here a man
      const doubt = other === 0 ? 0.88 : other === CLASS.location ? 0.8 : 0.62;
      if (plain && !(i === first && next === end))
        vouch(i, next, 'person', Math.min(score, 0.95) * doubt, 'document:part-of-name');
    }
    i = next;
    while (i < end && !isCapitalised(context, i)) i++;
  }
  if (end - first < 3) return;
  if (isCapitalised(context, first + 1))
    vouch(first + 1, end, 'person', score * 0.85, 'document:part-of-name');
  // Az-Zahra of Az-Zahra Putri Dania, not Az-
  if (!isSign(context, first + 1, '-'))
    vouch(first, first + 2, 'person', score * 0.8, 'document:part-of-name');
}

/** Kinds of place that stories call without their head once they have named them. */
const HEADS_LEFT_OUT = new Set('gunung masjid pulau sungai danau pantai kampung dusun desa'.split(' '));

/** A place without its head: *Al Falah* for *Masjid Al Falah*, where the words are nobody's name. */
function vouchForPlace(
  context: RuleContext,
  first: number,
  end: number,
  score: number,
  vouch: (first: number, end: number, type: EntityType, score: number, evidence: string) => void,
): void {
  const { tokens, classes } = context;
  if (end - first < 2 || !HEADS_LEFT_OUT.has(tokens.words.form(tokens.word[first]))) return;
  const name = first + 1;
  if (!isCapitalised(context, name) || (classes[name] & (CLASS.person | NOT_A_NAME_ALONE)) !== 0) return;
  if (end === name + 1 && (nameStrength(context, name) >= 7 || tokens.end[name] - tokens.start[name] < 5))
    return;
  vouch(name, end, 'location', score * 0.85, 'document:part-of-name');
}

/** The first word of a company's name, when no dictionary has the word: *Mitrakarsa* for *PT Mitrakarsa Baja Utama*. */
function vouchForCompany(
  context: RuleContext,
  first: number,
  end: number,
  score: number,
  vouch: (first: number, end: number, type: EntityType, score: number, evidence: string) => void,
): void {
  const { tokens, classes } = context;
  if (tokens.shape[first] !== UPPER || !LEGAL_FORMS.has(tokens.words.form(tokens.word[first]))) return;
  const name = isSign(context, first + 1, '.') ? first + 2 : first + 1;
  if (name + 1 >= end || tokens.shape[name] !== TITLE || classes[name] !== 0) return;
  if (tokens.end[name] - tokens.start[name] >= 4)
    vouch(name, name + 1, 'organization', score * 0.8, 'document:part-of-name');
}

/** Length of the chosen reading that covers each token, 0 where none does. */
function coverOf(context: RuleContext, chosen: readonly Reading[]): Uint16Array {
  const cover = new Uint16Array(context.tokens.count);
  for (const { firstToken, endToken } of chosen) cover.fill(endToken - firstToken, firstToken, endToken);
  return cover;
}

function proposeVouched(
  context: RuleContext,
  vouched: ReadonlyMap<string, Vouched>,
  firstWords: ReadonlySet<number>,
  cover: Uint16Array,
): Candidate[] {
  const { tokens } = context;
  const lengths = [...new Set([...vouched.values()].map(({ length }) => length))].sort((a, b) => b - a);
  const candidates: Candidate[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!isCapitalised(context, i) || !firstWords.has(tokens.word[i])) continue;
    for (const length of lengths) {
      // What is already read as part of a longer name is not read again as a shorter one.
      if (i + length > tokens.count || cover[i] >= length) continue;
      const found = vouched.get(keyOf(context, i, i + length));
      if (found === undefined) continue;
      // The Kota Malang of Wali Kota Malang is no place of that name
      if (found.type === 'location' && context.insideTitle[i] === 1) continue;
      candidates.push({
        start: tokens.start[i],
        end: tokens.end[i + length - 1],
        firstToken: i,
        endToken: i + length,
        type: found.type,
        hand: 'rule',
        score: found.score,
        evidence: found.evidence,
        form: -1,
      });
    }
  }
  return candidates;
}

/** Word ids and the shape of the first word: *As* is not *AS*. */
function keyOf(context: RuleContext, first: number, end: number): string {
  const { tokens } = context;
  let key = end === first + 1 ? `${tokens.shape[first]}` : '';
  for (let i = first; i < end; i++) key += `:${tokens.word[i]}`;
  return key;
}
