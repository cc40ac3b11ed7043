/**
 * Which language the model gives raw Indonesian articles, and how fast:
 *
 * ```sh
 * npx esbuild src/training/language-articles.ts --bundle --format=esm --platform=node --packages=external \
 *   --outfile=.bench/articles.js && node .bench/articles.js models/language.bin FILE.jsonl.gz…
 * ```
 *
 * Bundled, because a loader that compiles at run time would be measured too. Prints the time of the first article in
 * this process, then file by file the bodies of more than 300 characters, those not called Indonesian, and megabytes
 * a second of processor time.
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
  const bodies = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { body?: string }).body ?? '')
    .filter((body) => body.length > SHORTEST_BODY);
  if (bodies.length === 0) continue;
  if (first) {
    const begun = process.cpuUsage();
    identifyLanguage(bodies[0], model);
    const { user, system } = process.cpuUsage(begun);
    process.stdout.write(
      `first article, ${bodies[0].length} characters: ${((user + system) / 1000).toFixed(1)} ms\n`,
    );
    first = false;
  }
  const others = new Map<string, number>();
  const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
  const begun = process.cpuUsage();
  for (const body of bodies) {
    const { code } = identifyLanguage(body, model);
    if (code !== 'ind') others.set(code, (others.get(code) ?? 0) + 1);
  }
  const { user, system } = process.cpuUsage(begun);
  const counts = [...others].map(([code, count]) => `${code} ${count}`).join(', ');
  process.stdout.write(
    `${file}: ${bodies.length} bodies, not Indonesian: ${counts || 'none'}; ${(bytes / (user + system)).toFixed(1)} MB/s\n`,
  );
}
