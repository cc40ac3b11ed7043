/**
 * Titles of those who serve somebody or are their kin, printed before the name of the one they belong to: the *Penasihat
 * Ekonomi* of *Penasihat Ekonomi Trump Optimistis* is not Trump's where the article calls him *Presiden AS Donald Trump*,
 * nor the *Putra Presiden ke-7 RI* of *Putra Presiden ke-7 RI, Rano Wijaya* that of a *Presiden ke-7 RI Rano Wijaya*.
 *
 * Limits: where the article gives that one no office, the title stays.
 */

import type { Mention } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Cluster } from './cluster.ts';
import { servingEnd } from './relations.ts';
import type { PrintedTitle } from './titles.ts';

const OFFICES =
  'presiden|wakil presiden|perdana menteri|pm|raja|ratu|sultan|kanselir|gubernur|bupati|wali kota|menteri|ketua umum';
const SERVED = new RegExp(`^(?:(?:mantan|eks|calon) )?(${OFFICES})\\b`, 'i');

/** *Putra Presiden ke-7 RI*, *istri mendiang Bupati Garut* */
const KIN = new RegExp(
  `^(?:putra|putri|anak|istri|suami|menantu|mertua|besan|adik|kakak|ayah|ibu|cucu|keponakan|sepupu) (?:(?:sulung|bungsu|kandung|mantan|eks|mendiang|almarhum) ){0,2}(${OFFICES})\\b`,
  'i',
);

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
  const textOf = ({ start, end }: PrintedTitle) => tokens.text.slice(start, end);
  const serves = ({ firstToken }: PrintedTitle) => servingEnd(tokens, firstToken) >= 0;
  const isKin = (title: PrintedTitle) => KIN.test(textOf(title));
  if (!titles.some((title) => serves(title) || isKin(title))) return titles;
  const clusterOf = new Map<Mention, Cluster>();
  for (const cluster of people) for (const mention of cluster.mentions) clusterOf.set(mention, cluster);
  /** The offices that people have by themselves. */
  const officesOf = new Map<Cluster | undefined, Set<string>>();
  for (const title of titles) {
    const office = SERVED.exec(textOf(title))?.[1].toLowerCase();
    if (office === undefined) continue;
    const cluster = clusterOf.get(title.person);
    const offices = officesOf.get(cluster);
    if (offices === undefined) officesOf.set(cluster, new Set([office]));
    else offices.add(office);
  }
  return titles.filter((title) => {
    const offices = officesOf.get(clusterOf.get(title.person));
    if (offices === undefined) return true;
    const office = KIN.exec(textOf(title))?.[1].toLowerCase();
    return !serves(title) && (office === undefined || !offices.has(office));
  });
}
