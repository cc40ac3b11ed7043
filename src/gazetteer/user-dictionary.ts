/**
 * A user's own names: a TSV file with the columns of `dictionaries/README.md`, of which `id`, `surface` and `type`
 * must be there, in any order of columns and rows; empty fields at the end of a row may be left out. Types are the four entity types and `block`.
 */

import { foldText } from '../text/characters.ts';
import { compileGazetteer } from './compile.ts';
import {
  type DictionaryProblem,
  type DictionaryRow,
  formatUserProblem,
  parseTable,
  type TableRules,
} from './table.ts';

/** A dictionary beside those of the package. */
export interface UserDictionary {
  /** For messages and evidence: `dictionary:NAME`. */
  readonly name: string;
  /** The file's text. */
  readonly content: string;
}

/** Thrown for a dictionary that cannot be used; the message has a line per problem with file, line and column. */
export class DictionaryError extends Error {
  readonly code = 'dictionary';
  readonly problems: readonly DictionaryProblem[];

  constructor(problems: readonly DictionaryProblem[]) {
    super(problems.map(formatUserProblem).join('\n'));
    this.name = 'DictionaryError';
    this.problems = problems;
  }
}

const USER_RULES: TableRules = {
  sources: null,
  leading: [],
  required: ['id', 'surface', 'type'],
  types: new Set(['person', 'organization', 'country', 'location', 'block']),
  sorted: false,
  complete: false,
};

/** Reads one dictionary; a byte order mark and Windows line ends are passed over, a missing last line feed too. */
export function parseUserDictionary({ name, content }: UserDictionary): {
  rows: DictionaryRow[];
  problems: DictionaryProblem[];
} {
  const unix = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return parseTable(name, unix.endsWith('\n') ? unix : `${unix}\n`, USER_RULES);
}

/**
 * Compiles a user's dictionaries into a gazetteer file of their own.
 *
 * @param dictionaries in order of precedence: of two that read a form differently the later wins
 * @throws DictionaryError
 */
export function compileUserDictionaries(dictionaries: readonly UserDictionary[]): Uint8Array {
  const rows: DictionaryRow[] = [];
  const problems: DictionaryProblem[] = [];
  for (const dictionary of dictionaries) {
    const parsed = parseUserDictionary(dictionary);
    for (const row of parsed.rows) rows.push(row);
    problems.push(...parsed.problems);
  }
  if (problems.length > 0) throw new DictionaryError(problems);
  const last = new Map<string, DictionaryRow>();
  for (const row of rows) last.set(foldText(row.surface), row);
  return compileGazetteer([...last.values()]);
}
