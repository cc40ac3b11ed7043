/**
 * One entity per person: a later part of a name joins the full name that came before it, a part in the headline the
 * first full name that follows. Two people of one surname stay two: a part that fits several joins the nearest.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Mention } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import {
  type Cluster,
  clustersOf,
  createPostings,
  isSubsequence,
  lowerBound,
  Partition,
  type Postings,
  wordsOf,
} from './cluster.ts';

/** Pairs of mention indices that the text itself declares one person: *Joko Widodo (Jokowi)*. */
export type Equations = readonly (readonly [number, number])[];

export function clusterPeople(
  mentions: readonly Mention[],
  tokens: Tokens,
  gazetteer: Gazetteer,
  equations: Equations,
): Cluster[] {
  const partition = new Partition(mentions.length);
  const words = mentions.map((mention) => wordsOf(mention, tokens));
  for (const [left, right] of equations) partition.join(left, right);

  // Same words, and dictionary aliases: Jokowi is Joko Widodo
  const byKey = new Map<string, number>();
  const byEntity = new Map<number, number>();
  mentions.forEach((mention, index) => {
    const key = words[index].join(' ');
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, index);
    else partition.join(same, index);
    const entity = mention.form >= 0 ? gazetteer.formEntity[mention.form] : -1;
    if (entity < 0 || gazetteer.formAmbiguity[mention.form] !== 0) return;
    const known = byEntity.get(entity);
    if (known === undefined) byEntity.set(entity, index);
    else partition.join(known, index);
  });

  // Prabowo is Prabowo Subianto where the text names him in full, and not the Listyo Sigit Prabowo before
  const entities = mentions.map(({ form }) => (form >= 0 ? gazetteer.formEntity[form] : -1));
  const longest = new Map<number, number>();
  entities.forEach((entity, index) => {
    if (entity >= 0) longest.set(entity, Math.max(longest.get(entity) ?? 0, words[index].length));
  });
  const postings = createPostings(words);
  mentions.forEach((_, index) => {
    const own = entities[index];
    const inFull = own >= 0 && (longest.get(own) ?? 0) > words[index].length;
    const whole = wholeNameOf(index, words, postings, (other) => !inFull || entities[other] === own);
    if (whole >= 0) partition.join(index, whole);
  });
  return clustersOf(mentions, partition);
}

/** Mentions looked at in each direction; keeps the cost linear where one surname fills an article. */
const REACH = 48;

/** The mention whose longer name this one is a part of: the nearest before it, else the first after it; or -1. */
function wholeNameOf(
  index: number,
  words: readonly (readonly string[])[],
  postings: Postings,
  mayBe: (other: number) => boolean,
): number {
  const part = words[index];
  const key = part.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  const list = postings.get(key) ?? [];
  const fits = (other: number) =>
    words[other].length > part.length && isSubsequence(part, words[other]) && mayBe(other);
  const position = lowerBound(list, index);
  for (let before = position - 1; before >= Math.max(0, position - REACH); before--)
    if (fits(list[before])) return list[before];
  for (let after = position; after < Math.min(list.length, position + REACH); after++)
    if (fits(list[after])) return list[after];
  return -1;
}
