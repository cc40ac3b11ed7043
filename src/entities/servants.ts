/**
 * Titles of those who serve somebody, printed before the name of the one they serve: the *Penasihat Ekonomi* of
 * *Penasihat Ekonomi Trump Optimistis* is not Trump's where the article calls him *Presiden AS Donald Trump*.
 *
 * Limits: where the article gives the served one no office, the title stays.
 */

import type { Mention } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Cluster } from './cluster.ts';
import { servingEnd } from './relations.ts';
import type { PrintedTitle } from './titles.ts';

const SERVED =
  /^(?:(?:mantan|eks|calon) )?(?:presiden|wakil presiden|perdana menteri|pm|raja|ratu|sultan|kanselir|gubernur|bupati|wali kota|menteri|ketua umum)\b/i;

/**
 * @param titles from `findPrintedTitles`
 * @param people clusters of the person mentions
 * @param tokens that the titles were found in
 */
export function withoutServants(
  titles: readonly PrintedTitle[],
  people: readonly Cluster[],
  tokens: Tokens,
): readonly PrintedTitle[] {
  const serves = ({ firstToken }: PrintedTitle) => servingEnd(tokens, firstToken) >= 0;
  if (!titles.some(serves)) return titles;
  const clusterOf = new Map<Mention, Cluster>();
  for (const cluster of people) for (const mention of cluster.mentions) clusterOf.set(mention, cluster);
  const served = new Set<Cluster | undefined>();
  for (const { person, start, end } of titles)
    if (SERVED.test(tokens.text.slice(start, end))) served.add(clusterOf.get(person));
  return titles.filter((title) => !serves(title) || !served.has(clusterOf.get(title.person)));
}
