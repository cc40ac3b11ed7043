/** A document made by hand, with what is awkward in outputs: markup, formulas, line breaks, characters of two units. */

import { SCHEMA_VERSION, type SebutDocument } from '../../src/model/document.ts';
import type { OutputSettings } from '../../src/output/format.ts';

export const SETTINGS: OutputSettings = {
  offsets: 'utf16',
  includeText: false,
  colour: false,
  indent: false,
};

export const TEXT =
  '😀 Presiden <b>Joko Widodo</b> tiba di Kota\nPadang, Senin (5/2). =HYPERLINK("x") menyambut.';

export function sampleDocument(): SebutDocument {
  const mention = (text: string) => {
    const start = TEXT.indexOf(text);
    return { text, start, end: start + text.length, score: 0.9, evidence: ['tagger'], boilerplate: false };
  };
  const entity = (id: string, name: string, text: string) => ({
    id,
    name,
    aliases: [],
    count: 1,
    salience: 0.5,
    mentions: [mention(text)],
  });
  const date = mention('Senin (5/2)');
  return {
    schema: SCHEMA_VERSION,
    id: 'arsip/<a>.txt',
    language: { code: 'ind', confidence: 1, reliable: true, segments: [] },
    article: {
      title: 'Kunjungan & "sambutan"',
      published: null,
      updated: null,
      dateline: null,
      authors: [],
      editors: [],
      outlet: null,
      focus: null,
      parts: [],
    },
    people: [
      { ...entity('person-1', 'Joko Widodo', 'Joko Widodo'), titles: ['Presiden'] },
      { ...entity('person-2', '=HYPERLINK("x")', '=HYPERLINK("x")'), titles: [] },
    ],
    countries: [],
    locations: [
      {
        ...entity('location-1', 'Kota Padang', 'Kota\nPadang'),
        kind: 'city',
        country: 'ID',
        within: null,
        code: '13.71',
        latitude: -0.95,
        longitude: 100.35,
      },
    ],
    organizations: [],
    dates: [
      {
        text: date.text,
        start: date.start,
        end: date.end,
        type: 'DATE',
        value: '2024-02-05',
        modifier: null,
        anchor: 'none',
        known: [],
        implied: [],
      },
    ],
    quotes: [],
    roles: [],
    warnings: [],
  };
}

export const FAILED = {
  id: 'rusak.txt',
  error: { code: 'binary-input', message: 'the input is <not> text' },
};
