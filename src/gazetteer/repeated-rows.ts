/** Rows that stand twice: in the package a row too many, in a user's dictionaries mostly a mistake. */

import { foldText } from '../text/characters.ts';
import type { DictionaryProblem, DictionaryRow } from './table.ts';

/** What is compiled of a row besides where it stands: *Asghar* of two traditions is one given name. */
function contentOf({ type, id, surface, subtype, ambiguous, kind, strength }: DictionaryRow): string {
  return [type, id, surface, subtype, ambiguous, kind, strength].join('\t');
}

/**
 * Rows of the package that say what a row of another file says. (Within one file `parseTable` finds them.)
 *
 * @returns one problem per repetition, at the later row
 */
export function findRepeated(rows: readonly DictionaryRow[]): DictionaryProblem[] {
  const first = new Map<string, DictionaryRow>();
  return rows.flatMap((row) => {
    const key = contentOf(row);
    const other = first.get(key);
    if (other !== undefined) return [repetition(row, `${other.file}.tsv:${other.line}`)];
    first.set(key, row);
    return [];
  });
}

/**
 * Rows of a user's dictionaries that read like an earlier one. In one file the earlier never counts; a later file may
 * well say something else of a name, but not the same again.
 *
 * @returns one problem per repetition, at the later row
 */
export function findRepeatedNames(rows: readonly DictionaryRow[]): DictionaryProblem[] {
  const first = new Map<string, DictionaryRow>();
  const problems: DictionaryProblem[] = [];
  for (const row of rows) {
    const key = foldText(row.surface);
    const other = first.get(key);
    first.set(key, row);
    if (other === undefined) continue;
    if (other.file === row.file)
      problems.push(repetition(row, `line ${other.line}`, '; only the later row counts'));
    else if (other.type === row.type && other.id === row.id)
      problems.push(repetition(row, `${other.file}:${other.line}`));
  }
  return problems;
}

function repetition({ file, line, surface }: DictionaryRow, where: string, result = ''): DictionaryProblem {
  return { file, line, column: 2, message: `"${surface}" stands in ${where} already${result}` };
}
