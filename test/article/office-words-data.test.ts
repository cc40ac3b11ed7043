import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('src/article/office-words-data.ts is what the dictionaries compile to', async () => {
  const script = new URL('../../scripts/compile-office-words.mjs', import.meta.url).href;
  const { compiled } = (await import(script)) as { compiled: () => string };
  const written = new URL('../../src/article/office-words-data.ts', import.meta.url);
  expect(readFileSync(written, 'utf8')).toBe(compiled());
});
