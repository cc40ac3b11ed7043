/**
 * People by initials. After a full name in brackets they are that person: *Heri Santosa (HS)*, and *HS* in every later
 * line. Where the text says that somebody is named by initials only (*berinisial FT, BB dan TR*, *saudara HS*, *RR
 * selaku direktur*), they name nobody we could tell, and above all not the newspaper or federation of the same letters.
 */

import { LOWER, NEW_LINE, NUMBER, SIGN, UPPER, WORD } from '../../text/tokens.ts';
import { CLASS, isCapitalised, isSign, nameStrength, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const MAXIMUM_INITIALS = 4;

/** Words after which initials come, one or a list. */
const INTRODUCING = new Set('berinisial inisial inisialnya'.split(' '));
/** Whom investigators speak of by initials. */
const INVOLVED = new Set(
  'saudara saudari tersangka terdakwa terpidana terduga pelaku korban saksi sdr sdri'.split(' '),
);
const LIST_WORDS = new Set(['dan', 'serta', 'atau', 'alias']);
/** Items and signs read after *berinisial*. */
const LIST_REACH = 40;

const OTHERS = CLASS.organization | CLASS.country | CLASS.location;
const NOT_NAMES =
  CLASS['organization-head'] | CLASS['place-head'] | CLASS['event-head'] | CLASS.block | CLASS.title;

function areInitials(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  return (
    token < tokens.count &&
    tokens.kind[token] === WORD &&
    tokens.shape[token] === UPPER &&
    tokens.end[token] - tokens.start[token] <= MAXIMUM_INITIALS
  );
}

/** First token of the personal name before a bracket whose words begin with the initials in it, or -1. */
function nameOfInitials(context: RuleContext, bracket: number): number {
  const { tokens, classes } = context;
  const letters = tokens.words.form(tokens.word[bracket + 1]);
  if (isShortForm(context, bracket, letters)) return bracket - 1;
  const first = bracket - letters.length;
  if (first < 0) return -1;
  let strength = 0;
  for (let i = 0; i < letters.length; i++) {
    const token = first + i;
    if (!isCapitalised(context, token) || tokens.words.form(tokens.word[token])[0] !== letters[i]) return -1;
    if (i > 0 && tokens.gap[token] >= NEW_LINE) return -1;
    if ((classes[token] & NOT_NAMES) !== 0 && nameStrength(context, token) < 5) return -1;
    strength = Math.max(strength, nameStrength(context, token));
  }
  return strength >= 5 || (classes[first] & CLASS.person) !== 0 ? first : -1;
}

/** Letters out of the name rather than its initials, as the KPK prints suspects: *Heliyanto (HEL)*, *Akhirun Piliang (KIR)*. */
function isShortForm(context: RuleContext, bracket: number, letters: string): boolean {
  const { tokens, classes } = context;
  if ((classes[bracket + 1] & OTHERS) !== 0 || !isCapitalised(context, bracket - 1)) return false;
  let first = bracket - 1;
  while (
    first > 0 &&
    bracket - first < 4 &&
    isCapitalised(context, first - 1) &&
    tokens.gap[first] < NEW_LINE
  )
    first--;
  let strength = 0;
  let position = 0;
  for (let i = first; i < bracket; i++) {
    if ((classes[i] & NOT_NAMES) !== 0 && nameStrength(context, i) < 5) {
      strength = position = 0;
      continue;
    }
    strength = Math.max(strength, nameStrength(context, i));
    for (const letter of tokens.words.form(tokens.word[i])) if (letter === letters[position]) position++;
  }
  return position === letters.length && strength >= 6 && nameStrength(context, bracket - 1) >= 4;
}

/** Word ids of initials that the text introduces as somebody's and nobody's by name. */
function anonymousInitials(context: RuleContext): Set<number> {
  const { tokens, classes } = context;
  const { count, kind, word, words } = tokens;
  const found = new Set<number>();
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD || tokens.shape[i] !== LOWER) continue;
    const form = words.form(word[i]);
    if (INTRODUCING.has(form)) {
      const end = Math.min(count, i + LIST_REACH);
      for (let next = i + 1; next < end && tokens.gap[next] < NEW_LINE; next++) {
        if (areInitials(context, next)) found.add(word[next]);
        else if (isSign(context, next, '.')) break;
        else if (
          kind[next] === WORD &&
          !LIST_WORDS.has(words.form(word[next])) &&
          words.form(word[next]).length > 1
        )
          break;
        else if (kind[next] !== WORD && kind[next] !== SIGN && kind[next] !== NUMBER) break;
      }
    } else if (INVOLVED.has(form)) {
      const after = isSign(context, i + 1, '.') ? i + 2 : i + 1;
      if (areInitials(context, after) && (classes[after] & OTHERS) === 0) found.add(word[after]);
    } else if (form === 'selaku' && i > 0 && areInitials(context, i - 1) && (classes[i - 1] & OTHERS) === 0)
      found.add(word[i - 1]);
  }
  return found;
}

export const initials: Rule = {
  name: 'person/initials',
  examples: [
    ['Penyidik memeriksa Heri Santosa (HS). Uang itu diberikan oleh HS.', ['HS', 'person']],
    ['Uang itu diterima Heliyanto Siregar (HEL).', ['HEL', 'person']],
    ['Dua pelaku berinisial FT (34) dan BB ditahan.', ['FT', 'none'], ['BB', 'none']],
    ['Uang itu diterima dari saudara HYL.', ['HYL', 'none']],
  ],
  counterExamples: [
    'Menurut Adian Santoso (PDIP), itu keliru.',
    'Bank Tabungan Negara (BTN) untung.',
    'Ia menjadi tersangka KPK.',
  ],
  propose(context, propose) {
    const { tokens } = context;
    const named = new Set<number>();
    for (let i = 2; i + 2 < tokens.count; i++)
      if (
        isSign(context, i, '(') &&
        isSign(context, i + 2, ')') &&
        areInitials(context, i + 1) &&
        nameOfInitials(context, i) >= 0
      )
        named.add(tokens.word[i + 1]);
    const anonymous = anonymousInitials(context);
    if (named.size + anonymous.size === 0) return;
    for (let i = 0; i < tokens.count; i++) {
      if (!areInitials(context, i)) continue;
      if (named.has(tokens.word[i])) propose(i, i + 1, 'person', 0.95);
      else if (anonymous.has(tokens.word[i])) propose(i, i + 1, 'none', 0.97);
    }
  },
};
