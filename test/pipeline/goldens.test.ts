/** Every fixture article against its golden document. After a meant change: `npm run goldens`, and read the difference. */

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/output/schema.ts';
import { createExtractor, type Extractor } from '../../src/pipeline/extractor.ts';

const articles = new URL('../../fixtures/articles/', import.meta.url);
const expected = new URL('../../fixtures/expected/', import.meta.url);
const names = readdirSync(articles).filter((name) => name.endsWith('.txt'));
let sebut: Extractor;

beforeAll(async () => {
  sebut = await createExtractor();
});

describe('fixture articles', () => {
  it('are at least 24, each with a golden document', () => {
    expect(names.length).toBeGreaterThanOrEqual(24);
    expect(readdirSync(expected).sort()).toEqual(names.map((name) => name.replace('.txt', '.json')).sort());
  });

  it.each(names)('%s', (name) => {
    const id = name.replace('.txt', '');
    const text = readFileSync(new URL(name, articles), 'utf8');
    const document = sebut.extract(text, { id });
    expect(schemaProblems(document)).toEqual([]);
    expect(document).toEqual(JSON.parse(readFileSync(new URL(`${id}.json`, expected), 'utf8')));
  });
});
