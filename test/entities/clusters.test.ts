/** Who is one and who is two, read through the whole pipeline from sentences written for the purpose. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { SebutDocument } from '../../src/model/document.ts';
import { createExtractor, type Extractor } from '../../src/pipeline/extractor.ts';

let sebut: Extractor;

beforeAll(async () => {
  sebut = await createExtractor({ language: 'ind' });
});

type Group = 'people' | 'organizations' | 'countries' | 'locations';

/** Surfaces of each entity, in order of appearance. */
function surfaces(document: SebutDocument, group: Group): string[][] {
  return document[group].map(({ mentions }) => [...new Set(mentions.map(({ text }) => text))]);
}

const ONE_ENTITY: readonly [group: Group, text: string, ...surfaces: string[]][] = [
  [
    'people',
    'Prabowo dan Sandiaga Uno hadir. Menurut Sandi, harga beras naik. Sandiaga lalu pulang.',
    'Sandiaga Uno',
    'Sandi',
    'Sandiaga',
  ],
  [
    'people',
    'Anggota DPR Rano Safadiyo hadir. “Itu benar,” kata Safadhiyo kemarin.',
    'Rano Safadiyo',
    'Safadhiyo',
  ],
  ['people', '“Tanah itu ambles,” kata Lurah Subarno. Barno mengatakan warga selamat.', 'Subarno', 'Barno'],
  [
    'people',
    'Polisi memeriksa Sarwonadi Wijaya. Kekasih Sarwonad. bersaksi. Menurut polisi, Sarwonadi Wijay. mengaku.',
    'Sarwonadi Wijaya',
    'Sarwonadi Wijay',
  ],
  [
    'people',
    'Presiden Prabowo Subianto tiba di Bandung. Prabowo meninjau pasar. “Harga turun,” kata Prabowo.',
    'Prabowo Subianto',
    'Prabowo',
  ],
  [
    'people',
    'Musisi Rano Wijayanto Putra atau Rawi tampil semalam. Rawi bernyanyi.',
    'Rano Wijayanto Putra',
    'Rawi',
  ],
  [
    'people',
    'Menteri Prasetyono Wijaya membuka rapat. Yang penting hasilnya, kata Pras. Pras lalu pulang.',
    'Prasetyono Wijaya',
    'Pras',
  ],
  [
    'people',
    'Ayahnya, Hendra Aprilio Wijaya atau dikenal sebagai Hendra Rawi, hadir. Hendra Rawi bernyanyi.',
    'Hendra Aprilio Wijaya',
    'Hendra Rawi',
  ],
  [
    'people',
    'Saksi itu Dewi Lestari Sari alias DLS (31), warga Lampung. DLS datang pada Senin.',
    'Dewi Lestari Sari',
    'DLS',
  ],
  [
    'locations',
    'Kemacetan terjadi di Jalan Tol Kenari-Melati. Warga berharap Tol Kenari-Melati dilebarkan.',
    'Jalan Tol Kenari-Melati',
    'Tol Kenari-Melati',
  ],
  [
    'locations',
    'Narapidana Lapas Kelas IIA Sumbawa makan bersama. Ia meninjau Lapas Sumbawa sore itu.',
    'Lapas Kelas IIA Sumbawa',
    'Lapas Sumbawa',
  ],
  [
    'locations',
    'Proyek Tol Gedebage-Tasikmalaya (Getaci) dimulai. Warga menunggu Getaci.',
    'Tol Gedebage-Tasikmalaya',
    'Getaci',
  ],
  [
    'locations',
    'Korban tinggal di Kecamatan Duren Sawit. Warga Duren Sawit berduka.',
    'Kecamatan Duren Sawit',
    'Duren Sawit',
  ],
  [
    'locations',
    'Hama menyerang ladang di Padukuhan Kenarijaya sejak lama. Ibu rumah tangga di Kenarijaya resah.',
    'Padukuhan Kenarijaya',
    'Kenarijaya',
  ],
  [
    'locations',
    'Longsor menimpa Kapanewon Ponjong pagi itu. Warga di Ponjong mengungsi.',
    'Kapanewon Ponjong',
    'Ponjong',
  ],
  [
    'locations',
    'Warga Desa Kenarijaya berkumpul. Mereka tinggal di Kenarijaya sejak lama.',
    'Desa Kenarijaya',
    'Kenarijaya',
  ],
  [
    'locations',
    'Warga Semarang menunggu. Acara itu digelar di Kota Lumpia pekan depan.',
    'Semarang',
    'Kota Lumpia',
  ],
  [
    'locations',
    'Massa bergerak ke Balai Kota Malang. Polisi berjaga di depan Balkot Malang sore itu.',
    'Balai Kota Malang',
    'Balkot Malang',
  ],
  [
    'organizations',
    'Badan Pengelola Investasi Danantara menanam modal. BPI Danantara menilai harga wajar.',
    'Badan Pengelola Investasi Danantara',
    'BPI Danantara',
  ],
  [
    'organizations',
    'Timnas U-16 Indonesia menang. Pelatih timnas U-16 Indonesia senang, lalu Timnas Indonesia U-16 pulang.',
    'Timnas U-16 Indonesia',
    'U-16 Indonesia',
    'Timnas Indonesia U-16',
  ],
  [
    'people',
    'Amelia Kusuma memimpin pabrik itu. Wanita yang akrab disapa Amel itu menilai pasar lesu. Amel pulang.',
    'Amelia Kusuma',
    'Amel',
  ],
  [
    'organizations',
    'Mereka menunggu Satuan Tugas Pangan Polri. Menurut Satgas Pangan Polri, beras aman.',
    'Satuan Tugas Pangan Polri',
    'Satgas Pangan Polri',
  ],
  [
    'organizations',
    'Kemarin dana Pemerintah Provinsi (Pemprov) Kepulauan Riau cair. Pemprov Kepulauan Riau menyalurkannya.',
    'Pemerintah Provinsi (Pemprov) Kepulauan Riau',
    'Pemprov Kepulauan Riau',
  ],
  [
    'organizations',
    'Timnas Indonesia menang di Jakarta. Pelatih senang, dan suporter Garuda bernyanyi.',
    'Timnas Indonesia',
    'Garuda',
  ],
  [
    'organizations',
    'PT. Smartfren Telecom membangun menara. Pelanggan Smartfren bertambah.',
    'PT. Smartfren Telecom',
    'Smartfren',
  ],
  [
    'organizations',
    'Siswa SMP Negeri 3 Sukamaju dipulangkan. Guru SMPN 3 Sukamaju mendampingi mereka.',
    'SMP Negeri 3 Sukamaju',
    'SMPN 3 Sukamaju',
  ],
  [
    'organizations',
    'Sidang digelar di Pengadilan Tipikor Jakarta Pusat. Warga menunggu di lobi Pengadilan Tipikor.',
    'Pengadilan Tipikor Jakarta Pusat',
    'Pengadilan Tipikor',
  ],
  ['people', 'Joko Widodo (Jokowi) menghadiri acara itu. Jokowi tidak berpidato.', 'Joko Widodo', 'Jokowi'],
  [
    'people',
    'Pemilik warung, Sutrisno Wibowo yang akrab disapa Pakde Tris, tertawa. Sutrisno lalu pulang.',
    'Sutrisno Wibowo',
    'Sutrisno',
  ],
  [
    'people',
    'Penasihat Elizabeth Sherwood-Randall berbicara. Menurut Sherwood-Randall, rencana itu matang.',
    'Elizabeth Sherwood-Randall',
    'Sherwood-Randall',
  ],
  [
    'people',
    'Bupati Hj. Sulastri Ningrum meresmikan jembatan. Sulastri meminta warga menjaganya.',
    'Sulastri Ningrum',
    'Sulastri',
  ],
  [
    'organizations',
    'Komisi Pemberantasan Korupsi (KPK) menahan dia. KPK belum merinci perkaranya.',
    'Komisi Pemberantasan Korupsi',
    'KPK',
  ],
  [
    'organizations',
    'PT Pertamina (Persero) menambah pasokan. Pertamina menjamin stok aman.',
    'PT Pertamina (Persero)',
    'Pertamina',
  ],
  ['organizations', 'Ketua Umum Partai Golkar hadir. Golkar mendukung usul itu.', 'Partai Golkar', 'Golkar'],
  [
    'organizations',
    'Kementerian Keuangan menunda lelang. Menurut Kemenkeu, pasar bergejolak.',
    'Kementerian Keuangan',
    'Kemenkeu',
  ],
  [
    'organizations',
    'Perserikatan Bangsa-Bangsa mengecam serangan itu. PBB meminta akses bantuan.',
    'Perserikatan Bangsa-Bangsa',
    'PBB',
  ],
  [
    'countries',
    'Amerika Serikat menolak. AS menilai usul itu terlambat, dan warga Amerika Serikat setuju.',
    'Amerika Serikat',
    'AS',
  ],
  ['countries', 'Pemerintah Prancis memanggil dubes. Warga Perancis memprotes.', 'Prancis', 'Perancis'],
  [
    'people',
    'Penyidik menahan Heru Santoso (HS) di Medan. Menurut jaksa, HS menerima uang itu dua kali.',
    'Heru Santoso',
    'HS',
  ],
  [
    'people',
    'Kanselir Olaf Scholzmenyatakan siap. “Kami menunggu,” kata Scholz di Berlin.',
    'Olaf Scholz',
    'Scholz',
  ],
  [
    'organizations',
    'Direktur Rumah Sakit Indonesia meminta obat. RS Indonesia kekurangan tenaga.',
    'Rumah Sakit Indonesia',
    'RS Indonesia',
  ],
  [
    'locations',
    'Bupati Ogan Komering Ilir (OKI) menutup pasar. Warga OKI memprotes, dan pejabat di OKI bungkam.',
    'Ogan Komering Ilir',
    'OKI',
  ],
  [
    'people',
    'Wakil Ketua Komisi X DPR Lalu Hadrian Irfani menyela. “Cukup,” ujar Lalu kepada massa.',
    'Lalu Hadrian Irfani',
    'Lalu',
  ],
  ['locations', 'Warga Yogyakarta mengungsi. Kota Yogyakarta lumpuh.', 'Yogyakarta', 'Kota Yogyakarta'],
  [
    'organizations',
    'Berkas itu di Kejaksaan Negeri (Kejari) Jember. Menurut Kejari Jember, berkas itu lengkap.',
    'Kejaksaan Negeri',
    'Kejari',
    'Kejari Jember',
  ],
];

describe('one entity', () => {
  it.each(ONE_ENTITY)('%s: %s', (group, text, ...expected) => {
    const found = surfaces(sebut.extract(text), group);
    const first = found.find((list) => list.includes(expected[0]));
    expect(first, JSON.stringify(found)).toBeDefined();
    for (const surface of expected) expect(first).toContain(surface);
  });
});

const SAME_SOUND: readonly [text: string, ...surfaces: string[]][] = [
  ['Gubernur Dedi Mulyono hadir. Dedy Mulyono senang.', 'Dedi Mulyono', 'Dedy Mulyono'],
  ['Ketua KPU Afifuddin hadir. “Sudah,” kata Affifudin kemarin.', 'Afifuddin', 'Affifudin'],
  ['Pengamat Fahmy Wijaya menilai itu wajar. “Wajar,” kata Fahmi.', 'Fahmy Wijaya', 'Fahmi'],
  ['Rektor Soenarko Wijaya hadir. “Sudah,” kata Sunarko Wijaya.', 'Soenarko Wijaya', 'Sunarko Wijaya'],
  // Initials
  [
    'Polisi menahan Lisa Marlina. “Saudara LM dipanggil sebagai tersangka LM,” kata polisi.',
    'Lisa Marlina',
    'LM',
  ],
  // What they are called beside
  ['Politikus Ronald Wijaya atau Bro Ron maju. Bro Ron yakin.', 'Ronald Wijaya', 'Ron'],
];

const SOUNDING_APART: readonly [text: string, left: string, right: string][] = [
  ['Pria berinisial LM (34) ditangkap. “Benar,” kata Kapolres Lisa Marlina.', 'LM', 'Lisa Marlina'],
  [
    'Lisa Marlina dan Lestari Mulyono hadir. “Saudara LM dipanggil sebagai tersangka LM,” kata polisi.',
    'Lisa Marlina',
    'LM',
  ],
  ['Aktor Bruce Li dan penyanyi Bruce Lie tampil.', 'Bruce Li', 'Bruce Lie'],
  [
    'Kiper Herry Santoso cedera. Dokter Joko Heri Purwono memeriksanya, kata Herry.',
    'Herry',
    'Joko Heri Purwono',
  ],
];

const TWO_ENTITIES: readonly [group: Group, text: string, left: string, right: string][] = [
  ['people', 'Sandiaga Uno dan Sandi Wijaya hadir. Menurut Sandi, harga naik.', 'Sandiaga Uno', 'Sandi'],
  ['people', 'Hadir Lurah Subarno dan Joko Barno. Menurut Barno, warga selamat.', 'Subarno', 'Barno'],
  [
    'people',
    'Hadir Budi Sudarsono di sana. “Itu benar,” kata Sudaryono kemarin.',
    'Budi Sudarsono',
    'Sudaryono',
  ],
  ['people', 'Hadir Riana Wijaya dan Rian. Menurut Rian, rapat itu lancar.', 'Riana Wijaya', 'Rian'],
  [
    'people',
    'Susilo Bambang Yudhoyono datang lebih dulu. Agus Harimurti Yudhoyono menyusul kemudian.',
    'Susilo Bambang Yudhoyono',
    'Agus Harimurti Yudhoyono',
  ],
  ['people', 'Budi Santoso dan Rina Santoso menikah di Semarang.', 'Budi Santoso', 'Rina Santoso'],
  [
    'people',
    'Budi Santoso memimpin klasemen. Santoso unggul jauh atas Dodi Santoso. Menurut Santoso, musim masih panjang.',
    'Budi Santoso',
    'Dodi Santoso',
  ],
  [
    'people',
    'Budi dan Budiman Santoso hadir. Menurut Budiman, rapat itu lancar. Budi pulang lebih dulu.',
    'Budiman Santoso',
    'Budi',
  ],
  [
    'people',
    'Cristiano Ronaldo berfoto di rumah. Anaknya, Cristiano Ronaldo Jr, ikut berlatih.',
    'Cristiano Ronaldo',
    'Cristiano Ronaldo Jr',
  ],
  [
    'locations',
    'Warga Kelurahan Karangjati, Kecamatan Karangjati, mengungsi.',
    'Kelurahan Karangjati',
    'Kecamatan Karangjati',
  ],
  [
    'locations',
    'Wisatawan memotret Prambanan. Warga Kapanewon Prambanan berjualan.',
    'Prambanan',
    'Kapanewon Prambanan',
  ],
  [
    'organizations',
    'Polda Jawa Tengah dan Polda Jawa Timur bekerja sama.',
    'Polda Jawa Tengah',
    'Polda Jawa Timur',
  ],
  [
    'locations',
    'Warga Kabupaten Sumbawa mengungsi. Gempa itu terasa di seluruh Pulau Sumbawa pada malam hari.',
    'Kabupaten Sumbawa',
    'Pulau Sumbawa',
  ],
  ['organizations', 'Biaya operasional PLN atau BPJT naik sejak awal tahun.', 'PLN', 'BPJT'],
  [
    'organizations',
    'Bank Mandiri bersaing dengan Bank Negara Indonesia.',
    'Bank Mandiri',
    'Bank Negara Indonesia',
  ],
  ['countries', 'Korea Utara menembakkan rudal dan Korea Selatan membalas.', 'Korea Utara', 'Korea Selatan'],
  [
    'people',
    'Pemerintahan Prabowo-Gibran berjalan setahun. Survei itu memuat pendapat warga.',
    'Prabowo',
    'Gibran',
  ],
  [
    'people',
    'Presiden Prabowo Subianto melantik Kapolri Jenderal Listyo Sigit Prabowo. Menurut Prabowo, tugas itu berat.',
    'Prabowo',
    'Listyo Sigit Prabowo',
  ],
  [
    'organizations',
    'Dana itu disalurkan lewat Bank Indonesia atau OJK. Keduanya membantah.',
    'Bank Indonesia',
    'OJK',
  ],
  ['organizations', 'Pengawas nuklir PBB (IAEA) tiba di Wina pekan ini.', 'PBB', 'IAEA'],
  [
    'organizations',
    'Pasien dibawa dari Rumah Sakit Indonesia ke Rumah Sakit Al-Shifa.',
    'Rumah Sakit Indonesia',
    'Rumah Sakit Al-Shifa',
  ],
  ['locations', 'Truk masuk ke Gaza dari selatan. Kota Gaza belum terjangkau.', 'Gaza', 'Kota Gaza'],
  ['people', 'Juri memilih antara Rano Wijayanto atau Danu untuk final.', 'Rano Wijayanto', 'Danu'],
  ['people', 'Kiper utama dijabat Mustofa atau Suryadi besok, kata Mustofa.', 'Mustofa', 'Suryadi'],
  ['locations', 'Banjir merendam Jawa Tengah dan Jawa Timur.', 'Jawa Tengah', 'Jawa Timur'],
  [
    'people',
    'Danu Wijaya membawa karung. Warga lain yang akrab disapa Mbah Min mengatakan air naik.',
    'Danu Wijaya',
    'Min',
  ],
  [
    'people',
    'Penyanyi Bagus Daru Indrajaya tampil bersama Yati Lestari. “Senang,” kata pria yang akrab disapa Daru itu.',
    'Yati Lestari',
    'Daru',
  ],
  [
    'organizations',
    'Anggota Dewan Perwakilan Rakyat Daerah dan Dewan Perwakilan Rakyat dilantik hari ini.',
    'Dewan Perwakilan Rakyat Daerah',
    'Dewan Perwakilan Rakyat',
  ],
  ['organizations', 'Guru SMPN 3 Sukamaju dan SMPN 2 Sukamaju hadir.', 'SMPN 3 Sukamaju', 'SMPN 2 Sukamaju'],
  ['locations', 'Hujan turun di Bandung Raya, juga di Kota Bandung.', 'Bandung Raya', 'Kota Bandung'],
];

describe('names as they sound', () => {
  it.each(SAME_SOUND)('%s', (text, ...expected) => {
    const found = surfaces(sebut.extract(text), 'people');
    expect(
      found.some((list) => expected.every((surface) => list.includes(surface))),
      JSON.stringify(found),
    ).toBe(true);
  });

  it.each(SOUNDING_APART)('%s', (text, left, right) => {
    const found = surfaces(sebut.extract(text), 'people');
    const one = found.findIndex((list) => list.includes(left));
    const other = found.findIndex((list) => list.includes(right));
    expect(Math.min(one, other), JSON.stringify(found)).toBeGreaterThanOrEqual(0);
    expect(one).not.toBe(other);
  });
});

describe('two entities', () => {
  it.each(TWO_ENTITIES)('%s: %s', (group, text, left, right) => {
    const found = surfaces(sebut.extract(text), group);
    const one = found.findIndex((list) => list.includes(left));
    const other = found.findIndex((list) => list.includes(right));
    expect(one, JSON.stringify(found)).toBeGreaterThanOrEqual(0);
    expect(other, JSON.stringify(found)).toBeGreaterThanOrEqual(0);
    expect(one).not.toBe(other);
  });
});

describe('a bracket behind a relative', () => {
  it('says who the relative is, and not the one before', () => {
    const { people } = sebut.extract('Rano Wijaya hadir. “Ibunya Rano (Dewi) juga senang,” kata Rano.');
    expect(people.find(({ name }) => name === 'Rano Wijaya')?.aliases).toEqual(['Rano']);
  });
});

describe('titles', () => {
  it.each<[text: string, name: string, ...titles: string[]]>([
    ['Pelatih asal Serbia, Rano Rajkovic, memuji anak asuhnya.', 'Rano Rajkovic', 'Pelatih asal Serbia'],
    ['Menurut bek asal Belanda Rano Krolstra, laga itu berat.', 'Rano Krolstra', 'bek asal Belanda'],
    ['Menanggapi keluhan mahasiswa asal Papua, Rano Wijaya berjanji datang.', 'Rano Wijaya'],
    ['Bek asal Brasil itu, menurut Rano Wijaya, pulang.', 'Rano Wijaya'],
    ['Menurut Rano yang juga Ketua PKB Garut itu, harga naik.', 'Rano', 'Ketua PKB Garut'],
    ['Tak hanya Rano, mantan kapten Persib itu juga hadir.', 'Rano'],
    ['Calon pimpinan KPK Rano Wijaya diuji.', 'Rano Wijaya', 'Calon pimpinan KPK'],
    ['Putri Presiden Rano Wijaya, Dewi Lestari, hadir.', 'Dewi Lestari', 'Putri Presiden Rano Wijaya'],
    ['Presiden Rano Wijaya pulang. Putra Presiden, Rano Wijaya, tidak ikut.', 'Rano Wijaya', 'Presiden'],
    ['Presiden Rano Wijaya pulang. Putra Presiden, Dani Wijaya, ikut.', 'Dani Wijaya', 'Putra Presiden'],
  ])('%s', (text, name, ...titles) => {
    expect(sebut.extract(text).people.find((person) => person.name === name)?.titles).toEqual(titles);
  });
});

describe('what an entity says', () => {
  it('gathers the titles printed with a name', () => {
    const [person] = sebut.extract(
      'Presiden Rusia Vladimir Putin bertemu wartawan. Putin, mantan perwira KGB, menjawab singkat.',
    ).people;
    expect(person.name).toBe('Vladimir Putin');
    expect(person.titles).toContain('Presiden Rusia');
  });

  it.each([
    ['people', 'Menteri Sosial Saifullah Yusuf atau Gus Ipul hadir. Gus Ipul tertawa.', 'Saifullah Yusuf'],
    ['organizations', 'PSG unggul sejak awal. Gol Les Parisiens lahir dari sepak pojok.', 'PSG'],
    ['locations', 'Jalan di Kota Pahlawan ditutup. Warga Surabaya memutar.', 'Surabaya'],
    [
      'people',
      'Hal itu disampaikan Kepala Dinas Perhubungan Kota Bogor, Yeni Sulistyowati.\n“Jalan ditutup,” kata Yeni.',
      'Yeni Sulistyowati',
    ],
    [
      'organizations',
      'Liverpool menang telak atas Chelsea. Penyerang The Reds itu mencetak gol.',
      'Liverpool',
    ],
    ['organizations', 'Macan Kemayoran kalah. Persija akan berbenah.', 'Persija'],
    ['people', 'Cak Imin hadir. Muhaimin Iskandar menjawab pertanyaan wartawan.', 'Muhaimin Iskandar'],
    // Not a nickname but the name in full
    [
      'organizations',
      'Konfederasi Sepak Bola Asia (AFC) menolak banding. AFC menutup perkara.',
      'Konfederasi Sepak Bola Asia',
    ],
  ] as const)('calls %s by their own name: %s', (group, text, name) => {
    expect(sebut.extract(text)[group].map((entity) => entity.name)).toContain(name);
  });

  it('ends a name where a link between paragraphs goes on', () => {
    const { people } = sebut.extract(
      'Warga senang. Baca juga: Kisah Letjen Agus Santoso Antar Bantuan ke Pelosok Desa itu dibaca ribuan orang di Bandung.',
    );
    expect(people.map(({ name }) => name)).toEqual(['Agus Santoso']);
  });

  it.each([
    ['Warga mendatangi Polsek Sukamulyo kemarin.', 'Polsek Sukamulyo', 'police'],
    ['Pasien RSI Sultan Mahmud dipulangkan.', 'RSI Sultan Mahmud', 'hospital'],
    ['Saham PT Sumber Kenari Abadi Tbk naik.', 'PT Sumber Kenari Abadi Tbk', 'company'],
    ['Siswa SMP Negeri 3 Sukamaju dipulangkan.', 'SMP Negeri 3 Sukamaju', 'school'],
    ['Timnas Indonesia menang di Jakarta.', 'Timnas Indonesia', 'national-team'],
  ])('tells the kind of a body: %s', (text, name, kind) => {
    expect(sebut.extract(text).organizations).toContainEqual(expect.objectContaining({ name, kind }));
  });

  it.each([
    'Konser Blackpink digelar besok. Tiket BLACKPINK habis.',
    'Kabar itu dimuat tempo.co kemarin. Wartawan TEMPO menulisnya.',
  ])('takes no name in capitals for an acronym: %s', (text) => {
    for (const { acronym } of sebut.extract(text).organizations) expect(acronym).toBeNull();
  });

  it('gives countries their codes', () => {
    const codes = sebut
      .extract('Delegasi Kirgistan, Uni Emirat Arab, Korsel, dan Timor Leste menandatangani naskah itu.')
      .countries.map(({ code, code3 }) => [code, code3]);
    expect(codes).toEqual([
      ['KG', 'KGZ'],
      ['AE', 'ARE'],
      ['KR', 'KOR'],
      ['TL', 'TLS'],
    ]);
  });

  it('leaves out a country inside a currency, a language and an event', () => {
    const { countries } = sebut.extract(
      'Harganya 50 dolar AS. Ia menjawab dalam bahasa Inggris. Pertandingan Liga Italia ditunda.',
    );
    expect(countries).toEqual([]);
  });

  it('says which place lies in which, as printed', () => {
    const { locations } = sebut.extract(
      'Longsor terjadi di Srumbung, Kabupaten Magelang, Jawa Tengah, kemarin.',
    );
    const byName = new Map(locations.map((location) => [location.name, location]));
    expect(byName.get('Srumbung')?.within).toBe(byName.get('Kabupaten Magelang')?.id);
    expect(byName.get('Kabupaten Magelang')?.within).toBe(byName.get('Jawa Tengah')?.id);
  });

  it('calls nothing by its by-name or its dateline where another name is printed', () => {
    const { locations, organizations } = sebut.extract(
      'BANDUNG - Warga Kota Kembang berkumpul di Bandung. Setan Merah menang, kata pelatih Manchester United.',
    );
    expect(locations.map(({ name }) => name)).toEqual(['Bandung']);
    expect(locations[0].aliases).toEqual(['BANDUNG', 'Kota Kembang']);
    expect(organizations.map(({ name }) => name)).toEqual(['Manchester United']);
    expect(sebut.extract('Setan Merah menang lagi tadi malam.').organizations[0].name).toBe('Setan Merah');
    expect(sebut.extract('SURABAYA - Hujan turun lagi sore itu.').locations[0].name).toBe('Surabaya');
  });

  it('calls a medium as it calls itself, not as its address line is printed', () => {
    const text =
      'Hujan Turun\n\nkenaripos.com, 2025-07-20\n\nDEPOK, KENARIPOS.com - Hujan turun. "Benar," kata Rano Wijaya kepada KENARIPOS.com.';
    expect(sebut.extract(text).organizations.map(({ name }) => name)).toEqual(['KENARIPOS.com']);
  });

  it('numbers entities by first mention', () => {
    const { people } = sebut.extract(
      'Megawati Soekarnoputri menerima Surya Paloh. Setelah itu Megawati pulang.',
    );
    expect(people.map(({ id }) => id)).toEqual(['person-1', 'person-2']);
    expect(people[0].name).toBe('Megawati Soekarnoputri');
  });
});
