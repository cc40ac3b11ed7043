/**
 * Trains the tagger of the product: `npm run train:tagger -- [SHARED]`.
 *
 * From the NER corpora and annotated raw news, whole articles and single sentences. First without the development halves
 * of the corpora and without the articles, to measure on both and to fit the calibration on the articles; then on all.
 * Writes models/tagger.bin and docs/reliability.tsv (raw score and outcome of each mention found in the articles, for
 * scripts/reliability.ts). Needs dist/gazetteer.bin (`npm run build`) and dictionaries/word-clusters.bin.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { WordTable } from '../text/word-table.ts';
import { calibrationError, fitCalibration } from './calibration.ts';
import { domainOf, readHalves } from './corpora.ts';
import { evaluateSpans, formatScores } from './evaluation.ts';
import { harmonise } from './harmonise.ts';
import { predictSpans, scoreOutcomes } from './prediction.ts';
import { readRawNewsCorpus, TRAINING_SETS } from './raw-news-rows.ts';
import { readSentencePages, sentenceCorpus } from './raw-news-sentences.ts';
import { type TrainingOptions, trainTagger } from './trainer.ts';

const SEED = 1;
const shared = process.argv[2] ?? '../shared';
const folder = join(shared, 'data/ner');
const words = new WordTable();
const gazetteer = new Gazetteer(readFileSync('dist/gazetteer.bin'), words);
const knowledge = new Uint8Array(readFileSync('dictionaries/word-clusters.bin'));

const articles = readRawNewsCorpus(shared, TRAINING_SETS);
const sentences = sentenceCorpus(readSentencePages(shared));
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
  corpora: [...train, sentences],
  onProgress: progress('training halves'),
}).model;
process.stderr.write('\n');
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
}
console.log('annotated articles, which this model has not read');
console.log(
  formatScores(evaluateSpans(articles.rows, predictSpans(measured, articles.rows, words, gazetteer))),
);
const outcomes = scoreOutcomes(measured, articles.rows, words, gazetteer);
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
const {
  model,
  sentences: rowsRead,
  tokens,
  moved,
} = trainTagger({
  ...common,
  corpora: [...everything, sentences, articles],
  calibration,
  onProgress: progress('all'),
});
process.stderr.write('\n');
writeFileSync('models/tagger.bin', model);
const heldOut = readRawNewsCorpus(shared, ['held-out']).rows;
console.log('raw news held out, by the model of both halves');
console.log(formatScores(evaluateSpans(heldOut, predictSpans(model, heldOut, words, gazetteer))));
console.log(
  `models/tagger.bin: ${model.length} bytes from ${rowsRead} sentences, ${tokens} tokens, ${moved} spans moved`,
);
for (const name of readdirSync(folder).sort())
  console.log(
    `${createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')}  ${domainOf(name)} ${name}`,
  );
