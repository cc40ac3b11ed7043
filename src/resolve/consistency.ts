/**
 * One sense per article: what a name is in one place it is in the others.
 *
 * After a first choice, surfaces that were accepted are proposed wherever they stand again, and the parts of full
 * personal names wherever they stand alone: *Elizabeth Sherwood-Randall* vouches for *Sherwood-Randall*.
 */

import type { Candidate, EntityType } from '../model/types.ts';
import { CLASS, isCapitalised, isSign, nameStrength, type RuleContext } from '../rules/context.ts';
import { LOWER, NEW_LINE, NUMBER } from '../text/tokens.ts';
import type { Reading } from './resolve.ts';

const NOT_A_NAME_ALONE =
  CLASS['sentence-starter'] |
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS.block |
  CLASS.degree |
  CLASS['headline-word'];

/** Longest surface that is repeated by this rule, in tokens. */
const MAXIMUM_TOKENS = 12;

/** A part that is a word too, believed beside a verb of saying: the *Lalu* of *ujar Lalu* after *Lalu Hadrian Irfani*. */
const PART_BESIDE_VERB = 'document:part-of-name-beside-verb';

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
  /** Named by several words: Ogan Komering Ilir makes OKI the regency and not the organization. */
  const spelledOut = new Set<number>();
  const typeAt = new Map(chosen.map(({ firstToken, type }) => [firstToken, type]));
  for (const { score, forms, type, firstToken, endToken } of chosen)
    if (score >= 0.6 && type !== 'none' && forms.length === 1) {
      named.add(formEntity[forms[0]]);
      if (endToken - firstToken > 1) spelledOut.add(formEntity[forms[0]]);
    }
  return candidates
    .filter(({ hand, form, type, firstToken, endToken }) => {
      const length = endToken - firstToken;
      if (hand !== 'dictionary' || cover[firstToken] > length) return false;
      if (cover[firstToken] < length) return named.has(formEntity[form]);
      return length === 1 && typeAt.get(firstToken) !== type && spelledOut.has(formEntity[form]);
    })
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
      const other = (context.classes[i] & (CLASS.country | CLASS.location | CLASS.organization)) !== 0;
      if (i !== first || next !== end)
        vouch(
          i,
          next,
          'person',
          Math.min(score, 0.95) * (other ? 0.62 : 0.88),
          plain ? 'document:part-of-name' : PART_BESIDE_VERB,
        );
    }
    i = next;
    while (i < end && !isCapitalised(context, i)) i++;
  }
  if (end - first >= 3 && isCapitalised(context, first + 1))
    vouch(first + 1, end, 'person', score * 0.85, 'document:part-of-name');
  if (end - first >= 3) vouch(first, first + 2, 'person', score * 0.8, 'document:part-of-name');
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
      if (found.evidence === PART_BESIDE_VERB && !isBesideSpeechVerb(context, i, i + length)) continue;
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

function isBesideSpeechVerb(context: RuleContext, first: number, end: number): boolean {
  const { tokens, classes } = context;
  const speaks = (token: number) =>
    token >= 0 &&
    token < tokens.count &&
    tokens.shape[token] === LOWER &&
    (classes[token] & CLASS['speech-verb']) !== 0;
  return (speaks(first - 1) && tokens.gap[first] < NEW_LINE) || (speaks(end) && tokens.gap[end] < NEW_LINE);
}

/** Word ids and the shape of the first word: *As* is not *AS*. */
function keyOf(context: RuleContext, first: number, end: number): string {
  const { tokens } = context;
  let key = end === first + 1 ? `${tokens.shape[first]}` : '';
  for (let i = first; i < end; i++) key += `:${tokens.word[i]}`;
  return key;
}
