/** Gathers mentions into entities: the generic part. What makes two names one entity is decided per type. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Mention } from '../model/types.ts';
import { SIGNATURE } from '../rules/rule.ts';
import { DOMAIN_ENDINGS } from '../text/addresses.ts';
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
  /** The first mention of each name. */
  readonly first: number[] = [];

  /** @param wordsOf words by which a mention is compared; asked once for each surface */
  constructor(mentions: readonly Mention[], wordsOf: (mention: Mention) => readonly string[]) {
    const bySurface = new Map<string, number>();
    const byWords = new Map<string, number>();
    this.ofMention = mentions.map((mention, index) => {
      let name = bySurface.get(mention.text);
      if (name === undefined) {
        const words = wordsOf(mention);
        const key = words.join(' ');
        name = byWords.get(key);
        if (name === undefined) {
          name = this.words.push(words) - 1;
          this.first.push(index);
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
 * The surface to call an entity by: from running text rather than from a headline, where verbs look like names; then no
 * byname (*Kota Kembang*, *Gus Ipul*), most words, not all in small letters or in capitals, no address (*Persebaya.id*),
 * the most frequent, the first. A name that is printed in capitals only is spelled as the dictionary has it.
 */
export function nameOf(
  cluster: Cluster,
  tokens: Tokens,
  lineStyle: Uint8Array,
  gazetteer: Gazetteer,
): string {
  const [first] = cluster.mentions;
  if (cluster.mentions.length === 1) return spelled(tidy(first.text), first.form, gazetteer);
  const counts = new Map<string, Surface>();
  cluster.mentions.forEach((mention, order) => {
    const surface = tidy(mention.text);
    // A name that a dictionary has, or a byline, is whole in a headline too: Sri Mulyani above, Sri below
    const isWhole = mention.form >= 0 || mention.evidence.includes(SIGNATURE);
    const running = lineStyle[mention.firstToken] === RUNNING || isWhole ? 1 : 0;
    const entry = counts.get(surface);
    if (entry !== undefined) {
      entry.count++;
      entry.running = Math.max(entry.running, running);
    } else counts.set(surface, { mention, count: 1, words: wordsOf(mention, tokens), order, running });
  });
  if (counts.size === 1) return spelled(tidy(first.text), first.form, gazetteer);
  const surfaces = [...counts.values()];
  let best = '';
  let bestRank: readonly number[] = [];
  for (const [surface, { mention, count, words, order, running }] of counts) {
    const isDomain = DOMAIN.test(surface);
    // The Fujianti Utami behind a Fujianti is no byname, whatever the dictionaries call her
    const isLonger = () =>
      surfaces.some((other) => other.words.length < words.length && isSubsequence(other.words, words));
    // Sarwonad. of pages that cut a letter before a dot
    const isCut = surfaces.some(
      (other) => other.words.length === words.length && isOneLetterLonger(tidy(other.mention.text), surface),
    );
    const rank = [
      running,
      isCut ? 0 : 1,
      isByname(mention, words, gazetteer) && !isLonger() ? 0 : 1,
      // Persebaya.id is no longer than Persebaya
      words.length - (isDomain ? 1 : 0),
      // The kompas.com of an address line is KOMPAS.com, as it calls itself
      surface === surface.toLowerCase() ? 0 : 1,
      words.length > 1 && surface === surface.toUpperCase() ? 0 : 1,
      isDomain ? 1 : 0,
      count,
      -order,
    ];
    if (best === '' || compare(rank, bestRank) > 0) {
      best = surface;
      bestRank = rank;
    }
  }
  return spelled(best, counts.get(best)?.mention.form ?? -1, gazetteer);
}

function isOneLetterLonger(long: string, short: string): boolean {
  return long.length === short.length + 1 && long.startsWith(short);
}

/** Kinds of body that papers call by bynames. */
const NICKNAMED = new Set(['club', 'national-team']);

/**
 * Whether a known name is a byname: an alias of a body or a place (*Setan Merah*, *Kota Kembang*), or one without any
 * word of the entity's own (*Gus Ipul*, *Les Parisiens*).
 */
function isByname({ form, type }: Mention, words: readonly string[], gazetteer: Gazetteer): boolean {
  if (form < 0) return false;
  const kind = gazetteer.kindOf(form);
  if (kind === 'alias' && type !== 'person') return true;
  if (kind !== 'alias' && kind !== 'short') return false;
  if (type === 'organization' && (words.length === 1 || !NICKNAMED.has(gazetteer.subtypeOf(form))))
    return false;
  const named = foldText(gazetteer.entityName(gazetteer.formEntity[form])).split(/[^a-z0-9]+/);
  return !words.some((word) => named.includes(foldText(word)));
}

/** *JAKARTA* as the dictionary has it. */
function spelled(surface: string, form: number, gazetteer: Gazetteer): string {
  if (form < 0 || surface !== surface.toUpperCase()) return surface;
  const usual = gazetteer.surfaceOf(form);
  return foldText(usual) === foldText(surface) ? usual : surface;
}

/** A surface of a cluster, by its first mention. */
interface Surface {
  readonly mention: Mention;
  readonly words: readonly string[];
  readonly order: number;
  count: number;
  running: number;
}

/** *CNNIndonesia.com* */
const DOMAIN = new RegExp(`\\.(?:${[...DOMAIN_ENDINGS].join('|')})$`, 'i');

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

const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

/** White space that is not one plain space, and what is hidden. */
const UNTIDY = new RegExp(`[^\\S ]| {2}|${HIDDEN.source}`, 'u');

/** White space inside a name, line breaks included, as single spaces; hidden characters go. */
export function tidy(text: string): string {
  return UNTIDY.test(text) ? text.replace(HIDDEN, '').replace(/\s+/gu, ' ') : text;
}
