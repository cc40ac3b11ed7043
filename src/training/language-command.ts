/**
 * `npm run train:language -- OUT FILE…`: trains the language model and writes it.
 */

import { writeFileSync } from 'node:fs';
import { trainLanguageModel } from './language.ts';
import { readCorpus } from './language-corpus.ts';
import { isReference, readReference } from './language-reference.ts';

const [out, ...files] = process.argv.slice(2);
if (out === undefined || files.length === 0) {
  process.stderr.write('usage: npm run train:language -- OUT.bin FILE…\n');
  process.exitCode = 2;
} else {
  const bytes = trainLanguageModel(
    readCorpus(files.filter((file) => !isReference(file))),
    readReference(files.filter(isReference)),
  );
  writeFileSync(out, bytes);
  process.stderr.write(`${out}: ${bytes.length} bytes\n`);
}
