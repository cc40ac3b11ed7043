/**
 * Learns the group columns of the language model: multinomial logistic regression over hashed words and n-grams,
 * by AdaGrad (Duchi, Hazan and Singer 2011) with words dropped at random.
 */

import { GRAM_WEIGHT, NAME_WEIGHT } from '../language/classifier.ts';
import { bucketOf, GROUP_COUNT, LEXICON_FEATURE, STRANGE_FEATURE } from '../language/model-file.ts';
import { sequence, shuffle, type Vocabulary, type WordSequence } from './language-corpus.ts';

export interface GroupExample extends WordSequence {
  /** Index in `GROUP_CODES`. */
  readonly target: number;
}

/** Measured by five folds over NusaX and both DSL halves; see `language-evaluate.ts`. */
const EPOCHS = 8;
const RATE = 0.3;
const DROPPED = 0.3;
/** What is smaller than this is not worth a step. */
const SMALLEST_ERROR = 0.003;
const SMALLEST_SLOPE = 1e-5;

/** Weights, `GROUP_COUNT` to a bucket. `lexicon` holds the numbers of Indonesian and Malay words. */
export function learnGroup(
  examples: readonly GroupExample[],
  vocabulary: Vocabulary,
  lexicon: ReadonlySet<number>,
  bucketCount: number,
): Float32Array {
  const buckets = vocabulary.features.map((features, word) =>
    wordBuckets(features, lexicon.has(word), bucketCount),
  );
  const weights = new Float32Array(GROUP_COUNT * bucketCount);
  const squares = new Float32Array(GROUP_COUNT * bucketCount).fill(0.05);
  const order = examples.map((_, index) => index);
  const next = sequence(1);
  const error = new Float64Array(GROUP_COUNT);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const index of order) {
      const { words, names, target } = examples[index];
      const factors = keptFactors(names, next);
      error.fill(0);
      for (let i = 0; i < words.length; i++)
        if (factors[i] > 0) addWord(buckets[words[i]], weights, factors[i], error);
      softmax(error);
      error[target] -= 1;
      if (Math.abs(error[target]) < SMALLEST_ERROR) continue;
      for (let i = 0; i < words.length; i++)
        if (factors[i] > 0) descend(buckets[words[i]], weights, squares, factors[i], error, rate);
    }
  }
  return weights;
}

/** Buckets of a word as the classifier looks them up: the word, its status, then its n-grams. */
function wordBuckets(features: Int32Array, inLexicon: boolean, bucketCount: number): Int32Array {
  const buckets = new Int32Array(features.length + 1);
  buckets[0] = bucketOf(features[0], bucketCount);
  buckets[1] = bucketOf(inLexicon ? LEXICON_FEATURE : STRANGE_FEATURE, bucketCount);
  for (let f = 1; f < features.length; f++) buckets[f + 1] = bucketOf(features[f], bucketCount);
  return buckets;
}

/** How much each word counts, some of them dropped; squares sum up to one. */
function keptFactors(names: Uint8Array, next: () => number): Float64Array {
  const factors = new Float64Array(names.length);
  let total = 0;
  for (let i = 0; i < names.length; i++) {
    if (next() < DROPPED) continue;
    factors[i] = names[i] === 1 ? NAME_WEIGHT : 1;
    total += factors[i] * factors[i];
  }
  const root = Math.sqrt(total) || 1;
  for (let i = 0; i < factors.length; i++) factors[i] /= root;
  return factors;
}

function addWord(buckets: Int32Array, weights: Float32Array, factor: number, into: Float64Array): void {
  const gram = (factor * GRAM_WEIGHT) / Math.sqrt(buckets.length - 2);
  for (let f = 0; f < buckets.length; f++) {
    const value = f < 2 ? factor : gram;
    const at = buckets[f] * GROUP_COUNT;
    for (let c = 0; c < GROUP_COUNT; c++) into[c] += value * weights[at + c];
  }
}

function descend(
  buckets: Int32Array,
  weights: Float32Array,
  squares: Float32Array,
  factor: number,
  error: Float64Array,
  rate: number,
): void {
  const gram = (factor * GRAM_WEIGHT) / Math.sqrt(buckets.length - 2);
  for (let f = 0; f < buckets.length; f++) {
    const value = f < 2 ? factor : gram;
    const at = buckets[f] * GROUP_COUNT;
    for (let c = 0; c < GROUP_COUNT; c++) {
      const slope = error[c] * value;
      if (slope < SMALLEST_SLOPE && slope > -SMALLEST_SLOPE) continue;
      squares[at + c] += slope * slope;
      weights[at + c] -= (rate * slope) / Math.sqrt(squares[at + c]);
    }
  }
}

function softmax(values: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > highest) highest = value;
  let total = 0;
  for (let c = 0; c < values.length; c++) {
    values[c] = Math.exp(values[c] - highest);
    total += values[c];
  }
  for (let c = 0; c < values.length; c++) values[c] /= total;
}
