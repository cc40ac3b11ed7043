/** Roles: who is what, of which body, country or place, over many phrasings. Names of people are invented or common. */

import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/pipeline/extractor.ts';

const sebut = await createExtractor();

/** Sentence, person, role, and what the role belongs to (null where nothing is named). */
type Case = readonly [text: string, person: string, role: string, of: string | null];

const BEFORE: readonly Case[] = [
  ['Presiden Prancis Emmanuel Macron tiba di Jakarta kemarin.', 'Emmanuel Macron', 'Presiden', 'Prancis'],
  [
    'Menteri Keuangan Sri Mulyani Indrawati menolak usul itu.',
    'Sri Mulyani Indrawati',
    'Menteri Keuangan',
    null,
  ],
  [
    'Direktur Utama PT Pertamina Bambang Santoso meninjau kilang.',
    'Bambang Santoso',
    'Direktur Utama',
    'PT Pertamina',
  ],
  ['Gubernur Jawa Timur Ahmad Luthfi membuka pameran.', 'Ahmad Luthfi', 'Gubernur', 'Jawa Timur'],
  ['Presiden ketiga RI BJ Habibie wafat kemarin sore.', 'BJ Habibie', 'Presiden ketiga', 'Indonesia'],
  ['KPK menahan Bupati nonaktif Garut Rano Wijaya kemarin.', 'Rano Wijaya', 'Bupati nonaktif', 'Garut'],
  ['Gubernur terpilih Rano Wijaya hadir di sana.', 'Rano Wijaya', 'Gubernur terpilih', null],
  [
    'Warga mendukung kandidat Wali Kota Semarang, Rano Wijaya, kata panitia.',
    'Rano Wijaya',
    'kandidat Wali Kota',
    'Semarang',
  ],
  ['Menurut Kabiro Humas KPK Rano Wijaya, itu benar.', 'Rano Wijaya', 'Kabiro Humas', 'KPK'],
  ['Pelaku masih buron. Ketua RT Budi Santoso cemas.', 'Budi Santoso', 'Ketua RT', null],
  ['Gubernur Bengkulu Ahmad Luthfi membuka rapat kerja.', 'Ahmad Luthfi', 'Gubernur', 'Bengkulu'],
  ['Wakil Gubernur Maluku Erwan Setiawan hadir lebih awal.', 'Erwan Setiawan', 'Wakil Gubernur', 'Maluku'],
  ['Bupati Banyuwangi Hendra Wijaya melepas peserta lomba.', 'Hendra Wijaya', 'Bupati', 'Banyuwangi'],
  ['Wali Kota Surabaya Eri Santoso membagikan bantuan.', 'Eri Santoso', 'Wali Kota', 'Surabaya'],
  [
    'Ketua Umum Partai Golkar Agus Setiawan menutup musyawarah.',
    'Agus Setiawan',
    'Ketua Umum',
    'Partai Golkar',
  ],
  [
    'Sekretaris Jenderal PBB Antonio Guterres menyerukan jeda.',
    'Antonio Guterres',
    'Sekretaris Jenderal',
    'PBB',
  ],
  [
    'Hadir Direktur Utama PT Timah, Surya Hartono, dan Direktur Keuangan PT Timah, Eka Suhendra.',
    'Eka Suhendra',
    'Direktur Keuangan',
    'PT Timah',
  ],
  [
    'Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Rano Wijaya menjawab pertanyaan itu.',
    'Rano Wijaya',
    'Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi',
    null,
  ],
  [
    'Jaksa menuntut terdakwa. Hakim Ketua Tumpanuli Siregar menunda sidang.',
    'Tumpanuli Siregar',
    'Hakim Ketua',
    null,
  ],
  [
    'Dalam sambutannya, Presiden ke-7 Republik Indonesia Joko Widodo menyapa warga.',
    'Joko Widodo',
    'Presiden ke-7',
    'Indonesia',
  ],
  [
    'Direktur Pengendalian Penyakit Menular (P2PM) Kemenkes, dr. Sulastri Dewi, menjelaskan hal itu.',
    'Sulastri Dewi',
    'Direktur Pengendalian Penyakit Menular (P2PM)',
    'Kemenkes',
  ],
  ['Rombongan sudah ditemui Pak Mensesneg (Rano Wijaya) di ruang itu.', 'Rano Wijaya', 'Mensesneg', null],
  ['Laporan itu diterima Ketua OKK Bro Agus Setiawan di kantor.', 'Agus Setiawan', 'Ketua', 'OKK'],
  ['Ia tiba bersama ajudan Kremlin Yuri Ushakov siang itu.', 'Yuri Ushakov', 'ajudan', 'Kremlin'],
  ['Juru Bicara KPK Budi Prasetyo membenarkan penahanan itu.', 'Budi Prasetyo', 'Juru Bicara', 'KPK'],
  ['Kepala BMKG Dewi Lestari meminta warga tenang.', 'Dewi Lestari', 'Kepala', 'BMKG'],
  [
    'Gubernur Bank Indonesia Perry Warjiyo menahan suku bunga.',
    'Perry Warjiyo',
    'Gubernur',
    'Bank Indonesia',
  ],
  [
    'Anggota Komisi III DPR Nasir Djamil mengkritik rancangan itu.',
    'Nasir Djamil',
    'Anggota',
    'Komisi III DPR',
  ],
  [
    'Perdana Menteri Malaysia Anwar Ibrahim menelepon rekannya.',
    'Anwar Ibrahim',
    'Perdana Menteri',
    'Malaysia',
  ],
  [
    'Mantan Presiden Amerika Serikat Barack Obama berpidato.',
    'Barack Obama',
    'Mantan Presiden',
    'Amerika Serikat',
  ],
  ['Duta Besar Jepang Masaki Yasushi mengunjungi sekolah itu.', 'Masaki Yasushi', 'Duta Besar', 'Jepang'],
  ['Kapolda Metro Jaya Irjen Karyoto memimpin apel.', 'Karyoto', 'Kapolda', 'Metro Jaya'],
  ['Kapolri Jenderal Listyo Sigit Prabowo memeriksa pasukan.', 'Listyo Sigit Prabowo', 'Kapolri', null],
  ['Panglima TNI Jenderal Agus Subiyanto melantik perwira.', 'Agus Subiyanto', 'Panglima', 'TNI'],
  [
    'Rektor Universitas Gadjah Mada Ova Emilia menyambut tamu.',
    'Ova Emilia',
    'Rektor',
    'Universitas Gadjah Mada',
  ],
  ['Pelatih Persija Jakarta Carlos Pena mengganti tiga pemain.', 'Carlos Pena', 'Pelatih', 'Persija Jakarta'],
  ['CEO Garuda Indonesia Irfan Setiawan mengunggah pernyataan.', 'Irfan Setiawan', 'CEO', 'Garuda Indonesia'],
  [
    'Menteri Luar Negeri Rusia Sergei Lavrov bertolak ke Ankara.',
    'Sergei Lavrov',
    'Menteri Luar Negeri',
    'Rusia',
  ],
  ['Ketua Mahkamah Konstitusi Suhartoyo membacakan putusan.', 'Suhartoyo', 'Ketua', 'Mahkamah Konstitusi'],
  [
    'Kepala Dinas Kesehatan DKI Jakarta Ani Ruspitawati memantau gejala.',
    'Ani Ruspitawati',
    'Kepala',
    'Dinas Kesehatan DKI Jakarta',
  ],
  [
    'Direktur Eksekutif Walhi Zenzi Suhadi menggugat izin itu.',
    'Zenzi Suhadi',
    'Direktur Eksekutif',
    'Walhi',
  ],
  ['Wakil Ketua MPR Hidayat Nur Wahid menghadiri haul.', 'Hidayat Nur Wahid', 'Wakil Ketua', 'MPR'],
  [
    'Penasihat Keamanan Nasional Amerika Serikat Jake Sullivan terbang ke Riyadh.',
    'Jake Sullivan',
    'Penasihat Keamanan Nasional',
    'Amerika Serikat',
  ],
];

const COMMA_BEFORE: readonly Case[] = [
  [
    'Direktur Tindak Pidana Tertentu Bareskrim Polri, Brigjen Nunung Syaifuddin, memaparkan hasil penyidikan.',
    'Nunung Syaifuddin',
    'Direktur Tindak Pidana Tertentu',
    'Bareskrim Polri',
  ],
  [
    'Kepala Dinas Kesehatan, Hendra Gunawan, menyampaikan hal itu.',
    'Hendra Gunawan',
    'Kepala',
    'Dinas Kesehatan',
  ],
  [
    'Bupati Luwu Utara, Indah Putri Lestari, meninjau jembatan.',
    'Indah Putri Lestari',
    'Bupati',
    'Luwu Utara',
  ],
  ['Wali Kota Jakarta Pusat, Surya Darma, ikut mendampingi.', 'Surya Darma', 'Wali Kota', 'Jakarta Pusat'],
  [
    'Menteri Pertahanan Israel, Israel Katz, mengancam balasan.',
    'Israel Katz',
    'Menteri Pertahanan',
    'Israel',
  ],
  [
    'Ketua DPRD Kota Bandung, Asep Mulyadi, menerima perwakilan warga.',
    'Asep Mulyadi',
    'Ketua',
    'DPRD Kota Bandung',
  ],
  [
    'Pengamat politik dari Universitas Columbia, Robert Walker, menilai hal itu wajar.',
    'Robert Walker',
    'Pengamat politik',
    'Universitas Columbia',
  ],
  [
    'Sekretaris Daerah Kabupaten Garut, Nurdin Yana, membuka sosialisasi.',
    'Nurdin Yana',
    'Sekretaris Daerah',
    'Kabupaten Garut',
  ],
  [
    'Kuasa hukum Rano Wijaya, Budi Santoso membantah kabar itu.',
    'Budi Santoso',
    'Kuasa hukum Rano Wijaya',
    null,
  ],
  ['Ketua RT setempat, Budi Santoso, mengungsi.', 'Budi Santoso', 'Ketua RT', null],
  ['Wakapolres Garut, Kompol Budi Santoso, membenarkan laporan itu.', 'Budi Santoso', 'Wakapolres', 'Garut'],
  ['Wakapolres Garut, Kompol Budi Santoso, membenarkan laporan itu.', 'Budi Santoso', 'Kompol', null],
  [
    'VP Strategi & Riset Telkomsel, Rano Wijaya, hadir di lokasi.',
    'Rano Wijaya',
    'VP Strategi & Riset',
    'Telkomsel',
  ],
  [
    'Juru Bicara Presiden Rano Wijaya, Budi Santoso, membantah.',
    'Budi Santoso',
    'Juru Bicara Presiden Rano Wijaya',
    null,
  ],
  ['Juru Bicara Presiden Rano Wijaya, Budi Santoso, membantah.', 'Rano Wijaya', 'Presiden', null],
  [
    'Staf Khusus Presiden Rano Wijaya, Budi Santoso, membantah.',
    'Budi Santoso',
    'Staf Khusus Presiden Rano Wijaya',
    null,
  ],
  ['Pelatih: Surya Wijaya.', 'Surya Wijaya', 'Pelatih', null],
  [
    'Putri kedua Gubernur Bengkulu Surya Wijaya, Eka Lestari, lulus.',
    'Eka Lestari',
    'Putri kedua Gubernur',
    'Bengkulu',
  ],
  [
    'Anak sulung Surya Wijaya, Eka Lestari, pindah ke Medan.',
    'Eka Lestari',
    'Anak sulung Surya Wijaya',
    null,
  ],
];

const AFTER: readonly Case[] = [
  [
    'Ali Mundakir, Wakil Presiden Komunikasi PT Pertamina, membantah kabar itu.',
    'Ali Mundakir',
    'Wakil Presiden Komunikasi',
    'PT Pertamina',
  ],
  [
    'Sari Wulandari, Direktur Keuangan Bank Mandiri, menjelaskan laba bersih.',
    'Sari Wulandari',
    'Direktur Keuangan',
    'Bank Mandiri',
  ],
  [
    'Robert Hutabarat, Ketua Komnas HAM, menyesalkan kejadian itu.',
    'Robert Hutabarat',
    'Ketua',
    'Komnas HAM',
  ],
  ['Andi Saputra, kepala desa setempat, mengungsikan warga.', 'Andi Saputra', 'kepala desa', null],
  [
    'Maria Goretti, anggota DPRD Kalimantan Barat, menagih janji itu.',
    'Maria Goretti',
    'anggota',
    'DPRD Kalimantan Barat',
  ],
  ['Yusuf Hamdani (45), ketua RT setempat, membenarkan cerita itu.', 'Yusuf Hamdani', 'ketua RT', null],
  [
    'Rina Kusuma, peneliti Universitas Indonesia, meragukan angka tersebut.',
    'Rina Kusuma',
    'peneliti',
    'Universitas Indonesia',
  ],
  ['Dodi Firmansyah, pengacara terdakwa, mengajukan banding.', 'Dodi Firmansyah', 'pengacara terdakwa', null],
  [
    'Kim Yong Hyun, Menteri Pertahanan Korea Selatan, mengundurkan diri.',
    'Kim Yong Hyun',
    'Menteri Pertahanan',
    'Korea Selatan',
  ],
  ['Hadi Prabowo, Bupati Klaten, menutup sementara pasar itu.', 'Hadi Prabowo', 'Bupati', 'Klaten'],
];

const STATED: readonly Case[] = [
  ['Budi Santoso selaku Ketua Komisi II DPR meminta penjelasan.', 'Budi Santoso', 'Ketua', 'Komisi II DPR'],
  [
    'Siti Aminah selaku Kepala Dinas Pendidikan Kota Malang memberi arahan.',
    'Siti Aminah',
    'Kepala',
    'Dinas Pendidikan Kota Malang',
  ],
  [
    'Agus Salim, yang menjabat sebagai Direktur Utama PT Timah, ditahan jaksa.',
    'Agus Salim',
    'Direktur Utama',
    'PT Timah',
  ],
  [
    'Agus Salim yang menjabat Direktur Utama PT Timah ditahan jaksa.',
    'Agus Salim',
    'Direktur Utama',
    'PT Timah',
  ],
  ['Joko Susilo, yang juga Ketua Umum PBSI, hadir di tribun.', 'Joko Susilo', 'Ketua Umum', 'PBSI'],
  ['Joko Susilo yang merupakan Bupati Sragen mengaku kaget.', 'Joko Susilo', 'Bupati', 'Sragen'],
  [
    'Presiden melantik Bima Arya sebagai Wakil Menteri Dalam Negeri.',
    'Bima Arya',
    'Wakil Menteri Dalam Negeri',
    null,
  ],
  [
    'Dewan komisaris menunjuk Rudi Hartono sebagai Direktur Utama Garuda Indonesia.',
    'Rudi Hartono',
    'Direktur Utama',
    'Garuda Indonesia',
  ],
  ['Erick Wibowo menjabat sebagai Ketua Umum PSSI sejak tahun lalu.', 'Erick Wibowo', 'Ketua Umum', 'PSSI'],
  ['Erick Wibowo kini menjadi Ketua Umum PSSI.', 'Erick Wibowo', 'Ketua Umum', 'PSSI'],
  [
    'Hasan Basri sekaligus Ketua Majelis Ulama Indonesia memimpin doa.',
    'Hasan Basri',
    'Ketua',
    'Majelis Ulama Indonesia',
  ],
  ['Wati Rahayu adalah Kepala BPBD Jawa Timur.', 'Wati Rahayu', 'Kepala', 'BPBD Jawa Timur'],
  [
    'Rahmat Hidayat (Direktur Utama Bulog) menandatangani kontrak.',
    'Rahmat Hidayat',
    'Direktur Utama',
    'Bulog',
  ],
  ['Rano Wijaya, Jurnalis-Kamis, 12 Juni 2025', 'Rano Wijaya', 'Jurnalis', null],
  [
    'Nita Pratiwi, VP Sales & Marketing PT Timah, menunjukkan grafik.',
    'Nita Pratiwi',
    'VP Sales & Marketing',
    'PT Timah',
  ],
  [
    'Taufik Hidayat, mantan Menteri Pemuda dan Olahraga, memberi kesaksian.',
    'Taufik Hidayat',
    'mantan Menteri Pemuda dan Olahraga',
    null,
  ],
];

describe.each([
  ['a title before the name', BEFORE],
  ['a title and a comma before the name', COMMA_BEFORE],
  ['a title behind the name', AFTER],
  ['a role that the sentence states', STATED],
] as const)('%s', (_, cases) => {
  it.each(cases)('%s', (text, person, role, of) => {
    const { people, organizations, countries, locations, roles } = sebut.extract(text, { language: 'ind' });
    const nameOf = new Map(
      [...people, ...organizations, ...countries, ...locations].map(({ id, name }) => [id, name]),
    );
    const found = roles.map((entry) => ({
      person: nameOf.get(entry.person),
      role: entry.role,
      of: nameOf.get(entry.organization ?? entry.country ?? entry.location ?? '') ?? null,
    }));
    // How far the body's own name reaches (Kota Surabaya) is not asked here
    const holds = (entry: (typeof found)[number]) =>
      entry.person === person &&
      entry.role === role &&
      (of === null ? entry.of === null : entry.of?.includes(of));
    expect(found.filter(holds), JSON.stringify(found)).not.toEqual([]);
    for (const { start, end, role: printed } of roles) expect(text.slice(start, end)).toContain(printed);
  });
});

describe('what people are called by beside their office', () => {
  it.each([
    ['Acara itu dibuka KH Rano Wijaya kemarin.', ['KH']],
    ['Laporan itu ditulis Prof. Dr. Rano Wijaya, S.H., M.H. di kantornya.', ['Prof. Dr.', 'S.H., M.H.']],
    ['Ketua PBNU KH Rano Wijaya hadir.', ['Ketua PBNU', 'KH']],
    ['Menurut dr. Sulastri Dewi, Sp.A, anak itu sehat.', ['dr.', 'Sp.A']],
    ['Acara itu dipimpin Pater E. Baskoro Wirawan S.J. kemarin.', ['Pater', 'S.J.']],
    ['Ketua MA Sunarto Wibowo, MA menolak kasasi itu.', ['Ketua MA']],
    ['Menurut Sri Mulyani, harga beras turun.', []],
  ])('%s', (text, titles) => {
    const { people, roles } = sebut.extract(text, { language: 'ind' });
    expect(people.flatMap((person) => person.titles)).toEqual(titles);
    // They are titles, and no roles
    expect(roles.map(({ role }) => role)).toEqual(
      titles.length > 0 && titles[0].startsWith('Ketua') ? ['Ketua'] : [],
    );
  });
});

describe('who serves somebody', () => {
  it('keeps the title of the servant from the served', () => {
    const { people } = sebut.extract(
      'Penasihat Ekonomi Trump Yakin Tarif Turun\n\nHal itu dikatakan Rano Wijaya setelah bertemu Presiden AS Donald Trump di Washington.',
    );
    expect(people.find(({ name }) => name === 'Donald Trump')?.titles).toEqual(['Presiden AS']);
  });

  it('keeps the title of a servant by his own name', () => {
    const { people } = sebut.extract('Juru Bicara KPK Budi Prasetyo membenarkan penahanan itu.');
    expect(people[0].titles).toEqual(['Juru Bicara KPK']);
  });

  it('keeps the office of the served from a former servant', () => {
    const { people } = sebut.extract(
      'Menurut eks Utusan Khusus Presiden Prabowo Subianto, Rano Wijaya, usul itu keliru.',
    );
    expect(people.map(({ name, titles }) => [name, titles])).toEqual([
      ['Prabowo Subianto', ['Presiden']],
      ['Rano Wijaya', ['eks Utusan Khusus Presiden Prabowo Subianto']],
    ]);
  });

  it('says what somebody is called by, whatever bracket stands behind', () => {
    const { people } = sebut.extract('Romo Rano Wijaya (tokoh adat) hadir di sana.');
    expect(people[0].titles).toEqual(['tokoh adat', 'Romo']);
  });

  it('calls nobody by what was done to them', () => {
    const { people } = sebut.extract('Hakim menghukum pembunuh Dewi Lestari, Rano Wijaya, kemarin.');
    expect(people.map(({ name, titles }) => [name, titles])).toEqual([
      ['Dewi Lestari', []],
      ['Rano Wijaya', ['pembunuh Dewi Lestari']],
    ]);
  });
});

describe('no role', () => {
  it.each([
    'Presiden tiba di Jakarta bersama rombongan.',
    'Menteri Keuangan menolak usul itu.',
    'Budi Santoso tinggal di Surabaya.',
    'Warga bertemu Budi Santoso di pasar.',
    'Rapat itu dihadiri gubernur, bupati, dan wali kota.',
    'Mantan suami Dewi Lestari diam.',
    'Tamu itu putra sulung Rano Wijaya dan Dewi Lestari.',
    'Adik Dewi Lestari menjadi wali nikah kemarin.',
    'Ditemui wartawan, Rano Wijaya mengaku siap.',
    'Bertemu Rano Wijaya, Tokoh Adat Minta Jalan Desa Diperbaiki',
    'Korban luka di kepala. Sedangkan Budi Santoso selamat.',
    'Menurut laporan Konsulat Jenderal RI (KJRI) di Mumbai, Rano Wijaya selamat.',
    'Wacana Rano Wijaya menjadi ketua umum muncul lagi.',
    'Menanggapi seruan mahasiswa, Rano Wijaya berjanji datang.',
    'Korban ditemani sejumlah siswa. Budi Santoso pulang lebih dulu.',
    'Adik dari Budi Santoso menutup telepon.',
    'Putri kedua Budi Santoso menikah.',
    'Di ajang Piala Presiden, Budi Santoso tampil penuh.',
    'Tak hanya Budi Santoso, mantan kapten Persib itu juga hadir.',
    'Menkeu: Budi Santoso Belum Lapor Pajak',
    'Soal Relokasi Korban Kebakaran Kampung Kenari, Rano Wijaya: Nanti Dipikirkan',
    'Rapat itu dihadiri para pengembang.\nRano Wijaya menutup acara.',
    'Menurut Rano Wijaya, pelaku usaha kecil harus segera dibantu.',
    'Polisi Sita 309 Kg Sabu Rano Wijaya di Pelabuhan',
  ])('%s', (text) => {
    expect(sebut.extract(text, { language: 'ind' }).roles).toEqual([]);
  });
});

describe('titles with the number of a unit', () => {
  it.each([
    [
      'Rapat itu dibuka Dandim 0830/Surabaya Kolonel Inf Budi Santoso di balai kota.',
      'Dandim 0830/Surabaya',
      'Kolonel Inf',
    ],
    [
      'Upacara itu dipimpin Komandan Kodim 0719/Jepara Letkol Arm Budi Santoso kemarin.',
      'Komandan Kodim 0719/Jepara',
      'Letkol Arm',
    ],
    ['Menurut Ketua RT 05 Budi Santoso, jalan itu sudah lama rusak.', 'Ketua RT 05'],
    ['Kapolsek Tanjungsari AKP Budi Santoso membenarkan kabar itu.', 'Kapolsek Tanjungsari', 'AKP'],
    [
      'Menurut Budi Santoso, pengamat energi Universitas Indonesia, harga akan turun.',
      'pengamat energi Universitas Indonesia',
    ],
  ])('%s', (text, ...titles) => {
    const [person] = sebut.extract(text, { language: 'ind' }).people;
    expect([person.name, person.titles]).toEqual(['Budi Santoso', titles]);
  });
});

describe('a title and a dot before a name', () => {
  it.each([
    ['"Berapa izin yang Saudara teken?" tanya JPU. Rano Wibisono menjawab bahwa ia lupa.', []],
    ['Rapat itu dihadiri para CEO. Rano Wibisono datang terlambat.', []],
    ['Kasus itu ditangani AKP. Rano Wibisono sejak kemarin.', ['AKP']],
  ])('%s', (text, titles) => {
    const [person] = sebut.extract(text, { language: 'ind' }).people;
    expect([person.name, person.titles.map((title) => title.replace('.', ''))]).toEqual([
      'Rano Wibisono',
      titles,
    ]);
  });
});

describe('several titles in one phrase', () => {
  it.each([
    [
      'Kabid Humas Polda Riau Kombes Pol Rano Wijaya membenarkan kabar itu.',
      ['Kabid Humas Polda Riau', 'Kombes Pol'],
    ],
    ['Kapolsek Pancoran Mas Kompol Rano Wijaya membenarkan kabar itu.', ['Kapolsek Pancoran Mas', 'Kompol']],
    [
      'Menteri Dalam Negeri (Mendagri) Jenderal (Purn) Rano Wijaya hadir kemarin.',
      ['Menteri Dalam Negeri (Mendagri)', 'Jenderal (Purn)'],
    ],
    ['Menteri ATR/Kepala BPN Rano Wijaya meninjau desa itu.', ['Menteri ATR', 'Kepala BPN']],
    ['Mereka berlatih di bawah pimpinan Danjen Kopassus Rano Wijaya.', ['Danjen Kopassus']],
    ['Sekretaris Jenderal PBB Rano Wijaya menyerukan jeda.', ['Sekretaris Jenderal PBB']],
    ['Panglima itu, Mayor Jenderal Rano Wijaya, gugur.', ['Mayor Jenderal']],
    [
      'Wakil Menteri Pendidikan Tinggi, Sains, dan Teknologi (Wamendikti Saintek) Rano Wijaya hadir.',
      ['Wakil Menteri Pendidikan Tinggi, Sains, dan Teknologi (Wamendikti Saintek)'],
    ],
  ])('%s', (text, titles) => {
    const [person] = sebut.extract(text, { language: 'ind' }).people;
    expect([person.name, person.titles]).toEqual(['Rano Wijaya', titles]);
  });

  it('says a rank behind a comma once', () => {
    const { roles } = sebut.extract('Kapolres Sleman, AKBP Rano Wijaya, membenarkan kabar itu.', {
      language: 'ind',
    });
    expect(roles.map(({ role }) => role)).toEqual(['Kapolres', 'AKBP']);
  });
});

describe('titles that hang on whom they serve', () => {
  it.each([
    ['Melalui kuasa hukumnya, Rano Wijaya, ia menolak tuduhan itu.', ['kuasa hukum']],
    ['Ia ditemani penasihat hukumnya Rano Wijaya di ruang sidang.', ['penasihat hukum']],
    ['Ia datang bersama istrinya, Rano Wijaya, kemarin.', []],
    ['Ia datang bersama sahabatnya, Rano Wijaya, kemarin.', []],
  ])('%s', (text, titles) => {
    const person = sebut.extract(text, { language: 'ind' }).people.find(({ name }) => name === 'Rano Wijaya');
    expect(person?.titles).toEqual(titles);
  });

  it('keeps the lawyer from whom he serves', () => {
    const { people } = sebut.extract('"Kami selaku kuasa hukum Saudari Dewi Lestari menolak," tulisnya.', {
      language: 'ind',
    });
    expect(people[0].titles).toEqual(['Saudari']);
  });
});

describe('what a trade deals with', () => {
  it.each([
    ['Rano Wijaya (31), pedagang beras di pasar itu, mengeluh.', ['pedagang beras']],
    ['Rano Wijaya (20), penjaga toko beras lainnya, mengeluh.', ['penjaga toko beras']],
    ['Kuasa hukum keluarga, Rano Wijaya, menyatakan hal itu.', ['Kuasa hukum keluarga']],
    ['Menanggapi keluhan pedagang beras, Rano Wijaya berjanji datang.', []],
    ['Ia bertemu Rano Wijaya, pemain kami, kemarin.', ['pemain']],
    ['Rano Wijaya, aktivis pro-demokrasi, ditahan.', ['aktivis']],
  ])('%s', (text, titles) => {
    const [person] = sebut.extract(text, { language: 'ind' }).people;
    expect([person.name, person.titles]).toEqual(['Rano Wijaya', titles]);
  });
});

describe('no degree and no office', () => {
  it.each([
    ['Dari pemeriksaan, kata Rano Wijaya, MR mengenal korban di media sosial.', []],
    ['Itu benar. Menurut Rano Wijaya, pelaku sedang diperiksa, dan korban selamat.', []],
    ['Saat itu, kata Rano Wijaya, korban mengaku kaget lantaran dompetnya hilang.', []],
    ['Kemarin Rano Wijaya, korban kebakaran itu, mengungsi.', ['korban kebakaran']],
    ["Rano Wijaya, Jurnalis-Jum'at, 20 Juni 2025", ['Jurnalis']],
  ])('%s', (text, titles) => {
    const [person] = sebut.extract(text, { language: 'ind' }).people;
    expect([person.name, person.titles]).toEqual(['Rano Wijaya', titles]);
  });
});

describe('titles that point back', () => {
  it.each([
    ['"Kami menolak," kata Rano Wijaya. "Itu keliru," tambah politikus PKB itu.', ['politikus PKB']],
    [
      'Rano Wijaya menolak usul itu. Mantan Kapolda Riau ini menilai usul itu keliru.',
      ['Mantan Kapolda Riau'],
    ],
    ['Rano Wijaya menolak usul itu. Sementara itu warga itu mengeluh.', []],
    ['"Kami menolak," kata Rano Wijaya. Rapat kepala desa itu bubar.', []],
    [
      '"Kami siap," kata Rano Wijaya.\n\nNasib sial menimpa Budi Santoso. "Saya salah," aku pembalap Kenari Racing itu.',
      [],
    ],
  ])('%s', (text, titles) => {
    const [person] = sebut.extract(text, { language: 'ind' }).people;
    expect([person.name, person.titles]).toEqual(['Rano Wijaya', titles]);
  });

  it('means who spoke, and not whom a sentence between is about', () => {
    const { people } = sebut.extract(
      'Hal itu dikatakan Sekjen Partai Kenari Rano Wijaya. Itu tergantung kebutuhan Presiden Budi Santoso menilai pembantunya. Anggota Komisi III DPR itu menolak.',
      { language: 'ind' },
    );
    expect(people.find(({ name }) => name === 'Rano Wijaya')?.titles).toContain('Anggota Komisi III DPR');
  });
});
