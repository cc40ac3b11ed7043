/**
 * Sums the evidence of words over a stretch of text and turns it into probabilities of the codes that the model
 * tells apart.
 *
 * What a word adds depends on the word alone, so it is computed once and kept in a direct-mapped cache; a cached
 * word is compared letter by letter, hence the cache never changes a result. Values are whole numbers, so that
 * neither does the order of adding. Between Indonesian and Malay a word speaks once in a stretch: what is told about
 * is said again and again, and says no more about the language the second time. Limits: word order is not looked at.
 */

import { type LetterCount, MOST_FEATURES, readWords, type WordVisitor, wordFeatures } from './features.ts';
import {
  BUCKET_ZERO,
  bucketOf,
  COLUMN_COUNT,
  findSlot,
  GROUP_COUNT,
  type LanguageModel,
  LEXICON_FEATURE,
  STRANGE_FEATURE,
} from './model-file.ts';

/**
 * What a capitalised word within a sentence counts against any other: for the group, and for Indonesian against
 * Malay. Names say where news happens, not in which language it is told: *Kuala Lumpur* stands in Indonesian
 * articles too.
 */
export const NAME_WEIGHT = 0.25;
export const PAIR_NAME_WEIGHT = 0.5;
/**
 * A text of this many words has evidence enough without names, of which an article about Malaysia has many, and what
 * is still in doubt, sermons full of Arabic words, is Indonesian: added to the log odds.
 */
const ARTICLE_WORDS = 100;
const ARTICLE_NAME_WEIGHT = 0.25;
const ARTICLE_ODDS = 1;

/**
 * A text of fewer words is a headline or a short message, of which most are Indonesian: added to the log odds. At 0.5
 * half as many headlines change from Malay to Indonesian; at 2 sentences of Malay newspapers do.
 */
const SHORT_WORDS = 13;
const SHORT_ODDS = 1;

/** Value of all n-grams of a word against the word itself. */
export const GRAM_WEIGHT = 1;

/** Steps of a word's value to one unit of a weight of the model. */
const STEPS = 16;
/** What one word adds to a sum for each unit of its value, so that the shares of names are whole numbers. */
const WHOLE = 4;

/** What was read of one stretch of text. */
export interface Evidence extends LetterCount {
  /** Sum by column: the group codes, then Indonesian against Malay, the latter without names. */
  readonly sums: Float64Array;
  /** Sum of the names, Indonesian against Malay. */
  nameSum: number;
  words: number;
  /** Of these words, those that begin with a capital within a sentence. */
  names: number;
  /** The same of words that some training text knew. */
  knownWords: number;
  knownNames: number;
  /** Words, and names of them, that spoke for Indonesian or Malay: each once in a stretch. */
  pairWords: number;
  pairNames: number;
}

export function newEvidence(): Evidence {
  return {
    sums: new Float64Array(COLUMN_COUNT),
    nameSum: 0,
    words: 0,
    names: 0,
    knownWords: 0,
    knownNames: 0,
    pairWords: 0,
    pairNames: 0,
    latin: 0,
    other: 0,
  };
}

/** Makes used evidence new. */
export function clearEvidence(evidence: Evidence): void {
  evidence.sums.fill(0);
  evidence.nameSum = 0;
  evidence.words = 0;
  evidence.names = 0;
  evidence.knownWords = 0;
  evidence.knownNames = 0;
  evidence.pairWords = 0;
  evidence.pairNames = 0;
  evidence.latin = 0;
  evidence.other = 0;
}

/** Adds what `from` holds to `into`. */
export function addEvidence(into: Evidence, from: Evidence): void {
  for (let c = 0; c < COLUMN_COUNT; c++) into.sums[c] += from.sums[c];
  into.nameSum += from.nameSum;
  into.words += from.words;
  into.names += from.names;
  into.knownWords += from.knownWords;
  into.knownNames += from.knownNames;
  into.pairWords += from.pairWords;
  into.pairNames += from.pairNames;
  into.latin += from.latin;
  into.other += from.other;
}

/** What the words weigh together. */
export function weightOf({ words, names }: Evidence): number {
  return words - (1 - NAME_WEIGHT) * names;
}

/** Share of the weight that known words have, 0 to 1. */
export function familiarity(evidence: Evidence): number {
  const known = evidence.knownWords - (1 - NAME_WEIGHT) * evidence.knownNames;
  return known / (weightOf(evidence) || 1);
}

/**
 * The cache has one line of memory, as processors fetch it, for each of 16,384 words: length and whether the word is
 * known, twenty letters, the values, two bytes each, and the number of the stretch that held the word last. A word may
 * stand in either of two lines beside each other. At 4096 words a quarter of those of Kompas are computed anew, which
 * costs the n-grams' forty walks to memory; larger ones cost the first article more than they bring.
 */
const CACHE_SIZE = 1 << 14;
const LINE_BYTES = 64;
/** Longer words, and those with letters beyond Latin-1, are rare and computed each time. */
const CACHED_LENGTH = 20;
const VALUES_AT = 4 + CACHED_LENGTH;
const STRETCH_AT = LINE_BYTES - 4;
const KNOWN = 0x100;
const EVEN_BYTES = 0x00ff00ff;

/** Reads words and adds their values to `evidence`. One for each open model. */
export class Classifier implements WordVisitor {
  readonly model: LanguageModel;
  private evidence: Evidence = newEvidence();
  private readonly heads: Int32Array;
  private readonly letters: Uint8Array;
  private readonly values: Int16Array;
  private readonly features = new Int32Array(MOST_FEATURES);
  private readonly gramSums = new Int32Array(16);
  private readonly numbers: Int32Array;
  /** Counts the stretches read, from 1: words know by it whether they were met in this one. */
  private stretch = 0;
  /** Ways of writing a number met in this stretch, a bit each. */
  private shapes = 0;

  constructor(model: LanguageModel) {
    this.model = model;
    // One line more than the cache: the word that is not kept.
    const memory = new ArrayBuffer((CACHE_SIZE + 1) * LINE_BYTES);
    this.heads = new Int32Array(memory);
    this.letters = new Uint8Array(memory);
    this.values = new Int16Array(memory);
    this.numbers = Int32Array.from(model.numbers, (weight) => Math.round(WHOLE * STEPS * weight));
  }

  /** Reads `text` from `start` to `end` and adds what it finds to `evidence`. */
  read(text: string, start: number, end: number, evidence: Evidence): void {
    this.evidence = evidence;
    this.stretch = (this.stretch + 1) | 0;
    this.shapes = 0;
    readWords(text, start, end, this, evidence);
  }

  word(letters: Uint16Array, length: number, hash: number, name: boolean): void {
    const { evidence, heads } = this;
    let line = hash & (CACHE_SIZE - 1);
    if (!this.holds(line, letters, length)) {
      if (this.holds(line ^ 1, letters, length)) line ^= 1;
      else {
        line = isCacheable(letters, length) ? this.longerUnused(line) : CACHE_SIZE;
        this.fill(line, letters, length, hash);
      }
    }
    const head = line * (LINE_BYTES / 4);
    const known = heads[head] >= KNOWN;
    const again = heads[head + STRETCH_AT / 4] === this.stretch;
    heads[head + STRETCH_AT / 4] = this.stretch;
    evidence.words++;
    if (known) evidence.knownWords++;
    const { sums } = evidence;
    const { values } = this;
    const at = (line * LINE_BYTES + VALUES_AT) / 2;
    if (name) {
      evidence.names++;
      if (known) evidence.knownNames++;
      for (let c = 0; c < GROUP_COUNT; c++) sums[c] += WHOLE * NAME_WEIGHT * values[at + c];
    } else for (let c = 0; c < GROUP_COUNT; c++) sums[c] += WHOLE * values[at + c];
    if (again) return;
    evidence.pairWords++;
    if (name) {
      evidence.pairNames++;
      evidence.nameSum += WHOLE * values[at + GROUP_COUNT];
    } else sums[GROUP_COUNT] += WHOLE * values[at + GROUP_COUNT];
  }

  number(shape: number): void {
    if ((this.shapes & (1 << shape)) !== 0) return;
    this.shapes |= 1 << shape;
    this.evidence.sums[GROUP_COUNT] += this.numbers[shape];
  }

  private holds(line: number, letters: Uint16Array, length: number): boolean {
    if ((this.heads[line * (LINE_BYTES / 4)] & 0xff) !== length) return false;
    const at = line * LINE_BYTES + 4;
    for (let i = 0; i < length; i++) if (this.letters[at + i] !== letters[i]) return false;
    return true;
  }

  /** Of the two lines that may hold a word, the one whose own word was met longer ago. */
  private longerUnused(line: number): number {
    const other = line ^ 1;
    const met = this.heads[(line * LINE_BYTES + STRETCH_AT) / 4];
    return this.heads[(other * LINE_BYTES + STRETCH_AT) / 4] < met ? other : line;
  }

  /** Writes a word and its values to a line of the cache. */
  private fill(line: number, letters: Uint16Array, length: number, hash: number): void {
    const { buckets, bucketCount, checks, slots, pairScale, wordScale } = this.model;
    const { features, gramSums } = this;
    const count = wordFeatures(letters, length, hash, features);
    const slot = findSlot(features[0], checks);
    const start = line * LINE_BYTES;
    this.heads[start / 4] = line === CACHE_SIZE ? 0 : length;
    this.heads[(start + STRETCH_AT) / 4] = 0;
    if (slot >= 0) this.heads[start / 4] |= KNOWN;
    for (let i = 0; line < CACHE_SIZE && i < length; i++) this.letters[start + 4 + i] = letters[i];

    sumBuckets(features, count, buckets, bucketCount, gramSums);
    const gramValue = (GRAM_WEIGHT * STEPS) / Math.sqrt(count - 1);
    const lexicon = slot >= 0 && (checks[slot] & 1) === 1;
    const word = 4 * bucketOf(features[0], bucketCount);
    const status = 4 * bucketOf(lexicon ? LEXICON_FEATURE : STRANGE_FEATURE, bucketCount);
    const at = (start + VALUES_AT) / 2;
    for (let c = 0; c < GROUP_COUNT; c++)
      this.values[at + c] =
        STEPS * (weightAt(buckets, word, c) + weightAt(buckets, status, c)) +
        Math.round(gramValue * gramSums[c]);
    // A known word brings its own weight; n-grams speak for the unknown ones.
    this.values[at + GROUP_COUNT] =
      slot >= 0
        ? STEPS * slots[slot]
        : Math.round((pairScale / wordScale) * gramValue * gramSums[GROUP_COUNT]);
  }
}

function isCacheable(letters: Uint16Array, length: number): boolean {
  if (length > CACHED_LENGTH) return false;
  for (let i = 0; i < length; i++) if (letters[i] > 0xff) return false;
  return true;
}

/** One weight of the bucket that begins at item `from`. */
function weightAt(buckets: Int32Array, from: number, column: number): number {
  return ((buckets[from + (column >> 2)] >>> (8 * (column & 3))) & 0xff) - BUCKET_ZERO;
}

/**
 * Adds up the weights of the n-grams, `features[1 … count)`, by column. Four bytes are added at once, two to each of
 * two machine words: 136 n-grams of at most 255 stay below 2^16.
 */
function sumBuckets(
  features: Int32Array,
  count: number,
  buckets: Int32Array,
  bucketCount: number,
  into: Int32Array,
): void {
  let even0 = 0;
  let even1 = 0;
  let even2 = 0;
  let even3 = 0;
  let odd0 = 0;
  let odd1 = 0;
  let odd2 = 0;
  let odd3 = 0;
  for (let f = 1; f < count; f++) {
    const at = 4 * bucketOf(features[f], bucketCount);
    const item0 = buckets[at];
    const item1 = buckets[at + 1];
    const item2 = buckets[at + 2];
    const item3 = buckets[at + 3];
    even0 = (even0 + (item0 & EVEN_BYTES)) | 0;
    odd0 = (odd0 + ((item0 >>> 8) & EVEN_BYTES)) | 0;
    even1 = (even1 + (item1 & EVEN_BYTES)) | 0;
    odd1 = (odd1 + ((item1 >>> 8) & EVEN_BYTES)) | 0;
    even2 = (even2 + (item2 & EVEN_BYTES)) | 0;
    odd2 = (odd2 + ((item2 >>> 8) & EVEN_BYTES)) | 0;
    even3 = (even3 + (item3 & EVEN_BYTES)) | 0;
    odd3 = (odd3 + ((item3 >>> 8) & EVEN_BYTES)) | 0;
  }
  const zero = BUCKET_ZERO * (count - 1);
  spread(even0, odd0, zero, into, 0);
  spread(even1, odd1, zero, into, 4);
  spread(even2, odd2, zero, into, 8);
  spread(even3, odd3, zero, into, 12);
}

function spread(even: number, odd: number, zero: number, into: Int32Array, at: number): void {
  into[at] = (even & 0xffff) - zero;
  into[at + 1] = (odd & 0xffff) - zero;
  into[at + 2] = (even >>> 16) - zero;
  into[at + 3] = (odd >>> 16) - zero;
}

/** The probabilities of the model's codes: `group` in the order of `GROUP_CODES`, and Indonesian within the first. */
export interface Probabilities {
  readonly group: Float64Array;
  readonly indonesian: number;
}

/** Indonesian against Malay as its learner sees it: divided by the root of the squared weights of the words. */
export function pairScore(evidence: Evidence, model: LanguageModel): number {
  const { sums, nameSum, words, pairWords, pairNames } = evidence;
  const weight = words < ARTICLE_WORDS ? PAIR_NAME_WEIGHT : ARTICLE_NAME_WEIGHT;
  const root = Math.sqrt(pairWords - (1 - weight ** 2) * pairNames) || 1;
  return ((sums[GROUP_COUNT] + weight * nameSum) * model.wordScale) / (WHOLE * STEPS * root);
}

/**
 * Probabilities from evidence. Sums are divided by the root of their weight, so that certainty grows with the
 * length of a text, but slower than it would if words came independently.
 */
export function probabilities(evidence: Evidence, model: LanguageModel): Probabilities {
  const group = new Float64Array(GROUP_COUNT);
  const { sums, words, names } = evidence;
  const root = Math.sqrt(words - (1 - NAME_WEIGHT ** 2) * names) || 1;
  const factor = (model.groupScale * model.groupSteepness) / (WHOLE * STEPS * root);
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < GROUP_COUNT; c++) {
    group[c] = sums[c] * factor + (c === 0 ? model.groupBias : 0);
    if (group[c] > highest) highest = group[c];
  }
  let total = 0;
  for (let c = 0; c < GROUP_COUNT; c++) {
    group[c] = Math.exp(group[c] - highest);
    total += group[c];
  }
  for (let c = 0; c < GROUP_COUNT; c++) group[c] /= total;
  const pair = pairScore(evidence, model) * model.pairSteepness + oddsOf(words, model);
  return { group, indonesian: 1 / (1 + Math.exp(-pair)) };
}

/** Log odds of Indonesian against Malay before any word of so many is heard. */
function oddsOf(words: number, model: LanguageModel): number {
  if (words >= ARTICLE_WORDS) return ARTICLE_ODDS;
  return words < SHORT_WORDS ? model.pairBias + SHORT_ODDS : model.pairBias;
}

/** Index of the highest group column. */
export function highestGroup(values: Float64Array): number {
  let best = 0;
  for (let c = 1; c < GROUP_COUNT; c++) if (values[c] > values[best]) best = c;
  return best;
}
