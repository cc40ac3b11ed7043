/**
 * What single words say about time: a class with a subtype and a number, and the contexts they make for a date
 * beside them. Both are packed into one integer a word, so that finding costs a table look-up a token.
 *
 * The data is dictionaries/time/*.tsv, compiled into lexicon-data.ts.
 */

import { WordColumn, type WordTable } from '../text/word-table.ts';
import { type EntryRow, PHRASES, WORDS, type WordRow } from './lexicon-data.ts';

/** Classes of words; 0 for a word that says nothing about time. */
export const MONTH = 1;
export const WEEKDAY = 2;
export const UNIT = 3;
export const NUMERAL = 4;
export const ORDINAL = 5;
export const DAY_PART = 6;
export const DIRECTION = 7;
export const EDGE = 8;
export const DEICTIC = 9;
export const CLOCK = 10;
export const ZONE = 11;
export const EVERY = 12;
export const REFERENCE = 13;
export const HEAD = 14;
/** Only the beginning of a longer entry: *idul*, *akhir-akhir*. */
export const PHRASE_START = 15;

/** Subtypes of MONTH and WEEKDAY. An abbreviation or foreign name says nothing without a day or a year. */
export const FULL = 1;
export const VARIANT = 2;
export const ABBREVIATION = 3;
export const FOREIGN = 4;

/** Subtypes of UNIT: *hari*, *harinya*, *sehari*, *seharian*, *harian*, *berhari*. */
export const UNIT_BASE = 1;
export const UNIT_POSSESSIVE = 2;
export const UNIT_SINGLE = 3;
export const UNIT_WHOLE = 4;
export const UNIT_ADJECTIVE = 5;
export const UNIT_MANY = 6;

/** Values of UNIT. */
export const SECOND = 1;
export const MINUTE = 2;
export const HOUR = 3;
export const DAY = 4;
export const WEEK = 5;
export const MONTH_UNIT = 6;
export const QUARTER = 7;
export const SEMESTER = 8;
export const YEAR = 9;
export const DECADE = 10;
export const CENTURY = 11;
/** Eight years: *sewindu*. */
export const WINDU = 12;
export const MILLENNIUM = 13;

/** Subtypes of NUMERAL. */
export const DIGIT_WORD = 1;
export const TEN_WORD = 2;
export const SUFFIX_WORD = 3;
export const HUNDRED_WORD = 4;
export const HALF_WORD = 5;
export const VAGUE_WORD = 6;

/** Subtypes of ORDINAL. */
export const ROMAN = 2;
export const LAST = 99;

/** Values of DAY_PART, in the order of `DAY_PART_CODES`. */
export const MORNING = 1;
export const MIDDAY = 2;
export const AFTERNOON = 3;
export const EVENING = 4;
export const NIGHT = 5;
/** TIMEX3 codes; *siang* is written MI as IndoTimex does, *malam* NI. */
export const DAY_PART_CODES = ['', 'TMO', 'TMI', 'TAF', 'TEV', 'TNI'] as const;
/** Subtypes of DAY_PART. */
export const PART_POSSESSIVE = 2;
export const PRAYER = 3;

/** Values of DIRECTION. */
export const PAST = 1;
export const NEXT = 2;
export const THIS = 3;
export const THAT = 4;
export const BEFORE = 6;
export const AFTER = 7;
export const FOLLOWING = 8;
export const MORE = 9;
export const JUST_NOW = 10;
export const WHICH = 11;
export const SAME = 12;
export const LATELY = 13;

/** Values of EDGE. */
export const START = 1;
export const MIDDLE = 2;
export const END = 3;
/** *paruh pertama* */
export const HALF_OF = 4;
/** *tengah malam*, *tengah tahun* */
export const MID_OF = 5;

/** Subtypes of DEICTIC. */
export const DEICTIC_DAY = 1;
export const DEICTIC_NIGHT = 2;

/** Values of HEAD. */
export const DAY_OF_MONTH = 1;
export const SEASON = 2;
export const ERA = 3;
/** *H* of *H-7 Lebaran* */
export const COUNTDOWN = 5;
/** *Q1* is this and 1 */
export const QUARTER_CODE = 10;

/** Bits of the context column: what a word makes of a date or number beside it. */
export const FUTURE_CUE = 1;
export const UNTIL_CUE = 2;
export const PAST_CUE = 4;
export const COMPARISON = 8;
export const APPROXIMATE = 16;
export const BEFORE_YEAR = 32;
export const AFTER_YEAR = 64;
export const BEFORE_QUANTITY = 128;
export const LAW = 256;
export const EVENT = 512;
export const AGE = 1024;
export const PERSON = 2048;
export const BEFORE_NAME = 4096;
export const BEFORE_PRAYER = 8192;
export const BEFORE_PART = 16384;
export const AFTER_COUNT = 32768;
/** Ahead when it stands right before: *untuk Januari*. */
export const FUTURE_BESIDE = 65536;
/** Before *belakangan* it is no "lately": *pintu belakangan*. */
export const NOT_LATELY = 131072;
/** Head of a place's name when it has a capital: *Pasar Minggu*. */
export const BEFORE_PLACE = 524288;
/** Before *dulu* it means "formerly": *sejak dulu*. */
export const FORMERLY = 262144;
/** Makes a year of the number before it: *79 Masehi*. */
export const CIVIL_ERA = 1048576;
/** Before *ke* and a number it speaks of a price or an index: *naik ke 2015*. */
export const LEVEL_VERB = 4194304;
/** In the names of laws, whose year follows: *Peraturan Pemerintah Tahun 2015*. */
export const LAW_NAME = 8388608;
/** Tells what happens again and again: *pada malam hari warga biasa berjaga*. */
export const HABITUAL = 2097152;
/** Ahead in what somebody says: *“Kita main Sabtu”*; a report tells the past with it (*yang mau bicara, Sabtu*). */
export const FUTURE_SPOKEN = 16777216;

const CLASSES: Readonly<Record<string, number>> = {
  month: MONTH,
  weekday: WEEKDAY,
  unit: UNIT,
  number: NUMERAL,
  ordinal: ORDINAL,
  'day-part': DAY_PART,
  direction: DIRECTION,
  edge: EDGE,
  deictic: DEICTIC,
  clock: CLOCK,
  zone: ZONE,
  every: EVERY,
  reference: REFERENCE,
  head: HEAD,
};

const SUBTYPES: Readonly<Record<string, number>> = {
  full: FULL,
  variant: VARIANT,
  abbreviation: ABBREVIATION,
  foreign: FOREIGN,
  base: UNIT_BASE,
  possessive: UNIT_POSSESSIVE,
  single: UNIT_SINGLE,
  whole: UNIT_WHOLE,
  adjective: UNIT_ADJECTIVE,
  many: UNIT_MANY,
  digit: DIGIT_WORD,
  ten: TEN_WORD,
  suffix: SUFFIX_WORD,
  hundred: HUNDRED_WORD,
  half: HALF_WORD,
  vague: VAGUE_WORD,
  roman: ROMAN,
  word: 1,
  prayer: PRAYER,
  day: DEICTIC_DAY,
  night: DEICTIC_NIGHT,
};

const CONTEXTS: Readonly<Record<string, number>> = {
  future: FUTURE_CUE,
  until: UNTIL_CUE,
  past: PAST_CUE,
  comparison: COMPARISON,
  approximate: APPROXIMATE,
  'year-before': BEFORE_YEAR,
  'year-after': AFTER_YEAR,
  'quantity-before': BEFORE_QUANTITY,
  law: LAW,
  event: EVENT,
  age: AGE,
  person: PERSON,
  'name-before': BEFORE_NAME,
  'prayer-before': BEFORE_PRAYER,
  'part-before': BEFORE_PART,
  counted: AFTER_COUNT,
  'future-beside': FUTURE_BESIDE,
  'not-lately': NOT_LATELY,
  formerly: FORMERLY,
  'place-before': BEFORE_PLACE,
  'civil-era': CIVIL_ERA,
  'level-verb': LEVEL_VERB,
  'law-name': LAW_NAME,
  habitual: HABITUAL,
  'future-spoken': FUTURE_SPOKEN,
};

/** The meaning of an entry of several words, or of a holiday. */
export interface PhraseEntry {
  /** The folded tokens after the first. */
  readonly rest: readonly string[];
  readonly type: string;
  readonly subtype: string;
  readonly value: string;
  /** Holiday id; empty for others. */
  readonly id: string;
}

const VALUE_SHIFT = 10;
const VALUE_MASK = 0x7ff;
/** Values begin at -3. */
const VALUE_BIAS = 3;
const STARTS_PHRASE = 1 << 21;

let wordRows: ReadonlyMap<string, WordRow> | undefined;
let phraseRows: ReadonlyMap<string, readonly EntryRow[]> | undefined;

/** Words are packed when a text first has them: most of the lexicon never occurs in a run. */
function rowOf(word: string): WordRow | undefined {
  wordRows ??= new Map(WORDS.map((row) => [row[0], row]));
  return wordRows.get(word);
}

/** Whether a folded word is a weekday written out, *jumat*, *ahad*, *khamis*; short ones are words too, *min*, *sen*. */
export function isWeekday(word: string): boolean {
  const row = rowOf(word);
  return row !== undefined && row[1] === 'weekday' && row[2] !== 'abbreviation';
}

function packClass(word: string): number {
  const row = rowOf(word);
  if (row === undefined) return 0;
  const [, type, subtype, value, contexts] = row;
  const starts = contexts.includes('starts-phrase') ? STARTS_PHRASE : 0;
  if (type === '') return starts === 0 ? 0 : PHRASE_START | starts;
  return (
    CLASSES[type] | ((SUBTYPES[subtype] ?? 0) << 5) | ((Number(value) + VALUE_BIAS) << VALUE_SHIFT) | starts
  );
}

function packContexts(word: string): number {
  let bits = 0;
  for (const context of rowOf(word)?.[4] ?? []) bits |= CONTEXTS[context] ?? 0;
  return bits;
}

/** The class column of one word table. */
export function timeClasses(words: WordTable): WordColumn {
  return new WordColumn(words, packClass);
}

/** The context column of one word table. */
export function timeContexts(words: WordTable): WordColumn {
  return new WordColumn(words, packContexts);
}

/** Entries of one first word by their second; `alone` holds those of one word. */
interface PhraseGroup {
  readonly alone: readonly PhraseEntry[];
  readonly bySecond: ReadonlyMap<string, readonly PhraseEntry[]>;
}

const groups = new Map<string, PhraseGroup>();

/** Entries that begin with a folded word and, where they have a second, with the second; longest first. */
export function phrasesFrom(first: string, second: string): readonly PhraseEntry[] {
  let group = groups.get(first);
  if (group === undefined) {
    group = groupOf(first);
    groups.set(first, group);
  }
  return group.bySecond.get(second) ?? group.alone;
}

/** Only asked for words that begin an entry, of which there are some hundred. */
function groupOf(first: string): PhraseGroup {
  phraseRows ??= new Map(PHRASES);
  const alone: PhraseEntry[] = [];
  const bySecond = new Map<string, PhraseEntry[]>();
  for (const [rest, type, subtype, value, id] of phraseRows.get(first) ?? []) {
    const entry = { rest, type, subtype, value, id };
    if (rest.length === 0) alone.push(entry);
    else if (bySecond.has(rest[0])) bySecond.get(rest[0])?.push(entry);
    else bySecond.set(rest[0], [entry]);
  }
  for (const entries of bySecond.values()) entries.push(...alone);
  return { alone, bySecond };
}

export function classOfWord(packed: number): number {
  return packed & 31;
}

export function subtypeOfWord(packed: number): number {
  return (packed >> 5) & 31;
}

export function valueOfWord(packed: number): number {
  return ((packed >> VALUE_SHIFT) & VALUE_MASK) - VALUE_BIAS;
}

export function startsPhrase(packed: number): boolean {
  return (packed & STARTS_PHRASE) !== 0;
}
