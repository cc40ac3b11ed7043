/** Words get numbers, and a table that was full for one text is as new for the next. */

import { describe, expect, it } from 'vitest';
import { WordColumn, WordTable } from '../../src/text/word-table.ts';

const CAPACITY = 1 << 19;

function fill(table: WordTable, count: number): void {
  for (let i = 0; i < count; i++) table.idOf(`kata${i.toString(36)}`);
}

describe('WordTable', () => {
  it('numbers a folded word once', () => {
    const table = new WordTable();
    expect(table.idOf('Presiden')).toBe(table.idOf('presiden'));
    expect(table.form(table.idOf('Presiden'))).toBe('presiden');
  });

  it('starts over before a text that might not fit, and only then', () => {
    const table = new WordTable();
    fill(table, CAPACITY - 10_000);
    const known = table.idOf('kata1');
    table.settle(1000);
    expect(table.generation).toBe(0);
    expect(table.idOf('kata1')).toBe(known);
    const lengths = new WordColumn(table, (form) => form.length);
    expect(lengths.get(known)).toBe(5);
    table.settle(40_000);
    expect(table.generation).toBe(1);
    expect(lengths.get(table.idOf('presiden'))).toBe(8);
  });

  it('takes what a single text has too much for no word at all', () => {
    const table = new WordTable();
    fill(table, CAPACITY + 5);
    expect(table.form(table.idOf('kata1'))).toBe('kata1');
    expect(table.form(table.idOf('meluap'))).toBe('');
  });
});
