import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

/** The text cut where sentences begin. */
function sentences(text: string): string[] {
  const tokens = tokenize(text, new WordTable());
  const begins = sentenceStarts(tokens);
  const found: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (begins[i] === 1) found.push('');
    const space = i > 0 && tokens.gap[i] > 0 && begins[i] === 0 ? ' ' : '';
    found[found.length - 1] += space + text.slice(tokens.start[i], tokens.end[i]);
  }
  return found;
}

describe('sentenceStarts', () => {
  it.each<[string, string[]]>([
    ['Hujan reda. Warga pulang.', ['Hujan reda.', 'Warga pulang.']],
    ['Ia menemui dr. Sari di sana.', ['Ia menemui dr. Sari di sana.']],
    // A copied page lost the space
    ['Bola ditepis Wiranto.Kiper itu senang.', ['Bola ditepis Wiranto.', 'Kiper itu senang.']],
    ['Hujan turun dua jam silam.Warga pulang.', ['Hujan turun dua jam silam.', 'Warga pulang.']],
    // Paragraphs joined with commas
    ['Hujan turun lama.,Warga pulang.', ['Hujan turun lama.,', 'Warga pulang.']],
    ['Saksinya Rano, S.H.,M.H. dari Bogor.', ['Saksinya Rano, S.H.,M.H. dari Bogor.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    'Ia dijemput Kompol.Andi tadi',
    'Tulis Kabarnusa.Com kemarin',
    'Ada M.Iqbal di sana',
    'Prof.Dr.Sari hadir',
  ])('begins only once: %s', (text) => {
    expect(sentences(text)).toHaveLength(1);
  });
});
