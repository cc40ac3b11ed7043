/**
 * Learns the Indonesian-Malay column of the language model.
 *
 * The two languages share most of their words, and there is little labelled Malay. A word's weight is therefore a
 * sum of four log ratios: of its frequency in the labelled sentences (and word lists), of its n-grams there, of its
 *  frequency in wordfreq, and of its n-grams in lingua. How much each of them counts is itself learned, by logistic
 * regression over sentences whose own counts are left out.
 */

import { NAME_WEIGHT } from '../language/classifier.ts';
import { bucketOf } from '../language/model-file.ts';
import type { Vocabulary, WordSequence } from './language-corpus.ts';
import type { Reference } from './language-reference.ts';

export interface PairExample extends WordSequence {
  readonly indonesian: boolean;
  /** Sentences of raw articles only weigh the parts; they are not counted. */
  readonly counted: boolean;
}

export interface PairWeights {
  /** By word number of the vocabulary. */
  readonly words: Float32Array;
  /** By bucket, for words that the model does not know. */
  readonly grams: Float32Array;
}

/** Added to each count per 100,000 words. */
const SMOOTHING = 0.5;
/** A word of a list counts as that many occurrences per 100,000 words. */
const LISTED = 6;
/** Largest log ratio of one n-gram. */
const GRAM_LIMIT = 3;
/** Log frequency given to an n-gram that lingua knows only in the other language. */
const ABSENT = -12;
/** N-grams are counted in 2^18 buckets, more than the model has. */
const GRAM_BITS = 18;
const FOLDS = 5;
const PART_COUNT = 4;

/** Learns from labelled sentences, listed words (by word number, true for Indonesian) and reference counts. */
export function learnPair(
  examples: readonly PairExample[],
  listed: ReadonlyMap<number, boolean>,
  articleWords: ReadonlySet<string>,
  reference: Reference,
  vocabulary: Vocabulary,
  bucketCount: number,
): PairWeights {
  const fixed = referenceParts(reference, vocabulary);
  const sums: Float64Array[] = [];
  const targets: boolean[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const counts = countRatios(
      examples.filter((_, index) => index % FOLDS !== fold),
      listed,
      vocabulary,
    );
    examples.forEach((example, index) => {
      if (index % FOLDS !== fold) return;
      sums.push(partSums(example, counts, fixed));
      targets.push(example.indonesian);
    });
  }
  const shares = weighParts(sums, targets);

  const counts = countRatios(examples, listed, vocabulary);
  const words = new Float32Array(vocabulary.size);
  for (let word = 0; word < words.length; word++)
    words[word] =
      shares[0] * counts.words[word] +
      shares[1] * counts.grams[word] +
      shares[2] * fixed.words[word] +
      shares[3] * fixed.grams[word];
  keepIndonesian(words, examples, articleWords, reference, vocabulary);
  return { words, grams: gramWeights(words, vocabulary, bucketCount) };
}

/**
 * A word that Indonesian articles use and no Malay source does is no evidence of Malay, whatever its n-grams look
 * like: *shallallahu*, *wasallam*.
 */
function keepIndonesian(
  weights: Float32Array,
  examples: readonly PairExample[],
  articleWords: ReadonlySet<string>,
  reference: Reference,
  vocabulary: Vocabulary,
): void {
  const malay = new Set<number>();
  for (const { words, indonesian } of examples) if (!indonesian) for (const word of words) malay.add(word);
  const frequent = reference.frequencies.get('ms');
  vocabulary.forms.forEach((form, word) => {
    if (weights[word] < 0 && articleWords.has(form) && !malay.has(word) && frequent?.has(form) !== true)
      weights[word] = 0;
  });
}

/** Two log ratios of each word of the vocabulary. */
interface Parts {
  readonly words: Float32Array;
  readonly grams: Float32Array;
}

function countRatios(
  examples: readonly PairExample[],
  listed: ReadonlyMap<number, boolean>,
  vocabulary: Vocabulary,
): Parts {
  const counts = [new Float64Array(vocabulary.size), new Float64Array(vocabulary.size)];
  const totals = [0, 0];
  for (const { words: sequence, indonesian, counted } of examples) {
    if (!counted) continue;
    const side = indonesian ? 0 : 1;
    totals[side] += sequence.length;
    for (const word of sequence) counts[side][word]++;
  }
  const scale = totals.map((total) => 1e5 / Math.max(1, total));
  const gramCounts = [new Float64Array(1 << GRAM_BITS), new Float64Array(1 << GRAM_BITS)];
  for (let side = 0; side < 2; side++)
    for (let word = 0; word < vocabulary.size; word++) {
      counts[side][word] *= scale[side];
      const features = vocabulary.features[word];
      if (counts[side][word] > 0)
        for (let f = 1; f < features.length; f++)
          gramCounts[side][features[f] >>> (32 - GRAM_BITS)] += counts[side][word];
    }
  for (const [word, indonesian] of listed) counts[indonesian ? 0 : 1][word] += LISTED;
  const words = new Float32Array(vocabulary.size);
  const grams = new Float32Array(vocabulary.size);
  for (let word = 0; word < vocabulary.size; word++) {
    words[word] = logRatio(counts[0][word], counts[1][word]);
    const features = vocabulary.features[word];
    let sum = 0;
    for (let f = 1; f < features.length; f++) {
      const bucket = features[f] >>> (32 - GRAM_BITS);
      sum += logRatio(gramCounts[0][bucket], gramCounts[1][bucket]);
    }
    grams[word] = sum / Math.sqrt(features.length - 1);
  }
  return { words, grams };
}

/** Of two frequencies per 100,000 words. */
function logRatio(indonesian: number, malay: number): number {
  return Math.log((indonesian + SMOOTHING) / (malay + SMOOTHING));
}

function referenceParts({ frequencies, grams }: Reference, vocabulary: Vocabulary): Parts {
  const empty: ReadonlyMap<string, number> = new Map();
  const [indonesianWords, malayWords] = ['id', 'ms'].map((code) => frequencies.get(code) ?? empty);
  const [indonesianGrams, malayGrams] = ['INDONESIAN', 'MALAY'].map((name) => grams.get(name) ?? empty);
  const words = new Float32Array(vocabulary.size);
  const gramParts = new Float32Array(vocabulary.size);
  vocabulary.forms.forEach((form, word) => {
    words[word] = Math.log(((indonesianWords.get(form) ?? 0) + 1) / ((malayWords.get(form) ?? 0) + 1));
    let sum = 0;
    let count = 0;
    for (let size = 3; size <= 5; size++)
      for (let at = 0; at + size <= form.length; at++) {
        const gram = form.slice(at, at + size);
        const indonesian = indonesianGrams.get(gram);
        const malay = malayGrams.get(gram);
        if (indonesian === undefined && malay === undefined) continue;
        sum += Math.max(-GRAM_LIMIT, Math.min(GRAM_LIMIT, (indonesian ?? ABSENT) - (malay ?? ABSENT)));
        count++;
      }
    gramParts[word] = count === 0 ? 0 : sum / Math.sqrt(count);
  });
  return { words, grams: gramParts };
}

/** The parts summed over a sentence as the classifier sums words. */
function partSums({ words, names }: WordSequence, counts: Parts, fixed: Parts): Float64Array {
  const sums = new Float64Array(PART_COUNT);
  let squares = 0;
  for (let i = 0; i < words.length; i++) {
    const factor = names[i] === 1 ? NAME_WEIGHT : 1;
    squares += factor * factor;
    sums[0] += factor * counts.words[words[i]];
    sums[1] += factor * counts.grams[words[i]];
    sums[2] += factor * fixed.words[words[i]];
    sums[3] += factor * fixed.grams[words[i]];
  }
  const root = Math.sqrt(squares) || 1;
  for (let part = 0; part < PART_COUNT; part++) sums[part] /= root;
  return sums;
}

/** Logistic regression; both languages weigh the same however many sentences there are of each. */
function weighParts(sums: readonly Float64Array[], targets: readonly boolean[]): Float64Array {
  const weights = new Float64Array(PART_COUNT + 1);
  const squares = new Float64Array(PART_COUNT + 1).fill(1e-3);
  const indonesian = targets.filter((target) => target).length;
  const factor = indonesian / Math.max(1, targets.length - indonesian);
  for (let round = 0; round < 60; round++)
    for (let i = 0; i < sums.length; i++) {
      let score = weights[PART_COUNT];
      for (let part = 0; part < PART_COUNT; part++) score += weights[part] * sums[i][part];
      const error = (1 / (1 + Math.exp(-score)) - (targets[i] ? 1 : 0)) * (targets[i] ? 1 : factor);
      for (let part = 0; part <= PART_COUNT; part++) {
        const slope = error * (part === PART_COUNT ? 1 : sums[i][part]);
        squares[part] += slope * slope;
        weights[part] -= (0.3 * slope) / Math.sqrt(squares[part]);
      }
    }
  return weights;
}

/** What the n-grams of a bucket say on average about the words they stand in. */
function gramWeights(words: Float32Array, vocabulary: Vocabulary, bucketCount: number): Float32Array {
  const sums = new Float64Array(bucketCount);
  const counts = new Float64Array(bucketCount).fill(2);
  for (let word = 0; word < words.length; word++) {
    const features = vocabulary.features[word];
    for (let f = 1; f < features.length; f++) {
      const bucket = bucketOf(features[f], bucketCount);
      sums[bucket] += words[word] / Math.sqrt(features.length - 1);
      counts[bucket]++;
    }
  }
  return Float32Array.from(sums, (sum, bucket) => sum / counts[bucket]);
}
