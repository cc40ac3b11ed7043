/** CSV (RFC 4180) for spreadsheets and data frames: one row a mention, or one row an entity. */

import { isFailed } from '../model/record.ts';
import { BARE_FRAME, type OutputFormat } from './format.ts';
import { codeOf, countryOf, kindOf, listEntities, listMentions } from './mentions.ts';
import { convertOffsets } from './offsets.ts';

type Cell = string | number | boolean | null | undefined;

const MENTION_COLUMNS = [
  'id',
  'type',
  'entity',
  'name',
  'text',
  'start',
  'end',
  'score',
  'value',
  'code',
  'kind',
  'country',
  'boilerplate',
];

const ENTITY_COLUMNS = [
  'id',
  'type',
  'entity',
  'name',
  'aliases',
  'count',
  'salience',
  'code',
  'kind',
  'country',
  'titles',
  'acronym',
  'latitude',
  'longitude',
];

/** One row a mention; dates are rows of type `date` with their value, a failed record is one of type `error`. */
export const csvFormat: OutputFormat = {
  frame: () => ({ ...BARE_FRAME, head: row(MENTION_COLUMNS) }),
  format(result, text, { offsets }) {
    if (isFailed(result)) return failedRow(result.id, result.error.code, result.error.message);
    const mentions = listMentions(result);
    convertOffsets(result, text, offsets);
    const rows = mentions.map(({ type, entity, mention }) => ({
      start: mention.start,
      cells: [
        result.id,
        type,
        entity.id,
        entity.name,
        mention.text,
        mention.start,
        mention.end,
        mention.score,
        null,
        codeOf(entity),
        kindOf(entity),
        countryOf(entity),
        mention.boilerplate,
      ] as Cell[],
    }));
    for (const { text: expression, start, end, value, type } of result.dates)
      rows.push({
        start,
        cells: [result.id, 'date', null, null, expression, start, end, null, value, null, type],
      });
    return rows
      .sort((a, b) => a.start - b.start)
      .map(({ cells }) => row(cells, MENTION_COLUMNS.length))
      .join('');
  },
};

/** One row an entity. */
export const csvEntitiesFormat: OutputFormat = {
  frame: () => ({ ...BARE_FRAME, head: row(ENTITY_COLUMNS) }),
  format(result) {
    if (isFailed(result))
      return row([result.id, 'error', null, result.error.code, result.error.message], ENTITY_COLUMNS.length);
    return listEntities(result)
      .map(({ type, entity }) =>
        row([
          result.id,
          type,
          entity.id,
          entity.name,
          entity.aliases.join(' | '),
          entity.count,
          entity.salience,
          codeOf(entity),
          kindOf(entity),
          countryOf(entity),
          'titles' in entity ? entity.titles.join(' | ') : null,
          'acronym' in entity ? entity.acronym : null,
          'latitude' in entity ? entity.latitude : null,
          'longitude' in entity ? entity.longitude : null,
        ]),
      )
      .join('');
  },
};

function failedRow(id: string, code: string, message: string): string {
  return row([id, 'error', null, code, message], MENTION_COLUMNS.length);
}

function row(cells: readonly Cell[], width = cells.length): string {
  return `${Array.from({ length: width }, (_, i) => formatCell(cells[i])).join(',')}\n`;
}

/**
 * A cell. Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises:
 * `=HYPERLINK(…)` becomes `'=HYPERLINK(…)`. Numbers are ours and stay.
 */
function formatCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
