/**
 * Words that say whose relation somebody is: *mantan suami Sari* is not Sari, *kata kuasa hukum Rano, Budi* is Budi;
 * and titles of those who serve somebody, *Juru Bicara Presiden Rano, Budi*.
 *
 * Limits: *anak*, *putra*, *pengacara* and *pelatih* also stand before their own name; they are relations only where a
 * comma and a second name follow.
 */

import { CLASS, isCue, isSign, type RuleContext } from '../rules/context.ts';
import { LOWER, NEW_LINE, type Tokens, WORD } from '../text/tokens.ts';

/** Whether a word is one of kin or company, whether it must be the next one's or may be a person's own. */
function isKin(context: RuleContext, token: number): boolean {
  return isCue(context, token, 'relation') || isCue(context, token, 'relation-or-own');
}

/** Which of somebody's children or siblings: *putra sulung Rano*, *adik kandung Sari*. */
const BORN = new Set(['sulung', 'bungsu', 'kandung', 'tiri', 'angkat']);

/** Whether a word says that somebody is related to who is named behind it. */
export function isRelation(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  if (!isCue(context, token, 'relation')) return false;
  const form = tokens.words.form(tokens.word[token]);
  // Pakar Hukum is an expert, Kuasa Hukum and Penasihat Hukum somebody's lawyer
  return (
    form !== 'hukum' ||
    (token > 0 && /^(?:kuasa|penasihat|penasehat)$/.test(tokens.words.form(tokens.word[token - 1])))
  );
}

/**
 * Whether the last word of a title makes the person named behind it somebody else.
 *
 * @param token the word right before the name, or the bracket that closes there (*Sekretaris Pribadi (Sespri) Rano*)
 * @param nameEnd where the name ends
 */
export function isRelationOfNext(context: RuleContext, token: number, nameEnd: number): boolean {
  const { tokens } = context;
  const last = isSign(context, token, ')') ? token - 3 : token;
  if (last < 0) return false;
  if (isRelation(context, last)) return true;
  // putra sulung Rano dan Sari: their son
  if (BORN.has(tokens.words.form(tokens.word[last])) && isKin(context, last - 1)) return true;
  return (
    isCue(context, last, 'relation-or-own') &&
    isSign(context, nameEnd, ',') &&
    nameEnd + 1 < tokens.count &&
    tokens.gap[nameEnd + 1] < NEW_LINE
  );
}

/** *itu*, *tersebut*, *ini*, *tadi*: someone already named. */
export const DEMONSTRATIVES = new Set(['itu', 'tersebut', 'ini', 'tadi']);

/** Tokens from the relation to the word that points back: *putri bungsu Rano Wijaya dan Sari Dewi tersebut*. */
const DESCRIPTION_REACH = 12;

/** Longest title before a name, in tokens. */
const LONGEST_TITLE = 6;

/** First token of the title before a name, kin apart, or the name's own: the *Wakil* of *adik Wakil Presiden Rano*. */
function beforeTitles(context: RuleContext, first: number): number {
  const { tokens, classes, insideTitle } = context;
  let start = first;
  while (start > 0 && first - start < LONGEST_TITLE && tokens.gap[start] < NEW_LINE) {
    const before = start - 1;
    const titled = insideTitle[before] === 1 || (classes[before] & (CLASS.title | CLASS.rank)) !== 0;
    if (!titled || tokens.shape[before] === LOWER || isKin(context, before)) break;
    start = before;
  }
  return start;
}

/**
 * Whether the name at a token only says whose relation somebody is whom the story has named: *istri Rano itu*, *putri
 * bungsu Rano dan Sari tersebut*.
 */
export function describesRelative(context: RuleContext, first: number, end: number): boolean {
  const { tokens } = context;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  const relation = (token: number) => token >= 0 && tokens.gap[token + 1] < NEW_LINE && isKin(context, token);
  // putri bungsu Rano, adik kandung Rano, adik Wakil Presiden Rano
  const before = beforeTitles(context, first) - 1;
  if (!relation(before) && !(before > 0 && tokens.shape[before] === LOWER && relation(before - 1)))
    return false;
  for (let i = end; i < tokens.count && i - first < DESCRIPTION_REACH; i++) {
    if (tokens.kind[i] !== WORD || tokens.gap[i] >= NEW_LINE) return false;
    if (DEMONSTRATIVES.has(form(i))) return true;
    if (tokens.shape[i] === LOWER && form(i) !== 'dan') return false;
  }
  return false;
}

/** Titles of those who serve somebody that may be named behind. */
const SERVING = 'penasihat,penasehat,jubir,juru bicara,utusan,staf khusus,stafsus,ajudan'
  .split(',')
  .map((title) => title.split(' '));

/** What somebody was or will be: *eks Utusan Khusus*. */
const BEFORE_SERVING = new Set(['eks', 'mantan', 'calon']);

/** Further words of what they do: *Utusan Khusus*, *Staf Khusus*. */
const AFTER_SERVING = 'khusus';

/** End of the title of a servant at a token, the *Juru Bicara* of *Juru Bicara Presiden Rano*; or -1. */
export function servingEnd({ words, word, count }: Tokens, token: number): number {
  const first = BEFORE_SERVING.has(words.form(word[token])) ? token + 1 : token;
  for (const title of SERVING) {
    const end = first + title.length;
    if (end <= count && title.every((form, k) => words.form(word[first + k]) === form))
      return end < count && words.form(word[end]) === AFTER_SERVING ? end + 1 : end;
  }
  return -1;
}
