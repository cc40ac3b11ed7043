#!/usr/bin/env node
/**
 * Compiles dictionaries/time/*.tsv into src/time/lexicon-data.ts, so that nothing is parsed at start-up: one row a
 * word and one row a first word of longer entries.
 *
 * usage: node scripts/compile-time-lexicon.mjs           writes the module
 *        node scripts/compile-time-lexicon.mjs --check   exits with 1 when the module is out of date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/time/lexicon-data.ts`;

function rowsOf(name) {
  const lines = readFileSync(`${root}dictionaries/time/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = lines[0].split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

const fold = (surface) => surface.toLowerCase();

/** An entry cut as the tokenizer cuts text: *akhir-akhir ini* is four pieces, *isra' mi'raj* three. */
function pieces(surface) {
  return fold(surface).match(/\p{L}+(?:'\p{L}+)*|[^\p{L}\s]/gu);
}

function quoted(value) {
  if (Array.isArray(value)) return `[${value.map(quoted).join(', ')}]`;
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}

function table(name, type, comment, rows) {
  return `/** ${comment} */\nexport const ${name}: readonly ${type}[] = [\n${rows.map((row) => `  ${quoted(row)},\n`).join('')}];\n`;
}

/** Word, type, subtype, value, contexts; a word of one type and any number of contexts. */
function wordRows(phraseStarts) {
  const words = new Map();
  const rowOf = (word) => {
    if (!words.has(word)) words.set(word, [word, '', '', '', []]);
    return words.get(word);
  };
  for (const { surface, type, subtype, value } of rowsOf('words')) {
    const row = rowOf(fold(surface));
    if (type === 'context') row[4].push(subtype);
    else if (row[1] === '') row.splice(1, 3, type, subtype, value);
  }
  for (const word of phraseStarts) rowOf(word)[4].push('starts-phrase');
  return [...words.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** First word, then its entries: further tokens, type, subtype, value, id; the longest first. */
function phraseRows() {
  const groups = new Map();
  for (const row of [...rowsOf('phrases').map((entry) => ({ ...entry, id: '' })), ...rowsOf('holidays')]) {
    const [first, ...rest] = pieces(row.surface);
    if (!groups.has(first)) groups.set(first, []);
    groups.get(first).push([rest, row.type, row.subtype, row.value, row.id]);
  }
  for (const entries of groups.values()) entries.sort((a, b) => b[0].length - a[0].length);
  return [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

export function compiled() {
  const phrases = phraseRows();
  return [
    '// biome-ignore-all format: one row a line',
    '// Generated from dictionaries/time/*.tsv by scripts/compile-time-lexicon.mjs. Edit the dictionaries instead.\n',
    'export type WordRow = readonly [string, string, string, string, readonly string[]];',
    'export type EntryRow = readonly [readonly string[], string, string, string, string];\n',
    table(
      'WORDS',
      'WordRow',
      'Folded word, type, subtype, value, contexts.',
      wordRows(phrases.map(([first]) => first)),
    ),
    table(
      'PHRASES',
      '(readonly [string, readonly EntryRow[]])',
      'Folded first token; further tokens, type, subtype or calendar, value, holiday id, the longest first.',
      phrases,
    ),
    table(
      'HOLIDAY_DATES',
      '(readonly [string, string, string])',
      'Id, year of the calendar that the holiday belongs to, civil date.',
      rowsOf('holiday-dates').map((row) => [row.id, row.surface.split(' ').at(-1), row.value]),
    ),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = compiled();
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      console.error('src/time/lexicon-data.ts is out of date: run node scripts/compile-time-lexicon.mjs');
      process.exit(1);
    }
  } else writeFileSync(target, text);
}
