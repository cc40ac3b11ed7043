/**
 * Development gold: positions, types and values, corrected by hand after reading, for the 50 development articles of IndoTimex
 * (Mirza 2015), whose text is read from ../shared and is not part of the project. Counted as TempEval-3 does.
 */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { createTimeFinder } from '../../src/time/index.ts';

const articles = new URL('../../../shared/data/timex/indotimex.unannotated.jsonl', import.meta.url);

interface Article {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}

interface Gold {
  readonly id: string;
  readonly timex: readonly (readonly [number, number, string, string])[];
}

function readRows<T>(url: URL): T[] {
  return readFileSync(url, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** Clock times are equal with and without seconds, minutes of the full hour and an offset. */
function sameValue(a: string | null, b: string): boolean {
  return normal(a ?? '') === normal(b);
}

function normal(value: string): string {
  return value
    .replace(/(T\d\d:\d\d):\d\d/, '$1')
    .replace(/(T.*)(?:[+-]\d\d:?\d\d|Z)$/, '$1')
    .replace(/(T\d\d):00$/, '$1');
}

describe.skipIf(!existsSync(articles))('IndoTimex development articles', () => {
  const texts = existsSync(articles)
    ? new Map(readRows<Article>(articles).map((row) => [row.id, row]))
    : new Map();
  const gold = readRows<Gold>(new URL('indotimex-gold.jsonl', import.meta.url));
  const words = new WordTable();
  const finder = createTimeFinder(words);
  const count = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
  for (const { id, timex } of gold) {
    const article = texts.get(id);
    if (article === undefined) continue;
    const { expressions } = finder.find(tokenize(article.text, words), {
      reference: article.date,
      referenceSource: 'given',
    });
    count.gold += timex.length;
    count.found += expressions.length;
    const free = new Set(expressions);
    for (const [start, end, , value] of timex) {
      const exact = expressions.find((e) => e.start === start && e.end === end);
      if (exact !== undefined) count.strict++;
      const hit = exact ?? [...free].find((e) => e.start < end && e.end > start);
      if (hit === undefined) continue;
      free.delete(hit);
      count.relaxed++;
      if (sameValue(hit.value, value)) count.value++;
    }
  }
  const f1 = (hits: number): number => (200 * hits) / (count.gold + count.found);

  it('all are annotated', () => {
    expect(gold.length).toBe(50);
  });

  it('relaxed F1', () => {
    expect(f1(count.relaxed)).toBeGreaterThanOrEqual(99);
  });

  it('strict F1', () => {
    expect(f1(count.strict)).toBeGreaterThanOrEqual(98.5);
  });

  it('value F1', () => {
    expect(f1(count.value)).toBeGreaterThanOrEqual(98);
  });
});
