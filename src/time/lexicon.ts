/**
 * What single words say about time: a class with a subtype and a number, and the contexts they make for a date
 * beside them. Both are packed into one integer a word, so that finding costs a table look-up a token.
 *
 * The data is dictionaries/time/*.tsv, compiled into lexicon-data.ts.
 */

import { WordColumn, type WordTable } from '../text/word-table.ts';
import { HOLIDAYS, PHRASES, WORDS } from './lexicon-data.ts';

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
export const ORDINAL_WORD = 1;
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
export const PART_WORD = 1;
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
export const PERIOD = 4;

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
/** Before *dulu* it means "formerly": *sejak dulu*. */
export const FORMERLY = 262144;

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

interface Lexicon {
  readonly classes: ReadonlyMap<string, number>;
  readonly contexts: ReadonlyMap<string, number>;
  readonly phrases: ReadonlyMap<string, readonly PhraseEntry[]>;
}

let shared: Lexicon | undefined;

function lexicon(): Lexicon {
  shared ??= build();
  return shared;
}

function build(): Lexicon {
  const classes = new Map<string, number>();
  const contexts = new Map<string, number>();
  const phrases = new Map<string, PhraseEntry[]>();
  for (const [word, type, subtype, value] of WORDS) {
    if (type === 'context') contexts.set(word, (contexts.get(word) ?? 0) | CONTEXTS[subtype]);
    else if (!classes.has(word))
      classes.set(
        word,
        CLASSES[type] | ((SUBTYPES[subtype] ?? 0) << 5) | ((Number(value) + VALUE_BIAS) << VALUE_SHIFT),
      );
  }
  for (const [form, type, subtype, value] of PHRASES) addPhrase(form, type, subtype, value, '');
  for (const [form, type, subtype, value, id] of HOLIDAYS) addPhrase(form, type, subtype, value, id);
  for (const [first, entries] of phrases) {
    // the longest entry wins
    entries.sort((a, b) => b.rest.length - a.rest.length);
    classes.set(first, (classes.get(first) ?? PHRASE_START) | STARTS_PHRASE);
  }
  return { classes, contexts, phrases };

  function addPhrase(form: string, type: string, subtype: string, value: string, id: string): void {
    const [first, ...rest] = piecesOf(form);
    const entries = phrases.get(first);
    const entry = { rest, type, subtype, value, id };
    if (entries === undefined) phrases.set(first, [entry]);
    else entries.push(entry);
  }
}

/** An entry cut as the tokenizer cuts text: *akhir-akhir ini* is four pieces, *isra' mi'raj* three. */
function piecesOf(form: string): string[] {
  return form.match(/\p{L}+(?:'\p{L}+)*|[^\p{L}\s]/gu) ?? [];
}

/** The class column of one word table. */
export function timeClasses(words: WordTable): WordColumn {
  const { classes } = lexicon();
  return new WordColumn(words, (form) => classes.get(form) ?? 0);
}

/** The context column of one word table. */
export function timeContexts(words: WordTable): WordColumn {
  const { contexts } = lexicon();
  return new WordColumn(words, (form) => contexts.get(form) ?? 0);
}

/** Entries of several words that begin with a folded word, longest first. */
export function phrasesFrom(form: string): readonly PhraseEntry[] {
  return lexicon().phrases.get(form) ?? [];
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
