/**
 * Titles of those who serve somebody, printed before the name of the one they serve: the *Penasihat Ekonomi* of
 * *Penasihat Ekonomi Trump Optimistis* is not Trump's where the article calls him *Presiden AS Donald Trump*.
 *
 * Limits: where the article gives the served one no office, the title stays.
 */

import type { Mention } from '../model/types.ts';
import type { Cluster } from './cluster.ts';
import type { PrintedTitle } from './titles.ts';

const SERVING = /^(?:penasihat|penasehat|jubir|juru bicara|utusan|staf khusus|stafsus|ajudan)\b/i;

const SERVED =
  /^(?:(?:mantan|eks|calon) )?(?:presiden|wakil presiden|perdana menteri|pm|raja|ratu|sultan|kanselir|gubernur|bupati|wali kota|menteri|ketua umum)\b/i;

/**
 * @param titles from `findPrintedTitles`
 * @param people clusters of the person mentions
 * @param text that the titles' offsets point into
 */
export function withoutServants(
  titles: readonly PrintedTitle[],
  people: readonly Cluster[],
  text: string,
): readonly PrintedTitle[] {
  const printed = titles.map(({ start, end }) => text.slice(start, end));
  if (!printed.some((title) => SERVING.test(title))) return titles;
  const clusterOf = new Map<Mention, Cluster>();
  for (const cluster of people) for (const mention of cluster.mentions) clusterOf.set(mention, cluster);
  const served = new Set<Cluster | undefined>();
  titles.forEach(({ person }, index) => {
    if (SERVED.test(printed[index])) served.add(clusterOf.get(person));
  });
  return titles.filter(
    ({ person }, index) => !SERVING.test(printed[index]) || !served.has(clusterOf.get(person)),
  );
}
