/** The bare tagger over span rows: same ids, same order. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { MENTION_TYPES, openTagger } from '../tagger/tagger.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';
import type { SpanRow, SpanTuple } from './corpora.ts';

export function predictSpans(
  model: Uint8Array,
  rows: readonly { readonly id: string; readonly text: string }[],
  words: WordTable,
  gazetteer: Gazetteer | null,
): SpanRow[] {
  const tagger = openTagger(model, words, gazetteer);
  return rows.map(({ id, text }) => {
    const tokens = tokenize(text, words);
    const found = tagger.tag(tokens, sentenceStarts(tokens), gazetteer?.scan(tokens) ?? null);
    const spans: SpanTuple[] = [];
    for (let m = 0; m < found.count; m++)
      spans.push([
        tokens.start[found.first[m]],
        tokens.end[found.end[m] - 1],
        MENTION_TYPES[found.type[m]] === 'country' ? 'location' : MENTION_TYPES[found.type[m]],
      ]);
    return { id, text, spans };
  });
}
