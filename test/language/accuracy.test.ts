/**
 * Floors on data that is not part of the repository; skipped where it is missing. The labelled sentences are those
 * of the training: what the model does on sentences it never saw is printed by `npm run evaluate:language`. The
 * headlines are of a file that training does not read.
 */

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { identifyLanguage, openLanguageModel } from '../../src/language/index.ts';

const shared = new URL('../../../shared/data/', import.meta.url);
const model = openLanguageModel(readFileSync(new URL('../../models/language.bin', import.meta.url)));

interface Row {
  readonly text?: string;
  readonly language?: string;
  readonly title?: string;
  readonly body?: string;
}

function rows(name: string): Row[] {
  const bytes = readFileSync(new URL(name, shared));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

/** Share of texts told right, in a hundred. */
function accuracy(texts: readonly (readonly [text: string, code: string])[]): number {
  const right = texts.filter(([text, code]) => identifyLanguage(text, model).code === code).length;
  return (100 * right) / texts.length;
}

describe.skipIf(!existsSync(shared))('accuracy', () => {
  it.each([
    ['langid/dsl2014.dev.jsonl', 99.5],
    ['langid/dsl2016.dev.jsonl', 99],
    ['langid/nusax.dev.jsonl', 99],
  ])('%s: at least %d %%', (name, floor) => {
    expect(accuracy(rows(name).map(({ text, language }) => [text!, language!]))).toBeGreaterThanOrEqual(
      floor,
    );
  });

  it.each(['indonews4_2025', 'detik_entity_2025', 'kompas_2025_md', 'tribun_kompas_2023'])(
    '%s: at most 3 articles in 1,000 are not Indonesian',
    (name) => {
      const bodies = rows(`news/${name}.jsonl.gz`).flatMap(({ body }) =>
        body && body.length > 300 ? [body] : [],
      );
      expect(accuracy(bodies.map((body) => [body, 'ind']))).toBeGreaterThanOrEqual(99.7);
    },
  );

  it('headlines: 95 in 100 are Indonesian, and of those called reliable 99', () => {
    const decisions = rows('news/rss_headlines_2026.jsonl.gz').map(({ title }) =>
      identifyLanguage(title!, model),
    );
    const isIndonesian = ({ code }: { code: string }): boolean => code === 'ind';
    const reliable = decisions.filter((decision) => decision.reliable);
    expect(decisions.filter(isIndonesian).length / decisions.length).toBeGreaterThan(0.95);
    expect(reliable.filter(isIndonesian).length / reliable.length).toBeGreaterThan(0.99);
  });
});
