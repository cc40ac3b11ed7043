import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { LEAST, MENTION_TYPES, openTagger } from '../../src/tagger/tagger.ts';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

const built = existsSync('dist/gazetteer.bin');

function openProduct() {
  const words = new WordTable();
  const gazetteer = new Gazetteer(new Uint8Array(readFileSync('dist/gazetteer.bin')), words);
  const tagger = openTagger(new Uint8Array(readFileSync('models/tagger.bin')), gazetteer);
  return (text: string) => {
    const tokens = tokenize(text, words);
    const found = tagger.tag(tokens, sentenceStarts(tokens), gazetteer.scan(tokens), LEAST);
    return Array.from({ length: found.count }, (_, m) => ({
      text: text.slice(tokens.start[found.first[m]], tokens.end[found.end[m] - 1]),
      type: MENTION_TYPES[found.type[m]],
      score: found.score[m],
    }));
  };
}

describe.skipIf(!built)('the model of the product', () => {
  const tag = openProduct();
  const names = (text: string) => tag(text).map(({ text: name, type }) => `${type} ${name}`);

  it('finds names that no dictionary has', () => {
    expect(names('Kepala dinas itu, Wirantyo Pramodhana, menolak berkomentar.')).toEqual([
      'person Wirantyo Pramodhana',
    ]);
    expect(names('Direktur Utama PT Cakrabuana Nirmala Sentosa hadir di Jakarta.')).toEqual([
      'organization PT Cakrabuana Nirmala Sentosa',
      'location Jakarta',
    ]);
  });

  it('calls a location that reads as a country a country', () => {
    expect(names('Rombongan tiba dari Malaysia dan Surabaya kemarin.')).toEqual([
      'country Malaysia',
      'location Surabaya',
    ]);
  });

  it('gives scores between 0 and 1, higher for the plain case', () => {
    const [plain] = tag('Presiden Joko Widodo meresmikan bendungan.');
    expect(plain.text).toBe('Joko Widodo');
    expect(plain.score).toBeGreaterThan(0.8);
    expect(plain.score).toBeLessThanOrEqual(1);
  });

  it('tags a text the same alone and after others', () => {
    const text = 'Wali Kota Bima bertemu pengurus Persebima di Lapangan Serasuba.';
    const alone = openProduct()(text);
    tag('Menteri Keuangan membuka sidang di Bali.');
    expect(tag(text)).toEqual(alone);
  });

  it('lets nothing break it', () => {
    for (const text of [
      '',
      '\ud800',
      '\u0000',
      '.'.repeat(2000),
      'A '.repeat(3000),
      'a\n\nB\r\n(',
      '“”()[]{}',
    ])
      expect(() => tag(text)).not.toThrow();
  });
});
