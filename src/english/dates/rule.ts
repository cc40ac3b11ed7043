/** The shape of a date rule, and what the rules share about the text around an expression. */

import type { DateValue, Direction, Timeline } from './timeline.ts';

/** Where an expression stands. */
export interface Place {
  /** The stretch of the text that is read at once: a line, or a part of a long one. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface DateRule {
  /** Stands in the evidence: `english/duration`. */
  readonly name: string;
  /** Global; must not backtrack more than linearly. */
  readonly pattern: RegExp;
  /** Value of a match, or null where it is no expression of time. */
  read(match: RegExpExecArray, timeline: Timeline, place: Place): DateValue | null;
  /** Part of the match that is the expression, when it is not the whole: offsets into the match. */
  extent?(match: RegExpExecArray): readonly [number, number];
}

/** Up to sixty units of text before a position, in the same sentence. */
export function textBefore({ text, start }: Place): string {
  return text.slice(Math.max(0, start - 60), start);
}

const FUTURE_CUE =
  /\b(?:will|shall|due|scheduled|planned|plans? to|expects?|expected|set (?:to|for)|slated|until|till|upcoming|deadline|is to|are to|aims? to|hopes? to|(?:meets|opens|reopens|begins|starts|runs|leaves|departs|takes place|plays)(?= (?:again )?(?:on|from|in|at|next)\b)|to (?:begin|start|open|hold|visit|attend|take)|going to|would)\b/gi;
const PAST_CUE = /\b(?:said|told|announced|reported|stated|added|since|was|were|had|did|after)\b/gi;

/**
 * Whether the clause before an expression looks ahead (*will open in June*, *planned for September*) or back
 * (*has struggled since September*); null where it does not say, which reports mean as the past.
 */
export function directionBefore(place: Place): Direction {
  const before = place.text.slice(Math.max(0, place.start - 140), place.start);
  const clause = before.slice(
    Math.max(...[',', ';', ':', '. ', '!', '?', '"', '“', '”', '('].map((sign) => before.lastIndexOf(sign))) +
      1,
  );
  const future = lastIndex(clause, FUTURE_CUE);
  const past = lastIndex(clause, PAST_CUE);
  if (future > past) return 1;
  return null;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** *last*, *this*, *next* and their like as a direction. */
export function readDirection(word: string): -1 | 0 | 1 {
  const text = word.toLowerCase();
  if (/^(?:last|past|previous)/.test(text)) return -1;
  return /^(?:next|coming|following|upcoming)/.test(text) ? 1 : 0;
}

/** TIMEX3 `mod` of *early*, *the end of*, *later this*. */
export function readEdge(words: string): string | null {
  const text = words.toLowerCase();
  if (/early|earlier|beginning|start/.test(text)) return 'START';
  if (/mid/.test(text)) return 'MID';
  return /late|end/.test(text) ? 'END' : null;
}
