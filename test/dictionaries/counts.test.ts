// All dictionaries together: they compile without a problem, hold what they promise, and open fast.

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Dictionaries, readDictionaries } from '../../scripts/compile-dictionaries.ts';
import { compileGazetteer } from '../../src/gazetteer/compile.ts';
import { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { formatProblem } from '../../src/gazetteer/table.ts';
import { WordTable } from '../../src/text/word-table.ts';

const ROOT = fileURLToPath(new URL('../../dictionaries', import.meta.url));
const MEGABYTE = 1_000_000;

describe('dictionaries', () => {
  let dictionaries: Dictionaries;
  let bytes: Uint8Array;

  beforeAll(() => {
    dictionaries = readDictionaries(ROOT);
    bytes = compileGazetteer(dictionaries.rows, dictionaries.sources);
  });

  it('have no problem', () => {
    expect(dictionaries.problems.map(formatProblem)).toEqual([]);
  });

  it('hold what they promise', () => {
    const { rows } = dictionaries;
    const count = (wanted: (file: string, type: string, kind: string) => boolean) =>
      rows.filter(({ file, type, kind }) => wanted(file, type, kind)).length;
    const figures = rows.filter(({ file }) => file.startsWith('person/figures'));
    expect(count((_, type) => type === 'country')).toBeGreaterThanOrEqual(900);
    expect(count((_, type) => type === 'location')).toBeGreaterThanOrEqual(30_000);
    expect(count((_, type) => type === 'organization')).toBeGreaterThanOrEqual(4_000);
    expect(count((_, type, kind) => type === 'organization' && kind === 'acronym')).toBeGreaterThanOrEqual(
      1_200,
    );
    expect(count((_, type) => type === 'name-part')).toBeGreaterThanOrEqual(7_000);
    expect(new Set(figures.map(({ id }) => id)).size).toBeGreaterThanOrEqual(1_500);
  });

  it('compile to the same bytes again, at most 12 MB', () => {
    expect(bytes.length).toBeLessThanOrEqual(12 * MEGABYTE);
    expect(Buffer.compare(bytes, compileGazetteer(dictionaries.rows, dictionaries.sources))).toBe(0);
  });

  it('open in at most 10 ms', () => {
    const times = Array.from({ length: 5 }, () => {
      const words = new WordTable();
      const start = performance.now();
      new Gazetteer(bytes, words);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(10);
  });

  it('keep the words of every page out of the cities of the world', () => {
    const cities = new Set(
      dictionaries.rows.filter(({ file }) => file === 'place/world-cities').map(({ surface }) => surface),
    );
    for (const word of ['Anda', 'Itu', 'Tak', 'Negara', 'Bikin', 'Mati', 'Puan', 'Bambang', 'Honda', 'David'])
      expect(cities.has(word), word).toBe(false);
  });
});
