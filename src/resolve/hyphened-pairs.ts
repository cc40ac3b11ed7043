/**
 * Two people whom a hyphen joins, and no double name: *pasangan Rano-Dewi*, *Rano Wijaya-Dewi Lestari*; *Sherwood-Randall*
 * stays one.
 *
 * That each half is somebody of their own is said by the word for such pairs before them (*paslon nomor urut 2*,
 * *duet*), by two names or more in either half, by a dictionary, or by the article, which prints both halves apart.
 */

import { AMBIGUITY, FORM_TYPE } from '../gazetteer/schema.ts';
import {
  CLASS,
  CLEAR_NAME_PART,
  isCapitalised,
  isSign,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { RUNNING } from '../text/lines.ts';
import { GLUED, LOWER, NEW_LINE, SIGN } from '../text/tokens.ts';

/** What pairs of people are called. */
const PAIRS = new Set('pasangan paslon duet duo pasutri ganda kubu'.split(' '));

/** Small words between that and the names: *pasangan calon nomor urut 2*, *ganda putra*. */
const OF_PAIRS = new Set(
  'calon bakal nomor urut no gubernur wakil bupati wali walikota kota presiden dan petahana incumbent suami istri selebriti artis putra putri campuran independen capres cawapres cagub cawagub cabup cawabup'.split(
    ' ',
  ),
);

/** Tokens from that word to the names at most. */
const PAIR_REACH = 9;

/** Tokens to either side within which the article may print a half apart; few articles have as many. */
const ARTICLE_REACH = 2000;

/** Letters of half a pair; the article of an Arabic name has two: *Al-Hakim*. */
const SHORTEST_HALF = 3;

/** Where each half of a stretch begins and, last, the end; null where the stretch is one name or has no hyphen. */
export function hyphenedPair(
  context: RuleContext,
  candidateFirst: number,
  end: number,
): readonly number[] | null {
  const { gap, words, word } = context.tokens;
  // Duet Rano-Dewi, where a sentence begins
  const first = PAIRS.has(words.form(word[candidateFirst])) ? candidateFirst + 1 : candidateFirst;
  const starts = [first];
  for (let i = first + 1; i + 1 < end; i++)
    if (gap[i] === GLUED && gap[i + 1] === GLUED && isSign(context, i, '-')) starts.push(i + 1);
  if (starts.length === 1) return null;
  // Ends lie one token before the next start, where the hyphen stands
  starts.push(end + 1);
  for (let k = 0; k + 1 < starts.length; k++) if (!mayBeHalf(context, starts[k])) return null;
  const apart =
    isCountedAsPair(context, first, end) || areFullNames(context, starts) || areKnownApart(context, starts);
  return apart ? starts : null;
}

function mayBeHalf(context: RuleContext, first: number): boolean {
  const { tokens, classes } = context;
  if (!isCapitalised(context, first) || tokens.end[first] - tokens.start[first] < SHORTEST_HALF) return false;
  return (classes[first] & (CLASS.title | CLASS.block)) === 0 || nameStrength(context, first) > 0;
}

/** Whether the word for a pair stands before a name: *pasangan calon wali kota Semarang Rano-Dewi*. */
function isCountedAsPair(context: RuleContext, first: number, end: number): boolean {
  const { tokens } = context;
  const { words, word, kind, shape, gap } = tokens;
  for (let i = first - 1; i >= 0 && first - i <= PAIR_REACH && gap[i + 1] < NEW_LINE; i--) {
    const form = words.form(word[i]);
    if (PAIRS.has(form)) return !isHalfOfPair(context, end);
    if (kind[i] === SIGN ? !BRACKETS.has(form) : shape[i] === LOWER && !OF_PAIRS.has(form)) return false;
  }
  return false;
}

const BRACKETS = new Set('()');

/** Tokens behind *dan* within which the second name of a pair has its hyphen. */
const NEXT_PAIR = 4;

/** Whether a second one of the pair follows, and the first has a double name: *pasangan Rano-Karno dan Dewi*. */
function isHalfOfPair(context: RuleContext, end: number): boolean {
  const { tokens } = context;
  if (isSign(context, end, '/')) return true;
  if (end >= tokens.count || tokens.words.form(tokens.word[end]) !== 'dan') return false;
  if (!isCapitalised(context, end + 1)) return false;
  for (let i = end + 2; i <= end + NEXT_PAIR; i++) if (isSign(context, i, '-')) return false;
  return true;
}

/** Whether every half has two words or more, and begins as names do or with a word that no dictionary has. */
function areFullNames(context: RuleContext, starts: readonly number[]): boolean {
  let known = 0;
  for (let k = 0; k + 1 < starts.length; k++) {
    if (starts[k + 1] - 2 <= starts[k]) return false;
    if (nameStrength(context, starts[k]) >= CLEAR_NAME_PART) known++;
    else if (context.classes[starts[k]] !== 0) return false;
  }
  return known > 0;
}

/** Whether a dictionary or the article knows every half by itself; one half that is known for certain vouches for the other. */
function areKnownApart(context: RuleContext, starts: readonly number[]): boolean {
  let known = 0;
  let named = 0;
  for (let k = 0; k + 1 < starts.length; k++) {
    const end = starts[k + 1] - 1;
    if (isSurePerson(context, starts[k], end)) known++;
    else if (nameStrength(context, starts[k]) >= CLEAR_NAME_PART) named++;
  }
  const halves = starts.length - 1;
  if (known > 0 && known + named === halves) return true;
  for (let k = 0; k < halves; k++) if (!standsAlone(context, starts[k], starts[k + 1] - 1)) return false;
  return true;
}

/** Whether exactly this is somebody's name to the dictionaries, and nothing else's. */
function isSurePerson({ matches, matchesAt }: RuleContext, first: number, end: number): boolean {
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (
      matches.end[row] === end &&
      matches.type[row] === FORM_TYPE.person &&
      (matches.ambiguous[row] & AMBIGUITY.person) === 0
    )
      return true;
  return false;
}

/**
 * Whether the article prints the words of a half elsewhere, and no hyphen beside them; a given name before the pair says
 * that it is a double name, whoever else bears half of it: *Sari Sherwood-Randall, putri Budi Sherwood*.
 */
function standsAlone(context: RuleContext, first: number, end: number): boolean {
  const { tokens, lineStyle, sentenceStart } = context;
  const { word, count, gap } = tokens;
  const length = end - first;
  let alone = false;
  const last = Math.min(count - length, first + ARTICLE_REACH);
  for (let i = Math.max(0, first - ARTICLE_REACH); i <= last; i++) {
    if (word[i] !== word[first] || !isCapitalised(context, i)) continue;
    if (i > 0 && gap[i] === GLUED && isSign(context, i - 1, '-')) continue;
    let same = 1;
    while (same < length && word[i + same] === word[first + same]) same++;
    if (same < length) continue;
    if (!isSign(context, i + length, '-') || gap[i + length] !== GLUED) {
      alone ||= i !== first;
    } else if (i > 0 && isCapitalised(context, i - 1) && gap[i] < NEW_LINE) {
      if (lineStyle[i] === RUNNING && sentenceStart[i - 1] === 0) return false;
    }
  }
  return alone;
}
