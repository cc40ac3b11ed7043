/** `sebut evaluate`: precision, recall and F1 per type of the whole pipeline, or of a bare model. */

import { readFileSync } from 'node:fs';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { createExtractor } from '../pipeline/extractor.ts';
import { readResource } from '../pipeline/resources.ts';
import { WordTable } from '../text/word-table.ts';
import { readCorpus, type SpanRow, type SpanTuple } from '../training/corpora.ts';
import { evaluateSpans, formatScores, type ScoreTable } from '../training/evaluation.ts';
import { predictSpans } from '../training/prediction.ts';

export interface EvaluateOptions {
  readonly data: readonly string[];
  readonly model?: string;
  readonly json?: boolean;
}

export async function runEvaluate(options: EvaluateOptions): Promise<void> {
  const tables: Record<string, ScoreTable> = {};
  const predict = options.model === undefined ? await pipelinePredictor() : modelPredictor(options.model);
  for (const file of options.data) {
    const { rows } = readCorpus(file);
    tables[file] = evaluateSpans(rows, predict(rows));
  }
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(tables)}\n`);
    return;
  }
  for (const [file, table] of Object.entries(tables))
    process.stdout.write(`${file}\n${formatScores(table)}\n`);
}

type Predictor = (rows: readonly SpanRow[]) => SpanRow[];

function modelPredictor(model: string): Predictor {
  const words = new WordTable();
  const gazetteer = new Gazetteer(readResource('gazetteer.bin'), words);
  const bytes = readFileSync(model);
  return (rows) => predictSpans(bytes, rows, words, gazetteer);
}

async function pipelinePredictor(): Promise<Predictor> {
  const sebut = await createExtractor({ language: 'ind' });
  return (rows) =>
    rows.map(({ id, text }) => {
      const { people, organizations, locations, countries } = sebut.extract(text);
      const spansOf = (
        entities: readonly { mentions: readonly { start: number; end: number }[] }[],
        type: string,
      ) =>
        entities.flatMap(({ mentions }) => mentions.map(({ start, end }): SpanTuple => [start, end, type]));
      return {
        id,
        text,
        spans: [
          ...spansOf(people, 'person'),
          ...spansOf(organizations, 'organization'),
          ...spansOf(locations, 'location'),
          ...spansOf(countries, 'location'),
        ],
      };
    });
}
