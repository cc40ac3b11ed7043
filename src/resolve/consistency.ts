/**
 * One sense per article: what a name is in one place it is in the others.
 *
 * After a first choice, surfaces that were accepted are proposed wherever they stand again, and the parts of full
 * personal names wherever they stand alone: *Elizabeth Sherwood-Randall* vouches for *Sherwood-Randall*.
 */

import { isActiveVerb } from '../gazetteer/verb-prefixes.ts';
import type { Candidate, EntityType } from '../model/types.ts';
import {
  CLASS,
  isCapitalised,
  isKnownWhole,
  isPlaceHead,
  isSign,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { LEGAL_FORMS_BEFORE, LEGAL_FORMS_BEHIND } from '../rules/legal-forms.ts';
import { ruleCandidate, SIGNATURE } from '../rules/rule.ts';
import { partitionPoint } from '../text/order.ts';
import { GLUED, LOWER, NEW_BLOCK, NEW_LINE, NUMBER, TITLE, UPPER, WORD } from '../text/tokens.ts';
import { WorkingColumn } from '../text/working-column.ts';
import { proposeBranches } from './branches.ts';
import { proposeMajority } from './majority.ts';
import type { Reading } from './resolve.ts';

const NOT_A_NAME_ALONE =
  CLASS['sentence-starter'] |
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS.block |
  CLASS.degree |
  CLASS['headline-word'];

/** Letters of an acronym that the name before its bracket vouches for. */
const [SHORTEST_ACRONYM, LONGEST_ACRONYM] = [3, 8];

/**
 * A single word that no dictionary has vouches for its repetitions from here on, everything else from 0.6: below that
 * products and phrases of several words (*Omoda O9*) would repeat themselves as often as names.
 */
const VOUCHING_UNKNOWN = 0.55;

/** Longest surface that is repeated by this rule, in tokens. */
const MAXIMUM_TOKENS = 12;

/** A part of a longer name that stands alone. */
const PART_OF_NAME = 'document:part-of-name';

/** Score of a part of a person's name beside a verb of saying, whatever else has that name. */
const SPOKEN = 0.9;

/** A part that is a word too, believed beside a verb of saying: the *Lalu* of *ujar Lalu* after *Lalu Hadrian Irfani*. */
const PART_BESIDE_VERB = 'document:part-of-name-beside-verb';

/** A surface that the article vouches for, by one place where it stands. */
interface Vouched {
  readonly first: number;
  readonly end: number;
  type: EntityType;
  score: number;
  evidence: string;
  /** The next with the same hash. */
  readonly next: Vouched | null;
}

/** Vouched surfaces, found by their words. */
class VouchedSurfaces {
  /** Bit n: some surface has n tokens. */
  lengths = 0;
  private readonly context: RuleContext;
  private readonly byHash = new Map<number, Vouched>();
  private readonly firstWords = new Set<number>();
  private readonly calledLikeBodies = new Set<number>();

  constructor(context: RuleContext) {
    this.context = context;
  }

  /** Takes a surface in, or raises the score of one that is known. */
  vouch(first: number, end: number, type: EntityType, score: number, evidence: string): void {
    const known = this.find(first, end);
    if (known === null) {
      const hash = this.hashOf(first, end);
      this.byHash.set(hash, {
        first,
        end,
        type,
        score,
        evidence,
        next: this.byHash.get(hash) ?? null,
      });
      this.firstWords.add(this.context.tokens.word[first]);
      this.lengths |= 1 << (end - first);
    } else if (score > known.score) {
      known.type = type;
      known.score = score;
      known.evidence = evidence;
    }
  }

  /** Takes in a part of somebody's name that bodies have too. */
  callLikeBody(token: number): void {
    this.calledLikeBodies.add(this.context.tokens.word[token]);
  }

  isCalledLikeBody(token: number): boolean {
    const { word, shape } = this.context.tokens;
    return shape[token] === TITLE && this.calledLikeBodies.has(word[token]);
  }

  mayStartAt(token: number): boolean {
    return this.firstWords.has(this.context.tokens.word[token]);
  }

  find(first: number, end: number): Vouched | null {
    let found = this.byHash.get(this.hashOf(first, end)) ?? null;
    while (found !== null && !this.isSame(found, first, end)) found = found.next;
    return found;
  }

  private hashOf(first: number, end: number): number {
    const { word } = this.context.tokens;
    let hash = end - first;
    for (let i = first; i < end; i++) hash = Math.imul(hash ^ word[i], 0x9e3779b1) ^ (hash >>> 15);
    return hash;
  }

  /** The same words; one that stands alone also in the same shape: *As* is not *AS*. */
  private isSame(known: Vouched, first: number, end: number): boolean {
    const { word, shape } = this.context.tokens;
    const length = end - first;
    if (known.end - known.first !== length) return false;
    if (length === 1 && shape[known.first] !== shape[first]) return false;
    for (let i = 0; i < length; i++) if (word[known.first + i] !== word[first + i]) return false;
    return true;
  }
}

/** Proposals that follow from readings already chosen. */
export function proposeByDocument(
  context: RuleContext,
  chosen: readonly Reading[],
  candidates: readonly Candidate[],
): Candidate[] {
  const vouched = new VouchedSurfaces(context);
  for (const reading of chosen) {
    const { firstToken, endToken, type, score, evidence } = reading;
    if (type === 'none' || endToken - firstToken > MAXIMUM_TOKENS) continue;
    // Ardita Ramadhan wrote it; the Ramadhan of the story is the month
    if (evidence.includes(SIGNATURE)) continue;
    const unknown = endToken === firstToken + 1 && context.classes[firstToken] === 0;
    if (score >= (unknown ? VOUCHING_UNKNOWN : 0.6))
      vouched.vouch(firstToken, endToken, type, score * 0.92, 'document:same-surface');
    if (type === 'person' && score >= 0.55) vouchForParts(context, firstToken, endToken, score, vouched);
    if (type === 'location' && score >= 0.6) vouchForPlace(context, firstToken, endToken, score, vouched);
    if (type === 'organization' && score >= 0.6) {
      vouchForCompany(context, firstToken, endToken, score, vouched);
      vouchForAcronym(context, reading, vouched);
    }
  }
  const cover = coverOf(context.tokens.count, chosen);
  return [
    ...proposeSameEntity(context, chosen, candidates, cover),
    ...proposeBranches(context, chosen),
    ...proposeMajority(context, chosen),
    ...proposeVouched(context, vouched, cover),
  ];
}

/** A doubtful form of something that the article names elsewhere beyond doubt: *Amerika* beside *Amerika Serikat*. */
function proposeSameEntity(
  context: RuleContext,
  chosen: readonly Reading[],
  candidates: readonly Candidate[],
  cover: Int32Array,
): Candidate[] {
  const { formEntity } = context.gazetteer;
  const named = new Set<number>();
  /** Named by several words: Ogan Komering Ilir makes OKI the regency and not the organization. */
  const spelledOut = new Set<number>();
  for (const { score, forms, type, firstToken, endToken } of chosen) {
    if (score >= 0.6 && type !== 'none' && forms.length === 1) {
      named.add(formEntity[forms[0]]);
      if (endToken - firstToken > 1) spelledOut.add(formEntity[forms[0]]);
    }
  }
  const proposed: Candidate[] = [];
  if (named.size === 0) return proposed;
  for (const { firstToken, endToken, type, hand, form } of candidates) {
    const length = endToken - firstToken;
    if (hand !== 'dictionary' || cover[firstToken] > length) continue;
    const isMeant =
      cover[firstToken] < length
        ? named.has(formEntity[form])
        : length === 1 && spelledOut.has(formEntity[form]) && typeAt(chosen, firstToken) !== type;
    if (!isMeant) continue;
    proposed.push(
      ruleCandidate(context.tokens, firstToken, endToken, type, 0.85, 'document:same-entity', form),
    );
  }
  return proposed;
}

/** Type of the chosen reading that begins at a token, or null. */
function typeAt(chosen: readonly Reading[], token: number): Reading['type'] | null {
  const index = partitionPoint(chosen.length, (reading) => chosen[reading].firstToken < token);
  return index < chosen.length && chosen[index].firstToken === token ? chosen[index].type : null;
}

/** Letters of half a double name that stands alone. */
const SHORTEST_HALF = 5;

/** Single parts of a personal name, and what follows its first part. */
function vouchForParts(
  context: RuleContext,
  first: number,
  end: number,
  score: number,
  vouched: VouchedSurfaces,
): void {
  if (end - first < 2) return;
  for (let i = first; i < end; ) {
    let next = i + 1;
    // A double name stays one part: Sherwood-Randall
    while (next + 1 < end && isSign(context, next, '-') && isCapitalised(context, next + 1)) next += 2;
    const letters = context.tokens.end[next - 1] - context.tokens.start[i];
    // The El of El Rumi, who is known; Al before other names is no one's
    const long = letters >= 3 || (letters === 2 && i === first && isKnownWhole(context, first, end));
    if (isCapitalised(context, i) && long && context.tokens.kind[i] !== NUMBER) {
      const plain = (context.classes[i] & NOT_A_NAME_ALONE) === 0 || nameStrength(context, i) >= 7;
      const other = context.classes[i] & (CLASS.country | CLASS.location | CLASS.organization);
      // Jackson is a town too, and here a man
      const doubt = other === 0 ? 0.88 : other === CLASS.location ? 0.8 : 0.62;
      if ((other & CLASS.organization) !== 0) vouched.callLikeBody(i);
      if (i !== first || next !== end)
        vouched.vouch(
          i,
          next,
          'person',
          Math.min(score, 0.95) * doubt,
          plain ? PART_OF_NAME : PART_BESIDE_VERB,
        );
    }
    // Novak of Novak-Bloom, where no dictionary has the word
    const half = next > i + 1 && context.classes[i] === 0 && context.tokens.shape[i] === TITLE;
    if (half && context.tokens.end[i] - context.tokens.start[i] >= SHORTEST_HALF)
      vouched.vouch(i, i + 1, 'person', Math.min(score, 0.95) * 0.8, PART_OF_NAME);
    i = next;
    while (i < end && !isCapitalised(context, i)) i++;
  }
  if (end - first < 3) return;
  if (isCapitalised(context, first + 1)) vouched.vouch(first + 1, end, 'person', score * 0.85, PART_OF_NAME);
  // Az-Zahra of Az-Zahra Dewi Lestari, not Az-
  if (!isSign(context, first + 1, '-')) vouched.vouch(first, first + 2, 'person', score * 0.8, PART_OF_NAME);
}

/** Kinds of place that stories call without their head once they have named them. */
const HEADS_LEFT_OUT = new Set(
  'mountain mosque island river lake beach hamlet village urban-village'.split(' '),
);

/** A place without its head: *Al Falah* for *Masjid Al Falah*, where the words are nobody's name. */
function vouchForPlace(
  context: RuleContext,
  first: number,
  end: number,
  score: number,
  vouched: VouchedSurfaces,
): void {
  const { tokens, classes } = context;
  if (end - first < 2 || !isPlaceHead(context, first, HEADS_LEFT_OUT)) return;
  const name = first + 1;
  if (!isCapitalised(context, name) || (classes[name] & (CLASS.person | NOT_A_NAME_ALONE)) !== 0) return;
  if (end === name + 1 && (nameStrength(context, name) >= 7 || tokens.end[name] - tokens.start[name] < 5))
    return;
  vouched.vouch(name, end, 'location', score * 0.85, PART_OF_NAME);
}

/** Legal forms and the like behind a company's name. */
const COMPANY_TAILS = new Set([...LEGAL_FORMS_BEHIND, 'holding', 'holdings', 'group']);

/**
 * A company's name without its legal forms, when it has two words at least: *Cakra Renaissance* for *Cakra Renaissance
 * Holdings Limited*; and its first word, when no dictionary has the word: *Mitrakarsa* for *PT Mitrakarsa Baja Utama*.
 */
function vouchForCompany(
  context: RuleContext,
  first: number,
  end: number,
  score: number,
  vouched: VouchedSurfaces,
): void {
  const { tokens, classes } = context;
  let bare = end;
  while (
    bare > first &&
    (isSign(context, bare - 1, '(') || isSign(context, bare - 1, ')') || isTail(context, bare - 1))
  )
    bare--;
  const headed =
    tokens.shape[first] === UPPER && LEGAL_FORMS_BEFORE.has(tokens.words.form(tokens.word[first]));
  // PT. Mitrakarsa
  const start = headed ? first + (isSign(context, first + 1, '.') ? 2 : 1) : first;
  if (
    bare - start > 1 &&
    (headed || bare < end) &&
    isCapitalised(context, start) &&
    !isKnownWhole(context, start, bare)
  )
    vouched.vouch(start, bare, 'organization', score * 0.85, PART_OF_NAME);
  if (!headed || start + 1 >= end || tokens.shape[start] !== TITLE || classes[start] !== 0) return;
  if (tokens.end[start] - tokens.start[start] >= 4)
    vouched.vouch(start, start + 1, 'organization', score * 0.8, PART_OF_NAME);
}

function isTail({ tokens }: RuleContext, token: number): boolean {
  return COMPANY_TAILS.has(tokens.words.form(tokens.word[token]));
}

const NO_ACRONYM = CLASS.country | CLASS.location | CLASS.block | CLASS.degree | CLASS.person | CLASS.title;

/**
 * Whether a reading is sure enough: of 47 names before such brackets in raw news those below the score, and those
 * known by nothing but the bracket itself (*Refuse Derived Fuel (RDF)*), were mostly no bodies.
 */
function vouchesForAcronym({ score, evidence }: Reading): boolean {
  return (
    score >= ACRONYM_SCORE &&
    (!evidence.includes('rule:organization/acronym-in-brackets') ||
      evidence.some((of) => SURE_EVIDENCE.test(of)))
  );
}

const ACRONYM_SCORE = 0.78;
const SURE_EVIDENCE = /^(?:dictionary|rule:organization\/(?:head|tail|legal-form))/;

/** Letters in brackets behind a body, in whatever language they are its own: *Federasi Rumah Sakit Jerman (DKG)*. */
function vouchForAcronym(context: RuleContext, reading: Reading, vouched: VouchedSurfaces): void {
  const { tokens, classes } = context;
  const { firstToken: first, endToken: end, score } = reading;
  if (end - first < 2 || !isSign(context, end, '(') || !isSign(context, end + 2, ')')) return;
  if (tokens.shape[end + 1] !== UPPER || (classes[end + 1] & NO_ACRONYM) !== 0) return;
  const length = tokens.end[end + 1] - tokens.start[end + 1];
  if (length < SHORTEST_ACRONYM || length > LONGEST_ACRONYM) return;
  // Kementerian Industri dan Pelayaran (MKRT): nothing but a ministry is called so
  if (!vouchesForAcronym(reading) && tokens.words.form(tokens.word[first]) !== 'kementerian') return;
  vouched.vouch(end + 1, end + 2, 'organization', score * 0.85, 'document:acronym-of-name');
}

const coverLengths = new WorkingColumn();

/** Length of the chosen reading that covers each token, 0 where none does. */
function coverOf(count: number, chosen: readonly Reading[]): Int32Array {
  const cover = coverLengths.take(count, 0);
  for (const { firstToken, endToken } of chosen)
    for (let i = firstToken; i < endToken; i++) cover[i] = endToken - firstToken;
  return cover;
}

function proposeVouched(context: RuleContext, vouched: VouchedSurfaces, cover: Int32Array): Candidate[] {
  const { tokens } = context;
  const candidates: Candidate[] = [];
  if (vouched.lengths === 0) return candidates;
  for (let i = 0; i < tokens.count; i++) {
    if (!isCapitalised(context, i) || !vouched.mayStartAt(i)) continue;
    // What is already read as part of a longer name is not read again as a shorter one.
    for (let length = Math.min(MAXIMUM_TOKENS, tokens.count - i); length > cover[i]; length--) {
      if ((vouched.lengths & (1 << length)) === 0) continue;
      const found = vouched.find(i, i + length);
      if (found === null || isBroken(context, i, i + length)) continue;
      if (found.evidence === PART_BESIDE_VERB && !isBesideSpeechVerb(context, i, i + length)) continue;
      // The Kota Malang of Wali Kota Malang is no place of that name
      if (found.type === 'location' && context.insideTitle[i] === 1) continue;
      if (
        isCutLetters(context, i + length) ||
        (found.type === 'person' && length === 1 && isParticle(context, i))
      )
        continue;
      candidates.push(ruleCandidate(tokens, i, i + length, found.type, found.score, found.evidence));
    }
    // ujar Sony after Sony Susanto: he, and not the company
    if (cover[i] === 1 && vouched.isCalledLikeBody(i) && isSpeaker(context, i))
      candidates.push(ruleCandidate(tokens, i, i + 1, 'person', SPOKEN, PART_OF_NAME));
  }
  return candidates;
}

/** Whether an empty line parts a stretch: the *KBRI* of a photo credit, and the dateline's *Manila* under it. */
function isBroken({ tokens }: RuleContext, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) if (tokens.gap[i] >= NEW_BLOCK) return true;
  return false;
}

/** Whether two letters stand before a further name: the *El* of *El Clasico*, the *Al* of *Al-Hilal*. */
function isParticle(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  if (tokens.end[token] - tokens.start[token] > 2) return false;
  const next = token + 1;
  return isSign(context, next, '-') || (isCapitalised(context, next) && tokens.gap[next] < NEW_LINE);
}

/** Whether letters go on behind a figure: the *TP4* of *TP4D*. */
function isCutLetters({ tokens }: RuleContext, end: number): boolean {
  return (
    end < tokens.count &&
    tokens.gap[end] === GLUED &&
    tokens.kind[end] === WORD &&
    /\d/.test(tokens.text[tokens.end[end - 1] - 1])
  );
}

/** Whether a name is the one who says: *ujar Sony*, *menurut Sony*, *Sony mengatakan*. */
function isSpeaker(context: RuleContext, name: number): boolean {
  if (!isBesideSpeechVerb(context, name, name + 1)) return false;
  const { tokens, classes } = context;
  const before = name - 1;
  const said = before >= 0 && (classes[before] & CLASS['speech-verb']) !== 0;
  // Rano mengatakan Tesla merugi
  return !said || !isActiveVerb(tokens.words.form(tokens.word[before]));
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
