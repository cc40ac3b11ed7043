/**
 * One entity per organization: dictionary forms of one body, acronym pairs that the article states, and short forms:
 * without legal form or head (*PT Pertamina (Persero)* and *Pertamina*, *Partai Golkar* and *Golkar*), without the
 * tail of place or state (*DPR RI* and *DPR*, *Dinas Kesehatan Kabupaten Sumbawa* and *Dinas Kesehatan*).
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Mention } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Cluster, clustersOf, createPostings, isSubsequence, Partition, wordsOf } from './cluster.ts';
import type { Equations } from './people.ts';

/** Words that a name may lose at its beginning or end and stay the same body. */
const DROPPED_HEADS = new Set([
  'pt',
  'cv',
  'partai',
  'perum',
  'perumda',
  'klub',
  'grup',
  'band',
  'bank',
  'koperasi',
  'yayasan',
]);
const DROPPED_TAILS = new Set(['tbk', 'persero', 'ri', 'indonesia', 'fc', 'ltd', 'inc', 'corp']);

/** Mentions compared with one; keeps the cost linear. */
const REACH = 48;

export function clusterOrganizations(
  mentions: readonly Mention[],
  tokens: Tokens,
  gazetteer: Gazetteer,
  equations: Equations,
): Cluster[] {
  const partition = new Partition(mentions.length);
  const words = mentions.map((mention) => wordsOf(mention, tokens));
  const cores = words.map(coreOf);
  for (const [left, right] of equations) partition.join(left, right);
  const byCore = new Map<string, number>();
  const byEntity = new Map<number, number>();
  mentions.forEach((mention, index) => {
    const core = cores[index].join(' ');
    const same = byCore.get(core);
    if (same === undefined) byCore.set(core, index);
    else partition.join(same, index);
    const entity = mention.form >= 0 ? gazetteer.formEntity[mention.form] : -1;
    if (entity < 0) return;
    const known = byEntity.get(entity);
    if (known === undefined) byEntity.set(entity, index);
    else partition.join(known, index);
  });
  const postings = createPostings(words);
  mentions.forEach((_, index) => {
    if (words[index].length < 2) return;
    // Dinas Kesehatan, Dinas Kesehatan Sumbawa: a head with its beginning, when just one longer name fits
    const roots = new Set<number>();
    let target = -1;
    const list = postings.get(words[index][1]) ?? [];
    for (const other of list.length > REACH ? list.slice(0, REACH) : list) {
      const longer = words[other];
      if (longer.length <= words[index].length || longer[0] !== words[index][0]) continue;
      if (!isSubsequence(words[index], longer)) continue;
      roots.add(partition.find(other));
      if (target < 0) target = other;
    }
    if (roots.size === 1) partition.join(index, target);
  });
  return clustersOf(mentions, partition);
}

function coreOf(words: readonly string[]): string[] {
  let first = 0;
  let end = words.length;
  while (end - first > 1 && DROPPED_TAILS.has(words[end - 1])) end--;
  while (end - first > 1 && DROPPED_HEADS.has(words[first])) first++;
  return words.slice(first, end);
}

/** The acronym among an organization's surfaces, or null. */
export function acronymOf(cluster: Cluster, name: string): string | null {
  for (const { text } of cluster.mentions)
    if (text !== name && /^[A-Z][A-Za-z0-9&-]{1,11}$/.test(text) && /[A-Z].*[A-Z]/.test(text)) return text;
  return null;
}
