/**
 * Who said it: over a hundred phrasings with the speaker that a reader names. The sentences are written for this test;
 * Rano Wijaya, Dewi Lestari and the others are nobody in particular.
 */

import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/pipeline/extractor.ts';

const sebut = await createExtractor();

/** A text and its quotations in order: who speaks (null for nobody named), and how the words begin. */
type Case = readonly [text: string, ...quotes: (readonly [speaker: string | null, begin: string])[]];

const AFTER: readonly Case[] = [
  [
    'Kapolres Bogor AKBP Rano Wijaya datang kemarin. Mobil itu dikemudikan Budi Santoso. "Mobil itu ngebut," ujar Kapolres.',
    ['Rano Wijaya', 'Mobil itu'],
  ],
  [
    'Kapolres Bogor AKBP Rano Wijaya datang kemarin. Kapolres Depok AKBP Budi Santoso juga hadir. "Mobil itu ngebut," ujar Kapolres Bogor.',
    ['Rano Wijaya', 'Mobil itu'],
  ],
  [
    'Dewi Lestari dituntut jaksa penuntut umum (JPU) Rano Wijaya. "Terdakwa bersalah sekali," lanjut jaksa. "Kami pikir-pikir dulu," kata Dewi. "Silakan saja dulu," ujar JPU.',
    ['Rano Wijaya', 'Terdakwa bersalah'],
    ['Dewi Lestari', 'Kami pikir-pikir'],
    ['Rano Wijaya', 'Silakan saja'],
  ],
  // Said of many, and of another body
  [
    'Jaksa menghadirkan saksi Dewi Lestari. "Kapan saudara tahu?" tanya jaksa Rano Wijaya. "Baru kemarin," jawab Dewi. "Dari siapa?" tanya jaksa.',
    ['Rano Wijaya', 'Kapan saudara'],
    ['Dewi Lestari', 'Baru kemarin'],
    ['jaksa', 'Dari siapa'],
  ],
  [
    'Warga Bogor Rano Wijaya pulang kemarin. "Kami masih menunggu bantuan," kata warga.',
    ['warga', 'Kami masih'],
  ],
  [
    'Ketua KPU Bogor Rano Wijaya hadir. "Sidang dibuka sore ini," kata Ketua DKPP.',
    ['DKPP', 'Sidang dibuka'],
  ],
  [
    'Warga memuji Rano Wijaya. "Gol yang luar biasa," tulis @budi.santoso_88. "Kelas raja memang," ucap @dewi_l',
    ['@budi.santoso_88', 'Gol yang'],
    ['@dewi_l', 'Kelas raja'],
  ],
  [
    'Rano Wijaya hadir. "Kami menyesali keputusan itu," bunyi pernyataan resmi Pemerintah Bogor.',
    ['Pemerintah Bogor', 'Kami menyesali'],
  ],
  [
    'Rano Wijaya meneken aturan itu. "Saksi dapat dilindungi secara khusus," bunyi Pasal 2 aturan itu.',
    [null, 'Saksi dapat'],
  ],
  [
    'Terdakwa Rano Wijaya hadir di sidang. "Kapan saudara tahu?" tanya Jaksa Penuntut Umum (JPU). "Baru kemarin, Pak," jawab Rano.',
    ['Jaksa Penuntut Umum (JPU)', 'Kapan saudara'],
    ['Rano Wijaya', 'Baru kemarin'],
  ],
  [
    'Terdakwa Rano Wijaya hadir di sidang. "Kapan saudara tahu?" tanya Hakim. "Baru kemarin, Pak," jawab Rano.',
    ['Hakim', 'Kapan saudara'],
    ['Rano Wijaya', 'Baru kemarin'],
  ],
  [
    'Saksi Dewi Lestari dihadirkan kemarin. Kuasa hukum Rano Wijaya bertanya soal surat itu. "Kapan saudara menerima suratnya?" tanya Rano di ruang sidang, Jumat (20/6/2025).\n"Seingat saya awal tahun itu," ungkap dia.',
    ['Rano Wijaya', 'Kapan saudara'],
    ['Dewi Lestari', 'Seingat saya'],
  ],
  [
    'Saksi Dewi Lestari dihadirkan kemarin. Kuasa hukum Rano Wijaya bertanya soal surat itu. "Kapan saudara menerima suratnya?" tanya Rano. "Tolong dijawab," lanjutnya.',
    ['Rano Wijaya', 'Kapan saudara'],
    ['Rano Wijaya', 'Tolong dijawab'],
  ],
  [
    'Rano Wijaya menikah kemarin. "Kami bahagia sekali," ujar Rano. "Semua keluarga hadir," sambung pemain kelahiran Solo, 5 Mei 1985 itu.',
    ['Rano Wijaya', 'Kami bahagia'],
    ['Rano Wijaya', 'Semua keluarga'],
  ],
  [
    'Menteri Luar Negeri Rano Wijaya tiba kemarin. "Kami siap membantu warga," kata Menlu.',
    ['Rano Wijaya', 'Kami siap'],
  ],
  ['"Kami siap membantu warga," bunyi laporan BMKG pekan lalu.', ['BMKG', 'Kami siap']],
  [
    '"Kami siap membantu warga," demikian pernyataan resmi dari Palang Merah Indonesia.',
    ['Palang Merah Indonesia', 'Kami siap'],
  ],
  [
    'Dewi Lestari mengatakan posko dibuka. Menurut catatan BMKG, hujan reda. "Kami siap membantu warga," kata dia.',
    ['Dewi Lestari', 'Kami siap'],
  ],
  [
    'Rano Wijaya hadir. "Air surut," kata BMKG. Hujan reda. "Kami siap membantu warga," sebutnya.',
    ['BMKG', 'Air surut'],
    ['BMKG', 'Kami siap'],
  ],
  [
    'Pelatih Rano Wijaya memuji timnya. "Kami siap membantu warga," kata sang pelatih.',
    ['Rano Wijaya', 'Kami siap'],
  ],
  [
    'Anggota DPR Rano Wijaya menolak usul itu. Politikus Demokrat itu menilai usulnya terburu-buru. "Ini harus dikaji lagi," pungkasnya.',
    ['Rano Wijaya', 'Ini harus'],
  ],
  [
    'Penyanyi Sari Kirana merilis lagu. "Ini lagu tentang sahabat," ungkap putri bungsu Rano Wijaya dan Dewi Lestari tersebut.',
    ['Sari Kirana', 'Ini lagu'],
  ],
  [
    'Aktor Budi Santosa beralih ke bisnis. Anak Dewi Lestari itu menjelaskan alasannya. "Saya mau mencoba hal baru," ujarnya.',
    ['Budi Santosa', 'Saya mau'],
  ],
  ['"Kami siap membantu warga," kata istri Rano Wijaya, Dewi Lestari.', ['Dewi Lestari', 'Kami siap']],
  ['"Kami siap membantu warga,"kata Prof. Rano Wijaya kepada awak media.', ['Rano Wijaya', 'Kami siap']],
  [
    'Peneliti BRIN Rano Wijaya menjelaskan risetnya. Penelitian BRIN itu juga menunjukkan sebaran plastik. "Sampahnya dari darat," paparnya.',
    ['Rano Wijaya', 'Sampahnya'],
  ],
  ['"Kami siap membantu warga," kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['“Kami siap membantu warga,” kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['"Kami siap membantu warga”, ujar Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['”Kami siap membantu warga,” ucap Rano Wijaya di Bandung.', ['Rano Wijaya', 'Kami siap']],
  ['„Kami siap membantu warga,“ tutur Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['«Kami siap membantu warga,» tegas Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ["''Kami siap membantu warga,'' jelas Rano Wijaya.", ['Rano Wijaya', 'Kami siap']],
  ['’’Kami siap membantu warga,’’kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  [
    '"Kami siap membantu warga,’’kata Rano Wijaya. ’’Air surut,’’ lanjutnya.',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Air surut'],
  ],
  ["'Kami siap membantu warga,' kata Rano Wijaya.", ['Rano Wijaya', 'Kami siap']],
  ['‘Kami siap membantu warga,’ kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['＂Kami siap membantu warga,＂ kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['"Kami siap membantu warga." kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['"Kami siap membantu warga" kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['"Kami siap membantu warga,"kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['"Kami siap membantu warga," Ujar Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['"Kami siap membantu warga," ungkap Bupati Garut Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['"Kami siap membantu warga," kata Kepala BMKG Dewi Lestari.', ['Dewi Lestari', 'Kami siap']],
  [
    '"Kami siap membantu warga," kata Kepala Dinas Kesehatan, Dewi Lestari, di kantornya.',
    ['Dewi Lestari', 'Kami siap'],
  ],
  [
    '"Kami siap membantu warga," terang Dewi Lestari, Direktur Utama PT Timah.',
    ['Dewi Lestari', 'Kami siap'],
  ],
  [
    '"Kami siap membantu warga," papar Dewi Lestari saat ditemui, Senin (3/2/2025).',
    ['Dewi Lestari', 'Kami siap'],
  ],
  ['"Kami siap membantu warga," kata Dewi Lestari kepada Rano Wijaya.', ['Dewi Lestari', 'Kami siap']],
  [
    '"Kami siap membantu warga," kata Dewi Lestari seraya menunjuk Rano Wijaya.',
    ['Dewi Lestari', 'Kami siap'],
  ],
  ['"Kami siap membantu warga," tulis Dewi Lestari dalam risetnya.', ['Dewi Lestari', 'Kami siap']],
  ['"Kami siap membantu warga," Dewi Lestari menambahkan.', ['Dewi Lestari', 'Kami siap']],
  ['"Kami siap membantu warga," demikian kata Dewi Lestari.', ['Dewi Lestari', 'Kami siap']],
  ['"Kami siap membantu warga," begitu ujar Dewi Lestari.', ['Dewi Lestari', 'Kami siap']],
  ['"Kami siap membantu warga," tutup Dewi Lestari.', ['Dewi Lestari', 'Kami siap']],
  ['"Apa salah kami?" tanya Dewi Lestari.', ['Dewi Lestari', 'Apa salah']],
  ['"Merdeka atau mati!" seru Dewi Lestari.', ['Dewi Lestari', 'Merdeka atau']],
  ['"Takut, airnya deras," ujar Dewi Lestari pelan.', ['Dewi Lestari', 'Takut, airnya']],
  ['- "Kami siap membantu warga," kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['"Klien kami rugi," kata kuasa hukum Dewi Lestari, Rano Wijaya.', ['Rano Wijaya', 'Klien kami']],
  ['&quot;Kami siap membantu warga" kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['&amp;ldquo;Kami siap membantu warga&amp;rdquo; kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
];

const RELATIVES: readonly Case[] = [
  ['"Kami siap membantu warga," kata pengacara Rano Wijaya, Dewi Lestari.', ['Dewi Lestari', 'Kami siap']],
  ['"Kami siap membantu warga," ujar ayah Rano Wijaya, Budi Santoso.', ['Budi Santoso', 'Kami siap']],
];

const BODIES: readonly Case[] = [
  [
    'Rano Wijaya hadir. "Silakan buka laman itu lalu masukkan nomor," kata Subkoordinator KWT Rawiyo, Kamis.',
    ['Rawiyo', 'Silakan buka'],
  ],
  [
    'Pelatih Rano Wijaya memainkannya. “Ia pemain termuda yang pernah tampil,” mengutip dari situs resmi UEFA, Senin.',
    ['UEFA', 'Ia pemain'],
  ],
  [
    'Rano Wijaya hadir. "Kami siap membantu warga," dikutip dari akun Instagram Dewi Lestari.',
    ['Dewi Lestari', 'Kami siap'],
  ],
  [
    '"Air sudah surut," kata Rano Wijaya. "Kami siap membantu warga desa," dilansir Reuters.',
    ['Rano Wijaya', 'Air sudah'],
    ['Rano Wijaya', 'Kami siap'],
  ],
  [
    '"Lebih dari 50 jet tempur kami terlibat," kata militer Israel, seraya menambahkan rincian.',
    ['militer Israel', 'Lebih dari'],
  ],
  [
    '"Serangan itu melanggar hukum," kata Kementerian Luar Negeri.',
    ['Kementerian Luar Negeri', 'Serangan itu'],
  ],
  ['"Kami kehilangan segalanya malam itu," kata seorang warga.', ['seorang warga', 'Kami kehilangan']],
  ['"Selamat datang di kampung kami," teriak para nelayan.', ['para nelayan', 'Selamat datang']],
  ['"Kami menolak penggusuran ini," seru massa aksi.', ['massa aksi', 'Kami menolak']],
  [
    '"Objek rumah tinggal sudah padam," tulis laporan petugas pemadam.',
    ['laporan petugas pemadam', 'Objek rumah'],
  ],
  ['"Tidak ada ancaman tsunami," kata BMKG dalam keterangan tertulis.', ['BMKG', 'Tidak ada']],
  ['Rano Wijaya diam. "Paspor mereka ditahan di sana," kata sumber itu.', ['sumber itu', 'Paspor mereka']],
  [
    'Rano Wijaya mencatat aduan. Isinya disampaikan melalui WhatsApp. "Artinya harus dicek dulu," katanya.',
    ['Rano Wijaya', 'Artinya harus'],
  ],
  [
    'Polisi menangkap pelaku berinisial YP, kata Rano Wijaya. YP mencuri di rumah warga. "Barang itu sudah dijual," katanya.',
    ['Rano Wijaya', 'Barang itu'],
  ],
  [
    'Rano Wijaya yang dikonfirmasi soal Dewi Lestari mengaku tidak tahu. "Saya belum dengar itu," jelasnya.',
    ['Rano Wijaya', 'Saya belum'],
  ],
  ['BMKG menyatakan, "Tidak ada ancaman tsunami untuk wilayah itu."', ['BMKG', 'Tidak ada']],
];

const BEFORE: readonly Case[] = [
  [
    'Rano Wijaya pergi. Seorang warga mengatakan, "Kami tidak tahu ke mana dia pergi."',
    ['Seorang warga', 'Kami tidak'],
  ],
  [
    'Rano Wijaya menjual klubnya. Pernyataan resmi menyebutkan, "Kedua pihak telah mencapai kesepakatan."',
    ['Pernyataan resmi', 'Kedua pihak'],
  ],
  [
    'Rano Wijaya hadir. Dalam pernyataannya, ia menyebutkan, "Kedua pihak telah mencapai kesepakatan."',
    ['Rano Wijaya', 'Kedua pihak'],
  ],
  ['Rano Wijaya mengatakan, "Kami siap membantu warga."', ['Rano Wijaya', 'Kami siap']],
  ['Rano Wijaya mengatakan: "Kami siap membantu warga."', ['Rano Wijaya', 'Kami siap']],
  ['Rano Wijaya berkata "Kami siap membantu warga."', ['Rano Wijaya', 'Kami siap']],
  ['Menurut Rano Wijaya, "Kami siap membantu warga kapan saja."', ['Rano Wijaya', 'Kami siap']],
  ['Kata Rano Wijaya, "Kami siap membantu warga."', ['Rano Wijaya', 'Kami siap']],
  ['Bupati Garut Rano Wijaya menegaskan, "Kami siap membantu warga."', ['Rano Wijaya', 'Kami siap']],
  ['Kepada wartawan, Rano Wijaya menjelaskan, "Kami siap membantu warga."', ['Rano Wijaya', 'Kami siap']],
  ['Rano Wijaya: "Kami siap membantu warga."', ['Rano Wijaya', 'Kami siap']],
  ['Dewi Lestari menulis di akunnya, “Terima kasih atas doa kalian.”', ['Dewi Lestari', 'Terima kasih']],
  ['Rano Wijaya tiba sore itu. Ia mengatakan, "Kami siap membantu warga."', ['Rano Wijaya', 'Kami siap']],
];

const INSIDE: readonly Case[] = [
  [
    '"Kami siap," kata Rano Wijaya, "dan warga tidak perlu khawatir lagi."',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'dan warga'],
  ],
  [
    '"Kami siap membantu," kata Rano Wijaya. "Warga tidak perlu khawatir lagi."',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Warga tidak'],
  ],
  [
    '"Kami siap membantu," ujar Rano Wijaya, dikutip dari Antara. "Warga tidak perlu khawatir."',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Warga tidak'],
  ],
  [
    'Rano Wijaya hadir. "Kami siap," katanya, "asal semua mau ikut membantu."',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'asal semua'],
  ],
];

/** *ujarnya* and its like behind a first quotation by Rano Wijaya. */
const PRONOUNS: readonly Case[] = [
  'ujarnya',
  'katanya',
  'kata dia',
  'ujar dia',
  'ucapnya',
  'imbuhnya',
  'imbuh dia',
  'tambahnya',
  'lanjutnya',
  'sambungnya',
  'tuturnya',
  'tandasnya',
  'pungkasnya',
  'tegasnya',
  'jelasnya',
  'terangnya',
  'bebernya',
  'paparnya',
  'kilahnya',
  'kelitnya',
  'tutupnya',
  'kata beliau',
  'tukasnya',
  'katanya kepada wartawan',
  'ujarnya saat ditemui di Bandung',
].map(
  (cue): Case => [
    `"Kami siap membantu warga," kata Rano Wijaya.\n\nJalan itu rusak sejak bulan lalu.\n\n"Anggarannya sudah tersedia tahun ini," ${cue}.`,
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Anggarannya sudah'],
  ],
);

/** Descriptions of somebody already named. */
const DESCRIPTIONS: readonly Case[] = [
  'kata pemimpin partai itu',
  'kata pria itu',
  'jelas Juara Bertahan 1996 itu',
  'kata warga Sukamaju, Kabupaten Garut itu',
  'ujar politikus senior tersebut',
  'tegas bupati dua periode itu',
  'ujar mantan atlet kelahiran Solo itu',
  'aku pembalap Gresini Racing itu',
  'kata pemimpin Partai Golkar itu',
  'ucap ayah dua anak ini',
  'tegas bupati pertama di Sulawesi Selatan tersebut',
].map(
  (cue): Case => [
    `Rano Wijaya menyebut jalan itu rusak sejak lama. "Anggarannya sudah tersedia tahun ini," ${cue}.`,
    ['Rano Wijaya', 'Anggarannya sudah'],
  ],
);

const NARRATION: readonly Case[] = [
  [
    'Bupati Bogor Rano Wijaya hadir. Dewi Lestari mengatakan hujan reda. Bupati menegaskan jalan ditutup. "Kami siap membantu warga," ujarnya.',
    ['Rano Wijaya', 'Kami siap'],
  ],
  [
    'Kuasa hukum Rano Wijaya, Budi Santoso, mengatakan kliennya sakit. "Kami minta waktu lagi," ujarnya.',
    ['Budi Santoso', 'Kami minta'],
  ],
  [
    'Budi Santoso hadir. Menurut Rano Wijaya, penyidik belum datang ke rumah. Mengingat, Budi masih dirawat. "Kami tunggu saja dulu," ujarnya.',
    ['Rano Wijaya', 'Kami tunggu'],
  ],
  [
    'Budi Santoso hadir. Menurut Rano Wijaya, penyidik belum datang ke rumah. Sementara itu, Budi masih dirawat. "Kami tunggu saja dulu," ujarnya.',
    ['Budi Santoso', 'Kami tunggu'],
  ],
  [
    'Menurut Rano Wijaya, penyidik belum datang ke rumah. Mengingat, Budi Santoso masih dirawat. "Kami tunggu saja dulu," ujarnya.',
    ['Budi Santoso', 'Kami tunggu'],
  ],
  [
    'Budi Santoso hilang. "Air surut," jelas Kapolres Bogor AKBP Rano Wijaya.\nTim terlihat berjalan untuk mencari lokasi persembunyian Budi. Mereka naik perahu.\n"Untuk ke lokasi, tim harus berjalan," ujarnya.',
    ['Rano Wijaya', 'Air surut'],
    ['Rano Wijaya', 'Untuk ke'],
  ],
  [
    'Hujan reda. "Air surut," jelas Dewi Lestari. Hal itu diketahui dari pengakuan Rano Wijaya di persidangan. "Kami siap membantu warga," tuturnya.',
    ['Dewi Lestari', 'Air surut'],
    ['Rano Wijaya', 'Kami siap'],
  ],
  [
    '"Air surut," jelas Kapolres Bogor AKBP Rano Wijaya.\nTersangka Budi Santoso datang sendiri ke rumah itu.\n"Awalnya pelaku tidak mau datang. Namun ia dipanggil lagi."',
    ['Rano Wijaya', 'Air surut'],
    ['Rano Wijaya', 'Awalnya pelaku'],
  ],
  [
    '"Air surut," jelas Kapolres Bogor AKBP Rano Wijaya.\nTersangka Budi Santoso datang sendiri ke rumah itu.\n"Awalnya tersangka tidak mau datang ke sana," ujarnya.',
    ['Rano Wijaya', 'Air surut'],
    ['Rano Wijaya', 'Awalnya tersangka'],
  ],
  [
    '"Air surut," jelas Kapolres Bogor AKBP Rano Wijaya.\nTersangka Budi Santoso datang sendiri ke rumah itu.\n"Awalnya saya tidak mau datang ke sana," ujarnya.',
    ['Rano Wijaya', 'Air surut'],
    ['Budi Santoso', 'Awalnya saya'],
  ],
  [
    '"Saya pulang saja," ujar Rano Wijaya. Budi Santoso tetap menelepon Rano.\n"Dia tetap datang ke rumah," tegasnya.',
    ['Rano Wijaya', 'Saya pulang'],
    ['Rano Wijaya', 'Dia tetap'],
  ],
  [
    '"Saya pulang saja," ujar Rano Wijaya.\nAnggota majelis, Dewi Lestari, menyangkal kabar itu. "Dia kami tanya di rumah," katanya.',
    ['Rano Wijaya', 'Saya pulang'],
    ['Dewi Lestari', 'Dia kami'],
  ],
  [
    'Akun itu membagikan foto Presiden Rano Wijaya, disertai narasi: “Ambil semua uang kalian dari bank sekarang”',
    [null, 'Ambil semua'],
  ],
  [
    'Foto Rano Wijaya ramai dibagikan. [NARASI]: “Ambil semua uang kalian dari bank sekarang”',
    [null, 'Ambil semua'],
  ],
  [
    '"Kami dukung," kata Dewi Lestari.\n\nFraksi itu mendukung langkah kabinet, termasuk Menteri ESDM Rano Wijaya. "Kami akan kawal sampai selesai," ujarnya.',
    ['Dewi Lestari', 'Kami dukung'],
    ['Dewi Lestari', 'Kami akan'],
  ],
  // Hal ini, menurut dia, …: what the trainer is asked to foresee is in it
  [
    'Rano Wijaya memuji timnya. Hal ini menurut dia, menjadi pembeda sehingga taktik itu sulit diprediksi pelatih Budi Santoso. "Mereka benar-benar padu," tegas dia.',
    ['Rano Wijaya', 'Mereka benar-benar'],
  ],
  // A text that the story shows, and a platform on which something stands
  [
    'Rano Wijaya hadir di Garut.\n\nUnggahan itu disertai narasi:\n\n“Segera daftar sebelum kuota habis, tautan ada di bio.”',
    [null, 'Segera daftar'],
  ],
  [
    'Kementerian Kesehatan membantah kabar itu di akun Instagram resminya. “Informasi itu tidak benar adanya,” tulis kementerian itu.',
    ['Kementerian Kesehatan', 'Informasi itu'],
  ],
  // Ia, dia, jabatan itu: whoever is named in what they say
  [
    'Sekjen Rano Wijaya hadir. "Semua bisa terjadi," kata Rano. Ia menuturkan perubahan tergantung kebutuhan Presiden Budi Santoso menilai pembantunya. Anggota DPR itu mengatakan presiden akan melihat hasilnya. "Kami yakin beliau adil," ujarnya.',
    ['Rano Wijaya', 'Semua bisa'],
    ['Rano Wijaya', 'Kami yakin'],
  ],
  [
    'Rano Wijaya hadir. "Air surut," kata Rano. Lebih lanjut, dia menyebut langkah itu sejalan dengan visi "Bogor Hijau 2030" di bawah kepemimpinan Bupati Budi Santoso. "Fondasinya harus diperkuat," ujarnya.',
    ['Rano Wijaya', 'Air surut'],
    ['Rano Wijaya', 'Fondasinya'],
  ],
  [
    'Air Sungai di Garut Surut\n\n"Air surut," kata Dewi Lestari. Baca juga:Rano Wijaya Pulang dari Luar Negeri Ia menyambut baik rencana Presiden Budi Santoso. "Fondasinya harus diperkuat," ujarnya.',
    ['Dewi Lestari', 'Air surut'],
    ['Dewi Lestari', 'Fondasinya'],
  ],
  // A body that is only cited does not take the word from who spoke
  [
    'Kepala Dinas Pariwisata, Rano Wijaya, menjelaskan aturan itu. Pemerintah Provinsi Bali menyadari banyak risiko. "Kami berharap semua wisatawan menaati aturan itu."',
    ['Rano Wijaya', 'Kami berharap'],
  ],
  [
    'Kepala Dinas Pariwisata, Rano Wijaya, menjelaskan aturan itu. Ia mengatakan Pemerintah Provinsi Bali telah menerbitkan surat edaran. "Kami berharap semua menaatinya," katanya.',
    ['Rano Wijaya', 'Kami berharap'],
  ],
  // Named in what is said: somebody else says it
  [
    'Rano menegaskan kliennya pulang. "Ia sehat," kata Rano Wijaya. Sementara, Budi Santoso (47) bukan lagi pegawai sejak 2019. "Budi bukan pegawai kami," ujarnya.',
    ['Rano Wijaya', 'Ia sehat'],
    ['Rano Wijaya', 'Budi bukan'],
  ],
  [
    'Budi Santoso (47) menunggu bantuan. "Nama saya Budi, saya lapar," ujarnya.',
    ['Budi Santoso', 'Nama saya'],
  ],
  // imbuhnya goes on; ujarnya turns to whom the story turns to
  [
    '"Air naik cepat," kata Rano Wijaya. Pada sore hari Dewi Lestari tiba di lokasi. "Kami sudah siapkan tenda," imbuhnya.',
    ['Rano Wijaya', 'Air naik'],
    ['Rano Wijaya', 'Kami sudah'],
  ],
  // Somebody who speaks for a side is not its head
  [
    '"Kami menghormati laporan itu," ujar Rano Wijaya. Pihak Dewi Lestari menegaskan bahwa mereka menunggu proses hukum. "Kami minta semua menahan diri," lanjutnya.',
    ['Rano Wijaya', 'Kami menghormati'],
    ['Rano Wijaya', 'Kami minta'],
  ],
  // The verb of a relative clause is not of a name before it
  [
    'Kepala BMKG, Dewi Lestari, menuturkan hal itu.\n\nHujan disebabkan oleh sistem tekanan rendah Rano Wijaya dan pertemuan angin yang terus mendorong awan.\n\n"Hujan tercatat di sejumlah wilayah," ucapnya.',
    ['Dewi Lestari', 'Hujan tercatat'],
  ],
  // Speakers without a name
  [
    'Rano Wijaya tinggal di sana. Salah seorang pengemudi ojek yang ditemui di lokasi mengungkapkan jalan itu macet sejak siang. "Sudah dari siang ramai," ujarnya.',
    ['Salah seorang pengemudi ojek', 'Sudah dari'],
  ],
  [
    'Rano Wijaya tinggal di sana. Sementara itu, seorang warga mengaku takut. "Kami tidak bisa tidur," katanya.',
    ['seorang warga', 'Kami tidak'],
  ],
  [
    'Rano Wijaya pergi. Seorang saksi, Dewi Lestari, mengaku takut. "Kami lari," katanya.',
    ['Dewi Lestari', 'Kami lari'],
  ],
  [
    '"Akui saja," kata Rano Wijaya.\n\nLebih jauh, ia meminta menteri bekerja. Sebab, mereka ditunjuk Presiden Budi Santoso tahun lalu. "Kami menagih janji itu," kata dia.',
    ['Rano Wijaya', 'Akui saja'],
    ['Rano Wijaya', 'Kami menagih'],
  ],
  [
    'AKP Rano Wijaya membantah kabar itu. "Tidak ada razia besar di kota ini," posting akun resmi polsek, Minggu.',
    ['akun resmi polsek', 'Tidak ada razia'],
  ],
  [
    'Analis Dewi Lestari menilai harga emas akan turun. Warga dilaporkan mendesak Menteri Keuangan (Menkeu) Rano Wijaya turun tangan. "Harganya bisa turun lagi," ujar dia.',
    ['Dewi Lestari', 'Harganya'],
  ],
  [
    'Posko dibuka. Hal itu disampaikan ketua panitia Rano Wijaya. "Air sudah surut sejak pagi," ujarnya.',
    ['Rano Wijaya', 'Air sudah'],
  ],
  [
    'Pelatih Dewi Lestari memuji timnya. Menurut dia, gol penyerang Rano Wijaya datang terlambat. "Kami masih harus berbenah," kata dia.',
    ['Dewi Lestari', 'Kami masih'],
  ],
  [
    'Bek Rano Wijaya mengaku kecewa. Peluang terbaik datang melalui sundulan Budi Santosa. "Kami merasa kecewa," seru bek asal Solo itu.',
    ['Rano Wijaya', 'Kami merasa'],
  ],
  [
    'Penyanyi Dewi Lestari menolak tawaran itu. "Jangan di sini," ucap adik Wakil Gubernur Rano Wijaya itu.',
    ['Dewi Lestari', 'Jangan di'],
  ],
  [
    'Dewi Lestari (54), warga setempat, menuturkan kejadian itu. "Begitu tanah goyang, kami lari," ujarnya.',
    ['Dewi Lestari', 'Begitu tanah'],
  ],
  [
    '"Air naik cepat," kata Rano Wijaya.\n\nDi Garut, Dewi Lestari (42) menunggu bantuan. "Kami belum makan sejak pagi," katanya.',
    ['Rano Wijaya', 'Air naik'],
    ['Dewi Lestari', 'Kami belum'],
  ],
  [
    'Menurut kesaksian Dewi Lestari, penumpang yang selamat, bus melaju kencang. "Semua orang menjerit," ucapnya.',
    ['Dewi Lestari', 'Semua orang'],
  ],
  [
    'Rano Wijaya menyambut gembira putusan itu. "Ini kado tahun baru bagi demokrasi kita."',
    ['Rano Wijaya', 'Ini kado'],
  ],
  [
    '"Air naik cepat sekali," kata Rano Wijaya.\n\nIa bertemu dengan Dewi Lestari sore itu. "Kami sepakat saling membantu," ujarnya.',
    ['Rano Wijaya', 'Air naik'],
    ['Rano Wijaya', 'Kami sepakat'],
  ],
  [
    'Rano Wijaya mengaku lega. Ia sempat putus asa.\n\n"Saya kira sudah terlambat waktu itu," katanya.',
    ['Rano Wijaya', 'Saya kira'],
  ],
  [
    'Hal itu disampaikan Rano Wijaya di Bandung. "Kami siap membantu warga," ujarnya.',
    ['Rano Wijaya', 'Kami siap'],
  ],
  [
    'Data itu dirilis kemarin, kata Badan Pusat Statistik. "Inflasi masih terkendali tahun ini," lembaga itu menambahkan.',
    ['Badan Pusat Statistik', 'Inflasi masih'],
  ],
];

const NEXT_SENTENCE: readonly Case[] = [
  [
    '"Kami siap membantu warga kapan saja." Hal itu disampaikan Rano Wijaya di Bandung.',
    ['Rano Wijaya', 'Kami siap'],
  ],
  ['"Kami siap membantu warga kapan saja." Demikian dikatakan Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  [
    '"Kami siap membantu warga kapan saja." Pernyataan itu disampaikan Rano Wijaya.',
    ['Rano Wijaya', 'Kami siap'],
  ],
  [
    '"Kami siap membantu warga kapan saja." Rano Wijaya mengatakan hal itu di Bandung.',
    ['Rano Wijaya', 'Kami siap'],
  ],
];

const PARAGRAPHS: readonly Case[] = [
  [
    '"Rano Wijaya hadir di Bogor. Air surut.  ""Kami siap membantu warga,"" kata Rano. ""Hujan reda di sana"", ujarnya.  Warga membaca ""Koran Kota"" kemarin."',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Hujan reda'],
  ],
  [
    'Rano Wijaya hadir. "Saya bertanya "siapa?"" kata Rano. "Air surut," kata dia.',
    ['Rano Wijaya', 'Saya bertanya'],
    ['Rano Wijaya', 'Air surut'],
  ],
  [
    'Rano Wijaya hadir.\n\n“Kami siap membantu warga kapan saja.\n\nAnggarannya sudah tersedia,” katanya.\n\nWarga pulang.',
    ['Rano Wijaya', 'Kami siap membantu warga kapan saja.\n\nAnggarannya sudah tersedia,'],
  ],
  [
    '"Kami siap membantu warga kapan saja.\nAnggarannya sudah tersedia," kata Rano Wijaya.',
    ['Rano Wijaya', 'Kami siap membantu warga kapan saja.\nAnggarannya sudah tersedia,'],
  ],
  [
    '"Kami siap, kata Rano Wijaya.\n\nWarga pulang. "Air surut," ujarnya.',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Air surut'],
  ],
  [
    '"Anda duduk dan berpikir "bagaimana jika saya yang bermain?"" jelas Rano Wijaya. "Semua lambat," katanya.',
    ['Rano Wijaya', 'Anda duduk dan berpikir "bagaimana jika saya yang bermain?"'],
    ['Rano Wijaya', 'Semua lambat'],
  ],
  [
    '"Kami siap membantu," kata Rano Wijaya."Air sudah surut sejak pagi.""Warga sudah pulang ke rumah," katanya.',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Air sudah surut sejak pagi.'],
    ['Rano Wijaya', 'Warga sudah'],
  ],
  [
    '"Kami siap membantu warga," kata Rano Wijaya.\n\n"Anggarannya sudah tersedia sejak tahun lalu."',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Anggarannya sudah'],
  ],
  [
    '"Kami siap membantu warga kapan saja.\n\n"Anggarannya sudah tersedia," kata Rano Wijaya.',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Anggarannya sudah'],
  ],
  [
    'Rano Wijaya hadir.\n\n“Kami siap membantu warga kapan saja.\n\n“Anggarannya sudah tersedia,” katanya.',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Anggarannya sudah'],
  ],
  ['"Kami siap membantu warga, kata Rano Wijaya.', ['Rano Wijaya', 'Kami siap']],
  ['Rano Wijaya mengatakan, "Kami siap membantu warga kapan saja.', ['Rano Wijaya', 'Kami siap']],
  [
    'Rano Wijaya hadir di balai desa pada sore itu.\n\n"Kami siap membantu\nwarga desa itu," katanya kepada warga.',
    ['Rano Wijaya', 'Kami siap'],
  ],
  [
    '"Kami siap membantu, kata Rano Wijaya. "Warga tidak perlu khawatir," ujarnya.',
    ['Rano Wijaya', 'Kami siap'],
    ['Rano Wijaya', 'Warga tidak'],
  ],
];

/** Quotation marks around what nobody says. */
const NO_SPEECH: readonly string[] = [
  'Rano Wijaya hadir. Unggahan berisi klaim “Rano Wijaya membagikan uang kepada warga desa” merupakan konten tiruan.',
  'Pada Senin akun Facebook “Info Kerja Garut Terbaru” mengunggah foto Rano Wijaya.',
  'Pengguna menerima pesan seperti “Terjadi kesalahan jaringan. Silakan coba lagi”, demikian dilansir Reuters.',
  'Tim memasukkan kata kunci "jadwal pasar murah Kota Bogor" ke mesin pencari.',
  'Ia menganggap gencatan senjata itu sebagai "skandal" di kawasan.',
  'Film "Ada Apa dengan Senja Itu" tayang pekan ini.',
  'Pameran bertajuk "Satu Piring Sejuta Harapan Bangsa" dibuka kemarin.',
  "Bazar bertajuk 'Satu Piring Sejuta Perjuangan' dibuka Rano Wijaya.",
  'Spanduk bertuliskan "Turunkan Harga Beras Sekarang Juga" dibentangkan warga.',
  'Warga menyebutnya "jalan setan" karena gelap.',
  'Iran mengirim "segerombolan pesawat nirawak" ke wilayah itu.',
  'Rano Wijaya menyebut kondisi partainya sebagai "perang saudara".',
  'Panjangnya 5" dan lebarnya 3".',
  "Ma'ruf Amin membuka acara Jum'at pagi.",
  'Di ujung pidatonya yang berjudul "Di Persimpangan Jalan," Rano Wijaya berharap warga tenang.',
  'Rano Wijaya membuka pameran dengan tema tahun ini, yaitu "Sungai: Menjaga apa yang kita punya."',
  'Buku "Bumi yang Kita Tinggalkan Kemarin" laris.',
];

function quotesOf(text: string): readonly (readonly [string | null, string])[] {
  const { people, organizations, quotes } = sebut.extract(text, { language: 'ind' });
  const nameOf = new Map([...people, ...organizations].map(({ id, name }) => [id, name]));
  for (const quote of quotes) {
    expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote.confidence).toBeGreaterThan(0);
    expect(quote.confidence).toBeLessThanOrEqual(1);
  }
  return quotes.map(({ speaker, text: words }) => [
    speaker === null ? null : (nameOf.get(speaker) ?? speaker),
    words,
  ]);
}

describe.each([
  ['attribution behind the words', AFTER],
  ['relatives and lawyers of somebody', RELATIVES],
  ['organizations and crowds', BODIES],
  ['attribution before the words', BEFORE],
  ['attribution inside', INSIDE],
  ['pronouns', PRONOUNS],
  ['descriptions', DESCRIPTIONS],
  ['whom the narration speaks of', NARRATION],
  ['attribution in the next sentence', NEXT_SENTENCE],
  ['paragraphs and lost marks', PARAGRAPHS],
] as const)('%s', (_, cases) => {
  it.each(cases.map(([text, ...quotes]) => [text, quotes] as const))('%s', (text, expected) => {
    const found = quotesOf(text);
    expect(found.map(([speaker]) => speaker)).toEqual(expected.map(([speaker]) => speaker));
    expected.forEach(([, begin], index) => {
      expect(found[index][1].startsWith(begin)).toBe(true);
    });
  });
});

describe('no speech', () => {
  it.each(NO_SPEECH)('%s', (text) => {
    expect(quotesOf(text)).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each([
    ['marks without words', '"'.repeat(20_000)],
    ['marks and spaces', '" '.repeat(20_000)],
    ['open marks line by line', '"Kami\n'.repeat(10_000)],
    ['speech without end', `"Kami siap, ${'kata dia '.repeat(20_000)}`],
    ['single marks', "' a'".repeat(10_000)],
    ['mixed marks', '“a”„b‟«c»'.repeat(5_000)],
  ])('%s', (_, text) => {
    const begin = process.hrtime.bigint();
    quotesOf(text);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(5000);
  });
});
