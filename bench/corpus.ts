/** Text to measure on: the fixture articles, repeated as often as needed. */

import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../fixtures/articles/', import.meta.url));

/** @param language leave out the English articles, or take only them */
export function loadArticles(language: 'indonesian' | 'all' = 'all'): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt') && (language === 'all' || !name.startsWith('english-')))
    .map((name) => readFileSync(FOLDER + name, 'utf8'));
}

/** Words between white space: what all contestants are measured in. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** JSON Lines of the Indonesian and Malay articles in turn, each with an id of its own. */
export async function writeArchive(path: string, count: number): Promise<void> {
  const articles = loadArticles('indonesian').map((text) => JSON.stringify(text));
  const file = createWriteStream(path);
  for (let i = 0; i < count; i++)
    if (!file.write(`{"id":"artikel-${i}","text":${articles[i % articles.length]}}\n`))
      await once(file, 'drain');
  file.end();
  await once(file, 'close');
}
