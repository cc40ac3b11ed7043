/** The English route as a whole: names, titles, roles, quotations, on sentences written for the tests. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/pipeline/extractor.ts';

const sebut = await createExtractor();
const read = (text: string) => sebut.extract(text, { language: 'eng', anchor: '2025-11-05' });

const surfaces = (entities: readonly { mentions: readonly { text: string }[] }[]) =>
  entities.flatMap(({ mentions }) => mentions.map(({ text }) => text)).sort();

describe('names', () => {
  const rows = readFileSync(new URL('names.tsv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

  it.each(rows)('%s', (text, ...expected) => {
    const { people, organizations, countries, locations } = read(text);
    const want = [0, 1, 2, 3].map((index) => (expected[index] || null)?.split('|').sort() ?? []);
    expect([people, organizations, countries, locations].map(surfaces)).toEqual(want);
  });
});

describe('titles', () => {
  it.each([
    ['Finance Minister Sri Mulyani Indrawati resigned.', 'Finance Minister'],
    ['Acting governor Budi Hartono waved.', 'Acting governor'],
    ['Former vice president Jusuf Kalla attended.', 'Former vice president'],
    ['Bank Mandiri chief economist Andri Asmara agreed.', 'Bank Mandiri chief economist'],
    [
      'The fine was paid by Nailah Huda, director of digital economy at the Institute of Reform.',
      'director of digital economy at the Institute of Reform',
    ],
    ['Later Yusup Lahang, a former logger, joined.', 'former logger'],
    ['The head of the Geological Agency, Muhammad Wahidin, said no.', 'head of the Geological Agency'],
    ['Communications and Information Minister Budi Setiadi left.', 'Communications and Information Minister'],
  ])('%s', (text, title) => {
    expect(read(text).people.flatMap(({ titles }) => titles)).toEqual([title]);
  });

  it('leave plain names without any', () => {
    expect(read('Police questioned Rudi Hermawan in Bandung.').people[0].titles).toEqual([]);
  });

  it('become roles with their body and place', () => {
    const { roles, organizations, countries } = read(
      'Bank Mandiri chief economist Andri Asmara met Indonesian ambassador Rina Soemarno and the president of France, Paul Martin, said so.',
    );
    expect(roles.find(({ role }) => role === 'chief economist')?.organization).toBe(organizations[0].id);
    expect(roles.find(({ role }) => role === 'president')?.country).toBe(countries[0].id);
  });
});

describe('quotations', () => {
  it.each([
    ['"We saw the ash from the field," Rahmat Hidayat said.', 'Rahmat Hidayat', 'said'],
    ['"We saw the ash from the field," said Rahmat Hidayat, 44, of Batu.', 'Rahmat Hidayat', 'said'],
    ['"We saw the ash from the field," complained chairwoman Dewi Lestari.', 'Dewi Lestari', 'complained'],
    ['“We saw the ash from the field,” Rahmat Hidayat told reporters.', 'Rahmat Hidayat', 'told'],
    ['Rahmat Hidayat said: "We saw the ash from the field."', 'Rahmat Hidayat', 'said'],
    ['Fisherman Teuku Amri has a rule: "When the sea goes out, run."', 'Teuku Amri', null],
    ['Rahmat Hidayat lost his house. "We saw the ash from the field," he said.', 'Rahmat Hidayat', 'said'],
    [
      'Presiding judge Tono Marbun read the verdict. "The savings are gone for good," the judge said.',
      'Tono Marbun',
      'said',
    ],
    [
      '"Aid is on its way to the island," the head of the Geological Agency, Muhammad Wahidin, said.',
      'Muhammad Wahidin',
      'said',
    ],
  ])('%s', (text, name, cue) => {
    const { quotes, people } = read(text);
    expect(quotes.map(({ speaker, cue }) => [people.find(({ id }) => id === speaker)?.name, cue])).toEqual([
      [name, cue],
    ]);
  });

  it('print a speaker that is no entity', () => {
    expect(read('"Aid is on its way to the island," the company said.').quotes[0].speaker).toBe(
      'the company',
    );
  });

  it.each(['He called it "a warning" and left.', 'The film "The Act of Silence" won a prize.'])(
    'leave alone what nobody says: %s',
    (text) => {
      expect(read(text).quotes).toEqual([]);
    },
  );
});

describe('guarantees', () => {
  const hostile = [
    '',
    '\u0000',
    '\ud800 President \udc00 Joko',
    `${'A'.repeat(100_000)} said`,
    '"'.repeat(2000),
    "'s ".repeat(2000),
    'President '.repeat(3000),
    'Ministry of '.repeat(2000),
  ];

  it.each(hostile.map((text) => [text.slice(0, 20), text]))(
    'offsets cut what they say: %j',
    (_, text) => {
      const { people, organizations, countries, locations, dates } = read(text);
      const mentions = [...people, ...organizations, ...countries, ...locations].flatMap(
        (entity) => entity.mentions,
      );
      for (const { start, end, text: printed } of [...mentions, ...dates])
        expect(text.slice(start, end)).toBe(printed);
      const flat = mentions.sort((a, b) => a.start - b.start);
      for (let i = 1; i < flat.length; i++) expect(flat[i].start).toBeGreaterThanOrEqual(flat[i - 1].end);
    },
    20_000,
  );

  it('gives the same document twice', () => {
    const text = 'President Joko Widodo flew to Medan on Monday, the World Bank said.';
    expect(read(text)).toEqual(read(text));
  });
});

describe('an English quotation in an Indonesian article', () => {
  it('keeps Indonesian rules for names and reads its date', () => {
    const text =
      'Menteri Keuangan Sri Mulyani Indrawati mengatakan, "We signed the accord on March 30, 2025," kata dia di Jakarta, Senin (3/11/2025). Pemerintah akan melanjutkan pembahasan itu dengan DPR pada bulan depan.';
    const { people, dates, language } = sebut.extract(text, { anchor: '2025-11-05', language: 'ind' });
    expect(language.code).toBe('ind');
    expect(people.map(({ name }) => name)).toEqual(['Sri Mulyani Indrawati']);
    expect(dates.map(({ value }) => value)).toEqual(['2025-03-30', '2025-11-03', '2025-12']);
  });
});
