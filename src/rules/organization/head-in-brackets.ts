/**
 * A head spelled out with its short form in brackets, before the name itself: *Rumah Sakit Umum Daerah (RSUD) Dr
 * Sudarsono*, *Sekolah Menengah Atas (SMA) Negeri 3 Dompu*, *Bandar Udara (Bandara) Internasional Sultan Kaharuddin*.
 *
 * Only schools, hospitals, governments (*Pemerintah Provinsi (Pemprov) Kepulauan Riau*), what is formed for something
 * (*Panitia Khusus (Pansus) Haji*) and places, of which there are many: the head alone names none of them. What is one body of
 * its place (*Kejaksaan Tinggi (Kejati) Lampung*, *Badan … Daerah (BPBD) Dompu*) is a name, an acronym and a place.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { NEW_LINE } from '../../text/tokens.ts';
import { CLASS, isCapitalised, isSign, longest } from '../context.ts';
import { institutionEnd, institutionType } from '../institution.ts';
import type { Rule } from '../rule.ts';

export const headInBrackets: Rule = {
  name: 'organization/head-in-brackets',
  examples: [
    [
      'Korban dirawat di Rumah Sakit Umum Daerah (RSUD) Dr Sudarsono sejak pagi.',
      ['Rumah Sakit Umum Daerah (RSUD) Dr Sudarsono', 'organization'],
    ],
    [
      'Korban dirawat di Rumah Sakit Umum Daerah (RSUD) dr. Rano Wijaya sejak pagi.',
      ['Rumah Sakit Umum Daerah (RSUD) dr. Rano Wijaya', 'organization'],
    ],
    [
      'Hal itu disebut Panitia Khusus (Pansus) Angket Kenari kemarin.',
      ['Panitia Khusus (Pansus) Angket Kenari', 'organization'],
    ],
    [
      'Laporan itu ke Satuan Tugas (Satgas) Pencegahan dan Penanganan Kekerasan kemarin.',
      ['Satuan Tugas (Satgas) Pencegahan dan Penanganan Kekerasan', 'organization'],
    ],
    [
      'Ia guru Sekolah Menengah Atas (SMA) Negeri 3 Dompu.',
      ['Sekolah Menengah Atas (SMA) Negeri 3 Dompu', 'organization'],
    ],
    [
      'Ia dosen Universitas Islam Negeri (UIN) Sunan Kalijaga.',
      ['Universitas Islam Negeri (UIN) Sunan Kalijaga', 'organization'],
    ],
    [
      'Dana itu milik Pemerintah Provinsi (Pemprov) Kepulauan Riau sejak lama.',
      ['Pemerintah Provinsi (Pemprov) Kepulauan Riau', 'organization'],
    ],
    [
      'Rombongan tiba di Bandar Udara (Bandara) Internasional Sultan Kaharuddin.',
      ['Bandar Udara (Bandara) Internasional Sultan Kaharuddin', 'location'],
    ],
  ],
  counterExamples: [
    'Rapat Dinas Pendidikan Perkebunan (LPP) Sulastri berakhir.',
    'Ia menyurati Kejaksaan Tinggi (Kejati) Lampung kemarin.',
    'Direktur Rumah Sakit Umum Daerah (RSUD) Sulastri Wijayanti hadir.',
    'Rapat Pemerintah Kabupaten (Pemkab) itu berakhir.',
    'Rapat Dinas Kesehatan (Dinkes) Jawa Barat berakhir.',
    'Warga dirawat di Rumah Sakit Umum Daerah (RSUD) setempat.',
    'Warga dirawat di Rumah Sakit Umum Daerah (RSUD) dr. setempat.',
    'Ketua Panitia Khusus (Pansus) Sulastri Wijayanti hadir.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 3 < tokens.count; i++) {
      if ((classes[i] & (CLASS['organization-head'] | CLASS['place-head'])) === 0) continue;
      if (!isCapitalised(context, i)) continue;
      // The Perkebunan of Lembaga Pendidikan Perkebunan (LPP) begins nothing
      if (isCapitalised(context, i - 1) && (classes[i - 1] & CLASS.title) === 0 && tokens.gap[i] < NEW_LINE)
        continue;
      const bracket = Math.max(
        longest(context, i, FORM_TYPE['organization-head']),
        longest(context, i, FORM_TYPE['place-head']),
      );
      if (!isSign(context, bracket, '(')) continue;
      const end = institutionEnd(context, i, bracket);
      if (end > 0) propose(i, end, institutionType(context, bracket + 1) ?? 'organization', 0.95);
      // The Daerah of Rumah Sakit Umum Daerah is a head too, and not of this name
      i = bracket;
    }
  },
};
