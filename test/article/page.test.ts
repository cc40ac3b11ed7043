/** Heads and lines of pages in the layouts of Indonesian, Malay and English sites, with what a reader sees in them. */

import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../src/article/analyze.ts';
import { LINE_PATTERNS } from '../../src/article/line-kinds.ts';
import type { PartKind } from '../../src/model/types.ts';

const TITLE = 'Warga Desa Kenari Bangun Jembatan Gantung dengan Dana Sendiri';
const STORY =
  'Warga Desa Kenari membangun jembatan gantung sepanjang 40 meter dengan dana yang mereka kumpulkan selama dua tahun, setelah jembatan lama hanyut diterjang banjir.\n\n' +
  'Pembangunan itu selesai pekan lalu dan kini dilalui anak sekolah setiap pagi.';

/** How a site prints what stands between title and story, and what is in it. */
type Layout = readonly [
  site: string,
  head: string,
  published: string,
  author: string | null,
  more?: {
    readonly updated?: string;
    readonly outlet?: string;
    readonly place?: string;
    readonly editor?: string;
  },
];

const LAYOUTS: readonly Layout[] = [
  [
    'Kompas.com',
    'Kompas.com - 14/01/2025, 14:05 WIB\n\nRatna Kusuma\nPenulis',
    '2025-01-14T14:05+07:00',
    'Ratna Kusuma',
    { outlet: 'Kompas.com' },
  ],
  [
    'Kompas.com glued',
    'Kompas.com- 19/06/2025, 09:23 WIB\nRatna Kusuma, Budi Santosa',
    '2025-06-19T09:23+07:00',
    'Ratna Kusuma',
  ],
  ['Kompas.com day', 'Kompas.com, 5 November 2025', '2025-11-05', null, { outlet: 'Kompas.com' }],
  [
    'Kompas.id',
    'Oleh\nRatna Kusuma\nSelasa, 3 Oktober 2023 | 07:50 WIB',
    '2023-10-03T07:50+07:00',
    'Ratna Kusuma',
  ],
  [
    'detikNews',
    'Ratna Kusuma - detikNews\nJumat, 20 Jun 2025 17:20 WIB',
    '2025-06-20T17:20+07:00',
    'Ratna Kusuma',
    { outlet: 'detikNews' },
  ],
  [
    'detikFinance glued',
    'Ratna Kusuma -detikFinance\nRabu, 18 Jun 2025 19:44 WIB',
    '2025-06-18T19:44+07:00',
    'Ratna Kusuma',
    { outlet: 'detikFinance' },
  ],
  ['detik mononym', 'bonita -detikTravel\nKamis, 19 Jun 2025 14:39 WIB', '2025-06-19T14:39+07:00', 'bonita'],
  ['detik export', 'detikNews\n10/21/2025 22:53', '2025-10-21T22:53', null, { outlet: 'detikNews' }],
  ['Liputan6', 'Ratna Kusuma\nDiperbarui 17 Jun 2025, 17:00 WIB', '2025-06-17T17:00+07:00', 'Ratna Kusuma'],
  [
    'Liputan6 both',
    'Ratna Kusuma\nDiterbitkan 05 Jul 2024, 19:30 WIB\nDiperbarui 06 Jul 2024, 08:00 WIB',
    '2024-07-05T19:30+07:00',
    'Ratna Kusuma',
    { updated: '2024-07-06T08:00+07:00' },
  ],
  [
    'Okezone',
    "Ratna Kusuma\n, Jurnalis-Jum'at, 20 Juni 2025 |15:42 WIB",
    '2025-06-20T15:42+07:00',
    'Ratna Kusuma',
  ],
  ['Okezone apart', 'Ratna Kusuma\n, Jurnalis\n2025/02/18 21:03:00', '2025-02-18T21:03:00', 'Ratna Kusuma'],
  [
    'CNN Indonesia',
    'CNN Indonesia\nSelasa, 03 Des 2024 13:25 WIB\nBagikan :\nURL telah tercopy',
    '2024-12-03T13:25+07:00',
    null,
    { outlet: 'CNN Indonesia' },
  ],
  [
    'CNBC Indonesia',
    'Ratna Kusuma, CNBC Indonesia\n30 Juli 2025 10:45',
    '2025-07-30T10:45',
    'Ratna Kusuma',
    { outlet: 'CNBC Indonesia' },
  ],
  [
    'Republika',
    'Jumat 11 Aug 2023 10:20 WIB\nRep: Ratna Kusuma/ Red: Budi Santosa',
    '2023-08-11T10:20+07:00',
    'Ratna Kusuma',
    { editor: 'Budi Santosa' },
  ],
  [
    'Tempo',
    'Reporter\nRatna Kusuma\nEditor\nBudi Santosa\n20 Juni 2025 | 16.33 WIB',
    '2025-06-20T16:33+07:00',
    'Ratna Kusuma',
    { editor: 'Budi Santosa' },
  ],
  [
    'Tribunnews',
    'Tayang: Selasa, 10 Juni 2025 06:26 WIB\nPenulis: Ratna Kusuma\nEditor: Budi Santosa',
    '2025-06-10T06:26+07:00',
    'Ratna Kusuma',
    { editor: 'Budi Santosa' },
  ],
  [
    'Tribun reporter',
    'Selasa, 17 Mei 2022 11:46\nlihat foto\nHANDOVER\nLaporan Wartawan Tribun, Ratna Kusuma',
    '2022-05-17T11:46',
    'Ratna Kusuma',
  ],
  ['Antara', 'Senin, 4 November 2024 08:30 WIB', '2024-11-04T08:30+07:00', null],
  ['a feed', '10-Sep-19 23:04', '2019-09-10T23:04', null],
  ['iNews', 'Ratna Kusuma\nSenin, 13 Mei 2024 | 04:55 WIB', '2024-05-13T04:55+07:00', 'Ratna Kusuma'],
  ['JawaPos', 'Ratna Kusuma\n- Kamis, 4 April 2024 | 12:10 WIB', '2024-04-04T12:10+07:00', 'Ratna Kusuma'],
  ['SINDOnews', 'Ratna Kusuma\nSelasa, 10 Juni 2025 - 12:30 WIB', '2025-06-10T12:30+07:00', 'Ratna Kusuma'],
  ['VIVA', 'Sabtu, 21 Desember 2024 - 09:33\nOleh :\nRatna Kusuma', '2024-12-21T09:33', 'Ratna Kusuma'],
  [
    'Kontan',
    'Rabu, 18 Desember 2024 | 16:42 WIB\nReporter: Ratna Kusuma | Editor: Budi Santosa',
    '2024-12-18T16:42+07:00',
    'Ratna Kusuma',
    { editor: 'Budi Santosa' },
  ],
  ['Katadata', 'Ratna Kusuma\n18 Nov 2022 12:32 WIB', '2022-11-18T12:32+07:00', 'Ratna Kusuma'],
  [
    'Media Indonesia',
    'Ratna Kusuma | Politik dan Hukum\nKamis 02 Januari 2025, 16:10 WIB',
    '2025-01-02T16:10+07:00',
    'Ratna Kusuma',
  ],
  [
    'tvOne',
    'Reporter : Ratna Kusuma\nMinggu, 19/10/2025 22:40 WIB',
    '2025-10-19T22:40+07:00',
    'Ratna Kusuma',
  ],
  ['Jitunews', '18 Juli 2021 15:15 WIB', '2021-07-18T15:15+07:00', null],
  [
    'a daily',
    'Kabar Kenari | Rabu, 19 Februari 2020 | Ratna Kusuma',
    '2020-02-19',
    'Ratna Kusuma',
    { outlet: 'Kabar Kenari' },
  ],
  [
    'in capitals',
    '23 NOVEMBER 2021 15:40 WIB | Oleh: Ratna Kusuma',
    '2021-11-23T15:40+07:00',
    'Ratna Kusuma',
  ],
  ['slash with minutes', '04/10/2024 14:53\nRatna Kusuma', '2024-10-04T14:53', 'Ratna Kusuma'],
  ['mononym', 'Sukoco\nKompas.com - 14/01/2025, 14:05 WIB', '2025-01-14T14:05+07:00', 'Sukoco'],
  ['ISO', '2023-02-27T16:36:01+07:00', '2023-02-27T16:36:01+07:00', null],
  ['RSS', 'Thu, 13 Aug 2026 12:06:50 +0700', '2026-08-13T12:06:50+07:00', null],
  ['Malay', 'Oleh Nor Azlina\n15 Ogos 2023, 04:32 pm', '2023-08-15T16:32', 'Nor Azlina'],
  ['English by', 'by Ratna Kusuma on Monday, August 22, 2022', '2022-08-22', 'Ratna Kusuma'],
  [
    'English courier',
    'Straits Courier\nNovember 17, 2023 04:05 pm | By Ratna Kusuma',
    '2023-11-17T16:05',
    'Ratna Kusuma',
    { outlet: 'Straits Courier' },
  ],
  [
    'The Jakarta Post',
    'Ratna Kusuma (The Jakarta Post)\nJakarta\nFebruary 10, 2025',
    '2025-02-10',
    'Ratna Kusuma',
    { outlet: 'The Jakarta Post', place: 'Jakarta' },
  ],
  [
    'place with bar',
    'Ratna Kusuma\nBanda Aceh | Thu, December 26, 2024',
    '2024-12-26',
    'Ratna Kusuma',
    { place: 'Banda Aceh' },
  ],
  [
    'English labels',
    'Published: March 3, 2025 09:00\nUpdated: March 4, 2025 10:00\nWritten by Ratna Kusuma',
    '2025-03-03T09:00',
    'Ratna Kusuma',
    { updated: '2025-03-04T10:00' },
  ],
];

describe('layouts of heads', () => {
  it.each(LAYOUTS.map((layout) => [layout[0], layout] as const))(
    '%s',
    (_, [, head, published, author, more = {}]) => {
      const text = `${TITLE}\n\n${head}\n\n${STORY}`;
      const page = analyzePage(text);
      expect(page.title).toBe(TITLE);
      expect(page.published?.value).toBe(published);
      expect(page.authors[0] ?? null).toBe(author);
      if (more.updated !== undefined) expect(page.updated?.value).toBe(more.updated);
      if (more.outlet !== undefined) expect(page.outlet).toBe(more.outlet);
      if (more.place !== undefined) expect(page.dateline?.place).toBe(more.place);
      if (more.editor !== undefined) expect(page.editors).toContain(more.editor);
      const first = page.parts.find(({ kind }) => kind === 'body');
      expect(text.slice(first?.start)).toMatch(/^Warga Desa Kenari membangun/);
    },
  );

  it.each([
    ['a logo', 'logo\n\n'],
    ['a menu with wide gaps', 'BolaKenari.com\nHOME  LIGA INDONESIA  LIGA INGGRIS  MOTOGP  RAKET  FOTO\n\n'],
    ['a menu of section names', 'Kenaripedia\nBeauty Fashion Relationship Entertainment\n\n'],
    ['a menu with slashes', 'kenaripos\nberanda / tunggal / ganda / turnamen\n\n'],
    ['a breadcrumb', 'Home > Nasional > Hukum\n\n'],
    ['a breadcrumb with the title', `Kompas.id\nNusantara › ${TITLE}\nBerlangganan  |  Masuk\n\n`],
    ['the site with its claim', 'VIVA.co.id - Berita Terkini\nLogin\n\n'],
    ['a menu line by line', 'Home\nNews\nEkonomi\nBola\nTekno\nOtomotif\nIndeks\n\n'],
    ['a paper and its date', 'Harian Pelita Kenari\nSabtu, 10 Juni 2006\n\n'],
  ])('passes %s above the title', (_, navigation) => {
    const page = analyzePage(
      `${navigation}${TITLE}\n\nRatna Kusuma\nSelasa, 3 Juni 2025 10:00 WIB\n\n${STORY}`,
    );
    expect(page.title).toBe(TITLE);
    expect(page.authors).toEqual(['Ratna Kusuma']);
  });

  it('takes no caption and no heading for a writer', () => {
    for (const line of ['Ilustrasi Transjakarta', 'Daftar Isi'])
      expect(analyzePage(`${TITLE}\n\nKompas.com, 3 Juni 2025\n\n${line}\n\n${STORY}`).authors).toEqual([]);
  });

  it.each([
    [
      'the last words of the story',
      ' Warga berjaga bergantian di kedua ujungnya, sebab tali baja jembatan itu belum diperiksa petugas dari kabupaten. (Tribunnews.com/Ratna Kusuma)',
    ],
    ['a last line of its own', `\n(Tribunnews.com/Ratna Kusuma)`],
    ['a remark of who wrote it', ` Jembatan itu dibuka. (Ditulis oleh Ratna Kusuma).`],
    ['a label behind the last sentence', ` Warga senang, kata camat. Penulis: Ratna Kusuma`],
    ['brackets with two labels', ` Warga senang. (Reporter: Ratna Kusuma | Editor: Budi Santosa)`],
    ['a check of facts', `\n\nHasil periksa fakta Ratna Kusuma (Universitas Kenari).`],
    ['brackets with the source', ` Warga senang. (Sumber: Kompas.com/Ratna Kusuma | Editor: Budi Santosa)`],
    ['a line whose break was lost', `\n\nPenulis: Ratna KusumaEditor: Budi Santosa`],
  ])('reads who wrote in %s', (_, end) => {
    const page = analyzePage(`${TITLE}\n\nSelasa, 3 Juni 2025 10:00 WIB\n\n${STORY}${end}\n`);
    expect(page.authors).toEqual(['Ratna Kusuma']);
  });

  it('reads who checked it in the line where the story begins', () => {
    const page = analyzePage(`${TITLE}\n3 Juni 2025\n\nHasil periksa fakta Ratna Kusuma. ${STORY}`);
    expect(page.authors).toEqual(['Ratna Kusuma']);
    const other = analyzePage(`${TITLE}\n3 Juni 2025\n\nHasil periksa fakta Ratna Kusuma keliru. ${STORY}`);
    expect(other.authors).toEqual([]);
  });

  it('reads a single name in brackets behind the story, and no other word there', () => {
    const authors = (last: string) =>
      analyzePage(`${TITLE}\n\nSelasa, 3 Juni 2025 10:00 WIB\n\n${STORY}\n(${last})\n`).authors;
    expect(authors('Awaludin')).toEqual(['Awaludin']);
    for (const word of ['Bersambung', 'Selesai', 'Kompas', 'abc', 'Antara'])
      expect(authors(word)).toEqual([]);
  });

  it('takes capitals before a link for a writer, and none that no link follows', () => {
    const text = `${TITLE}\n\n3 Juni 2025\n\n${STORY} RATNA KUSUMA Pilihan Editor: Jembatan Desa Dibuka`;
    const page = analyzePage(text);
    expect(page.authors).toEqual(['RATNA KUSUMA']);
    expect(page.parts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toContainEqual([
      'byline',
      'RATNA KUSUMA',
    ]);
    expect(analyzePage(`${TITLE}\n\n3 Juni 2025\n\n${STORY} HARGA BERAS`).authors).toEqual([]);
    expect(
      analyzePage(`${TITLE}\n\n3 Juni 2025\n\n${STORY} PILKADA Pilihan Editor: Jembatan Desa Dibuka`).authors,
    ).toEqual([]);
  });

  it('reads a name with a small letter before its outlet, and none out of a sentence', () => {
    const page = analyzePage(`${TITLE}\n\nRatna kusuma - detikNews\n3 Jun 2025 16:07\n\n${STORY}`);
    expect([page.authors, page.outlet]).toEqual([['Ratna kusuma'], 'detikNews']);
  });

  it('leaves off what an author is', () => {
    for (const station of ['Mahasiswa Fakultas Filsafat', ' Dosen Universitas Kenari dan Ketua Yayasan'])
      expect(
        analyzePage(`${TITLE}\n\n3 Juni 2025\n\nOleh: Ratna Kusuma${station}\n${STORY}`).authors,
      ).toEqual(['Ratna Kusuma']);
  });

  it('takes no last words with a colon for a writer', () => {
    const page = analyzePage(`${TITLE}\n\n3 Juni 2025\n\n${STORY} Ia membaca laporan: Kerugian Negara Besar`);
    expect(page.authors).toEqual([]);
  });

  it('reads a dateline in lines of its own below a title that ends like a sentence', () => {
    const page = analyzePage(
      'Warga Desa Kenari Akhirnya Punya Jembatan Baru Sepanjang Empat Puluh Meter!\nRatna Kusuma - detikNews\n3 Jun 2025 16:14\n\nJakarta\n-\n' +
        STORY,
    );
    expect(page.dateline?.place).toBe('Jakarta');
  });

  it('takes the date of the record over what the page prints', () => {
    const page = analyzePage(`${TITLE}\n\n3 Juni 2025\n\n${STORY}`, { date: '2025-06-05' });
    expect(page.published?.value).toBe('2025-06-05');
  });

  it.each([
    ['Senin (6/10/2025)', '2025-10-07T10:10'],
    ['Kamis (10/7)', '2025-07-10T10:10'],
    ['6 Oktober 2025', '2025-10-07T10:10'],
    ['pekan ini', '2025-07-10T10:10'],
  ])('reads 10/7/2025 beside %s', (date, published) => {
    const page = analyzePage(`${TITLE}\n\n10/7/2025 10:10\n\n${STORY} Peresmian berlangsung ${date}.`);
    expect(page.published?.value).toBe(published);
  });

  it('keeps a title that holds a date apart from the date line', () => {
    const title = 'Harga Emas Batangan Hari Ini 18 Juni 2025 Turun Tipis';
    const page = analyzePage(`${title}\n\nRatna Kusuma\nKompas.com - 19/06/2025, 09:23 WIB\n\n${STORY}`);
    expect(page.title).toBe(title);
    expect(page.published?.value).toBe('2025-06-19T09:23+07:00');
  });

  it('reads no names off a headline that a picture repeats in capitals', () => {
    const text =
      'Bupati Beri Penghargaan, Wasit Hingga Pelatih\n10-Sep-25 18:09\nEditor: Budi Santosa\nBUPATI BERI PENGHARGAAN, WASIT HINGGA PELATIH\n\nBupati memberi penghargaan kepada puluhan insan olahraga di pendopo pada Minggu malam, kata panitia.';
    expect(analyzePage(text, {}).authors).toEqual([]);
  });

  it('takes no caption for a writer that only repeats words of the title', () => {
    const page = analyzePage(
      `Keunggulan Roda Nusantara Sport untuk Pemula\n\n3 Juni 2025\n\nRoda Nusantara Sport\n\n${STORY}`,
    );
    expect(page.authors).toEqual([]);
  });

  it('ends a writer before the dot of the line', () => {
    const names = (line: string) => analyzePage(`${TITLE}\n\n3 Juni 2025\n\n${line}\n\n${STORY}`).authors;
    expect(names('Hasil Periksa Fakta Ratna Kusuma.')).toEqual(['Ratna Kusuma']);
    expect(names('Penulis: Ratna K.')).toEqual(['Ratna K.']);
    expect(names('Gunung Kenari.')).toEqual([]);
  });

  it('reads a deck above the byline as subtitle', () => {
    const text = `${TITLE}\n\nJembatan lama hanyut dua tahun lalu. Warga menolak menunggu lebih lama lagi.\n\nOleh\nRatna Kusuma\n3 Juni 2025\n\n${STORY}`;
    expect(kindsOf(text)).toEqual(['title', 'subtitle', 'byline', 'byline', 'published', 'body', 'body']);
  });

  it('is one body where nothing but a story stands', () => {
    expect(kindsOf(STORY)).toEqual(['body', 'body']);
    expect(kindsOf('Warga tiba di balai desa.')).toEqual(['body']);
    expect(kindsOf('')).toEqual([]);
  });
});

function kindsOf(text: string): PartKind[] {
  return analyzePage(text).parts.map(({ kind }) => kind);
}

/** What the page says about a line between or behind two paragraphs. */
function kindOfLine(line: string, last = false): PartKind | undefined {
  const [first, second] = STORY.split('\n\n');
  const text = `${TITLE}\n\n3 Juni 2025 10:00 WIB\n\n${first}\n\n${last ? `${second}\n\n${line}` : `${line}\n\n${second}`}`;
  const start = text.lastIndexOf(line);
  return analyzePage(text).parts.find((part) => part.start === start)?.kind;
}

describe('lines between paragraphs', () => {
  it.each<[string, PartKind]>([
    ['Baca juga: Harga Beras Naik Lagi', 'related'],
    ['BACA JUGA: Harga Beras Naik Lagi', 'related'],
    ['Baca Juga', 'related'],
    ['Simak juga Video: Warga Antre Minyak Goreng', 'related'],
    ['Tonton juga video "Warga Antre Minyak" di sini:', 'related'],
    ['Read also: Rupiah slides to new low', 'related'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Advertisement . Scroll to see content', 'advertisement'],
    ['SCROLL TO CONTINUE WITH CONTENT', 'advertisement'],
    ['Lanjut Baca di Bawah Iklan', 'advertisement'],
    ['Scroll untuk membaca artikel', 'advertisement'],
    ['Halaman Selanjutnya', 'pager'],
    ['Foto 2 dari 8', 'pager'],
    ['[Gambas:Video 20detik]', 'caption'],
    ['[img.2]', 'caption'],
    ['Jembatan gantung di Desa Kenari. (Foto: Humas Pemkab)', 'caption'],
    ['Follow WhatsApp Channel Kabar Kenari untuk berita terbaru', 'share'],
    ['Bupati Resmikan Tiga Jembatan Baru di Kecamatan Melati Sebelum Lebaran', 'inserted-headline'],
    ['Hanya Perahu yang Sudah Diperiksa yang Diizinkan Berlabuh di Dermaga Itu', 'inserted-headline'],
    ['Dana Dikumpulkan Dua Tahun', 'subheading'],
    ['Dana dikumpulkan dua tahun', 'subheading'],
    ['2. Dana dikumpulkan warga', 'subheading'],
    ['Itu kabar baik.', 'body'],
    ['"Kami lelah menunggu," kata Rano.', 'body'],
  ])('%s is %s', (line, kind) => {
    expect(kindOfLine(line)).toBe(kind);
  });
});

describe('lines behind the story', () => {
  it.each<[string, PartKind]>([
    ['(abc/def)', 'initials'],
    ['(dka)', 'initials'],
    ['(*)', 'initials'],
    ['Penulis : Tino Aditia', 'byline'],
    ['Pewarta: Tino Aditia', 'byline'],
    ['(Reporting by Tino Aditia; Editing by Budi Santosa)', 'byline'],
    ['EKO SANTOSA | CHETA LARASATI', 'byline'],
    ['Editor: Budi Santosa', 'editor'],
    ['(Budi Santosa)', 'byline'],
    ['Sumber: AFP, El Pais', 'credit'],
    ['Copyright © ANTARA 2024', 'credit'],
    ['Halaman:', 'pager'],
    ['Halaman: 1  2  Selanjutnya', 'pager'],
    ['TAG: #Kenari #Jembatan', 'tags'],
    ['#Kenari #Jembatan', 'tags'],
    ['jembatan   kenari   banjir', 'tags'],
    ['Simak berita terbaru dari Kabupaten Kenari di Google News', 'related'],
    ['Facebook Twitter WhatsApp', 'share'],
    ['Load more', 'pager'],
  ])('%s is %s', (line, kind) => {
    expect(kindOfLine(line, true)).toBe(kind);
  });

  it('reads headlines under a bare label', () => {
    const text = `${TITLE}\n\n3 Juni 2025\n\n${STORY}\n\nBerita Terkait\nBupati Resmikan Tiga Jembatan\nWarga Antre Minyak Goreng`;
    expect(kindsOf(text).slice(-3)).toEqual(['related', 'related', 'related']);
  });
});

describe('inserts in running lines', () => {
  const partsOf = (text: string) =>
    analyzePage(text).parts.map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);

  it('cuts advertisements out', () => {
    const parts = partsOf(
      `${STORY.split('\n')[0]} ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Warga lega.`,
    );
    expect(parts).toContainEqual(['advertisement', 'ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT']);
    expect(parts.at(-1)).toEqual(['body', 'Warga lega.']);
  });

  it.each([
    ['related', "Simak juga Video 'Warga Desa Kenari Panen Raya, Harga Naik':", '[Gambas:Video 20detik]'],
    ['related', 'Lihat juga Video: Warga Desa Kenari Panen Raya', '[Gambas:Video 20detik]'],
    ['related', 'Pilihan Editor:       Siapa Membangun Jembatan di Kenari?', ''],
    [
      'share',
      'Dapatkan update berita pilihan setiap hari. Mari bergabung di Grup Telegram, lalu pasang aplikasinya.',
      '',
    ],
  ])('tells a running %s apart: %s', (kind, insert, behind) => {
    const [story] = STORY.split('\n');
    const parts = partsOf(`${story} ${insert} ${behind}`);
    expect(parts).toContainEqual([kind, insert]);
    expect(parts.filter(([found]) => found === 'body')).toEqual([['body', story]]);
  });

  it('leaves sentences alone that only begin like an insert', () => {
    const [story] = STORY.split('\n');
    for (const sentence of ['Simak videonya di bawah ini.', 'Pilihan editor koran itu jatuh pada Rina.'])
      expect(partsOf(`${story} ${sentence}`).map(([kind]) => kind)).toEqual(['body']);
  });

  it('ends an inserted link where the next sentence begins', () => {
    const parts = partsOf(
      `${STORY.split('\n')[0]} Baca juga: Bupati Resmikan Tiga Jembatan di Melati Warga lega sekarang.`,
    );
    expect(parts).toContainEqual(['related', 'Baca juga: Bupati Resmikan Tiga Jembatan di Melati']);
    expect(parts.at(-1)).toEqual(['body', 'Warga lega sekarang.']);
  });

  it.each([
    // An office, and a name that nobody has met
    [
      'Sopir Truk di Melati Gagal Menyalip',
      'Kapolres Kenari AKBP Rano Wijaya mengatakan, truk itu melaju kencang.',
    ],
    ['Panen Raya di Melati', 'Kalapas Kenari Rano Wijaya mengatakan, warga lega.'],
    [
      'Sopir Truk Gagal Menyalip',
      'Kasatlantas Polres Kenari Abripda Rano Wijaya mengatakan, jalan itu sepi.',
    ],
    // Offices that headlines end with
    ['Rano Wijaya Masuk Daftar Calon Dubes', 'Warga pun mengucapkan selamat.'],
    ['Warga Mengaku Nyaris Ditabrak Mobil', 'Kepala Dusun Melati, Rina Dewi mengatakan jalan itu rusak.'],
    [
      'Bupati Resmikan Tiga Jembatan di Melati',
      'Wakil Ketua Dewan Perwakilan Rakyat Daerah (DPRD) Kenari Rano Wijaya pun hadir.',
    ],
    // A name that stands elsewhere in the line
    [
      'Profil Klub Motor yang Dibubarkan Bupati',
      'Rina Dewi lahir di Kenari. Kini Rina Dewi tinggal di Melati.',
    ],
    // Small words of headlines
    ['Serang Pangkalan di Melati, tapi Kabari Dulu', 'Meski sempat mengecam, warga tenang.'],
    ['Sepuluh Warga Tewas akibat Banjir di Melati', 'Polisi lalu datang.'],
    ['Gempa di Melati, Taman Kota tetap Buka bersama Warga', 'Warga lega sekarang.'],
    ['Kepincut Rano van Dijk di Melati', 'Warga lega sekarang.'],
    // What opens sentences
    ['Parpol Tolak Putusan soal Pemilu', 'Diketahui, Bupati Kenari menunda rapat.'],
    ['Warga Janjikan Tanah di Melati', 'Hal tersebut memicu ketegangan.'],
    ['Karyawan Diberhentikan di Melati', 'Pada Senin pagi, Rano Wijaya datang ke kantor.'],
    ['Hasil Kenari Vs Melati 1-0', 'Bermain di Stadion Mawar, Minggu (26/2/2023) malam WIB, Kenari menang.'],
    // A quotation, a numbered heading, the gap of a lost paragraph
    [
      'Warga Melati Panen Raya',
      '“Kami siap membantu warga yang datang ke sini setiap hari dan setiap malam,” kata Rina.',
    ],
    ['Tempat Wisata di Melati', '2. Taman Kenari yang sejuk.'],
    ['Warga Melati Panen Raya', ' \u2060\u2060\u2060 Kantor Desa Kenari juga ramai.'],
  ])('ends the link “%s” before “%s”', (headline, sentence) => {
    const parts = partsOf(`${STORY.split('\n')[0]} Baca juga: ${headline} ${sentence}`);
    expect(parts).toContainEqual(['related', `Baca juga: ${headline}`]);
  });

  it.each([
    ['Benarkah Jembatan Itu Akan Dibuka?', 'Warga lega sekarang.'],
    ['Istilah “Panen Raya” di Melati', 'Warga lega sekarang.'],
    ['Bupati Absen di Hari Jadi ke-79 Melati', 'Warga lega sekarang.'],
    ['Rina Jelaskan Hal yang Ada di Melati', 'Warga lega sekarang.'],
    ['Kantor di Melati Ditutup, Diketahui Warga', 'Warga lega sekarang.'],
    ['Warga Bantah Tudingan Anggota Dewan Melati', 'Dia menekankan hal itu.'],
    ['Investigasi Siswa Titipan oleh Anggota Dewan Melati', 'Mukti menuturkan hal itu.'],
  ])('goes on with “%s”', (headline, sentence) => {
    const parts = partsOf(`${STORY.split('\n')[0]} Baca juga: ${headline} ${sentence}`);
    expect(parts).toContainEqual(['related', `Baca juga: ${headline}`]);
  });

  it.each(['(abc/def)', '(*)', '[ljc]', '(Tri/P-3)'])(
    'cuts initials %s off the last paragraph',
    (initials) => {
      expect(partsOf(`${STORY} ${initials}`).at(-1)).toEqual(['initials', initials]);
    },
  );

  it('finds a dateline that the page broke into lines', () => {
    const page = analyzePage(`${TITLE}\n\n10 Jun 2025 13:02\n\nJakarta\n-\n${STORY}`);
    expect(page.dateline).toMatchObject({ place: 'Jakarta', outlet: null });
  });

  it('finds a dateline behind the marks of a list', () => {
    const page = analyzePage(`${TITLE}\n\n3 Juni 2025\n\n['PADANG, KOMPAS.com - ${STORY}']`);
    expect(page.dateline).toMatchObject({ place: 'PADANG', outlet: 'KOMPAS.com' });
    const field = analyzePage(`${TITLE}\n\n3 Juni 2025\n\n"PADANG, KOMPAS.com - ${STORY}"`);
    expect(field.dateline).toMatchObject({ place: 'PADANG', outlet: 'KOMPAS.com' });
  });

  it('takes the date of an update for that of the page where it prints no other', () => {
    const page = analyzePage(`${TITLE}\n\nDiperbarui 20 Jun 2025, 05:30 WIB\n\n${STORY}`);
    expect(page.published?.value).toBe('2025-06-20T05:30+07:00');
    expect(page.updated).toBeNull();
    expect(page.parts.map(({ kind }) => kind)).toEqual(['title', 'published', 'body', 'body']);
  });

  it.each([
    ['(Tribunnews.com/Ratna)', ['Ratna']],
    ['(Tribunnews.com/Instagram)', []],
    ['(Antara/Humas)', []],
  ])('finds in %s at the end: %j', (credit, authors) => {
    const story = STORY.replaceAll('\n\n', ' ').repeat(2);
    expect(analyzePage(`${TITLE}\n\n3 Juni 2025\n\n${story} ${credit}`).authors).toEqual(authors);
  });

  it('parts a byline from the dateline that it runs into', () => {
    const story = STORY.split('\n')[0];
    const text = `${TITLE}\n\n3 Juni 2025\n\nLaporan Wartawan Tribunnews.com, Ratna Kusuma TRIBUNNEWS.COM, JAKARTA - ${story}`;
    const page = analyzePage(text);
    expect(page.authors).toEqual(['Ratna Kusuma']);
    expect(page.dateline).toMatchObject({ place: 'JAKARTA', outlet: 'TRIBUNNEWS.COM' });
    expect(kindsOf(text)).toEqual(['title', 'published', 'byline', 'dateline', 'body']);
  });

  it('finds the date in a head that lost its line breaks', () => {
    const page = analyzePage(`${TITLE} Kompas.com - 14/01/2025, 14:05 WIB ${STORY.replaceAll('\n', ' ')}`);
    expect(page.published?.value).toBe('2025-01-14T14:05+07:00');
  });
});

describe('the list of line patterns', () => {
  it.each(LINE_PATTERNS.map(({ kind, example, pattern }) => [kind, example, pattern] as const))(
    '%s: %s',
    (_, example, pattern) => {
      expect(pattern.test(example)).toBe(true);
    },
  );
});

describe('hostile pages', () => {
  const size = 200_000;
  it.each([
    ['quotation marks', '"'],
    ['brackets', '('],
    ['short lines', 'ab\n'],
    ['titles', 'Kota Baru Raya\n'],
    ['no line breaks', 'Kota Baru '],
    ['spaces', ' '],
    ['dashes', 'A - '],
    ['dates', '12/03/2024 14:05\n'],
    ['links', 'Baca juga: '],
    ['running links', 'Baca juga: Warga Desa Kenari Panen Raya Rina Dewi datang. '],
    ['bylines', 'Penulis: Budi Santosa\n'],
    ['NULs', '\0'],
    ['lone surrogates', '\ud800'],
  ])('%s', (_, unit) => {
    const text = unit.repeat(Math.floor(size / unit.length));
    const { parts } = analyzePage(text);
    let last = 0;
    for (const { start, end } of parts) {
      expect(start >= last && end > start && end <= text.length).toBe(true);
      last = end;
    }
  });
});
