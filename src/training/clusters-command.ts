/**
 * Gathers word knowledge from raw news: `npm run clusters -- [SHARED]`.
 *
 * Writes dictionaries/word-clusters.bin: clusters and statistics by hashed word, no text. Needs dist/gazetteer.bin.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import { WordTable } from '../text/word-table.ts';
import { readCorpus } from './corpora.ts';
import { gatherKnowledge } from './knowledge.ts';

const shared = process.argv[2] ?? '../shared';
const words = new WordTable();
const gazetteer = new Gazetteer(readFileSync('dist/gazetteer.bin'), words);
const corpora = readdirSync(join(shared, 'data/ner'))
  .filter((name) => name.endsWith('.train.jsonl'))
  .sort()
  .map((name) => readCorpus(join(shared, 'data/ner', name)));
const bytes = gatherKnowledge({
  news: join(shared, 'data/news'),
  corpora,
  words,
  gazetteer,
  onProgress: (message) => console.error(message),
});
writeFileSync('dictionaries/word-clusters.bin', bytes);
console.log(`dictionaries/word-clusters.bin: ${bytes.length} bytes`);
