import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('src/gazetteer/glued-words-data.ts is what the dictionary compiles to', async () => {
  const script = new URL('../../scripts/compile-glued-words.mjs', import.meta.url).href;
  const { compiled } = (await import(script)) as { compiled: () => string };
  const written = new URL('../../src/gazetteer/glued-words-data.ts', import.meta.url);
  expect(readFileSync(written, 'utf8')).toBe(compiled());
});
