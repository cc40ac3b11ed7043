/** What of an annotated row the tagger can learn. */

import { describe, expect, it } from 'vitest';
import { learnable } from '../../src/training/learnable.ts';

function read(text: string, names: readonly (readonly [string, string])[]): [string, string][] {
  const spans = names.map(([name, type]) => {
    const start = text.indexOf(name);
    return [start, start + name.length, type] as const;
  });
  const row = learnable({ id: '1', text, spans });
  return row.spans.map(([start, end, type]) => [row.text.slice(start, end), type]);
}

describe('a learnable row', () => {
  it('has the name of an address without its endings', () => {
    const medium = 'organization';
    expect(
      read('KENARI.com dan Melati.co.id menulis itu.', [
        ['KENARI.com', medium],
        ['Melati.co.id', medium],
      ]),
    ).toEqual([
      ['KENARI', medium],
      ['Melati', medium],
    ]);
  });

  it('has no name in small letters', () => {
    expect(
      read('kenari.com menemui rano di Bima.', [
        ['kenari.com', 'organization'],
        ['rano', 'person'],
        ['Bima', 'location'],
      ]),
    ).toEqual([['Bima', 'location']]);
  });

  it('has its character references resolved in place', () => {
    const name = 'Rano&nbsp;Wijaya';
    const [[read1, type]] = read(`Kata ${name} itu benar.`, [[name, 'person']]);
    expect(type).toBe('person');
    expect(read1).not.toContain('&nbsp;');
    expect(read1).toHaveLength(name.length);
  });
});
