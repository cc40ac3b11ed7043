/** Sentences written for these tests, with the language they are in. */

export interface Sample {
  readonly code: string;
  readonly text: string;
}

const of = (code: string, ...texts: readonly string[]): Sample[] => texts.map((text) => ({ code, text }));

/** Sentences that must be told right. */
export const SAMPLES: readonly Sample[] = [
  ...of(
    'ind',
    'Gubernur Jawa Tengah meminta warga di bantaran sungai segera mengungsi karena tanggul jebol, Selasa (4/2).',
    'Polisi menangkap dua tersangka pencurian sepeda motor yang kerap beraksi di kawasan kampus.',
    'Menurut dia, harga cabai di pasar tradisional sudah naik dua kali lipat sejak pekan lalu.',
    'Tim nasional gagal melaju ke babak semifinal setelah takluk lewat adu penalti.',
    'Kementerian Kesehatan mengimbau masyarakat agar tidak panik dan tetap menjaga kebersihan lingkungan.',
    'Perdana Menteri Malaysia Anwar Ibrahim bertemu Presiden Prabowo Subianto di Istana Merdeka untuk membahas perbatasan.',
    'Warga Kuala Lumpur memadati stasiun kereta sejak pagi karena libur panjang, kata wartawan kami dari Malaysia.',
    'Nabi Muhammad shallallahu alaihi wasallam bersabda bahwa menuntut ilmu wajib bagi setiap muslim.',
    'Makanannya enak banget, tapi tempatnya agak sempit dan parkirnya susah.',
    'Udah nunggu dua jam tapi pesanan gue belum dateng juga, parah sih pelayanannya.',
    'PERUSAHAAN ITU MENGUMUMKAN KENAIKAN LABA BERSIH SEBESAR DUA BELAS PERSEN PADA KUARTAL KEDUA.',
    'Aplikasi buatan startup lokal itu memungkinkan pengguna melakukan live streaming dan belanja online sekaligus.',
    'Saat ditemui di kantornya, Wali Kota Surabaya membenarkan adanya mutasi pejabat eselon dua.',
    'Kedua tersangka dijerat dengan pasal penggelapan dan terancam hukuman penjara empat tahun.',
  ),
  ...of(
    'zsm',
    'Polis menahan dua lelaki yang disyaki terbabit dalam kes pecah rumah di sekitar Klang, semalam.',
    'Beliau berkata, kerajaan akan menyalurkan peruntukan tambahan kerana bilangan pelajar semakin bertambah.',
    'Mesyuarat itu turut dihadiri Timbalan Pengarah Jabatan Kesihatan Negeri dan wakil syarikat berkenaan.',
    'Harga ayam dijangka meningkat pada Ogos ini berikutan kos makanan haiwan yang tinggi.',
    'Katanya, kemalangan itu berlaku apabila pemandu kereta gagal mengawal kenderaannya lalu merempuh pembahagi jalan.',
    'Menteri Kewangan memaklumkan bahawa bajet tahun hadapan akan dibentangkan di Parlimen pada hari Jumaat.',
    'Presiden Indonesia Joko Widodo tiba di Putrajaya semalam bagi menghadiri mesyuarat bersama Perdana Menteri.',
    'Jurulatih skuad kebangsaan mahu pemainnya lebih fokus menjelang perlawanan terakhir di Jakarta.',
    'Pesakit yang dijangkiti akan dipindahkan ke wad khas untuk menerima rawatan lanjut daripada doktor pakar.',
    'Syarikat penerbangan tambang murah itu bercadang membeli lima pesawat baharu menjelang tahun hadapan.',
  ),
  ...of(
    'jav',
    'Aku arep lunga menyang pasar tuku sayuran karo iwak kanggo mengko sore.',
    'Wong-wong kae padha ngenteni bis ing pinggir dalan wiwit esuk mau.',
    'Panganane enak tenan lan regane ora larang, mesthi aku bakal mrene maneh.',
    'Kula badhe sowan dhateng griyanipun simbah menawi sampun wangsul saking sabin.',
    'Bocah-bocah iku durung gelem sinau amarga isih kepengin dolanan.',
  ),
  ...of(
    'sun',
    'Abdi bade angkat ka pasar meser sayuran sareng lauk kanggo engké sonten.',
    'Barudak teu acan uih ti sakola sabab hujanna ageung pisan.',
    'Kadaharanana raos pisan, hargana ogé teu awis, engké rék ka dieu deui.',
    'Urang lembur geus ti isuk kénéh ngadagoan beus di sisi jalan.',
    'Naha anjeun henteu nyarios ti kamari yén bapa keur teu damang?',
  ),
  ...of(
    'min',
    'Ambo ka pai ka pasa mambali sayua jo lauak untuak makan malam.',
    'Urang kampuang alah manunggu oto di tapi jalan dari pagi tadi.',
    'Masakannyo lamak bana, haragonyo indak maha, bisuak den ka mari baliak.',
    'Anak-anak tu alun pulang dari sikola karano hari hujan labek.',
  ),
  ...of(
    'ban',
    'Tiang lakar ka peken meli jukut ajak be anggon ngajeng nyanan sanja.',
    'Anake di desane suba uli semeng ngantosang bis di sisin margane.',
    'Ajengane jaen pesan tur ajine tusing mael, buin mani tiang lakar mriki malih.',
  ),
  ...of(
    'bjn',
    'Ulun handak tulak ka pasar manukar sayur wan iwak gasan makan malam kaina.',
    'Makanannya nyaman banar wan haraganya kada larang, isuk kami ka sini pulang.',
    'Bubuhannya sudah matan baisukan mahadangi taksi di pinggir jalan.',
  ),
  ...of(
    'ace',
    'Lon keuneuk jak u peukan bloe gulee ngon eungkot keu pajoh bu malam.',
    'Aneuk miet nyan golom troh u rumoh sabab ujeuen rayeuk that.',
    'Peunajoh jih mangat that dan yum jih hana meuhai.',
  ),
  ...of(
    'bug',
    "Meloka' lao ri pasa'e melli ukkaju sibawa bale untu' nanre tangesso.",
    "Iyaro ana'e de'pa nalisu pole ri sikolae nasaba' bosi loppo.",
  ),
  ...of(
    'mad',
    "Engko' entara ka pasar melle ghangan bi' juko' kaangguy ngakan malem.",
    "Kakananna nyaman ongghu ban argana ta' larang, lagghu' engko' dhateng pole.",
  ),
  ...of(
    'bbc',
    'Laho do ahu tu onan manuhor lompan dohot dengke laho panganon bodari.',
    'Tabo situtu do sipanganon i jala ndang arga, marsogot ro muse hami tu son.',
  ),
  ...of(
    'nij',
    'Yaku handak haguet akan pasar mamili sayur tuntang lauk akan kuman hamalem.',
    'Panginan hete mangat tutu tuntang regae dia larang, jewu ikei dumah hindai.',
  ),
  ...of(
    'eng',
    'The finance minister said on Monday that fuel subsidies would be reduced gradually next year.',
    'Rescue workers were still searching for survivors two days after the earthquake struck the island.',
    'Indonesia and Malaysia agreed to resume talks about their maritime border in Jakarta next month.',
    'Honestly the noodles were great but we had to wait almost an hour for a table.',
  ),
  ...of(
    'nld',
    'De minister zei gisteren in de Tweede Kamer dat de belasting op brandstof voorlopig niet wordt verhoogd.',
  ),
  ...of(
    'spa',
    'El gobierno anunció ayer que los hospitales de la capital recibirán más médicos durante el próximo invierno.',
  ),
  ...of(
    'fra',
    'Le gouvernement a annoncé hier que les impôts sur le carburant seront réduits au cours de l’année prochaine.',
  ),
  ...of(
    'deu',
    'Die Regierung hat gestern angekündigt, dass die Steuern auf Benzin im kommenden Jahr gesenkt werden sollen.',
  ),
  ...of(
    'rus',
    'Правительство объявило вчера, что в следующем году налоги на топливо будут снижены для всех жителей страны.',
  ),
  ...of('tha', 'รัฐบาลประกาศเมื่อวานนี้ว่าจะลดภาษีน้ำมันในปีหน้าสำหรับประชาชนทุกคน'),
  ...of('jpn', 'せいふはきのう、らいねんからガソリンのぜいきんをさげるとはっぴょうしました。'),
  ...of('kor', '정부는 내년부터 휘발유 세금을 인하하겠다고 어제 발표했다.'),
  ...of('cmn', '政府昨天宣布，明年将降低所有居民的燃油税，并增加医院的医生人数。'),
];

/** Nothing can be said about these. */
export const UNDECIDED: readonly string[] = [
  '',
  ' \n\t ',
  'Jokowi',
  '2021',
  '12.345 678,90 (3/4) 17:30 +62 811',
  '---- *** ////',
  'https://www.contoh.co.id/berita/nasional/2024/05/01?id=99',
  'redaksi@contoh.co.id',
  'aGFsbyBkdW5pYSBpbmkgYmVyaXRhIHlhbmcgZGlzYW5kaWthbiBkZW5nYW4gYmFzZTY0IGFnYXIgdGlkYWsgdGVyYmFjYQ==',
  '\ud800\udfff\ud800 \udc00',
  '\u0000\u0000\u0000',
  '🙏🙏🔥',
];
