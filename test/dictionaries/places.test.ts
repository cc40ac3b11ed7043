// The place dictionaries against the registers they claim to cover: ISO 3166-1 as CLDR lists it, and the
// provinces, regencies and cities of idn-area-data (Kemendagri codes). Also that every `parent` exists.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getProvinces, getRegencies } from 'idn-area-data';
import { beforeAll, describe, expect, it } from 'vitest';

type Row = Record<string, string>;

const PLACE_FOLDER = fileURLToPath(new URL('../../dictionaries/place/', import.meta.url));
const COMMON_COLUMNS = ['id', 'surface', 'type', 'subtype', 'ambiguous', 'source_id', 'note', 'form'];
const PLACE_COLUMNS = [...COMMON_COLUMNS, 'country', 'code', 'parent', 'latitude', 'longitude', 'population'];
const COUNTRY_COLUMNS = [...COMMON_COLUMNS, 'code', 'code3'];

/** CLDR codes of two letters that ISO 3166-1 does not assign: groupings, exceptional reservations, pseudo-locales. */
const NOT_ISO = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'XK',
  'ZZ',
]);

function readTable(file: string): { columns: string[]; rows: Row[] } {
  const [header, ...lines] = readFileSync(`${PLACE_FOLDER}${file}`, 'utf8').replace(/\n$/, '').split('\n');
  const columns = header.split('\t');
  const rows = lines.map((line) => {
    const cells = line.split('\t');
    expect(cells, `${file}: ${line}`).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
  });
  return { columns, rows };
}

/** `KOTA ADMINISTRASI JAKARTA PUSAT` and `Kota Jakarta Pusat` are one name: case, blanks and the adjective are style. */
function comparable(name: string): string {
  return name
    .toLowerCase()
    .replace(' administrasi ', ' ')
    .replace(/[^a-z]/g, '');
}

const files = readdirSync(PLACE_FOLDER).filter((file) => file.endsWith('.tsv'));

describe('place dictionaries', () => {
  it.each(files)('%s has the columns of its kind and one canonical name per id', (file) => {
    const { columns, rows } = readTable(file);
    expect(columns).toEqual(file === 'countries.tsv' ? COUNTRY_COLUMNS : PLACE_COLUMNS);
    const names = new Map<string, number>();
    for (const row of rows) names.set(row.id, (names.get(row.id) ?? 0) + (row.form === 'name' ? 1 : 0));
    expect([...names].filter(([, count]) => count !== 1)).toEqual([]);
  });

  it.each(files)('%s repeats no surface of an id in another case', (file) => {
    const seen = new Set<string>();
    const repeated: string[] = [];
    for (const row of readTable(file).rows) {
      const key = `${row.id}\t${row.surface.toLowerCase()}`;
      if (seen.has(key)) repeated.push(key);
      seen.add(key);
    }
    expect(repeated).toEqual([]);
  });

  it('gives every id to one file only, and every parent exists', () => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    const tables = files.map((file) => ({ file, rows: readTable(file).rows }));
    for (const { file, rows } of tables) {
      for (const row of rows) {
        if (owner.has(row.id) && owner.get(row.id) !== file) clashes.push(`${row.id} in ${file}`);
        owner.set(row.id, file);
      }
    }
    expect(clashes).toEqual([]);
    const orphans = tables.flatMap(({ file, rows }) =>
      rows.filter((row) => row.parent && !owner.has(row.parent)).map((row) => `${file}: ${row.id}`),
    );
    expect(orphans).toEqual([]);
  });

  it('names a country by its code wherever it names one', () => {
    const codes = new Set(readTable('countries.tsv').rows.map((row) => row.code));
    const unknown = files
      .filter((file) => file !== 'countries.tsv')
      .flatMap((file) => readTable(file).rows.filter((row) => row.country && !codes.has(row.country)))
      .map((row) => `${row.id} ${row.country}`);
    expect(unknown).toEqual([]);
  });
});

describe('countries.tsv', () => {
  const require = createRequire(import.meta.url);
  const { rows } = readTable('countries.tsv');
  const territories: Record<string, string> = require('cldr-localenames-full/main/id/territories.json').main
    .id.localeDisplayNames.territories;
  const mappings: Record<string, { _alpha3?: string }> = require('cldr-core/supplemental/codeMappings.json')
    .supplemental.codeMappings;

  const current = rows.filter((row) => row.subtype !== 'historical');

  it('holds the 249 codes of ISO 3166-1 and Kosovo, no others', () => {
    const expected = Object.keys(territories).filter((code) => /^[A-Z]{2}$/.test(code) && !NOT_ISO.has(code));
    expect(expected).toHaveLength(249);
    const found = new Set(current.map((row) => row.code));
    expect([...found].sort()).toEqual([...expected, 'XK'].sort());
  });

  it('gives each code the alpha-3 that CLDR gives, and one id', () => {
    const ids = new Map<string, string>();
    for (const row of current) {
      expect(row.code3, row.code).toBe(mappings[row.code]._alpha3);
      expect(ids.get(row.code) ?? row.id).toBe(row.id);
      ids.set(row.code, row.id);
    }
  });

  it('gives states that are no more the codes of ISO 3166-3, West Germany that of Germany', () => {
    const former = new Map(
      rows.filter((row) => row.subtype === 'historical').map((row) => [row.id, `${row.code} ${row.code3}`]),
    );
    expect(Object.fromEntries(former)).toEqual({
      'antillen-belanda': 'AN ANT',
      cekoslovakia: 'CS CSK',
      'jerman-barat': 'DE DEU',
      'jerman-timur': 'DD DDR',
      'uni-soviet': 'SU SUN',
      yugoslavia: 'YU YUG',
    });
  });
});

describe('provinces.tsv and regencies.tsv against idn-area-data', () => {
  const provinces = readTable('provinces.tsv').rows;
  const regencies = readTable('regencies.tsv').rows;
  let provinceRegister: { code: string; name: string }[];
  let regencyRegister: { code: string; name: string; province_code: string }[];

  beforeAll(async () => {
    provinceRegister = await getProvinces();
    regencyRegister = await getRegencies();
  });

  function surfacesByCode(rows: Row[]): Map<string, Set<string>> {
    const surfaces = new Map<string, Set<string>>();
    for (const row of rows) {
      const known = surfaces.get(row.code) ?? new Set<string>();
      surfaces.set(row.code, known.add(comparable(row.surface)));
    }
    return surfaces;
  }

  it('has the 38 provinces under their codes and names', () => {
    const surfaces = surfacesByCode(provinces);
    expect(surfaces.size).toBe(38);
    expect(provinceRegister).toHaveLength(38);
    const missing = provinceRegister.filter(({ code, name }) => !surfaces.get(code)?.has(comparable(name)));
    expect(missing).toEqual([]);
  });

  it('has the 514 regencies and cities under their codes and names', () => {
    const surfaces = surfacesByCode(regencies);
    expect(surfaces.size).toBe(514);
    expect(regencyRegister).toHaveLength(514);
    const missing = regencyRegister.filter(({ code, name }) => !surfaces.get(code)?.has(comparable(name)));
    expect(missing).toEqual([]);
  });

  it('puts each of them in the province of its code, as regency or city', () => {
    const provinceOfCode = new Map(provinces.map((row) => [row.code, row.id]));
    const kindOfCode = new Map(
      regencyRegister.map(({ code, name }) => [code, name.startsWith('KOTA') ? 'city' : 'regency']),
    );
    for (const row of regencies) {
      expect(row.parent, row.id).toBe(provinceOfCode.get(row.code.slice(0, 2)));
      expect(row.subtype, row.id).toBe(kindOfCode.get(row.code));
    }
  });

  it('leaves a bare name that a city and a regency share to the city', () => {
    const cities = new Set(regencies.filter((row) => row.subtype === 'city').map((row) => row.surface));
    const shared = regencies.filter((row) => row.subtype === 'regency' && cities.has(row.surface));
    expect(shared.map((row) => row.surface)).toEqual([]);
  });
});
