/** Gathers mentions into entities: the generic part. What makes two names one entity is decided per type. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Mention } from '../model/types.ts';
import { foldText } from '../text/characters.ts';
import { RUNNING } from '../text/lines.ts';
import { SIGN, type Tokens } from '../text/tokens.ts';

/** Mentions of one entity, in text order. */
export interface Cluster {
  readonly mentions: Mention[];
}

/** Folded words of a mention, without signs: *Sherwood-Randall* is two words, *Agus D. W.* three. */
export function wordsOf(mention: Mention, tokens: Tokens): string[] {
  const words: string[] = [];
  for (let i = mention.firstToken; i < mention.endToken; i++)
    if (tokens.kind[i] !== SIGN) words.push(tokens.words.form(tokens.word[i]));
  return words;
}

/** Whether `part` can be read off `whole` in order; initials of `part` match words that begin with them. */
export function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let position = 0;
  for (const word of part) {
    while (position < whole.length && !matchesWord(word, whole[position])) position++;
    if (position === whole.length) return false;
    position++;
  }
  return true;
}

function matchesWord(word: string, other: string): boolean {
  if (word === other) return true;
  return (word.length === 1 || other.length === 1) && word[0] === other[0];
}

/** The distinct names among mentions: an article calls few people, and each of them often. */
export class DistinctNames {
  /** Words of each name. */
  readonly words: (readonly string[])[] = [];
  /** Number of each mention's name. Mentions are few: a typed array takes longer to make than such a list to fill. */
  readonly ofMention: readonly number[];

  /** @param wordsOf words by which a mention is compared; asked once for each surface */
  constructor(mentions: readonly Mention[], wordsOf: (mention: Mention) => readonly string[]) {
    const bySurface = new Map<string, number>();
    const byWords = new Map<string, number>();
    this.ofMention = mentions.map((mention) => {
      let name = bySurface.get(mention.text);
      if (name === undefined) {
        const words = wordsOf(mention);
        const key = words.join(' ');
        name = byWords.get(key);
        if (name === undefined) {
          name = this.words.push(words) - 1;
          byWords.set(key, name);
        }
        bySurface.set(mention.text, name);
      }
      return name;
    });
  }

  /** Words of a mention's name. */
  wordsOf(mention: number): readonly string[] {
    return this.words[this.ofMention[mention]];
  }
}

/** Indices of the mentions that contain each word, ascending. */
export type Postings = ReadonlyMap<string, readonly number[]>;

export function createPostings({ words, ofMention }: DistinctNames): Postings {
  const postings = new Map<string, number[]>();
  const listsOf = words.map((name) =>
    [...new Set(name)].map((word) => {
      let list = postings.get(word);
      if (list === undefined) {
        list = [];
        postings.set(word, list);
      }
      return list;
    }),
  );
  ofMention.forEach((name, index) => {
    for (const list of listsOf[name]) list.push(index);
  });
  return postings;
}

/** Union-find over mention indices. */
export class Partition {
  private readonly parent: number[] = [];

  constructor(size: number) {
    for (let i = 0; i < size; i++) this.parent.push(i);
  }

  find(item: number): number {
    let root = item;
    while (this.parent[root] !== root) root = this.parent[root];
    while (this.parent[item] !== root) {
      const next = this.parent[item];
      this.parent[item] = root;
      item = next;
    }
    return root;
  }

  /** Joins two; the earlier item stays the root. */
  join(left: number, right: number): void {
    const a = this.find(left);
    const b = this.find(right);
    if (a < b) this.parent[b] = a;
    else this.parent[a] = b;
  }
}

/** What the dictionaries take a mention for, or null. */
export function entityOf({ form }: Mention, gazetteer: Gazetteer): number | null {
  const entity = form >= 0 ? gazetteer.formEntity[form] : -1;
  return entity >= 0 ? entity : null;
}

/** Joins the mentions of one key; null is no key. */
export function joinEqual<K>(partition: Partition, count: number, keyOf: (index: number) => K | null): void {
  const firstOf = new Map<K, number>();
  for (let index = 0; index < count; index++) {
    const key = keyOf(index);
    if (key === null) continue;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, index);
    else partition.join(first, index);
  }
}

/** Clusters of a partition over `mentions`, by first mention. */
export function clustersOf(mentions: readonly Mention[], partition: Partition): Cluster[] {
  const byRoot = new Map<number, Cluster>();
  mentions.forEach((mention, index) => {
    const root = partition.find(index);
    const cluster = byRoot.get(root);
    if (cluster === undefined) byRoot.set(root, { mentions: [mention] });
    else cluster.mentions.push(mention);
  });
  return [...byRoot.values()];
}

/**
 * Whether a surface is what somebody is only nicknamed, as far as the dictionaries know: *The Reds* for Liverpool, *Maung
 * Bandung* for Persib Bandung. Bodies other than clubs have no nicknames: *Konfederasi Sepak Bola Asia* is the AFC in full.
 */
function isNickname(mention: Mention, words: readonly string[], gazetteer: Gazetteer): boolean {
  const { form, type } = mention;
  if (form < 0 || (type !== 'person' && gazetteer.subtypeOf(form) !== 'club')) return false;
  const kind = gazetteer.kindOf(form);
  if (kind !== 'short' && kind !== 'alias') return false;
  const name = foldText(gazetteer.entityName(gazetteer.formEntity[form])).split(/[\s-]+/);
  // A club's city does not make a nickname a name
  const telling = type === 'person' ? words : words.slice(0, Math.max(1, words.length - 1));
  return !telling.some((word) => name.includes(word));
}

/**
 * The surface to call an entity by: from running text rather than from a headline, where verbs look like names; then no
 * nickname; then most words, then not all in capitals, then the most frequent, then the first.
 *
 * @param lineStyle styles of `text/lines`
 */
export function nameOf(
  cluster: Cluster,
  tokens: Tokens,
  gazetteer: Gazetteer,
  lineStyle: Uint8Array,
): string {
  if (cluster.mentions.length === 1) return tidy(cluster.mentions[0].text);
  const counts = new Map<string, SurfaceCount>();
  cluster.mentions.forEach((mention, order) => {
    const surface = tidy(mention.text);
    // A name that a dictionary has is whole in a headline too: Sri Mulyani above, Sri below
    const running = lineStyle[mention.firstToken] === RUNNING || mention.form >= 0 ? 1 : 0;
    const entry = counts.get(surface);
    if (entry !== undefined) {
      entry.count++;
      entry.running = Math.max(entry.running, running);
    } else counts.set(surface, { count: 1, mention, words: wordsOf(mention, tokens), order, running });
  });
  const surfaces = [...counts.values()];
  let best = '';
  let bestRank: readonly number[] = [];
  for (const [surface, { count, mention, words, order, running }] of counts) {
    const capitals = words.length > 1 && surface === surface.toUpperCase() ? 0 : 1;
    // The Fujianti Utami behind a Fujianti is no nickname, whatever the dictionaries call her
    const plain =
      !isNickname(mention, words, gazetteer) ||
      surfaces.some((other) => other.words.length < words.length && isSubsequence(other.words, words));
    const rank = [running, plain ? 1 : 0, words.length, capitals, count, -order];
    if (best === '' || compare(rank, bestRank) > 0) {
      best = surface;
      bestRank = rank;
    }
  }
  return best;
}

/** A surface of a cluster, with its first mention. */
interface SurfaceCount {
  readonly mention: Mention;
  readonly words: readonly string[];
  readonly order: number;
  count: number;
  running: number;
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return left[i] - right[i];
  return 0;
}

/** Distinct surfaces other than the name, in order of appearance. */
export function aliasesOf(cluster: Cluster, name: string): string[] {
  const aliases: string[] = [];
  for (const mention of cluster.mentions) {
    const surface = tidy(mention.text);
    if (surface !== name && !aliases.includes(surface)) aliases.push(surface);
  }
  return aliases;
}

/** White space that is not one plain space. */
const UNTIDY = /[^\S ]| {2}/u;

/** White space inside a name, line breaks included, as single spaces. */
export function tidy(text: string): string {
  return UNTIDY.test(text) ? text.replace(/\s+/gu, ' ') : text;
}
