/** When a dictionary form is believed, by how the text prints it and what stands around it. */

import { describe, expect, it } from 'vitest';
import { proposeByDictionary } from '../../src/gazetteer/propose.ts';
import { AMBIGUITY } from '../../src/gazetteer/schema.ts';
import { lineStyles } from '../../src/text/lines.ts';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { gazetteerOf, row } from './rows.ts';

const words = new WordTable();
const gazetteer = gazetteerOf(
  [
    row('bayu-buana', 'BAYU', { type: 'organization', kind: 'ticker', ambiguous: AMBIGUITY.person }),
    row('kami', 'KAMI', { type: 'organization', kind: 'acronym', ambiguous: AMBIGUITY.word }),
    row('nato', 'NATO', { type: 'organization', kind: 'acronym' }),
    row('ppk', 'PPK', { type: 'organization', kind: 'acronym', ambiguous: AMBIGUITY.other }),
    row('ppk', 'Panitia Pemilihan Kecamatan', { type: 'organization' }),
    row('kota-surabaya', 'Kota Surabaya'),
    row('kota-surabaya', 'Surabaya', { kind: 'short' }),
    row('wali-kota', 'Wali Kota', { type: 'title' }),
    row('daerah-istimewa-yogyakarta', 'DI Yogyakarta'),
    row('tempo-co', 'Tempo.co', { type: 'organization' }),
  ],
  words,
);

/** Believed readings of a text: those that count as mentions without another hand. */
function believed(text: string): string[] {
  const tokens = tokenize(text, words);
  return proposeByDictionary(
    tokens,
    gazetteer,
    gazetteer.scan(tokens),
    sentenceStarts(tokens),
    lineStyles(tokens),
  )
    .filter(({ score }) => score >= 0.5)
    .map(({ start, end }) => text.slice(start, end));
}

describe('proposeByDictionary', () => {
  it('takes a share code in capitals only', () => {
    expect(believed('Analis menilai saham BAYU masih murah.')).toEqual(['BAYU']);
    expect(believed('Menurut tetangga, Bayu sudah pindah.')).toEqual([]);
  });

  it('takes an acronym printed as a word, but not for a word', () => {
    expect(believed('Para menteri Nato bertemu lagi.')).toEqual(['Nato']);
    expect(believed('Di sana Kami sudah lama menunggu.')).toEqual([]);
  });

  it('hears shouting', () => {
    expect(believed('Deklarasi itu disusun pengurus KAMI kemarin.')).toEqual(['KAMI']);
    expect(believed('lalu ia menulis TOLONG KAMI SEMUA DISINI kepada warga yang lain.')).toEqual([]);
  });

  it('steps back where the text spells an acronym out otherwise', () => {
    expect(believed('Ia pejabat pembuat komitmen (PPK) proyek itu. PPK ditahan.')).toEqual([]);
    expect(believed('Rekap ada di Panitia Pemilihan Kecamatan (PPK). Lalu PPK bubar.')).toEqual([
      'Panitia Pemilihan Kecamatan',
      'PPK',
      'PPK',
    ]);
  });

  it('reads the city out of a title that ends inside its longer form', () => {
    expect(believed('Kata Wali Kota Surabaya kemarin.')).toEqual(['Surabaya']);
    expect(believed('Warga Kota Surabaya senang.')).toContain('Kota Surabaya');
  });

  it('leaves addresses and handles alone', () => {
    expect(believed('Lihat https://contoh.id/nato/Surabaya untuk lengkapnya.')).toEqual([]);
    expect(believed('Akun @NATO mengunggah foto.')).toEqual([]);
    expect(believed('Demikian dikutip dari tempo.co pada malam hari.')).toEqual(['tempo.co']);
  });

  it('does not take the preposition for the special region', () => {
    expect(believed('Di Yogyakarta hujan turun.')).toEqual([]);
    expect(believed('Gempa terasa sampai DI Yogyakarta.')).toEqual(['DI Yogyakarta']);
  });
});
