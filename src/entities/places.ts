/** Countries by code, other places by dictionary entity or by name. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Mention } from '../model/types.ts';
import { foldText } from '../text/characters.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Cluster, clustersOf, Partition, wordsOf } from './cluster.ts';

/** Countries: mentions of one code are one entity. Mentions without a dictionary form do not occur. */
export function clusterCountries(mentions: readonly Mention[], gazetteer: Gazetteer): Cluster[] {
  const partition = new Partition(mentions.length);
  const byCode = new Map<string, number>();
  mentions.forEach(({ form }, index) => {
    const code =
      gazetteer.entityCountry(gazetteer.formEntity[form]) ?? gazetteer.entityId(gazetteer.formEntity[form]);
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, index);
    else partition.join(known, index);
  });
  return clustersOf(mentions, partition);
}

/** Heads without which a place keeps its name: *Kota Tangerang* and *Tangerang*. */
const DROPPED_HEADS = new Set(['kota', 'provinsi', 'pulau', 'gunung', 'sungai', 'negara']);

export function clusterLocations(
  mentions: readonly Mention[],
  tokens: Tokens,
  gazetteer: Gazetteer,
): Cluster[] {
  const partition = new Partition(mentions.length);
  const byName = new Map<string, number>();
  const byEntity = new Map<number, number>();
  mentions.forEach((mention, index) => {
    const words = wordsOf(mention, tokens).map(foldText);
    // Abroad the dictionaries tell apart what the head does: Kota Gaza and Gaza, which is the strip
    const abroad = mention.form >= 0 && gazetteer.entityCountry(gazetteer.formEntity[mention.form]) !== 'ID';
    const headed = words.length > 1 && DROPPED_HEADS.has(words[0]) && !abroad;
    const core = headed ? words.slice(1) : words;
    const name = core.join(' ');
    const same = byName.get(name);
    if (same === undefined) byName.set(name, index);
    else partition.join(same, index);
    if (mention.form < 0) return;
    const entity = gazetteer.formEntity[mention.form];
    const known = byEntity.get(entity);
    if (known === undefined) byEntity.set(entity, index);
    else partition.join(known, index);
  });
  return clustersOf(mentions, partition);
}
