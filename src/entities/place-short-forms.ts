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
import { OnlyNames } from './only-names.ts';

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
  const { first } = names;
  const placeless = new OnlyNames(names, partition);
  const headless = new OnlyNames(names, partition);
  const join = (whole: number | null, name: number) => {
    if (whole !== null) partition.join(first[whole], first[name]);
  };
  names.words.forEach((words, name) => {
    if (words.length > 2 && !UNITS.has(words[0]))
      for (let end = words.length - 1; end >= Math.max(2, words.length - LONGEST_PLACE); end--)
        if (!PARTS.has(words[end]) && isOfType(words.slice(end), FORM_TYPE.location, gazetteer))
          placeless.add(words.slice(0, end).join(' '), name);
    if (words.length > 1 && LEFT_OUT.has(words[0])) headless.add(words.slice(1).join(' '), name);
  });
  /** Names of units without their head. */
  const units = new Set<string>();
  for (const [head, ...bare] of names.words) if (UNITS.has(head)) units.add(bare.join(' '));
  names.words.forEach((words, name) => {
    const whole = words.join(' ');
    join(placeless.find(whole), name);
    // Kenarijaya is the Kampung Kenarijaya already
    if (units.has(whole)) return;
    // Puncak Kenari, Kampung Kenari and what the dictionaries have are places of their own
    const own =
      entities[first[name]] !== null || isOfType(words.slice(0, 1), FORM_TYPE['place-head'], gazetteer);
    if (!own && words.join('').length >= SHORTEST_BARE) join(headless.find(whole), name);
  });
}

function isOfType(words: readonly string[], type: number, gazetteer: Gazetteer): boolean {
  return gazetteer.formsOf(words).some((form) => gazetteer.formType[form] === type);
}
