/**
 * Trains the language model: deterministic, from files alone. `npm run train:language` writes
 * `models/language.bin`; what goes in and how good it is stands in `docs/language.md`.
 */

import { Classifier, probabilities } from '../language/classifier.ts';
import {
  COLUMN_COUNT,
  GROUP_CODES,
  GROUP_COUNT,
  type LanguageModel,
  openLanguageModel,
  UNKNOWN_WORD,
  writeLanguageModel,
} from '../language/model-file.ts';
import { articleSentences, type Corpus, type Sentence, Vocabulary, wordSequence } from './language-corpus.ts';
import { type GroupExample, learnGroup } from './language-group.ts';
import { learnPair, type PairExample } from './language-pair.ts';

const BUCKET_BITS = 15;
const SLOT_BITS = 19;
/** Sentences taken of each raw article, and how many of them train the group columns. */
const SENTENCES_OF_ARTICLE = 2;
const ARTICLE_SENTENCES = 3000;
/** A word of raw articles counts as known from this many occurrences; below are misprints. */
const KNOWN_FROM = 2;

/** Every n-th group of sentences is kept back to fit steepness and bias. */
const HELD_BACK = 5;

/** Trains on everything in `corpus` and fits the calibration on folds held back. Returns the bytes of the model. */
export function trainLanguageModel(corpus: Corpus): Uint8Array {
  const held = corpus.sentences.filter((_, index) => foldOf(corpus.sentences[index]) === 0);
  const rest = corpus.sentences.filter((_, index) => foldOf(corpus.sentences[index]) !== 0);
  const trial = openLanguageModel(learn({ ...corpus, sentences: rest }, NEUTRAL));
  return learn(corpus, calibrate(trial, held));
}

/** Fold of a sentence: the same for translations of one sentence. */
export function foldOf({ group }: Sentence): number {
  let hash = 0;
  for (let i = 0; i < group.length; i++) hash = (Math.imul(hash, 31) + group.charCodeAt(i)) | 0;
  return (hash >>> 4) % HELD_BACK;
}

interface Fit {
  readonly groupSteepness: number;
  readonly pairSteepness: number;
  readonly pairBias: number;
}

const NEUTRAL: Fit = { groupSteepness: 1, pairSteepness: 1, pairBias: 0 };

function learn(corpus: Corpus, fit: Fit): Uint8Array {
  const vocabulary = new Vocabulary();
  const groupExamples: GroupExample[] = [];
  const pairExamples: PairExample[] = [];
  for (const { text, language } of corpus.sentences) {
    const sequence = wordSequence(text, vocabulary);
    const target = (GROUP_CODES as readonly string[]).indexOf(language === 'zsm' ? 'ind' : language);
    if (target < 0) continue;
    groupExamples.push({ ...sequence, target });
    if (target === 0) pairExamples.push({ ...sequence, indonesian: language === 'ind' });
  }
  const step = Math.max(1, Math.floor((corpus.articles.length * SENTENCES_OF_ARTICLE) / ARTICLE_SENTENCES));
  const articleWords = new Map<number, number>();
  corpus.articles.forEach((body, index) => {
    const { words, capitals } = wordSequence(body, vocabulary);
    for (let i = 0; i < words.length; i++)
      if (capitals[i] === 0) articleWords.set(words[i], (articleWords.get(words[i]) ?? 0) + 1);
    if (index % step !== 0) return;
    for (const sentence of articleSentences(body).slice(1, 1 + SENTENCES_OF_ARTICLE))
      groupExamples.push({ ...wordSequence(sentence, vocabulary), target: 0 });
  });
  for (const [word, count] of articleWords) if (count < KNOWN_FROM) articleWords.delete(word);
  const group = learnGroup(groupExamples, vocabulary, BUCKET_BITS);
  const pair = learnPair(pairExamples, articleWords, vocabulary, BUCKET_BITS);
  return writeLanguageModel(quantised(vocabulary, group, pair.words, pair.grams, fit));
}

/** Weights as signed bytes: each part with a scale of its own. */
function quantised(
  vocabulary: Vocabulary,
  group: Float32Array,
  words: Float32Array,
  grams: Float32Array,
  fit: Fit,
): LanguageModel {
  const groupScale = largest(group) / 127;
  const pairScale = largest(grams) / 127;
  const wordScale = largest(words) / 127;
  const buckets = new Int8Array(COLUMN_COUNT << BUCKET_BITS);
  for (let bucket = 0; bucket < grams.length; bucket++) {
    for (let c = 0; c < GROUP_COUNT; c++)
      buckets[bucket * COLUMN_COUNT + c] = Math.round(group[bucket * GROUP_COUNT + c] / groupScale);
    buckets[bucket * COLUMN_COUNT + GROUP_COUNT] = Math.round(grams[bucket] / pairScale);
  }
  const slots = new Int8Array(1 << SLOT_BITS).fill(UNKNOWN_WORD);
  for (let word = words.length - 1; word >= 0; word--)
    if (!Number.isNaN(words[word]))
      slots[vocabulary.features[word][0] & ((1 << SLOT_BITS) - 1)] = Math.round(words[word] / wordScale);
  return {
    bucketBits: BUCKET_BITS,
    slotBits: SLOT_BITS,
    groupScale,
    pairScale,
    wordScale,
    ...fit,
    buckets,
    slots,
  };
}

function largest(values: Float32Array): number {
  let found = 1e-6;
  for (const value of values) if (Math.abs(value) > found) found = Math.abs(value);
  return found;
}

/** Steepness and bias that make sentences which training did not see most probable. */
function calibrate(model: LanguageModel, held: readonly Sentence[]): Fit {
  const classifier = new Classifier(model);
  const groups: { logits: Float64Array; target: number }[] = [];
  const pairs: { score: number; indonesian: boolean }[] = [];
  for (const { text, language } of held) {
    const target = (GROUP_CODES as readonly string[]).indexOf(language === 'zsm' ? 'ind' : language);
    const evidence = classifier.read(text, 0, text.length);
    if (target < 0 || evidence.words === 0) continue;
    groups.push({ logits: probabilities(evidence, model).group.map(Math.log), target });
    if (target === 0)
      pairs.push({
        score: evidence.sums[GROUP_COUNT] / Math.sqrt(evidence.squares),
        indonesian: language === 'ind',
      });
  }
  const groupSteepness = lowest(0.2, 4, 0.05, (steepness) => {
    let loss = 0;
    for (const { logits, target } of groups) {
      let total = 0;
      for (const logit of logits) total += Math.exp(steepness * logit);
      loss += Math.log(total) - steepness * logits[target];
    }
    return loss;
  });
  let pairBias = 0;
  let pairSteepness = 1;
  for (let round = 0; round < 20; round++) {
    const loss = (steepness: number, bias: number): number => {
      let sum = 0;
      for (const { score, indonesian } of pairs)
        sum += Math.log1p(Math.exp((indonesian ? -1 : 1) * (steepness * score + bias)));
      return sum;
    };
    pairSteepness = lowest(0.1, 8, 0.05, (steepness) => loss(steepness, pairBias));
    pairBias = lowest(-6, 6, 0.05, (bias) => loss(pairSteepness, bias));
  }
  return { groupSteepness, pairSteepness, pairBias };
}

/** The argument between `from` and `to` with the lowest value. */
function lowest(from: number, to: number, step: number, value: (argument: number) => number): number {
  let best = from;
  let bestValue = Number.POSITIVE_INFINITY;
  for (let argument = from; argument <= to; argument += step) {
    const found = value(argument);
    if (found < bestValue) {
      bestValue = found;
      best = argument;
    }
  }
  return best;
}
