#!/usr/bin/env node
/**
 * Compiles dictionaries/time/*.tsv into src/time/lexicon-data.ts, so that nothing is parsed at start-up.
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

function table(name, comment, rows) {
  const body = rows.map((row) => `  [${row.map((cell) => quoted(cell)).join(', ')}],`).join('\n');
  return `/** ${comment} */\nexport const ${name}: readonly (readonly [${rows[0].map(() => 'string').join(', ')}])[] = [\n${body}\n];\n`;
}

function quoted(text) {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}

const fold = (surface) => surface.toLowerCase();

export function compiled() {
  return [
    '// Generated from dictionaries/time/*.tsv by scripts/compile-time-lexicon.mjs. Edit the dictionaries instead.\n',
    table(
      'WORDS',
      'Folded word, type, subtype, value.',
      rowsOf('words').map((row) => [fold(row.surface), row.type, row.subtype, row.value]),
    ),
    table(
      'PHRASES',
      'Folded words with spaces between, type, subtype, value.',
      rowsOf('phrases').map((row) => [fold(row.surface), row.type, row.subtype, row.value]),
    ),
    table(
      'HOLIDAYS',
      'Folded words, type, calendar, value, id.',
      rowsOf('holidays').map((row) => [fold(row.surface), row.type, row.subtype, row.value, row.id]),
    ),
    table(
      'HOLIDAY_DATES',
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
