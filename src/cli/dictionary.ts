/** `sebut dictionary`: looks a name up, lists sources and counts, checks a user's own file. */

import { type FormDescription, Gazetteer } from '../gazetteer/gazetteer.ts';
import { findRepeatedNames } from '../gazetteer/repeated-rows.ts';
import { AMBIGUITIES, ENTITY_TYPE_COUNT } from '../gazetteer/schema.ts';
import { type DictionaryRow, formatUserProblem } from '../gazetteer/table.ts';
import { parseUserDictionary } from '../gazetteer/user-dictionary.ts';
import { escapeForTerminal } from '../output/terminal.ts';
import { readResource } from '../pipeline/resources.ts';
import { tokenize } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import { DictionaryFileError, problemsOf, readUtf8 } from './dictionary-files.ts';
import { EXIT_SOME_FAILED } from './exit-codes.ts';
import { say } from './say.ts';

interface DictionaryOptions {
  readonly json?: boolean;
}

/** Prints every row that reads like the name, as the scan of a text would find it. */
export function runLookup(name: string, { json }: DictionaryOptions): void {
  const words = new WordTable();
  const gazetteer = new Gazetteer(readResource('gazetteer.bin'), words);
  const found = lookUp(name, gazetteer, words);
  if (json === true) {
    process.stdout.write(`${JSON.stringify(found.map((form) => toRecord(form, gazetteer)))}\n`);
  } else if (found.length > 0) {
    const rows = found.map((form) => toCells(form, gazetteer));
    printTable(['type', 'name', 'form', 'kind', 'may also be', 'source', 'file', 'id'], rows);
  }
  if (found.length > 0) return;
  say(`no dictionary has "${name}"`);
  process.exitCode = EXIT_SOME_FAILED;
}

/** Forms that fit the whole name, entities first, each row once. */
function lookUp(name: string, gazetteer: Gazetteer, words: WordTable): FormDescription[] {
  const tokens = tokenize(name, words);
  const matches = gazetteer.scan(tokens);
  const found = new Map<string, FormDescription>();
  for (let row = 0; row < matches.count; row++) {
    if (matches.first[row] !== 0 || matches.end[row] !== tokens.count) continue;
    const form = gazetteer.describe(matches.form[row]);
    found.set(`${form.file}/${form.entity}/${form.type}/${form.surface}`, form);
  }
  return [...found.values()].sort((a, b) => Number(a.entity < 0) - Number(b.entity < 0));
}

function toRecord(form: FormDescription, gazetteer: Gazetteer): Record<string, unknown> {
  const { surface, type, subtype, kind, strength, source, file, entity } = form;
  const record = { surface, type, subtype: subtype || null, form: kind, ambiguous: ambiguitiesOf(form) };
  if (entity < 0) return { ...record, strength: strength || null, source, file };
  return {
    ...record,
    id: gazetteer.entityId(entity),
    name: gazetteer.entityName(entity),
    country: gazetteer.entityCountry(entity),
    code: gazetteer.entityCode(entity),
    source,
    file,
  };
}

function toCells(form: FormDescription, gazetteer: Gazetteer): string[] {
  const { surface, type, subtype, kind, strength, source, file, entity } = form;
  return [
    type,
    entity < 0 ? surface : gazetteer.entityName(entity),
    entity < 0 ? '' : kind,
    strength > 0 ? `${subtype} ${strength}` : subtype,
    ambiguitiesOf(form).join(', '),
    source,
    file,
    entity < 0 ? '' : gazetteer.entityId(entity),
  ];
}

function ambiguitiesOf({ ambiguous }: FormDescription): string[] {
  return AMBIGUITIES.filter((_, bit) => (ambiguous & (1 << bit)) !== 0);
}

/** Prints rows, names and acronyms of each file, and the sources with their licences. */
export function runSources({ json }: DictionaryOptions): void {
  const gazetteer = new Gazetteer(readResource('gazetteer.bin'), new WordTable());
  const files = countFiles(gazetteer);
  const sources = gazetteer.sources.map((id) => ({
    id,
    ...gazetteer.sourceOf(id),
    rows: files.filter((file) => file.source === id).reduce((sum, { rows }) => sum + rows, 0),
  }));
  if (json === true) {
    process.stdout.write(`${JSON.stringify({ files, sources })}\n`);
    return;
  }
  const perFile = files.map(({ file, source, rows, entities, acronyms }) => [
    file,
    source,
    String(rows),
    entities > 0 ? String(entities) : '',
    acronyms > 0 ? String(acronyms) : '',
  ]);
  printTable(['file', 'source', 'rows', 'entities', 'acronyms'], perFile);
  process.stdout.write('\n');
  const perSource = sources.map(({ id, rows, licence, version, title }) => [
    id,
    String(rows),
    licence,
    version,
    title,
  ]);
  printTable(['source', 'rows', 'licence', 'version', 'title'], perSource);
}

interface FileCount {
  readonly file: string;
  readonly source: string;
  rows: number;
  /** Distinct things that the rows name. */
  entities: number;
  acronyms: number;
}

/** Counts per file and source; a row that is entered under several keys counts once. */
function countFiles(gazetteer: Gazetteer): FileCount[] {
  const counts = new Map<string, FileCount>();
  const seen = new Set<string>();
  for (let form = 0; form < gazetteer.formCount; form++) {
    const { surface, type, kind, source, file, entity } = gazetteer.describe(form);
    const row = `${file}\t${type}\t${entity}\t${surface}`;
    if (seen.has(row)) continue;
    seen.add(row);
    const key = `${file}\t${source}`;
    let count = counts.get(key);
    if (count === undefined) {
      count = { file, source, rows: 0, entities: 0, acronyms: 0 };
      counts.set(key, count);
    }
    count.rows++;
    if (gazetteer.formType[form] >= ENTITY_TYPE_COUNT) continue;
    if (kind === 'acronym') count.acronyms++;
    const thing = `${file}\t${source}\t${entity}`;
    if (!seen.has(thing)) count.entities++;
    seen.add(thing);
  }
  return [...counts.values()].sort((a, b) => (`${a.file}\t${a.source}` < `${b.file}\t${b.source}` ? -1 : 1));
}

/**
 * Checks a user's files, in the order in which they would be given to `--dictionary`; says what their rows would do, and
 * which stand there twice.
 */
export function runCheck(paths: readonly string[]): void {
  const dictionaries = paths.map((path) => ({ name: path, content: readUtf8(path) }));
  const problems = dictionaries.flatMap((dictionary) => problemsOf(dictionary.name, dictionary));
  for (const problem of problems) say(problem);
  if (problems.length > 0) {
    process.exitCode = EXIT_SOME_FAILED;
    return;
  }
  const words = new WordTable();
  const gazetteer = new Gazetteer(readResource('gazetteer.bin'), words);
  const tables = dictionaries.map((dictionary) => parseUserDictionary(dictionary).rows);
  for (const repeated of findRepeatedNames(tables.flat())) {
    say(formatUserProblem(repeated));
    process.exitCode = EXIT_SOME_FAILED;
  }
  tables.forEach((rows, index) => {
    describeEffect(paths[index], rows, gazetteer, words);
  });
}

/** `tokoh.tsv: 4 rows: 3 added, …` */
function describeEffect(
  path: string,
  rows: readonly DictionaryRow[],
  gazetteer: Gazetteer,
  words: WordTable,
): void {
  const known = new Set<string>();
  for (let form = 0; form < gazetteer.formCount; form++) {
    const entity = gazetteer.formEntity[form];
    if (entity >= 0) known.add(`${gazetteer.typeOf(form)}/${gazetteer.entityId(entity)}`);
  }
  let blocked = 0;
  let merged = 0;
  let retyped = 0;
  for (const { surface, type, id } of rows) {
    const others = lookUp(surface, gazetteer, words).filter(({ entity }) => entity >= 0);
    if (type === 'block') blocked++;
    else if (known.has(`${type}/${id}`)) merged++;
    else if (others.length > 0 && others.every((other) => other.type !== type)) retyped++;
  }
  const added = rows.length - blocked - merged - retyped;
  process.stdout.write(
    `${escapeForTerminal(path)}: ${rows.length} rows: ${added} added, ${merged} merged with known entities, ` +
      `${retyped} retyped, ${blocked} blocked\n`,
  );
}

/** Runs a command of `sebut dictionary` and tells of a file that cannot be read. */
export function tellingFileErrors(run: () => void, exitCode: number): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof DictionaryFileError)) throw error;
    for (const line of error.lines) say(line);
    process.exitCode = exitCode;
  }
}

function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [header, ...rows.map((cells) => cells.map(escapeForTerminal))];
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => [...cells[column]].length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat(widths[column] - [...cell].length))
      .join('  ')
      .trimEnd();
  process.stdout.write(`${lines.map(line).join('\n')}\n`);
}
