/** Reads and checks every dictionary file and compiles the gazetteer; problems are printed one a line and fail the build. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGazetteer, findConflicts, findNameless } from '../src/gazetteer/compile.ts';
import { findRepeated } from '../src/gazetteer/repeated-rows.ts';
import {
  type DictionaryProblem,
  type DictionaryRow,
  type DictionarySource,
  formatProblem,
  parseSources,
  parseTable,
  projectRules,
} from '../src/gazetteer/table.ts';
import { readWorldCities } from './world-cities.ts';

/** Folders of `dictionaries/` that hold gazetteer rows, in the order that decides between equals. */
const FOLDERS = ['place', 'organization', 'person', 'english', 'lexicon'];
const LOOSE_FILES = ['blocklist.tsv'];
/** English titles, verbs of saying and the like: a file of their own, for many are names or words in Indonesian. */
const ENGLISH_LEXICON = ['english/lexicon'];

/** @returns all rows, and every problem found in them */
export function readDictionaries(root: string): Dictionaries {
  const dictionaries = readFolders(root, FOLDERS, LOOSE_FILES);
  const { rows, problems } = dictionaries;
  problems.push(...findConflicts(rows), ...findNameless(rows), ...findRepeated(rows));
  for (const city of readWorldCities(root, rows)) rows.push(city);
  return dictionaries;
}

/** What the files hold, in the order of the files. */
export interface Dictionaries {
  readonly rows: DictionaryRow[];
  readonly problems: DictionaryProblem[];
  readonly sources: ReadonlyMap<string, DictionarySource>;
}

function readFolders(root: string, folders: readonly string[], looseFiles: readonly string[]): Dictionaries {
  const sources = parseSources(readFileSync(join(root, 'sources.tsv'), 'utf8'));
  const rules = projectRules(new Set(sources.keys()));
  const rows: DictionaryRow[] = [];
  const problems: DictionaryProblem[] = [];
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.tsv'))
        .sort()
        .map((name) => `${folder}/${name}`),
    )
    .concat(looseFiles);
  for (const file of files) {
    const result = parseTable(file.replace(/\.tsv$/, ''), readFileSync(join(root, file), 'utf8'), rules);
    for (const row of result.rows) rows.push(row);
    problems.push(...result.problems);
  }
  return { rows, problems, sources };
}

/**
 * Compiles `dictionaries/` into one file.
 *
 * @param draft compile what is right and only print the problems: for work on a dictionary, never for a release
 * @throws Error listing the problems
 */
export function compileDictionaries(
  root: string,
  out: string,
  draft: boolean,
): { rows: number; bytes: number } {
  return writeGazetteer(readDictionaries(root), out, draft);
}

/** Compiles the lexicon of the English route into one file; throws as `compileDictionaries` does. */
export function compileEnglishLexicon(
  root: string,
  out: string,
  draft: boolean,
): { rows: number; bytes: number } {
  return writeGazetteer(readFolders(root, ENGLISH_LEXICON, []), out, draft);
}

function writeGazetteer(
  { rows, problems, sources }: Dictionaries,
  out: string,
  draft: boolean,
): { rows: number; bytes: number } {
  if (problems.length > 0) {
    const list = `${problems.length} problems in the dictionaries\n${problems.map(formatProblem).join('\n')}`;
    if (!draft) throw new Error(list);
    console.error(list);
  }
  const bytes = compileGazetteer(rows, sources);
  writeFileSync(out, bytes);
  return { rows: rows.length, bytes: bytes.length };
}
