/**
 * The tables of docs/tagger.md and docs/model-card.md: `npm run measure:tagger -- [SHARED] [--seeds] [--folds] [--ablation]`.
 *
 * Always: trained on the training halves, scored on the development halves, each corpus by its own labelling.
 * `--seeds`: the same with five seeds, their mean and spread. `--folds`: five folds over the training halves, each with a seed of its own. `--ablation`: parts left out one by one.
 * Needs dist/gazetteer.bin and dictionaries/word-clusters.bin.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { WordTable } from '../text/word-table.ts';
import { type Corpus, readHalves } from './corpora.ts';
import { evaluateSpans } from './evaluation.ts';
import { randomizer } from './learner.ts';
import { predictSpans } from './prediction.ts';
import { MEMBERS, trainTargets } from './trainer.ts';

const options = process.argv.slice(2);
const shared = options.find((option) => !option.startsWith('--')) ?? '../shared';
const folder = join(shared, 'data/ner');
const words = new WordTable();
const gazetteer = new Gazetteer(new Uint8Array(readFileSync('dist/gazetteer.bin')), words);
const knowledge = new Uint8Array(readFileSync('dictionaries/word-clusters.bin'));

const train = readHalves(folder, 'train');
const dev = readHalves(folder, 'dev');

interface Setting {
  readonly gazetteer: Gazetteer | null;
  readonly knowledge: Uint8Array;
  readonly members: number;
  /** Each corpus trained without the others. */
  readonly alone: boolean;
}

const FULL: Setting = { gazetteer, knowledge, members: MEMBERS, alone: false };

/** F1 of each test corpus by a model that follows its labelling. */
function scoresOf(
  training: readonly Corpus[],
  test: readonly Corpus[],
  setting: Setting,
  seed: number,
): number[] {
  const groups = setting.alone ? training.map((corpus) => [corpus]) : [training];
  const models = new Map(
    groups.flatMap((corpora) => [
      ...trainTargets(
        { ...setting, corpora, target: corpora[0].name, seed, words },
        corpora.map(({ name }) => name),
      ).models,
    ]),
  );
  return test.map(
    ({ name, rows }) =>
      evaluateSpans(rows, predictSpans(models.get(name)!, rows, words, setting.gazetteer)).all.f1,
  );
}

const line = (what: string, scores: readonly number[]) =>
  console.log(`| ${what.padEnd(32)} | ${scores.map((score) => score.toFixed(2)).join(' | ')} |`);

/** Mean and standard deviation of several lines of scores. */
function summarise(what: string, table: readonly (readonly number[])[]): void {
  const mean = dev.map((_, c) => table.reduce((sum, scores) => sum + scores[c], 0) / table.length);
  line(`mean of ${what}`, mean);
  line(
    'standard deviation',
    mean.map((m, c) =>
      Math.sqrt(table.reduce((sum, scores) => sum + (scores[c] - m) ** 2, 0) / (table.length - 1)),
    ),
  );
}

console.log(`| F1 | ${dev.map(({ name }) => name).join(' | ')} |`);
const first = scoresOf(train, dev, FULL, 1);
line('development halves', first);

if (options.includes('--seeds')) {
  const others = [2, 3, 4, 5].map((seed) => {
    const scores = scoresOf(train, dev, FULL, seed);
    line(`development halves, seed ${seed}`, scores);
    return scores;
  });
  summarise('seeds', [first, ...others]);
}

if (options.includes('--ablation')) {
  line('without dictionaries', scoresOf(train, dev, { ...FULL, gazetteer: null }, 1));
  line('without word knowledge', scoresOf(train, dev, { ...FULL, knowledge: new Uint8Array(0) }, 1));
  line('each corpus alone', scoresOf(train, dev, { ...FULL, alone: true }, 1));
  line('one learner', scoresOf(train, dev, { ...FULL, members: 1 }, 1));
}

if (options.includes('--folds')) {
  const FOLDS = 5;
  const random = randomizer(7);
  const foldOf = train.map(({ rows }) => rows.map(() => Math.floor(random() * FOLDS)));
  const table = Array.from({ length: FOLDS }, (_, fold) => {
    const part = (inside: boolean) =>
      train.map(({ name, rows }, c) => ({
        name,
        rows: rows.filter((_, r) => (foldOf[c][r] === fold) === inside),
      }));
    const scores = scoresOf(part(false), part(true), FULL, fold + 1);
    line(`fold ${fold + 1}, seed ${fold + 1}`, scores);
    return scores;
  });
  summarise('folds', table);
}
