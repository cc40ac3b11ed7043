/**
 * Names of bodies by the word they end or begin with: *Prosperous Farmers Party*, *Meteorology, Climatology and
 * Geophysics Agency*, *East Java High Prosecutor's Office*, *Center of Economic and Law Studies*, *PT Hutan Raya*.
 */

import { AMBIGUITY, ENTITY_TYPE_COUNT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { CLASS, capitalRunEnd, nameStrength } from '../../rules/context.ts';
import { RUNNING } from '../../text/lines.ts';
import { GLUED, WORD } from '../../text/tokens.ts';
import {
  type EnglishContext,
  follows,
  isCalendarWord,
  isCapital,
  isClass,
  isOpener,
  isTitle,
  lexiconEnd,
  nameAt,
  signAt,
  wordAt,
} from '../context.ts';
import type { EnglishRule } from '../rule.ts';

/** Longest reach of a name to each side of its anchor word, in tokens. */
const REACH = 12;

interface OrganizationName {
  readonly first: number;
  readonly end: number;
  readonly score: number;
}

const TAIL = FORM_TYPE['organization-tail'];
const HEAD = FORM_TYPE['organization-head'];
const LINKS = new Set(['of', 'for', 'on', 'against']);

/** Every name of a body that its words declare; they may overlap. */
export function findOrganizationNames(context: EnglishContext): OrganizationName[] {
  const { tokens, names } = context;
  const found: OrganizationName[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!isCapital(context, i) || names.lineStyle[i] !== RUNNING) continue;
    const bare = readBareHead(context, i);
    if (bare !== null) found.push(bare);
    const tail = lexiconEnd(context, i, TAIL);
    const head = lexiconEnd(context, i, HEAD, (subtype) => subtype === 'of');
    const anchorEnd = Math.max(tail, head);
    if (anchorEnd < 0 || !isCapital(context, anchorEnd - 1)) continue;
    // SoftBank of Japan: a name that ends in the word, not a bank of Japan
    const glued = tokens.gap[i] === GLUED && tokens.kind[i - 1] === WORD;
    const end = glued ? anchorEnd : extendRight(context, anchorEnd);
    if (tail < 0 && end === anchorEnd) continue;
    const first = extendLeft(context, i);
    if (first === i && end === anchorEnd) continue;
    const sure =
      tail > 0 && lexiconEnd(context, i, TAIL, (_, ambiguous) => (ambiguous & AMBIGUITY.word) === 0) === tail;
    const headed = head > 0 && end > anchorEnd;
    // *Indonesian Police* and the like say little; a long name is hardly chance
    const generic = first === i - 1 && isClass(context, first, CLASS['nationality-cue']) && !headed;
    found.push({ first, end, score: generic ? 0.7 : sure || headed ? 0.93 : i - first >= 2 ? 0.8 : 0.68 });
  }
  return found;
}

/** *PT Hutan Raya*, *Bank Perkreditan Rakyat Sumber*, *Yayasan Alam*: a head and the run after it. */
function readBareHead(context: EnglishContext, first: number): OrganizationName | null {
  const headEnd = lexiconEnd(context, first, HEAD, (subtype) => subtype === 'bare');
  if (headEnd < 0 || !follows(context, headEnd) || !isCapital(context, headEnd)) return null;
  let end = capitalRunEnd(context.names, headEnd);
  for (let i = headEnd + 1; i < end; i++)
    if (isTitle(context, i) && nameStrength(context.names, i) < 4) end = i;
  const known = nameAt(context, first);
  if (known !== null && known.type === FORM_TYPE.organization && known.end > headEnd && known.end < end)
    return null;
  return { first, end, score: 0.93 };
}

/** Over *of*, *for the*, *and* and commas of a list to the end of the capitalised words that complete the name. */
function extendRight(context: EnglishContext, from: number): number {
  let end = from;
  while (end - from < REACH) {
    let next = end;
    const word = wordAt(context, next);
    const joins = word === 'and' && end > from;
    if (!(LINKS.has(word) || joins) || !follows(context, next)) break;
    next++;
    if (wordAt(context, next) === 'the') next++;
    if (!follows(context, next) || !isCapital(context, next)) break;
    // sentenced by the Corruption Court on Tuesday
    if (isCalendarWord(context, next)) break;
    if (joins && beginsAnother(context, next)) break;
    const run = capitalRunEnd(context.names, next);
    const cut = untilTitle(context, next, run);
    if (cut <= next) break;
    end = cut;
  }
  return end;
}

/** Whether what follows *and* is a name of its own: a dictionary name, a demonym, a run with its own tail. */
function beginsAnother(context: EnglishContext, token: number): boolean {
  const known = nameAt(context, token);
  if (known !== null) return true;
  const end = capitalRunEnd(context.names, token);
  for (let i = token; i < end; i++)
    if (isTitle(context, i) || isClass(context, i, CLASS['organization-tail'])) return true;
  return false;
}

function untilTitle(context: EnglishContext, first: number, end: number): number {
  for (let i = first; i < end; i++)
    if ((isTitle(context, i) || isClass(context, i, CLASS.honorific)) && nameStrength(context.names, i) < 4)
      return i;
  return end;
}

/** Back over capitalised words, hyphens, *of*, *and*, and the commas of a list, to where the name begins. */
function extendLeft(context: EnglishContext, anchor: number): number {
  const { tokens } = context;
  let first = anchor;
  let joined = false;
  while (first > 0 && anchor - first < REACH && follows(context, first)) {
    const before = first - 1;
    if (isCapital(context, before)) {
      if (isOpener(context, before) && !isInside(context, before)) break;
      if (isClass(context, before, CLASS.honorific)) break;
      first = before;
      continue;
    }
    if (!isCapital(context, before - 1) || !follows(context, before)) break;
    const word = wordAt(context, before);
    const sign = signAt(context, before);
    const glued = tokens.gap[before] === 0 && tokens.gap[first] === 0;
    if ((sign === '-' || sign === '–') && glued) first = before - 1;
    else if (sign === '&') first = before - 1;
    else if (sign === '.' && countryBefore(context, first) >= 0) first = countryBefore(context, first);
    else if (word === "'s" && !isKnownOwner(context, before - 1)) first = before - 1;
    else if (word === 'and' && !endsAnother(context, before - 1)) {
      joined = true;
      first = before - 1;
    } else if (sign === ',' && joined && !endsAnother(context, before - 1)) first = before - 1;
    else if ((word === 'of' || word === 'for') && isClass(context, before - 1, CLASS['organization-head']))
      first = before - 1;
    else break;
  }
  return first;
}

/** First token of *U.S.* and the like before a token, or -1. */
function countryBefore(context: EnglishContext, end: number): number {
  for (let first = Math.max(0, end - 6); first < end - 1; first++) {
    const known = nameAt(context, first);
    if (known?.end === end && known.type === FORM_TYPE.country) return first;
  }
  return -1;
}

/** An opener inside a name: the *New* of *New Order*, not the *At* of *At Gadjah Mada University*. */
function isInside(context: EnglishContext, token: number): boolean {
  return context.names.sentenceStart[token] === 0 && !['the', 'a', 'an'].includes(wordAt(context, token));
}

/** *Indonesia's National Police* is the National Police; *People's Party* is whole. */
function isKnownOwner(context: EnglishContext, token: number): boolean {
  return nameAt(context, token) !== null || nameStrength(context.names, token) >= 6;
}

/** Whether the word before *and* or a comma ends a name of its own: *Prabowo and the …*, *Health Ministry and …*. */
function endsAnother(context: EnglishContext, token: number): boolean {
  if (isTitle(context, token) || isClass(context, token, CLASS['organization-tail'])) return true;
  for (let first = token; first >= 0 && token - first < 4 && isCapital(context, first); first--) {
    const known = nameAt(context, first);
    if (known !== null && known.end === token + 1 && known.type < ENTITY_TYPE_COUNT) return true;
  }
  return nameStrength(context.names, token) >= 7;
}

export const organizationName: EnglishRule = {
  name: 'organization/name',
  examples: [
    ['He joined the Prosperous Farmers Party.', ['Prosperous Farmers Party', 'organization']],
    [
      'The Coral, Mangrove and Reef Agency warned of waves.',
      ['Coral, Mangrove and Reef Agency', 'organization'],
    ],
    [
      "The East Java High Prosecutor's Office appealed.",
      ["East Java High Prosecutor's Office", 'organization'],
    ],
    [
      'She studies at the Center of Economic and Maritime Studies in Jakarta.',
      ['Center of Economic and Maritime Studies', 'organization'],
    ],
    ['The road was built by PT Hutan Raya Lestari.', ['PT Hutan Raya Lestari', 'organization']],
    ["Japan's Coral Institute paid.", ['Coral Institute', 'organization']],
  ],
  counterExamples: [
    'The party lost.',
    'The Ministry declined to comment.',
    'He works for a bank in Jakarta.',
  ],
  propose(context, propose) {
    for (const { first, end, score } of findOrganizationNames(context))
      propose(first, end, 'organization', score);
  },
};
