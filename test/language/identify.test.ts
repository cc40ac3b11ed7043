import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identifyLanguage, openLanguageModel } from '../../src/language/index.ts';
import { SAMPLES, UNDECIDED } from './samples.ts';

const model = openLanguageModel(readFileSync(new URL('../../models/language.bin', import.meta.url)));

describe('identifyLanguage', () => {
  it.each(SAMPLES)('$code: $text', ({ code, text }) => {
    const decision = identifyLanguage(text, model);
    expect(decision.code).toBe(code);
    expect(decision.confidence).toBeGreaterThan(0.4);
    expect(decision.segments).toEqual([
      { start: 0, end: text.length, code, confidence: decision.confidence },
    ]);
  });

  it.each(UNDECIDED)('says nothing about %j', (text) => {
    const decision = identifyLanguage(text, model);
    expect(decision.code).toBe('und');
    expect(decision.reliable).toBe(false);
    expect(decision.segments).toHaveLength(1);
  });

  it('takes a headline of words that both languages have for Indonesian', () => {
    const { code, confidence } = identifyLanguage(
      'Dua helikopter jatuh di pegunungan, pasukan cari korban',
      model,
    );
    expect(code).toBe('ind');
    expect(confidence).toBeGreaterThan(0.6);
    expect(identifyLanguage('Kerajaan tolak usul tambah kuota haji', model).code).toBe('zsm');
  });

  it('is not reliable about a headline of names', () => {
    expect(identifyLanguage('Anwar Ibrahim di Kuala Lumpur', model).reliable).toBe(false);
    expect(identifyLanguage('Prabowo-Gibran', model).reliable).toBe(false);
  });

  it('calls an Indonesian article about Malaysia Indonesian, and reliably', () => {
    const text = [
      'KUALA LUMPUR - Perdana Menteri Malaysia Datuk Seri Anwar Ibrahim menerima Menteri Luar Negeri Sugiono di Putrajaya, Senin (3/2).',
      'Keduanya membahas tapal batas laut di Selat Malaka dan perlindungan pekerja migran asal Indonesia di Sabah dan Sarawak.',
      'Menurut Sugiono, Kementerian Dalam Negeri Malaysia berjanji mempercepat pemulangan 1.250 warga yang tertahan di Johor Bahru.',
      'Menteri Luar Negeri Malaysia Mohamad Hasan dan Duta Besar Dato Syed Hasrin turut hadir dalam pertemuan tersebut.',
      'Ketua Menteri Sarawak Abang Johari sebelumnya mengatakan bahwa pemerintah negara bagian itu menunggu keputusan Kuala Lumpur.',
      'Polis Diraja Malaysia mencatat 3,5 persen perkara di Selangor melibatkan dokumen palsu, kata Tan Sri Razarudin.',
      'Pertemuan berikutnya digelar di Jakarta, kemungkinan pada bulan April.',
    ];
    for (const article of [text.join('\n'), text.join(' ')])
      expect(identifyLanguage(article, model)).toMatchObject({ code: 'ind', reliable: true });
  });

  it('gives the same answer at any time', () => {
    const first = SAMPLES.map(({ text }) => identifyLanguage(text, model));
    const again = [...SAMPLES].reverse().map(({ text }) => identifyLanguage(text, model));
    expect(again.reverse()).toEqual(first);
  });
});

describe('segments', () => {
  const indonesian =
    'Menteri Luar Negeri menyampaikan hal itu dalam pertemuan dengan para duta besar di Jakarta kemarin. ';
  const more =
    'Menurut dia, kedua negara sudah sepakat untuk melanjutkan pembicaraan pada tingkat teknis bulan depan.';

  it('parts an English quotation from an Indonesian article', () => {
    const quote =
      '"We will not allow anyone to change the borders of this country by force, not today and not ever."';
    const text = `${indonesian}${quote} ${more}`;
    const { code, segments } = identifyLanguage(text, model);
    expect(code).toBe('ind');
    expect(segments.map((segment) => segment.code)).toEqual(['ind', 'eng', 'ind']);
    expect(text.slice(segments[1].start, segments[1].end)).toBe(quote);
    expect(segments[0].start).toBe(0);
    expect(segments[2].end).toBe(text.length);
    expect(segments[1].start).toBe(segments[0].end);
  });

  it('parts a paragraph of Javanese', () => {
    const javanese =
      'Aku ora ngerti kenapa bocah-bocah kuwi durung mulih nganti wengi, atiku dadi ora tentrem babar pisan.';
    const { code, segments } = identifyLanguage(
      `${indonesian}${more}\n\n${javanese}\n\n${indonesian}${more}`,
      model,
    );
    expect(code).toBe('ind');
    expect(segments.map((segment) => segment.code)).toEqual(['ind', 'jav', 'ind']);
  });

  it('keeps short foreign words and names with the article', () => {
    const text = `${indonesian}Ia menyebutnya "a game changer" bagi kawasan itu. ${more}`;
    expect(identifyLanguage(text, model).segments).toHaveLength(1);
  });

  it('names the language of most of the text', () => {
    const english =
      'The two ministers met in Jakarta on Tuesday and agreed to continue their talks next month. ';
    const { code, segments } = identifyLanguage(
      `${english.repeat(4)}\n${indonesian}\n${english.repeat(4)}`,
      model,
    );
    expect(code).toBe('eng');
    expect(segments.map((segment) => segment.code)).toEqual(['eng', 'ind', 'eng']);
  });

  it('reads a text of a megabyte in windows', () => {
    const text = indonesian.repeat(10_000);
    const begun = performance.now();
    const { code, reliable, segments } = identifyLanguage(text, model);
    expect({ code, reliable, parts: segments.length }).toEqual({ code: 'ind', reliable: true, parts: 1 });
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('survives a megabyte without a space or a line break', () => {
    expect(identifyLanguage('x'.repeat(1 << 20), model).code).toBe('und');
    expect(identifyLanguage('"'.repeat(1 << 16), model).code).toBe('und');
  });
});

describe('openLanguageModel', () => {
  it('refuses other files', () => {
    expect(() => openLanguageModel(new Uint8Array(0))).toThrow('not a language model');
    expect(() => openLanguageModel(new Uint8Array(1000))).toThrow('not a language model');
  });

  it('refuses a model cut short', () => {
    const bytes = readFileSync(new URL('../../models/language.bin', import.meta.url));
    expect(() => openLanguageModel(bytes.subarray(0, bytes.length - 1))).toThrow('cut off');
  });

  it('stays below a megabyte', () => {
    expect(model.buckets.byteLength + model.checks.length + model.slots.length).toBeLessThan(1_000_000);
  });
});
