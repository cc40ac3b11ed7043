/** A user's own names over the dictionaries of the package. */

import { describe, expect, it } from 'vitest';
import type { SebutDocument } from '../../src/model/document.ts';
import { createExtractor, DictionaryError } from '../../src/pipeline/extractor.ts';

const HEADER = 'id\tsurface\ttype\tambiguous';

async function extract(text: string, ...dictionaries: string[][]): Promise<SebutDocument> {
  const sebut = await createExtractor({
    language: 'ind',
    dictionaries: dictionaries.map((lines, index) => ({
      name: `saya-${index + 1}`,
      content: `${[HEADER, ...lines].join('\n')}\n`,
    })),
  });
  return sebut.extract(text);
}

function namesOf({ people, organizations, locations, countries }: SebutDocument): Record<string, string[]> {
  const names = (entities: readonly { name: string }[]) => entities.map(({ name }) => name);
  return {
    people: names(people),
    organizations: names(organizations),
    locations: names(locations),
    countries: names(countries),
  };
}

describe('dictionaries of the user', () => {
  it('add names that nobody else knows', async () => {
    const document = await extract('Kemarin Senja Wastu membuka gerai baru.', [
      'senja-wastu\tSenja Wastu\torganization\t',
    ]);
    expect(namesOf(document).organizations).toEqual(['Senja Wastu']);
    expect(document.organizations[0].mentions[0].evidence).toEqual(['dictionary:saya-1']);
  });

  it('block names, but not the longer names that hold them', async () => {
    const text = 'Warga berkumpul di Monas lalu berjalan ke Stasiun Monas Raya.';
    const plain = namesOf(await extract(text)).locations;
    expect(plain).toContain('Monas');
    expect(namesOf(await extract(text, ['x\tMonas\tblock\t'])).locations).not.toContain('Monas');
  });

  it('give a name another type', async () => {
    const text = 'Penonton menunggu Surabaya sejak sore, lalu Surabaya tampil.';
    expect(namesOf(await extract(text)).locations).toEqual(['Surabaya']);
    const retyped = namesOf(await extract(text, ['surabaya-band\tSurabaya\torganization\t']));
    expect(retyped).toMatchObject({ organizations: ['Surabaya'], locations: [] });
  });

  it('merge a name with an entity that the package knows', async () => {
    const document = await extract('Tukang Kayu Kalem itu tersenyum. Joko Widodo lalu pulang.', [
      'joko-widodo\tTukang Kayu Kalem\tperson\t',
    ]);
    expect(document.people).toHaveLength(1);
    expect(document.people[0].count).toBe(2);
  });

  it('let the later dictionary win', async () => {
    const text = 'Kabar dari Lembayung datang pagi ini.';
    const place = ['lembayung\tLembayung\tlocation\t'];
    const body = ['lembayung-tim\tLembayung\torganization\t'];
    expect(namesOf(await extract(text, place, body)).organizations).toEqual(['Lembayung']);
    expect(namesOf(await extract(text, body, place)).locations).toEqual(['Lembayung']);
  });

  it('leave a longer name that holds theirs to compete', async () => {
    const document = await extract('Presiden tiba di Istana Merdeka pagi tadi.', [
      'merdeka\tMerdeka\torganization\t',
    ]);
    expect(namesOf(document)).toMatchObject({ organizations: [], locations: ['Istana Merdeka'] });
  });

  it('change nothing in a text that has none of their names', async () => {
    const text = 'Presiden Joko Widodo bertemu Menteri Luar Negeri Retno Marsudi di Jakarta.';
    expect(await extract(text, ['x\tTiada Duanya\tperson\t'])).toEqual(await extract(text));
  });

  it('say what is wrong with file, line and column', async () => {
    await expect(extract('', ['x\tX\torang\t'])).rejects.toThrow('saya-1:2:3: unknown type "orang"');
  });

  it('stay whole where they end like two words that a page glued', async () => {
    const document = await extract('Kemarin saham Acehbersama naik dan Mitradalam turun.', [
      'acehbersama\tAcehbersama\torganization\t',
      'mitradalam\tMitradalam\torganization\t',
    ]);
    expect(namesOf(document).organizations).toEqual(['Acehbersama', 'Mitradalam']);
  });

  const problems = async (header: string, rows: readonly string[]): Promise<string> => {
    const content = `${[header, ...rows].join('\n')}\n`;
    return createExtractor({ dictionaries: [{ name: 'saya', content }] }).then(
      () => '',
      (error: Error) => {
        expect(error).toBeInstanceOf(DictionaryError);
        return error.message;
      },
    );
  };

  it('need the codes of a country that the package has not', async () => {
    const header = 'id\tsurface\ttype\tcode\tcode3';
    expect(await problems(header, ['zamunda\tZamunda\tcountry\tZM'])).toBe(
      'saya:2:1: a new country needs two capitals in "code" and three in "code3"',
    );
    expect(await problems(header, ['zamunda\tZamunda\tcountry\tZU\tZAM'])).toBe('');
    expect(await problems(header, ['amerika-serikat\tNegeri Paman Sam\tcountry'])).toBe('');
  });

  it('are refused with a place where they are too many or too long', async () => {
    const header = 'id\tsurface\ttype\tsubtype';
    const rows = Array.from({ length: 300 }, (_, i) => `nama-${i}\tNama ${i}\torganization\tjenis-${i}`);
    expect(await problems(header, rows)).toBe('saya:257:1: more than 255 different values of subtype');
    expect(await problems(header, [`a\t${'Nama '.repeat(100)}X\torganization\t`])).toBe(
      'saya:2:2: longer than 300 characters',
    );
    const many = Array.from({ length: 200_000 }, () => 'x');
    expect((await problems(header, many)).split('\n').length).toBeGreaterThan(200_000);
  });
});
