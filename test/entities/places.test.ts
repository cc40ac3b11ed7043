/** What an article says of its places: what lies in what, which of several of one name, of what kind. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentLocation, SebutDocument } from '../../src/model/document.ts';
import { createExtractor, type Extractor } from '../../src/pipeline/extractor.ts';

let sebut: Extractor;

beforeAll(async () => {
  sebut = await createExtractor({ language: 'ind' });
});

function containers({ locations, countries }: SebutDocument): Record<string, string | null> {
  const names = new Map([...locations, ...countries].map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    locations.map(({ name, within }) => [name, within === null ? null : (names.get(within) ?? '')]),
  );
}

describe('what lies in what', () => {
  it.each<[text: string, within: Record<string, string | null>]>([
    [
      'Longsor terjadi di Dusun Ciharang, Desa Sukamulya, Kecamatan Cibungkul, Kabupaten Garut, Jawa Barat.',
      {
        'Dusun Ciharang': 'Desa Sukamulya',
        'Desa Sukamulya': 'Kecamatan Cibungkul',
        'Kecamatan Cibungkul': 'Kabupaten Garut',
        'Kabupaten Garut': 'Jawa Barat',
        'Jawa Barat': null,
      },
    ],
    [
      'Hujan turun di Kecamatan Sukamulya, Ciharang, dan Cibungkul, Kabupaten Garut.',
      {
        'Kecamatan Sukamulya': 'Kabupaten Garut',
        Ciharang: 'Kabupaten Garut',
        Cibungkul: 'Kabupaten Garut',
        'Kabupaten Garut': null,
      },
    ],
    [
      'Pasar digelar di Cilacap, Jawa Tengah, dan Ciamis, Jawa Barat.',
      { Cilacap: 'Jawa Tengah', 'Jawa Tengah': null, Ciamis: 'Jawa Barat', 'Jawa Barat': null },
    ],
    [
      'Longsor terjadi di Desa Sukamulya, Cibungkul, Kabupaten Garut, Jawa Barat.',
      {
        'Desa Sukamulya': 'Cibungkul',
        Cibungkul: 'Kabupaten Garut',
        'Kabupaten Garut': 'Jawa Barat',
        'Jawa Barat': null,
      },
    ],
    [
      'Ia tinggal di Dusun Ciharang Desa Sukamulya, Kabupaten Garut.',
      { 'Dusun Ciharang': 'Desa Sukamulya', 'Desa Sukamulya': 'Kabupaten Garut', 'Kabupaten Garut': null },
    ],
    [
      'Badai melanda Birmingham, Alabama, Amerika Serikat, pekan lalu.',
      { Birmingham: 'Alabama', Alabama: 'Amerika Serikat' },
    ],
    ['Musuh bebuyutan Teheran, Amerika Serikat, diam saja.', { Teheran: null }],
    ['Acara itu digelar di Gedung Merdeka, Bandung.', { 'Gedung Merdeka': 'Bandung', Bandung: null }],
  ])('as printed: %s', (text, within) => {
    expect(containers(sebut.extract(text))).toEqual(within);
  });

  it.each([
    'Hujan turun di Medan, Padang, Jambi, dan Palembang.',
    'Rombongan melewati Bandung, Tegal, Semarang, Surabaya, Malang, Denpasar pekan lalu.',
    'Ombak tinggi di Laut Jawa, Laut Flores, Laut Banda, dan Laut Seram.',
    'Kasus naik di Jawa Timur, Sulawesi Selatan, serta Papua.',
    'Truk berangkat ke Sumatera, Kalimantan, Sulawesi, hingga Maluku.',
    'Ia memotret Pulau Tidung, Pulau Pari, dan Pulau Pramuka.',
  ])('members of a list lie in none of each other: %s', (text) => {
    expect(new Set(Object.values(containers(sebut.extract(text))))).toEqual(new Set([null]));
  });

  it('gives what is listed behind a unit to it', () => {
    const within = containers(
      sebut.extract(
        'Hujan lebat turun di dua kabupaten.\nKabupaten Kerinci: Kayu Aro, Danau Kerinci, dan Siulak.\n' +
          'Kabupaten Sarolangun: Sarolangun, Pauh, dan Limun.',
      ),
    );
    expect(within['Kayu Aro']).toBe('Kabupaten Kerinci');
    expect(within['Danau Kerinci']).toBe('Kabupaten Kerinci');
    expect(within.Sarolangun).toBe('Kabupaten Sarolangun');
    expect(within['Kabupaten Sarolangun']).toBeNull();
  });

  it('gives its country to what no dictionary has', () => {
    const { locations } = sebut.extract(
      'Warga Kecamatan Cibungkul, Kabupaten Garut, mengungsi. Badai melanda Birmingham, Alabama, Amerika Serikat. ' +
        'Turnamen itu digelar di Basel, Swiss.',
    );
    const countryOf = Object.fromEntries(locations.map(({ name, country }) => [name, country]));
    expect(countryOf['Kecamatan Cibungkul']).toBe('ID');
    expect(countryOf.Birmingham).toBe('US');
    expect(countryOf.Basel).toBe('CH');
    expect(locations.find(({ name }) => name === 'Birmingham')?.latitude).toBeNull();
  });

  it('reads the country off the place in a name', () => {
    const { locations, organizations } = sebut.extract(
      'Ia dibawa ke Mapolresta Sleman. Satlantas Polres Probolinggo menutup Jalan Tokyo di depan Restoran Padang.',
    );
    const countryOf = Object.fromEntries(
      [...locations, ...organizations].map(({ name, country }) => [name, country]),
    );
    expect(countryOf['Mapolresta Sleman']).toBe('ID');
    expect(countryOf['Satlantas Polres Probolinggo']).toBe('ID');
    expect(countryOf['Jalan Tokyo'] ?? null).toBeNull();
    expect(countryOf['Restoran Padang'] ?? null).toBeNull();
  });

  it('never in a circle', () => {
    const { locations } = sebut.extract(
      'Ia singgah di Desa Tegalrejo, Kecamatan Wonobaya. Lalu di Wonobaya, Tegalrejo, dan di Tegalrejo, Wonobaya.',
    );
    const within = new Map(locations.map((location) => [location.id, location.within]));
    for (const { id } of locations) {
      const seen = new Set<string>();
      for (let at: string | null = id; at !== null; at = within.get(at) ?? null) {
        expect(seen, `${[...seen]} → ${at}`).not.toContain(at);
        seen.add(at);
      }
    }
  });
});

describe('which place of the name', () => {
  const codes = (text: string) =>
    Object.fromEntries(sebut.extract(text).locations.map(({ name, code }) => [name, code]));

  it.each<[text: string, codes: Record<string, string | null>]>([
    // The regency that the text names, and the city where it names none
    ['Longsor melanda Kabupaten Cirebon. Warga Cirebon mengungsi.', { 'Kabupaten Cirebon': '32.09' }],
    ['Banjir melanda Cirebon.', { Cirebon: '32.74' }],
    [
      'Kabupaten Cirebon dan Kota Cirebon bersepakat. Warga Cirebon senang.',
      { 'Kabupaten Cirebon': '32.09', 'Kota Cirebon': '32.74' },
    ],
    // Cities in a list of cities
    [
      'Hujan turun di Manado, Gorontalo, Palu, dan Makassar.',
      { Manado: '71.71', Gorontalo: '75.71', Palu: '72.71', Makassar: '73.71' },
    ],
    [
      'Kasus naik di Sulawesi Utara, Gorontalo, dan Maluku.',
      { 'Sulawesi Utara': '71', Gorontalo: '75', Maluku: '81' },
    ],
    // The city and the province
    ['Gubernur memantau Kota Bengkulu. Warga Bengkulu senang.', { 'Kota Bengkulu': '17.71', Bengkulu: '17' }],
    // No regency in a city, and no city in a regency
    ['Rapat digelar di Kuningan, Jakarta Selatan.', { Kuningan: null, 'Jakarta Selatan': '31.74' }],
    ['Ia tinggal di Depok, Sleman.', { Depok: null, Sleman: '34.04' }],
    ['Ia tinggal di Bantul, Yogyakarta.', { Bantul: '34.02', Yogyakarta: '34' }],
    ['Macet terjadi di Puncak, Kabupaten Bogor.', { Puncak: null, 'Kabupaten Bogor': '32.01' }],
    [
      'Ia tinggal di Jombang, Ciputat, Tangerang Selatan.',
      { Jombang: null, Ciputat: null, 'Tangerang Selatan': '36.74' },
    ],
    [
      'Warga Kecamatan Dukuhsari, Depok, dan Palimanan mengungsi.',
      { 'Kecamatan Dukuhsari': null, Depok: null, Palimanan: null },
    ],
    ['Ia singgah di Depok, Bekasi, dan Bogor.', { Depok: '32.76', Bekasi: '32.75', Bogor: '32.71' }],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('kinds of place', () => {
  const kindOf = (text: string, name: string): DocumentLocation['kind'] | undefined =>
    sebut.extract(text).locations.find((location) => location.name === name)?.kind;

  it.each([
    ['Warga Dusun Ciharang mengungsi.', 'Dusun Ciharang', 'hamlet'],
    ['Warga Desa Sukamulya mengungsi.', 'Desa Sukamulya', 'village'],
    ['Warga Kecamatan Cibungkul mengungsi.', 'Kecamatan Cibungkul', 'district'],
    ['Laga digelar di Stadion Oreste malam itu.', 'Stadion Oreste', 'stadium'],
    ['Ia dimakamkan di TPU Karangsari kemarin.', 'TPU Karangsari', 'cemetery'],
    ['Rapat digelar di Kantor Bupati Garut kemarin.', 'Kantor Bupati Garut', 'government-building'],
    ['Ia tiba di Tanjung Selor kemarin.', 'Tanjung Selor', 'town'],
    ['Ia tinggal di Pantai Indah Kapuk sejak lama.', 'Pantai Indah Kapuk', 'urban-village'],
    ['Warga Kecamatan Sukamulya, Ciharang, dan Cibungkul mengungsi.', 'Ciharang', 'district'],
  ])('%s', (text, name, kind) => {
    expect(kindOf(text, name)).toBe(kind);
  });
});

describe('kinds of place printed small', () => {
  it.each([
    ['Rombongan singgah di waduk Cikenari sejak pagi.', 'Cikenari', 'dam'],
    ['Warga berkumpul di jembatan Cikenari sejak pagi.', 'Cikenari', 'bridge'],
    ['Warga berkumpul di kawasan Cikenari sejak pagi.', 'Cikenari', null],
  ])('%s', (text, name, kind) => {
    const { locations } = sebut.extract(text);
    expect(locations.find((location) => location.name === name)?.kind ?? null).toBe(kind);
  });
});

describe('the place that the article is about', () => {
  const focusOf = (text: string) => {
    const { article, locations, countries } = sebut.extract(text);
    return [...locations, ...countries].find(({ id }) => id === article.focus)?.name ?? null;
  };

  it('is none where only the newsroom is named', () => {
    expect(
      focusOf('Tips Menata Teras\n\nJAKARTA, KOMPAS.com - Teras kecil dapat ditata dengan pot.'),
    ).toBeNull();
  });

  it('is the country that the story tells of, not the newsroom', () => {
    expect(
      focusOf(
        'Banjir Landa Filipina\n\nJAKARTA, KOMPAS.com - Banjir melanda Filipina. Warga Filipina mengungsi dari rumah.',
      ),
    ).toBe('Filipina');
  });

  it('is the town rather than a house in it', () => {
    expect(
      focusOf(
        'Rapat Anggaran\n\nRapat digelar di Gedung Merdeka. Wali kota hadir.\n\nWarga Cimahi menonton.',
      ),
    ).toBe('Cimahi');
  });
});

describe('airports called for short', () => {
  it('are the airport, whoever else has the name', () => {
    const { people, locations } = sebut.extract(
      'Wali kota ingin Bandara Husein dibuka kembali. Dengan ditutupnya Husein, warga pindah ke Kertajati. ' +
        'Bandara Kertajati sepi.',
    );
    expect(people).toEqual([]);
    expect(locations.map(({ kind, mentions }) => [kind, mentions.map(({ text }) => text)])).toEqual([
      ['airport', ['Bandara Husein', 'Husein']],
      ['airport', ['Kertajati', 'Bandara Kertajati']],
    ]);
  });

  it('leave somebody who is called so alone', () => {
    const { people } = sebut.extract(
      'Menteri Husein Wijaya meninjau Bandara Husein. “Bandara dibuka lagi,” kata Husein.',
    );
    expect(people.map(({ count }) => count)).toEqual([2]);
  });
});

describe('places one behind the other', () => {
  it.each([
    ['Toko itu berdiri di jalan Kenanga Pekanbaru.', ['Kenanga', 'Pekanbaru']],
    [
      'Barang itu dimusnahkan di Terminal Mirah Pelabuhan Tanjung Perak.',
      ['Terminal Mirah', 'Pelabuhan Tanjung Perak'],
    ],
    ['Warga menutup Jalan Kampung Garut kemarin.', ['Jalan Kampung Garut']],
    ['Penumpang beralih ke layanan S61 Alam Sutera--Blok M sore itu.', ['Alam Sutera', 'Blok M']],
  ])('%s', (text, names) => {
    expect(sebut.extract(text).locations.map(({ name }) => name)).toEqual(names);
  });
});

describe('words in capitals that are no place', () => {
  it.each([
    'Ancaman itu nyata. Ancaman Apartemen Hantu terletak pada pasar. Sebab apartemen hantu tidak laku.',
    'Perusahaan menyiapkan Stasiun Pengisian Kendaraan Listrik Umum (SPKLU) di sana.',
    'Ia membawakan lagu Drive My Car dengan lantang.',
    'Program Kampung Nelayan Merah Putih dilanjutkan.',
  ])('%s', (text) => {
    expect(sebut.extract(text).locations).toEqual([]);
  });
});

describe('a regency whose name is better known for another place', () => {
  it.each<[text: string, name: string, code: string | null]>([
    ['Polisi memberlakukan satu arah menuju Puncak dari Ciawi.', 'Puncak', null],
    ['Antrean truk di Ketapang mencapai dua kilometer, kata petugas Pelabuhan Gilimanuk.', 'Ketapang', null],
    ['Baku tembak pecah di Puncak, Papua Tengah, kemarin.', 'Puncak', '94.05'],
    ['Banjir merendam Ketapang dan Pontianak sejak pagi.', 'Ketapang', '61.04'],
    ['Bupati Kuningan hadir. Warga Kuningan senang.', 'Kuningan', '32.08'],
  ])('%s', (text, name, code) => {
    expect(sebut.extract(text).locations.find((place) => place.name === name)?.code).toBe(code);
  });
});
