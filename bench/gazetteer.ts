/** Tokens and dictionary lookup alone: megabytes of text a second. */

import { readFileSync } from 'node:fs';
import { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import { tokenize } from '../src/text/tokens.ts';
import { WordTable } from '../src/text/word-table.ts';
import { loadArticles } from './corpus.ts';
import { measureInTurn, printTable } from './measure.ts';

/** Times each article is read in one turn. */
const REPEATS = 20;
const ROUNDS = 9;

export async function run(): Promise<void> {
  const articles = loadArticles('indonesian');
  const megabytes = (articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) * REPEATS) / 1e6;
  const words = new WordTable();
  const gazetteer = new Gazetteer(readFileSync(new URL('../dist/gazetteer.bin', import.meta.url)), words);
  const forAll = (work: (text: string) => unknown) => () => {
    for (let i = 0; i < REPEATS; i++) for (const text of articles) work(text);
  };
  const tokenized = articles.map((text) => tokenize(text, words));
  const times = await measureInTurn(
    {
      tokens: forAll((text) => tokenize(text, words)),
      'dictionary, on tokens': () => {
        for (let i = 0; i < REPEATS; i++) for (const tokens of tokenized) gazetteer.scan(tokens);
      },
      'tokens and dictionary': forAll((text) => gazetteer.scan(tokenize(text, words))),
    },
    ROUNDS,
  );
  printTable(
    ['work', 'MB/s'],
    Object.entries(times).map(([name, time]) => [name, (megabytes / (time / 1000)).toFixed(1)]),
  );
}
