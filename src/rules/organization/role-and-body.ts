/**
 * The body behind a role whose holder is named on the other side of it: *CEO Kenariworks, Rano Wijaya, menilai*, *Rano
 * Wijaya, Executive Director Kenaridata, yakin*, *gitaris KenariCakar*, *(bassist Kenaridead)*.
 *
 * The name beside the comma is the person; so the words between role and comma, which no dictionary knows, are the
 * company or the band.
 *
 * Limits: roles of companies and bands only, and at most three words; in a list of a band's members (*vokalis Rano,
 * gitaris Dani*) everybody is a person.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { GLUED, NEW_LINE, TITLE } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isSign,
  longest,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';
import { isVerbShaped } from '../word-shape.ts';

/** Players are called with their band, and nobody else is. */
const PLAYERS = new Set(
  'gitaris bassist basis drummer vokalis keyboardis keyboardist personel frontman'.split(' '),
);

const LONGEST_NAME = 3;

/** What a word of an unknown company or band is not known as. */
const KNOWN = ~CLASS['organization-tail'];

/** End of the unknown name behind a role, or -1. */
function nameEnd(context: RuleContext, first: number): number {
  const { tokens, classes } = context;
  if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) return -1;
  const end = capitalRunEnd(context, first);
  if (end - first > LONGEST_NAME) return -1;
  for (let i = first; i < end; i++)
    if ((classes[i] & KNOWN) !== 0 || nameStrength(context, i) > 0 || isVerbShaped(context, i)) return -1;
  return end;
}

/** Whether a person's name stands behind the comma, to whom something follows. */
function isNameBehind(context: RuleContext, comma: number): boolean {
  const { tokens, classes } = context;
  if (!isSign(context, comma, ',')) return false;
  // co-founder Kenariworks, psikolog Rano Wijaya, …
  const first = Math.max(comma + 1, longest(context, comma + 1, FORM_TYPE.title));
  if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) return false;
  if ((classes[first] & (CLASS.location | CLASS.country | CLASS.organization | CLASS.title)) !== 0)
    return false;
  const end = capitalRunEnd(context, first);
  if ((classes[first] & CLASS.person) === 0 && nameStrength(context, first) === 0 && end === first + 1)
    return false;
  return isSign(context, end, ',') || isSign(context, end, '(') || saysAt(context, end);
}

function saysAt({ classes, tokens }: RuleContext, token: number): boolean {
  return token < tokens.count && (classes[token] & CLASS['speech-verb']) !== 0;
}

/** Whether the role stands behind a name and its comma, or in brackets behind one. */
function isBehindName(context: RuleContext, role: number): boolean {
  const { tokens, classes } = context;
  const sign = role - 1;
  const last = role - 2;
  if (last < 1 || tokens.gap[role] >= NEW_LINE || !isCapitalised(context, last)) return false;
  if (isSign(context, sign, '(')) return tokens.shape[last] === TITLE;
  if (!isSign(context, sign, ',') || tokens.gap[sign] !== GLUED) return false;
  if ((classes[last] & (CLASS.location | CLASS.country | CLASS.organization)) !== 0) return false;
  // vokalis Rano, gitaris Dani
  let first = last;
  while (first > 0 && isCapitalised(context, first - 1) && tokens.gap[first] < NEW_LINE) first--;
  return first < last && (classes[first - 1] & CLASS.title) === 0;
}

/** End of a role at a token: of a player, or of whoever leads a company; or -1. */
function roleEnd(context: RuleContext, token: number): number {
  const { tokens, matches, matchesAt, gazetteer } = context;
  const end = longest(context, token, FORM_TYPE.title);
  if (end < 0) return -1;
  if (end === token + 1 && PLAYERS.has(tokens.words.form(tokens.word[token]))) return end;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE.title &&
      matches.end[row] === end &&
      gazetteer.subtypeOf(matches.form[row]) === 'business'
    )
      return end;
  return -1;
}

export const roleAndBody: Rule = {
  name: 'organization/role-and-body',
  examples: [
    ['CEO Kenariworks, Rano Wijaya, menilai pasar itu besar.', ['Kenariworks', 'organization']],
    [
      'Menurut co-founder KW Kenariworks, psikolog Rano Wijaya, itu besar.',
      ['KW Kenariworks', 'organization'],
    ],
    ['Rano Wijaya, Executive Director Kenaridata, yakin pasar itu besar.', ['Kenaridata', 'organization']],
    [
      'Hal itu diungkapkan Rano Wijaya, gitaris KenariCakar, yang tampil kemarin.',
      ['KenariCakar', 'organization'],
    ],
    ['Hadir pula Rano Wijaya (bassist Kenarisquad) dan kawan-kawan.', ['Kenarisquad', 'organization']],
  ],
  counterExamples: [
    'Band itu berisi vokalis Rano Wijaya, gitaris Kenarito, dan drummer Sukamto.',
    'CEO Kenariworks menilai pasar itu besar.',
    'Ketua Kenariworks, Rano Wijaya, menilai pasar itu besar.',
    'Direktur Utama Rano Wijaya, Senin, menilai pasar itu besar.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS.title) === 0 || lineStyle[i] !== RUNNING || context.insideTitle[i] === 1)
        continue;
      const first = roleEnd(context, i);
      if (first < 0 || first >= tokens.count) continue;
      const end = nameEnd(context, first);
      if (end < 0) continue;
      const closed = isSign(context, end, ',') || isSign(context, end, ')');
      if (isNameBehind(context, end) || (closed && isBehindName(context, i)))
        propose(first, end, 'organization', 0.94);
    }
  },
};
