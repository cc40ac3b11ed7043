/** `sebut train`: span rows in, a model file out; progress with the time left and the scores go to stderr. */

import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { escapeForTerminal } from '../output/terminal.ts';
import { readResource } from '../pipeline/resources.ts';
import { openTagger } from '../tagger/tagger.ts';
import { WordTable } from '../text/word-table.ts';
import { readCorpus, unknownTypes } from '../training/corpora.ts';
import { evaluateSpans, formatScores } from '../training/evaluation.ts';
import { predictSpans } from '../training/prediction.ts';
import { trainTagger } from '../training/trainer.ts';

export interface TrainOptions {
  readonly data: readonly string[];
  readonly out: string;
  readonly dev?: readonly string[];
  readonly target?: string;
  readonly seed: number;
}

/** @throws Error where the data cannot be read, are empty, or the model could not be written */
export function runTrain({ data, out, dev = [], target, seed }: TrainOptions): void {
  // Before the minutes of training, not behind them
  if (!existsSync(dirname(out))) throw new Error(`no such folder: ${dirname(out)}`);
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`a folder where a file is wanted: ${out}`);
  const words = new WordTable();
  const gazetteer = new Gazetteer(readResource('gazetteer.bin'), words);
  // What is known of words from raw news comes with the product's own model.
  const { knowledge } = openTagger(readResource('tagger.bin'), gazetteer).model;
  const corpora = data.map(readCorpus);
  for (const [index, { rows }] of corpora.entries()) {
    if (rows.length === 0) throw new Error(`${data[index]}: no rows to learn from`);
    const unknown = [...unknownTypes(rows)].map(([type, count]) => `${count} ${type}`);
    if (unknown.length > 0)
      process.stderr.write(
        escapeForTerminal(
          `${data[index]}: left out spans of types no tagger learns: ${unknown.join(', ')}\n`,
        ),
      );
  }
  const held = dev.map((file) => [file, readCorpus(file)] as const);
  const { model, moved, sentences, tokens } = trainTagger({
    corpora,
    target: target ?? null,
    seed,
    words,
    gazetteer,
    knowledge,
    onProgress: createProgress(),
  });
  writeFileSync(out, model);
  const said = [`${sentences} sentences, ${tokens} tokens`, `${(model.length / 1e6).toFixed(1)} MB`];
  if (moved > 0) said.push(`${moved} spans moved to the edges of tokens`);
  process.stderr.write(`${out}: ${said.join(', ')}\n`);
  for (const [file, { rows }] of held)
    process.stderr.write(
      `${file}\n${formatScores(evaluateSpans(rows, predictSpans(model, rows, words, gazetteer)))}\n`,
    );
}

/** A line that is written over on a terminal, one line for each tenth otherwise. */
function createProgress(): (done: number) => void {
  const begun = performance.now();
  let lastTenth = 0;
  return (done) => {
    const left = Math.ceil(((performance.now() - begun) / 1000 / done) * (1 - done));
    const line = `sebut: training ${Math.round(done * 100)} %, ${left} s left`;
    const tenth = Math.floor(done * 10);
    if (process.stderr.isTTY) process.stderr.write(`\r${line}   ${done >= 1 ? '\n' : ''}`);
    else if (tenth > lastTenth) process.stderr.write(`${line}\n`);
    lastTenth = tenth;
  };
}
