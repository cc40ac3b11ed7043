/**
 * Prints the accuracy figures of the README: the whole pipeline on the annotated articles, the fixtures, annotated raw
 * news and the development halves of the NER corpora, with the scorers beside the data.
 *
 * usage: npm run accuracy -- [SHARED] [--show] [--no-tagger]
 *   SHARED       the folder with data/ and score/, by default ../shared
 *   --no-tagger  dictionaries and rules alone
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '../src/pipeline/extractor.ts';
import { loadRawNews, RAW_NEWS_SETS } from '../src/training/raw-news.ts';

const options = process.argv.slice(2);
const withTagger = !options.includes('--no-tagger');
const flags = options.filter((option) => option.startsWith('--') && option !== '--no-tagger');
const shared = options.find((option) => !option.startsWith('--')) ?? '../shared';
if (!existsSync(join(shared, 'score'))) {
  console.error(`no scorers in ${shared}/score`);
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'sebut-accuracy-'));
const sebut = await createExtractor({ tagger: withTagger });

const rowsOf = (path: string): { id: string; text: string }[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

function score(
  scorer: string,
  gold: string,
  rows: readonly { id: string; text: string }[],
  language?: string,
): void {
  const out = join(work, 'predicted.jsonl');
  writeFileSync(
    out,
    rows.map(({ id, text }) => `${JSON.stringify(sebut.extract(text, { id, language }))}\n`).join(''),
  );
  process.stdout.write(
    execFileSync(process.execPath, [join(shared, 'score', scorer), gold, out, ...flags], {
      encoding: 'utf8',
    }),
  );
}

console.log('# annotated articles');
const articles = join(shared, 'data/articles');
score('articles.mjs', join(articles, 'gold'), rowsOf(join(articles, 'articles.jsonl')));

if (existsSync('fixtures/gold') && readdirSync('fixtures/gold').length > 0) {
  console.log('\n# fixtures of the project');
  const rows = readdirSync('fixtures/gold').map((name) => {
    const id = name.replace(/\.json$/, '');
    return { id, text: readFileSync(`fixtures/articles/${id}.txt`, 'utf8') };
  });
  score('articles.mjs', 'fixtures/gold', rows);
}

for (const set of RAW_NEWS_SETS) {
  console.log(`\n# raw news, ${set} set`);
  const { rows, gold } = loadRawNews(shared, set);
  const folder = join(work, `raw-news-${set}`);
  mkdirSync(folder);
  for (const page of gold) writeFileSync(join(folder, `${page.id}.json`), JSON.stringify(page));
  score('articles.mjs', folder, rows);
}

const corpora = join(shared, 'data/ner');
for (const name of readdirSync(corpora).filter((file) => file.endsWith('.dev.jsonl'))) {
  console.log(`\n# ${name}: the product's own definition against the corpus's labels`);
  score('ner.mjs', join(corpora, name), rowsOf(join(corpora, name)), 'ind');
}
