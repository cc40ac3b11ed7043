/** English phrasings under one reference date, Wednesday 5 November 2025, and sentences without a date. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findEnglishDates } from '../../src/english/index.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { createTimeFinder } from '../../src/time/index.ts';

const read = (text: string, reference: string | null = '2025-11-05') =>
  findEnglishDates(text, { reference, referenceSource: 'published' });

const lines = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('phrasings', () => {
  it.each(
    lines('dates.tsv')
      .slice(1)
      .map((line) => line.split('\t')),
  )('%s', (marked, type, value, modifier) => {
    const [, before, words] = /^(.*)\[\[(.*)\]\]/.exec(marked) ?? [];
    const text = marked.replace('[[', '').replace(']]', '');
    const found = read(text).find(({ start }) => start === before.length);
    expect(found && [found.text, found.type, found.value, found.modifier ?? '']).toEqual([
      words,
      type,
      value,
      modifier ?? '',
    ]);
  });
});

describe('negatives', () => {
  it.each(lines('no-dates.txt'))('%s', (text) => {
    expect(read(text).map(({ text: words, value }) => [words, value])).toEqual([]);
  });
});

describe('anchors and parts', () => {
  it('says what is known and what comes from the anchor', () => {
    expect(read('It fell on October 12.')[0]).toMatchObject({
      anchor: 'published',
      known: ['month', 'day'],
      implied: ['year'],
    });
    expect(read('It fell on October 12, 2020.')[0]).toMatchObject({
      anchor: 'none',
      known: ['year', 'month', 'day'],
      implied: [],
    });
  });

  it('gives no day without a reference', () => {
    expect(read('It fell on Sunday.', null)[0]).toMatchObject({ value: 'XXXX-WXX-7', anchor: 'none' });
    expect(read('It fell yesterday.', null)[0]).toMatchObject({ value: 'PAST_REF', anchor: 'none' });
  });

  it('takes the first full date with its weekday for the reference when there is none', () => {
    const [, second] = read('Jakarta, Monday, June 9, 2025\nThe road opened on Sunday.', null);
    expect(second).toMatchObject({ text: 'Sunday', value: '2025-06-08', anchor: 'text' });
  });

  it('has no value for a day that is not in the calendar', () => {
    expect(
      read('It fell on February 30, 2021.').every(({ value }) => value === null || !value.includes('02-30')),
    ).toBe(true);
  });
});

describe('hostile text', () => {
  it('is linear and breaks on nothing', () => {
    for (const text of [
      '\u0000\ud800',
      '1'.repeat(200_000),
      'May '.repeat(30_000),
      '12:30 '.repeat(20_000),
      'a '.repeat(100_000),
    ])
      for (const { start, end, text: words } of read(text)) expect(text.slice(start, end)).toBe(words);
  }, 20_000);
});

describe('an English quotation in an Indonesian article', () => {
  it('has its dates read by the Indonesian route', () => {
    const text = 'Ia menulis, "We signed it on March 30, 2025," kata Rahmat, Senin (3/11).';
    const words = new WordTable();
    const { expressions } = createTimeFinder(words).find(tokenize(text, words), {
      reference: '2025-11-05',
      referenceSource: 'published',
    });
    expect(expressions.map(({ value }) => value)).toEqual(['2025-03-30', '2025-11-03']);
  });
});
