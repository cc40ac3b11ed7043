/**
 * Phrases of headlines in title case that look like names and name nothing, *Medan Perang* and *Unjuk Gigi*, read
 * through the whole pipeline; and the names that begin or end like them.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extractor } from '../../src/pipeline/extractor.ts';

let sebut: Extractor;

beforeAll(async () => {
  sebut = await createExtractor({ language: 'ind' });
});

function names(text: string): string[] {
  const { people, organizations, countries, locations } = sebut.extract(text);
  return [people, organizations, countries, locations].flatMap((entities) =>
    entities.flatMap(({ mentions }) => mentions.map((mention) => mention.text)),
  );
}

describe('a phrase of headlines', () => {
  it.each([
    ['Pasukan Gugur di Medan Perang', []],
    ['Mayat Ditemukan di Padang Pasir', []],
    ['Israel Serang Balik Iran dari Udara', ['Israel', 'Iran']],
    ['Rupiah Unjuk Gigi Lawan Dolar', []],
    ['Harga Batu Bara Naik 5 Persen', []],
    ['Bank Sentral Tahan Suku Bunga', []],
    ['Bank Sampah Raih Penghargaan', []],
    ['Koperasi Simpan Pinjam Gagal Bayar', []],
    ['Desa Wisata Jadi Andalan Bali', ['Bali']],
    ['Paus Buka Pintu Kudus Basilika', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('a name that shares its words', () => {
  it.each([
    ['Jalan Medan Merdeka Barat Macet', 'Jalan Medan Merdeka Barat'],
    ['Banjir Rendam Medan dan Padang', 'Medan'],
    ['Bupati Batu Bara melantik pejabat itu.', 'Batu Bara'],
    ['Gubernur Bank Sentral Jepang mundur.', 'Bank Sentral Jepang'],
    ['Nasabah Koperasi Simpan Pinjam Kenari Jaya mengadu.', 'Koperasi Simpan Pinjam Kenari Jaya'],
    ['Desa Wisata Penglipuran ramai.', 'Desa Wisata Penglipuran'],
    ['Persatuan Dokter Gigi Indonesia menolak.', 'Persatuan Dokter Gigi Indonesia'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name);
  });
});

/** Whoever mends one moves it to the lists above. */
describe('a known miss', () => {
  it.fails('reads a field of operations as the city', () => {
    expect(names('Tentara Tewas di Medan Operasi Papua')).toEqual(['Papua']);
  });

  it.fails('loses a regency that is coal too', () => {
    expect(names('Bupati Batu Bara Lantik Pejabat')).toContain('Batu Bara');
  });
});
