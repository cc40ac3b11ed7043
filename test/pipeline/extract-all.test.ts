/**
 * Texts read together give what each gives by itself: languages mixed, one text larger than a group. And what was read
 * before never shows.
 */

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

it('reads a text of many new words after hundreds of thousands of others as it reads it first', async () => {
  const sebut = await createExtractor({ language: 'ind', tagger: false });
  const wordsOf = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => prefix + i.toString(36)).join(' ');
  const text = `${wordsOf('b', 56_000)}\n\nPresiden Rusia Vladimir Putin tiba di Surabaya, Senin (5/2/2024).`;
  const fresh = sebut.extract(text);
  expect(fresh.people.map(({ name }) => name)).toContain('Vladimir Putin');
  sebut.extract(wordsOf('a', 470_000));
  expect(sebut.extract(text)).toEqual(fresh);
});

it('warns as often as there is reason to', async () => {
  const sebut = await createExtractor({ language: 'ind' });
  expect(sebut.extract('31/2/2021 dan '.repeat(130_000)).warnings).toHaveLength(130_000);
});

it('reads a headline as Indonesian where too little says that it is a regional language', async () => {
  const sebut = await createExtractor();
  const { language, organizations, warnings } = sebut.extract(
    'Dirut BEI Buka Suara Pengumuman Rebalancing MSCI Agustus 2026',
  );
  expect(language.reliable).toBe(false);
  expect(organizations.map(({ name }) => name)).toContain('BEI');
  expect(warnings.map(({ code }) => code)).toEqual(language.code === 'ind' ? [] : ['read-as-indonesian']);
});

it.each([
  [undefined, 'undefined'],
  [null, 'null'],
  [7, 'number'],
  [['Rano'], 'object'],
])('says that %j is no text', async (text, kind) => {
  const sebut = await createExtractor({ tagger: false });
  const message = `the text must be a string, not ${kind}`;
  expect(() => sebut.extract(text as never)).toThrow(new TypeError(message));
  expect(() => sebut.extractAll([{ text: 'Halo.' }, { text: text as never }])).toThrow(message);
});
