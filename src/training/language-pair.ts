/**
 * Learns the Indonesian-Malay column of the language model.
 *
 * The two languages share most of their words, and there is little labelled Malay. A word's weight is therefore a
 * sum of parts: log ratios of its frequency in the labelled sentences (and word lists), of its n-grams there, of its
 * frequency in wordfreq, of its n-grams in lingua, of its frequency in raw Indonesian articles against that in
 * wordfreq, of the forms in which tesseract lists it; and whether dictionaries of Malay, only they, only those
 * articles, only one list of tesseract, or our list of Indonesian words know it. How much each of them counts is itself
 * learned, by logistic regression with a ridge over sentences whose own counts are left out. A word counts once in a sentence, as it does for the classifier.
 */

import { PAIR_NAME_WEIGHT } from '../language/classifier.ts';
import { NUMBER_SHAPES } from '../language/features.ts';
import { bucketOf } from '../language/model-file.ts';
import { distinct, type Vocabulary, type WordSequence } from './language-corpus.ts';
import type { Reference } from './language-reference.ts';
import { learnLogistic } from './ridge-logistic.ts';

export interface PairExample extends WordSequence {
  readonly indonesian: boolean;
  /** Sentences of raw articles are counted, but do not weigh the parts: all their words are frequent in raw articles. */
  readonly weighed: boolean;
}

export interface PairWeights {
  /** By word number of the vocabulary. */
  readonly words: Float32Array;
  /** By bucket, for words that the model does not know. */
  readonly grams: Float32Array;
  /** By way of writing a number. */
  readonly numbers: Float32Array;
  /** Added to the sum of a sentence. */
  readonly bias: number;
}

/** Added to each count per 100,000 words. */
const SMOOTHING = 0.5;
/** A word of a list counts as that many occurrences per 100,000 words. */
const LISTED = 12;
/** Largest log ratio of one n-gram. */
const GRAM_LIMIT = 3;
/** Log frequency given to an n-gram that lingua knows only in the other language. */
const ABSENT = -12;
/** N-grams are counted in 2^18 buckets, more than the model has. */
const GRAM_BITS = 18;
const FOLDS = 5;
/** Two of counts, then the fixed ones. */
const COUNTED_PARTS = 2;
const FIXED_PARTS = 11;
const PART_COUNT = COUNTED_PARTS + FIXED_PARTS;
/**
 * How far the parts follow the labelled sentences: without a ridge they fit the newspapers of one year, and tell those
 * of another worse: from 2014 to 2016 the loss is half as high again, and four more of 1,995 sentences are wrong.
 */
const TRUST = 3;
/** Added to frequencies in a million words, of wordfreq and of raw articles. */
const FREQUENCY_SMOOTHING = 1;
const SHARED_SMOOTHING = 0.3;
/** Added to the number of forms in which tesseract lists a word. */
const FORM_SMOOTHING = 0.2;
/** From this frequency in raw articles on, a word that no Malay dictionary has is Indonesian: ten times in ours. */
const INDONESIAN_FROM = 1;
/** Below this frequency there, a word that only tesseract's Malay has is Malay. */
const MALAY_BELOW = 1;

/** Learns from labelled sentences, listed words (by word number, true for Indonesian) and reference counts. */
export function learnPair(
  repeating: readonly PairExample[],
  listed: ReadonlyMap<number, boolean>,
  articleWords: ReadonlyMap<string, number>,
  reference: Reference,
  vocabulary: Vocabulary,
  bucketCount: number,
): PairWeights {
  const examples = repeating.map((example) => ({ ...example, ...distinct(example) }));
  const fixed = fixedParts(listed, articleWords, reference, vocabulary);
  const sums: Float64Array[] = [];
  const targets: boolean[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const counts = countRatios(
      examples.filter((_, index) => index % FOLDS !== fold),
      listed,
      vocabulary,
    );
    examples.forEach((example, index) => {
      if (index % FOLDS !== fold || !example.weighed) return;
      sums.push(partSums(example, counts, fixed));
      targets.push(example.indonesian);
    });
  }
  const { weights: shares, intercept } = learnLogistic(sums, targets, TRUST);

  const counts = countRatios(examples, listed, vocabulary);
  const words = new Float32Array(vocabulary.size);
  for (let word = 0; word < words.length; word++) {
    words[word] = shares[0] * counts.words[word] + shares[1] * counts.grams[word];
    for (let part = 0; part < FIXED_PARTS; part++)
      words[word] += shares[COUNTED_PARTS + part] * fixed[part][word];
  }
  keepIndonesian(words, examples, articleWords, reference, vocabulary);
  return {
    words,
    grams: gramWeights(words, vocabulary, bucketCount),
    numbers: counts.numbers.map((ratio) => shares[0] * ratio),
    bias: intercept,
  };
}

/**
 * A word that no labelled Malay sentence has, and Indonesian articles at least as often as wordfreq's Malay, is no
 * evidence of Malay, whatever its n-grams look like: *shallallahu*, *wasallam*.
 */
function keepIndonesian(
  weights: Float32Array,
  examples: readonly PairExample[],
  articleWords: ReadonlyMap<string, number>,
  reference: Reference,
  vocabulary: Vocabulary,
): void {
  const malay = new Set<number>();
  for (const { words, indonesian } of examples) if (!indonesian) for (const word of words) malay.add(word);
  const frequent = reference.frequencies.get('ms');
  vocabulary.forms.forEach((form, word) => {
    const inArticles = articleWords.get(form);
    if (
      weights[word] < 0 &&
      inArticles !== undefined &&
      !malay.has(word) &&
      inArticles >= (frequent?.get(form) ?? 0)
    )
      weights[word] = 0;
  });
}

/** Log ratios of each word of the vocabulary, and of each way to write a number. */
interface CountedParts {
  readonly words: Float32Array;
  readonly grams: Float32Array;
  readonly numbers: Float32Array;
}

function countRatios(
  examples: readonly PairExample[],
  listed: ReadonlyMap<number, boolean>,
  vocabulary: Vocabulary,
): CountedParts {
  const numberCounts = [new Float64Array(NUMBER_SHAPES.length), new Float64Array(NUMBER_SHAPES.length)];
  const counts = [new Float64Array(vocabulary.size), new Float64Array(vocabulary.size)];
  const totals = [0, 0];
  for (const { words: sequence, numbers, indonesian } of examples) {
    const side = indonesian ? 0 : 1;
    totals[side] += sequence.length;
    for (const word of sequence) counts[side][word]++;
    for (const shape of numbers) numberCounts[side][shape]++;
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
  const numbers = Float32Array.from(NUMBER_SHAPES, (_, shape) =>
    logRatio(numberCounts[0][shape] * scale[0], numberCounts[1][shape] * scale[1]),
  );
  return { words, grams, numbers };
}

/** Of two frequencies per 100,000 words. */
function logRatio(indonesian: number, malay: number): number {
  return Math.log((indonesian + SMOOTHING) / (malay + SMOOTHING));
}

/** What does not depend on the labelled sentences: part by part, then word by word. */
function fixedParts(
  listed: ReadonlyMap<number, boolean>,
  articleWords: ReadonlyMap<string, number>,
  { frequencies, grams, malay, web }: Reference,
  vocabulary: Vocabulary,
): Float32Array[] {
  const empty: ReadonlyMap<string, number> = new Map();
  const [indonesianWords, malayWords] = ['id', 'ms'].map((code) => frequencies.get(code) ?? empty);
  const [indonesianGrams, malayGrams] = ['INDONESIAN', 'MALAY'].map((name) => grams.get(name) ?? empty);
  const [indonesianForms, malayForms] = ['ind', 'msa'].map((name) => web.get(name) ?? empty);
  const parts = Array.from({ length: FIXED_PARTS }, () => new Float32Array(vocabulary.size));
  vocabulary.forms.forEach((form, word) => {
    const inArticles = articleWords.get(form) ?? 0;
    const inIndonesian = indonesianWords.get(form) ?? 0;
    const inMalay = malayWords.get(form) ?? 0;
    parts[0][word] = Math.log((inIndonesian + FREQUENCY_SMOOTHING) / (inMalay + FREQUENCY_SMOOTHING));
    parts[1][word] = gramRatio(form, indonesianGrams, malayGrams);
    parts[2][word] = Math.log((inArticles + FREQUENCY_SMOOTHING) / (inMalay + FREQUENCY_SMOOTHING));
    parts[3][word] = Math.log((inArticles + SHARED_SMOOTHING) / (inIndonesian + inMalay + SHARED_SMOOTHING));
    parts[4][word] = malay.has(form) && inArticles === 0 ? 1 : 0;
    parts[5][word] = !malay.has(form) && inArticles >= INDONESIAN_FROM ? 1 : 0;
    const formsInIndonesian = indonesianForms.get(form) ?? 0;
    const formsInMalay = malayForms.get(form) ?? 0;
    parts[6][word] = formsInIndonesian > 0 && formsInMalay === 0 ? 1 : 0;
    parts[7][word] = formsInIndonesian === 0 && formsInMalay > 0 && inArticles < MALAY_BELOW ? 1 : 0;
    parts[8][word] = Math.log((formsInIndonesian + FORM_SMOOTHING) / (formsInMalay + FORM_SMOOTHING));
    parts[9][word] = malay.has(form) ? 1 : 0;
    parts[10][word] = listed.get(word) === true ? 1 : 0;
  });
  return parts;
}

/** Log ratio of the n-grams of a word in lingua. */
function gramRatio(
  form: string,
  indonesianGrams: ReadonlyMap<string, number>,
  malayGrams: ReadonlyMap<string, number>,
): number {
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
  return count === 0 ? 0 : sum / Math.sqrt(count);
}

/** The parts summed over a sentence as the classifier sums words. */
function partSums(
  { words, names, numbers }: WordSequence,
  counts: CountedParts,
  fixed: readonly Float32Array[],
): Float64Array {
  const sums = new Float64Array(PART_COUNT);
  let squares = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const factor = names[i] === 1 ? PAIR_NAME_WEIGHT : 1;
    squares += factor * factor;
    sums[0] += factor * counts.words[word];
    sums[1] += factor * counts.grams[word];
    for (let part = 0; part < FIXED_PARTS; part++) sums[COUNTED_PARTS + part] += factor * fixed[part][word];
  }
  for (const shape of numbers) sums[0] += counts.numbers[shape];
  const root = Math.sqrt(squares) || 1;
  for (let part = 0; part < PART_COUNT; part++) sums[part] /= root;
  return sums;
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
