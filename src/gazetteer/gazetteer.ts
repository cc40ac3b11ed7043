/**
 * The compiled dictionaries at work: typed-array views over one buffer, opened without parsing, and one scan over
 * tokens that finds every form, entity names and lexicon classes alike.
 */

import { foldText } from '../text/characters.ts';
import { ColumnBlock } from '../text/column-block.ts';
import { GLUED, INITIAL, LOWER, NEW_LINE, SIGN, TITLE, type Tokens, UPPER, WORD } from '../text/tokens.ts';
import { WordColumn, type WordTable } from '../text/word-table.ts';
import { SHORTEST_GLUED, smallWordBehind, UNKNOWN_WORD } from './glued-words.ts';
import {
  CASING_EXACT,
  CASING_LOWER,
  CASING_OTHER,
  CASING_TITLE,
  CASING_UPPER,
  EDGE_SIZE,
  ENTITY_TYPE_COUNT,
  FORM_KINDS,
  FORM_TYPE,
  FORM_TYPES,
  FORMAT_MAGIC,
  FORMAT_VERSION,
  type FormKind,
  type FormType,
  SECTIONS,
  type SectionName,
} from './schema.ts';
import type { DictionarySource } from './table.ts';
import { checkHash, edgeFilterBit, edgeHash, positionHash } from './word-hash.ts';

/** Matches of one scan, as parallel columns of `count` rows, by first token and then length. Matches overlap. */
export interface Matches {
  readonly count: number;
  /** First token. */
  readonly first: Int32Array;
  /** Token after the last. */
  readonly end: Int32Array;
  /** Form index; a stretch that several forms fit has a row for each. */
  readonly form: Int32Array;
  /** Index into FORM_TYPES, and bits of AMBIGUITY: the form's own, so that whoever walks the rows finds them here. */
  readonly type: Uint8Array;
  readonly ambiguous: Uint8Array;
  /** CASING_… of the text against the form. */
  readonly casing: Uint8Array;
}

type MatchColumns = Pick<Matches, 'first' | 'end' | 'form' | 'type' | 'ambiguous' | 'casing'>;

/** Columns for so many matches. */
export function matchColumns(capacity: number): MatchColumns {
  const block = new ColumnBlock(capacity * 15);
  return {
    first: block.numbers(capacity),
    end: block.numbers(capacity),
    form: block.numbers(capacity),
    type: block.bytes(capacity),
    ambiguous: block.bytes(capacity),
    casing: block.bytes(capacity),
  };
}

/** The same matches in larger columns. */
function widenedMatches(columns: MatchColumns, capacity: number): MatchColumns {
  const wider = matchColumns(capacity);
  wider.first.set(columns.first);
  wider.end.set(columns.end);
  wider.form.set(columns.form);
  wider.type.set(columns.type);
  wider.ambiguous.set(columns.ambiguous);
  wider.casing.set(columns.casing);
  return wider;
}

/** What `lookup` and `explain` say of a form. */
export interface FormDescription {
  readonly surface: string;
  readonly type: FormType;
  readonly subtype: string;
  readonly kind: FormKind;
  readonly ambiguous: number;
  readonly strength: number;
  readonly source: string;
  readonly file: string;
  readonly entity: number;
}

const ELEMENT = { i32: Int32Array, f32: Float32Array, u16: Uint16Array, u8: Uint8Array } as const;

export class Gazetteer {
  readonly formType: Uint8Array;
  readonly formAmbiguity: Uint8Array;
  readonly formStrength: Uint8Array;
  readonly formEntity: Int32Array;
  readonly subtypes: readonly string[];
  readonly sources: readonly string[];
  readonly files: readonly string[];
  /** What candidates from each file say of themselves. */
  private readonly fileEvidence: readonly string[];
  private readonly sourceRecords: readonly (DictionarySource | null)[];
  private readonly views: Record<SectionName, Int32Array | Float32Array | Uint16Array | Uint8Array>;
  private readonly strings: Uint8Array;
  private readonly edges: Int32Array;
  private readonly edgeMask: number;
  private readonly edgeFilter: Int32Array;
  private readonly nodeForms: Int32Array;
  private readonly wordRoots: Int32Array;
  private readonly formSignatures: Int32Array;
  private readonly formSubtypes: Uint8Array;
  private readonly formKinds: Uint8Array;
  private readonly formFiles: Uint8Array;
  private readonly dictionaryWord: WordColumn;
  /** Node of the forms that begin with a word, or -1: kept by word, as frequent words lie close together there. */
  private readonly wordRoot: WordColumn;
  private readonly gluedWord: WordColumn;
  private formCounts: Uint16Array | null = null;
  private readonly decoder = new TextDecoder();

  /**
   * @param bytes a file written by `compileGazetteer`, at an offset divisible by eight
   * @param words the table whose word ids the scanned tokens carry
   * @throws Error when the bytes are not such a file
   */
  constructor(bytes: Uint8Array, words: WordTable) {
    const header = new Int32Array(bytes.buffer, bytes.byteOffset, 2 + SECTIONS.length * 2);
    if (header[0] !== FORMAT_MAGIC || header[1] !== FORMAT_VERSION)
      throw new Error('not a compiled gazetteer of this version');
    const views = {} as Record<SectionName, Int32Array | Float32Array | Uint16Array | Uint8Array>;
    SECTIONS.forEach(([name, element], index) => {
      const View = ELEMENT[element];
      const length = header[3 + index * 2] / View.BYTES_PER_ELEMENT;
      views[name] = new View(bytes.buffer as ArrayBuffer, bytes.byteOffset + header[2 + index * 2], length);
    });
    this.views = views;
    this.strings = views.strings as Uint8Array;
    this.edges = views.edges as Int32Array;
    this.edgeFilter = views.edgeFilter as Int32Array;
    this.edgeMask = this.edges.length / EDGE_SIZE - 1;
    this.nodeForms = views.nodeForms as Int32Array;
    this.wordRoots = views.wordRoots as Int32Array;
    this.formSignatures = views.formSignatures as Int32Array;
    this.formSubtypes = views.formSubtypes as Uint8Array;
    this.formKinds = views.formKinds as Uint8Array;
    this.formFiles = views.formFiles as Uint8Array;
    this.formType = views.formTypes as Uint8Array;
    this.formAmbiguity = views.formAmbiguities as Uint8Array;
    this.formStrength = views.formStrengths as Uint8Array;
    this.formEntity = views.formEntities as Int32Array;
    const lists = JSON.parse(this.decoder.decode(views.lists as Uint8Array)) as [
      string[],
      string[],
      string[],
      (DictionarySource | null)[],
    ];
    [this.subtypes, this.sources, this.files, this.sourceRecords] = lists;
    this.fileEvidence = this.files.map((file) => `dictionary:${file}`);
    this.dictionaryWord = new WordColumn(words, (form) => this.wordIndex(form));
    this.wordRoot = new WordColumn(words, (form) => {
      const word = this.wordIndex(form);
      return word < 0 ? -1 : this.wordRoots[word];
    });
    this.gluedWord = new WordColumn(words, (form) => {
      if (this.wordIndex(form) >= 0) return 0;
      return smallWordBehind(form) || (form.length >= SHORTEST_GLUED ? UNKNOWN_WORD : 0);
    });
  }

  get formCount(): number {
    return this.formType.length;
  }

  get entityCount(): number {
    return this.views.entityIds.length;
  }

  /** Every form in the text; linear, because the longest form has a bounded number of words. */
  scan(tokens: Tokens): Matches {
    const { count, word, gap, kind } = tokens;
    let capacity = 64 + count;
    let columns = matchColumns(capacity);
    let { first, end, form, type, ambiguous, casing } = columns;
    let found = 0;
    const { dictionaryWord, wordRoot, nodeForms, formType, formAmbiguity } = this;
    for (let i = 0; i < count; i++) {
      let node = wordRoot.get(word[i]);
      let next = i + 1;
      while (node > 0) {
        const packed = nodeForms[node];
        const formsEnd = nodeForms[node + 1] >> 1;
        for (let candidate = packed >> 1; candidate < formsEnd; candidate++) {
          if (found === capacity) {
            capacity *= 2;
            columns = widenedMatches(columns, capacity);
            ({ first, end, form, type, ambiguous, casing } = columns);
          }
          first[found] = i;
          end[found] = next;
          form[found] = candidate;
          type[found] = formType[candidate];
          ambiguous[found] = formAmbiguity[candidate];
          casing[found] = this.casingOf(tokens, i, next, candidate);
          found++;
        }
        if ((packed & 1) === 0) break;
        // A hyphen between glued words is no part of the key: Soekarno-Hatta
        if (
          next + 1 < count &&
          kind[next] === SIGN &&
          gap[next] === GLUED &&
          gap[next + 1] === GLUED &&
          kind[next + 1] !== SIGN &&
          isHyphen(tokens.text.charCodeAt(tokens.start[next]))
        )
          next++;
        if (next >= count || gap[next] >= NEW_LINE) break;
        const nextWord = dictionaryWord.get(word[next]);
        if (nextWord < 0) break;
        node = this.child(node, nextWord);
        next++;
      }
    }
    return { count: found, first, end, form, type, ambiguous, casing };
  }

  /** Forms that read exactly as these folded words, hyphens left out; empty when there are none. */
  formsOf(words: readonly string[]): number[] {
    let node = -1;
    for (let i = 0; i < words.length; i++) {
      const word = this.wordIndex(words[i]);
      if (word < 0) return [];
      node = i === 0 ? this.wordRoots[word] : this.child(node, word);
      if (node < 0) return [];
    }
    if (node < 0) return [];
    const first = this.nodeForms[node] >> 1;
    return Array.from({ length: (this.nodeForms[node + 1] >> 1) - first }, (_, index) => first + index);
  }

  /** Letters of the small word that may be glued behind a word of this id, or UNKNOWN_WORD; 0 for words of forms. */
  smallWordBehind(word: number): number {
    return this.gluedWord.get(word);
  }

  /** Whether a printed name is a place's or a country's: false where it is only something else's, null where unknown. */
  isPlace(name: string): boolean | null {
    const forms = this.formsOf(foldText(name).split(/[ -]+/));
    if (forms.length === 0) return null;
    return forms.some(
      (form) => this.formType[form] === FORM_TYPE.location || this.formType[form] === FORM_TYPE.country,
    );
  }

  /** Whether a folded word stands in any form. */
  hasWord(word: string): boolean {
    return this.wordIndex(word) >= 0;
  }

  /** Whether a folded word is by itself the name of something or a part of people's names. */
  beginsName(word: string): boolean {
    return this.formsOf([word]).some(
      (form) => this.formType[form] < ENTITY_TYPE_COUNT || this.formType[form] === FORM_TYPE['name-part'],
    );
  }

  /** Whether there are forms of a user's own dictionary. */
  get hasOwnForms(): boolean {
    return false;
  }

  /** Whether the form is of a user's own dictionary. */
  isOwnForm(_form: number): boolean {
    return false;
  }

  typeOf(form: number): FormType {
    return FORM_TYPES[this.formType[form]];
  }

  subtypeOf(form: number): string {
    return this.subtypes[this.formSubtypes[form]];
  }

  kindOf(form: number): FormKind {
    return FORM_KINDS[this.formKinds[form]];
  }

  surfaceOf(form: number): string {
    return this.stringAt(this.views.formSurfaces[form]);
  }

  fileOf(form: number): string {
    return this.files[this.formFiles[form]];
  }

  /** What a candidate says of itself that was found by the form. */
  evidenceOf(form: number): string {
    return this.fileEvidence[this.formFiles[form]];
  }

  /** Title, licence and version of a source. */
  sourceOf(id: string): DictionarySource {
    return this.sourceRecords[this.sources.indexOf(id)] ?? { title: '', licence: '', version: '' };
  }

  describe(form: number): FormDescription {
    return {
      surface: this.surfaceOf(form),
      type: this.typeOf(form),
      subtype: this.subtypeOf(form),
      kind: this.kindOf(form),
      ambiguous: this.formAmbiguity[form],
      strength: this.formStrength[form],
      source: this.sources[this.views.formSources[form]],
      file: this.fileOf(form),
      entity: this.formEntity[form],
    };
  }

  entityId(entity: number): string {
    return this.stringAt(this.views.entityIds[entity]);
  }

  entityName(entity: number): string {
    return this.stringAt(this.views.entityNames[entity]);
  }

  /** How many forms the dictionaries have for an entity: the better known have more. */
  entityFormCount(entity: number): number {
    if (this.formCounts === null) {
      this.formCounts = new Uint16Array(this.entityCount);
      for (const owner of this.formEntity) if (owner >= 0) this.formCounts[owner]++;
    }
    return this.formCounts[entity];
  }

  /** ISO 3166-1 alpha-2 of the country it is or belongs to, or null. */
  entityCountry(entity: number): string | null {
    const packed = this.views.entityCountries[entity];
    return packed === 0 ? null : String.fromCharCode(packed >> 8, packed & 255);
  }

  /** ISO alpha-3 of a country, Kemendagri code of a place, ticker or domain of an organization, or null. */
  entityCode(entity: number): string | null {
    return this.stringAt(this.views.entityCodes[entity]) || null;
  }

  /** Containing place, or -1. */
  entityParent(entity: number): number {
    return this.views.entityParents[entity];
  }

  /** Whether one place lies in another, however many stand between: *Cikajang* in *Jawa Barat*. */
  liesIn(entity: number, container: number): boolean {
    for (let at = this.entityParent(entity); at >= 0; at = this.entityParent(at))
      if (at === container) return true;
    return false;
  }

  /** Degrees, or null where unknown. */
  entityCoordinates(entity: number): { latitude: number; longitude: number } | null {
    const latitude = this.views.entityLatitudes[entity];
    const longitude = this.views.entityLongitudes[entity];
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) return null;
    return { latitude: Math.round(latitude * 1e4) / 1e4, longitude: Math.round(longitude * 1e4) / 1e4 };
  }

  private stringAt(offset: number): string {
    const { strings } = this;
    const first = offset + 2;
    const end = first + (strings[offset] | (strings[offset + 1] << 8));
    // Most strings are short and plain; a decoder takes longer to call than they to copy.
    let plain = '';
    for (let i = first; i < end; i++) {
      if (strings[i] >= 0x80 || end - first > 64) return this.decoder.decode(strings.subarray(first, end));
      plain += String.fromCharCode(strings[i]);
    }
    return plain;
  }

  private wordIndex(form: string): number {
    const slots = this.views.wordSlots;
    const hashes = this.views.wordHashes;
    const mask = slots.length - 1;
    const check = checkHash(form);
    for (let slot = positionHash(form) & mask; ; slot = (slot + 1) & mask) {
      const index = slots[slot];
      if (index < 0) return -1;
      if (hashes[index] === check) return index;
    }
  }

  private child(node: number, word: number): number {
    const { edges, edgeMask, edgeFilter } = this;
    const hash = edgeHash(node, word);
    const bit = edgeFilterBit(hash, edgeFilter.length * 32);
    if ((edgeFilter[bit >>> 5] & (1 << (bit & 31))) === 0) return -1;
    for (let slot = hash & edgeMask; ; slot = (slot + 1) & edgeMask) {
      const at = slot * EDGE_SIZE;
      const owner = edges[at];
      if (owner < 0) return -1;
      if (owner === node && edges[at + 1] === word) return edges[at + 2];
    }
  }

  private casingOf(tokens: Tokens, first: number, end: number, form: number): number {
    const { shape, kind } = tokens;
    if (end === first + 1) return casingOfWord(shape[first], this.formSignatures[form]);
    let signature = 0;
    let position = 0;
    let upper = true;
    let lower = true;
    let title = true;
    for (let i = first; i < end; i++) {
      if (kind[i] === SIGN && isHyphen(tokens.text.charCodeAt(tokens.start[i]))) continue;
      if (position < 10) signature |= shape[i] << (3 * position);
      position++;
      if (kind[i] !== WORD) continue;
      const printed = shape[i];
      if (printed !== UPPER && printed !== INITIAL) upper = false;
      if (printed !== LOWER) lower = false;
      if (printed !== TITLE && printed !== INITIAL) title = false;
    }
    if (signature === this.formSignatures[form]) return CASING_EXACT;
    if (upper) return CASING_UPPER;
    if (lower) return CASING_LOWER;
    return title ? CASING_TITLE : CASING_OTHER;
  }
}

/** The same for one token, which most forms are; the signature of one token is its shape. */
function casingOfWord(printed: number, signature: number): number {
  if (printed === signature) return CASING_EXACT;
  if (printed === UPPER || printed === INITIAL) return CASING_UPPER;
  if (printed === LOWER) return CASING_LOWER;
  return printed === TITLE ? CASING_TITLE : CASING_OTHER;
}

/** `-`, the non-breaking hyphen and the en dash that newspapers print for it. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2011 || code === 0x2013;
}
