/** Spellings and short forms of bodies and places, read through the whole pipeline from sentences written for the purpose. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { SebutDocument } from '../../src/model/document.ts';
import { createExtractor, type Extractor } from '../../src/pipeline/extractor.ts';

let sebut: Extractor;

beforeAll(async () => {
  sebut = await createExtractor({ language: 'ind' });
});

type Group = 'people' | 'organizations' | 'locations';

/** Surfaces of each entity, in order of appearance. */
function surfaces(document: SebutDocument, group: Group): string[][] {
  return document[group].map(({ mentions }) => [...new Set(mentions.map(({ text }) => text))]);
}

describe('one entity', () => {
  it.each<[group: Group, text: string, ...surfaces: string[]]>([
    // Words written together
    [
      'locations',
      'Warga Desa Kenari Jaya berkumpul. Petani Desa Kenarijaya menolak.',
      'Desa Kenari Jaya',
      'Desa Kenarijaya',
    ],
    [
      'people',
      'Penyanyi Kris Wijayanti tampil di Solo. “Lagu itu laris,” kata Kriswijayanti kemarin.',
      'Kris Wijayanti',
      'Kriswijayanti',
    ],
    // One letter
    [
      'locations',
      'Jemaah salat di Masjid Al Mukharomah. Pengurus Masjid Al Muharomah berterima kasih.',
      'Masjid Al Mukharomah',
      'Masjid Al Muharomah',
    ],
    [
      'organizations',
      'Direksi PT Kenarindo Sejahtera mundur. Saham PT Kenarindo Sejahterah turun.',
      'PT Kenarindo Sejahtera',
      'PT Kenarindo Sejahterah',
    ],
    ['people', 'Bek Barcelona Gerard Piqué mundur. Pique menangis.', 'Gerard Piqué', 'Pique'],
    // A letter lost to a dot
    ['locations', 'Warga Palembang panik. Banjir merendam Palemban. Air surut.', 'Palembang', 'Palemban'],
    // A bracket inside the name
    [
      'locations',
      'Ia dimakamkan di Taman Makam Pahlawan (TMP) Kenarijaya. Pelayat memadati TMP Kenarijaya.',
      'Taman Makam Pahlawan (TMP) Kenarijaya',
      'TMP Kenarijaya',
    ],
    [
      'locations',
      'Sampah dibuang ke Tempat Pembuangan Akhir (TPA) Kenarijaya. Bau Tempat Pembuangan Akhir Kenarijaya tajam.',
      'Tempat Pembuangan Akhir (TPA) Kenarijaya',
      'Tempat Pembuangan Akhir Kenarijaya',
    ],
    [
      'locations',
      'Massa bergerak ke Bundaran Hotel Indonesia (HI). Di HI massa berorasi.',
      'Bundaran Hotel Indonesia',
      'HI',
    ],
    [
      'organizations',
      'Kepala Satuan Polisi Pamong Praja (Satpol PP) Kabupaten Garut hadir. Satpol PP Kabupaten Garut berjaga.',
      'Satuan Polisi Pamong Praja (Satpol PP) Kabupaten Garut',
      'Satpol PP Kabupaten Garut',
    ],
    // First words
    [
      'organizations',
      'PT Kenarindo Jaya Abadi membuka pabrik. Karyawan Kenarindo gembira, kata direksi Kenarindo.',
      'PT Kenarindo Jaya Abadi',
      'Kenarindo',
    ],
    [
      'organizations',
      'BPBD Kabupaten Garut mengirim perahu. Petugas BPBD mengevakuasi warga.',
      'BPBD Kabupaten Garut',
      'BPBD',
    ],
    [
      'organizations',
      'Manchester United menang tipis. Pelatih United senang, dan pemain United memeluknya.',
      'Manchester United',
      'United',
    ],
    // Without the place or the head
    [
      'locations',
      'Rapat digelar di Hotel Kenari Indah Surabaya. Tamu Hotel Kenari Indah keluar.',
      'Hotel Kenari Indah Surabaya',
      'Hotel Kenari Indah',
    ],
    [
      'locations',
      'Korban tinggal di Kec. Kenarijaya, Kabupaten Garut. Warga Kecamatan Kenarijaya berduka.',
      'Kec. Kenarijaya',
      'Kecamatan Kenarijaya',
    ],
    [
      'locations',
      'Penumpang memadati Jln Kusumajaya. Polisi menutup Jalan Kusumajaya.',
      'Jln Kusumajaya',
      'Jalan Kusumajaya',
    ],
    [
      'locations',
      'Ia ditahan di Lapas Kelas II A Garut. Keluarga mendatangi Lapas Garut.',
      'Lapas Kelas II A Garut',
      'Lapas Garut',
    ],
  ])('%s: %s', (group, text, ...expected) => {
    const found = surfaces(sebut.extract(text), group);
    expect(
      found.some((list) => expected.every((surface) => list.includes(surface))),
      JSON.stringify(found),
    ).toBe(true);
  });
});

describe('two entities', () => {
  it.each<[group: Group, text: string, left: string, right: string]>([
    // Part of a body and the body
    [
      'organizations',
      'Panitia Seleksi Calon Pimpinan Komisi Pemberantasan Korupsi (KPK) rapat. KPK mengirim utusan.',
      'Panitia Seleksi Calon Pimpinan Komisi Pemberantasan Korupsi',
      'KPK',
    ],
    [
      'organizations',
      'Dosen Fakultas Hukum Universitas Gadjah Mada (UGM) hadir. Rektor UGM tidak.',
      'Fakultas Hukum Universitas Gadjah Mada',
      'UGM',
    ],
    [
      'organizations',
      'Peneliti Fakultas Teknik Universitas Kenari Raya (UKR) hadir. Rektor UKR tidak.',
      'Fakultas Teknik Universitas Kenari Raya',
      'UKR',
    ],
    // Short words and known ones
    ['organizations', 'Laba Angkasa Pura I dan Angkasa Pura II naik.', 'Angkasa Pura I', 'Angkasa Pura II'],
    [
      'organizations',
      'Bantuan datang dari Ditlantas Polda Sumsel. Ditlantas Polda Sulsel menyusul.',
      'Ditlantas Polda Sumsel',
      'Ditlantas Polda Sulsel',
    ],
    // Bodies of their own, and short forms that fit several
    [
      'organizations',
      'PT Toyota Astra Motor menjual mobil Toyota. Pabrik Toyota di Karawang libur.',
      'PT Toyota Astra Motor',
      'Toyota',
    ],
    [
      'organizations',
      'BPBD Garut dan BPBD Tasikmalaya bersiaga. Petugas BPBD mengimbau warga.',
      'BPBD Garut',
      'BPBD',
    ],
    [
      'organizations',
      'Kedubes Pakistan tutup. Menurut Kedubes Indonesia, warga aman.',
      'Kedubes Pakistan',
      'Kedubes Indonesia',
    ],
    [
      'locations',
      'Kendaraan dari Jalan Kenari belok ke Jalan Kenari Utara.',
      'Jalan Kenari',
      'Jalan Kenari Utara',
    ],
    [
      'locations',
      'Truk terguling di Jembatan Cibungkul. Warga Cibungkul menolong.',
      'Jembatan Cibungkul',
      'Cibungkul',
    ],
    [
      'locations',
      'Hujan turun di Jakarta Selatan. Banjir merendam Jakart. Air surut.',
      'Jakarta Selatan',
      'Jakart',
    ],
  ])('%s: %s', (group, text, left, right) => {
    const found = surfaces(sebut.extract(text), group);
    const one = found.findIndex((list) => list.includes(left));
    const other = found.findIndex((list) => list.includes(right));
    expect(one, JSON.stringify(found)).toBeGreaterThanOrEqual(0);
    expect(other, JSON.stringify(found)).toBeGreaterThanOrEqual(0);
    expect(one).not.toBe(other);
  });
});

describe('the head of a full name', () => {
  it('is the same body where the bracket stands for the whole', () => {
    const found = surfaces(
      sebut.extract('Pengurus Pusat Ikatan Pemuda Kenari (PPIPK) rapat. PPIPK memilih ketua.'),
      'organizations',
    );
    expect(found).toEqual([['Pengurus Pusat Ikatan Pemuda Kenari', 'PPIPK']]);
  });
});
