/** Competitions by name, which begin with the heads of bodies and end with countries: *Divisi Utama Liga Indonesia*. */

import { AMBIGUITY, FORM_TYPE } from '../gazetteer/schema.ts';
import { CLASS, type RuleContext } from './context.ts';

/** End of the longest competition that begins at a token and is no body as well (*La Liga*), or -1. */
export function competitionEnd(
  { classes, matches, matchesAt, gazetteer }: RuleContext,
  token: number,
): number {
  if ((classes[token] & CLASS['event-head']) === 0) return -1;
  let end = -1;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE['event-head'] &&
      matches.end[row] > end &&
      (matches.ambiguous[row] & AMBIGUITY.organization) === 0 &&
      gazetteer.subtypeOf(matches.form[row]) === 'sport'
    )
      end = matches.end[row];
  return end;
}
