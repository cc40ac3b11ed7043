/**
 * Single sentences of raw news that were annotated for the tagger to learn from: those of which an earlier one was in
 * doubt, or which it and the rules read differently (`annotations/README.md`). A row says where the sentence stands in its
 * page, and where the names stand in the sentence. No text is kept.
 */

import { readFileSync } from 'node:fs';
import type { Corpus } from './corpora.ts';
import { learnable } from './learnable.ts';
import { type AnnotatedPage, type AnnotatedSentence, newsRecords, printPlainPage } from './raw-news.ts';

interface SentenceRow extends AnnotatedSentence {
  /** Record in `data/news`, and its file without endings. */
  readonly id: string;
  readonly file: string;
}

/**
 * The annotated sentences, by page.
 *
 * @param shared the folder with `data/news`
 * @throws Error when a record that was annotated is not there
 */
export function readSentencePages(shared: string): AnnotatedPage[] {
  const recordOf = newsRecords(shared);
  const sentencesBy = new Map<string, SentenceRow[]>();
  for (const line of readFileSync('annotations/raw-news-sentences.jsonl', 'utf8').split('\n')) {
    if (line === '') continue;
    const row = JSON.parse(line) as SentenceRow;
    const page = `${row.file} ${row.id}`;
    const sentences = sentencesBy.get(page);
    if (sentences === undefined) sentencesBy.set(page, [row]);
    else sentences.push(row);
  }
  return [...sentencesBy.values()].map((sentences) => {
    const { file, id } = sentences[0];
    return { id, text: printPlainPage(recordOf(file, id)), sentences };
  });
}

/** Sentences of pages as the tagger learns them, of raw news and labelled by the project's definition. */
export function sentenceCorpus(pages: readonly AnnotatedPage[]): Corpus {
  const rows = pages.flatMap(({ id, text, sentences }) =>
    sentences.map(({ start, end, spans }) => ({ id: `${id}-${start}`, text: text.slice(start, end), spans })),
  );
  return { name: 'raw-news', rows: rows.map(learnable), own: true };
}
