/**
 * Both ends of a route: *rute Taman Banjar–Petamburan*, *S11 BSD--Jelambar*, *ruas Kartasura-Klaten*.
 *
 * Limits: a word that says it is a route, or the code of one, stands before the ends, or another pair of ends does.
 */

import { LOWER, NEW_LINE, SIGN, TITLE } from '../../text/tokens.ts';
import { CLASS, isCapitalised, isSign, longestEntity, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

/** What connects two places. */
const CUES = new Set('rute trayek relasi jurusan koridor lintas ruas tol penerbangan'.split(' '));

/** *T21*, *S13*, *JAK48A* */
const CODE = /^[A-Z]{1,3}\d{1,3}[A-Z]?$/;

/** Most words of one end. */
const LONGEST_END = 3;

const OTHER =
  CLASS.title | CLASS.rank | CLASS.degree | CLASS.honorific | CLASS.block | CLASS['organization-head'];

/** Most routes that one cue is good for, and most stops of one. */
const MOST_ROUTES = 12;
const MOST_STOPS = 12;

/** Letters that a code has at most: *JAK048A*. */
const LONGEST_CODE = 7;

function isCode({ tokens }: RuleContext, token: number): boolean {
  if (token >= tokens.count || tokens.shape[token] === LOWER) return false;
  const start = tokens.start[token];
  const end = tokens.end[token];
  return end - start <= LONGEST_CODE && CODE.test(tokens.text.slice(start, end));
}

/** Behind the code of a route and its bracket: the *Taman* of *T21 (Taman Banjar--Petamburan)*. */
function behindCode(context: RuleContext, token: number): number {
  let first = token;
  if (isCode(context, first)) first++;
  if (isSign(context, first, '(')) first++;
  return first;
}

/** End of one end of a route: a run of capitals without signs, or -1. */
function endOfPlace(context: RuleContext, first: number): number {
  const { tokens, classes } = context;
  let end = first;
  while (
    end < first + LONGEST_END &&
    isCapitalised(context, end) &&
    (end === first || tokens.gap[end] < NEW_LINE)
  ) {
    if ((classes[end] & OTHER) !== 0 && (classes[end] & CLASS.location) === 0) return -1;
    end++;
  }
  return end > first && !isCapitalised(context, end)
    ? end
    : end > first && tokens.gap[end] >= NEW_LINE
      ? end
      : -1;
}

/** Behind the dash between two ends, or -1: one sign or two hyphens. */
function behindDash(context: RuleContext, end: number): number {
  const dash = (token: number) =>
    isSign(context, token, '-') || isSign(context, token, '–') || isSign(context, token, '—');
  if (!dash(end)) return -1;
  return dash(end + 1) ? end + 2 : end + 1;
}

/** The stops of the route that begins at a token, two at least, or null: *Munjul - Cibaliung - Cikeusik*. */
function stopsAt(context: RuleContext, first: number): [number, number][] | null {
  const { tokens } = context;
  const stops: [number, number][] = [];
  for (let at = first; stops.length < MOST_STOPS; ) {
    const end = endOfPlace(context, at);
    if (end < 0) break;
    stops.push([at, end]);
    const next = end < tokens.count && tokens.gap[end] < NEW_LINE ? behindDash(context, end) : -1;
    if (next < 0 || !isCapitalised(context, next) || tokens.gap[next] >= NEW_LINE) break;
    at = next;
  }
  return stops.length > 1 ? stops : null;
}

/** Above what either end says by itself. */
const NAMED_BY_ENDS = 0.96;

/**
 * *Tol Kenari Selatan-Melati*, *Jalan Tol Kenari-Melati*: the toll road is called by its ends; the *Tol Trans Jawa* of
 * *Tol Trans Jawa Kenari-Melati* has its name.
 */
function isNamedByEnds(context: RuleContext, cue: number, firstStopEnd: number): boolean {
  const { tokens, matches } = context;
  if (tokens.shape[cue] !== TITLE || tokens.words.form(tokens.word[cue]) !== 'tol') return false;
  const known = longestEntity(context, cue);
  return known < 0 || matches.end[known] > firstStopEnd || matches.end[known] === cue + 1;
}

/** The *Jalan* of *Jalan Tol*. */
function isRoad({ tokens }: RuleContext, token: number): boolean {
  return tokens.words.form(tokens.word[token]) === 'jalan' && tokens.gap[token + 1] < NEW_LINE;
}

export const route: Rule = {
  name: 'location/route',
  examples: [
    [
      'Bus melayani rute Taman Kenari–Petamburan dan Sumareja–Tomang mulai besok.',
      ['Taman Kenari', 'location'],
      ['Petamburan', 'location'],
      ['Sumareja', 'location'],
      ['Tomang', 'location'],
    ],
    [
      'Penumpang beralih ke S61 Alam Kenari--Blok M sore itu.',
      ['Alam Kenari', 'location'],
      ['Blok M', 'location'],
    ],
    [
      'Kemacetan terjadi di Tol Kenari Selatan-Sumareja Barat pagi ini.',
      ['Tol Kenari Selatan-Sumareja Barat', 'location'],
    ],
    ['Pemudik melewati ruas tol Sumareja-Tomang.', ['Sumareja', 'location'], ['Tomang', 'location']],
  ],
  counterExamples: [
    'Duel Persib-Persija ditunda.',
    'Bus melayani rute baru mulai besok.',
    'Pasangan Rano-Dewi menang.',
  ],
  propose(context, propose) {
    const { tokens } = context;
    for (let i = 0; i + 3 < tokens.count; i++) {
      // Behind a cue a place begins, its code or a bracket
      const mayLead = tokens.kind[i] !== SIGN && tokens.shape[i + 1] !== LOWER;
      const cue = mayLead && CUES.has(tokens.words.form(tokens.word[i]));
      if (!cue && !isCode(context, i)) continue;
      let first = behindCode(context, cue ? i + 1 : i);
      for (let routes = 0; routes < MOST_ROUTES; routes++) {
        const stops = stopsAt(context, first);
        if (stops === null) break;
        const [, end] = stops[stops.length - 1];
        if (cue && routes === 0 && stops.length === 2 && isNamedByEnds(context, i, stops[0][1])) {
          propose(
            isCapitalised(context, i - 1) && isRoad(context, i - 1) ? i - 1 : i,
            end,
            'location',
            NAMED_BY_ENDS,
          );
          i = end - 1;
          break;
        }
        for (const [from, to] of stops) {
          // A dictionary that knows the end as something longer or else is not contradicted
          const known = longestEntity(context, from);
          propose(from, to, 'location', known >= 0 && context.matches.end[known] > to ? 0.5 : 0.93);
        }
        i = end - 1;
        let next = end;
        if (isSign(context, next, ')')) next++;
        if (isSign(context, next, ',')) next++;
        if (
          next < tokens.count &&
          tokens.shape[next] === LOWER &&
          tokens.words.form(tokens.word[next]) === 'dan'
        )
          next++;
        if (next === end) break;
        first = behindCode(context, next);
      }
    }
  },
};
