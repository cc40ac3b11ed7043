/**
 * Trains the language model: deterministic, from files alone. `npm run train:language` writes
 * `models/language.bin`; what goes in and how good it is stands in `docs/language.md`.
 */

import { Classifier, newEvidence, pairScore, probabilities } from '../language/classifier.ts';
import {
  BUCKET_BYTES,
  BUCKET_ZERO,
  checkOf,
  GROUP_CODES,
  GROUP_COUNT,
  type LanguageModel,
  MOST_PROBES,
  openLanguageModel,
  writeLanguageModel,
} from '../language/model-file.ts';
import { partitionPoint } from '../text/order.ts';
import {
  type Corpus,
  type ListedWord,
  type Sentence,
  sequence,
  Vocabulary,
  wordSequence,
} from './language-corpus.ts';
import { type GroupExample, learnGroup } from './language-group.ts';
import { learnPair, type PairExample, type PairWeights } from './language-pair.ts';
import type { Reference } from './language-reference.ts';
import { shortMessage } from './short-messages.ts';

/** 44,500 × 16 and 2 × 2^17 bytes make a model of less than a megabyte. */
const BUCKET_COUNT = 44_500;
const SLOT_BITS = 17;
/** Of the sentences and titles of raw articles every n-th trains the group columns; regional languages have few. */
const GROUP_STEP = 3;
/** So does every n-th sentence once more, as a short message. */
const MESSAGE_STEP = 3;
/** Weights of words are cut off here, so that a step of a byte stays below a sixth. */
const LARGEST_WORD_WEIGHT = 20;
/** Made-up texts of listed or frequent words: words of each, and how many for a language of wordfreq. */
const LIST_LENGTH = 8;
const FREQUENT_TEXTS = 80;
const ENGLISH_TEXTS = 600;

/** With every language weighing the same the bias against Indonesian would grow until headlines are given up. */
const LEAST_GROUP_BIAS = -2.5;

/** Every n-th sentence of raw articles is held back for the calibration too: what is read is mostly Indonesian. */
const HELD_ARTICLES = 5;

/** Folds that sentences fall into; one is held back to fit steepness and bias. */
export const FOLDS = 5;

/** Trains on everything in `corpus` and fits the calibration on a fold held back. Returns the bytes of the model. */
export function trainLanguageModel(corpus: Corpus, reference: Reference): Uint8Array {
  const held = corpus.sentences.filter((sentence) => isHeldBack(sentence));
  const rest = corpus.sentences.filter((sentence) => !isHeldBack(sentence));
  const articleSentences = corpus.articleSentences.filter((_, index) => index % HELD_ARTICLES !== 0);
  const trial = openLanguageModel(
    learn({ ...corpus, sentences: rest, articleSentences }, reference, NEUTRAL),
  );
  for (const [index, text] of corpus.articleSentences.entries())
    if (index % HELD_ARTICLES === 0) held.push({ text, language: 'ind', group: '' });
  return learn(corpus, reference, calibrate(trial, held));
}

/** Fold of a sentence, 0 to 4: the same for translations of one sentence. */
export function foldOf({ group }: Sentence): number {
  return hashOf(group) % FOLDS;
}

/** Whether the calibration is fitted to this sentence: one in five, of every fold. */
function isHeldBack({ group }: Sentence): boolean {
  return Math.floor(hashOf(group) / FOLDS) % 5 === 0;
}

function hashOf(group: string): number {
  let hash = 0;
  for (let i = 0; i < group.length; i++) hash = (Math.imul(hash, 31) + group.charCodeAt(i)) | 0;
  return (Math.imul(hash, 0x45d9f3b) >>> 8) & 0xffff;
}

interface Fit {
  readonly groupSteepness: number;
  readonly groupBias: number;
  readonly pairSteepness: number;
}

const NEUTRAL: Fit = { groupSteepness: 1, groupBias: 0, pairSteepness: 1 };

function learn(corpus: Corpus, reference: Reference, fit: Fit): Uint8Array {
  const vocabulary = new Vocabulary();
  const group: GroupExample[] = [];
  const pair: PairExample[] = [];
  for (const { text, language } of corpus.sentences) {
    const sequence = wordSequence(text, vocabulary);
    const target = targetOf(language);
    if (target < 0) continue;
    group.push({ ...sequence, target });
    if (target === 0) pair.push({ ...sequence, indonesian: language === 'ind', weighed: true });
  }
  for (const [index, text] of corpus.articleSentences.entries()) {
    const sequence = wordSequence(text, vocabulary);
    if (index % GROUP_STEP === 0) group.push({ ...sequence, target: 0 });
    pair.push({ ...sequence, indonesian: true, weighed: false });
  }
  for (const [index, text] of corpus.titles.entries())
    if (index % GROUP_STEP === 0) group.push({ ...wordSequence(text, vocabulary), target: 0 });
  for (const [text, target] of shortMessages(corpus))
    group.push({ ...wordSequence(text, vocabulary), target });
  const labelled = vocabulary.size;
  const lexicon = lexiconWords(corpus.articleWords, reference, vocabulary);
  const listed = new Map<number, boolean>();
  for (const { surface, language } of corpus.words) {
    if (language !== 'ind' && language !== 'zsm') continue;
    for (const word of wordSequence(surface, vocabulary).words) {
      listed.set(word, language === 'ind');
      lexicon.add(word);
    }
  }
  const known = new Set(lexicon);
  for (let word = 0; word < labelled; word++) known.add(word);
  for (const [text, target] of madeUpTexts(corpus.words, reference))
    group.push({ ...wordSequence(text, vocabulary), target });
  const groupWeights = learnGroup(group, vocabulary, lexicon, BUCKET_COUNT);
  const pairWeights = learnPair(pair, listed, corpus.articleWords, reference, vocabulary, BUCKET_COUNT);
  return writeLanguageModel(quantised(vocabulary, groupWeights, pairWeights, known, lexicon, fit));
}

/** Column of a language, or −1. */
function targetOf(language: string): number {
  return (GROUP_CODES as readonly string[]).indexOf(language === 'zsm' ? 'ind' : language);
}

/** Words of raw articles and of the Indonesian and Malay lists of wordfreq. */
function lexiconWords(
  articleWords: ReadonlyMap<string, number>,
  reference: Reference,
  vocabulary: Vocabulary,
): Set<number> {
  const lexicon = new Set<number>();
  const add = (form: string): void => {
    for (const word of wordSequence(form, vocabulary).words) lexicon.add(word);
  };
  for (const form of articleWords.keys()) add(form);
  for (const code of ['id', 'ms'])
    for (const form of reference.frequencies.get(code)?.keys() ?? []) add(form);
  return lexicon;
}

/** Sentences of raw articles and labelled ones of every language, as short messages. */
function* shortMessages(corpus: Corpus): Generator<[string, number]> {
  const next = sequence(3);
  for (const [index, text] of corpus.articleSentences.entries())
    if (index % MESSAGE_STEP === 0) yield [shortMessage(text, next), 0];
  for (const [index, { text, language }] of corpus.sentences.entries())
    if (index % MESSAGE_STEP === 0 && targetOf(language) >= 0)
      yield [shortMessage(text, next), targetOf(language)];
}

/** Texts of listed words for Indonesian and the regional languages, and of frequent words for English and other languages. */
function* madeUpTexts(words: readonly ListedWord[], reference: Reference): Generator<[string, number]> {
  const next = sequence(2);
  const lists = new Map<string, string[]>();
  for (const { surface, language } of words) {
    if (language === 'zsm' || targetOf(language) < 0) continue;
    const list = lists.get(language) ?? [];
    list.push(surface);
    lists.set(language, list);
  }
  for (const [language, list] of lists)
    for (let text = 0; text < list.length; text++) {
      const chosen = Array.from({ length: LIST_LENGTH }, () => list[Math.floor(next() * list.length)]);
      yield [chosen.join(' '), targetOf(language)];
    }
  for (const [code, frequencies] of reference.frequencies) {
    if (code === 'id' || code === 'ms') continue;
    const forms = [...frequencies].filter(([form]) => /^[a-z\u00df-\u024f\u1e00-\u1eff']+$/.test(form));
    const cumulated: number[] = [];
    let total = 0;
    for (const [, perMillion] of forms) {
      total += perMillion ** 0.7;
      cumulated.push(total);
    }
    for (let text = 0; text < (code === 'en' ? ENGLISH_TEXTS : FREQUENT_TEXTS); text++) {
      const length = LIST_LENGTH + (text % 3) * LIST_LENGTH;
      const chosen = Array.from({ length }, () => forms[indexAbove(cumulated, next() * total)][0]);
      yield [chosen.join(' '), targetOf(code === 'en' ? 'eng' : 'und')];
    }
  }
}

/** Index of the first of rising numbers that is above `value`. */
function indexAbove(rising: readonly number[], value: number): number {
  return partitionPoint(rising.length - 1, (index) => rising[index] <= value);
}

/** Weights as signed bytes: each part with a scale of its own. */
function quantised(
  vocabulary: Vocabulary,
  group: Float32Array,
  pair: PairWeights,
  known: ReadonlySet<number>,
  lexicon: ReadonlySet<number>,
  fit: Fit,
): LanguageModel {
  const groupScale = largest(group) / 127;
  const pairScale = largest(pair.grams) / 127;
  const wordScale = LARGEST_WORD_WEIGHT / 127;
  const buckets = new Uint8Array(BUCKET_BYTES * BUCKET_COUNT).fill(BUCKET_ZERO);
  for (let bucket = 0; bucket < pair.grams.length; bucket++) {
    for (let c = 0; c < GROUP_COUNT; c++)
      buckets[bucket * BUCKET_BYTES + c] += Math.round(group[bucket * GROUP_COUNT + c] / groupScale);
    buckets[bucket * BUCKET_BYTES + GROUP_COUNT] += Math.round(pair.grams[bucket] / pairScale);
  }
  const checks = new Uint8Array(1 << SLOT_BITS);
  const slots = new Int8Array(1 << SLOT_BITS);
  for (const word of [...known].sort((a, b) => a - b)) {
    const hash = vocabulary.features[word][0];
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (hash + probe) & (slots.length - 1);
      if (checks[slot] !== 0) continue;
      checks[slot] = (checkOf(hash) << 1) | (lexicon.has(word) ? 1 : 0);
      slots[slot] = Math.max(-127, Math.min(127, Math.round(pair.words[word] / wordScale)));
      break;
    }
  }
  return {
    bucketCount: BUCKET_COUNT,
    slotBits: SLOT_BITS,
    groupScale,
    pairScale,
    wordScale,
    ...fit,
    pairBias: fit.pairSteepness * pair.bias,
    numbers: pair.numbers.map((weight) => weight / wordScale),
    buckets: new Int32Array(buckets.buffer),
    checks,
    slots,
  };
}

function largest(values: Float32Array): number {
  let found = 1e-6;
  for (const value of values) if (Math.abs(value) > found) found = Math.abs(value);
  return found;
}

/**
 * Steepness and bias that make sentences which training did not see most probable. Every language weighs the same: of regional languages there are few sentences, and they would be given up for Indonesian.
 */
function calibrate(model: LanguageModel, held: readonly Sentence[]): Fit {
  const classifier = new Classifier(model);
  const groups: { logits: Float64Array; target: number }[] = [];
  const pairs: { score: number; indonesian: boolean }[] = [];
  for (const { text, language } of held) {
    const target = targetOf(language);
    const evidence = newEvidence();
    classifier.read(text, 0, text.length, evidence);
    if (target < 0 || evidence.words === 0) continue;
    groups.push({ logits: probabilities(evidence, model).group.map(Math.log), target });
    if (target === 0)
      pairs.push({
        score: pairScore(evidence, model),
        indonesian: language === 'ind',
      });
  }
  const sizes = new Float64Array(GROUP_COUNT);
  for (const { target } of groups) sizes[target]++;
  const groupLoss = (steepness: number, bias: number): number => {
    let loss = 0;
    for (const { logits, target } of groups) {
      let total = 0;
      for (let c = 0; c < GROUP_COUNT; c++) total += Math.exp(steepness * logits[c] + (c === 0 ? bias : 0));
      loss += (Math.log(total) - steepness * logits[target] - (target === 0 ? bias : 0)) / sizes[target];
    }
    return loss;
  };
  let groupSteepness = 1;
  let groupBias = 0;
  for (let round = 0; round < 3; round++) {
    groupSteepness = lowest(0.2, 4, 0.05, (steepness) => groupLoss(steepness, groupBias));
    groupBias = lowest(LEAST_GROUP_BIAS, 2, 0.1, (bias) => groupLoss(groupSteepness, bias));
  }
  const malayWeight = pairs.filter(({ indonesian }) => indonesian).length / Math.max(1, pairs.length);
  const pairLoss = (steepness: number): number => {
    let sum = 0;
    for (const { score, indonesian } of pairs)
      sum +=
        (indonesian ? 1 - malayWeight : malayWeight) *
        Math.log1p(Math.exp((indonesian ? -steepness : steepness) * (score + model.pairBias)));
    return sum;
  };
  const pairSteepness = lowest(0.1, 8, 0.05, pairLoss);
  return { groupSteepness, groupBias, pairSteepness };
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
