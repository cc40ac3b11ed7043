/** Exact-span precision, recall and F1 per type, as CoNLL counts them. */

import { TAGGED_TYPES } from '../tagger/labels.ts';
import type { SpanRow, SpanTuple } from './corpora.ts';

export interface Score {
  /** Percent, 0 to 100. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly correct: number;
  readonly gold: number;
  readonly predicted: number;
}

export type ScoreTable = Readonly<Record<string, Score>>;

interface Tally {
  correct: number;
  gold: number;
  predicted: number;
}

/**
 * Compares predicted rows with gold rows of the same ids; countries count as locations.
 *
 * @returns a score for each tagged type and for `all`; a gold row without prediction counts as predicted empty
 */
export function evaluateSpans(gold: readonly SpanRow[], predicted: readonly SpanRow[]): ScoreTable {
  const byId = new Map(predicted.map((row) => [row.id, row]));
  const tallies = new Map<string, Tally>(
    [...TAGGED_TYPES, 'all'].map((type) => [type, { correct: 0, gold: 0, predicted: 0 }]),
  );
  const add = (type: string, field: keyof Tally) => {
    const tally = tallies.get(type);
    if (tally === undefined) return;
    tally[field]++;
    tallies.get('all')![field]++;
  };
  for (const row of gold) {
    const wanted = keysOf(row.spans);
    const found = keysOf(byId.get(row.id)?.spans ?? []);
    for (const [, type] of wanted) add(type, 'gold');
    for (const [key, type] of found) {
      add(type, 'predicted');
      if (wanted.has(key)) add(type, 'correct');
    }
  }
  return Object.fromEntries([...tallies].map(([type, tally]) => [type, scoreOf(tally)]));
}

function keysOf(spans: readonly SpanTuple[]): Map<string, string> {
  return new Map(
    spans.map(([start, end, type]) => {
      const counted = type === 'country' ? 'location' : type;
      return [`${start} ${end} ${counted}`, counted];
    }),
  );
}

function scoreOf({ correct, gold, predicted }: Tally): Score {
  const precision = predicted === 0 ? 0 : (100 * correct) / predicted;
  const recall = gold === 0 ? 0 : (100 * correct) / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, correct, gold, predicted };
}

/** A table of scores as lines of text. */
export function formatScores(table: ScoreTable): string {
  return Object.entries(table)
    .map(
      ([type, { precision, recall, f1, correct, gold, predicted }]) =>
        `  ${type.padEnd(14)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${correct}/${gold} gold, ${predicted} found)`,
    )
    .join('\n');
}
