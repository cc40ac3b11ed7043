/**
 * A club that is called by its city, *penyerang Liverpool*, *Brentford menjamu Fulham*: a word of sport beside it says
 * that the club is meant, and once it was, the page means the club until a preposition of place says otherwise.
 *
 * Limits: only cities that the dictionary has as a club too; *Liverpool* in an article about the port stays a city.
 */

import { AMBIGUITY, FORM_TYPE } from '../../gazetteer/schema.ts';
import { LOWER, NEW_LINE, TITLE, WORD } from '../../text/tokens.ts';
import { CLASS, isMeant, isSign, longestEntity, nameStrength, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const words = (list: string) => new Set(list.split(' '));

/** Directly before a club: who plays for it, and what is done to it. */
const BEFORE = words(
  'presiden pemain penyerang striker bomber bek gelandang winger kiper penjaga kapten pelatih manajer arsitek juru bos skuad skuat tim klub kubu suporter fans eks mantan lawan melawan kontra vs versus v menghadapi hadapi menjamu jamu mengalahkan kalahkan menekuk tekuk membantai bantai menumbangkan tumbangkan menaklukkan taklukkan gawang membela bela memperkuat gabung bergabung bersama rekrutan incaran legenda laga pertandingan duel manajemen punggawa kandang markas asuhan besutan jersey seragam kostum',
);
/** Directly behind a club. */
const BEHIND = words(
  'vs versus v kontra menang kalah imbang menjamu jamu menghadapi mengalahkan menekuk melawan unggul tertinggal takluk tumbang merekrut mendatangkan memboyong membidik mengincar melepas menjual promosi terdegradasi',
);
/** Words that only sport has: two of them make an article of sport. */
const SPORT = words(
  'pemain penyerang striker bomber bek gelandang winger kiper gol klub liga pelatih klasemen gawang transfer babak skuad skuat laga assist penalti musim stadion wasit offside onside striker timnas hattrick turnamen kompetisi juara',
);
const SPORT_WORDS_NEEDED = 4;
/** Before these the city is meant, also on a page of sport. */
const PLACE = words('di ke dari kota menuju asal kelahiran warga pelabuhan bandara wilayah kawasan sekitar');

/** End of a club's form at a token that is a city as well, or -1. */
function clubEnd({ matches, matchesAt, gazetteer, lineStyle }: RuleContext, token: number): number {
  let end = -1;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    if (matches.type[row] !== FORM_TYPE.organization || matches.end[row] <= end) continue;
    if ((matches.ambiguous[row] & AMBIGUITY.location) === 0) continue;
    if (!isMeant(matches.casing[row], FORM_TYPE.organization, lineStyle[token])) continue;
    if (gazetteer.subtypeOf(matches.form[row]) === 'club') end = matches.end[row];
  }
  return end;
}

/** Whether a token is a word of somebody's name. */
function isName(context: RuleContext, token: number): boolean {
  return (
    token >= 0 &&
    context.tokens.shape[token] === TITLE &&
    (nameStrength(context, token) >= 4 || (context.classes[token] & CLASS.person) !== 0)
  );
}

export const clubOfCity: Rule = {
  name: 'organization/club-of-city',
  examples: [
    ['Ia mantan pemain Liverpool yang kini melatih.', ['Liverpool', 'organization']],
    [
      'Gelandang klub itu, bek muda, dan penyerang Rano Wijaya dari Liverpool menjadi incaran tim di bursa transfer.',
      ['Liverpool', 'organization'],
    ],
    [
      'Gol di babak kedua membuat klub itu naik di klasemen liga. Pelatih Brentford puas dan Brentford pun tenang.',
      ['Brentford', 'organization'],
    ],
  ],
  counterExamples: [
    'Kapal itu berlabuh di Liverpool pada pagi hari.',
    'Nelayan bernama Rano Wijaya dari Liverpool pulang.',
    'Wali Kota Liverpool menerima tamu dari Surabaya.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    const { count, kind, gap } = tokens;
    const form = (token: number) => tokens.words.form(tokens.word[token]);
    const open: { first: number; end: number }[] = [];
    const players: { first: number; end: number }[] = [];
    const meant = new Set<number>();
    for (let i = 0; i < count; i++) {
      if ((classes[i] & CLASS.organization) === 0 || (classes[i] & CLASS.location) === 0) continue;
      const end = clubEnd(context, i);
      // Kota Liverpool, Manchester City: the longer name decides
      if (end < 0 || context.matches.end[longestEntity(context, i)] > end) continue;
      const before = i > 0 && kind[i - 1] === WORD && gap[i] < NEW_LINE ? form(i - 1) : '';
      // Di bursa transfer, Rano Wijaya dari Liverpool: where a player comes from
      const playerOf = before === 'dari' && isName(context, i - 2) && gap[i - 1] < NEW_LINE;
      if (playerOf) players.push({ first: i, end });
      if (PLACE.has(before)) continue;
      const behind = end < count && kind[end] === WORD && gap[end] < NEW_LINE ? form(end) : '';
      if (BEFORE.has(before) || BEHIND.has(behind)) {
        propose(i, end, 'organization', 0.97);
        meant.add(tokens.word[i]);
        // Liverpool, Inggris: a place with the country it lies in
      } else if (!isSign(context, end, ',') || end + 1 >= count || (classes[end + 1] & CLASS.country) === 0)
        open.push({ first: i, end });
    }
    if (open.length === 0 && players.length === 0) return;
    const sport = isAboutSport(context);
    for (const { first, end } of sport ? players : []) propose(first, end, 'organization', 0.95);
    for (const { first, end } of open)
      if (sport || meant.has(tokens.word[first])) propose(first, end, 'organization', 0.95);
  },
};

function isAboutSport({ tokens }: RuleContext): boolean {
  const found = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || tokens.shape[i] !== LOWER) continue;
    const form = tokens.words.form(tokens.word[i]);
    if (SPORT.has(form)) found.add(form);
  }
  return found.size >= SPORT_WORDS_NEEDED;
}
