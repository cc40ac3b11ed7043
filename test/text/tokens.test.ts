import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { GLUED, NEW_BLOCK, NEW_LINE, SPACED, tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

const words = new WordTable();

function split(text: string): string[] {
  const tokens = tokenize(text, words);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

function sentences(text: string): string[] {
  const tokens = tokenize(text, words);
  const begins = sentenceStarts(tokens);
  const starts = Array.from({ length: tokens.count }, (_, i) => i).filter((i) => begins[i] === 1);
  return starts.map((first, index) => {
    const end = index + 1 < starts.length ? starts[index + 1] : tokens.count;
    return text.slice(tokens.start[first], tokens.end[end - 1]);
  });
}

describe('tokenize', () => {
  it.each([
    ['Sherwood-Randall tiba.', 'Sherwood - Randall tiba .'],
    ["Ma'ruf dan Ma’ruf", "Ma'ruf dan Ma’ruf"],
    ["Ma\\'ruf, C:\\'x dan \\'Rano\\'", "Ma\\'ruf , C : \\ ' x dan \\ ' Rano \\ '"],
    ['Jum’at (18/6/2025) 17.00WIB', 'Jum’at ( 18 / 6 / 2025 ) 17 . 00 WIB'],
    ['IranAyatollah Ali', 'Iran Ayatollah Ali'],
    ['PTBumi Resources', 'PT Bumi Resources'],
    ['PPh dan KPKnya', 'PPh dan KPKnya'],
    ['C5+1, G20, Liputan6.com', 'C5 + 1 , G20 , Liputan6 . com'],
    ['“Siap,” katanya', '“ Siap , ” katanya'],
    ['Rp750 miliar', 'Rp750 miliar'],
  ])('splits %s', (text, expected) => {
    expect(split(text).join(' ')).toBe(expected);
  });

  it('says what stands before a token', () => {
    const { gap, count } = tokenize('a b-c\nd\n\ne', words);
    expect([...gap.subarray(0, count)]).toEqual([NEW_BLOCK, SPACED, GLUED, GLUED, NEW_LINE, NEW_BLOCK]);
  });

  it('gives one id to all casings of a word', () => {
    const { word } = tokenize('Jakarta JAKARTA jakarta', words);
    expect(new Set(word.subarray(0, 3)).size).toBe(1);
  });

  it('never splits a surrogate pair and covers all but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const tokens = tokenize(text, words);
        let position = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(position);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]);
          expect(text.slice(position, tokens.start[i])).toMatch(
            /^[\s\u00ad\u0085\u200b-\u200d\u2060\ufeff]*$/u,
          );
          position = tokens.end[i];
        }
      }),
    );
  });
});

describe('sentenceStarts', () => {
  it.each([
    ['Budi pergi. Ia lelah.', ['Budi pergi.', 'Ia lelah.']],
    ['Menurut dr. Boyke, itu wajar. Ya.', ['Menurut dr. Boyke, itu wajar.', 'Ya.']],
    ['Agus D. W. hadir. Lalu?', ['Agus D. W. hadir.', 'Lalu?']],
    ['"Kami siap." Ia pergi.', ['"Kami siap."', 'Ia pergi.']],
    ['Harga Rp 1.500 per kg. Murah!', ['Harga Rp 1.500 per kg.', 'Murah!']],
    ['Judul Berita\nIsi berita', ['Judul Berita', 'Isi berita']],
  ])('splits %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
