#!/usr/bin/env node
/**
 * Compiles the offices and ranks of one word in dictionaries/lexicon into src/article/office-words-data.ts: reading a page
 * comes before the dictionaries are asked.
 *
 * usage: node scripts/compile-office-words.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Constant, file, and kinds of row; null for all. */
const LISTS = [
  ['OFFICES', 'titles', ['office', 'police-office', 'military-office']],
  ['RANKS', 'ranks', null],
];

/** Folded forms of one word that have no other use: *Kapolres*, and not the *Polisi* or *Dubes* of a headline. */
function wordsOf(file, kinds) {
  const lines = readFileSync(`${root}dictionaries/lexicon/${file}.tsv`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  const words = lines
    .map((line) => line.split('\t'))
    .filter(([, surface, , subtype, ambiguous]) => {
      const isMeant = kinds === null || kinds.includes(subtype);
      return isMeant && ambiguous === '' && /^[A-Za-z]{3,}$/.test(surface);
    })
    .map(([, surface]) => surface.toLowerCase());
  return [...new Set(words)].sort();
}

export function compiled() {
  const lists = LISTS.map(([name, file, kinds]) => {
    const words = wordsOf(file, kinds).map((word) => `  '${word}',\n`);
    return `export const ${name}: readonly string[] = [\n${words.join('')}];\n`;
  });
  return [
    '// biome-ignore-all format: one word a line',
    '// Generated from dictionaries/lexicon by scripts/compile-office-words.mjs. Edit the dictionaries instead.\n',
    ...lists,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(`${root}src/article/office-words-data.ts`, compiled());
