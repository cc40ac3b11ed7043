/**
 * What a line in capitals does not show: which words are small, so that they stand at a name's edge (*KATA AFIFUDDIN DI
 * KANTOR*) and a bare head looks like a name (*RUMAH*, *RUMAH SAKIT*).
 */

import { CASING_UPPER, FORM_TYPE } from '../gazetteer/schema.ts';
import { isKnownWhole, type RuleContext } from '../rules/context.ts';
import { ALL_CAPITALS } from '../text/lines.ts';

/** No name begins or ends with these. */
const SMALL_WORDS = new Set(
  'di ke dari dan yang untuk pada dengan oleh saat dalam akan juga ini itu atau serta karena agar bahwa telah sudah bagi lalu'.split(
    ' ',
  ),
);

/** A stretch of a line in capitals without small words at its edges. */
export function withoutSmallEdges(
  { tokens, lineStyle }: RuleContext,
  first: number,
  end: number,
): { first: number; end: number } {
  if (first >= end || lineStyle[first] !== ALL_CAPITALS) return { first, end };
  const isSmall = (token: number) => SMALL_WORDS.has(tokens.words.form(tokens.word[token]));
  while (first < end && isSmall(first)) first++;
  while (end > first && isSmall(end - 1)) end--;
  return { first, end };
}

/** Words of a head that says nothing alone; longer ones are names: *KOPERASI DESA MERAH PUTIH*. */
const LONGEST_HEAD = 2;

/** Whether a stretch of a line in capitals is the head of a place or a body and nothing more, and no acronym. */
export function isBareHead(context: RuleContext, first: number, end: number): boolean {
  const { matches, matchesAt, lineStyle } = context;
  if (lineStyle[first] !== ALL_CAPITALS || end - first > LONGEST_HEAD) return false;
  if (isKnownWhole(context, first, end)) return false;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (
      matches.end[row] === end &&
      matches.casing[row] === CASING_UPPER &&
      (matches.type[row] === FORM_TYPE['place-head'] || matches.type[row] === FORM_TYPE['organization-head'])
    )
      return true;
  return false;
}
