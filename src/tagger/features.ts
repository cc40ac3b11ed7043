/**
 * What the tagger sees of a token: the one feature extractor that training and inference share.
 *
 * Most features depend on a word (and how it is printed) or on the dictionary classes over a token alone. Each distinct
 * such thing is a *symbol* with a list of hashed features for every distance at which a neighbour can see it, so a
 * model adds up their weights once per symbol and not once per token. The rest are *conjunctions* of neighbours,
 * hashed token by token from the symbols' own hashes. No strings are built.
 *
 * Limits: a sentence is seen alone; symbols are numbered anew for each word table generation.
 */

import type { Gazetteer, Matches } from '../gazetteer/gazetteer.ts';
import {
  AMBIGUITY,
  CASING_EXACT,
  CASING_LOWER,
  CASING_UPPER,
  ENTITY_TYPE_COUNT,
  FORM_TYPE,
} from '../gazetteer/schema.ts';
import { widened } from '../text/columns.ts';
import { GLUED, LOWER, NUMBER, SIGN, TITLE, type Tokens, UPPER, WORD } from '../text/tokens.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/** How far to either side a token sees the symbols of its neighbours. */
export const REACH = 2;
export const WINDOW = 2 * REACH + 1;

/** Printed forms of a word, as far as they tell anything: shapes 1 to 5 of the tokens, and these. */
const CASELESS = 6;
const FIRST_TITLE = 7;
const VARIANTS = 8;

/** Features of a symbol before the distance is mixed in: for the token itself, those beside it, and those beyond. */
interface FeatureLists {
  readonly near: FeatureList;
  readonly beside: FeatureList;
  readonly far: FeatureList;
}

/** Most features by which one token can see one symbol. */
export const SYMBOL_FEATURE_LIMIT = 128;

/** A list that is filled anew for each symbol: new words come all the time, and their features are many. */
class FeatureList {
  readonly values = new Int32Array(SYMBOL_FEATURE_LIMIT);
  count = 0;

  push(feature: number): void {
    this.values[this.count++] = feature;
  }
}

/** Feature lists of one symbol: `byDistance[d + REACH]` are those that a token sees when the symbol stands d after it. */
export type SymbolFeatures = readonly Int32Array[];

/** Most conjunctions that one token can have. */
export const CONJUNCTION_LIMIT = 24;

/** Numbers of a symbol that conjunctions are hashed from, side by side, and where each stands. */
const TRAITS = 4;
const HASH = 0;
const COARSE = 1;
const MIDDLE = 2;
/** How it looks: the variant of a word, the sign itself, the kind of a number. */
const LOOK = 3;

/** Numbers of an entry in the table of dictionary classes: three masks and their symbol, 0 where it is free. */
const CLASS_ENTRY = 4;

/** Lexicon classes from this one on say nothing about names. */
const FIRST_UNSEEN_TYPE = FORM_TYPE['headline-word'];

/** Case styles of a sentence. */
const MIXED_CASE = 0;
const ALL_UPPER = 1;
const ALL_LOWER = 2;
const TITLE_CASE = 3;

export class FeatureExtractor {
  /** Symbol of the word at each token, and of the dictionary classes over it. */
  wordSymbol = new Int32Array(0);
  classSymbol = new Int32Array(0);
  /** Symbols handed out so far; ids run from 0 (the edge of a sentence) to this. */
  symbolCount = 0;
  /** Grows when symbols are numbered anew and whatever was kept by symbol is void. */
  generation = 0;

  private readonly gazetteer: Gazetteer | null;
  private readonly knowledge: WordKnowledge | null;
  private readonly contextOnly: boolean;
  private tokens: Tokens | null = null;
  private readonly lists: FeatureLists = {
    near: new FeatureList(),
    beside: new FeatureList(),
    far: new FeatureList(),
  };
  private listedSymbol = -1;
  private wordGeneration = -1;
  private symbolOfWord = new Int32Array(1 << 16).fill(-1);
  /** Combinations of dictionary classes by hash, at most half full: news has some 3,000. */
  private classTable = new Int32Array((1 << 12) * CLASS_ENTRY);
  private classCount = 0;

  // Columns by symbol.
  private symbolForm: string[] = [];
  private symbolVariant: number[] = [];
  private symbolTraits = new Int32Array((1 << 13) * TRAITS);
  private symbolClasses: (readonly number[])[] = [];

  // Columns by token of the current document.
  private variant = new Uint8Array(0);
  private style = new Uint8Array(0);
  private runFirst = new Int32Array(0);
  private runEnd = new Int32Array(0);
  private enclosure = new Uint8Array(0);
  private entityMask = new Int32Array(0);
  private lexiconMask = new Int32Array(0);
  private detailMask = new Int32Array(0);

  /**
   * @param gazetteer whose matches `read` gets, or null for a tagger without dictionaries
   * @param knowledge word statistics and clusters, or null
   * @param contextOnly leaves out what a token says of itself beyond how it is printed, so that a model must judge it
   * by the company it keeps
   */
  constructor(gazetteer: Gazetteer | null, knowledge: WordKnowledge | null, contextOnly = false) {
    this.contextOnly = contextOnly;
    this.gazetteer = gazetteer;
    this.knowledge = knowledge;
    this.reset();
  }

  private reset(): void {
    this.symbolOfWord.fill(-1);
    this.classTable.fill(0);
    this.classCount = 0;
    this.symbolForm = [];
    this.symbolVariant = [];
    this.symbolClasses = [];
    this.symbolCount = 0;
    this.addSymbol('', 0, [], mix(TEMPLATE_EDGE, 0), -1, -1);
    this.listedSymbol = -1;
    this.generation++;
  }

  /** Takes a document in: its tokens, where sentences start, and what the gazetteer found. */
  read(tokens: Tokens, starts: Uint8Array, matches: Matches | null): void {
    const { count } = tokens;
    if (this.wordGeneration !== tokens.words.generation) {
      this.wordGeneration = tokens.words.generation;
      this.reset();
    }
    this.tokens = tokens;
    if (this.wordSymbol.length < count) this.makeRoom(count);
    this.markSentences(starts);
    this.markEnclosures(starts);
    this.markClasses(matches);
    this.numberSymbols();
  }

  private makeRoom(count: number): void {
    const capacity = count * 2;
    this.wordSymbol = new Int32Array(capacity);
    this.classSymbol = new Int32Array(capacity);
    this.variant = new Uint8Array(capacity);
    this.style = new Uint8Array(capacity);
    this.runFirst = new Int32Array(capacity);
    this.runEnd = new Int32Array(capacity);
    this.enclosure = new Uint8Array(capacity);
    this.entityMask = new Int32Array(capacity);
    this.lexiconMask = new Int32Array(capacity);
    this.detailMask = new Int32Array(capacity);
  }

  /** Case style, printed variant of each word, and runs of capitalised words. */
  private markSentences(starts: Uint8Array): void {
    const { count } = this.tokens!;
    for (let first = 0; first < count; ) {
      let end = first + 1;
      while (end < count && starts[end] === 0) end++;
      this.markSentence(first, end);
      first = end;
    }
  }

  private markSentence(first: number, end: number): void {
    const { kind, shape } = this.tokens!;
    const { variant, style, runFirst, runEnd } = this;
    let lower = 0;
    let upper = 0;
    let capital = 0;
    for (let i = first; i < end; i++) {
      if (kind[i] !== WORD) continue;
      if (shape[i] === LOWER) lower++;
      else {
        capital++;
        if (shape[i] === UPPER) upper++;
      }
    }
    let caseStyle = MIXED_CASE;
    if (capital === 0) caseStyle = ALL_LOWER;
    else if (lower === 0 && upper >= 3 && upper * 2 > capital) caseStyle = ALL_UPPER;
    else if (capital >= 4 && capital > 2 * lower) caseStyle = TITLE_CASE;
    let opening = true;
    for (let i = first; i < end; i++) {
      style[i] = caseStyle;
      if (kind[i] !== WORD) {
        variant[i] = 0;
        continue;
      }
      let printed = shape[i];
      if (caseStyle === ALL_LOWER || (caseStyle === ALL_UPPER && printed === UPPER)) printed = CASELESS;
      else if (opening && printed === TITLE) printed = FIRST_TITLE;
      variant[i] = printed;
      opening = false;
    }
    for (let i = first; i < end; ) {
      if (!isCapital(variant[i])) {
        runFirst[i] = i;
        runEnd[i] = i;
        i++;
        continue;
      }
      let last = i;
      for (let j = i + 1; j < end; j++) {
        if (isCapital(variant[j])) last = j;
        else if (kind[j] === WORD || !this.joins(j)) break;
      }
      for (let j = i; j <= last; j++) {
        runFirst[j] = i;
        runEnd[j] = last + 1;
      }
      i = last + 1;
    }
  }

  /** Signs and digits that do not end a run of capitalised words: `-`, `.`, `&`, `/`, `'` with nothing spaced before. */
  private joins(i: number): boolean {
    const { kind, gap, text, start } = this.tokens!;
    if (kind[i] === NUMBER) return gap[i] === GLUED;
    const code = text.charCodeAt(start[i]);
    if (code === 0x26) return true;
    return gap[i] === GLUED && (code === 0x2d || code === 0x2e || code === 0x2f || code === 0x27);
  }

  /** Whether a token stands within quotes (1) or brackets (2) of its sentence. */
  private markEnclosures(starts: Uint8Array): void {
    const { count, kind, text, start } = this.tokens!;
    let quoted = 0;
    let bracketed = 0;
    for (let i = 0; i < count; i++) {
      if (starts[i] !== 0) {
        quoted = 0;
        bracketed = 0;
      }
      if (kind[i] === SIGN) {
        const code = text.charCodeAt(start[i]);
        if (code === 0x28) bracketed = 2;
        else if (code === 0x29) bracketed = 0;
        else if (code === 0x201c) quoted = 1;
        else if (code === 0x201d) quoted = 0;
        else if (code === 0x22) quoted ^= 1;
      }
      this.enclosure[i] = quoted | bracketed;
    }
  }

  /** Dictionary classes over each token, as bits. */
  private markClasses(matches: Matches | null): void {
    const { count } = this.tokens!;
    const { entityMask, lexiconMask, detailMask, gazetteer, variant } = this;
    entityMask.fill(0, 0, count);
    lexiconMask.fill(0, 0, count);
    detailMask.fill(0, 0, count);
    if (matches === null || gazetteer === null) return;
    const { formStrength } = gazetteer;
    for (let m = 0; m < matches.count; m++) {
      const form = matches.form[m];
      const first = matches.first[m];
      const end = matches.end[m];
      const type = matches.type[m];
      const casing = matches.casing[m];
      if (type < ENTITY_TYPE_COUNT) {
        const caseless = variant[first] === CASELESS;
        if (casing === CASING_LOWER && !caseless) continue;
        const exact =
          casing === CASING_EXACT ||
          (caseless && casing !== CASING_LOWER) ||
          (casing === CASING_UPPER && end - first > 1);
        const strong = exact && matches.ambiguous[m] === 0;
        const base = type * 8 + (strong ? 4 : 0);
        if (end - first === 1) entityMask[first] |= 1 << (base + 3);
        else {
          entityMask[first] |= 1 << base;
          for (let i = first + 1; i < end - 1; i++) entityMask[i] |= 1 << (base + 1);
          entityMask[end - 1] |= 1 << (base + 2);
          const length = end - first > 2 ? 1 : 0;
          for (let i = first; i < end; i++) detailMask[i] |= 1 << (type * 2 + length);
        }
        if ((matches.ambiguous[m] & AMBIGUITY.word) !== 0)
          for (let i = first; i < end; i++) detailMask[i] |= 1 << (8 + type);
      } else if (type === FORM_TYPE['name-part']) {
        if (variant[first] === LOWER) continue;
        const strength = formStrength[form];
        const level = strength >= 8 ? 0 : strength >= 6 ? 1 : strength >= 4 ? 2 : 3;
        for (let i = first; i < end; i++) lexiconMask[i] |= 1 << level;
      } else if (type < FIRST_UNSEEN_TYPE) {
        const bit = 4 + 2 * (type - FORM_TYPE.title);
        for (let i = first; i < end - 1; i++) lexiconMask[i] |= 1 << bit;
        lexiconMask[end - 1] |= 1 << (bit + 1);
      }
    }
  }

  private numberSymbols(): void {
    const tokens = this.tokens!;
    const { count, word, kind } = tokens;
    const { wordSymbol, classSymbol, variant, entityMask, lexiconMask, detailMask } = this;
    for (let i = 0; i < count; i++) {
      const key = word[i] * VARIANTS + variant[i];
      if (key >= this.symbolOfWord.length) this.growWords(key);
      let symbol = this.symbolOfWord[key];
      if (symbol < 0) {
        symbol = this.addWordSymbol(tokens.words.form(word[i]), kind[i], variant[i]);
        this.symbolOfWord[key] = symbol;
      }
      wordSymbol[i] = symbol;
      if ((entityMask[i] | lexiconMask[i] | detailMask[i]) === 0) classSymbol[i] = -1;
      else classSymbol[i] = this.classSymbolOf(entityMask[i], lexiconMask[i], detailMask[i]);
    }
  }

  private classSymbolOf(entity: number, lexicon: number, detail: number): number {
    const at = classEntry(this.classTable, entity, lexicon, detail);
    const known = this.classTable[at + 3];
    if (known > 0) return known;
    const hash = mix(mix(TEMPLATE_CLASSES, entity), lexicon & 0xf);
    const symbol = this.addSymbol('', 0, [entity, lexicon, detail], hash, -1, -1);
    writeClassEntry(this.classTable, at, entity, lexicon, detail, symbol);
    if (++this.classCount * CLASS_ENTRY * 2 > this.classTable.length) this.growClasses();
    return symbol;
  }

  private growClasses(): void {
    const larger = new Int32Array(this.classTable.length * 2);
    this.symbolClasses.forEach((classes, symbol) => {
      if (classes.length === 0) return;
      const [entity, lexicon, detail] = classes;
      writeClassEntry(larger, classEntry(larger, entity, lexicon, detail), entity, lexicon, detail, symbol);
    });
    this.classTable = larger;
  }

  private addWordSymbol(printed: string, kind: number, variant: number): number {
    const form = kind === NUMBER ? numberForm(printed) : printed;
    const row = this.knowledge?.rowOf(printed, variant) ?? -1;
    const coarse = row < 0 ? -1 : this.knowledge!.column(0)[row];
    const middle = row < 0 ? -1 : this.knowledge!.column(1)[row];
    return this.addSymbol(form, kind === WORD ? variant : kind + 16, [], hashText(form), coarse, middle);
  }

  private addSymbol(
    form: string,
    variant: number,
    classes: readonly number[],
    hash: number,
    coarse: number,
    middle: number,
  ): number {
    const symbol = this.symbolCount++;
    this.symbolForm.push(form);
    this.symbolVariant.push(variant);
    this.symbolClasses.push(classes);
    const at = symbol * TRAITS;
    if (at >= this.symbolTraits.length)
      this.symbolTraits = widened(this.symbolTraits, this.symbolTraits.length * 2);
    this.symbolTraits[at + HASH] = hash;
    this.symbolTraits[at + COARSE] = coarse;
    this.symbolTraits[at + MIDDLE] = middle;
    this.symbolTraits[at + LOOK] = variant === SIGN + 16 ? hash : variant;
    return symbol;
  }

  private growWords(key: number): void {
    let capacity = this.symbolOfWord.length;
    while (capacity <= key) capacity *= 2;
    const larger = new Int32Array(capacity).fill(-1);
    larger.set(this.symbolOfWord);
    this.symbolOfWord = larger;
  }

  /** The features by which a symbol is seen, by distance. */
  featuresOf(symbol: number): SymbolFeatures {
    const features = new Int32Array(SYMBOL_FEATURE_LIMIT);
    return Array.from({ length: WINDOW }, (_, index) =>
      features.slice(0, this.featuresAt(symbol, index - REACH, features)),
    );
  }

  /**
   * Writes the features by which a token sees a symbol that stands `distance` tokens after it.
   *
   * @param out at least SYMBOL_FEATURE_LIMIT long
   * @returns how many were written
   */
  featuresAt(symbol: number, distance: number, out: Int32Array): number {
    const { near, beside, far } = this.listsOf(symbol);
    const { values, count } = distance === 0 ? near : Math.abs(distance) === 1 ? beside : far;
    for (let k = 0; k < count; k++) out[k] = mix(values[k], distance + 101);
    return count;
  }

  /** The last symbol's lists are kept: its distances are asked for in turn. */
  private listsOf(symbol: number): FeatureLists {
    const { lists } = this;
    if (this.listedSymbol === symbol) return lists;
    const { near, beside, far } = lists;
    near.count = 0;
    beside.count = 0;
    far.count = 0;
    const classes = this.symbolClasses[symbol];
    if (classes.length > 0) listClassFeatures(classes, near, beside, far);
    else this.listWordFeatures(symbol, near, beside, far);
    if (this.contextOnly) near.count = classes.length > 0 ? 0 : 1;
    this.listedSymbol = symbol;
    return lists;
  }

  private listWordFeatures(symbol: number, near: FeatureList, beside: FeatureList, far: FeatureList): void {
    const form = this.symbolForm[symbol];
    const variant = this.symbolVariant[symbol];
    const word = this.symbolTraits[symbol * TRAITS + HASH];
    for (const list of [near, beside, far]) {
      list.push(mix(TEMPLATE_VARIANT, variant));
      list.push(mix(TEMPLATE_WORD, word));
      if (list !== far) list.push(mix(mix(TEMPLATE_WORD_VARIANT, word), variant));
    }
    if (variant < 16 && symbol > 0) {
      const length = form.length;
      let prefix = TEMPLATE_PREFIX;
      let suffix = TEMPLATE_SUFFIX;
      for (let n = 1; n <= 5 && n < length; n++) {
        prefix = mix(prefix, form.charCodeAt(n - 1));
        suffix = mix(suffix, form.charCodeAt(length - n));
        near.push(mix(prefix, n));
        near.push(mix(suffix, n));
        if (n === 3) beside.push(mix(suffix, n));
      }
      near.push(mix(mix(TEMPLATE_LENGTH, Math.min(length, 12)), variant));
      near.push(mix(mix(TEMPLATE_PATTERN, patternOf(form)), variant));
    }
    const row = this.knowledge?.rowOf(form, variant) ?? -1;
    if (row >= 0) {
      const { columnCount } = this.knowledge!;
      for (let c = 0; c < columnCount - 1; c++) {
        const value = this.knowledge!.column(c)[row];
        if (value === 0) continue;
        const feature = mix(mix(TEMPLATE_KNOWLEDGE, c), value);
        near.push(feature);
        near.push(mix(feature, variant + 1));
        beside.push(feature);
        far.push(feature);
      }
    } else if (this.knowledge !== null && variant < 16) {
      const feature = mix(TEMPLATE_UNKNOWN, variant);
      near.push(feature);
      beside.push(feature);
    }
  }

  /** Whether the token or a neighbour within its sentence, from `first` to `end`, is printed as names are. */
  isNearName(i: number, first: number, end: number): boolean {
    const { variant } = this;
    return (
      mayName(variant[i]) ||
      (i > first && mayName(variant[i - 1])) ||
      (i + 1 < end && mayName(variant[i + 1]))
    );
  }

  /**
   * Writes the conjunctions of one token; it has none where neither it nor a neighbour could be part of a name.
   *
   * @param i token; `first` and `end` bound its sentence
   * @param out at least CONJUNCTION_LIMIT long
   * @returns how many were written
   */
  conjunctions(i: number, first: number, end: number, out: Int32Array): number {
    const { wordSymbol, classSymbol, symbolTraits: traits, enclosure, style } = this;
    if (!this.isNearName(i, first, end)) return 0;
    const { gap } = this.tokens!;
    const s0 = wordSymbol[i] * TRAITS;
    const s1 = i > first ? wordSymbol[i - 1] * TRAITS : 0;
    const t1 = i + 1 < end ? wordSymbol[i + 1] * TRAITS : 0;
    const w0 = traits[s0 + HASH];
    let n = 0;
    if (!this.contextOnly) {
      const c0 = traits[s0 + MIDDLE];
      out[n++] = mix(mix(1001, traits[s1 + HASH]), w0);
      out[n++] = mix(mix(1002, w0), traits[t1 + HASH]);
      out[n++] = mix(mix(1011, traits[s1 + MIDDLE]), c0);
      out[n++] = mix(mix(1012, c0), traits[t1 + MIDDLE]);
      out[n++] = mix(mix(mix(1014, traits[s1 + COARSE]), traits[s0 + COARSE]), traits[t1 + COARSE]);
    }
    const v0 = traits[s0 + LOOK];
    const v1 = traits[s1 + LOOK];
    const middle = mix(mix(v1, v0), traits[t1 + LOOK]);
    out[n++] = mix(1021, middle);
    out[n++] = mix(mix(mix(1025, enclosure[i]), style[i]), v0);
    out[n++] = mix(mix(mix(mix(1026, gap[i]), i + 1 < end ? gap[i + 1] : 9), v0), v1);
    const g0 = classSymbol[i] < 0 || this.contextOnly ? 0 : traits[classSymbol[i] * TRAITS + HASH];
    const g1 = i > first && classSymbol[i - 1] >= 0 ? traits[classSymbol[i - 1] * TRAITS + HASH] : 0;
    const h1 = i + 1 < end && classSymbol[i + 1] >= 0 ? traits[classSymbol[i + 1] * TRAITS + HASH] : 0;
    if (g0 !== 0) out[n++] = mix(mix(1031, g0), middle);
    if ((g0 | g1) !== 0) out[n++] = mix(mix(1034, g1), g0);
    if ((g0 | h1) !== 0) out[n++] = mix(mix(1035, g0), h1);
    return n;
  }

  /** First token of the run of capitalised words that a token stands in, or -1. */
  runAt(i: number): number {
    return this.runEnd[i] > i ? this.runFirst[i] : -1;
  }

  /**
   * Writes what stands around a run of capitalised words, and at its ends; the same for each of its tokens.
   *
   * @param from its first token; `first` and `end` bound the sentence
   * @param out at least CONJUNCTION_LIMIT long
   * @returns how many were written
   */
  runConjunctions(from: number, first: number, end: number, out: Int32Array): number {
    const { wordSymbol, symbolTraits: traits, runEnd } = this;
    const to = runEnd[from];
    const before = from > first ? wordSymbol[from - 1] * TRAITS : 0;
    const after = to < end ? wordSymbol[to] * TRAITS : 0;
    let n = 0;
    out[n++] = mix(1041, traits[before + HASH]);
    out[n++] = mix(1042, traits[after + HASH]);
    out[n++] = mix(mix(1046, traits[before + HASH]), traits[after + HASH]);
    out[n++] = mix(mix(1047, traits[before + MIDDLE]), traits[after + MIDDLE]);
    if (!this.contextOnly) {
      out[n++] = mix(1043, traits[wordSymbol[from] * TRAITS + HASH]);
      out[n++] = mix(1044, traits[wordSymbol[to - 1] * TRAITS + HASH]);
    }
    return n;
  }
}

/** Where three masks stand in a table of dictionary classes, or the free entry where they would. */
function classEntry(table: Int32Array, entity: number, lexicon: number, detail: number): number {
  const mask = table.length / CLASS_ENTRY - 1;
  for (let slot = mix(mix(entity, lexicon), detail) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * CLASS_ENTRY;
    if (table[at + 3] === 0) return at;
    if (table[at] === entity && table[at + 1] === lexicon && table[at + 2] === detail) return at;
  }
}

function writeClassEntry(
  table: Int32Array,
  at: number,
  entity: number,
  lexicon: number,
  detail: number,
  symbol: number,
): void {
  table[at] = entity;
  table[at + 1] = lexicon;
  table[at + 2] = detail;
  table[at + 3] = symbol;
}

const TEMPLATE_EDGE = 11;
const TEMPLATE_WORD = 12;
const TEMPLATE_VARIANT = 13;
const TEMPLATE_WORD_VARIANT = 14;
const TEMPLATE_PREFIX = 15;
const TEMPLATE_SUFFIX = 16;
const TEMPLATE_LENGTH = 17;
const TEMPLATE_PATTERN = 18;
const TEMPLATE_KNOWLEDGE = 19;
const TEMPLATE_UNKNOWN = 20;
const TEMPLATE_CLASSES = 21;
const TEMPLATE_CLASS_BIT = 22;

function listClassFeatures(
  classes: readonly number[],
  near: FeatureList,
  beside: FeatureList,
  far: FeatureList,
): void {
  classes.forEach((mask, index) => {
    for (let bit = 0; bit < 32; bit++) {
      if ((mask & (1 << bit)) === 0) continue;
      const feature = mix(mix(TEMPLATE_CLASS_BIT, index), bit);
      near.push(feature);
      beside.push(feature);
      if (index === 1) far.push(feature);
    }
  });
  near.push(mix(mix(TEMPLATE_CLASSES, 1), classes[0]));
  near.push(mix(mix(TEMPLATE_CLASSES, 2), mix(classes[0], classes[1])));
}

/** Capitalised, or without case to tell. */
function mayName(variant: number): boolean {
  return variant >= TITLE;
}

function isCapital(variant: number): boolean {
  return variant >= TITLE && variant !== CASELESS;
}

/** Digits as 0, at most five: the length of a number tells, its value does not. */
function numberForm(form: string): string {
  return '0'.repeat(Math.min(form.length, 5));
}

/** Consonants, vowels, digits, apostrophes in a row, as a hash: `bdg` and `pssi` are no Indonesian syllables. */
function patternOf(form: string): number {
  let pattern = 0;
  let previous = -1;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    const kind = isVowel(code) ? 1 : code >= 0x30 && code <= 0x39 ? 2 : code === 0x27 ? 3 : 0;
    if (kind !== previous || form.length <= 4) pattern = mix(pattern, kind + 1);
    previous = kind;
    if (i >= 8) break;
  }
  return pattern;
}

function isVowel(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75;
}

export function hashText(form: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Joins a value to a hash; order matters. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ (value + 0x7f4a7c15), 0x9e3779b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
