/**
 * Sums the evidence of words over a stretch of text and turns it into probabilities of the codes that the model
 * tells apart.
 *
 * What a word adds depends on the word alone, so it is computed once and kept in a direct-mapped cache; a cached
 * word is compared letter by letter, hence the cache never changes a result. Limits: word order is not looked at.
 */

import { type LetterCount, MOST_FEATURES, readWords, type WordVisitor, wordFeatures } from './features.ts';
import {
  bucketOf,
  COLUMN_COUNT,
  findSlot,
  GROUP_COUNT,
  type LanguageModel,
  LEXICON_FEATURE,
  STRANGE_FEATURE,
} from './model-file.ts';

/**
 * What a capitalised word within a sentence counts against any other. Names say where news happens, not in which language
 * it is told: *Kuala Lumpur* stands in Indonesian articles too.
 */
export const NAME_WEIGHT = 0.25;

/** Value of all n-grams of a word against the word itself. */
export const GRAM_WEIGHT = 1;

/** What was read of one stretch of text. */
export interface Evidence extends LetterCount {
  /** Sum by column: the group codes, then Indonesian against Malay. */
  readonly sums: Float64Array;
  words: number;
  /** Sum of squared word weights, which the sums are divided by the root of. */
  squares: number;
  /** Sum of word weights, and of those words that some training text knew. */
  weight: number;
  knownWeight: number;
}

export function newEvidence(): Evidence {
  return {
    sums: new Float64Array(COLUMN_COUNT),
    words: 0,
    squares: 0,
    weight: 0,
    knownWeight: 0,
    latin: 0,
    other: 0,
  };
}

/** Makes used evidence new. */
export function clearEvidence(evidence: Evidence): void {
  evidence.sums.fill(0);
  evidence.words = 0;
  evidence.squares = 0;
  evidence.weight = 0;
  evidence.knownWeight = 0;
  evidence.latin = 0;
  evidence.other = 0;
}

/** Adds what `from` holds to `into`. */
export function addEvidence(into: Evidence, from: Evidence): void {
  for (let c = 0; c < COLUMN_COUNT; c++) into.sums[c] += from.sums[c];
  into.words += from.words;
  into.squares += from.squares;
  into.weight += from.weight;
  into.knownWeight += from.knownWeight;
  into.latin += from.latin;
  into.other += from.other;
}

/** Over 5 MB of Kompas seven words in a hundred are computed anew at 2^16 entries, at 2^14 twelve. */
const CACHE_BITS = 16;
const CACHE_SIZE = 1 << CACHE_BITS;
/** Longer words are rare and computed each time. */
const CACHED_LENGTH = 20;

/** Reads words and adds their values to `evidence`. One for each open model. */
export class Classifier implements WordVisitor {
  readonly model: LanguageModel;
  private evidence: Evidence = newEvidence();
  private readonly values = new Float32Array(CACHE_SIZE * COLUMN_COUNT);
  private readonly known = new Uint8Array(CACHE_SIZE);
  private readonly lengths = new Uint8Array(CACHE_SIZE);
  private readonly letters = new Uint16Array(CACHE_SIZE * CACHED_LENGTH);
  private readonly spare = new Float32Array(COLUMN_COUNT);
  private readonly gramSums = new Int32Array(COLUMN_COUNT);
  private readonly features = new Int32Array(MOST_FEATURES);

  constructor(model: LanguageModel) {
    this.model = model;
  }

  /** Reads `text` from `start` to `end` and adds what it finds to `evidence`. */
  read(text: string, start: number, end: number, evidence: Evidence): void {
    this.evidence = evidence;
    readWords(text, start, end, this, evidence);
  }

  word(letters: Uint16Array, length: number, hash: number, name: boolean): void {
    const evidence = this.evidence;
    const weight = name ? NAME_WEIGHT : 1;
    evidence.words++;
    evidence.squares += weight * weight;
    evidence.weight += weight;
    const { sums } = evidence;
    if (length > CACHED_LENGTH) {
      if (this.compute(letters, length, hash, this.spare, 0)) evidence.knownWeight += weight;
      for (let c = 0; c < COLUMN_COUNT; c++) sums[c] += weight * this.spare[c];
      return;
    }
    const entry = hash & (CACHE_SIZE - 1);
    const at = entry * COLUMN_COUNT;
    if (!this.holds(entry, letters, length)) {
      this.lengths[entry] = length;
      this.letters.set(letters.subarray(0, length), entry * CACHED_LENGTH);
      this.known[entry] = this.compute(letters, length, hash, this.values, at) ? 1 : 0;
    }
    if (this.known[entry] === 1) evidence.knownWeight += weight;
    const { values } = this;
    for (let c = 0; c < COLUMN_COUNT; c++) sums[c] += weight * values[at + c];
  }

  private holds(entry: number, letters: Uint16Array, length: number): boolean {
    if (this.lengths[entry] !== length) return false;
    const at = entry * CACHED_LENGTH;
    for (let i = 0; i < length; i++) if (this.letters[at + i] !== letters[i]) return false;
    return true;
  }

  /** Writes the values of one word to `into` from `at`; says whether the word is known. */
  private compute(
    letters: Uint16Array,
    length: number,
    hash: number,
    into: Float32Array,
    at: number,
  ): boolean {
    const { buckets, bucketCount, checks, slots, groupScale, pairScale, wordScale } = this.model;
    const { features } = this;
    const count = wordFeatures(letters, length, hash, features);
    const { gramSums } = this;
    gramSums.fill(0);
    for (let f = 1; f < count; f++) {
      const bucket = bucketOf(features[f], bucketCount) * COLUMN_COUNT;
      for (let c = 0; c < COLUMN_COUNT; c++) gramSums[c] += buckets[bucket + c];
    }
    const gramValue = GRAM_WEIGHT / Math.sqrt(count - 1);
    const bucket = bucketOf(features[0], bucketCount) * COLUMN_COUNT;
    const slot = findSlot(features[0], checks);
    const lexicon = slot >= 0 && (checks[slot] & 1) === 1;
    const status = bucketOf(lexicon ? LEXICON_FEATURE : STRANGE_FEATURE, bucketCount) * COLUMN_COUNT;
    for (let c = 0; c < GROUP_COUNT; c++)
      into[at + c] = groupScale * (buckets[bucket + c] + buckets[status + c] + gramValue * gramSums[c]);
    // A known word brings its own weight; n-grams speak for the unknown ones.
    into[at + GROUP_COUNT] =
      slot < 0 ? pairScale * gramValue * gramSums[GROUP_COUNT] : slots[slot] * wordScale;
    return slot >= 0;
  }
}

/** The probabilities of the model's codes: `group` in the order of `GROUP_CODES`, and Indonesian within the first. */
export interface Probabilities {
  readonly group: Float64Array;
  readonly indonesian: number;
}

/**
 * Probabilities from evidence. Sums are divided by the root of their weight, so that certainty grows with the
 * length of a text, but slower than it would if words came independently.
 */
export function probabilities(evidence: Evidence, model: LanguageModel): Probabilities {
  const group = new Float64Array(GROUP_COUNT);
  const root = Math.sqrt(evidence.squares) || 1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < GROUP_COUNT; c++) {
    group[c] = (evidence.sums[c] / root) * model.groupSteepness;
    if (group[c] > highest) highest = group[c];
  }
  let total = 0;
  for (let c = 0; c < GROUP_COUNT; c++) {
    group[c] = Math.exp(group[c] - highest);
    total += group[c];
  }
  for (let c = 0; c < GROUP_COUNT; c++) group[c] /= total;
  const pair = (evidence.sums[GROUP_COUNT] / root) * model.pairSteepness + model.pairBias;
  return { group, indonesian: 1 / (1 + Math.exp(-pair)) };
}

/** Index of the highest group column. */
export function highestGroup(values: Float64Array): number {
  let best = 0;
  for (let c = 1; c < GROUP_COUNT; c++) if (values[c] > values[best]) best = c;
  return best;
}
