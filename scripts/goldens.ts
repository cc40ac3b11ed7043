/**
 * Writes `fixtures/expected/*.json`: the document of every fixture article as it comes out now. Run it after a change
 * that is meant to change results, and read the difference before committing it.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createExtractor } from '../src/pipeline/extractor.ts';

mkdirSync('fixtures/expected', { recursive: true });
const sebut = await createExtractor();
for (const file of readdirSync('fixtures/articles').filter((name) => name.endsWith('.txt'))) {
  const id = file.replace(/\.txt$/, '');
  const document = sebut.extract(readFileSync(`fixtures/articles/${file}`, 'utf8'), { id });
  writeFileSync(`fixtures/expected/${id}.json`, `${JSON.stringify(document, null, 1)}\n`);
}
