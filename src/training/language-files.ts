/** The files that `train:language` and `evaluate:language` are given: what is learned from, each by its name. */

import { statSync } from 'node:fs';
import { type Corpus, readCorpus } from './language-corpus.ts';
import { isReference, type Reference, readReference } from './language-reference.ts';

/** What is wrong with the files in one line, or null; reading takes minutes and is not begun in vain. */
export function problemWith(files: readonly string[]): string | null {
  for (const file of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return `${file}: no such file`;
    if (found.isDirectory()) return `${file}: is a folder; name the files that docs/language.md lists`;
  }
  return null;
}

export function readLanguageFiles(files: readonly string[]): { corpus: Corpus; reference: Reference } {
  return {
    corpus: readCorpus(files.filter((file) => !isReference(file))),
    reference: readReference(files.filter(isReference)),
  };
}
