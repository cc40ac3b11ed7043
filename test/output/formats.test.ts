/** Every output format on a document with awkward content, and on a record that failed. */

import { describe, expect, it } from 'vitest';
import { loadOutputFormat, OUTPUT_FORMATS, type OutputFormatName } from '../../src/output/formats.ts';
import { schemaProblems } from '../../src/output/schema.ts';
import { FAILED, SETTINGS, sampleDocument, TEXT } from './sample.ts';

async function format(name: OutputFormatName, settings = SETTINGS, alone = false): Promise<string> {
  return (await loadOutputFormat(name)).format(sampleDocument(), TEXT, settings, alone);
}

describe('output formats', () => {
  it.each(OUTPUT_FORMATS)('%s says what failed', async (name) => {
    expect((await loadOutputFormat(name)).format(FAILED, '', SETTINGS, false)).toContain('binary-input');
  });

  it('writes JSON that follows the schema, indented only for a person and one document', async () => {
    const line = await format('jsonl');
    expect(line.trimEnd()).not.toContain('\n');
    expect(schemaProblems(JSON.parse(line))).toEqual([]);
    expect(await format('jsonl', { ...SETTINGS, indent: true })).toBe(line);
    expect(JSON.parse(await format('jsonl', { ...SETTINGS, indent: true }, true))).toEqual(JSON.parse(line));
    expect(await format('jsonl', { ...SETTINGS, indent: true }, true)).toContain('\n  "people"');
  });

  it('adds the text, and offsets that count in it', async () => {
    const settings = { ...SETTINGS, includeText: true, offsets: 'codepoint' } as const;
    const document = JSON.parse(await format('json', settings));
    expect(schemaProblems(document)).toEqual([]);
    const [{ start, end, text }] = document.people[0].mentions;
    expect([...document.text].slice(start, end).join('')).toBe(text);
  });

  it('frames several results as one array and one as an object', async () => {
    const json = await loadOutputFormat('json');
    const { head, separator, foot } = json.frame(false);
    const piece = await format('json');
    expect(JSON.parse(head + piece + separator + piece + foot)).toHaveLength(2);
    expect(JSON.parse(head + foot)).toEqual([]);
    expect(JSON.parse(json.frame(true).head + piece + json.frame(true).foot)).toMatchObject({
      schema: 'sebut/1',
    });
  });

  it('defuses formulas in CSV and keeps numbers', async () => {
    const mentions = await format('csv');
    expect(mentions).toContain(`"'=HYPERLINK(""x"")","'=HYPERLINK(""x"")"`);
    expect(mentions).toContain('"Kota\nPadang"');
    const { default: papaparse } = await import('papaparse');
    const { head } = (await loadOutputFormat('csv')).frame(false);
    const { data, errors } = papaparse.parse<Record<string, string>>(head + mentions, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ type }) => type)).toEqual(['person', 'location', 'date', 'person']);
    expect(data[2]).toMatchObject({ text: 'Senin (5/2)', value: '2024-02-05' });
    const entities = await format('csv-entities');
    expect(entities).toContain(',-0.95,100.35\n');
  });

  it('writes CoNLL whose tags are whole mentions', async () => {
    const rows = (await format('conll')).split('\n').map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['# newdoc id = arsip/<a>.txt']);
    const tagged = rows.filter(([, tag]) => tag !== undefined && tag !== 'O');
    expect(tagged.slice(0, 4)).toEqual([
      ['Joko', 'B-PERSON', 'O'],
      ['Widodo', 'I-PERSON', 'O'],
      ['Kota', 'B-LOCATION', 'O'],
      ['Padang', 'I-LOCATION', 'O'],
    ]);
    expect(rows.filter((row) => row[2] !== undefined && row[2] !== 'O')).toEqual([
      ['Senin', 'O', 'B-DATE'],
      ['(', 'O', 'I-DATE'],
      ['5/2', 'O', 'I-DATE'],
      [')', 'O', 'I-DATE'],
    ]);
    expect(
      rows
        .map(([token]) => token)
        .filter(Boolean)
        .slice(1)
        .join(''),
    ).toBe(TEXT.replace(/\s/g, ''));
  });

  it('writes brat annotations in code points, over line breaks in fragments', async () => {
    const lines = (await format('brat', SETTINGS, true)).trimEnd().split('\n');
    const points = [...TEXT];
    for (const line of lines) {
      const match = /^T\d+\t\w+ ([\d ;]+)\t(.*)$/.exec(line);
      if (match === null) continue;
      const cut = match[1].split(';').map((range) => {
        const [start, end] = range.split(' ').map(Number);
        return points.slice(start, end).join('');
      });
      expect(cut.join(' ')).toBe(match[2]);
    }
    expect(lines.some((line) => line.includes(';'))).toBe(true);
    expect(lines.filter((line) => line.startsWith('#')).join('\n')).toContain('Kota Padang (13.71)');
    expect(await format('brat')).toMatch(/^# newdoc id = arsip/);
  });

  it('says to a person once what somebody is, and of which body', async () => {
    const document = sampleDocument();
    const role = {
      person: 'person-1',
      role: 'Presiden',
      organization: null,
      country: null,
      start: 3,
      end: 11,
    };
    document.roles.push(
      { ...role, location: 'location-1' },
      { ...role, location: 'location-1', start: 40, end: 48 },
    );
    const lines = (await loadOutputFormat('pretty')).format(document, TEXT, SETTINGS, true).split('\n');
    expect(lines.filter((line) => line.includes('Presiden ('))).toEqual([
      '  Joko Widodo: Presiden (Kota Padang)',
    ]);
  });

  it('says at a terminal which record it is, beside the title', async () => {
    const document = sampleDocument();
    const first = async (id: string, title: string | null) => {
      const named = { ...document, id, article: { ...document.article, title } };
      const shown = (await loadOutputFormat('pretty')).format(named, TEXT, SETTINGS, true);
      return shown.split('\n').slice(0, 2);
    };
    expect((await first('arsip.csv#7', 'Banjir'))[0]).toBe('Banjir');
    expect((await first('arsip.csv#7', 'Banjir'))[1]).toMatch(/^arsip\.csv#7 · /);
    expect((await first('arsip.csv#7', null))[0]).toBe('arsip.csv#7');
    expect((await first('arsip.csv#7', null))[1]).not.toContain('#7');
    expect((await first('-', 'Banjir'))[1]).not.toMatch(/^-/);
  });

  it('escapes all that comes from the article in HTML', async () => {
    const page = await format('html');
    expect(page).not.toContain('<b>');
    expect(page).toContain('&lt;b&gt;<mark class="person" title="Joko Widodo">Joko Widodo</mark>&lt;/b&gt;');
    expect(page).toContain('Kunjungan &amp; &quot;sambutan&quot;');
    expect(page).toContain('arsip/&lt;a&gt;.txt');
    expect((await loadOutputFormat('html')).frame(false).head).toContain("default-src 'none'");
  });
});
