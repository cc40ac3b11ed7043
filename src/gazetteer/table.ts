/**
 * Reading a dictionary file: tab-separated rows with named columns, each problem with its file, line and column.
 * The shape is described in `dictionaries/README.md`.
 */

import { AMBIGUITY, type Ambiguity, FORM_KINDS, FORM_TYPES, type FormKind, type FormType } from './schema.ts';

/** One row of a dictionary file, checked and typed. */
export interface DictionaryRow {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly surface: string;
  readonly type: FormType;
  readonly subtype: string;
  /** Bits of `AMBIGUITY`. */
  readonly ambiguous: number;
  readonly source: string;
  readonly kind: FormKind;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** ISO alpha-3 of a country, Kemendagri code of a place, ticker or web domain of an organization, or empty. */
  readonly code: string;
  readonly parent: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  /** 1 to 9 for name parts, else 0. */
  readonly strength: number;
}

/** A problem in a dictionary file. `line` and `column` count from 1; column is that of the TSV field. */
export interface DictionaryProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export const COMMON_COLUMNS = ['id', 'surface', 'type', 'subtype', 'ambiguous', 'source_id', 'note'] as const;

const KNOWN_KINDS = new Set<string>(FORM_KINDS);
const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a file must keep to. */
export interface TableRules {
  /** Known source ids; null where any source, or none, may be named. */
  readonly sources: ReadonlySet<string> | null;
  /** Columns that the header must begin with, in this order. */
  readonly leading: readonly string[];
  /** Columns that the header must have anywhere. */
  readonly required: readonly string[];
  /** Allowed values of `type`. */
  readonly types: ReadonlySet<string>;
  /** Whether rows are sorted and stand once. */
  readonly sorted: boolean;
  /** Whether each row has all fields, empty ones too. */
  readonly complete: boolean;
}

/** Rules of the files in `dictionaries/`. */
export function projectRules(sources: ReadonlySet<string>): TableRules {
  return {
    sources,
    leading: COMMON_COLUMNS,
    required: [],
    types: new Set(FORM_TYPES),
    sorted: true,
    complete: true,
  };
}

/** Characters of a field; the longest name of the package has 120. */
const LONGEST_FIELD = 300;

/** Signs that no printed form begins or ends with: such a row is a word cut in two. */
const CUT_EDGE = /^[-–,;:\s]|[-–,;:/(\s]$/;

/**
 * Parses one file.
 *
 * @param file name for messages, without directory prefix: `place/countries`
 * @param content the whole file
 * @returns rows in file order, and every problem found (rows with problems are left out)
 */
export function parseTable(
  file: string,
  content: string,
  rules: TableRules,
): { rows: DictionaryRow[]; problems: DictionaryProblem[] } {
  const { sources } = rules;
  const rows: DictionaryRow[] = [];
  const problems: DictionaryProblem[] = [];
  const report = (line: number, column: number, message: string) =>
    problems.push({ file, line, column, message });
  if (content !== content.normalize('NFC')) report(1, 1, 'the file is not in Unicode normal form C');
  const lines = content.split('\n');
  if (lines.at(-1) === '') lines.pop();
  else report(lines.length, 1, 'the last line does not end with a line feed');
  const header = (lines[0] ?? '').split('\t');
  rules.leading.forEach((name, index) => {
    if (header[index] !== name) report(1, index + 1, `column ${index + 1} must be "${name}"`);
  });
  for (const name of rules.required) if (!header.includes(name)) report(1, 1, `there is no column "${name}"`);
  if (problems.length > 0) return { rows, problems };
  const columnOf = new Map(header.map((name, index) => [name, index]));
  let previousKey = '';
  for (let index = 1; index < lines.length; index++) {
    const line = index + 1;
    const fields = lines[index].split('\t');
    const before = problems.length;
    const field = (name: string): string => {
      const column = columnOf.get(name);
      return column === undefined ? '' : (fields[column] ?? '');
    };
    const columnNumber = (name: string): number => (columnOf.get(name) ?? 0) + 1;
    const number = (name: string): number => {
      const value = field(name);
      if (value === '') return Number.NaN;
      const parsed = Number(value);
      if (!Number.isFinite(parsed)) report(line, columnNumber(name), `"${value}" is not a number`);
      return parsed;
    };
    if (fields.length > header.length || (rules.complete && fields.length < header.length))
      report(line, fields.length, `${fields.length} fields where the header has ${header.length}`);
    const id = field('id');
    const surface = field('surface');
    if (!ID_PATTERN.test(id)) report(line, columnNumber('id'), `id "${id}" is not kebab-case ASCII`);
    if (surface === '' || surface !== surface.trim())
      report(line, columnNumber('surface'), 'surface is empty or has spaces around it');
    else if (CUT_EDGE.test(surface) || !/[\p{L}\p{N}]/u.test(surface))
      report(line, columnNumber('surface'), `"${surface}" is cut off, or has neither letter nor digit`);
    for (const name of ['id', 'surface', 'subtype', 'source_id', 'code', 'code3'])
      if (field(name).length > LONGEST_FIELD)
        report(line, columnNumber(name), `longer than ${LONGEST_FIELD} characters`);
    const key = `${id}\t${surface}`;
    if (rules.sorted && compareCodePoints(key, previousKey) < 0) report(line, 1, `"${id}" is out of order`);
    else if (rules.sorted && key === previousKey) report(line, 2, `"${surface}" stands twice for "${id}"`);
    previousKey = key;
    const type = field('type');
    if (!rules.types.has(type)) report(line, columnNumber('type'), `unknown type "${type}"`);
    let ambiguous = 0;
    for (const mark of field('ambiguous').split(',')) {
      if (mark === '') continue;
      if (mark in AMBIGUITY) ambiguous |= AMBIGUITY[mark as Ambiguity];
      else report(line, columnNumber('ambiguous'), `unknown ambiguity "${mark}"`);
    }
    const source = field('source_id');
    if (sources !== null && !sources.has(source))
      report(line, columnNumber('source_id'), `unknown source "${source}"`);
    const kind = field('form') || 'name';
    if (!KNOWN_KINDS.has(kind)) report(line, columnNumber('form'), `unknown form "${kind}"`);
    const latitude = number('latitude');
    const longitude = number('longitude');
    const population = number('population');
    const strength = number('strength');
    if (problems.length > before) continue;
    rows.push({
      file,
      line,
      id,
      surface,
      type: type as FormType,
      subtype: field('subtype'),
      ambiguous,
      source,
      kind: kind as FormKind,
      country: type === 'country' ? field('code') : field('country'),
      code: field('code3') || (type === 'country' ? '' : field('code')) || field('ticker') || field('domain'),
      parent: field('parent'),
      latitude,
      longitude,
      population: Number.isFinite(population) ? population : 0,
      strength: Number.isFinite(strength) ? strength : 0,
    });
  }
  return { rows, problems };
}

/** Where rows come from. */
export interface DictionarySource {
  readonly title: string;
  readonly licence: string;
  readonly version: string;
}

/** Parses `sources.tsv`: what each source id stands for. */
export function parseSources(content: string): Map<string, DictionarySource> {
  const sources = new Map<string, DictionarySource>();
  for (const line of content.split('\n').slice(1)) {
    const [id, title = '', licence = '', version = ''] = line.split('\t');
    if (id !== '') sources.set(id, { title, licence, version });
  }
  return sources;
}

/** Order of `LC_ALL=C sort`: by UTF-8 bytes, which is code-point order. */
function compareCodePoints(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** One problem as a line for a person: `place/cities.tsv:12:3: unknown type "citty"`. */
export function formatProblem({ file, line, column, message }: DictionaryProblem): string {
  return `${file}.tsv:${line}:${column}: ${message}`;
}

/** The same for a user's file, which has a name of its own: `tokoh.tsv:12:3: unknown type "orang"`. */
export function formatUserProblem({ file, line, column, message }: DictionaryProblem): string {
  return `${file}:${line}:${column}: ${message}`;
}
