/**
 * `npm run train:language -- OUT FILE…`: trains the language model and writes it.
 */

import { writeFileSync } from 'node:fs';
import { trainLanguageModel } from './language.ts';
import { problemWith, readLanguageFiles } from './language-files.ts';

const [out, ...files] = process.argv.slice(2);
const problem =
  out === undefined || files.length === 0
    ? 'usage: npm run train:language -- OUT.bin FILE…'
    : problemWith(files);
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
} else {
  const { corpus, reference } = readLanguageFiles(files);
  const bytes = trainLanguageModel(corpus, reference);
  writeFileSync(out, bytes);
  process.stderr.write(`${out}: ${bytes.length} bytes\n`);
}
