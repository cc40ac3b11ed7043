import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

const folder = new URL('../../dictionaries/time/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
const COLUMNS = ['id', 'surface', 'type', 'subtype', 'ambiguous', 'source_id', 'note'];

describe.each(files)('dictionaries/time/%s', (file) => {
  const lines = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
  const rows = lines.slice(1).map((line) => line.split('\t'));

  it('has the common columns first and as many cells in every row', () => {
    const header = lines[0].split('\t');
    expect(header.slice(0, COLUMNS.length)).toEqual(COLUMNS);
    for (const row of rows) expect(row.length, row.join(' ')).toBe(header.length);
  });

  it('is sorted by id and surface, each row once', () => {
    const keys = rows.map(([id, surface]) => `${id}\u0000${surface}`);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('is NFC with ASCII ids', () => {
    for (const [id, surface] of rows) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(surface).toBe(surface.normalize('NFC'));
    }
  });
});

describe('src/time/lexicon-data.ts', () => {
  it('is what the dictionaries compile to', async () => {
    const script = new URL('../../scripts/compile-time-lexicon.mjs', import.meta.url).href;
    const { compiled } = (await import(script)) as { compiled: () => string };
    expect(readFileSync(new URL('../../src/time/lexicon-data.ts', import.meta.url), 'utf8')).toBe(compiled());
  });

  it('cuts entries as the tokenizer does', async () => {
    const { PHRASES } = await import('../../src/time/lexicon-data.ts');
    const words = new WordTable();
    for (const [first, entries] of PHRASES)
      for (const [rest] of entries) {
        const text = [first, ...rest].join(' ');
        expect(tokenize(text, words).count, text).toBe(rest.length + 1);
      }
  });
});
