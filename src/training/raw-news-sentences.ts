/**
 * Single sentences of raw news that were annotated for the tagger to learn from: those of which an earlier one was in
 * doubt, or which it and the rules read differently (`annotations/README.md`). A row says where the sentence stands in its
 * page, and where the names stand in the sentence. No text is kept.
 */

import { readFileSync } from 'node:fs';
import type { Corpus, SpanTuple } from './corpora.ts';
import { learnable } from './learnable.ts';
import { newsRecords, printPlainPage } from './raw-news.ts';

interface AnnotatedSentence {
  /** Record in `data/news`, and its file without endings. */
  readonly id: string;
  readonly file: string;
  /** Of the sentence, in UTF-16 units of the page. */
  readonly start: number;
  readonly end: number;
  /** Names, in units of the sentence. */
  readonly spans: readonly SpanTuple[];
}

/**
 * @param shared the folder with `data/news`
 * @throws Error when a record that was annotated is not there
 */
export function readRawNewsSentences(shared: string): Corpus {
  const recordOf = newsRecords(shared);
  const rows = readFileSync('annotations/raw-news-sentences.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, file, start, end, spans } = JSON.parse(line) as AnnotatedSentence;
      return { id: `${id}-${start}`, text: printPlainPage(recordOf(file, id)).slice(start, end), spans };
    });
  return { name: 'raw-news', rows: rows.map(learnable), own: true };
}
