/**
 * People by initials in place of a name that the paper keeps back: *dua pelaku berinisial FT, BB dan TR*, *saudara HS*,
 * *RR selaku direktur*, *korban, RI (19)*; and not the court, the newspaper or the federation of the same letters.
 */

import { LOWER, NEW_LINE, NUMBER, SIGN, WORD } from '../../text/tokens.ts';
import { areInitials, CLASS, isCapitalised, isCue, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

/** Words after which initials come, one or a list. */
const INTRODUCING = new Set('berinisial inisial inisialnya'.split(' '));
const LIST_WORDS = new Set(['dan', 'serta', 'atau', 'alias']);
/** Between whom is spoken of and a list: *kedua pelaku yakni AS dan YP*. */
const NAMING = new Set(['yakni', 'yaitu']);
/** Tokens that a list of initials reaches back to the word that introduces it. */
const LIST_REACH = 40;

const OTHERS = CLASS.organization | CLASS.country | CLASS.location;

/** Whether the list that initials stand in is introduced as one: *berinisial FT (34), BB, dan TR*. */
function isIntroduced(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  const { kind, word, words, gap, start, end } = tokens;
  let named = false;
  for (let i = token - 1; i >= 0 && token - i <= LIST_REACH && gap[i + 1] < NEW_LINE; i--) {
    if (kind[i] === NUMBER || areInitials(context, i)) continue;
    if (kind[i] === SIGN) {
      if (isSign(context, i, '.')) return false;
      continue;
    }
    if (kind[i] !== WORD) return false;
    const form = words.form(word[i]);
    if (INTRODUCING.has(form) || (named && isCue(context, i, 'suspected'))) return true;
    named = NAMING.has(form);
    if (named) continue;
    if (end[i] - start[i] > 1 && !LIST_WORDS.has(form)) return false;
  }
  return false;
}

/** Letters that a dictionary knows are believed to be somebody's when they are so few: *AS*, *RI*, *MK*. */
const FEW_LETTERS = 2;

/** *saudara HS*, *sdr. HS*, *Aipda PS*, *RR selaku direktur*; *AS alias Ujang*, *tersangka RI*, whatever a dictionary knows. */
function isInvolved(context: RuleContext, token: number): boolean {
  const { tokens, classes } = context;
  const { word, words } = tokens;
  const next = token + 1 < tokens.count ? words.form(word[token + 1]) : '';
  // SRIL alias PT Sri Rejeki is a share
  const called = next === 'alias' && tokens.gap[token + 1] < NEW_LINE && token + 2 < tokens.count;
  if (called && (classes[token + 2] & CLASS['organization-head']) === 0) return true;
  const before = isSign(context, token - 1, '.') ? token - 2 : token - 1;
  if ((classes[token] & OTHERS) !== 0)
    return tokens.end[token] - tokens.start[token] <= FEW_LETTERS && isPlainCue(context, before, 'suspected');
  // Aipda PS; Mayor CPM Suryadi has his corps before his name
  if (before >= 0 && (classes[before] & CLASS.rank) !== 0 && tokens.gap[token] < NEW_LINE)
    return !isCapitalised(context, token + 1);
  return next === 'selaku' || isPlainCue(context, before, 'involved');
}

/** A cue that is no part of a name: printed small, or where a sentence begins. */
function isPlainCue(context: RuleContext, token: number, kind: 'suspected' | 'involved'): boolean {
  const { tokens, sentenceStart } = context;
  if (token < 0 || !isCue(context, token, kind)) return false;
  return tokens.shape[token] === LOWER || sentenceStart[token] === 1;
}

/** Whoever is called by letters alone: *pihak bernama AS*, *pria bernama MK*. */
const PEOPLE = new Set(
  'pihak orang pria wanita perempuan lelaki seseorang warga anak remaja pemuda'.split(' '),
);

function isCalledByInitials({ tokens }: RuleContext, token: number): boolean {
  const { word, words, gap } = tokens;
  if (token < 2 || words.form(word[token - 1]) !== 'bernama' || gap[token] >= NEW_LINE) return false;
  return PEOPLE.has(words.form(word[token - 2]));
}

/** The initials of somebody who is named: *Dewi Lestari Sari alias DLS (31)*. */
function isAliasOfName(context: RuleContext, token: number): boolean {
  const { word, words } = context.tokens;
  if (token < 2 || words.form(word[token - 1]) !== 'alias') return false;
  return isCapitalised(context, token - 2) && !areInitials(context, token - 2);
}

/** The age behind initials: *(7)*, *(34 tahun)*. */
function hasAge(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  if (!isSign(context, token, '(') || token + 2 >= tokens.count || tokens.kind[token + 1] !== NUMBER)
    return false;
  if (tokens.end[token + 1] - tokens.start[token + 1] > 2) return false;
  return isSign(context, token + 2, ')') || tokens.words.form(tokens.word[token + 2]) === 'tahun';
}

/** As good as certain. */
const WITHHELD = 0.98;

export const withheldInitials: Rule = {
  name: 'person/withheld-initials',
  examples: [
    ['Bocah berinisial MK (7) dirawat.', ['MK', 'person']],
    ['Polisi menangkap pelaku, AS (34), di rumahnya.', ['AS', 'person']],
    ['Dua pelaku berinisial FT (34) dan BB ditahan.', ['FT', 'person'], ['BB', 'person']],
    ['Polisi menangkap AS alias Ujang di rumahnya.', ['AS', 'person']],
    ['Kedua pelaku, yakni AS dan YP, mengaku.', ['AS', 'person'], ['YP', 'person']],
    ['Tersangka lari, tetapi tersangka RI ditangkap.', ['RI', 'person']],
    ['Polisi menangkap AP (38) di rumahnya. Uang itu milik tersangka AP.', ['AP', 'person']],
    ['Laporan itu dibuat pihak bernama MK kemarin.', ['MK', 'person']],
    ['Laporan itu menyebut Aipda PS dari polsek.', ['PS', 'person']],
    ['Uang itu diterima dari saudara HYL, dan HYL mengakuinya.', ['HYL', 'person']],
  ],
  counterExamples: [
    'Saksi itu Dewi Lestari Sari alias DLS (31), warga kampung itu.',
    'Hakim MK membacakan putusan (7).',
    'Sulastri (34) selamat.',
    'Ia menjadi tersangka KPK.',
    'Saham MKWT alias PT Maju Kencana turun.',
    'Upacara dipimpin Mayor CPM Suryadi.',
  ],
  propose(context, propose) {
    const { tokens } = context;
    const withheld = new Set<number>();
    const here: number[] = [];
    /** Initials with an age, and those of bodies that the text names in full: *Mahkamah Konstitusi (MK)*. */
    const aged = new Set<number>();
    const spelledOut = new Set<number>();
    for (let i = 1; i < tokens.count; i++) {
      if (!areInitials(context, i)) continue;
      if (isIntroduced(context, i) || isInvolved(context, i) || isCalledByInitials(context, i)) {
        // tersangka AS in an article on the AS
        if ((context.classes[i] & CLASS.country) === 0) withheld.add(tokens.word[i]);
        else here.push(i);
      } else if (tokens.gap[i] < NEW_LINE && hasAge(context, i + 1) && !isAliasOfName(context, i))
        aged.add(tokens.word[i]);
      else if ((isSign(context, i - 1, '(') && isSign(context, i + 1, ')')) || isAliasOfName(context, i))
        spelledOut.add(tokens.word[i]);
    }
    for (const word of aged) if (!spelledOut.has(word)) withheld.add(word);
    for (const i of here) propose(i, i + 1, 'person', WITHHELD);
    if (withheld.size === 0) return;
    for (let i = 0; i < tokens.count; i++)
      if (areInitials(context, i) && withheld.has(tokens.word[i])) propose(i, i + 1, 'person', WITHHELD);
  },
};
