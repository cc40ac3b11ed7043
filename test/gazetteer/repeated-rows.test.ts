/** Rows that stand twice are found, and rows that only look alike are left in peace. */

import { describe, expect, it } from 'vitest';
import { findRepeated, findRepeatedNames } from '../../src/gazetteer/repeated-rows.ts';
import { row } from './rows.ts';

describe('findRepeated', () => {
  const kenari = row('kenari', 'Kenari', { type: 'name-part', subtype: 'given', file: 'person/a', line: 4 });
  const again = { ...kenari, file: 'person/b', line: 9 };

  it('finds a row of one file in another', () => {
    expect(findRepeated([kenari, again])).toEqual([
      { file: 'person/b', line: 9, column: 2, message: '"Kenari" stands in person/a.tsv:4 already' },
    ]);
  });

  it.each([
    ['kind', { subtype: 'surname' }],
    ['mark', { ambiguous: 1 }],
    ['strength', { strength: 9 }],
    ['thing', { id: 'kenari-marga' }],
    ['printed form', { surface: 'KENARI' }],
  ])('lets one of another %s stand', (_, difference) => {
    expect(findRepeated([kenari, { ...again, ...difference }])).toEqual([]);
  });
});

describe('findRepeatedNames', () => {
  const first = row('kopi-senja', 'Kopi Senja', { type: 'organization', file: 'a.tsv', line: 2 });

  it('finds a surface that one file has twice, in any case and of any type', () => {
    const later = row('senja', 'KOPI SENJA', { type: 'person', file: 'a.tsv', line: 5 });
    expect(findRepeatedNames([first, later])).toEqual([
      {
        file: 'a.tsv',
        line: 5,
        column: 2,
        message: '"KOPI SENJA" stands in line 2 already; only the later row counts',
      },
    ]);
  });

  it('finds the same again in a later file, and lets that file say something else', () => {
    const same = { ...first, file: 'b.tsv', line: 3 };
    expect(findRepeatedNames([first, same])).toMatchObject([
      { file: 'b.tsv', line: 3, message: '"Kopi Senja" stands in a.tsv:2 already' },
    ]);
    expect(findRepeatedNames([first, { ...same, type: 'block' }])).toEqual([]);
    expect(findRepeatedNames([first, { ...same, id: 'kopi-senja-baru' }])).toEqual([]);
  });
});
