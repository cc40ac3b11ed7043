/**
 * Sums the evidence of words over a stretch of text and turns it into probabilities of the codes that the model
 * tells apart.
 *
 * What a word adds depends on the word alone, so it is computed once and kept in a direct-mapped cache; a cached
 * word is compared letter by letter, hence the cache never changes a result. Limits: word order is not looked at.
 */

import { type LetterCount, LONGEST_WORD, readWords, type WordVisitor, wordFeatures } from './features.ts';
import { COLUMN_COUNT, GROUP_COUNT, type LanguageModel, UNKNOWN_WORD } from './model-file.ts';

/**
 * What a capitalised word counts against one in small letters. Names say where news happens, not in which language
 * it is told: *Kuala Lumpur* stands in Indonesian articles too.
 */
export const CAPITAL_WEIGHT = 0.35;

/** Value of all n-grams of a word against the word itself. */
export const GRAM_WEIGHT = 1;

/** What was read of one stretch of text. */
export interface Evidence extends LetterCount {
  /** Sum by column: the group codes, then Indonesian against Malay. */
  readonly sums: Float64Array;
  /** Words read, and those of them that begin with a small letter. */
  words: number;
  smallWords: number;
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
    smallWords: 0,
    squares: 0,
    weight: 0,
    knownWeight: 0,
    latin: 0,
    other: 0,
  };
}

/** Adds what `from` holds to `into`. */
export function addEvidence(into: Evidence, from: Evidence): void {
  for (let c = 0; c < COLUMN_COUNT; c++) into.sums[c] += from.sums[c];
  into.words += from.words;
  into.smallWords += from.smallWords;
  into.squares += from.squares;
  into.weight += from.weight;
  into.knownWeight += from.knownWeight;
  into.latin += from.latin;
  into.other += from.other;
}

const CACHE_BITS = 14;
const CACHE_SIZE = 1 << CACHE_BITS;
/** Longer words are rare and computed each time. */
const CACHED_LENGTH = 20;

/** Reads words and adds their values to `evidence`. One for each open model. */
export class Classifier implements WordVisitor {
  readonly model: LanguageModel;
  evidence: Evidence = newEvidence();
  private readonly values = new Float32Array(CACHE_SIZE * COLUMN_COUNT);
  private readonly known = new Uint8Array(CACHE_SIZE);
  private readonly lengths = new Uint8Array(CACHE_SIZE);
  private readonly letters = new Uint16Array(CACHE_SIZE * CACHED_LENGTH);
  private readonly spare = new Float32Array(COLUMN_COUNT);
  private readonly features = new Int32Array(1 + 5 * (LONGEST_WORD + 2));

  constructor(model: LanguageModel) {
    this.model = model;
  }

  /** The evidence of `text` from `start` to `end`. */
  read(text: string, start: number, end: number): Evidence {
    const evidence = newEvidence();
    this.evidence = evidence;
    readWords(text, start, end, this, evidence);
    return evidence;
  }

  word(letters: Uint16Array, length: number, hash: number, capital: boolean): void {
    const evidence = this.evidence;
    const weight = capital ? CAPITAL_WEIGHT : 1;
    evidence.words++;
    if (!capital) evidence.smallWords++;
    evidence.squares += weight * weight;
    evidence.weight += weight;
    const { sums } = evidence;
    if (length > CACHED_LENGTH) {
      this.spare.fill(0);
      if (this.compute(letters, length, hash, this.spare, 0)) evidence.knownWeight += weight;
      for (let c = 0; c < COLUMN_COUNT; c++) sums[c] += weight * this.spare[c];
      return;
    }
    const entry = hash & (CACHE_SIZE - 1);
    const at = entry * COLUMN_COUNT;
    if (!this.holds(entry, letters, length)) {
      this.lengths[entry] = length;
      this.letters.set(letters.subarray(0, length), entry * CACHED_LENGTH);
      this.values.fill(0, at, at + COLUMN_COUNT);
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

  /** Adds the values of one word to `into` from `at`; says whether the word is known. */
  private compute(
    letters: Uint16Array,
    length: number,
    hash: number,
    into: Float32Array,
    at: number,
  ): boolean {
    const { buckets, bucketBits, slots, slotBits, groupScale, pairScale, wordScale } = this.model;
    const { features } = this;
    const count = wordFeatures(letters, length, hash, features);
    const slot = slots[features[0] & ((1 << slotBits) - 1)];
    const gramValue = GRAM_WEIGHT / Math.sqrt(count - 1);
    for (let f = 0; f < count; f++) {
      const bucket = (features[f] >>> (32 - bucketBits)) * COLUMN_COUNT;
      const value = f === 0 ? 1 : gramValue;
      for (let c = 0; c < GROUP_COUNT; c++) into[at + c] += value * buckets[bucket + c];
      if (f > 0) into[at + GROUP_COUNT] += value * buckets[bucket + GROUP_COUNT];
    }
    for (let c = 0; c < GROUP_COUNT; c++) into[at + c] *= groupScale;
    into[at + GROUP_COUNT] *= pairScale;
    if (slot === UNKNOWN_WORD) return false;
    into[at + GROUP_COUNT] += slot * wordScale;
    return true;
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
