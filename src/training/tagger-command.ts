/**
 * Trains the tagger of the product: `npm run train:tagger -- [SHARED]`.
 *
 * From the NER corpora and annotated raw news. First on the training halves of the corpora, to measure on their development
 * halves and to fit the calibration; then on both.
 * Writes models/tagger.bin and docs/reliability.tsv (raw score and outcome of each mention found in the development
 * halves, for scripts/reliability.ts). Needs dist/gazetteer.bin (`npm run build`) and dictionaries/word-clusters.bin.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { WordTable } from '../text/word-table.ts';
import { calibrationError, fitCalibration, type ScoredOutcome } from './calibration.ts';
import { type Corpus, domainOf, readHalves } from './corpora.ts';
import { evaluateSpans, formatScores } from './evaluation.ts';
import { harmonise } from './harmonise.ts';
import { predictSpans, scoreOutcomes } from './prediction.ts';
import { readRawNewsCorpus, TRAINING_SETS } from './raw-news-rows.ts';
import { type TrainingOptions, trainTagger } from './trainer.ts';

const SEED = 1;
/** How often a pass reads the raw news: its labels are the project's own, and its text is what the product reads. */
const RAW_NEWS_TIMES = 2;
const shared = process.argv[2] ?? '../shared';
const folder = join(shared, 'data/ner');
const words = new WordTable();
const gazetteer = new Gazetteer(readFileSync('dist/gazetteer.bin'), words);
const knowledge = new Uint8Array(readFileSync('dictionaries/word-clusters.bin'));

const rawNews = new Array<Corpus>(RAW_NEWS_TIMES).fill(readRawNewsCorpus(shared, TRAINING_SETS));
const train = readHalves(folder, 'train');
const dev = readHalves(folder, 'dev').map(({ name, rows }) => ({
  name,
  rows: rows.map((row) => harmonise(row, gazetteer, words)),
}));

const progress = (what: string) => {
  const begun = performance.now();
  return (done: number) => {
    const left = ((performance.now() - begun) / 1000 / done) * (1 - done);
    process.stderr.write(`\r${what}: ${Math.round(done * 100)} %, ${Math.ceil(left)} s left   `);
  };
};

const common: Omit<TrainingOptions, 'corpora'> = { target: null, seed: SEED, words, gazetteer, knowledge };
const measured = trainTagger({
  ...common,
  corpora: [...train, ...rawNews],
  onProgress: progress('training halves'),
}).model;
process.stderr.write('\n');
const outcomes: ScoredOutcome[] = [];
for (const { name, rows } of dev) {
  console.log(`${name}, development half, harmonised`);
  console.log(formatScores(evaluateSpans(rows, predictSpans(measured, rows, words, gazetteer))));
  for (const change of ['toUpperCase', 'toLowerCase'] as const) {
    const folded = rows
      .map((row) => ({ ...row, text: row.text[change]() }))
      .filter(({ text }, index) => text.length === rows[index].text.length);
    const { f1 } = evaluateSpans(folded, predictSpans(measured, folded, words, gazetteer)).all;
    console.log(
      `  F1 of the same ${change === 'toUpperCase' ? 'in capitals' : 'in small letters'}: ${f1.toFixed(2)}`,
    );
  }
  outcomes.push(...scoreOutcomes(measured, rows, words, gazetteer));
}
const calibration = fitCalibration(outcomes);
console.log(`calibration error before fitting: ${calibrationError(outcomes).toFixed(4)}`);
writeFileSync(
  'docs/reliability.tsv',
  `score\tright\n${outcomes.map(({ score, right }) => `${score.toFixed(4)}\t${right ? 1 : 0}\n`).join('')}`,
);

const everything = train.map(({ name, rows }) => ({
  name,
  rows: [...rows, ...(readHalves(folder, 'dev').find((corpus) => corpus.name === name)?.rows ?? [])],
}));
const { model, sentences, tokens, moved } = trainTagger({
  ...common,
  corpora: [...everything, ...rawNews],
  calibration,
  onProgress: progress('all'),
});
process.stderr.write('\n');
writeFileSync('models/tagger.bin', model);
const heldOut = readRawNewsCorpus(shared, ['held-out']).rows;
console.log('raw news held out, by the model of both halves');
console.log(formatScores(evaluateSpans(heldOut, predictSpans(model, heldOut, words, gazetteer))));
console.log(
  `models/tagger.bin: ${model.length} bytes from ${sentences} sentences, ${tokens} tokens, ${moved} spans moved`,
);
for (const name of readdirSync(folder).sort())
  console.log(
    `${createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')}  ${domainOf(name)} ${name}`,
  );
