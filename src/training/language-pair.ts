/**
 * Learns the Indonesian-Malay column of the language model: log ratios of smoothed relative frequencies, of words
 * and of n-grams.
 *
 * The two languages share most of their words, and there is far more Indonesian than Malay to learn from; counts of
 * each source are therefore scaled to a fixed number of words before they are added up.
 */

import { CAPITAL_WEIGHT } from '../language/classifier.ts';
import type { Vocabulary, WordSequence } from './language-corpus.ts';

export interface PairExample extends WordSequence {
  readonly indonesian: boolean;
}

export interface PairWeights {
  /** By word number of the vocabulary; NaN where no source knows the word. */
  readonly words: Float32Array;
  /** By bucket. */
  readonly grams: Float32Array;
}

/** Words that the raw Indonesian articles count as. */
const ARTICLE_WORDS = 20_000;
const SMOOTHING = 0.5;
const LIMIT = 4;
const GRAM_SHARE = 0.5;

/** Log ratios from sentences and from the words of raw articles (occurrences by word number). */
export function learnPair(
  examples: readonly PairExample[],
  articleWords: ReadonlyMap<number, number>,
  vocabulary: Vocabulary,
  bucketBits: number,
): PairWeights {
  const counts = [new Float64Array(vocabulary.size), new Float64Array(vocabulary.size)];
  for (const { words, indonesian } of examples) for (const word of words) counts[indonesian ? 0 : 1][word]++;
  let articleTotal = 0;
  for (const count of articleWords.values()) articleTotal += count;
  for (const [word, count] of articleWords) counts[0][word] += (count / articleTotal) * ARTICLE_WORDS;
  const grams = [new Float64Array(1 << bucketBits), new Float64Array(1 << bucketBits)];
  const totals = [0, 0];
  for (let side = 0; side < 2; side++)
    for (let word = 0; word < vocabulary.size; word++) {
      const count = counts[side][word];
      if (count === 0) continue;
      totals[side] += count;
      const features = vocabulary.features[word];
      for (let f = 1; f < features.length; f++) grams[side][features[f] >>> (32 - bucketBits)] += count;
    }
  const wordWeights = new Float32Array(vocabulary.size).fill(Number.NaN);
  for (let word = 0; word < vocabulary.size; word++)
    if (counts[0][word] > 0 || counts[1][word] > 0)
      wordWeights[word] = logRatio(counts[0][word] / totals[0], counts[1][word] / totals[1]);
  const gramWeights = new Float32Array(1 << bucketBits);
  for (let bucket = 0; bucket < gramWeights.length; bucket++)
    gramWeights[bucket] = GRAM_SHARE * logRatio(grams[0][bucket] / totals[0], grams[1][bucket] / totals[1]);
  return { words: wordWeights, grams: gramWeights };
}

/** Of two relative frequencies, smoothed as if each language had been read for 100,000 words. */
function logRatio(indonesian: number, malay: number): number {
  const ratio = Math.log((indonesian * 1e5 + SMOOTHING) / (malay * 1e5 + SMOOTHING));
  return Math.max(-LIMIT, Math.min(LIMIT, ratio));
}

/** The score that steepness and bias are fitted to; as the classifier computes it. */
export function pairScore(
  { words, capitals }: WordSequence,
  weights: PairWeights,
  vocabulary: Vocabulary,
  bucketBits: number,
): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < words.length; i++) {
    const factor = capitals[i] === 1 ? CAPITAL_WEIGHT : 1;
    squares += factor * factor;
    const features = vocabulary.features[words[i]];
    let grams = 0;
    for (let f = 1; f < features.length; f++) grams += weights.grams[features[f] >>> (32 - bucketBits)];
    const own = weights.words[words[i]];
    sum += factor * (grams / Math.sqrt(features.length - 1) + (Number.isNaN(own) ? 0 : own));
  }
  return sum / (Math.sqrt(squares) || 1);
}
