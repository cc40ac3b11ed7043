/** Floors of reading saved pages. Skips itself where the pages are not at hand. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measurePages } from './html-pages.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/data/html');

describe.skipIf(!existsSync(FOLDER))('saved pages', () => {
  const pages = existsSync(FOLDER) ? measurePages(FOLDER) : [];

  it('give their main text', () => {
    const mean = pages.reduce((sum, { f1 }) => sum + f1, 0) / pages.length;
    // Measured 0.96 by `npm run html-accuracy`.
    expect(mean).toBeGreaterThan(0.95);
  });

  it.each(pages)('$file gives its date of publication', ({ isDateRight, date }) => {
    expect(isDateRight, String(date)).toBe(true);
  });
});
