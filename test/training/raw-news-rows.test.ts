/** Training sentences from annotated articles. */

import { describe, expect, it } from 'vitest';
import type { AnnotatedNews } from '../../src/training/raw-news.ts';
import { rowsOf } from '../../src/training/raw-news-rows.ts';

const GOLD: AnnotatedNews = {
  id: 'a',
  people: [{ surfaces: ['Rano Wijaya', 'Rano'] }],
  organizations: [{ surfaces: ['KPU Bima', 'PSI', 'Melati'] }],
  countries: [{ surfaces: ['AS'] }],
  locations: [{ surfaces: ['Bima', 'Melati'] }],
  optional: ['Instagram', '3 Juni'],
};

function read(text: string): [string, string][][] {
  return rowsOf('a', text, GOLD).map((row) =>
    row.spans.map(([start, end, type]) => [row.text.slice(start, end), type]),
  );
}

describe('a training sentence', () => {
  it('has every name where it stands, the longest first, countries as places', () => {
    expect(read('Rano Wijaya menemui KPU Bima di Bima. “Rano ke AS,” katanya pada 3 Juni.')).toEqual([
      [
        ['Rano Wijaya', 'person'],
        ['KPU Bima', 'organization'],
        ['Bima', 'location'],
      ],
      [
        ['Rano', 'person'],
        ['AS', 'location'],
      ],
    ]);
  });

  it('is left out where a name is unsure: optional, of two types, glued', () => {
    expect(read('Rano menulis di Instagram.')).toEqual([]);
    expect(read('Rano pergi ke Melati.')).toEqual([]);
    expect(read('Kabar dari Rano Wijayamengatakan itu.')).toEqual([]);
    expect(read('KOMPAS menulis itu.')).toEqual([[]]);
  });
});
