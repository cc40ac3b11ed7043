/**
 * The word knowledge file from raw news and labelled corpora: clusters of word types, how often a word is capitalised
 * and how frequent it is, and what a tagger that sees only the neighbourhood takes it for.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { Model } from '../tagger/model.ts';
import { Tagger } from '../tagger/tagger.ts';
import { WordKnowledge, writeWordKnowledge } from '../tagger/word-knowledge.ts';
import type { WordTable } from '../text/word-table.ts';
import { type ClusterTable, clusterWords } from './clusters.ts';
import type { Corpus } from './corpora.ts';
import { readNews } from './news.ts';
import { profileWords } from './profiles.ts';
import { trainNeighbourhoodModel } from './trainer.ts';

/** A type must occur this often in the news. */
const LEAST_COUNT = 4;
const CONTEXTS = 6000;
const DIMENSIONS = 80;
/** The first is the coarse clustering of the features, the second the middle one. */
const GRANULARITIES = [48, 192, 768];

export interface KnowledgeOptions {
  /** Folder of gzipped JSON Lines with `body`. */
  readonly news: string;
  readonly corpora: readonly Corpus[];
  readonly words: WordTable;
  readonly gazetteer: Gazetteer;
  readonly onProgress?: (message: string) => void;
}

/** @returns the bytes of a word knowledge file */
export function gatherKnowledge({
  news,
  corpora,
  words,
  gazetteer,
  onProgress,
}: KnowledgeOptions): Uint8Array {
  const table = clusterWords(() => readNews(news, words), {
    leastCount: LEAST_COUNT,
    contexts: CONTEXTS,
    dimensions: DIMENSIONS,
    granularities: GRANULARITIES,
    ...(onProgress && { onProgress }),
  });
  const keys = table.forms.map((form, row) => (table.capital[row] === 1 ? `^${form}` : form));
  const columns = [...table.clusters, capitalColumn(table, keys)];
  const first = writeWordKnowledge(table.forms, table.capital, [...columns, frequencyColumn(table)]);
  onProgress?.('training on neighbourhoods');
  const model = trainNeighbourhoodModel(
    corpora,
    { words, gazetteer, knowledge: new WordKnowledge(first) },
    first,
  );
  const tagger = new Tagger(new Model(model), gazetteer, true);
  onProgress?.('reading the news for profiles');
  const profiles = profileWords(readNews(news, words), keys, tagger, gazetteer);
  return writeWordKnowledge(table.forms, table.capital, [...columns, ...profiles, frequencyColumn(table)]);
}

/** Capitalised against small occurrences within sentences, as steps of log odds from 1; 0 for signs and digits. */
function capitalColumn(table: ClusterTable, keys: readonly string[]): Uint16Array {
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  return Uint16Array.from(table.forms, (form, row) => {
    if (!/[a-z]/.test(form)) return 0;
    const countOf = (key: string) => table.counts[rowOf.get(key) ?? -1] ?? 0;
    const capital = table.capital[row] === 1 ? table.counts[row] : countOf(`^${form}`);
    const small = table.capital[row] === 1 ? countOf(form) : table.counts[row];
    return 1 + Math.max(0, Math.min(9, Math.round(Math.log((capital + 0.5) / (small + 0.5))) + 5));
  });
}

/** Eighths of a power of two. */
function frequencyColumn(table: ClusterTable): Uint16Array {
  return Uint16Array.from(table.counts, (count) => Math.round(8 * Math.log2(count)));
}
