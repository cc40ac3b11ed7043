/**
 * People by the initials that stand in brackets behind their full name, or behind *alias*: *Heri Santosa (HS)*, and *HS*
 * in every later line. Initials of people whom the text keeps back are `withheld-initials.ts`.
 */

import { LOWER, NEW_LINE } from '../../text/tokens.ts';
import { areInitials, CLASS, isCapitalised, isSign, nameStrength, type RuleContext } from '../context.ts';
import { LEGAL_FORMS_BEFORE } from '../legal-forms.ts';
import type { Rule } from '../rule.ts';

const OTHERS = CLASS.organization | CLASS.country | CLASS.location;
const NOT_NAMES =
  CLASS['organization-head'] | CLASS['place-head'] | CLASS['event-head'] | CLASS.block | CLASS.title;

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
    // Victoria Niaga Indonesia (VNI) is no woman
    if (i > 0 && (classes[token] & CLASS.country) !== 0) return -1;
    strength = Math.max(strength, nameStrength(context, token));
  }
  // Yayasan Sari Dewi Abadi (SDA)
  const headed = first > 0 && tokens.gap[first] < NEW_LINE && isCapitalised(context, first - 1);
  if (headed && (classes[first - 1] & CLASS['organization-head']) !== 0) return -1;
  return strength >= 5 || (classes[first] & CLASS.person) !== 0 ? first : -1;
}

/** Letters out of the name rather than its initials, as the KPK prints suspects: *Sutrisno (SUT)*, *Bakrun Siregar (KRU)*. */
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
    // PT Sari Dewi Santosa (SDS) is no woman
    if (LEGAL_FORMS_BEFORE.has(tokens.words.form(tokens.word[i]))) return false;
    if ((classes[i] & NOT_NAMES) !== 0 && nameStrength(context, i) < 5) {
      strength = position = 0;
      continue;
    }
    strength = Math.max(strength, nameStrength(context, i));
    for (const letter of tokens.words.form(tokens.word[i])) if (letter === letters[position]) position++;
  }
  return position === letters.length && strength >= 6 && nameStrength(context, bracket - 1) >= 4;
}

/** Between a name and what it is called in short: *Dewi Lestari Sari alias DLS*. */
function isAlias({ tokens }: RuleContext, token: number): boolean {
  return (
    tokens.shape[token] === LOWER &&
    tokens.shape[token + 1] !== LOWER &&
    tokens.words.form(tokens.word[token]) === 'alias' &&
    tokens.gap[token] < NEW_LINE &&
    tokens.gap[token + 1] < NEW_LINE
  );
}

export const initials: Rule = {
  name: 'person/initials',
  examples: [
    ['Penyidik memeriksa Heri Santosa (HS). Uang itu diberikan oleh HS.', ['HS', 'person']],
    ['Uang itu diterima Sutrisno Siregar (SUT).', ['SUT', 'person']],
    ['Saksi itu Dewi Lestari Sari alias DLS (31), warga kampung itu.', ['DLS', 'person']],
  ],
  counterExamples: [
    'Menurut Adian Santoso (PDIP), itu keliru.',
    'Bank Tabungan Negara (BTN) untung.',
    'Polisi menangkap Ujang alias BTN di rumahnya.',
    'Kasus PT Sari Dewi Santosa (SDS) disidik.',
    'Ia menjadi tersangka KPK.',
  ],
  propose(context, propose) {
    const { tokens } = context;
    const named = new Set<number>();
    for (let i = 2; i + 1 < tokens.count; i++)
      if (
        ((isSign(context, i, '(') && isSign(context, i + 2, ')')) || isAlias(context, i)) &&
        areInitials(context, i + 1) &&
        nameOfInitials(context, i) >= 0
      )
        named.add(tokens.word[i + 1]);
    if (named.size === 0) return;
    for (let i = 0; i < tokens.count; i++)
      if (areInitials(context, i) && named.has(tokens.word[i])) propose(i, i + 1, 'person', 0.95);
  },
};
