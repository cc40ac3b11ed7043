/**
 * Which language the model gives raw Indonesian articles, and how fast:
 *
 * ```sh
 * npx esbuild src/training/language-articles.ts --bundle --format=esm --platform=node --packages=external \
 *   --outfile=.bench/articles.js && node .bench/articles.js models/language.bin FILE.jsonl.gz…
 * ```
 *
 * Bundled, because a loader that compiles at run time would be measured too. Prints the time of the first article in
 * this process, then file by file the bodies of more than 300 characters, those not called Indonesian, megabytes a
 * second of processor time, and the same of titles.
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { identifyLanguage } from '../language/identify.ts';
import { openLanguageModel } from '../language/model-file.ts';

const SHORTEST_BODY = 300;

const [modelFile, ...files] = process.argv.slice(2);
const model = openLanguageModel(readFileSync(modelFile));
let first = true;
for (const file of files) {
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { title?: string; body?: string });
  const bodies = rows.map(({ body }) => body ?? '').filter((body) => body.length > SHORTEST_BODY);
  if (first && bodies.length > 0) {
    const begun = process.cpuUsage();
    identifyLanguage(bodies[0], model);
    const { user, system } = process.cpuUsage(begun);
    process.stdout.write(
      `first article, ${bodies[0].length} characters: ${((user + system) / 1000).toFixed(1)} ms\n`,
    );
    first = false;
  }
  report(`${file}: bodies`, bodies);
  report(
    `${file}: titles`,
    rows.map(({ title }) => title ?? '').filter((title) => title !== ''),
  );
}

/** Prints how many texts are called anything but Indonesian, and the pace. */
function report(name: string, texts: readonly string[]): void {
  if (texts.length === 0) return;
  const others = new Map<string, number>();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const begun = process.cpuUsage();
  for (const text of texts) {
    const { code } = identifyLanguage(text, model);
    if (code !== 'ind') others.set(code, (others.get(code) ?? 0) + 1);
  }
  const { user, system } = process.cpuUsage(begun);
  const counts = [...others].map(([code, count]) => `${code} ${count}`).join(', ');
  const pace = (bytes / (user + system)).toFixed(1);
  process.stdout.write(`${name}: ${texts.length}, not Indonesian: ${counts || 'none'}; ${pace} MB/s\n`);
}
