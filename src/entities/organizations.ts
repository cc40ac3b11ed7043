/**
 * One entity per organization: dictionary forms of one body, acronym pairs that the article states, and short forms:
 * without legal form or head (*PT Pertamina (Persero)* and *Pertamina*, *Partai Golkar* and *Golkar*), without the
 * tail of place or state (*DPR RI* and *DPR*, *Dinas Kesehatan Kabupaten Sumbawa* and *Dinas Kesehatan*).
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Mention } from '../model/types.ts';
import { SHORT_FORMS_BEHIND } from '../rules/legal-forms.ts';
import { LOWER, NEW_LINE, type Tokens, tokenize } from '../text/tokens.ts';
import { joinAbbreviatedHeads } from './abbreviated-heads.ts';
import {
  type Cluster,
  clustersOf,
  createPostings,
  DistinctNames,
  entityOf,
  isSubsequence,
  joinEqual,
  Partition,
  wordsOf,
} from './cluster.ts';
import { FIRST_WORDS, joinCutAtDot } from './cut-at-dot.ts';
import { isOfInnerBody } from './inner-bodies.ts';
import { bracketedName, joinShortReadings } from './inner-brackets.ts';
import type { Equations } from './people.ts';
import { joinMisspeltNames, joinWrittenTogether } from './spellings.ts';

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
const DROPPED_TAILS = new Set([...SHORT_FORMS_BEHIND, 'ri', 'indonesia', 'fc']);

/** Mentions compared with one; keeps the cost linear. */
const REACH = 48;

export function clusterOrganizations(
  mentions: readonly Mention[],
  tokens: Tokens,
  gazetteer: Gazetteer,
  equations: Equations,
): Cluster[] {
  const partition = new Partition(mentions.length);
  const printed = new DistinctNames(mentions, (mention) => coreOf(fullWordsOf(mention, tokens)));
  /** What names with a bracket inside are in short: Suku Dinas Sosial (Sudinsos) Kenari. */
  const shorts = new Map<Mention, readonly string[]>();
  const cores = new DistinctNames(mentions, (mention) => {
    const bracketed = bracketedName(mention, tokens);
    if (bracketed !== null) shorts.set(mention, expand(coreOf(bracketed.short), gazetteer, tokens));
    return expand(coreOf(fullWordsOf(mention, tokens)), gazetteer, tokens);
  });
  const entities = mentions.map(
    (mention) => entityOf(mention, gazetteer) ?? companyNamed(mention, tokens, gazetteer),
  );
  for (const [left, right] of equations) {
    const one = entities[left];
    const other = entities[right];
    // Pengawas nuklir PBB (IAEA), Bank Indonesia atau OJK: two that the dictionaries know apart
    const known = one !== null && other !== null && one !== other;
    // A full name's bracket is believed all the same: PT Vale Indonesia (INCO), Fraksi PDI Perjuangan (PDIP)
    const bracketed =
      wordsOf(mentions[left], tokens).length > 1 &&
      tokens.text[tokens.start[mentions[left].endToken]] === '(';
    if (known && !bracketed) continue;
    const inner =
      bracketed && isOfInnerBody(wordsOf(mentions[left], tokens), mentions[right].text, other, gazetteer);
    if (!inner) partition.join(left, right);
  }
  joinSpelledHeads(mentions, tokens, equations, partition);
  joinEqual(partition, mentions.length, (index) => cores.ofMention[index]);
  joinEqual(partition, mentions.length, (index) => entities[index]);
  joinAbbreviatedHeads(printed, partition);
  joinShortReadings(shorts, mentions, cores, partition);
  joinWrittenTogether(printed, partition);
  joinMisspeltNames(printed, entities, gazetteer, partition);
  joinCutAtDot(mentions, tokens, printed, entities, partition, FIRST_WORDS);
  const postings = createPostings(cores);
  mentions.forEach((mention, index) => {
    const core = cores.wordsOf(index);
    if (core.length < 2) return;
    // TNI AL is no short form of TNI AL Panarukan
    if (entities[index] !== null && mention.text === mention.text.toUpperCase()) return;
    // Dinas Kesehatan, Dinas Kesehatan Sumbawa: a head with its beginning, when just one longer name fits
    const roots = new Set<number>();
    let target = -1;
    const list = postings.get(core[1]) ?? [];
    for (const other of list.length > REACH ? list.slice(0, REACH) : list) {
      const longer = cores.wordsOf(other);
      if (longer.length <= core.length || longer[0] !== core[0]) continue;
      if (!isSubsequence(core, longer)) continue;
      // Dewan Perwakilan Rakyat and Dewan Perwakilan Rakyat Daerah, but BPBD and BPBD Bali
      const known =
        entities[index] !== null && entities[other] !== null && entities[index] !== entities[other];
      if (known && !isLocation(added(printed.wordsOf(index), printed.wordsOf(other)), gazetteer)) continue;
      roots.add(partition.find(other));
      if (target < 0) target = other;
    }
    if (roots.size === 1) partition.join(index, target);
  });
  joinFirstWords(mentions, tokens, printed, cores, entities, gazetteer, partition);
  return clustersOf(mentions, partition);
}

/** Words of a name without the short form in brackets inside, which *Pemerintah Provinsi (Pemprov) Riau* is called by. */
function fullWordsOf(mention: Mention, tokens: Tokens): readonly string[] {
  const words = wordsOf(mention, tokens);
  return words[0] === 'pemerintah' ? words : (bracketedName(mention, tokens)?.full ?? words);
}

/** Words that a longer name has beyond a shorter. */
function added(short: readonly string[], long: readonly string[]): string[] {
  return long.filter((word) => !short.includes(word));
}

function isLocation(words: readonly string[], gazetteer: Gazetteer): boolean {
  return gazetteer.formsOf(words).some((form) => gazetteer.formType[form] === FORM_TYPE.location);
}

/**
 * The company that the dictionaries know by its name of several words without the legal form: the *PT. Smartfren
 * Telecom* of a page; else null.
 */
function companyNamed(mention: Mention, tokens: Tokens, gazetteer: Gazetteer): number | null {
  if (tokens.words.form(tokens.word[mention.firstToken]) !== 'pt') return null;
  const words = wordsOf(mention, tokens);
  if (words.length < 3) return null;
  const known = gazetteer
    .formsOf(coreOf(words))
    .filter((form) => gazetteer.formType[form] === FORM_TYPE.organization)
    .map((form) => gazetteer.formEntity[form]);
  return known.length > 0 && known.every((entity) => entity === known[0]) ? known[0] : null;
}

/** Words of the place behind a bracket. */
const LONGEST_PLACE = 3;

/**
 * A head with its short form and its place behind the bracket is the body of that place: *Kejaksaan Negeri (Kejari)
 * Kenari* is the *Kejari Kenari* of the next line.
 */
function joinSpelledHeads(
  mentions: readonly Mention[],
  tokens: Tokens,
  equations: Equations,
  partition: Partition,
): void {
  let byWords: Map<string, number> | null = null;
  for (const [, short] of equations) {
    const bracket = mentions[short].endToken;
    if (bracket >= tokens.count || tokens.text[tokens.start[bracket]] !== ')') continue;
    byWords ??= new Map(mentions.map((mention, index) => [wordsOf(mention, tokens).join(' '), index]));
    let name = wordsOf(mentions[short], tokens).join(' ');
    for (let i = bracket + 1; i < tokens.count && i <= bracket + LONGEST_PLACE; i++) {
      if (tokens.gap[i] >= NEW_LINE || tokens.shape[i] <= LOWER) break;
      name += ` ${tokens.words.form(tokens.word[i])}`;
      const same = byWords.get(name);
      if (same !== undefined) partition.join(short, same);
    }
  }
}

/**
 * Bodies that there are many of, by the short forms that stand for the one of the article: the *BPBD* beside the *BPBD
 * Kenari*. Those of the whole country are no such ones: KAI is not KAI Daop 6, KPU not the KPU Kenari.
 */
const LOCAL = new Set(
  'bpbd bkd bkpsdm bkpp bapenda bappeda bappenda bpkad dprd dprk polda polres polresta polrestabes polsek kejari kejati cabjari pn pta ptun kodim korem kodam koramil lanal lantamal lanud dinkes disdik disdikbud dishub dinsos dispar disnaker disperindag disdukcapil diskominfo dlh dkp dpmptsp dpupr satpol samsat kpp ksop kbri kjri pdam rsud pemkot pemkab pemprov pemdes ditlantas satlantas satreskrim satresnarkoba ditreskrimum ditreskrimsus ditresnarkoba inafis'.split(
    ' ',
  ),
);

/** Words of the heads that the short forms of local bodies stand for: *Badan Penanggulangan Bencana Daerah* is four. */
const LONGEST_HEAD = 5;

/** Whether a name is one word, or one behind *PT*: the *Indonesia* of *Kedubes Indonesia* says which one it is. */
function isPrintedShort(words: readonly string[]): boolean {
  return words.length === 1 || (words.length === 2 && (words[0] === 'pt' || words[0] === 'cv'));
}

/** Kind of body that is called by the last word of its name too. */
const CLUB = 'club';

/**
 * The first word of just one longer name is its short form: *Kenarindo* beside *PT Kenarindo Jaya Abadi*, *BPBD* beside
 * *BPBD Kenari*; and the last of a club's, *United* beside *Kenari United*.
 *
 * Limits: no word that the dictionaries have as a body of its own; *Toyota* is not *PT Toyota Astra Motor*.
 */
function joinFirstWords(
  mentions: readonly Mention[],
  tokens: Tokens,
  names: DistinctNames,
  cores: DistinctNames,
  entities: readonly (number | null)[],
  gazetteer: Gazetteer,
  partition: Partition,
): void {
  const short = names.words.some((name) => name.length === 1);
  if (!short || names.words.length < 2) return;
  const { first } = names;
  /** Longer names by the words that they may be called by. */
  const longer = new Map<string, number[]>();
  const add = (word: string, name: number) => {
    const list = longer.get(word);
    if (list === undefined) longer.set(word, [name]);
    else list.push(name);
  };
  names.words.forEach((name, number) => {
    if (name.length < 2) return;
    add(name[0], number);
    // Dinkes beside Dinas Kesehatan Kabupaten Kenari
    const core = cores.wordsOf(first[number]);
    for (let end = 2; end <= LONGEST_HEAD && end < core.length; end++)
      add(core.slice(0, end).join(' '), number);
    const { form } = mentions[first[number]];
    if (form >= 0 && gazetteer.subtypeOf(form) === CLUB) add(name[name.length - 1], number);
  });
  const known = new Set<number>();
  entities.forEach((entity, index) => {
    if (entity !== null) known.add(partition.find(index));
  });
  names.words.forEach((name, number) => {
    if (!isPrintedShort(wordsOf(mentions[first[number]], tokens))) return;
    const [word] = name;
    const own = partition.find(first[number]);
    const local = LOCAL.has(word);
    if (known.has(own) && !local) return;
    const spelled = local ? longer.get(spelledOut(word, true, gazetteer, tokens).join(' ')) : undefined;
    const long = [...(longer.get(word) ?? []), ...(spelled ?? [])];
    const roots = new Set(long.map((other) => partition.find(first[other])));
    if (roots.size === 1 && !roots.has(own)) partition.join(first[long[0]], first[number]);
  });
}

/**
 * Short forms of bodies and places inside a name spelled out: *Dinkes Sumbawa* as *Dinas Kesehatan Sumbawa*, *Polda
 * Jabar* as *Polda Jawa Barat*; only where the dictionary knows one thing by that form.
 */
function expand(words: string[], gazetteer: Gazetteer, tokens: Tokens): string[] {
  if (words.length < 2) return words;
  let expanded = words;
  for (let i = words.length - 1; i >= 0; i--) {
    const spelled = spelledOut(words[i], i === 0, gazetteer, tokens);
    if (spelled.length === 1 && spelled[0] === words[i]) continue;
    if (expanded === words) expanded = words.slice();
    expanded.splice(i, 1, ...spelled);
  }
  return expanded;
}

/** Words seen before, spelled out: first words of names, which may be bodies, and later ones, which may be places. */
interface SpelledOut {
  readonly heads: Map<string, readonly string[]>;
  readonly others: Map<string, readonly string[]>;
}

/** By gazetteer; what the maps hold changes the speed and never a result. */
const spelledOutWords = new WeakMap<Gazetteer, SpelledOut>();
const KEPT_WORDS = 1 << 13;

function spelledOut(word: string, isHead: boolean, gazetteer: Gazetteer, tokens: Tokens): readonly string[] {
  let known = spelledOutWords.get(gazetteer);
  if (known === undefined || known.heads.size + known.others.size >= KEPT_WORDS) {
    known = { heads: new Map(), others: new Map() };
    spelledOutWords.set(gazetteer, known);
  }
  const ofKind = isHead ? known.heads : known.others;
  let words = ofKind.get(word);
  if (words === undefined) {
    words = namedByShortForm(word, isHead ? FORM_TYPE.organization : FORM_TYPE.location, gazetteer, tokens);
    ofKind.set(word, words);
  }
  return words;
}

function namedByShortForm(word: string, type: number, gazetteer: Gazetteer, tokens: Tokens): string[] {
  const entities = new Set(
    gazetteer
      .formsOf([word])
      .filter((form) => gazetteer.formType[form] === type && gazetteer.kindOf(form) !== 'name')
      .map((form) => gazetteer.formEntity[form]),
  );
  if (entities.size !== 1) return [word];
  const [entity] = entities;
  const named = tokenize(gazetteer.entityName(entity), tokens.words);
  return Array.from(named.word, (id) => tokens.words.form(id)).slice(0, named.count);
}

/** Heads in their short form. */
const SPELLED_HEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['rs', ['rumah', 'sakit']],
  ['rsu', ['rumah', 'sakit', 'umum']],
  ['rsud', ['rumah', 'sakit', 'umum', 'daerah']],
  ['rsup', ['rumah', 'sakit', 'umum', 'pusat']],
  ['rsia', ['rumah', 'sakit', 'ibu', 'dan', 'anak']],
  ['timsus', ['tim', 'khusus']],
  ['satgas', ['satuan', 'tugas']],
  ['satgasus', ['satuan', 'tugas', 'khusus']],
  ['satgassus', ['satuan', 'tugas', 'khusus']],
  ['pansel', ['panitia', 'seleksi']],
  ['pansus', ['panitia', 'khusus']],
  ['panja', ['panitia', 'kerja']],
  ['ponpes', ['pondok', 'pesantren']],
  ['univ', ['universitas']],
  ['sdn', ['sd', 'negeri']],
  ['smpn', ['smp', 'negeri']],
  ['sman', ['sma', 'negeri']],
  ['smkn', ['smk', 'negeri']],
  ['mtsn', ['mts', 'negeri']],
]);

function coreOf(printed: readonly string[]): string[] {
  // Pemerintah Provinsi (Pemprov) Riau
  if (printed.length > 3 && printed[0] === 'pemerintah' && printed[2].startsWith('pem'))
    return printed.slice(2);
  const spelled = printed.length > 1 ? SPELLED_HEADS.get(printed[0]) : undefined;
  const words = spelled === undefined ? printed : [...spelled, ...printed.slice(1)];
  // Rumah Sakit Indonesia is no hospital but that one
  if (words[0] === 'rumah' && words[1] === 'sakit') return [...words];
  // Timnas U-16, Timnas Indonesia U-16 and timnas U-16 Indonesia
  if (words.includes('u') && (words[0] === 'timnas' || words[0] === 'u')) {
    const team = words.filter((word) => word !== 'timnas' && word !== 'indonesia');
    return ['timnas', ...team];
  }
  let first = 0;
  let end = words.length;
  while (end - first > 1 && DROPPED_TAILS.has(words[end - 1])) end--;
  while (end - first > 1 && DROPPED_HEADS.has(words[first])) first++;
  return words.slice(first, end);
}

const ACRONYM = /^[A-Z][A-Za-z0-9&-]{1,11}$/;
const TWO_CAPITALS = /[A-Z].*[A-Z]/;
/** *Rolls-Royce*, *Coca-Cola*: two words joined, each spelled out. */
const JOINED_WORDS = /^[A-Z][a-z]{2,}-[A-Z][a-z]{2,}$/;

/** The acronym among an organization's surfaces, or null; not the name in capitals, *TEMPO* for *Tempo* or *tempo.co*. */
export function acronymOf(cluster: Cluster, name: string): string | null {
  for (const { text } of cluster.mentions) {
    if (text === name || !ACRONYM.test(text) || !TWO_CAPITALS.test(text) || JOINED_WORDS.test(text)) continue;
    if (!isOneWord(text, name) && !cluster.mentions.some((other) => isShoutedName(text, other.text)))
      return text;
  }
  return null;
}

/** Whether an acronym is only the name in capitals, or what stands before its address ends. */
function isOneWord(acronym: string, name: string): boolean {
  return name.toLowerCase().split('.')[0] === acronym.toLowerCase();
}

/** Whether capitals print a name that stands with small letters elsewhere: *BLACKPINK* beside *Blackpink*. */
function isShoutedName(acronym: string, other: string): boolean {
  return other !== acronym && /^[A-Z][a-z]/.test(other) && other.toLowerCase() === acronym.toLowerCase();
}
