/**
 * The corpora of time: test/time/phrasings.tsv has one marked expression a line with its rule, type, value and
 * modifier; test/time/negatives.tsv has sentences in which there is none. Both are written for this project.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { createTimeFinder } from '../../src/time/index.ts';

const REFERENCE = '2025-11-05T10:30+07:00';
const words = new WordTable();
const finder = createTimeFinder(words);

function rowsOf(name: string): string[][] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

describe('phrasings', () => {
  const rows = rowsOf('phrasings.tsv');

  it('are at least 400 lines', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
  });

  it.each(rows)('%s: %s', (rule, marked, type, value, modifier, language) => {
    const start = marked.indexOf('[[');
    const text = marked.replace('[[', '').replace(']]', '');
    const { expressions } = finder.find(tokenize(text, words), {
      reference: REFERENCE,
      referenceSource: 'given',
      language: language === 'zsm' ? 'zsm' : 'ind',
    });
    const wanted = text.slice(start, marked.indexOf(']]') - 2);
    expect(expressions.map((e) => [e.rule, e.text, e.type, e.value, e.modifier ?? ''])).toEqual([
      [rule, wanted, type, value, modifier],
    ]);
    expect(expressions[0].start).toBe(start);
  });
});

describe('negatives', () => {
  const rows = rowsOf('negatives.tsv');

  it('are at least 400 lines', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
  });

  it.each(rows)('%s: %s', (_kind, text) => {
    const { expressions } = finder.find(tokenize(text, words), {
      reference: REFERENCE,
      referenceSource: 'given',
    });
    expect(expressions.map((e) => `${e.text} (${e.rule})`)).toEqual([]);
  });
});
