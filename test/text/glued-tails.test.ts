/** Small words glued to names, parted only where a name is known to stand before them. */

import { describe, expect, it } from 'vitest';
import { type NameKnowledge, partGluedTails } from '../../src/text/glued-tails.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

const words = new WordTable();
const names: NameKnowledge = {
  isKnown: (form) => ['wahyu', 'wahyudi', 'santoso', 'indonesia'].includes(form),
  isName: (form) => form === 'indonesia',
};

function split(text: string): string {
  const tokens = partGluedTails(tokenize(text, words), names);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i])).join('|');
}

describe('partGluedTails', () => {
  it.each([
    ['a head that the text names', 'Ada Wilona. Wilonadan ibunya', 'Ada|Wilona|.|Wilona|dan|ibunya'],
    ['a head that the dictionaries know', 'bagi Indonesiauntuk kini', 'bagi|Indonesia|untuk|kini'],
    ['the end of a longer name', 'kata Eko Santosomengaku lupa', 'kata|Eko|Santoso|mengaku|lupa'],
    ['two in one line', 'Iran, Iranyang Irantelah ada', 'Iran|,|Iran|yang|Iran|telah|ada'],
  ])('parts %s', (_, text, expected) => {
    expect(split(text)).toBe(expected);
  });

  it.each([
    ['a known word', 'Wahyu dan Wahyudi datang'],
    ['a head that nobody names', 'Paratmenyatakan hal itu'],
    ['a short head', 'Medan dan Sudan jauh'],
    ['small words', 'santosomengaku kalah'],
  ])('leaves %s whole', (_, text) => {
    const tokens = tokenize(text, words);
    expect(partGluedTails(tokens, names)).toBe(tokens);
  });
});
