/** Wall time of the whole command for one article, in turn with `node -e 0`. */

import { loadArticles } from './corpus.ts';
import { COMMAND, measureInTurn, printTable, timeProcess } from './measure.ts';

/** Runs of each. */
const ROUNDS = 15;

export async function run(): Promise<void> {
  const [article] = loadArticles('indonesian');
  const times = await measureInTurn(
    { 'node -e 0': () => timeProcess(['-e', '0']), 'sebut < article': () => timeProcess([COMMAND], article) },
    ROUNDS,
  );
  printTable(
    ['command', 'median', 'ratio'],
    Object.entries(times).map(([name, time]) => [
      name,
      `${time.toFixed(0)} ms`,
      (time / times['node -e 0']).toFixed(2),
    ]),
  );
}
