/**
 * The hand of compromise: its people, places and organizations, brought onto our tokens and spans.
 *
 * Limits: it knows few Indonesian names and takes titles into people (*President Ursula*).
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Candidate, EntityType } from '../model/types.ts';
import { CLASS } from '../rules/context.ts';
import { RUNNING } from '../text/lines.ts';
import { partitionPoint } from '../text/order.ts';
import { NEW_LINE, type Tokens } from '../text/tokens.ts';
import { type EnglishContext, follows, isCapital, isClass, isOpener, lexiconEnd, signAt } from './context.ts';
import { loadCompromise } from './libraries.ts';

/**
 * Just above the threshold of resolution: compromise decides where no other hand speaks, yields to any that says
 * otherwise, and bears out those that agree.
 */
const TRUST: Readonly<Record<'person' | 'location' | 'organization', number>> = {
  person: 0.56,
  location: 0.52,
  organization: 0.54,
};

/** Longest stretch given to compromise at once, in UTF-16 units. */
const MAXIMUM_STRETCH = 2000;

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

export function proposeByCompromise(context: EnglishContext): Candidate[] {
  const { tokens } = context;
  const parse = loadCompromise();
  const candidates: Candidate[] = [];
  for (const [first, end] of stretchesOf(tokens)) {
    // A stretch without a capitalised word names nothing; a headline in capitals misleads
    if (context.names.lineStyle[first] !== RUNNING || !hasCapital(context, first, end)) continue;
    const start = tokens.start[first];
    const text = tokens.text.slice(start, tokens.end[end - 1]);
    const document = parse(text);
    for (const [type, view] of [
      ['person', document.people()],
      ['location', document.places()],
      ['organization', document.organizations()],
    ] as const)
      for (const { text: words, offset } of view.json({ offset: true }) as Found[]) {
        // Offsets drift where compromise changes white space: only what still reads the same is believed
        if (text.slice(offset.start, offset.start + offset.length).trim() !== words.trim()) continue;
        takeFound(
          context,
          type,
          start + offset.start,
          start + offset.start + offset.length,
          first,
          candidates,
        );
      }
  }
  return candidates;
}

/** Token ranges of lines, long ones in parts. */
function stretchesOf(tokens: Tokens): [number, number][] {
  const stretches: [number, number][] = [];
  let first = 0;
  for (let i = 1; i <= tokens.count; i++) {
    const cut =
      i === tokens.count ||
      tokens.gap[i] >= NEW_LINE ||
      tokens.end[i] - tokens.start[first] > MAXIMUM_STRETCH;
    if (!cut) continue;
    // One token of a megabyte is no word
    if (tokens.end[i - 1] - tokens.start[first] <= MAXIMUM_STRETCH) stretches.push([first, i]);
    first = i;
  }
  return stretches;
}

function hasCapital(context: EnglishContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isCapital(context, i)) return true;
  return false;
}

/** A find on our tokens: lists parted at their commas, titles and openers off, only capitalised words. */
function takeFound(
  context: EnglishContext,
  type: 'person' | 'location' | 'organization',
  start: number,
  end: number,
  from: number,
  candidates: Candidate[],
): void {
  const { tokens } = context;
  let i = tokenAt(tokens, start, from);
  while (i < tokens.count && tokens.start[i] < end) {
    if (!isCapital(context, i)) {
      i++;
      continue;
    }
    let first = i;
    while (i < tokens.count && tokens.start[i] < end && (i === first || follows(context, i))) {
      const inside =
        isCapital(context, i) ||
        ((signAt(context, i) === '-' || signAt(context, i) === '.') && tokens.gap[i] === 0);
      if (!inside) break;
      i++;
    }
    let last = i;
    while (last > first && !isCapital(context, last - 1)) last--;
    if (type === 'person')
      for (
        let reached = titleEnd(context, first);
        reached > first && first < last;
        reached = titleEnd(context, first)
      )
        first = Math.min(reached, last);
    while (first < last && isOpener(context, first)) first++;
    if (first < last && !isOnlyLexicon(context, first, last)) push(context, type, first, last, candidates);
  }
}

function titleEnd(context: EnglishContext, token: number): number {
  return Math.max(
    lexiconEnd(context, token, FORM_TYPE.title),
    lexiconEnd(context, token, FORM_TYPE.honorific),
  );
}

/** *Police*, *Turkish*, *May*: a word that alone names nothing. */
function isOnlyLexicon(context: EnglishContext, first: number, end: number): boolean {
  const classes =
    CLASS['sentence-starter'] |
    CLASS['nationality-cue'] |
    CLASS.title |
    CLASS['organization-tail'] |
    CLASS['place-head'] |
    CLASS['event-head'];
  return end === first + 1 && isClass(context, first, classes);
}

function push(
  { tokens }: EnglishContext,
  type: 'person' | 'location' | 'organization',
  firstToken: number,
  endToken: number,
  candidates: Candidate[],
): void {
  candidates.push({
    start: tokens.start[firstToken],
    end: tokens.end[endToken - 1],
    firstToken,
    endToken,
    type: type satisfies EntityType,
    hand: 'tagger',
    score: TRUST[type],
    evidence: `compromise:${type}`,
    form: -1,
  });
}

function tokenAt(tokens: Tokens, position: number, from: number): number {
  return from + partitionPoint(tokens.count - from, (index) => tokens.end[from + index] <= position);
}
