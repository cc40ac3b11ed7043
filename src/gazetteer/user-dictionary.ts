/**
 * A user's own names: a TSV file with the columns of `dictionaries/README.md`, of which `id`, `surface` and `type`
 * must be there, in any order of columns and rows; empty fields at the end of a row may be left out. Types are the four entity types and `block`.
 */

import { foldText } from '../text/characters.ts';
import { compileGazetteer } from './compile.ts';
import { DictionaryError } from './dictionary-error.ts';
import { type DictionaryProblem, type DictionaryRow, parseTable, type TableRules } from './table.ts';

/** A dictionary beside those of the package. */
export interface UserDictionary {
  /** For messages and evidence: `dictionary:NAME`. */
  readonly name: string;
  /** The file's text. */
  readonly content: string;
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

/** Files, sources and kinds that a compiled dictionary can number, one number kept for *none*. */
const MOST_DISTINCT = 255;

function hasCodes({ country, code }: DictionaryRow): boolean {
  return /^[A-Z]{2}$/.test(country) && /^[A-Z]{3}$/.test(code);
}

/**
 * Compiles a user's dictionaries into a gazetteer file of their own.
 *
 * @param dictionaries in order of precedence: of two that read a form differently the later wins
 * @param knownCountries ids of the package's countries, whose codes need not be given again
 * @throws DictionaryError
 */
export function compileUserDictionaries(
  dictionaries: readonly UserDictionary[],
  knownCountries: ReadonlySet<string>,
): Uint8Array {
  const rows: DictionaryRow[] = [];
  const problems: DictionaryProblem[] = [];
  const distinct = { file: new Set<string>(), source: new Set<string>(), subtype: new Set<string>() };
  for (const dictionary of dictionaries) {
    const parsed = parseUserDictionary(dictionary);
    for (const problem of parsed.problems) problems.push(problem);
    for (const row of parsed.rows) {
      const { file, line } = row;
      const report = (message: string) => problems.push({ file, line, column: 1, message });
      rows.push(row);
      if (row.type === 'country' && !hasCodes(row) && !knownCountries.has(row.id))
        report(`a new country needs two capitals in "code" and three in "code3"`);
      for (const [what, names] of Object.entries(distinct)) {
        const before = names.size;
        if (names.add(row[what as keyof typeof distinct]).size > before && before === MOST_DISTINCT)
          report(`more than ${MOST_DISTINCT} different values of ${what}`);
      }
    }
  }
  if (problems.length > 0) throw new DictionaryError(problems);
  const last = new Map<string, DictionaryRow>();
  for (const row of rows) last.set(foldText(row.surface), row);
  return compileGazetteer([...last.values()]);
}
