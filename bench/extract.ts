/**
 * The whole extraction in one thread, beside the least that a script could do (words in capitals) and beside the
 * nearest work of two peers: wink-nlp's sentences and entities, compromise's people, places and organizations. The peers
 * read English; they are given the same text because their cost, not their accuracy, is measured.
 */

import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { countWords, loadArticles } from './corpus.ts';
import { measureInTurn, printTable } from './measure.ts';

const ROUNDS = 5;
/** Times each article is read in one turn: an archive's pace, with compiled code, not that of a first article. */
const REPEATS = 8;

/** Words, and runs of words that begin with a capital: *Joko Widodo*. */
function matchCapitals(text: string): number {
  const tokens = text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
  const runs = text.match(/\p{Lu}[\p{L}\p{N}]*(?:\s+\p{Lu}[\p{L}\p{N}]*)*/gu) ?? [];
  return tokens.length + runs.length;
}

export async function run(): Promise<void> {
  const articles = loadArticles('indonesian');
  const words = articles.reduce((sum, text) => sum + countWords(text), 0) * REPEATS;
  const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) * REPEATS;
  const { createExtractor } = (await import(
    new URL('../dist/index.js', import.meta.url).href
  )) as typeof import('../src/index.ts');
  const extractor = await createExtractor();
  const requests = articles.map((text) => ({ text }));
  const wink = winkNLP(winkModel, ['sbd', 'pos', 'ner']);
  const forAll = (work: (text: string) => unknown) => () => {
    for (let i = 0; i < REPEATS; i++) for (const text of articles) work(text);
  };
  const times = await measureInTurn(
    {
      // As a batch reads: a few texts at a time
      sebut: () => {
        for (let i = 0; i < REPEATS; i++) extractor.extractAll(requests);
      },
      'sebut, one text a call': forAll((text) => extractor.extract(text)),
      'runs of capitals': forAll(matchCapitals),
      'wink-nlp': forAll((text) => {
        const document = wink.readDoc(text);
        return [document.sentences().out(), document.entities().out()];
      }),
      compromise: forAll((text) => {
        const document = nlp(text);
        return [document.people().json(), document.places().json(), document.organizations().json()];
      }),
    },
    ROUNDS,
  );
  printTable(
    ['contestant', 'words/s', 'MB/s', 'sebut is'],
    Object.entries(times).map(([name, time]) => [
      name,
      Math.round(words / (time / 1000)).toLocaleString('en'),
      (bytes / 1e6 / (time / 1000)).toFixed(2),
      name === 'sebut' ? '' : `${(time / times.sebut).toFixed(2)} times as fast`,
    ]),
  );
}
