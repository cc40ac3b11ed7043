/**
 * One entity per person: a later part of a name joins the full name that came before it, a part in the headline the
 * first full name that follows. A part that fits several joins the nearest; two people of one surname stay two, and the
 * surname alone is whose it was first.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Mention } from '../model/types.ts';
import { foldText } from '../text/characters.ts';
import { lowerBound } from '../text/order.ts';
import type { Tokens } from '../text/tokens.ts';
import {
  type Cluster,
  clustersOf,
  createPostings,
  DistinctNames,
  entityOf,
  isSubsequence,
  joinEqual,
  Partition,
  type Postings,
  wordsOf,
} from './cluster.ts';
import { FIRST_WORDS, joinCutAtDot } from './cut-at-dot.ts';
import { joinInitials } from './initials.ts';
import { joinSoundingAlike } from './sounds.ts';
import { differsByOneLetter, isMisspelling, joinWrittenTogether } from './spellings.ts';

/** Pairs of mention indices that the text itself declares one person: *Joko Widodo (Jokowi)*. */
export type Equations = readonly (readonly [number, number])[];

export function clusterPeople(
  mentions: readonly Mention[],
  tokens: Tokens,
  gazetteer: Gazetteer,
  equations: Equations,
): Cluster[] {
  const partition = new Partition(mentions.length);
  const names = new DistinctNames(mentions, (mention) => wordsOf(mention, tokens).map(foldText));
  const entities = mentions.map((mention) => entityOf(mention, gazetteer));
  for (const [left, right] of equations) {
    // Anies Baswedan atau Ridwan Kamil: two that the dictionaries know apart
    const known = entities[left] !== null && entities[right] !== null && entities[left] !== entities[right];
    if (!known) partition.join(left, right);
  }

  // Same words, and dictionary aliases: Jokowi is Joko Widodo
  joinEqual(partition, mentions.length, (index) => names.ofMention[index]);
  joinEqual(partition, mentions.length, (index) =>
    entities[index] !== null && gazetteer.formAmbiguity[mentions[index].form] === 0 ? entities[index] : null,
  );

  // Prabowo is Prabowo Subianto where the text names him in full, and not the Listyo Sigit Prabowo before
  const longest = new Map<number, number>();
  entities.forEach((entity, index) => {
    if (entity !== null) longest.set(entity, Math.max(longest.get(entity) ?? 0, names.wordsOf(index).length));
  });
  const postings = createPostings(names);
  /** The whole that a name was first found a part of. */
  const firstWhole = new Map<number, number>();
  mentions.forEach((_, index) => {
    const own = entities[index];
    const inFull = own !== null && (longest.get(own) ?? 0) > names.wordsOf(index).length;
    const whole = wholeNameOf(
      index,
      names,
      postings,
      (other) =>
        (!inFull || entities[other] === own) && !isNamesake(own, names.wordsOf(index), names.wordsOf(other)),
    );
    if (whole < 0) return;
    const known = firstWhole.get(names.ofMention[index]);
    if (known === undefined) firstWhole.set(names.ofMention[index], whole);
    else if (shareSurname(names.wordsOf(index), names.wordsOf(known), names.wordsOf(whole))) return;
    partition.join(index, whole);
  });
  joinDoubtful(entities, names, postings, partition);
  joinPrefixed(names, postings, partition);
  joinWrittenTogether(names, partition);
  joinCutShort(names, partition);
  joinCutAtDot(mentions, tokens, names, entities, partition, FIRST_WORDS);
  joinMisspelt(names, postings, partition);
  joinSoundingAlike(names, entities, partition);
  joinInitials(mentions, tokens, names, partition);
  joinMisspeltAlone(names, postings, gazetteer, partition);
  return clustersOf(mentions, partition);
}

/**
 * A short name that several bear is whose full name the text prints, where it is no part of another's there: *Sandi* is
 * *Sandiaga Uno*.
 */
function joinDoubtful(
  entities: readonly (number | null)[],
  names: DistinctNames,
  postings: Postings,
  partition: Partition,
): void {
  const inFull = new Map<number, number>();
  entities.forEach((entity, index) => {
    if (entity !== null && names.wordsOf(index).length > 1 && !inFull.has(entity)) inFull.set(entity, index);
  });
  if (inFull.size === 0) return;
  entities.forEach((entity, index) => {
    const words = names.wordsOf(index);
    const whole = entity === null || words.length > 1 ? undefined : inFull.get(entity);
    if (whole === undefined || partition.find(whole) === partition.find(index)) return;
    const others = postings.get(words[0]) ?? [];
    if (others.every((other) => names.wordsOf(other).length === 1)) partition.join(whole, index);
  });
}

/** Whether the longer name is a child's: *Rano Wijaya Jr* beside a *Rano Wijaya* that the dictionaries know in full. */
function isNamesake(known: number | null, part: readonly string[], whole: readonly string[]): boolean {
  if (known === null || part.length < 2 || whole.length !== part.length + 1) return false;
  const last = whole[part.length];
  return last === 'jr' || last === 'junior';
}

/** Letters that a name cut short keeps at least, and those that it loses. */
const SHORTEST_CUT = 4;
const FEWEST_LOST = 2;

/** Prefix of Javanese names that people leave out: *Sukardi*, *Sudarto*. */
const LEFT_OUT = new Set(['su', 'pra']);

/** A lone name that is one named before without the prefix that people leave out: *Barno* is *Subarno*. */
function joinPrefixed({ words, ofMention }: DistinctNames, postings: Postings, partition: Partition): void {
  words.forEach((name, number) => {
    const [short] = name;
    if (name.length !== 1 || short.length < SHORTEST_CUT) return;
    // Who bears the short name too is somebody else
    if ((postings.get(short) ?? []).some((index) => words[ofMention[index]].length > 1)) return;
    const first = ofMention.indexOf(number);
    let whole = -1;
    for (const prefix of LEFT_OUT)
      for (const index of postings.get(prefix + short) ?? []) {
        if (index > first) break;
        if (whole >= 0 && partition.find(whole) !== partition.find(index)) return;
        whole = index;
      }
    if (whole >= 0) partition.join(whole, first);
  });
}

/**
 * A lone name that begins the first name of just one person named in full before, who is nowhere called by that name
 * alone: *Pras* is *Prasetyo Wijaya*.
 */
function joinCutShort({ words, ofMention }: DistinctNames, partition: Partition): void {
  const alone = new Set<string>();
  for (const name of words) if (name.length === 1) alone.add(name[0]);
  if (alone.size === 0) return;
  /** Distinct first names in full by their first letters, as numbers of names. */
  const byStart = new Map<string, number[]>();
  const inFull = new Set<string>();
  words.forEach((name, number) => {
    if (name.length < 2) return;
    for (const word of name) inFull.add(word);
    const start = name[0].slice(0, SHORTEST_CUT);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [number]);
    else list.push(number);
  });
  const firstOf = new Map<number, number>();
  ofMention.forEach((number, index) => {
    if (!firstOf.has(number)) firstOf.set(number, index);
  });
  words.forEach((name, number) => {
    const [short] = name;
    if (name.length !== 1 || short.length < SHORTEST_CUT || inFull.has(short)) return;
    const long = byStart.get(short.slice(0, SHORTEST_CUT)) ?? [];
    const [only] = long;
    if (long.length !== 1 || alone.has(words[only][0]) || !words[only][0].startsWith(short)) return;
    if (words[only][0].length - short.length < FEWEST_LOST) return;
    const [left, right] = [firstOf.get(only) ?? 0, firstOf.get(number) ?? 0];
    if (left < right) partition.join(left, right);
  });
}

/** Mentions with the same word that a full name is compared with, when it first comes. */
const MISSPELT_REACH = 6;

/** Full names that differ in one letter of one word are one person's: *Sulastri Wijayanti* and *Sulastri Wijayanty*. */
function joinMisspelt(names: DistinctNames, postings: Postings, partition: Partition): void {
  const seen = new Array<boolean>(names.words.length).fill(false);
  names.ofMention.forEach((number, index) => {
    const name = names.words[number];
    if (name.length < 2 || seen[number]) return;
    seen[number] = true;
    for (const word of name) {
      const list = postings.get(word) ?? [];
      const position = lowerBound(list, index);
      for (let at = position - 1; at >= Math.max(0, position - MISSPELT_REACH); at--)
        if (isMisspelling(name, names.wordsOf(list[at]))) partition.join(list[at], index);
    }
  });
}

/** Letters that a lone name has at least to be somebody's, misspelt. */
const SHORTEST_ALONE = 6;

/** Lone names and names in full that are compared in one article. */
const MOST_ALONE = 16;
const MOST_IN_FULL = 64;

/**
 * A lone name that no dictionary has and that differs in one letter, not the first, from a word of just one name in
 * full: *Safadhi* is *Rano Safadi*. Of 16 such pairs in 1,000 raw articles 13 were one person; of the others two were
 * names that dictionaries have.
 */
function joinMisspeltAlone(
  { words, ofMention }: DistinctNames,
  postings: Postings,
  gazetteer: Gazetteer,
  partition: Partition,
): void {
  let compared = 0;
  for (let number = 0; number < words.length && compared < MOST_ALONE; number++) {
    const [alone] = words[number];
    if (words[number].length > 1 || alone.length < SHORTEST_ALONE) continue;
    const own = postings.get(alone) ?? [];
    if (own.some((index) => words[ofMention[index]].length > 1)) continue;
    if (gazetteer.formsOf([alone]).length > 0) continue;
    compared++;
    let whole = -1;
    let several = false;
    let inFull = 0;
    for (let other = 0; other < words.length && inFull < MOST_IN_FULL; other++) {
      if (words[other].length < 2) continue;
      inFull++;
      if (!words[other].some((word) => word[0] === alone[0] && differsByOneLetter(word, alone))) continue;
      const first = ofMention.indexOf(other);
      several ||= whole >= 0 && partition.find(whole) !== partition.find(first);
      whole = first;
    }
    if (whole >= 0 && !several) partition.join(whole, own[0]);
  }
}

/**
 * Whether a part is the surname of two unlike full names. Surya Wijaya is Wijaya from then on, and Dodi Wijaya in between
 * does not make the two one.
 */
function shareSurname(part: readonly string[], known: readonly string[], whole: readonly string[]): boolean {
  const last = part[part.length - 1];
  return known[0] !== whole[0] && known[known.length - 1] === last && whole[whole.length - 1] === last;
}

/** Mentions looked at in each direction; keeps the cost linear where one surname fills an article. */
const REACH = 48;

/** The mention whose longer name this one is a part of: the nearest before it, else the first after it; or -1. */
function wholeNameOf(
  index: number,
  names: DistinctNames,
  postings: Postings,
  mayBe: (other: number) => boolean,
): number {
  const part = names.wordsOf(index);
  let key = '';
  for (const word of part) if (word.length > key.length) key = word;
  const list = postings.get(key) ?? [];
  const fits = (other: number) => {
    const whole = names.wordsOf(other);
    return whole.length > part.length && isSubsequence(part, whole) && mayBe(other);
  };
  const position = lowerBound(list, index);
  for (let before = position - 1; before >= Math.max(0, position - REACH); before--)
    if (fits(list[before])) return list[before];
  for (let after = position; after < Math.min(list.length, position + REACH); after++)
    if (fits(list[after])) return list[after];
  return -1;
}
