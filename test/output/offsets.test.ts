/** `--offsets`: a reader that counts otherwise cuts the same text. */

import { describe, expect, it } from 'vitest';
import type { SebutDocument } from '../../src/model/document.ts';
import { convertOffsets, OFFSET_UNITS, type OffsetUnit } from '../../src/output/offsets.ts';
import { sampleDocument } from './sample.ts';

/** Letters of one to four bytes before and inside what is mentioned, and half a pair, which UTF-8 cannot write. */
const TEXT = '😀 É. \ud83d Kafé “Melati” 😀 di Kota Ambon';

/** How readers of each unit cut a text. */
const CUT: Readonly<Record<OffsetUnit, (start: number, end: number) => string>> = {
  utf16: (start, end) => TEXT.slice(start, end),
  codepoint: (start, end) => [...TEXT].slice(start, end).join(''),
  byte: (start, end) => Buffer.from(TEXT).subarray(start, end).toString(),
};

function documentWith(...names: readonly string[]): SebutDocument {
  const document = sampleDocument();
  document.people = [];
  document.locations[0].mentions = names.map((text) => {
    const start = TEXT.indexOf(text);
    return { ...document.locations[0].mentions[0], text, start, end: start + text.length };
  });
  document.article.published = { text: '2024', value: '2024', start: -1, end: -1 };
  return document;
}

describe('convertOffsets', () => {
  it.each(OFFSET_UNITS)('counts in %s', (unit) => {
    const document = documentWith('É', 'Kafé “Melati” 😀', 'Kota Ambon');
    convertOffsets(document, TEXT, unit);
    for (const { text, start, end } of document.locations[0].mentions)
      expect(CUT[unit](start, end)).toBe(text);
  });

  it.each(OFFSET_UNITS)('leaves what is not in the text there, in %s', (unit) => {
    const document = documentWith('Kota Ambon');
    convertOffsets(document, TEXT, unit);
    expect(document.article.published).toMatchObject({ start: -1, end: -1 });
  });
});
