/**
 * What people are called by beside their offices, before their names and behind them: *KH*, *Ustaz*, *Prof. Dr.*, *Pak*;
 * *S.H., M.H.* They stand outside a name and go to the titles of the person.
 *
 * Limits: only what the dictionaries have as an honorific or a degree, right beside the name.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Mention, Span } from '../model/types.ts';
import { CLASS, isCapitalised, isOfKind, isSign, longest, type RuleContext } from '../rules/context.ts';
import { NEW_LINE } from '../text/tokens.ts';
import type { PrintedTitle } from './titles.ts';

/** An honorific or a series of degrees, and whose it is. */
export interface Honorific extends Span {
  readonly person: Mention;
}

const OTHERS = CLASS.organization | CLASS.country | CLASS.location;
const CLASSES = CLASS.honorific | CLASS.degree;
/** Longest form, in tokens: *Kanjeng Gusti Pangeran*. */
const LONGEST_FORM = 3;
/** Most honorifics in a row: *Prof. Dr. KH*. */
const MOST_FORMS = 4;

/**
 * @param people person mentions in text order
 * @param titles what is printed with them as their office; what these hold is not said twice
 */
export function findHonorifics(
  context: RuleContext,
  people: readonly Mention[],
  titles: readonly PrintedTitle[],
): Honorific[] {
  const { tokens } = context;
  const titled = new Map<Mention, number>();
  // Romo Rano (tokoh adat): the bracket behind says nothing of what stands before
  for (const { person, firstToken, endToken } of titles)
    if (firstToken < person.firstToken) titled.set(person, Math.max(titled.get(person) ?? 0, endToken));
  const found: Honorific[] = [];
  const add = (person: Mention, first: number, end: number) => {
    if (end > first) found.push({ person, start: tokens.start[first], end: tokens.end[end - 1] });
  };
  for (const person of people) {
    const { firstToken, endToken } = person;
    const first = firstBefore(context, firstToken);
    if ((titled.get(person) ?? 0) <= first) add(person, first, firstToken);
    const behind = isSign(context, endToken, ',') ? endToken + 1 : endToken;
    add(person, behind, degreesEnd(context, behind));
  }
  return found;
}

/** First token of the honorifics and degrees that end right before a name; the name's own where none do. */
function firstBefore(context: RuleContext, name: number): number {
  let first = name;
  for (let forms = 0; forms < MOST_FORMS; forms++) {
    const start = honorificStart(context, first);
    if (start < 0) break;
    first = start;
  }
  return first;
}

/** Where the honorific begins that ends right before a token, its dot included; -1 where none does. */
export function honorificStart(context: RuleContext, token: number): number {
  const { tokens, classes, matches, matchesAt, gazetteer } = context;
  if (token < 1 || tokens.gap[token] >= NEW_LINE) return -1;
  const dotted = isSign(context, token - 1, '.') ? token - 1 : token;
  for (let first = Math.max(0, dotted - LONGEST_FORM); first < dotted; first++) {
    if ((classes[first] & CLASSES) === 0) continue;
    for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++) {
      const type = matches.type[row];
      if (matches.end[row] !== dotted && matches.end[row] !== token) continue;
      // The MA of Ketua MA Rano is no degree: those stand behind names
      const degree = type === FORM_TYPE.degree && gazetteer.subtypeOf(matches.form[row]) === 'before';
      // dr. Sulastri, but no pak that somebody writes small
      if (degree || (type === FORM_TYPE.honorific && isCapitalised(context, first))) return first;
    }
  }
  return -1;
}

/** Where the degrees end that begin at a token: *S.H., M.H.*; the token itself where there are none. */
function degreesEnd(context: RuleContext, first: number): number {
  const { tokens, classes } = context;
  let end = first;
  for (let next = first; next < tokens.count && tokens.gap[next] < NEW_LINE; ) {
    // Rano, MA menolak: the court
    if ((classes[next] & (CLASS.degree | OTHERS)) !== CLASS.degree || !isCapitalised(context, next)) break;
    // kata Rano, MR mengenal korban: initials, where Mr stands before names
    if (isOfKind(context, next, FORM_TYPE.degree, (subtype) => subtype === 'before')) break;
    const reached = longest(context, next, FORM_TYPE.degree);
    if (reached < 0) break;
    end = reached;
    next = isSign(context, end, ',') ? end + 1 : end;
  }
  return end;
}
