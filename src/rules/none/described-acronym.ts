/**
 * Acronyms of things and groups that the text spells out, in small letters or as an event: *kelompok kriminal bersenjata (KKB)*,
 * *orang asli Papua (OAP)*, *sales promotion girl (SPG)*, *HAN (hukum administrasi negara)*, *Kompetisi Robot
 * Nusantara (KRN)*, *Near Field Communication (NFC)*. They name nothing of ours, there and in every later line.
 *
 * Limits: a body that the dictionary has under the acronym is one also where its name is printed small, if the words
 * are that name's: *pajak kendaraan bermotor (PKB)* is no party.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { GLUED, LOWER, NEW_LINE, UPPER, WORD } from '../../text/tokens.ts';
import { CLASS, isSign, type RuleContext } from '../context.ts';
import { acronymNameStart } from '../organization/acronym-in-brackets.ts';
import type { Rule } from '../rule.ts';

const OTHER_NAME = CLASS.country | CLASS.location | CLASS.person;
const BODY = CLASS.organization | CLASS['organization-head'];

/** Words that lend no letter. */
const SMALL_WORDS = new Set('dan di ke dari untuk yang atas dengan pada of the for and in'.split(' '));
const MAXIMUM_WORDS = 9;

/** Whether the words before a bracket spell its acronym, and all but one of them are printed small. */
function isDescribed(context: RuleContext, acronym: number): boolean {
  const { tokens } = context;
  const letters = tokens.words.form(tokens.word[acronym]);
  let token = acronym - 2;
  let capitals = 0;
  for (let letter = letters.length - 1; letter >= 0; token--) {
    if (token < 0 || acronym - token > MAXIMUM_WORDS || tokens.kind[token] !== WORD) return false;
    if (tokens.gap[token + 1] >= NEW_LINE) return false;
    const form = tokens.words.form(tokens.word[token]);
    if (form[0] === letters[letter]) {
      letter--;
      if (tokens.shape[token] !== LOWER) capitals++;
    } else if (!SMALL_WORDS.has(form)) return false;
  }
  const first = token + 1;
  const begins = tokens.shape[first] === LOWER || context.sentenceStart[first] === 1;
  return begins && capitals <= 1 && !isBody(context, first, acronym - 1);
}

/** Whether a body's head begins at a token, or a body that the dictionary knows, in whatever case, reaches the bracket. */
function isBody({ classes, matches, matchesAt }: RuleContext, first: number, bracket: number): boolean {
  if ((classes[first] & BODY) !== 0) return true;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (matches.end[row] === bracket && matches.type[row] === FORM_TYPE.organization) return true;
  return false;
}

/** What the name of a thing, a tax or a paper begins with: *Pajak Bumi Bangunan (PBB)*, *Zona Ekonomi Eksklusif (ZEE)*. */
const THING_HEADS = new Set(
  (
    'pajak zona upah indeks sistem orang surat hak tunjangan bantuan kredit tingkat angka nilai produk harga kartu nomor ' +
    'alat tenaga pekerja rencana dana jaminan metode penyakit gangguan tes uji jalur kode izin sertifikat'
  ).split(' '),
);
/** And what it ends with in English: *Near Field Communication (NFC)*, *Early Warning System (EWS)*. */
const THING_TAILS = new Set(
  (
    'system prediction communication care action teaching learning display test rate ratio indicator index management ' +
    'technology therapy syndrome disorder disease vehicle machine intelligence assistance assistant product ' +
    'production certificate agreement understanding offering analysis assessment education method approach concept ' +
    'fever influenza virus infection deficiency cancer protocol procedure standard plan planning program programme price value cost zone card code point number ' +
    'payment transfer engine optimization reality experience interface memory drive'
  ).split(' '),
);

/** And what is said of it before: *senyawa Bisphenol Alfa (BPA)*, *virus African Swine Fever (ASF)*. */
const THINGS_BEFORE = new Set(
  'virus bakteri penyakit wabah zat senyawa gas obat vaksin metode sistem teknologi aplikasi fitur kurikulum'.split(
    ' ',
  ),
);

/** First token of the name of an event, a programme or a thing whose letters a bracketed acronym has, or -1. */
function nameOfThing(context: RuleContext, acronym: number): number {
  const { classes, tokens } = context;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  const first = acronymNameStart(context, acronym - 1, form(acronym));
  if (first < 0 || isBody(context, first, acronym - 1)) return -1;
  // PT Sumber Makmur System (SMS)
  if (first > 0 && tokens.shape[first - 1] === UPPER) return -1;
  const thing =
    (classes[first] & (CLASS['event-head'] | CLASS.block)) !== 0 ||
    THING_HEADS.has(form(first)) ||
    THING_TAILS.has(form(acronym - 2)) ||
    (first > 0 && tokens.shape[first - 1] === LOWER && THINGS_BEFORE.has(form(first - 1)));
  return thing ? first : -1;
}

/** Whether the words in the bracket behind an acronym spell it, all printed small. */
function isExplained({ tokens }: RuleContext, acronym: number): boolean {
  const letters = tokens.words.form(tokens.word[acronym]);
  let token = acronym + 2;
  for (let letter = 0; letter < letters.length; token++) {
    if (token >= tokens.count || token - acronym > MAXIMUM_WORDS || tokens.shape[token] !== LOWER)
      return false;
    const form = tokens.words.form(tokens.word[token]);
    if (form[0] === letters[letter]) letter++;
    else if (!SMALL_WORDS.has(form)) return false;
  }
  return token < tokens.count && tokens.text[tokens.start[token]] === ')';
}

export const describedAcronym: Rule = {
  name: 'none/described-acronym',
  examples: [
    ['Lima penumpang adalah orang asli pegunungan (OAP).', ['OAP', 'none']],
    ['Warga membayar pajak kendaraan bermotor (PKB) di sini.', ['PKB', 'none']],
    ['Kompetisi Robot Nusantara (KRN) dibuka, dan KRN itu gratis.', ['KRN', 'none']],
    ['Kartu dengan Near Field Communication (NFC) laku.', ['NFC', 'none']],
    ['Itu ranah HAN (hukum administrasi negara), kata dia.', ['HAN', 'none']],
    ['Babi mati terserang virus Nusantara Pig Sickness (NPS).', ['NPS', 'none']],
    ['Ia bekerja sebagai sales promotion girl (SPG) dan SPG lain ikut.', ['SPG', 'none']],
  ],
  counterExamples: ['Lembaga Kajian Pangan Nusantara (LKPN) membantah.', 'Harga naik (lihat tabel).'],
  propose(context, propose) {
    const { tokens, classes } = context;
    const { count, kind, shape, gap, word } = tokens;
    const described = new Set<number>();
    for (let i = 0; i + 1 < count; i++) {
      if (kind[i] !== WORD || shape[i] !== UPPER || (classes[i] & OTHER_NAME) !== 0) continue;
      const bracketed =
        gap[i] === GLUED &&
        gap[i + 1] === GLUED &&
        isSign(context, i - 1, '(') &&
        isSign(context, i + 1, ')');
      const thing = bracketed ? nameOfThing(context, i) : -1;
      if (thing >= 0) propose(thing, i - 1, 'none', 0.97);
      const explained =
        !bracketed &&
        (classes[i] & CLASS.organization) === 0 &&
        isSign(context, i + 1, '(') &&
        isExplained(context, i);
      if (thing >= 0 || explained || (bracketed && isDescribed(context, i))) described.add(word[i]);
    }
    if (described.size === 0) return;
    for (let i = 0; i < count; i++)
      if (shape[i] === UPPER && described.has(word[i])) propose(i, i + 1, 'none', 0.98);
  },
};
