#!/usr/bin/env node
/**
 * Compiles dictionaries/glued/words.tsv into src/gazetteer/glued-words-data.ts, so that nothing is parsed at start-up.
 *
 * usage: node scripts/compile-glued-words.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Constant and subtype of its words. */
const LISTS = [
  ['LONG', 'long'],
  ['MIDDLE', 'middle'],
  ['SHORT', 'short'],
  ['BEFORE_ADDRESS', 'before-address'],
];

export function compiled() {
  const lines = readFileSync(`${root}dictionaries/glued/words.tsv`, 'utf8').trimEnd().split('\n').slice(1);
  const rows = lines.map((line) => line.split('\t'));
  const lists = LISTS.map(([name, subtype]) => {
    const words = rows.filter((cells) => cells[3] === subtype).map(([, surface]) => `  '${surface}',\n`);
    return `export const ${name}: readonly string[] = [\n${words.join('')}];\n`;
  });
  return [
    '// biome-ignore-all format: one word a line',
    '// Generated from dictionaries/glued/words.tsv by scripts/compile-glued-words.mjs. Edit the dictionary instead.\n',
    ...lists,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(`${root}src/gazetteer/glued-words-data.ts`, compiled());
