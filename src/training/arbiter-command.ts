/**
 * Trains the arbiter: `npm run train:arbiter -- [SHARED]`. Writes models/arbiter.bin and prints, by folds, what it is worth.
 *
 * It must see readings as new text gives them, so no page is read by a tagger that learned from it: for each third of the
 * annotated pages one is trained on the corpora and the other two thirds. Needs dist/ (`npm run build`) and
 * dictionaries/word-clusters.bin.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arbiter, weighJudgement, writeArbiter } from '../arbiter/arbiter.ts';
import { FEATURE_COUNT, READING_FEATURES } from '../arbiter/reading-features.ts';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openLanguageModel, prepareLanguage } from '../language/index.ts';
import type { Toolbox } from '../pipeline/phases.ts';
import { CHOICE, CHOICE_ARBITRATED, type Choice } from '../resolve/resolve.ts';
import { openTagger } from '../tagger/tagger.ts';
import { WordTable } from '../text/word-table.ts';
import { createTimeFinder } from '../time/index.ts';
import { type ChoiceCounts, countChoice, type PageReadings, readPage } from './arbiter-rows.ts';
import { type BoostingOptions, boostTrees } from './boosting.ts';
import { calibrationError } from './calibration.ts';
import { readHalves } from './corpora.ts';
import type { AnnotatedPage } from './raw-news.ts';
import { readRawNewsPages, TRAINING_SETS } from './raw-news-rows.ts';
import { readSentencePages, sentenceCorpus } from './raw-news-sentences.ts';
import { trainTagger } from './trainer.ts';

const SEED = 1;

/** Thirds of the pages, for the taggers; and parts of the readings, to measure the arbiter on others than it learned from. */
const TAGGER_FOLDS = 3;
const ARBITER_FOLDS = 5;

/** Learners of each third's tagger: half of the product's, in half the time, for probabilities hardly less sure. */
const MEMBERS = 2;

/** Folds differ by under 0.2 F1 between these trees and 300 of twice as many leaves. */
const BOOSTING: BoostingOptions = { trees: 80, leaves: 15, rate: 0.15, leastRows: 50 };

const shared = process.argv[2] ?? '../shared';
const words = new WordTable();
const gazetteer = new Gazetteer(readFileSync('dist/gazetteer.bin'), words);
const knowledge = new Uint8Array(readFileSync('dictionaries/word-clusters.bin'));
const corpora = [
  ...readHalves(join(shared, 'data/ner'), 'train'),
  ...readHalves(join(shared, 'data/ner'), 'dev'),
];

await prepareLanguage();
const tools: Toolbox = {
  words,
  gazetteer,
  tagger: null,
  arbiter: null,
  languageModel: openLanguageModel(new Uint8Array(readFileSync('dist/language.bin'))),
  timeFinder: createTimeFinder(words),
  englishLexicon: () => {
    throw new Error('no English page is annotated');
  },
};

/** Readings of pages by taggers that have not read them. */
function readByFolds(pages: readonly AnnotatedPage[]): PageReadings[] {
  const readings: (PageReadings | null)[] = pages.map(() => null);
  for (let fold = 0; fold < TAGGER_FOLDS; fold++) {
    const rest = pages.filter((_, index) => index % TAGGER_FOLDS !== fold);
    const { model } = trainTagger({
      target: null,
      seed: SEED,
      words,
      gazetteer,
      knowledge,
      members: MEMBERS,
      corpora: [...corpora, sentenceCorpus(rest)],
      onProgress: (done) => {
        process.stderr.write(`\rtagger ${fold + 1} of ${TAGGER_FOLDS}: ${Math.round(done * 100)} %   `);
      },
    });
    process.stderr.write('\n');
    const tagger = openTagger(model, gazetteer);
    pages.forEach((page, index) => {
      if (index % TAGGER_FOLDS === fold) readings[index] = readPage(page, { ...tools, tagger });
    });
  }
  return readings.filter((page) => page !== null);
}

function train(pages: readonly PageReadings[]): Uint8Array {
  const count = pages.reduce(
    (sum, { outcomes }) => sum + outcomes.filter((outcome) => outcome >= 0).length,
    0,
  );
  const features = new Float32Array(count * FEATURE_COUNT);
  const known = new Uint8Array(count);
  let row = 0;
  for (const page of pages)
    page.outcomes.forEach((outcome, index) => {
      if (outcome < 0) return;
      const from = index * FEATURE_COUNT;
      features.set(page.features.subarray(from, from + FEATURE_COUNT), row * FEATURE_COUNT);
      known[row++] = outcome;
    });
  const { trees, bias } = boostTrees(features, known, FEATURE_COUNT, BOOSTING);
  return writeArbiter(trees, bias);
}

/** The joined score of the hands, without an arbiter. */
function scoresOf({ features, readings }: PageReadings): Float32Array {
  const score = READING_FEATURES.indexOf('score');
  return Float32Array.from(readings, (_, index) => features[index * FEATURE_COUNT + score]);
}

function report(
  what: string,
  pages: readonly PageReadings[],
  judge: (page: PageReadings) => Float32Array,
  choice: Choice,
): void {
  const counts: ChoiceCounts = { right: 0, annotated: 0, chosen: [] };
  for (const page of pages) countChoice(page, judge(page), choice, counts);
  const { right, annotated } = counts;
  const chosen = counts.chosen.length;
  const percent = (share: number) => (100 * share).toFixed(2);
  console.log(
    `${what}: P ${percent(right / chosen)} R ${percent(right / annotated)} F1 ${percent((2 * right) / (chosen + annotated))} calibration error ${calibrationError(counts.chosen).toFixed(3)}`,
  );
}

const kinds = [
  ['annotated articles', readRawNewsPages(shared, TRAINING_SETS)],
  ['sentences in doubt', readSentencePages(shared)],
] as const;
const pages = readByFolds(kinds.flatMap(([, list]) => list));
const foldOf = new Map(pages.map((page, index) => [page, index % ARBITER_FOLDS]));
const arbiters = Array.from(
  { length: ARBITER_FOLDS },
  (_, fold) => new Arbiter(train(pages.filter((page) => foldOf.get(page) !== fold))),
);
const byFolds = (page: PageReadings) => {
  const judged = arbiters[foldOf.get(page)!].judge(page.features, page.readings.length);
  const scores = scoresOf(page);
  return judged.map((probability, index) => weighJudgement(probability, scores[index]));
};
for (const [kind, list] of kinds) {
  const members = new Set(list);
  const own = pages.filter(({ page }) => members.has(page));
  report(`${kind}, hands alone`, own, scoresOf, CHOICE);
  report(`${kind}, with the arbiter`, own, byFolds, CHOICE_ARBITRATED);
  for (const threshold of [0.4, 0.5])
    report(`  threshold ${threshold}`, own, byFolds, { ...CHOICE_ARBITRATED, threshold });
}
const bytes = train(pages);
writeFileSync('models/arbiter.bin', bytes);
console.log(`models/arbiter.bin: ${bytes.length} bytes from ${pages.length} pages`);
