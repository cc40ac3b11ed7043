/**
 * Holds what the contract guarantees against real or synthetic articles, one line per violation:
 * spans cut their own text, mentions of people, countries, locations and organizations never overlap, every entity has
 * a mention, entities stand in the order of their first mention, parts of the page stand in order and apart, every
 * quotation and role refers to what exists, the same input gives the same bytes. Then says how many articles print a
 * date of their own and how often it was found.
 *
 * usage: npm run check-guarantees -- PATH [--limit N]     PATH: a .jsonl(.gz) or text file, or a folder of such
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SebutDocument } from '../src/model/document.ts';
import { createExtractor } from '../src/pipeline/extractor.ts';

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

function violationsOf(text: string, document: SebutDocument): string[] {
  const violations: string[] = [];
  const { people, countries, locations, organizations, dates, quotes, roles, article, warnings } = document;
  const groups = { people, countries, locations, organizations };
  const spans: { start: number; end: number; text: string }[] = [];
  const ids = new Set<string>();
  for (const [name, entities] of Object.entries(groups)) {
    let last = -1;
    for (const { id, mentions, count } of entities) {
      if (ids.has(id)) violations.push(`${id} stands twice`);
      ids.add(id);
      if (mentions.length === 0) violations.push(`${id} has no mention`);
      else if (mentions[0].start < last) violations.push(`${name} are not ordered by first mention at ${id}`);
      else last = mentions[0].start;
      if (count !== mentions.length) violations.push(`${id} counts ${count} of ${mentions.length} mentions`);
      spans.push(...mentions);
    }
  }
  spans.sort((left, right) => left.start - right.start);
  for (let index = 1; index < spans.length; index++)
    if (spans[index].start < spans[index - 1].end)
      violations.push(`"${spans[index - 1].text}" and "${spans[index].text}" overlap`);
  const { published, updated } = article;
  const cut = [...spans, ...dates, ...quotes, ...[published, updated].filter((date) => date !== null)];
  for (const { start, end, text: printed } of cut)
    if (text.slice(start, end) !== printed)
      violations.push(`[${start}, ${end}) is not "${printed.slice(0, 60)}"`);
  let last = 0;
  for (const { kind, start, end } of article.parts) {
    if (start < last || end <= start || end > text.length) violations.push(`part ${kind} [${start}, ${end})`);
    last = end;
  }
  for (const { start, end } of [
    ...roles,
    ...warnings,
    ...(article.dateline === null ? [] : [article.dateline]),
  ])
    if (start < 0 || end < start || end > text.length)
      violations.push(`[${start}, ${end}) is outside of the text`);
  for (const { speaker } of quotes)
    if (speaker !== null && /^(?:person|organization)-\d+$/.test(speaker) && !ids.has(speaker))
      violations.push(`a quotation refers to ${speaker}`);
  for (const { person, organization, country, location } of roles)
    for (const id of [person, organization, country, location])
      if (id !== null && !ids.has(id)) violations.push(`a role refers to ${id}`);
  return violations;
}

const sebut = await createExtractor();
let articles = 0;
let broken = 0;
let dated = 0;
let found = 0;
for (const { id, text, dated: printsDate } of sample()) {
  if (articles >= limit) break;
  articles++;
  try {
    // The route for Indonesian is what is checked here, whatever language a short page seems to be in
    const document = sebut.extract(text, { id, language: 'ind' });
    const violations = violationsOf(text, document);
    if (JSON.stringify(document) !== JSON.stringify(sebut.extract(text, { id, language: 'ind' })))
      violations.push('the same input gave other bytes');
    for (const violation of violations) console.log(`${id}: ${violation}`);
    if (violations.length > 0) broken++;
    if (printsDate) dated++;
    if (printsDate && document.article.published !== null) found++;
  } catch (error) {
    broken++;
    console.log(`${id}: ${(error as Error).stack}`);
  }
}
const share =
  dated === 0
    ? ''
    : `; published date found in ${found} of ${dated} (${((100 * found) / dated).toFixed(2)} %)`;
console.log(`${articles} articles, ${broken} with violations${share}`);
process.exitCode = broken === 0 ? 0 : 1;
