/** `sebut predict`: the bare tagger over span rows, same ids, same order. */

import { readFileSync } from 'node:fs';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { readResource } from '../pipeline/resources.ts';
import { WordTable } from '../text/word-table.ts';
import { parseRows } from '../training/corpora.ts';
import { predictSpans } from '../training/prediction.ts';

export interface PredictOptions {
  readonly model: string;
}

export function runPredict(input: string | undefined, options: PredictOptions): void {
  const source = input ?? '-';
  const rows = parseRows(readFileSync(source === '-' ? 0 : source, 'utf8'), source);
  const words = new WordTable();
  const gazetteer = new Gazetteer(readResource('gazetteer.bin'), words);
  const predicted = predictSpans(readFileSync(options.model), rows, words, gazetteer);
  process.stdout.write(predicted.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
