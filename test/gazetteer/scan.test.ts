/** The compiled file and the scan: same bytes every time, every printed variant, nothing more than a naive search. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../src/gazetteer/compile.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { CASING_EXACT, CASING_LOWER, CASING_TITLE, CASING_UPPER } from '../../src/gazetteer/schema.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { gazetteerOf, row } from './rows.ts';

function find(
  gazetteer: Gazetteer,
  words: WordTable,
  text: string,
): { text: string; form: string; casing: number }[] {
  const tokens = tokenize(text, words);
  const { count, first, end, form, casing } = gazetteer.scan(tokens);
  return Array.from({ length: count }, (_, i) => ({
    text: text.slice(tokens.start[first[i]], tokens.end[end[i] - 1]),
    form: gazetteer.surfaceOf(form[i]),
    casing: casing[i],
  }));
}

describe('compileGazetteer', () => {
  const rows = [
    row('batam', 'Batam', { country: 'ID', latitude: 1.13, longitude: 104.05, population: 1_196_000 }),
    row('pbb', 'PBB', { type: 'organization', kind: 'acronym' }),
    row('pbb', 'Perserikatan Bangsa-Bangsa', { type: 'organization' }),
  ];

  it('gives the same bytes for the same rows', () => {
    expect(Buffer.compare(compileGazetteer(rows), compileGazetteer(structuredClone(rows)))).toBe(0);
  });

  it('keeps what the columns say', () => {
    const gazetteer = gazetteerOf(rows);
    const [form] = gazetteer.formsOf(['batam']);
    const entity = gazetteer.formEntity[form];
    expect(gazetteer.entityId(entity)).toBe('batam');
    expect(gazetteer.entityCountry(entity)).toBe('ID');
    expect(gazetteer.entityCoordinates(entity)).toEqual({ latitude: 1.13, longitude: 104.05 });
    const [acronym] = gazetteer.formsOf(['pbb']);
    expect(gazetteer.entityName(gazetteer.formEntity[acronym])).toBe('Perserikatan Bangsa-Bangsa');
    expect(gazetteer.kindOf(acronym)).toBe('acronym');
  });

  it('refuses to open something else', () => {
    expect(
      () => new (gazetteerOf(rows).constructor as typeof Gazetteer)(new Uint8Array(512), new WordTable()),
    ).toThrow('not a compiled gazetteer');
  });
});

describe('scan', () => {
  const words = new WordTable();
  const gazetteer = gazetteerOf(
    [
      row('soekarno-hatta', 'Soekarno-Hatta'),
      row('nato', 'NATO', { type: 'organization' }),
      row('youtube', 'YouTube', { type: 'organization' }),
      row('kh', 'K.H.', { type: 'honorific' }),
      row('jawa', 'Jawa'),
      row('jawa-barat', 'Jawa Barat'),
    ],
    words,
  );

  it.each([
    ['Soekarno-Hatta', CASING_EXACT],
    ['Soekarno Hatta', CASING_EXACT],
    ['Soekarno\u2011Hatta', CASING_EXACT],
    ['SOEKARNO-HATTA', CASING_UPPER],
    ['soekarno-hatta', CASING_LOWER],
    ['Nato', CASING_TITLE],
  ])('finds %s', (text, casing) => {
    expect(find(gazetteer, words, `di ${text}.`)).toMatchObject([{ text, casing }]);
  });

  it.each(['YouTube', 'Youtube', 'youtube', 'K.H.', 'KH'])('finds %s in any of its printed forms', (text) => {
    expect(find(gazetteer, words, `lalu ${text} lalu`).map((match) => match.text)).toEqual([text]);
  });

  it('finds every form at a place, the shorter first, and none across a line end', () => {
    expect(find(gazetteer, words, 'ke Jawa Barat').map(({ text }) => text)).toEqual(['Jawa', 'Jawa Barat']);
    expect(find(gazetteer, words, 'ke Jawa\nBarat').map(({ text }) => text)).toEqual(['Jawa']);
  });

  it('takes hostile text', () => {
    for (const text of ['', '\ud800', '\0\0', '-'.repeat(1e5), `${'Jawa-'.repeat(1e4)}`, `Jawa\ud83d Barat`])
      expect(() => find(gazetteer, words, text)).not.toThrow();
  });

  it('finds exactly what a naive search finds', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 12 }),
        fc.array(word, { maxLength: 30 }),
        (forms, text) => {
          const surfaces = [...new Set(forms.map((form) => form.join(' ')))];
          const table = new WordTable();
          const compiled = gazetteerOf(
            surfaces.map((surface, index) => row(`x${index}`, surface)),
            table,
          );
          const tokens = tokenize(text.join(' '), table);
          const { count, first, end, form } = compiled.scan(tokens);
          const found = Array.from(
            { length: count },
            (_, i) => `${first[i]}:${end[i]}:${compiled.surfaceOf(form[i])}`,
          );
          const naive: string[] = [];
          for (let i = 0; i < text.length; i++)
            for (let length = 1; length <= 4 && i + length <= text.length; length++) {
              const stretch = text.slice(i, i + length).join(' ');
              if (surfaces.includes(stretch)) naive.push(`${i}:${i + length}:${stretch}`);
            }
          expect(found).toEqual(naive);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
