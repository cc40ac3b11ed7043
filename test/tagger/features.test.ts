import { describe, expect, it } from 'vitest';
import { CONJUNCTION_LIMIT, FeatureExtractor } from '../../src/tagger/features.ts';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

function read(text: string, words = new WordTable(), extractor = new FeatureExtractor(null, null)) {
  const tokens = tokenize(text, words);
  const starts = sentenceStarts(tokens);
  extractor.read(tokens, starts, null);
  const conjunctions: number[][] = [];
  const out = new Int32Array(CONJUNCTION_LIMIT);
  for (let i = 0; i < tokens.count; i++)
    conjunctions.push([...out.slice(0, extractor.conjunctions(i, 0, tokens.count, out))]);
  const symbols = [...extractor.wordSymbol.slice(0, tokens.count)];
  return { extractor, tokens, symbols, features: symbols.map((s) => extractor.featuresOf(s)), conjunctions };
}

describe('FeatureExtractor', () => {
  it('gives one symbol to each printed word', () => {
    const { symbols } = read('Warga menemui Wali Kota, lalu warga pulang. Kota itu menemui warga');
    expect(symbols[1]).toBe(symbols[11]); // menemui
    expect(symbols[6]).toBe(symbols[12]); // warga, small
    expect(symbols[0]).not.toBe(symbols[6]); // Warga opens the sentence
    expect(symbols[3]).not.toBe(symbols[9]); // Kota within and at the beginning
  });

  it('sees capitals as case only where small letters are there too', () => {
    const shouted = read('BUPATI BIMA TINJAU BANJIR');
    const typed = read('bupati bima tinjau banjir');
    shouted.features.forEach((lists, i) => {
      expect([...lists[2]]).toEqual([...typed.features[i][2]]);
    });
  });

  it('gives the same features whatever was read before', () => {
    const words = new WordTable();
    const extractor = new FeatureExtractor(null, null);
    read('Gubernur meresmikan jembatan baru di Kapuas.', words, extractor);
    const text = 'Menteri Sosial mengunjungi Kapuas pada Selasa (3/2).';
    const later = read(text, words, extractor);
    const fresh = read(text);
    expect(later.conjunctions).toEqual(fresh.conjunctions);
    expect(later.features.map((lists) => lists.map((list) => [...list]))).toEqual(
      fresh.features.map((lists) => lists.map((list) => [...list])),
    );
  });

  it('keeps within its limits on odd text', () => {
    for (const text of ['', '\ud800', '\u0000\u0000', 'A.B.C.D', '((((', 'x'.repeat(5000), 'PT PT PT & & PT'])
      expect(() => read(text)).not.toThrow();
  });
});
