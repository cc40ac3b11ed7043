/** Reading the dictionaries that `--dictionary` names, and saying what is wrong with them. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseUserDictionary, type UserDictionary } from '../gazetteer/user-dictionary.ts';

/** Problems shown of one file; the count of the rest follows. */
const MOST_SHOWN = 20;

/** A file that cannot be used as a dictionary; one message per problem, each a line. */
export class DictionaryFileError extends Error {
  readonly code = 'dictionary';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'DictionaryFileError';
    this.lines = lines;
  }
}

/**
 * @param paths in order of precedence, the last first
 * @throws DictionaryFileError naming file, line and column of every problem
 */
export function readDictionaryFiles(paths: readonly string[] = []): UserDictionary[] {
  return paths.map((path) => {
    const dictionary = { name: basename(path).replace(/\.tsv$/i, ''), content: readUtf8(path) };
    const lines = problemsOf(path, dictionary);
    if (lines.length > 0) throw new DictionaryFileError(lines);
    return dictionary;
  });
}

/** Lines `tokoh.tsv:3:3: unknown type "orang"`; none when all is well. */
export function problemsOf(path: string, dictionary: UserDictionary): string[] {
  const { rows, problems } = parseUserDictionary(dictionary);
  const lines = problems
    .slice(0, MOST_SHOWN)
    .map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`);
  if (problems.length > MOST_SHOWN) lines.push(`${path}: ${problems.length - MOST_SHOWN} more problems`);
  if (lines.length === 0 && rows.length === 0) lines.push(`${path}:1:1: the dictionary has no rows`);
  return lines;
}

/** @throws DictionaryFileError when the file cannot be read or is not UTF-8 */
export function readUtf8(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : message;
    throw new DictionaryFileError([`cannot read the dictionary ${path}: ${why}`]);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DictionaryFileError([`${path}:1:1: the dictionary is not UTF-8`]);
  }
}
