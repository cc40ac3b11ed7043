import { describe, expect, it } from 'vitest';
import { NUMBER_SHAPES, readWords } from '../../src/language/features.ts';

/** Words in the order they are read, names in capitals, and the ways numbers are written. */
function read(text: string): string[] {
  const found: string[] = [];
  readWords(
    text,
    0,
    text.length,
    {
      word(letters, length, _hash, name) {
        const word = String.fromCharCode(...letters.subarray(0, length));
        found.push(name ? word.toUpperCase() : word);
      },
      number(shape) {
        found.push(NUMBER_SHAPES[shape]);
      },
    },
    { latin: 0, other: 0 },
  );
  return found;
}

describe('readWords', () => {
  it.each([
    ['Warga Klaten, Budi, panen.', ['warga', 'KLATEN', 'BUDI', 'panen']],
    ['Panen. Budi pulang', ['panen', 'budi', 'pulang']],
    ['W. Budi pulang', ['w', 'BUDI', 'pulang']],
    ["Jum'at (pagi) di PBB-Jenewa", ["jum'at", 'pagi', 'di', 'PBB', 'JENEWA']],
    ['lihat https://contoh.id/a @akun #tagar ya', ['lihat', 'ya']],
  ])('words of %j', (text, words) => {
    expect(read(text)).toEqual(words);
  });

  it.each([
    ['12,500 orang', ['#,###', 'orang']],
    ['1,234,567.', ['#,###']],
    ['3,5 persen', ['#,#', 'persen']],
    ['Rp1.250.000,50', ['rp', '#.###']],
    ['Selasa (4/2/2025)', ['selasa', '(#/#']],
    ['2024 12.30 4/2 1234,5 +62.811', ['#.###']],
  ])('numbers of %j', (text, shapes) => {
    expect(read(text)).toEqual(shapes);
  });
});
