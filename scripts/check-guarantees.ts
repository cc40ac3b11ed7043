/**
 * Holds what the contract guarantees (`test/property/guarantees.ts`) against real or synthetic articles, one line per
 * violation; and that the same input gives the same bytes, whatever was read before and beside it. Then says how many articles print a
 * date of their own and how often it was found.
 *
 * usage: npm run check-guarantees -- PATH [--limit N]     PATH: a .jsonl(.gz) or text file, or a folder of such
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createExtractor } from '../src/pipeline/extractor.ts';
import { violations } from '../test/property/guarantees.ts';

const options = process.argv.slice(2);
const limit = options.includes('--limit') ? Number(options[options.indexOf('--limit') + 1]) : Infinity;
const path = options.find((option, index) => !option.startsWith('--') && options[index - 1] !== '--limit');
if (path === undefined) {
  console.error('usage: check-guarantees PATH [--limit N]');
  process.exit(2);
}

interface Article {
  readonly id: string;
  readonly text: string;
  /** Whether a date line was printed above the story. */
  readonly dated: boolean;
}

/** Articles of a file; records become pages with title, byline and date line above the story. */
function articlesOf(file: string): Article[] {
  const bytes = readFileSync(file);
  const content = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (!/\.jsonl(?:\.gz)?$/.test(file)) return [{ id: file, text: content, dated: false }];
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, title, author, date, body, text } = JSON.parse(line);
      const head = [title, author, date].filter((field) => typeof field === 'string' && field.trim() !== '');
      const dated = typeof date === 'string' && /\d{4}|\d-[A-Z][a-z]{2}-\d/.test(date);
      return { id: String(id), text: [head.join('\n'), body ?? text ?? ''].join('\n\n').trim(), dated };
    });
}

/** Every n-th article of every file, so that all files have their share. */
function* sample(): Generator<Article> {
  const files = statSync(path as string).isDirectory()
    ? readdirSync(path as string, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:jsonl|jsonl\.gz|txt)$/.test(name))
        .sort()
        .map((name) => join(path as string, name))
    : [path as string];
  for (const file of files) {
    const articles = articlesOf(file);
    const step = Math.max(1, Math.floor((articles.length * files.length) / limit));
    for (let index = 0; index < articles.length; index += step) yield articles[index];
  }
}

const sebut = await createExtractor();
/** Reads each article beside the one before. */
const other = await createExtractor();
let before = '';
let articles = 0;
let broken = 0;
let dated = 0;
let datesFound = 0;
for (const { id, text, dated: printsDate } of sample()) {
  if (articles >= limit) break;
  articles++;
  try {
    // The route for Indonesian is what is checked here, whatever language a short page seems to be in
    const document = sebut.extract(text, { id, language: 'ind' });
    const found = violations(document, text);
    const [, again] = other.extractAll([before, text].map((each) => ({ text: each, id, language: 'ind' })));
    if (JSON.stringify(document) !== JSON.stringify(again)) found.push('the same input gave other bytes');
    before = text;
    for (const violation of found) console.log(`${id}: ${violation}`);
    if (found.length > 0) broken++;
    if (printsDate) dated++;
    if (printsDate && document.article.published !== null) datesFound++;
  } catch (error) {
    broken++;
    console.log(`${id}: ${(error as Error).stack}`);
  }
}
const share =
  dated === 0
    ? ''
    : `; published date found in ${datesFound} of ${dated} (${((100 * datesFound) / dated).toFixed(2)} %)`;
console.log(`${articles} articles, ${broken} with violations${share}`);
process.exitCode = broken === 0 ? 0 : 1;
