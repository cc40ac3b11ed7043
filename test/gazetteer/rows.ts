/** Dictionary rows for tests. */

import { compileGazetteer } from '../../src/gazetteer/compile.ts';
import { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import type { DictionaryRow } from '../../src/gazetteer/table.ts';
import { WordTable } from '../../src/text/word-table.ts';

export function row(id: string, surface: string, more: Partial<DictionaryRow> = {}): DictionaryRow {
  return {
    file: 'test',
    line: 1,
    id,
    surface,
    type: 'location',
    subtype: '',
    ambiguous: 0,
    source: 'authored',
    kind: 'name',
    country: '',
    code: '',
    parent: '',
    latitude: Number.NaN,
    longitude: Number.NaN,
    population: 0,
    strength: 0,
    ...more,
  };
}

export function gazetteerOf(rows: readonly DictionaryRow[], words = new WordTable()): Gazetteer {
  return new Gazetteer(compileGazetteer(rows), words);
}
