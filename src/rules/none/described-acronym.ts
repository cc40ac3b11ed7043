/**
 * Acronyms of things and groups that the text spells out, in small letters or as an event: *kelompok kriminal bersenjata (KKB)*,
 * *orang asli Papua (OAP)*, *sales promotion girl (SPG)*, *HAN (hukum administrasi negara)*, *Kompetisi Robot
 * Nusantara (KRN)*, *Near Field Communication (NFC)*; and words coined of others, *rombongan jarang beli (rojali)*. They
 * name nothing of ours, there and in every later line.
 *
 * Limits: a body that the dictionary has under the acronym is one also where its name is printed small, if the words
 * are that name's: *pajak kendaraan bermotor (PKB)* is no party.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { GLUED, LOWER, NEW_LINE, TITLE, UPPER, WORD } from '../../text/tokens.ts';
import { CLASS, isCue, isSign, longest, type RuleContext } from '../context.ts';
import {
  acronymNameStart,
  isSpelledBySyllables,
  LONGEST_COINED,
} from '../organization/acronym-in-brackets.ts';
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

/**
 * Whether a bracket explains words of running text by the letters of a club: *tambalan rutin (QPR)*. A club stands in
 * brackets behind a name.
 */
function isNoClub(context: RuleContext, acronym: number): boolean {
  const { tokens, matches, matchesAt, gazetteer } = context;
  const before = acronym - 2;
  if (before < 0 || tokens.shape[before] !== LOWER || tokens.kind[before] !== WORD) return false;
  if (SPORT.has(tokens.words.form(tokens.word[before]))) return false;
  let club = false;
  for (let row = matchesAt[acronym]; row < matchesAt[acronym + 1]; row++) {
    if (matches.type[row] !== FORM_TYPE.organization || matches.end[row] !== acronym + 1) continue;
    if (!PLAYING.has(gazetteer.subtypeOf(matches.form[row]))) return false;
    club = true;
  }
  return club;
}

const PLAYING = new Set(['club', 'band']);
const SPORT = new Set('klub tim kesebelasan pemain bek kiper gelandang penyerang pelatih striker'.split(' '));

/** What is called by its subject: a law, a bill, a rule. */
const LAWS = new Set('uu ruu undang perda raperda perpres pp permen perppu rpp inpres'.split(' '));

/** First token of the name of an event, a programme or a thing whose letters a bracketed acronym has, or -1. */
function nameOfThing(context: RuleContext, acronym: number): number {
  const { classes, tokens } = context;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  const first = acronymNameStart(context, acronym - 1, form(acronym));
  if (first < 0 || isBody(context, first, acronym - 1)) return -1;
  // RUU Perlindungan Pekerja Kenari (PPK)
  if (first > 0 && LAWS.has(form(first - 1))) return first;
  // PT Sumber Makmur System (SMS)
  if (first > 0 && tokens.shape[first - 1] === UPPER) return -1;
  const thing =
    (classes[first] & (CLASS['event-head'] | CLASS.block)) !== 0 ||
    // Pajak Bumi Bangunan (PBB), Near Field Communication (NFC), Consumer Price Index (CPI)
    isCue(context, first, 'thing-head') ||
    isCue(context, acronym - 2, 'thing-tail') ||
    isCue(context, acronym - 2, 'event-tail') ||
    // senyawa Bisphenol Alfa (BPA), virus African Swine Fever (ASF)
    (first > 0 && tokens.shape[first - 1] === LOWER && isCue(context, first - 1, 'thing-before'));
  return thing ? first : -1;
}

/** Whether a head of bodies ends before the thing, which is what the body is for: *Panitia Kerja Biaya Ibadah Haji (BIH)*. */
function isBehindHead(context: RuleContext, thing: number): boolean {
  for (let i = Math.max(0, thing - 2); i < thing; i++)
    if (longest(context, i, FORM_TYPE['organization-head']) === thing) return true;
  return false;
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

/** Letters of a word made of syllables, and words that it may be made of. */
const SHORTEST_COINED = 5;
const COINED_OF = 5;

/** Whether a small word in brackets is coined of the small words before it: *rombongan jarang beli (rojali)*. */
function isCoined(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  const length = tokens.end[token] - tokens.start[token];
  if (tokens.shape[token] !== LOWER || length < SHORTEST_COINED || length > LONGEST_COINED) return false;
  if (!isSign(context, token - 1, '(') || !isSign(context, token + 1, ')')) return false;
  const letters = tokens.words.form(tokens.word[token]);
  for (let first = token - 2; first >= 0 && token - first <= COINED_OF + 1; first--) {
    const small = tokens.shape[first] === LOWER || context.sentenceStart[first] === 1;
    if (!small || tokens.kind[first] !== WORD || tokens.gap[first + 1] >= NEW_LINE) return false;
    if (first < token - 2 && isSpelledBySyllables(context, first, token - 1, letters)) return true;
  }
  return false;
}

export const describedAcronym: Rule = {
  name: 'none/described-acronym',
  examples: [
    ['Lima penumpang adalah orang asli pegunungan (OAP).', ['OAP', 'none']],
    ['Warga membayar pajak kendaraan bermotor (PKB) di sini.', ['PKB', 'none']],
    ['Kompetisi Robot Nusantara (KRN) dibuka, dan KRN itu gratis.', ['KRN', 'none']],
    ['Kartu dengan Near Field Communication (NFC) laku.', ['NFC', 'none']],
    ['Itu rombongan jarang beli (rojali), dan Rojali ramai.', ['Rojali', 'none']],
    ['Itu ranah HAN (hukum administrasi negara), kata dia.', ['HAN', 'none']],
    ['Mesin itu diberi tambalan rutin (QPR) bulan depan.', ['QPR', 'none']],
    ['Babi mati terserang virus Nusantara Pig Sickness (NPS).', ['NPS', 'none']],
    ['Ia bekerja sebagai sales promotion girl (SPG) dan SPG lain ikut.', ['SPG', 'none']],
    ['DPR membahas RUU Perlindungan Pekerja Kenari (PPK) kemarin.', ['PPK', 'none']],
    ['Sampah itu diolah menjadi Kenari Derived Fuel (KDF).', ['KDF', 'none']],
    ['Rapat Panitia Kerja Biaya Kenari (BK) selesai.', ['BK', 'none']],
  ],
  counterExamples: [
    'Lembaga Kajian Pangan Nusantara (LKPN) membantah.',
    'Harga naik (lihat tabel).',
    'Rano Wijaya (QPR) mencetak gol.',
    'Ia pemain klub (QPR) itu.',
    'Harga (rojali) naik di sini.',
    'Mereka menolak UU Lembaga Kajian Pangan (LKP) itu.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    const { count, kind, shape, gap, word } = tokens;
    const described = new Set<number>();
    const coined = new Set<number>();
    for (let i = 0; i + 1 < count; i++) {
      if (kind[i] !== WORD) continue;
      if (shape[i] === LOWER && gap[i] === GLUED && isCoined(context, i)) coined.add(word[i]);
      if (shape[i] !== UPPER || (classes[i] & OTHER_NAME) !== 0) continue;
      const bracketed =
        gap[i] === GLUED &&
        gap[i + 1] === GLUED &&
        isSign(context, i - 1, '(') &&
        isSign(context, i + 1, ')');
      const thing = bracketed ? nameOfThing(context, i) : -1;
      if (thing >= 0 && !isBehindHead(context, thing)) propose(thing, i - 1, 'none', 0.97);
      const explained =
        !bracketed &&
        (classes[i] & CLASS.organization) === 0 &&
        isSign(context, i + 1, '(') &&
        isExplained(context, i);
      if (thing >= 0 || explained || (bracketed && (isDescribed(context, i) || isNoClub(context, i))))
        described.add(word[i]);
    }
    if (described.size + coined.size === 0) return;
    for (let i = 0; i < count; i++) {
      const named = shape[i] === UPPER ? described : shape[i] === TITLE ? coined : null;
      if (named?.has(word[i])) propose(i, i + 1, 'none', 0.98);
    }
  },
};
