/** The bare tagger over span rows: same ids, same order. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { LEAST_PROPOSED } from '../tagger/propose.ts';
import { LEAST, MENTION_TYPES, openTagger } from '../tagger/tagger.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';
import type { ScoredOutcome } from './calibration.ts';
import type { SpanRow, SpanTuple } from './corpora.ts';

/**
 * Tags rows.
 *
 * @param model a file that `trainTagger` made
 * @param gazetteer the dictionaries, or null for a model trained without
 */

export function predictSpans(
  model: Uint8Array,
  rows: readonly Pick<SpanRow, 'id' | 'text'>[],
  words: WordTable,
  gazetteer: Gazetteer | null,
): SpanRow[] {
  return scoreSpans(model, rows, words, gazetteer, LEAST).map(({ id, text, spans, scores }) => ({
    id,
    text,
    spans: withoutOverlaps(spans, scores),
  }));
}

/** Of mentions that overlap the more probable. */
function withoutOverlaps(spans: readonly SpanTuple[], scores: readonly number[]): SpanTuple[] {
  const kept: number[] = [];
  spans.forEach(([start], m) => {
    const before = kept[kept.length - 1];
    if (before === undefined || spans[before][1] <= start) kept.push(m);
    else if (scores[m] > scores[before]) kept[kept.length - 1] = m;
  });
  return kept.map((m) => spans[m]);
}

/** Every mention that the tagger would propose with its score, and whether the row's own spans hold it. */
export function scoreOutcomes(
  model: Uint8Array,
  rows: readonly SpanRow[],
  words: WordTable,
  gazetteer: Gazetteer | null,
): ScoredOutcome[] {
  return scoreSpans(model, rows, words, gazetteer, LEAST_PROPOSED).flatMap(({ spans, scores }, index) => {
    const gold = new Set(rows[index].spans.map(([start, end, type]) => `${start} ${end} ${type}`));
    return spans.map(([start, end, type], m) => ({
      score: scores[m],
      right: gold.has(`${start} ${end} ${type}`),
    }));
  });
}

function scoreSpans(
  model: Uint8Array,
  rows: readonly Pick<SpanRow, 'id' | 'text'>[],
  words: WordTable,
  gazetteer: Gazetteer | null,
  least: number,
): (SpanRow & { readonly scores: readonly number[] })[] {
  const tagger = openTagger(model, gazetteer);
  return rows.map(({ id, text }) => {
    words.settle(text.length);
    const tokens = tokenize(text, words);
    const found = tagger.tag(tokens, sentenceStarts(tokens), gazetteer?.scan(tokens) ?? null, least);
    const spans: SpanTuple[] = [];
    for (let m = 0; m < found.count; m++)
      spans.push([
        tokens.start[found.first[m]],
        tokens.end[found.end[m] - 1],
        MENTION_TYPES[found.type[m]] === 'country' ? 'location' : MENTION_TYPES[found.type[m]],
      ]);
    return { id, text, spans, scores: found.score };
  });
}
