/**
 * Organizations by their last word: *Sucor Sekuritas*, *Persita United*, *Acme Holdings Ltd*.
 *
 * Limits: the last words of companies are words of programmes, posts and products too (*Clean Air Forum*, *Best Debt
 * Capital Market*, *Internet Banking*). Legal forms, short forms of clubs and what hardly anything but a company ends
 * with (*Airlines*, *Sekuritas*) say enough by themselves; another stretch needs a title or a noun of bodies before it, or
 * the tagger. Of 190 names in 1,750 raw articles that the rule alone had found without that, three in four were none.
 */

import { AMBIGUITY, FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { GLUED, LOWER, NEW_LINE, WORD } from '../../text/tokens.ts';
import {
  CLASS,
  isAcronym,
  isCapitalised,
  isCue,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Rule } from '../rule.ts';
import { acronymNameStart } from './acronym-in-brackets.ts';

const STOP = CLASS.title | CLASS['sentence-starter'] | CLASS.rank | CLASS.block | CLASS.honorific;

/** Words before the last that a name has at most. */
const MAXIMUM_WORDS = 4;

/** With a witness the rule is enough; without one it must be said by another hand too. */
const WITNESSED = 0.7;
const UNWITNESSED = 0.5;
/** Nothing but a team is called All Stars, whatever town stands first. */
const TEAM = 0.93;

/** Letters of the short forms: *FC*, *BK*. */
const LONGEST_SHORT_FORM = 3;

const NOT_SURE = AMBIGUITY.word | AMBIGUITY.person;

/** Trust in last words that make a body by themselves, *LLC*, *FC*, *Airlines*; 0 in others, *Trust*, *Putri*, *Team*. */
function trustIn({ matches, matchesAt, gazetteer, tokens }: RuleContext, tail: number, end: number): number {
  for (let row = matchesAt[tail]; row < matchesAt[tail + 1]; row++) {
    if (matches.type[row] !== FORM_TYPE['organization-tail'] || matches.end[row] !== end) continue;
    if ((matches.ambiguous[row] & NOT_SURE) !== 0) continue;
    const kind = gazetteer.subtypeOf(matches.form[row]);
    if (kind === 'company') return WITNESSED;
    if (kind === 'legal' && (matches.ambiguous[row] & AMBIGUITY.other) === 0) return WITNESSED;
    if (kind !== 'club') continue;
    // Kenari All Stars, Kenari FC; a Team and the Stars may be anybody's
    if (end > tail + 1 && tokens.kind[end - 1] === WORD) return TEAM;
    if (tokens.end[tail] - tokens.start[tail] <= LONGEST_SHORT_FORM) return WITNESSED;
  }
  return 0;
}

/** Whether a stretch is cut out of something longer: the *Phone* of *iPhone*, *D* of *R&D*, *KOREA* of *ASEAN-KOREA*. */
function isPiece({ tokens }: RuleContext, first: number): boolean {
  if (first === 0 || tokens.gap[first] !== GLUED) return false;
  if (tokens.kind[first - 1] === WORD) return tokens.end[first - 1] - tokens.start[first - 1] === 1;
  // Jakarta -Kenari Digital: the dash of a dateline joins nothing
  return tokens.gap[first - 1] === GLUED && JOINING.includes(tokens.text[tokens.start[first - 1]]);
}

const JOINING = '&-/‑';

/** Whether capitals go on behind that are nobody's name: the *Goals* of *Sustainable Development Goals*. */
function goesOn(context: RuleContext, end: number): boolean {
  const { tokens, classes } = context;
  if (end >= tokens.count || tokens.gap[end] >= NEW_LINE || !isCapitalised(context, end)) return false;
  return (
    (classes[end] & (CLASS.title | CLASS.rank | CLASS.honorific)) === 0 && nameStrength(context, end) < 4
  );
}

/** Whether the last words are everyday words too: *Karya*, *Utama*. */
function isWord({ matches, matchesAt }: RuleContext, tail: number, end: number): boolean {
  for (let row = matchesAt[tail]; row < matchesAt[tail + 1]; row++)
    if (matches.type[row] === FORM_TYPE['organization-tail'] && matches.end[row] === end)
      return (matches.ambiguous[row] & NOT_SURE) !== 0;
  return false;
}

/** Whether the dictionaries have the stretch as a body. */
function isKnown(context: RuleContext, first: number, end: number): boolean {
  const { matches } = context;
  const row = longestEntity(context, first);
  return row >= 0 && matches.end[row] === end && matches.type[row] === FORM_TYPE.organization;
}

/** Whether a bracket behind has the initials: *Kenari Institute (KI)*. */
function hasInitialsBehind(context: RuleContext, first: number, end: number): boolean {
  const { tokens } = context;
  const acronym = end + 1;
  if (!isSign(context, end, '(') || acronym >= tokens.count || !isAcronym(context, acronym)) return false;
  const letters = tokens.text.slice(tokens.start[acronym], tokens.end[acronym]);
  return isSign(context, acronym + 1, ')') && acronymNameStart(context, end, letters) === first;
}

/** Whether a title or a noun of bodies stands before: *CEO Cakra Digital*, *perusahaan Cakra Digital*. */
function isIntroduced(context: RuleContext, first: number): boolean {
  const { tokens, classes, insideTitle } = context;
  const before = first - 1;
  if (before < 0 || tokens.gap[first] >= NEW_LINE || tokens.kind[before] !== WORD) return false;
  if ((classes[before] & CLASS.title) !== 0 || insideTitle[before] === 1) return true;
  return tokens.shape[before] === LOWER && isCue(context, before, 'called-body');
}

export const organizationTail: Rule = {
  name: 'organization/tail',
  examples: [
    ['Chief Technology Officer Cakrawala Financial mundur.', ['Cakrawala Financial', 'organization']],
    ['Menurut riset Cakrawala Sekuritas, saham itu murah.', ['Cakrawala Sekuritas', 'organization']],
    [
      'Dana itu dikelola Cakrawala Asset Management sejak lama.',
      ['Cakrawala Asset Management', 'organization'],
    ],
    ['Acara itu digelar Kenari Institute (KI) kemarin.', ['Kenari Institute', 'organization']],
    ['Klub itu dibeli Kenarivest SpA pada musim panas.', ['Kenarivest SpA', 'organization']],
  ],
  counterExamples: [
    'Perusahaan sekuritas itu tutup.',
    'Menteri Energi dan Sumber Daya Mineral datang.',
    'Ia memakai iPhone Air itu.',
    'Menurut R&D Team itu, kodenya selesai.',
    'Forum ASEAN-Kenari Digital dibuka.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle, insideTitle } = context;
    for (let i = 1; i < tokens.count; i++) {
      if ((classes[i] & CLASS['organization-tail']) === 0 || !isCapitalised(context, i)) continue;
      if (lineStyle[i] !== RUNNING || insideTitle[i] === 1) continue;
      const end = longest(context, i, FORM_TYPE['organization-tail']);
      let first = i;
      while (
        first > 0 &&
        i - first < MAXIMUM_WORDS &&
        tokens.gap[first] < NEW_LINE &&
        isCapitalised(context, first - 1) &&
        (classes[first - 1] & STOP) === 0 &&
        // Chief Technology Officer Cakrawala Financial
        insideTitle[first - 1] === 0
      )
        first--;
      if (first === i || isPiece(context, first)) continue;
      // Piala Kenari All Stars is played for
      const trust = (classes[first] & CLASS['event-head']) !== 0 ? 0 : trustIn(context, i, end);
      const witnessed =
        isKnown(context, first, end) ||
        (!isWord(context, i, end) &&
          (hasInitialsBehind(context, first, end) ||
            (isIntroduced(context, first) && !goesOn(context, end))));
      propose(first, end, 'organization', Math.max(trust, witnessed ? WITNESSED : UNWITNESSED));
    }
  },
};
