/** Texts read together give what each gives by itself: languages mixed, one text larger than a group. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createExtractor } from '../../src/pipeline/extractor.ts';

const ARTICLES = 'fixtures/articles';

it('reads many texts as it reads each', async () => {
  const sebut = await createExtractor();
  const texts = readdirSync(ARTICLES).map((file) => readFileSync(`${ARTICLES}/${file}`, 'utf8'));
  const requests = [
    ...texts.map((text, i) => ({ text, id: `artikel-${i}`, date: i % 2 === 0 ? '2024-05-06' : undefined })),
    { text: '' },
    { text: 'Das Wetter bleibt morgen überall schön und trocken.', language: 'deu' },
    { text: texts.slice(0, 30).join('\n\n').repeat(2), title: 'Semua' },
    { text: 'Presiden Joko Widodo tiba di Dompu, Senin (5/2/2024).' },
  ];
  expect(sebut.extractAll(requests)).toEqual(requests.map((request) => sebut.extract(request.text, request)));
  expect(sebut.extractAll([])).toEqual([]);
});
