/**
 * Names that are only a part of something else and so name nothing of ours: a country in a currency (*dolar AS*), in a
 * language (*bahasa Inggris*), in an event (*Piala Dunia*, *Liga Inggris*), in a ship (*KM Bahari Jaya*).
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { INITIAL, LOWER, NEW_LINE, NUMBER, UPPER } from '../../text/tokens.ts';
import { competitionEnd } from '../competition.ts';
import {
  CLASS,
  CLEAR_NAME_PART,
  capitalRunEnd,
  isAcronym,
  isCapitalised,
  isOfKind,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

/** What ships are called by. Nothing else goes on behind them with a name: the *TB* of *TB Hasan* may be a person's. */
const SHIPS = new Set('km kmp klm kri kn mv'.split(' '));

const SHIP_ENDS = CLASS.title | CLASS.rank | CLASS['organization-head'] | CLASS['headline-word'];

/** What stands before a name and makes the whole no name: *dolar Amerika*, *bahasa Inggris*. */
const PREFIX_TYPES = [FORM_TYPE.currency, FORM_TYPE['language-cue']];

/** Whether a token is by itself a word for wars: *Perang*, *Konflik*. */
function isConflict(context: RuleContext, token: number): boolean {
  return isOfKind(context, token, FORM_TYPE['event-head'], (subtype) => subtype === 'conflict');
}

/** What courts and councils hand down, which does not take their name into its own: *Putusan MK*, *Fatwa MUI*. */
const RULINGS = new Set(['putusan', 'fatwa']);

/** What somebody makes or is in, so that a headline names them behind: *Sari Hormati Laporan Sulastri Wijaya*. */
const OF_SOMEBODY = new Set(['laporan', 'kasus']);

function isRulingOfBody(context: RuleContext, head: number, first: number): boolean {
  const { tokens, matches } = context;
  if (first !== head + 1 || !RULINGS.has(tokens.words.form(tokens.word[head]))) return false;
  const row = longestEntity(context, first);
  return row >= 0 && matches.type[row] === FORM_TYPE.organization;
}

/** Whether the head is somebody's name behind a rank: *Brigjen Hari Santoso*. */
function isNameBehindRank(context: RuleContext, head: number): boolean {
  const { tokens, classes } = context;
  return (
    head > 0 &&
    tokens.gap[head] < NEW_LINE &&
    (classes[head - 1] & (CLASS.rank | CLASS.honorific)) !== 0 &&
    nameStrength(context, head + 1) >= CLEAR_NAME_PART
  );
}

/** Whether a competition has three words, *Liga Champions Eropa*, or a division's letter or number, *Serie A*, *Liga 1*. */
function isCertainCompetition(context: RuleContext, first: number, end: number): boolean {
  if (competitionEnd(context, first) !== end) return false;
  const { kind, shape } = context.tokens;
  return end > first + 2 || kind[end - 1] === NUMBER || shape[end - 1] === INITIAL;
}

export const insideLongerName: Rule = {
  name: 'none/inside-longer-name',
  examples: [
    ['Harganya 50 dolar AS per barel.', ['dolar AS', 'none']],
    ['Kurs dolar Amerika Serikat (AS) naik.', ['dolar Amerika Serikat', 'none'], ['AS', 'none']],
    ['Ia fasih bahasa Inggris.', ['bahasa Inggris', 'none']],
    ['Ia menulis dalam bahasa Madura halus.', ['bahasa Madura', 'none']],
    ['Mereka lolos ke Piala Dunia.', ['Piala Dunia', 'none']],
    ['Ayahnya gugur dalam Perang Vietnam.', ['Perang Vietnam', 'none']],
    ['Penumpang KM Bahari Jaya selamat.', ['KM Bahari Jaya', 'none']],
  ],
  counterExamples: [
    'Warga Inggris tiba.',
    'Mesin Jet Mati, Boeing Buka Suara di Jakarta',
    'Dolar menguat di AS.',
    'Sejak Perang Iran pecah, harga minyak naik.',
    'Warga membaca Putusan MK itu.',
    'Dewi Hormati Laporan Sulastri Wijaya soal Lagu',
    'Jabatan itu diisi Brigjen Hari Santoso.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & (CLASS.currency | CLASS['language-cue'] | CLASS['event-head'])) === 0) continue;
      for (const type of PREFIX_TYPES) {
        const end = longest(context, i, type);
        if (end < 0) continue;
        let nameEnd = end;
        if (end < tokens.count && tokens.gap[end] < NEW_LINE && (classes[end] & CLASS.country) !== 0) {
          const row = longestEntity(context, end);
          if (row >= 0) nameEnd = context.matches.end[row];
        }
        // bahasa Hindi, bahasa Jawa: also a language that is no country's
        const language =
          type === FORM_TYPE['language-cue'] &&
          tokens.words.form(tokens.word[end - 1]).endsWith('bahasa') &&
          nameEnd === end &&
          tokens.shape[i] === LOWER &&
          context.insideTitle[i] === 0 &&
          isCapitalised(context, nameEnd) &&
          tokens.gap[nameEnd] < NEW_LINE &&
          nameStrength(context, nameEnd) < 5;
        if (language) nameEnd++;
        if (nameEnd === i + 1) continue;
        propose(i, nameEnd, 'none', 0.97);
        // dolar Amerika Serikat (AS)
        const bracketed =
          isSign(context, nameEnd, '(') &&
          isAcronym(context, nameEnd + 1) &&
          isSign(context, nameEnd + 2, ')') &&
          (classes[nameEnd + 1] & CLASS.country) !== 0;
        // Surer than the short form beside it: dolar Amerika Serikat (AS)
        if (bracketed) propose(nameEnd + 1, nameEnd + 2, 'none', 0.995);
      }
      const end = longest(context, i, FORM_TYPE['event-head']);
      if (end < 0 || !isCapitalised(context, i)) continue;
      if (end > i + 1) propose(i, end, 'none', isCertainCompetition(context, i, end) ? 0.97 : 0.8);
      if (!isCapitalised(context, end) || tokens.gap[end] >= NEW_LINE) continue;
      // Perang Iran Israel, Kapal Perang AS: the countries are meant; the dictionary knows the wars of history
      if (end === i + 1 && (classes[end] & CLASS.country) !== 0 && isConflict(context, i)) continue;
      if (isRulingOfBody(context, i, end) || isNameBehindRank(context, i)) continue;
      if (tokens.shape[i] === UPPER && SHIPS.has(tokens.words.form(tokens.word[i]))) {
        propose(i, capitalRunEnd(context, end, SHIP_ENDS), 'none', 0.99);
        continue;
      }
      if (lineStyle[i] !== RUNNING) {
        // Boeing Buka Suara: the maker, and no model of it
        if ((classes[end] & CLASS['headline-word']) !== 0 && (classes[i] & CLASS.organization) !== 0)
          continue;
        const row = longestEntity(context, end);
        const somebody = row < 0 || context.matches.type[row] === FORM_TYPE.person;
        if (somebody && OF_SOMEBODY.has(tokens.words.form(tokens.word[i]))) continue;
        propose(i, row < 0 ? end + 1 : context.matches.end[row], 'none', 0.75);
      } else
        propose(
          i,
          capitalRunEnd(context, end, CLASS.title | CLASS.rank | CLASS['organization-head']),
          'none',
          0.8,
        );
    }
  },
};
