/**
 * Places by less than their name: without where they lie (*Hotel Kenari* beside *Hotel Kenari Surabaya*), or without the
 * head (*Kenarijaya* beside *Jembatan Kenarijaya*).
 *
 * Limits: only where just one longer name fits; *Jalan Kenari* is not *Jalan Kenari Utara*, and what the dictionaries
 * have as a place of its own is not what is called after it.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { DistinctNames, Partition } from './cluster.ts';
import { firstMentions } from './spellings.ts';

/** Words of where a place lies behind its name: *Istana Kepresidenan Jakarta Pusat*. */
const LONGEST_PLACE = 2;

/** Ends of names that tell two places of one beginning apart. */
const PARTS = new Set('barat timur utara selatan tengah tenggara dalam luar baru lama raya kota'.split(' '));

/** Heads of units: of two whose names begin alike one is no short form of the other. */
const UNITS = new Set(
  'kabupaten kota kecamatan kapanewon kemantren distrik provinsi desa kelurahan kalurahan nagari gampong pekon dusun kampung'.split(
    ' ',
  ),
);

/**
 * Heads that are left out where a place is spoken of again. Stops, bridges and ports are called after the place that they
 * lie at: *Jembatan Kenari* does not make the village a bridge.
 */
const LEFT_OUT = new Set(
  'jalan gang gedung stadion gelora sirkuit lapangan hotel museum masjid mesjid benteng waduk bendungan danau pantai gunung pegunungan kawasan perumahan tol'.split(
    ' ',
  ),
);

/** Letters of a name without its head. */
const SHORTEST_BARE = 4;

/**
 * Joins short forms to the only longer name that they fit.
 *
 * @param entities what the dictionaries take each mention for
 */
export function joinShortForms(
  names: DistinctNames,
  entities: readonly (number | null)[],
  gazetteer: Gazetteer,
  partition: Partition,
): void {
  if (names.words.length < 2) return;
  const first = firstMentions(names);
  const [placeless, headless] = [new ShortForms(first, partition), new ShortForms(first, partition)];
  names.words.forEach((words, name) => {
    if (words.length > 2 && !UNITS.has(words[0]))
      for (let end = words.length - 1; end >= Math.max(2, words.length - LONGEST_PLACE); end--)
        if (!PARTS.has(words[end]) && isOfType(words.slice(end), FORM_TYPE.location, gazetteer))
          placeless.add(words.slice(0, end), name);
    if (words.length > 1 && LEFT_OUT.has(words[0])) headless.add(words.slice(1), name);
  });
  /** Names of units without their head. */
  const units = new Set<string>();
  for (const [head, ...bare] of names.words) if (UNITS.has(head)) units.add(bare.join(' '));
  names.words.forEach((words, name) => {
    placeless.join(words, name);
    // Kenarijaya is the Kampung Kenarijaya already
    if (units.has(words.join(' '))) return;
    // Puncak Kenari, Kampung Kenari and what the dictionaries have are places of their own
    const own =
      entities[first[name]] !== null || isOfType(words.slice(0, 1), FORM_TYPE['place-head'], gazetteer);
    if (!own && words.join('').length >= SHORTEST_BARE) headless.join(words, name);
  });
}

/** What longer names are called in short. */
class ShortForms {
  private readonly first: readonly number[];
  private readonly partition: Partition;
  /** Names by their short form, null where several places have one. */
  private readonly longer = new Map<string, number | null>();

  /** @param first the first mention of each name */
  constructor(first: readonly number[], partition: Partition) {
    this.first = first;
    this.partition = partition;
  }

  add(words: readonly string[], name: number): void {
    const short = words.join(' ');
    const known = this.longer.get(short);
    if (known === undefined) this.longer.set(short, name);
    else if (known !== null && this.rootOf(known) !== this.rootOf(name)) this.longer.set(short, null);
  }

  join(words: readonly string[], name: number): void {
    if (this.longer.size === 0) return;
    const whole = this.longer.get(words.join(' ')) ?? null;
    if (whole !== null) this.partition.join(this.first[whole], this.first[name]);
  }

  private rootOf(name: number): number {
    return this.partition.find(this.first[name]);
  }
}

function isOfType(words: readonly string[], type: number, gazetteer: Gazetteer): boolean {
  return gazetteer.formsOf(words).some((form) => gazetteer.formType[form] === type);
}
