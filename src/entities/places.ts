/** Countries by code, other places by dictionary entity or by name. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Mention } from '../model/types.ts';
import { foldText } from '../text/characters.ts';
import type { Tokens } from '../text/tokens.ts';
import { joinAbbreviatedHeads } from './abbreviated-heads.ts';
import {
  type Cluster,
  clustersOf,
  DistinctNames,
  entityOf,
  joinEqual,
  Partition,
  wordsOf,
} from './cluster.ts';
import { joinCutAtDot, WHOLE } from './cut-at-dot.ts';
import { bracketedName, joinShortReadings } from './inner-brackets.ts';
import { joinShortForms } from './place-short-forms.ts';
import { joinMisspeltNames, joinWrittenTogether } from './spellings.ts';

/** Countries: mentions of one code are one entity. Mentions without a dictionary form do not occur. */
export function clusterCountries(mentions: readonly Mention[], gazetteer: Gazetteer): Cluster[] {
  const partition = new Partition(mentions.length);
  joinEqual(partition, mentions.length, (index) => {
    const entity = gazetteer.formEntity[mentions[index].form];
    return gazetteer.entityCountry(entity) ?? gazetteer.entityId(entity);
  });
  return clustersOf(mentions, partition);
}

/** Heads without which a place keeps its name: *Kota Tangerang* and *Tangerang*. */
const DROPPED_HEADS = new Set([
  'kota',
  'kotamadya',
  'provinsi',
  'pulau',
  'gunung',
  'sungai',
  'negara',
  'bandara',
]);

/** Heads of what lies in nature; an administrative unit of the name is something else. */
const NATURE = new Set(['pulau', 'gunung', 'sungai']);
const UNITS = new Set(['kabupaten', 'kota', 'kecamatan']);

/** Heads of districts, *kapanewon* and *kemantren* in Yogyakarta, *distrik* in Papua. */
const DISTRICTS = new Set(['kecamatan', 'kapanewon', 'kemantren', 'distrik']);

/** Heads of villages and hamlets. */
const VILLAGES = new Set(
  'desa kelurahan kalurahan nagari gampong pekon dusun padukuhan pedukuhan dukuh kampung'.split(' '),
);

/** Heads of units that lie in a district and are often called like it, or that it lies in. */
const NAMESAKES = new Set(['kabupaten', 'kota', 'pulau', ...VILLAGES]);

/** What the dictionaries say of towns, most of which are districts. */
const SETTLEMENTS = new Set(['town', 'urban-village', 'village', 'district']);

/** Kinds of place that have a code of their own, which tells namesakes apart: the city and the province Bengkulu. */
const CODED = new Set(['city', 'regency', 'province']);

/** Heads as they are printed in full and in short, the longer first. */
const SPELLED_HEADS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['jalan', 'tol'], ['tol']],
  [['jl'], ['jalan']],
  [['jln'], ['jalan']],
  [['kab'], ['kabupaten']],
  [['kec'], ['kecamatan']],
  [['kel'], ['kelurahan']],
  [['bandar', 'udara'], ['bandara']],
  [['balai', 'kota'], ['balaikota']],
  [['balkot'], ['balaikota']],
  [['lembaga', 'pemasyarakatan'], ['lapas']],
  [['rumah', 'tahanan', 'negara'], ['rutan']],
  [['rumah', 'tahanan'], ['rutan']],
];

/** Prisons are named with their class or without it: *Lapas Kelas IIA Sumbawa*. */
const CLASSED = new Set(['lapas', 'rutan']);

/** Folded words of a place, its head in one spelling: *Jalan Tol Kenari-Melati* is the *Tol Kenari-Melati*. */
function placeWords(printed: readonly string[]): string[] {
  let words = printed.map(foldText);
  if (words.length < 2) return words;
  for (const [printed, spelled] of SPELLED_HEADS)
    if (words.length > printed.length && printed.every((word, at) => words[at] === word)) {
      words = [...spelled, ...words.slice(printed.length)];
      break;
    }
  // Lapas Kelas IIA Sumbawa, Lapas Kelas II A Sumbawa
  if (words.length > 3 && words[1] === 'kelas' && CLASSED.has(words[0]))
    words.splice(1, words.length > 4 && words[3].length === 1 ? 3 : 2);
  return words;
}

function isCoded({ form }: Mention, gazetteer: Gazetteer): boolean {
  return (
    form >= 0 &&
    CODED.has(gazetteer.subtypeOf(form)) &&
    gazetteer.entityCode(gazetteer.formEntity[form]) !== null
  );
}

/** Letters that a syllable has at least. */
const SYLLABLE = 2;

/** Whether a word begins with what two words of a name begin with: the *Kesume* of *Tol Kenari-Sumareja*, wherever it ends. */
function isOfSyllables(word: string, names: readonly string[]): boolean {
  let position = 0;
  let syllables = 0;
  for (const name of names) {
    let length = 0;
    while (position + length < word.length && name[length] === word[position + length]) length++;
    if (length < SYLLABLE) continue;
    position += length;
    syllables++;
  }
  return syllables > 1;
}

/** Whether a bracket behind a place has its initials: *Bandara Internasional Kenari Utara (BIKU)*. */
function isInitialled(tokens: Tokens, left: Mention, right: Mention, words: readonly string[]): boolean {
  const { firstToken, endToken } = right;
  if (firstToken !== left.endToken + 1 || endToken !== firstToken + 1 || words.length < 3) return false;
  if (tokens.text[tokens.start[left.endToken]] !== '(') return false;
  if (right.text !== right.text.toUpperCase()) return isOfSyllables(right.text.toLowerCase(), words);
  // Bundaran Hotel Kenari (HK) is called HK too
  const initials = words.map((word) => word[0]).join('');
  return initials.endsWith(tokens.words.form(tokens.word[firstToken]));
}

export function clusterLocations(
  mentions: readonly Mention[],
  tokens: Tokens,
  gazetteer: Gazetteer,
): Cluster[] {
  const partition = new Partition(mentions.length);
  const shorts = new Map<Mention, readonly string[]>();
  const names = new DistinctNames(mentions, (mention) => {
    const bracketed = bracketedName(mention, tokens);
    if (bracketed !== null) shorts.set(mention, placeWords(bracketed.short));
    return placeWords(bracketed?.full ?? wordsOf(mention, tokens));
  });
  const wordsAt = mentions.map((_, index) => names.wordsOf(index));
  for (let index = 1; index < mentions.length; index++)
    if (
      // Wilayah I Sumatera Utara (Sumut) is no province
      !isCoded(mentions[index], gazetteer) &&
      isInitialled(tokens, mentions[index - 1], mentions[index], wordsAt[index - 1])
    )
      partition.join(index - 1, index);
  // Kabupaten Sumbawa beside Pulau Sumbawa: Sumbawa is the regency
  const units = new Set(
    wordsAt
      .filter((words) => words.length > 1 && UNITS.has(words[0]))
      .map((words) => words.slice(1).join(' ')),
  );
  const known = new Set(
    wordsAt.filter((_, index) => mentions[index].form >= 0).map((words) => words.join(' ')),
  );
  /** The units of each name, by their heads: Sumberan is the Padukuhan Sumberan where nothing else is called so. */
  const headsOf = new Map<string, string>();
  for (const [head, ...bare] of wordsAt) {
    if (bare.length === 0 || !(VILLAGES.has(head) || DISTRICTS.has(head) || DROPPED_HEADS.has(head)))
      continue;
    const name = bare.join(' ');
    headsOf.set(name, (headsOf.get(name) ?? head) === head ? head : '');
  }
  // Duren Kenari is the Kecamatan Duren Kenari, unless it is a town or a village of that name
  const taken = new Set<string>();
  mentions.forEach(({ form }, index) => {
    const words = wordsAt[index];
    if (NAMESAKES.has(words[0])) taken.add(words.slice(1).join(' '));
    // Prambanan is the temple, and the Kapanewon Prambanan another place
    else if (form >= 0 && !SETTLEMENTS.has(gazetteer.subtypeOf(form))) taken.add(words.join(' '));
  });
  const nameAt = mentions.map(({ form }, index) => {
    const words = wordsAt[index];
    const bare = words.slice(1).join(' ');
    if (words.length > 1 && DISTRICTS.has(words[0]) && !taken.has(bare)) return bare;
    const named = words.length > 1 && VILLAGES.has(words[0]) && headsOf.get(bare) === words[0];
    // Kampung Rakyat may be the Kecamatan Kampung Rakyat
    if (named && !known.has(bare) && !headsOf.has(words.join(' '))) return bare;
    // Abroad the dictionaries tell apart what the head does: Kota Gaza and Gaza, which is the strip
    const abroad = form >= 0 && gazetteer.entityCountry(gazetteer.formEntity[form]) !== 'ID';
    const apart = NATURE.has(words[0]) && units.has(words.slice(1).join(' '));
    // Bandara Ahmedabad is no Ahmedabad
    const elsewhere = words[0] === 'bandara' && known.has(words.slice(1).join(' '));
    const headed = words.length > 1 && DROPPED_HEADS.has(words[0]) && !abroad && !apart && !elsewhere;
    return (headed ? words.slice(1) : words).join(' ');
  });
  const codedAt = mentions.map((mention) =>
    isCoded(mention, gazetteer) ? gazetteer.formEntity[mention.form] : -1,
  );
  /** The first unit with a code of each name, which its other names join: Pulau Bali and Bali. */
  const codedOf = new Map<string, number>();
  nameAt.forEach((name, index) => {
    if (codedAt[index] >= 0 && !codedOf.has(name)) codedOf.set(name, codedAt[index]);
  });
  joinEqual(partition, mentions.length, (index) => {
    const name = nameAt[index];
    const coded = codedAt[index] >= 0 ? codedAt[index] : codedOf.get(name);
    return coded === undefined ? name : `${name} ${coded}`;
  });
  const entities = mentions.map((mention) => entityOf(mention, gazetteer));
  joinEqual(partition, mentions.length, (index) => entities[index]);
  joinShortReadings(shorts, mentions, names, partition);
  joinAbbreviatedHeads(names, partition);
  joinWrittenTogether(names, partition);
  joinMisspeltNames(names, entities, gazetteer, partition);
  joinCutAtDot(mentions, tokens, names, entities, partition, WHOLE);
  joinShortForms(names, entities, gazetteer, partition);
  return clustersOf(mentions, partition);
}
