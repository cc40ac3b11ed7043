import { describe, expect, it } from 'vitest';
import { BEGIN, END, INSIDE, labelOf, OUTSIDE, SINGLE } from '../../src/tagger/labels.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { caseCopies } from '../../src/training/case-copies.ts';
import { domainOf, labelsOf, parseRows, unknownTypes } from '../../src/training/corpora.ts';

describe('corpora', () => {
  it('takes the domain from the file name', () => {
    expect(domainOf('/data/koran-desa.train.jsonl')).toBe('koran-desa');
  });

  it('counts the spans that no tagger learns, by type', () => {
    const spans = '[[0,3,"event"],[4,8,"person"],[9,12,"date"],[13,17,"event"],[18,20,"country"]]';
    const rows = parseRows(`{"text":"Abc Defg Hij Klmn Op","spans":${spans}}`, 'a');
    expect([...unknownTypes(rows)]).toEqual([
      ['event', 2],
      ['date', 1],
    ]);
  });

  it('reads rows with their ids as they are, behind a byte order mark too', () => {
    const rows = parseRows(
      '\uFEFF{"id":5,"text":"Ani pulang"}\n\n{"text":"Ani tiba","spans":[[0,3,"person"]]}\n',
      'a.jsonl',
    );
    expect(rows.map(({ id }) => id)).toEqual([5, 'a.jsonl:3']);
  });

  it.each([
    ['{"text":"Ani pulang","spans":[[0,30,"person"]]}', 'a.jsonl:1: span [0, 30] lies outside the text'],
    ['{"text":"Ani pulang","spans":[["0",3,"person"]]}', 'a.jsonl:1: span [0, 3] lies outside the text'],
    [
      '{"text":"Ani pulang","spans":[[0,3,"person"],[2,6,"person"]]}',
      'a.jsonl:1: span [2, 6] overlaps another',
    ],
    ['{"id":1}', 'a.jsonl:1: no "text"'],
    ['Ani', 'a.jsonl:1: not JSON'],
  ])('refuses %s', (line, message) => {
    expect(() => parseRows(line, 'a.jsonl')).toThrow(message);
  });

  it('labels tokens by spans', () => {
    const text = 'Ani dan PT Maju Jaya di Bima';
    const { labels, moved } = labelsOf(tokenize(text, new WordTable()), [
      [0, 3, 'person'],
      [8, 20, 'organization'],
      [24, 28, 'country'],
    ]);
    expect(moved).toBe(0);
    expect([...labels]).toEqual([
      labelOf(0, SINGLE),
      OUTSIDE,
      labelOf(1, BEGIN),
      labelOf(1, INSIDE),
      labelOf(1, END),
      OUTSIDE,
      labelOf(2, SINGLE),
    ]);
  });

  it('moves edges inside a token to its edges and counts them', () => {
    const { labels, moved } = labelsOf(tokenize('kotabandung ramai', new WordTable()), [[4, 11, 'location']]);
    expect(moved).toBe(1);
    expect([...labels]).toEqual([labelOf(2, SINGLE), OUTSIDE]);
  });

  it('copies rows in other case without moving offsets', () => {
    const rows = Array.from({ length: 8 }, (_, k) => ({
      id: String(k),
      text: k === 2 ? 'Straße Ani' : 'Ani pulang',
      spans: [[0, 3, 'person']] as [number, number, string][],
    }));
    const copies = caseCopies(rows);
    expect(copies.every(({ text, id }) => text.length === rows[Number(id)].text.length)).toBe(true);
    expect(copies.some(({ text }) => text === 'ANI PULANG')).toBe(true);
    expect(copies.some(({ text }) => text === 'ani pulang')).toBe(true);
  });
});
