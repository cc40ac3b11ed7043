/**
 * Units and schools with a number: *Kodim 1403/Palopo*, *Korem 071/Wijayakusuma*, *SDN 021 Dandang*, *Yonif 100*; and
 * national teams with their age group, *Timnas Italia U-17*.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { GLUED, LOWER, NEW_LINE, NUMBER, SIGN, WORD } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isSign,
  longest,
  longestEntity,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';
import { isVerbShaped } from '../word-shape.ts';

/** Words between a head and its number: *Batalyon Infanteri Linud 330/TD*. */
const MOST_BETWEEN = 2;

/** The number behind a head, or behind a word or two more; -1 where none is. */
function numberBehind(context: RuleContext, headEnd: number): number {
  const { tokens } = context;
  for (let i = headEnd; i < tokens.count && i - headEnd <= MOST_BETWEEN; i++) {
    if (tokens.gap[i] >= NEW_LINE) return -1;
    if (tokens.kind[i] === NUMBER) return i;
    if (!isCapitalised(context, i)) return -1;
  }
  return -1;
}

/** Kinds of body of which a town has several, told apart by a number: *Polsek Kenari Barat 1*, *Puskesmas Kenari 2*. */
const COUNTED = new Set(['police', 'hospital']);
/** Behind such a number the sentence goes on; *Puskesmas Kenari 2 orang* counts people. */
const GOES_ON = new Set(
  'di dan yang untuk itu ini masih telah sudah akan pada guna dengan serta juga ke'.split(' '),
);

/** End of the number that a body's name ends with behind its place, *Polsek Kenari Barat 1*; or -1. */
function countedEnd(context: RuleContext, head: number, headEnd: number, number: number): number {
  const { tokens, matches, matchesAt, gazetteer } = context;
  if (number <= headEnd || tokens.end[number] - tokens.start[number] !== 1) return -1;
  const next = number + 1;
  if (next < tokens.count && tokens.gap[next] < NEW_LINE) {
    const sign = tokens.kind[next] === SIGN && ',.;)'.includes(tokens.text[tokens.start[next]]);
    const decimal =
      next + 1 < tokens.count && tokens.kind[next + 1] === NUMBER && tokens.gap[next + 1] === GLUED;
    if (tokens.kind[next] === SIGN ? !sign || decimal : tokens.shape[next] !== LOWER) return -1;
    const word = tokens.kind[next] === WORD;
    if (word && !GOES_ON.has(tokens.words.form(tokens.word[next])) && !isVerbShaped(context, next)) return -1;
  }
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (matches.end[row] === headEnd && matches.type[row] === FORM_TYPE['organization-head'])
      if (COUNTED.has(gazetteer.subtypeOf(matches.form[row]))) return next;
  return -1;
}

/** Words between a military head and the number behind *ke-*: *Wing Ekspedisi Udara AS ke-380*. */
const MOST_BEFORE_ORDINAL = 4;

/** End of a military unit with its ordinal, *Batalyon Infanteri ke-5*; or -1. */
function ordinalEnd(context: RuleContext, head: number, headEnd: number): number {
  const { tokens, matches, matchesAt, gazetteer } = context;
  let ke = headEnd;
  while (ke - headEnd < MOST_BEFORE_ORDINAL && isCapitalised(context, ke) && tokens.gap[ke] < NEW_LINE) ke++;
  if (ke + 2 >= tokens.count || tokens.kind[ke + 2] !== NUMBER || !isSign(context, ke + 1, '-')) return -1;
  if (tokens.gap[ke] >= NEW_LINE || tokens.words.form(tokens.word[ke]) !== 'ke') return -1;
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (matches.end[row] === headEnd && matches.type[row] === FORM_TYPE['organization-head'])
      if (gazetteer.subtypeOf(matches.form[row]) === 'military') return ke + 3;
  return -1;
}

/** Whether a body that the dictionaries know ends with the head: the *TV* of *Kompas TV*. */
function isEndOfName({ matches, matchesAt, classes }: RuleContext, head: number): boolean {
  if (head === 0 || (classes[head - 1] & CLASS.organization) === 0) return false;
  for (let row = matchesAt[head - 1]; row < matchesAt[head]; row++)
    if (matches.type[row] === FORM_TYPE.organization && matches.end[row] === head + 1) return true;
  return false;
}

/** End of the age group behind a national team that the dictionaries have: the *U-17* of *Timnas Italia U-17*; or -1. */
function agedTeamEnd(context: RuleContext, first: number): number {
  const { tokens, matches, gazetteer } = context;
  const row = longestEntity(context, first);
  if (row < 0 || gazetteer.subtypeOf(matches.form[row]) !== 'national-team') return -1;
  const age = matches.end[row];
  if (age + 1 >= tokens.count || tokens.gap[age] >= NEW_LINE || tokens.words.form(tokens.word[age]) !== 'u')
    return -1;
  const number = isSign(context, age + 1, '-') ? age + 2 : age + 1;
  return number < tokens.count && tokens.kind[number] === NUMBER && tokens.gap[number] < NEW_LINE
    ? number + 1
    : -1;
}

export const numberedUnit: Rule = {
  name: 'organization/numbered-unit',
  examples: [
    ['Prajurit Kodim 1403/Palopo membantu warga.', ['Kodim 1403/Palopo', 'organization']],
    [
      'Ia bertugas di Batalyon Infanteri Linud 330/Tri Dharma.',
      ['Batalyon Infanteri Linud 330/Tri Dharma', 'organization'],
    ],
    ['Ia pernah membela Timnas Italia U-17 di sana.', ['Timnas Italia U-17', 'organization']],
    ['Anggota Polsek Kenari Barat 1 menangkap pelaku.', ['Polsek Kenari Barat 1', 'organization']],
    ['Korban dibawa ke Puskesmas Kenari 2, lalu pulang.', ['Puskesmas Kenari 2', 'organization']],
    ['Pesawat Wing Udara Kenari ke-386 mendarat.', ['Wing Udara Kenari ke-386', 'organization']],
    ['Siswa SDN 021 Dandang belajar di tenda.', ['SDN 021 Dandang', 'organization']],
  ],
  counterExamples: [
    'Bank 24 jam itu tutup.',
    'Ia tinggal di Blok 5.',
    'Data dari Puskesmas Kenari 2 orang sakit.',
    'Jarak ke Polsek Kenari 2,5 kilometer.',
    'Ia juara Liga Kenari ke-5 kali.',
    'Tonton di Kompas TV 19 Orang Hilang di Laut.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS['organization-head']) === 0 || !isCapitalised(context, i)) continue;
      const aged = agedTeamEnd(context, i);
      if (aged > 0) {
        propose(i, aged, 'organization', 0.95);
        continue;
      }
      const headEnd = longest(context, i, FORM_TYPE['organization-head']);
      const ordinal = ordinalEnd(context, i, headEnd);
      if (ordinal > 0) {
        propose(i, ordinal, 'organization', 0.95);
        continue;
      }
      const number = numberBehind(context, headEnd);
      if (number < 0) continue;
      const counted = countedEnd(context, i, headEnd, number);
      if (counted > 0) {
        propose(i, counted, 'organization', 0.95);
        continue;
      }
      let name = number + 1;
      // No headline and no hero's name parts what a slash joins: Korem 071/Wijayakusuma
      const joined = isSign(context, name, '/');
      if (joined) name++;
      if (number > headEnd && !joined) continue;
      // Kompas TV 19 Orang Hilang: the channel, and the next headline
      if (!joined && isEndOfName(context, i)) continue;
      if (!isCapitalised(context, name) || tokens.gap[name] >= NEW_LINE) continue;
      propose(
        i,
        capitalRunEnd(context, name, CLASS.rank | CLASS.title | CLASS.block),
        'organization',
        joined ? 0.95 : 0.9,
      );
    }
  },
};
