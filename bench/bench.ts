/**
 * The measured comparisons of the README: `npm run bench`, or single sections by name: `npm run bench -- startup extract`.
 *
 * Peers run in the same process or in turn with sebut, so that a busy machine slows them alike; the ratios are what
 * counts. `--records 1000,10000` limits the archives of the batch section.
 */

import { availableParallelism, cpus } from 'node:os';

const SECTIONS: Readonly<Record<string, () => Promise<{ run: (args: readonly string[]) => Promise<void> }>>> =
  {
    startup: () => import('./startup.ts'),
    gazetteer: () => import('./gazetteer.ts'),
    extract: () => import('./extract.ts'),
    batch: () => import('./batch.ts'),
  };

const args = process.argv.slice(2);
const named = args.filter((argument) => argument in SECTIONS);
console.log(
  `node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
for (const name of named.length > 0 ? named : Object.keys(SECTIONS)) {
  console.log(`\n## ${name}\n`);
  await (await SECTIONS[name]()).run(args);
}
