/**
 * Archives of 1, 10 and 100 thousand records through one and two workers: articles and megabytes a second, peak memory.
 * wink-nlp and compromise read the first thousand, one record after the other, as they have no batch of their own.
 */

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './corpus.ts';
import { COMMAND, measureProcess, printTable } from './measure.ts';

const SIZES = [1_000, 10_000, 100_000];

/** Scripts that read the same JSON Lines with a peer. */
const PEERS: Readonly<Record<string, string>> = {
  'wink-nlp': `import winkNLP from 'wink-nlp'; import model from 'wink-eng-lite-web-model';
const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
const read = (text) => { const d = nlp.readDoc(text); return { sentences: d.sentences().out().length, entities: d.entities().out() }; };`,
  compromise: `import nlp from 'compromise';
const read = (text) => { const d = nlp(text); return { people: d.people().json(), places: d.places().json(), organizations: d.organizations().json() }; };`,
};

const LOOP = `
import { createReadStream } from 'node:fs'; import { createInterface } from 'node:readline';
for await (const line of createInterface({ input: createReadStream(process.argv[2]) }))
  process.stdout.write(JSON.stringify(read(JSON.parse(line).text)) + '\\n');`;

export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--records');
  const sizes = at < 0 ? SIZES : args[at + 1].split(',').map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'sebut-bench-'));
  const rows: (string | number)[][] = [];
  const add = (
    name: string,
    count: number,
    path: string,
    { seconds, megabytes }: Awaited<ReturnType<typeof measureProcess>>,
  ) =>
    rows.push([
      name,
      count.toLocaleString('en'),
      `${seconds.toFixed(1)} s`,
      Math.round(count / seconds).toLocaleString('en'),
      (statSync(path).size / 1e6 / seconds).toFixed(2),
      `${megabytes.toFixed(0)} MB`,
    ]);
  try {
    for (const count of sizes) {
      const path = join(folder, `${count}.jsonl`);
      await writeArchive(path, count);
      for (const jobs of [1, 2])
        add(
          `sebut --jobs ${jobs}`,
          count,
          path,
          await measureProcess([COMMAND, '--jobs', String(jobs), path]),
        );
    }
    const path = join(folder, `${sizes[0]}.jsonl`);
    for (const [name, script] of Object.entries(PEERS)) {
      // Beside this file, so that the peers are found.
      const program = fileURLToPath(new URL(`./.peer-${name}.mjs`, import.meta.url));
      writeFileSync(program, script + LOOP);
      add(name, sizes[0], path, await measureProcess([program, path]));
      rmSync(program);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  printTable(['command', 'records', 'wall', 'records/s', 'MB/s', 'peak memory'], rows);
}
