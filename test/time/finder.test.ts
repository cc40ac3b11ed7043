import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { createTimeFinder, type TimeOptions } from '../../src/time/index.ts';

const words = new WordTable();
const finder = createTimeFinder(words);
const GIVEN: TimeOptions = { reference: '2025-11-05', referenceSource: 'given' };

function find(text: string, options: TimeOptions = GIVEN) {
  return finder.find(tokenize(text, words), options);
}

function values(text: string, options: TimeOptions = GIVEN): string[] {
  return find(text, options).expressions.map((e) => `${e.text} = ${e.value}`);
}

describe('anchors inside the text', () => {
  it('clock times take the last full date', () => {
    expect(
      values('Kapal itu karam Minggu (2/11/2025). Sekitar pukul 07.55 WIB, awak melompat ke laut.'),
    ).toEqual(['Minggu (2/11/2025) = 2025-11-02', 'pukul 07.55 WIB = 2025-11-02T07:55']);
  });

  it('keesokan harinya, dua hari kemudian and hari itu count from the story', () => {
    expect(
      values(
        'Hujan turun pada 3 Mei 2021. Keesokan harinya sungai meluap. Dua hari kemudian air surut. Hari itu warga pulang.',
      ),
    ).toEqual([
      '3 Mei 2021 = 2021-05-03',
      'Keesokan harinya = 2021-05-04',
      'Dua hari kemudian = 2021-05-06',
      'Hari itu = 2021-05-06',
    ]);
  });

  it('months and years of the story', () => {
    expect(values('Ekspor pada Juli 2015 naik dibandingkan Juni 2015. Impor pada bulan itu turun.')).toEqual([
      'Juli 2015 = 2015-07',
      'Juni 2015 = 2015-06',
      'bulan itu = 2015-07',
    ]);
    expect(values('Pada 2012 panen naik dibanding setahun sebelumnya.')).toEqual([
      '2012 = 2012',
      'setahun sebelumnya = 2011',
    ]);
  });

  it('a day of last month without a date to reckon from stays open, whatever month the story speaks of', () => {
    expect(
      values('Agustus 2018 ramai. Pada tanggal 17 bulan lalu hujan turun.', {
        reference: null,
        referenceSource: 'given',
      }),
    ).toEqual(['Agustus 2018 = 2018-08', 'tanggal 17 bulan lalu = XXXX-XX-17']);
  });

  it('the same date is the last one, and that of something else is none', () => {
    expect(
      values('Ia lahir pada 12 Maret 1980. Kakaknya wafat pada tanggal yang sama, dan tanggal itu libur.'),
    ).toEqual(['12 Maret 1980 = 1980-03-12', 'tanggal yang sama = 1980-03-12', 'tanggal itu = 1980-03-12']);
    expect(values('Ia ditahan pada Mei 2021. Pada tanggal 26 bulan yang sama, ia bebas.')).toEqual([
      'Mei 2021 = 2021-05',
      'tanggal 26 bulan yang sama = 2021-05-26',
    ]);
    expect(values('Foto itu terbit pada tanggal yang sama dengan rilis film.')).toEqual([]);
    expect(values('Di luar tanggal-tanggal itu, loket tutup.')).toEqual([]);
  });

  it('parts of the day in a list are taken one by one', () => {
    expect(
      values(
        'Selasa (4/11/2025) hujan turun. Listrik padam pada pagi, sore, dan malam hari, kata Rano.',
      ).slice(1),
    ).toEqual(['pagi = 2025-11-04TMO', 'sore = 2025-11-04TAF', 'malam hari = 2025-11-04TNI']);
    expect(values('Warga menyapu halaman sore maupun malam hari.')).toEqual([
      'sore = XXXX-XX-XXTAF',
      'malam hari = XXXX-XX-XXTNI',
    ]);
  });

  it('malam hari is of the day that the story told, and of none before it told one', () => {
    const printed = [{ start: 0, end: 26 }];
    const page = 'Rabu, 5 Nov 2025 08:08 WIB\n\n';
    expect(values(`${page}Mandi pada malam hari dianjurkan.`, { ...GIVEN, printed })[1]).toBe(
      'malam hari = XXXX-XX-XXTNI',
    );
    expect(
      values(`${page}Api muncul Senin (3/11). Pada malam hari api padam.`, { ...GIVEN, printed })[2],
    ).toBe('malam hari = 2025-11-03TNI');
    expect(values(`${page}Pada malam hari, Senin (3/11), api muncul.`, { ...GIVEN, printed })[1]).toBe(
      'malam hari = 2025-11-03TNI',
    );
    expect(values(`${page}Api menyala hingga malam.`, { ...GIVEN, printed })[1]).toBe(
      'malam = 2025-11-05TNI',
    );
  });

  it('a habit is of its own sentence', () => {
    expect(values('Api muncul Senin (3/11). Biasanya sawah itu sepi. Pada malam hari api padam.')[1]).toBe(
      'malam hari = 2025-11-03TNI',
    );
    expect(values('Api muncul Senin (3/11). Setiap warga berjaga pada malam hari.')[1]).toBe(
      'malam hari = 2025-11-03TNI',
    );
  });

  it('the date that a comma adds is the day meant', () => {
    expect(values('Mereka bertemu keesokan harinya, Sabtu (6/7/2024).')[0]).toBe(
      'keesokan harinya = 2024-07-06',
    );
    expect(values('Mereka bertemu sehari sebelumnya, 5 Juli 2024.')[0]).toBe(
      'sehari sebelumnya = 2024-07-05',
    );
    expect(values('Jalan ditutup hari ini, Selasa (4/11/2025), kata Rano.')[0]).toBe('hari ini = 2025-11-04');
    expect(values('Jalan ditutup pagi tadi, Selasa (4/11/2025), kata Rano.')[0]).toBe(
      'pagi tadi = 2025-11-04TMO',
    );
    // misprinted: the 4th is a Tuesday
    expect(values('Jalan ditutup hari ini, Rabu (4/11/2025), kata Rano.')[0]).toBe('hari ini = 2025-11-05');
    expect(values('Jalan ditutup hari ini, 7 November, dan 9 November.')[0]).toBe('hari ini = 2025-11-05');
  });

  it('weekdays in a list repeat with the first', () => {
    expect(values('Ia berlatih setiap Senin, Rabu, dan Jumat.')).toEqual([
      'setiap Senin = XXXX-WXX-1',
      'Rabu = XXXX-WXX-3',
      'Jumat = XXXX-WXX-5',
    ]);
    expect(values('Ia berlatih setiap Senin, tetapi Rabu ia pulang.')[1]).toBe('Rabu = 2025-11-05');
  });

  it('a month is of the year that begins its sentence or stands beside it', () => {
    expect(values('Pada tahun 2022, setoran turun dengan puncak di bulan Juli.')[1]).toBe(
      'bulan Juli = 2022-07',
    );
    expect(values('Rapat terakhir tahun ini di bulan Desember.')[1]).toBe('bulan Desember = 2025-12');
    expect(values('Ia juara dunia tahun lalu di Brasil, lalu pindah klub pada bulan Februari.')[1]).toBe(
      'bulan Februari = 2025-02',
    );
    expect(values('Pada tahun 2022 setoran turun. Puncaknya di bulan Juli.')[1]).toBe('bulan Juli = 2025-07');
  });

  it('hours and parts of the day are of the story, and not of the day on which somebody spoke of it', () => {
    const told = 'Toko itu dibobol Minggu (2/11). “Kami menyelidiki,” kata Rano, ';
    expect(values(`${told}Senin (3/11). Pelaku masuk pukul 23.30 WIB.`)[2]).toBe(
      'pukul 23.30 WIB = 2025-11-02T23:30',
    );
    expect(values(`${told}Senin (3/11). Pada malam hari toko itu kosong.`)[2]).toBe(
      'malam hari = 2025-11-02TNI',
    );
    // how things stand when somebody tells of them
    expect(values(`${told}Senin (3/11). Hingga pukul 07.20 WIB toko itu kosong.`)[2]).toBe(
      'pukul 07.20 WIB = 2025-11-03T07:20',
    );
    // too long after it
    expect(values(`${told}Kamis (6/11). Toko itu buka pukul 09.00 WIB.`)[2]).toBe(
      'pukul 09.00 WIB = 2025-11-06T09:00',
    );
    // what the newsroom saw itself
    expect(
      values(`${told}Senin (3/11). Pantauan pukul 14.30 WIB, toko itu kosong.`, {
        ...GIVEN,
        reference: '2025-11-03T15:10',
      })[2],
    ).toBe('pukul 14.30 WIB = 2025-11-03T14:30');
    // a day of the story on which somebody spoke as well
    expect(
      values(
        'Sidang dibuka Senin (3/11), setelah ia ditangkap Minggu (2/11). “Ia bersalah,” kata Rano, Senin (3/11). Sidang mulai pukul 09.30 WIB.',
      )[3],
    ).toBe('pukul 09.30 WIB = 2025-11-03T09:30');
  });

  it('a weekday that somebody plans for lies ahead', () => {
    expect(values('"Kita main Sabtu," kata pelatih.')).toEqual(['Sabtu = 2025-11-08']);
    expect(values('“Ini mau dilantik hari Jumat,” kata Rano.')).toEqual(['hari Jumat = 2025-11-07']);
    expect(values('“Kami menang Minggu,” kata pelatih.')).toEqual(['Minggu = 2025-11-02']);
    expect(values('“Kami sudah main Sabtu,” kata pelatih.')).toEqual(['Sabtu = 2025-11-01']);
    expect(values('Warga yang tidak mau disebut namanya bercerita Sabtu.')).toEqual(['Sabtu = 2025-11-01']);
  });

  it('without a date of the article a weekday chooses between the years about the last', () => {
    const none: TimeOptions = { reference: null, referenceSource: 'given' };
    expect(values('Ia maju pada Pilpres 2019 mendatang, katanya Jumat (26/10).', none)[1]).toBe(
      'Jumat (26/10) = 2018-10-26',
    );
  });

  it('a stretch of hours goes past midnight', () => {
    expect(values('Jalan ditutup pukul 21.00 hingga pukul 00.00 WIB, Minggu (2/11/2025).')).toEqual([
      'pukul 21.00 hingga pukul 00.00 WIB, Minggu (2/11/2025) = 2025-11-02T21:00/2025-11-03T00:00',
    ]);
    expect(values('Jalan ditutup dari pukul 22.00 WIB sampai pukul 04.00 WIB.')).toEqual([
      'pukul 22.00 WIB = 2025-11-05T22:00',
      'pukul 04.00 WIB = 2025-11-06T04:00',
    ]);
    expect(values('Ia tiba pukul 20.00 WIB, padahal rapat mulai pukul 08.00 WIB.')[1]).toBe(
      'pukul 08.00 WIB = 2025-11-05T08:00',
    );
    expect(values('Toko buka pukul 9.00 hingga 5.00 sore.')).toEqual([
      'pukul 9.00 hingga 5.00 sore = 2025-11-05T09:00/2025-11-05T17:00',
    ]);
  });

  it('what a day is compared with is no day of the story', () => {
    expect(
      values(
        'Rabu (5/11/2025) harga emas naik dari hari sebelumnya. Harga perak juga naik dari hari sebelumnya.',
      ),
    ).toEqual([
      'Rabu (5/11/2025) = 2025-11-05',
      'hari sebelumnya = 2025-11-04',
      'hari sebelumnya = 2025-11-04',
    ]);
  });

  it('what will last until a month lasts until the next one of that name', () => {
    expect(values('Kemarau akan berlanjut hingga Maret.')).toEqual(['Maret = 2026-03']);
    expect(values('Kemarau berlanjut hingga Maret.')).toEqual(['Maret = 2025-03']);
  });

  it('a bare weekday is the one dated before', () => {
    expect(values('Rapat digelar Kamis (6/11/2025). Hasil rapat Kamis itu diumumkan nanti.')[1]).toBe(
      'Kamis = 2025-11-06',
    );
  });

  it('nothing happens minutes after the clock time that the page prints of itself', () => {
    const text = 'Rabu, 5 Nov 2025 08:08 WIB\n\nGol dianulir. Lima menit berselang mereka unggul.';
    const printed = [{ start: 0, end: 26 }];
    expect(values(text, { ...GIVEN, printed })[1]).toBe('Lima menit berselang = 2025-11-05TXX:XX');
  });

  it('hours after a clock time', () => {
    expect(values('Api muncul Selasa (4/11/2025) pukul 20.00 WIB. Tujuh jam kemudian api padam.')[1]).toBe(
      'Tujuh jam kemudian = 2025-11-05T03:00',
    );
  });
});

describe('anchor and parts', () => {
  it('says where a value comes from', () => {
    const [full, partial, relative, later] = find(
      'Pada 3 Mei 2021, lalu 31 Oktober, lalu kemarin, lalu sehari kemudian.',
    ).expressions;
    expect([full.anchor, full.known, full.implied]).toEqual(['none', ['year', 'month', 'day'], []]);
    expect([partial.anchor, partial.known, partial.implied]).toEqual(['given', ['month', 'day'], ['year']]);
    expect([relative.anchor, relative.known, relative.implied]).toEqual([
      'given',
      [],
      ['year', 'month', 'day'],
    ]);
    expect(later.anchor).toBe('text');
  });

  it('a clock time knows its zone', () => {
    expect(find('pada 3 Mei 2021 pukul 10.00 WIB').expressions[0].known).toContain('zone');
  });

  it('published dates are named as such', () => {
    expect(
      find('Rapat kemarin batal.', { reference: '2025-11-05', referenceSource: 'published' }).expressions[0]
        .anchor,
    ).toBe('published');
  });

  it('a part of this month that is over is no part of last year', () => {
    const late: TimeOptions = { reference: '2025-08-25', referenceSource: 'given' };
    expect(values('Banjir melanda pada pertengahan Agustus lalu.', late)).toEqual([
      'pertengahan Agustus lalu = 2025-08',
    ]);
    expect(values('Banjir melanda pada akhir Agustus lalu.', late)).toEqual(['akhir Agustus lalu = 2024-08']);
    expect(values('Banjir melanda pada Agustus lalu.', late)).toEqual(['Agustus lalu = 2024-08']);
  });

  it('without any date values stay open', () => {
    const open: TimeOptions = { reference: null, referenceSource: 'given' };
    expect(
      values(
        'Kemarin hujan. Pada Senin reda. Pada Juni kering. Sejak 16 Juni ditutup. Pukul 10.00 buka.',
        open,
      ),
    ).toEqual([
      'Kemarin = PAST_REF',
      'Senin = XXXX-WXX-1',
      'Juni = XXXX-06',
      '16 Juni = XXXX-06-16',
      'Pukul 10.00 = XXXX-XX-XXT10:00',
    ]);
  });

  it('without a date of the article a dated weekday of the text anchors', () => {
    const open: TimeOptions = { reference: null, referenceSource: 'given' };
    expect(values('Kata dia, Kamis (17/10/2013). Harga naik sejak bulan lalu.', open)[1]).toBe(
      'bulan lalu = 2013-09',
    );
  });

  it('an unreadable reference is none', () => {
    expect(values('Kemarin hujan.', { reference: 'besok', referenceSource: 'given' })).toEqual([
      'Kemarin = PAST_REF',
    ]);
    expect(values('Kemarin hujan.', { reference: '2025-02-30', referenceSource: 'given' })).toEqual([
      'Kemarin = PAST_REF',
    ]);
  });
});

describe('month first', () => {
  it('is the page’s order when one of its bare dates allows no other', () => {
    expect(values('10/21/2025 22:53\nDiperbarui 10/11/2025 08:00 oleh redaksi.')).toEqual([
      '10/21/2025 22:53 = 2025-10-21T22:53',
      '10/11/2025 08:00 = 2025-10-11T08:00',
    ]);
  });

  it('is never the reporter’s with a weekday', () => {
    expect(values('10/21/2025 22:53\nMenteri berbicara Selasa (4/11/2025).')[1]).toBe(
      'Selasa (4/11/2025) = 2025-11-04',
    );
  });

  it('is taken where only so the date is the article’s own', () => {
    expect(values('Dimuat 11/05/2025.')).toEqual(['11/05/2025 = 2025-11-05']);
    expect(values('Dimuat 05/11/2025.')).toEqual(['05/11/2025 = 2025-11-05']);
  });
});

describe('warnings', () => {
  it('a weekday that contradicts its date, with both readings', () => {
    const { expressions, warnings } = find('Sidang digelar Senin (4/11/2025) di Solo.');
    expect(expressions[0].value).toBe('2025-11-04');
    expect(warnings).toEqual([
      {
        code: 'weekday-mismatch',
        message: '"Senin (4/11/2025)": 2025-11-04 is a Selasa; a Senin is 2025-11-03',
        start: 15,
        end: 32,
      },
    ]);
  });

  it('the other reading is of the month or year that fits the weekday and the article', () => {
    const reading = (text: string): string => find(text).warnings[0].message.slice(-10);
    expect(reading('Sidang digelar Selasa (4/10/2025).')).toBe('2025-11-04');
    expect(reading('Sidang digelar Selasa (4/11/2024).')).toBe('2025-11-04');
    expect(reading('Sidang digelar Rabu (4/11/2025).')).toBe('2025-11-05');
  });

  it('an impossible date has no value', () => {
    for (const text of ['31/11/2025', '31 November 2025', '30 Februari', '29 Februari 2023']) {
      const { expressions, warnings } = find(`Rapat pada ${text} batal.`);
      expect([expressions[0].value, warnings[0].code]).toEqual([null, 'impossible-date']);
    }
  });

  it('none for dates that fit', () => {
    expect(find('Selasa (4/11/2025), Rabu 5 November 2025 dan Jumat, 31/10.').warnings).toEqual([]);
  });
});

describe('a weekday that slipped', () => {
  it('leaves the date in the article’s year when it is near', () => {
    expect(values('Kapal itu tenggelam Rabu (4/11) malam.')).toEqual(['Rabu (4/11) malam = 2025-11-04TNI']);
    expect(values('Rapat digelar Kamis (30/10).')).toEqual(['Kamis (30/10) = 2025-10-30']);
  });

  it('is believed where the date is far', () => {
    expect(values('Izin terbit Senin (23/12).')).toEqual(['Senin (23/12) = 2024-12-23']);
  });
});

describe('an hour without a day', () => {
  it('is of the day that the text tells of', () => {
    expect(values('Gempa 27 Mei 2006 terasa pukul 05.55 di Bantul.')[1]).toBe(
      'pukul 05.55 = 2006-05-27T05:55',
    );
  });

  it('is not of a birthday many sentences before', () => {
    const story =
      'Ia belajar renang di kolam desa bersama kakaknya, lalu masuk klub kota dan pindah ke ibu kota. ';
    expect(values(`Ia lahir 12 Juli 1998. ${story.repeat(5)}Latihan dimulai pukul 7 pagi.`)[1]).toBe(
      'pukul 7 pagi = 2025-11-05T07:00',
    );
  });
});

describe('direction of what has no year', () => {
  it.each([
    ['2025-01-07', 'Produksi naik pada Desember.', '2024-12'],
    ['2025-01-07', 'Sumur itu ditutup 26 Desember.', '2024-12-26'],
    ['2025-01-07', 'Pasokan aman hingga 26 Desember, tertinggi sejak lama.', '2024-12-26'],
    ['2025-12-20', 'Mereka akan bertemu 5 Januari di Bogor.', '2026-01-05'],
    ['2025-11-05', 'Kontrak untuk pengiriman Januari turun.', '2026-01'],
    ['2025-11-05', 'Kereta akan berangkat Jumat dari Gambir.', '2025-11-07'],
    ['2025-11-05', 'Kereta berangkat Jumat dari Gambir.', '2025-10-31'],
    ['2025-01-05', 'Warga merayakan Natal bersama.', '2024-12-25'],
    ['2025-12-10', 'Umat bersiap merayakan Natal.', '2025-12-25'],
    ['2025-12-28', 'Kembang api dilarang saat Tahun Baru.', '2026-01-01'],
  ])('%s: %s', (reference, text, value) => {
    const { expressions } = find(text, { reference, referenceSource: 'given' });
    expect(expressions[0].value).toBe(value);
  });
});

describe('any text', () => {
  const NASTY = [
    '',
    '\u0000\u0000 5 Mei \ud800 2025 \udfff (',
    '(((((((5/5',
    'Senin (',
    'pukul',
    'setiap',
    'awal',
    'tahun',
    'Senin,',
    '5-',
    '1/2/',
    '12:',
    'abad ke-',
    'Januari -',
    '2024/',
    '٣ مايو ٢٠٢٥',
    '９９/９９/９９９９',
    '99999999999999999999 tahun',
  ];

  it.each(NASTY)('is survived: %j', (text) => {
    const { expressions } = find(text);
    for (const { start, end, text: cut } of expressions) expect(text.slice(start, end)).toBe(cut);
  });

  it('expressions are in order and never overlap', () => {
    const text =
      'Senin, 5 Mei 2025 pukul 10.00 WIB hingga Selasa (6/5/2025) malam setiap tahun 2024-2025 awal Juni lalu. '.repeat(
        50,
      );
    let last = 0;
    for (const { start, end } of find(text).expressions) {
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
  });

  it('the same text gives the same result', () => {
    const text = 'Kemarin (4/11) hujan; besok cerah sejak pukul 7 pagi.';
    expect(find(text)).toEqual(find(text));
  });
});

describe('cost', () => {
  const SIZES = [20_000, 160_000];
  const PIECES = [
    '1/',
    '12/12/',
    '2024-',
    'Januari ',
    'Januari-',
    '5 Januari ',
    '5 hingga ',
    '12 Mei - ',
    'setiap ',
    'awal ',
    'dua puluh ',
    'Senin, ',
    'Senin (',
    'pukul 10 ',
    '1 x 1 x ',
    'hari ',
    'Ramadan ',
    'kuartal I dan ',
    'di bawah ',
  ];

  // Tried again when other work beside the tests took the time.
  it.each(PIECES)('is linear in %j', { retry: 4 }, (piece) => {
    const times = SIZES.map((size) => {
      const tokens = tokenize(piece.repeat(Math.ceil(size / piece.length)), words);
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const begun = performance.now();
        finder.find(tokens, GIVEN);
        best = Math.min(best, performance.now() - begun);
      }
      return best;
    });
    // eight times the text: quadratic work would take 64 times as long
    expect(times[1]).toBeLessThan(Math.max(times[0], 4) * 30);
  });
});

describe('days and hours that lean on their sentence', () => {
  it('an hour of twelve beside one of the evening is of that evening', () => {
    expect(values('Kejadian Senin (3/11/2025) pukul 20.00 WIB. "Jam 8 ada suara," kata warga.')[1]).toBe(
      'Jam 8 = 2025-11-03T20:00',
    );
    expect(values('Kejadian Senin (3/11/2025) pukul 20.00 WIB. Warga pulang jam 4.')[1]).toBe(
      'jam 4 = 2025-11-03T04:00',
    );
    expect(values('Kejadian Senin (3/11/2025) pukul 20.00 WIB. Polisi tiba pukul 08.00.')[1]).toBe(
      'pukul 08.00 = 2025-11-03T08:00',
    );
    expect(values('Kejadian Senin (3/11/2025) pukul 07.00 WIB. Polisi tiba jam 8.')[1]).toBe(
      'jam 8 = 2025-11-03T08:00',
    );
  });

  it('ini behind a day long past points to somebody', () => {
    expect(values('Penulis kelahiran Garut, 15 Agustus 1963 ini pulang.')).toEqual([
      '15 Agustus 1963 = 1963-08-15',
    ]);
    expect(values('Loket tutup 17 November 2025 ini.')).toEqual(['17 November 2025 ini = 2025-11-17']);
  });
});

describe('lists and ordinals', () => {
  it('reads every year of a list', () => {
    expect(values('Kerugian tercatat pada 2020, 2021, dan 2022 di tiga cabang.')).toEqual([
      '2020 = 2020',
      '2021 = 2021',
      '2022 = 2022',
    ]);
  });

  it('takes no day of an event for an amount', () => {
    expect(values('Festival Teluk 2025 Hari Kedua ramai.')).toEqual([]);
  });

  it('takes no ordinal for an amount', () => {
    expect(values('Presiden RI ke-8 hari ini meresmikan bendungan.')).toEqual(['hari ini = 2025-11-05']);
  });
});

describe('days said in quotations', () => {
  const days = (text: string) => values(text).filter((value) => /^(?:hari ini|besok|kemarin)/i.test(value));

  it('are counted from the date behind them, and so are those of the next quotations', () => {
    const text =
      '"Pintu air dibuka hari ini," kata Prof. Rano Wijaya di Bogor, Selasa (4/11/2025).\n"Besok ditutup lagi," ujarnya.';
    expect(days(text)).toEqual(['hari ini = 2025-11-04', 'Besok = 2025-11-05']);
    expect(days('“Kami rapat kemarin,” kata Rano, Senin (3/11).')).toEqual(['kemarin = 2025-11-02']);
  });

  it('stay with the article outside of quotations, behind its own date and without one', () => {
    expect(days('"Air naik," kata Rano, Selasa (4/11).\nHari ini hujan reda.')).toEqual([
      'Hari ini = 2025-11-05',
    ]);
    expect(days('"Air naik hari ini," kata Rano, Rabu (5/11).')).toEqual(['hari ini = 2025-11-05']);
    expect(days('"Air naik hari ini," kata Rano.\nRapat digelar Selasa (4/11).')).toEqual([
      'hari ini = 2025-11-05',
    ]);
    expect(days('"Air naik hari ini," kata Rano. Rapat digelar lagi pada Selasa (4/11).')).toEqual([
      'hari ini = 2025-11-05',
    ]);
    expect(days('"Air naik hari ini," kata Rano soal banjir Selasa (7/10).')).toEqual([
      'hari ini = 2025-11-05',
    ]);
  });

  it('stay with the article where the newsroom adds them', () => {
    expect(days('"Besok (hari ini) ia diperiksa," kata Rano, Selasa (4/11).')).toEqual([
      'Besok = 2025-11-05',
      'hari ini = 2025-11-05',
    ]);
  });
});

describe('hours of what is announced', () => {
  const text = 'Lomba digelar Minggu (9/11/2025). "Kami siap," kata Rano Wijaya, Selasa (4/11/2025).';

  it('are of the day ahead when they are said from and to', () => {
    expect(values(`${text}\nAcara dimulai pukul 05.30-07.30 WIB.`).at(-1)).toBe(
      'pukul 05.30-07.30 WIB = 2025-11-09T05:30/2025-11-09T07:30',
    );
  });

  it('are of the last day said when they are single, or when that day is told of', () => {
    expect(values(`${text}\nWarga datang pukul 05.30 WIB.`).at(-1)).toBe(
      'pukul 05.30 WIB = 2025-11-04T05:30',
    );
    expect(
      values(
        'Lomba digelar Minggu (9/11/2025). Warga berlatih Selasa (4/11/2025).\nMereka di sana pukul 05.30-07.30 WIB.',
      ).at(-1),
    ).toBe('pukul 05.30-07.30 WIB = 2025-11-04T05:30/2025-11-04T07:30');
  });
});
