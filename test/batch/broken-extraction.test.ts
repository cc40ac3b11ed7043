/** One text that breaks the extractor costs its own record and no other. */

import { expect, it, vi } from 'vitest';
import { createWork } from '../../src/batch/work.ts';
import type { Extractor, TextRequest } from '../../src/pipeline/extractor.ts';

vi.mock('../../src/pipeline/extractor.ts', () => {
  const extract = (text: string, { id = '-' } = {}) => {
    if (text.includes('rusak')) throw new Error('out of reach');
    return { id, article: { authors: [], outlet: null } };
  };
  const extractor = {
    extract,
    extractAll: (requests: readonly TextRequest[]) =>
      requests.map((request) => extract(request.text, request)),
  };
  return { createExtractor: async () => extractor as unknown as Extractor };
});

it('reports the record that breaks, and reads the others', async () => {
  const work = await createWork({
    fields: { text: ['text'], title: [], date: [], id: [] },
    language: undefined,
    anchor: undefined,
    id: undefined,
    format: null,
    output: { offsets: 'utf16', includeText: false, colour: false, indent: false },
  });
  const texts = ['Berita pagi', 'Berita rusak', 'Berita malam'];
  const { results, failures } = await work(
    texts.map((text, i) => ({ id: `r${i}`, kind: 'json', bytes: Buffer.from(JSON.stringify({ text })) })),
  );
  expect(results.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2']);
  expect(failures).toEqual([
    { id: 'r1', error: { code: 'internal-error', message: 'extraction failed: out of reach' } },
  ]);
});
