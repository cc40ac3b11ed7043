/**
 * How much of what news prints in capitals the dictionaries explain, by outlet, and what they do not: the working list
 * of those who add names. A run is a stretch of capitalised words in running text; not counted are runs that begin a
 * sentence or a quotation, single letters, amounts (*Rp5*) and words that are known to begin sentences (*Namun*). It
 * is named when each word lies in a name that a dictionary holds; explained by parts when name parts and the words
 * that stand with names (titles, heads, degrees) account for the rest.
 *
 * usage: npm run coverage -- FOLDER [--limit N] [--list N] [--known]
 *   FOLDER     gzipped JSON Lines with `body`, and `outlet` where known
 *   --limit N  at most N articles of each file, evenly spread
 *   --list N   so many unexplained runs (200)
 *   --known    list the most frequent forms found instead, to read for wrong ones
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Gazetteer, type Matches } from '../src/gazetteer/gazetteer.ts';
import { CASING_LOWER, ENTITY_TYPE_COUNT, FORM_TYPE } from '../src/gazetteer/schema.ts';
import { readResource } from '../src/pipeline/resources.ts';
import { lineStyles, RUNNING } from '../src/text/lines.ts';
import { sentenceStarts } from '../src/text/sentences.ts';
import { LOWER, NEW_LINE, SIGN, type Tokens, tokenize, WORD } from '../src/text/tokens.ts';
import { WordTable } from '../src/text/word-table.ts';

interface Article {
  readonly title?: string;
  readonly body?: string;
  readonly outlet?: string;
}

interface OutletCount {
  articles: number;
  runs: number;
  /** Runs that a dictionary of names explains whole. */
  named: number;
  /** Runs that name parts and lexicon words explain. */
  partly: number;
}

/** Signs before a word that begins a quotation, an entry of a list or an answer. */
const OPENING = new Set('"“”‘\'([{:•*>=#@/–—'.split(''));

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run coverage -- FOLDER [--limit N] [--list N] [--known]');
  process.exit(2);
}
const limit = numberAfter('--limit', Number.POSITIVE_INFINITY);
const listed = numberAfter('--list', 200);

const words = new WordTable();
const gazetteer = new Gazetteer(readResource('gazetteer.bin'), words);
const outlets = new Map<string, OutletCount>();
const unexplained = new Map<string, number>();
const known = new Map<string, number>();

for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl.gz'))
  .sort()) {
  const lines = gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const step = Math.max(1, Math.floor(lines.length / limit));
  for (let i = 0; i < lines.length; i += step) readArticle(JSON.parse(lines[i]) as Article, name);
}

const ranked = [...outlets].sort((a, b) => b[1].runs - a[1].runs || (a[0] < b[0] ? -1 : 1));
const total: OutletCount = { articles: 0, runs: 0, named: 0, partly: 0 };
for (const [, count] of ranked)
  for (const key of ['articles', 'runs', 'named', 'partly'] as const) total[key] += count[key];
console.log('outlet\tarticles\truns\tnamed\tname parts\tunexplained');
for (const [outlet, { articles, runs, named, partly }] of [['all', total] as const, ...ranked.slice(0, 30)])
  console.log(
    [
      outlet,
      articles,
      runs,
      percent(named, runs),
      percent(partly, runs),
      percent(runs - named - partly, runs),
    ].join('\t'),
  );
const list = options.includes('--known') ? known : unexplained;
console.log(options.includes('--known') ? '\nforms found' : '\nunexplained runs');
for (const [run, count] of [...list].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, listed))
  console.log(`${count}\t${run}`);

function readArticle({ body = '', outlet }: Article, file: string): void {
  const key = outlet ?? file;
  let count = outlets.get(key);
  if (count === undefined) {
    count = { articles: 0, runs: 0, named: 0, partly: 0 };
    outlets.set(key, count);
  }
  count.articles++;
  words.settle(body.length);
  const tokens = tokenize(body, words);
  const matches = gazetteer.scan(tokens);
  const named = coveredBy(tokens, matches, (type) => type < ENTITY_TYPE_COUNT || type === FORM_TYPE.block);
  const explained = coveredBy(tokens, matches, (type) => type !== FORM_TYPE['sentence-starter']);
  const starters = coveredBy(tokens, matches, (type) => type === FORM_TYPE['sentence-starter']);
  const starts = sentenceStarts(tokens);
  const styles = lineStyles(tokens);
  for (let i = 0; i < tokens.count; i++) {
    if (!isCapitalised(tokens, i)) continue;
    let end = i + 1;
    while (end < tokens.count && isCapitalised(tokens, end) && tokens.gap[end] < NEW_LINE) end++;
    if (starts[i] === 1 || styles[i] !== RUNNING || !isCounted(tokens, i, end, starters)) {
      i = end - 1;
      continue;
    }
    count.runs++;
    const run = body.slice(tokens.start[i], tokens.end[end - 1]).replace(/\s+/g, ' ');
    if (every(named, i, end)) {
      count.named++;
      known.set(run, (known.get(run) ?? 0) + 1);
    } else if (every(explained, i, end)) count.partly++;
    else unexplained.set(run, (unexplained.get(run) ?? 0) + 1);
    i = end - 1;
  }
}

/** 1 for each token inside a form of a wanted type, in a casing that can be meant. */
function coveredBy(tokens: Tokens, matches: Matches, wanted: (type: number) => boolean): Uint8Array {
  const covered = new Uint8Array(tokens.count);
  for (let row = 0; row < matches.count; row++) {
    const type = gazetteer.formType[matches.form[row]];
    if (!wanted(type) || (type < ENTITY_TYPE_COUNT && matches.casing[row] === CASING_LOWER)) continue;
    covered.fill(1, matches.first[row], matches.end[row]);
  }
  return covered;
}

function every(covered: Uint8Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (covered[i] === 0) return false;
  return true;
}

function isCounted(tokens: Tokens, first: number, end: number, starters: Uint8Array): boolean {
  const { text, start, end: ends } = tokens;
  if (first === 0 || (tokens.kind[first - 1] === SIGN && OPENING.has(text[start[first - 1]]))) return false;
  if (end - first > 1) return true;
  const word = text.slice(start[first], ends[first]);
  return word.length > 1 && starters[first] === 0 && !/^(?:Rp\d*|https?)$/i.test(word);
}

function isCapitalised(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === WORD && tokens.shape[token] > LOWER;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}

function numberAfter(option: string, otherwise: number): number {
  const at = options.indexOf(option);
  return at < 0 ? otherwise : Number(options[at + 1]);
}
