/**
 * A club that is called by its city, *penyerang Liverpool*, *Brentford menjamu Fulham*: a word of sport beside it says
 * that the club is meant, and once it was, the page means the club until a preposition of place says otherwise.
 *
 * Limits: only clubs that the dictionary marks as cities too; *Liverpool* in an article about the port stays a city.
 */

import { AMBIGUITY, FORM_TYPE } from '../../gazetteer/schema.ts';
import { LOWER, NEW_LINE, NUMBER, TITLE, WORD } from '../../text/tokens.ts';
import {
  CLASS,
  isCapitalised,
  isCue,
  isMeant,
  isSign,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';

/** Words that only sport has; so many make an article of sport. */
const SPORT_WORDS_NEEDED = 4;
/** Before these the city is meant, also on a page of sport. */
const PLACE = new Set(
  'di ke dari kota menuju asal kelahiran warga pelabuhan bandara wilayah kawasan sekitar'.split(' '),
);

/** Before *di* they say that somebody plays there: *satu musim di Barcelona*. */
const CAREER = new Set(
  'musim karier karir melatih kontrak pelatih pemain bek striker gelandang kapten kiper penyerang gabung bergabung'.split(
    ' ',
  ),
);

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

/** Whether a token is one side of a score, a single figure. */
function isGoals({ tokens }: RuleContext, token: number): boolean {
  return (
    token >= 0 &&
    token < tokens.count &&
    tokens.kind[token] === NUMBER &&
    tokens.gap[token] < NEW_LINE &&
    tokens.end[token] - tokens.start[token] === 1
  );
}

/** Whether the score of a match stands beside a name, another name on its other side: *Udinese 2-2 Spezia*. */
function hasScore(context: RuleContext, first: number, end: number): boolean {
  const { count, gap } = context.tokens;
  const isScore = (left: number) =>
    isGoals(context, left) && isSign(context, left + 1, '-') && isGoals(context, left + 2);
  if (isScore(first - 3) && gap[first] < NEW_LINE) return isCapitalised(context, first - 4);
  return isScore(end) && end + 3 < count && gap[end + 3] < NEW_LINE && isCapitalised(context, end + 3);
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
    ['Ia absen satu musim di Barcelona karena cedera.', ['Barcelona', 'organization']],
    ['Kenari FC 2-2 Spezia (Rano Wijaya 22)', ['Spezia', 'organization']],
    ['Hasil semalam: Brentford 1-0 Kenari FC.', ['Brentford', 'organization']],
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
    'Pada 10-12 Liverpool dilanda hujan.',
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
      if ((classes[i] & CLASS.organization) === 0) continue;
      const end = clubEnd(context, i);
      // Kota Liverpool, Manchester City: the longer name decides
      if (end < 0 || context.matches.end[longestEntity(context, i)] > end) continue;
      const before = i > 0 && kind[i - 1] === WORD && gap[i] < NEW_LINE ? form(i - 1) : '';
      // Di bursa transfer, Rano Wijaya dari Liverpool: where a player comes from
      const playerOf = before === 'dari' && isName(context, i - 2) && gap[i - 1] < NEW_LINE;
      if (playerOf) players.push({ first: i, end });
      const career = before === 'di' && i > 1 && CAREER.has(form(i - 2));
      if (PLACE.has(before) && !career) continue;
      // Who plays for it, and what is done to it
      const led = before !== '' && isCue(context, i - 1, 'before-club');
      const plays = hasScore(context, i, end);
      if (
        led ||
        career ||
        plays ||
        (end < count && gap[end] < NEW_LINE && isCue(context, end, 'behind-club'))
      ) {
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

function isAboutSport(context: RuleContext): boolean {
  const { tokens } = context;
  const found = new Set<number>();
  for (let i = 0; i < tokens.count; i++)
    if (tokens.shape[i] === LOWER && isCue(context, i, 'sport')) found.add(tokens.word[i]);
  return found.size >= SPORT_WORDS_NEEDED;
}
