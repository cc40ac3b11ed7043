/** Readings of annotated sentences. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURE_COUNT, READING_FEATURES } from '../../src/arbiter/reading-features.ts';
import { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { openLanguageModel, prepareLanguage } from '../../src/language/index.ts';
import type { Toolbox } from '../../src/pipeline/phases.ts';
import { CHOICE } from '../../src/resolve/resolve.ts';
import { openTagger } from '../../src/tagger/tagger.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { createTimeFinder } from '../../src/time/index.ts';
import {
  type ChoiceCounts,
  countChoice,
  type PageReadings,
  readPage,
} from '../../src/training/arbiter-rows.ts';
import type { AnnotatedPage, AnnotatedSentence } from '../../src/training/raw-news.ts';

const TEXT =
  'Warga Kenari Minta Jembatan\n\nMenteri Pekerjaan Umum Rano Wijaya menemui warga Jepang di Surabaya, Senin (3/6/2024).\n' +
  'Ia berjanji bahwa jembatan di Kenari akan dibangun tahun depan oleh pemerintah daerah.';

/** The sentence with its names by the words of the text. */
function sentence(text: string, spans: readonly (readonly [string, string])[]): AnnotatedSentence {
  const start = TEXT.indexOf(text);
  return {
    start,
    end: start + text.length,
    spans: spans.map(([name, type]) => [text.indexOf(name), text.indexOf(name) + name.length, type]),
  };
}

const STORY = TEXT.slice(TEXT.indexOf('Menteri'), TEXT.indexOf('\nIa'));

describe.skipIf(!existsSync('dist/gazetteer.bin'))('readings of a page', async () => {
  await prepareLanguage();
  const open = (name: string) => new Uint8Array(readFileSync(`dist/${name}`));
  const words = new WordTable();
  const gazetteer = new Gazetteer(open('gazetteer.bin'), words);
  const tools: Toolbox = {
    words,
    gazetteer,
    tagger: openTagger(open('tagger.bin'), gazetteer),
    arbiter: null,
    languageModel: openLanguageModel(open('language.bin')),
    timeFinder: createTimeFinder(words),
    englishLexicon: () => gazetteer,
  };
  const page: AnnotatedPage = {
    id: 'kenari',
    text: TEXT,
    sentences: [
      sentence(STORY, [
        ['Rano Wijaya', 'person'],
        ['Jepang', 'location'],
        ['Surabaya', 'location'],
      ]),
    ],
  };
  const read = readPage(page, tools) as PageReadings;
  const outcome = (text: string, type: string) => {
    const index = read.readings.findIndex(
      (reading) =>
        reading.type === type &&
        TEXT.slice(read.tokens.start[reading.firstToken], read.tokens.end[reading.endToken - 1]) === text,
    );
    return index < 0 ? null : read.outcomes[index];
  };

  it('are right where they are annotated, and wrong elsewhere in the sentence', () => {
    expect(outcome('Rano Wijaya', 'person')).toBe(1);
    expect(outcome('Surabaya', 'location')).toBe(1);
    expect(outcome('Rano', 'person')).toBe(0);
  });

  it('are right as the country that a dictionary knows, not as a place', () => {
    expect(outcome('Jepang', 'country')).toBe(1);
    expect(outcome('Jepang', 'location')).not.toBe(1);
  });

  it('say nothing outside the annotated sentences', () => {
    const outside = read.readings.filter(
      ({ firstToken }) => read.tokens.start[firstToken] < TEXT.indexOf(STORY),
    );
    expect(outside.length).toBeGreaterThan(0);
    for (const reading of outside) expect(read.outcomes[read.readings.indexOf(reading)]).toBe(-1);
  });

  it('come with features', () => {
    expect(read.features).toHaveLength(read.readings.length * FEATURE_COUNT);
    const tokens = READING_FEATURES.indexOf('tokens');
    read.readings.forEach(({ firstToken, endToken }, index) => {
      expect(read.features[index * FEATURE_COUNT + tokens]).toBe(endToken - firstToken);
    });
  });

  it('are chosen and counted by the probabilities given', () => {
    const right = (): ChoiceCounts => ({ right: 0, annotated: 0, chosen: [] });
    const all = right();
    countChoice(
      read,
      Float32Array.from(read.outcomes, (known) => (known === 1 ? 0.9 : 0.1)),
      CHOICE,
      all,
    );
    expect([all.right, all.chosen.length, all.annotated]).toEqual([3, 3, 3]);
    const none = right();
    countChoice(read, new Float32Array(read.readings.length), CHOICE, none);
    expect([none.right, none.chosen.length, none.annotated]).toEqual([0, 0, 3]);
  });

  it('are none of a page in another language', () => {
    const text =
      'The president said on Monday that the bridge would be built next year by the local government.';
    expect(readPage({ id: 'bridge', text, sentences: [] }, tools)).toBeNull();
  });
});
