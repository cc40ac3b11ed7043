/**
 * Learns the group columns of the language model: multinomial logistic regression over hashed words and n-grams,
 * by AdaGrad (Duchi, Hazan and Singer 2011) with words dropped at random.
 */

import { GRAM_WEIGHT, NAME_WEIGHT } from '../language/classifier.ts';
import { GROUP_COUNT } from '../language/model-file.ts';
import { sequence, shuffle, type Vocabulary, type WordSequence } from './language-corpus.ts';

export interface GroupExample extends WordSequence {
  /** Index in `GROUP_CODES`. */
  readonly target: number;
}

/** Measured by five folds over NusaX and both DSL halves; see `language-evaluate.ts`. */
const EPOCHS = 8;
const RATE = 0.3;
const DROPPED = 0.3;

/** Weights, `GROUP_COUNT` to a bucket. */
export function learnGroup(
  examples: readonly GroupExample[],
  vocabulary: Vocabulary,
  bucketBits: number,
): Float32Array {
  const weights = new Float32Array(GROUP_COUNT << bucketBits);
  const squares = new Float32Array(GROUP_COUNT << bucketBits).fill(0.05);
  const shift = 32 - bucketBits;
  const order = examples.map((_, index) => index);
  const next = sequence(1);
  const error = new Float64Array(GROUP_COUNT);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const index of order) {
      const { words, names, target } = examples[index];
      const factors = new Float64Array(words.length);
      let total = 0;
      for (let i = 0; i < words.length; i++) {
        if (next() < DROPPED) continue;
        factors[i] = names[i] === 1 ? NAME_WEIGHT : 1;
        total += factors[i] * factors[i];
      }
      if (total === 0) continue;
      const root = Math.sqrt(total);
      error.fill(0);
      for (let i = 0; i < words.length; i++) {
        if (factors[i] === 0) continue;
        factors[i] /= root;
        addWord(vocabulary.features[words[i]], weights, shift, factors[i], error);
      }
      softmax(error);
      error[target] -= 1;
      if (Math.abs(error[target]) < 0.003) continue;
      for (let i = 0; i < words.length; i++)
        if (factors[i] > 0)
          descend(vocabulary.features[words[i]], weights, squares, shift, factors[i], error, rate);
    }
  }
  return weights;
}

function addWord(
  features: Int32Array,
  weights: Float32Array,
  shift: number,
  factor: number,
  into: Float64Array,
): void {
  const gram = (factor * GRAM_WEIGHT) / Math.sqrt(features.length - 1);
  for (let f = 0; f < features.length; f++) {
    const value = f === 0 ? factor : gram;
    const at = (features[f] >>> shift) * GROUP_COUNT;
    for (let c = 0; c < GROUP_COUNT; c++) into[c] += value * weights[at + c];
  }
}

function descend(
  features: Int32Array,
  weights: Float32Array,
  squares: Float32Array,
  shift: number,
  factor: number,
  error: Float64Array,
  rate: number,
): void {
  const gram = (factor * GRAM_WEIGHT) / Math.sqrt(features.length - 1);
  for (let f = 0; f < features.length; f++) {
    const value = f === 0 ? factor : gram;
    const at = (features[f] >>> shift) * GROUP_COUNT;
    for (let c = 0; c < GROUP_COUNT; c++) {
      const slope = error[c] * value;
      if (slope < 1e-5 && slope > -1e-5) continue;
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
