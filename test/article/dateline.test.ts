/** Datelines in the styles of Indonesian, Malay and English papers; the stories are invented. */

import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/article/dateline.ts';

type Case = readonly [text: string, place: string | null, outlet: string | null, story: string];

const CASES: readonly Case[] = [
  ['JAKARTA, KOMPAS.com - Pemerintah menambah cadangan.', 'JAKARTA', 'KOMPAS.com', 'Pemerintah'],
  ['JAKARTA, KOMPAS.com -- Pemerintah menambah cadangan.', 'JAKARTA', 'KOMPAS.com', 'Pemerintah'],
  ['JAKARTA, KOMPAS.com-Pemerintah menambah cadangan.', 'JAKARTA', 'KOMPAS.com', 'Pemerintah'],
  ['JAKARTA, KOMPAS.com – Pemerintah menambah cadangan.', 'JAKARTA', 'KOMPAS.com', 'Pemerintah'],
  ['JAKARTA, KOMPAS.com Pemerintah menambah cadangan.', 'JAKARTA', 'KOMPAS.com', 'Pemerintah'],
  ['KOMPAS.com - Musim hujan tiba lebih awal.', null, 'KOMPAS.com', 'Musim'],
  ['KULON PROGO, KOMPAS.com –Pengelola bandara bersiap.', 'KULON PROGO', 'KOMPAS.com', 'Pengelola'],
  ['PALANGKA RAYA, KOMPAS — Sekolah diliburkan tiga hari.', 'PALANGKA RAYA', 'KOMPAS', 'Sekolah'],
  ['Liputan6.com, Jakarta - Harga emas naik lagi.', 'Jakarta', 'Liputan6.com', 'Harga'],
  ['Liputan6.com, Jakarta -Saham itu menguat.', 'Jakarta', 'Liputan6.com', 'Saham'],
  ['Liputan6.com, JakartaPerekonomian tumbuh pelan.', 'Jakarta', 'Liputan6.com', 'Perekonomian'],
  ['Liputan6.com, Yogyakarta Konser amal digelar.', 'Yogyakarta', 'Liputan6.com', 'Konser'],
  ['Liputan6.com, Bandar Lampung Polisi menyita barang bukti.', 'Bandar Lampung', 'Liputan6.com', 'Polisi'],
  ['Liputan6.com, Tel Aviv -Kementerian itu diam.', 'Tel Aviv', 'Liputan6.com', 'Kementerian'],
  ['TEMPO.CO, Jakarta - Gubernur hadir lebih awal.', 'Jakarta', 'TEMPO.CO', 'Gubernur'],
  ['TEMPO.CO,Jakarta-Bank sentral menahan bunga.', 'Jakarta', 'TEMPO.CO', 'Bank'],
  ['TEMPO Interaktif, Jakarta: Peta koalisi belum terang.', 'Jakarta', 'TEMPO Interaktif', 'Peta'],
  ['Jakarta, CNN Indonesia -- Pemerintah menargetkan hal itu.', 'Jakarta', 'CNN Indonesia', 'Pemerintah'],
  ['Jakarta, CNBC Indonesia- Emiten itu untung.', 'Jakarta', 'CNBC Indonesia', 'Emiten'],
  ['REPUBLIKA.CO.ID, JAKARTA -- Wakil presiden berpesan.', 'JAKARTA', 'REPUBLIKA.CO.ID', 'Wakil'],
  ['REPUBLIKA.CO.ID,INDRAMAYU -- Harga bawang turun.', 'INDRAMAYU', 'REPUBLIKA.CO.ID', 'Harga'],
  ['REPUBLIKA.CO.ID, Mengurangi asupan gula itu baik.', null, 'REPUBLIKA.CO.ID', 'Mengurangi'],
  ['TRIBUNNEWS.COM, JAKARTA - Menteri itu pulang.', 'JAKARTA', 'TRIBUNNEWS.COM', 'Menteri'],
  ['TRIBUNNEWS.COM, LUBUK LINGGAU  Warga memindahkan pasar.', 'LUBUK LINGGAU', 'TRIBUNNEWS.COM', 'Warga'],
  ['TRIBUNNEWS.COM.JAKARTA - Menteri itu pulang.', 'JAKARTA', 'TRIBUNNEWS.COM', 'Menteri'],
  ['TRIBUN-TIMUR.COM, MASAMBA - Siswa menyeberang.', 'MASAMBA', 'TRIBUN-TIMUR.COM', 'Siswa'],
  ['TRIBUNJATENG.COM-Nama itu ramai dibahas.', null, 'TRIBUNJATENG.COM', 'Nama'],
  ['BANGKAPOS.COM, BANGKA -- Seleksi murid baru dimulai.', 'BANGKA', 'BANGKAPOS.COM', 'Seleksi'],
  ['Jakarta (ANTARA) - Tim penyelamat tiba.', 'Jakarta', 'ANTARA', 'Tim'],
  ['Mataram, NTB (ANTARA News) - Penerbangan dibatalkan.', 'Mataram', 'ANTARA News', 'Penerbangan'],
  ['Jakarta, (ANTARA) - Tim penyelamat tiba.', 'Jakarta', 'ANTARA', 'Tim'],
  ['MADINAH, iNews.id – Ratusan jemaah tiba.', 'MADINAH', 'iNews.id', 'Ratusan'],
  ['JawaPos.com - Warga menunggu bantuan.', null, 'JawaPos.com', 'Warga'],
  ['Bisnis.com, JAKARTA - Rupiah melemah tipis.', 'JAKARTA', 'Bisnis.com', 'Rupiah'],
  ['VIVA – Kecelakaan terjadi dini hari.', null, 'VIVA', 'Kecelakaan'],
  ['Majalengka, VIVA – Kecelakaan terjadi dini hari.', 'Majalengka', 'VIVA', 'Kecelakaan'],
  ['VIVA.co.id - Klub itu lega.', null, 'VIVA.co.id', 'Klub'],
  ['SURYA.CO.ID | SURABAYA - Wali kota meninjau pasar.', 'SURABAYA', 'SURYA.CO.ID', 'Wali'],
  ['KONTAN.CO.ID - JAKARTA. Bank sentral menahan bunga.', 'JAKARTA', 'KONTAN.CO.ID', 'Bank'],
  ['Phnom Penh, tvOnenews.com - Puluhan warga lolos.', 'Phnom Penh', 'tvOnenews.com', 'Puluhan'],
  ['LOMBOK TENGAH, GRIDKITA - Pembalap itu menang.', 'LOMBOK TENGAH', 'GRIDKITA', 'Pembalap'],
  ['AMBON, KABARMALUKU.ID — Gempa terasa kuat.', 'AMBON', 'KABARMALUKU.ID', 'Gempa'],
  ['MOSKOW, JITUNEWS.COM - Media itu melaporkan.', 'MOSKOW', 'JITUNEWS.COM', 'Media'],
  ['Merdeka.com - Klub itu segera meresmikan pemain.', null, 'Merdeka.com', 'Klub'],
  ['Suara.com - Warga menunggu bantuan.', null, 'Suara.com', 'Warga'],
  ['JAKARTA- Wakil gubernur membuka bazar.', 'JAKARTA', null, 'Wakil'],
  ['JAKARTA-Wakil gubernur membuka bazar.', 'JAKARTA', null, 'Wakil'],
  ['PHNOM PENH  -  Badan dunia memperingatkan.', 'PHNOM PENH', null, 'Badan'],
  ['OSAKA– Pelatih itu tegas.', 'OSAKA', null, 'Pelatih'],
  ['Kairo - Puluhan truk melintas.', 'Kairo', null, 'Puluhan'],
  ['Salatiga — Dunia musik berduka.', 'Salatiga', null, 'Dunia'],
  ['kuala lumpur – Pasangan itu menang.', 'kuala lumpur', null, 'Pasangan'],
  ['JAYAPURA | Seorang guru dibebaskan.', 'JAYAPURA', null, 'Seorang'],
  ['GUA MUSANG: Seorang penunggang maut.', 'GUA MUSANG', null, 'Seorang'],
  ['DOHA, 16 Jan: Skuad itu tewas.', 'DOHA', null, 'Skuad'],
  [
    'SHAH ALAM, 15 Ogos (Utusan Rakyat) - Kerajaan negeri membantu.',
    'SHAH ALAM',
    'Utusan Rakyat',
    'Kerajaan',
  ],
  ['SURABAYA, May 9 (AWI) - The court ruled.', 'SURABAYA', 'AWI', 'The'],
  ['East Flores, East Nusa Tenggara (ANTARA) - The mountain erupted.', 'East Flores', 'ANTARA', 'The'],
  ['Demak – Floodwater submerged villages.', 'Demak', null, 'Floodwater'],
  ['Yogyakarta: The photographer died on Sunday.', 'Yogyakarta', null, 'The'],
];

const NONE: readonly string[] = [
  'Presiden tiba di Jakarta - kota itu ramai.',
  'Jakarta-Bandung ditempuh tiga jam dengan mobil.',
  'Sumber: Antara dan Reuters.',
  'Foto: Warga menunggu bantuan.',
  'Catatan: angka itu sementara.',
  'Pemerintah, menurut Rano Wijaya, menolak - dan warga setuju.',
  'VIVA.co.id adalah sebuah portal berita.',
  'Harga - harga naik.',
  '"Kami siap," kata Rano - sambil tertawa.',
  '',
  '-',
  '- - - -',
  'Prabowo: Indonesia Siap Kirim Pasukan ke Gaza',
  'BMKG: Waspada Hujan di Tiga Provinsi',
  'Pengamat: Harga Beras Belum Turun',
  'Sebelumnya - warga sudah melapor ke kelurahan.',
];

/** What a dictionary says of a name by itself. */
const isPlace = (name: string): boolean | null =>
  ({ Yogyakarta: true, Prabowo: false, BMKG: false, Sebelumnya: false })[name] ?? null;
const NO_SITES: ReadonlySet<string> = new Set();

describe('a dateline', () => {
  it.each(CASES)('%s', (text, place, outlet, story) => {
    const found = readDateline(text, 0, text.length, NO_SITES, isPlace);
    expect(found).toMatchObject({ place, outlet, start: 0 });
    expect(text.slice(found?.storyStart)).toMatch(new RegExp(`^${story}`));
    if (place !== null) expect(text.slice(found?.start, found?.end)).toContain(place);
  });

  it('knows the name of the page', () => {
    const text = 'Wamena, Cenderawasih - Pemerintah melepas pelajar.';
    expect(readDateline(text, 0, text.length, new Set(['cenderawasih']))).toMatchObject({
      outlet: 'Cenderawasih',
    });
  });
});

describe('no dateline', () => {
  it.each(NONE)('%s', (text) => {
    expect(readDateline(text, 0, text.length, NO_SITES, isPlace)).toBeNull();
  });
});
