/**
 * Compiles dictionary rows into one binary file: a trie over words, with hashed words and hashed edges, and the
 * columns of its forms and entities. Deterministic: the same rows give the same bytes.
 *
 * Keys are token sequences, folded, without hyphens, so that `Soekarno-Hatta` also finds `SOEKARNO HATTA`. A form
 * printed with dots (`K.H.`) is entered with and without them (`KH`), one that splits by case (`YouTube`) also joined.
 */

import { foldText } from '../text/characters.ts';
import { GLUED, SIGN, tokenize } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import {
  EDGE_SIZE,
  ENTITY_TYPE_COUNT,
  FORM_KINDS,
  FORM_TYPE,
  FORMAT_MAGIC,
  FORMAT_VERSION,
  SECTIONS,
  type SectionName,
} from './schema.ts';
import type { DictionaryProblem, DictionaryRow, DictionarySource } from './table.ts';
import { checkHash, edgeFilterBit, edgeHash, positionHash } from './word-hash.ts';

/** Shapes of the first ten tokens, three bits each: how the dictionary prints the form. */
function signatureOf(shape: Uint8Array, first: number, end: number): number {
  let signature = 0;
  for (let i = first; i < end && i - first < 10; i++) signature |= shape[i] << (3 * (i - first));
  return signature;
}

/**
 * Entity forms of different ids that read alike, where neither row says that the form is ambiguous.
 *
 * @returns one problem per conflict, at the later row
 */
export function findConflicts(rows: readonly DictionaryRow[]): DictionaryProblem[] {
  const first = new Map<string, DictionaryRow>();
  const problems: DictionaryProblem[] = [];
  for (const row of rows) {
    if (FORM_TYPE[row.type] >= ENTITY_TYPE_COUNT) continue;
    const key = foldText(row.surface);
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else if (entityKey(other) !== entityKey(row) && (other.ambiguous === 0 || row.ambiguous === 0))
      problems.push({
        file: row.file,
        line: row.line,
        column: 5,
        message: `"${row.surface}" (${entityKey(row)}) is also ${entityKey(other)} in ${other.file}.tsv:${other.line}; mark both as ambiguous`,
      });
  }
  return problems;
}

/**
 * Entities without a canonical name, or with two: exactly one form of an id has the kind `name`.
 *
 * @returns one problem per entity, at its first row or its second name
 */
export function findNameless(rows: readonly DictionaryRow[]): DictionaryProblem[] {
  const firstRow = new Map<string, DictionaryRow>();
  const named = new Map<string, DictionaryRow>();
  const problems: DictionaryProblem[] = [];
  const report = ({ file, line }: DictionaryRow, message: string) =>
    problems.push({ file, line, column: 8, message });
  for (const row of rows) {
    if (FORM_TYPE[row.type] >= ENTITY_TYPE_COUNT) continue;
    const key = entityKey(row);
    if (!firstRow.has(key)) firstRow.set(key, row);
    if (row.kind !== 'name') continue;
    const other = named.get(key);
    if (other === undefined) named.set(key, row);
    else report(row, `"${row.id}" has the names "${other.surface}" and "${row.surface}"`);
  }
  for (const [key, row] of firstRow) if (!named.has(key)) report(row, `no form of "${row.id}" is its name`);
  return problems;
}

/** Ids are unique within a type: the city `bima` and the regency are told apart by their own ids. */
function entityKey(row: DictionaryRow): string {
  return `${row.type}/${row.id}`;
}

/** *K . H . Zaini* as *KH Zaini*: letters that only dots part, in one word. */
function joinInitials(printed: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (let i = 0; i < printed.length; i++) {
    if (printed[i] === '.') continue;
    const initial = printed[i].length === 1 && printed[i + 1] === '.';
    if (initial && open) joined[joined.length - 1] += printed[i];
    else joined.push(printed[i]);
    open = initial;
  }
  return joined;
}

/** Token keys of a surface: as printed, without dots, with initials and with case-split words joined. */
function keysOf(surface: string, words: WordTable): { keys: string[][]; signature: number } {
  const tokens = tokenize(surface, words);
  const printed: string[] = [];
  const withoutDots: string[] = [];
  const joined: string[] = [];
  const shapes = new Uint8Array(tokens.count);
  let shaped = 0;
  for (let i = 0; i < tokens.count; i++) {
    const form = words.form(tokens.word[i]);
    if (tokens.kind[i] === SIGN && (form === '-' || form === '–' || form === '\u2011')) continue;
    shapes[shaped++] = tokens.shape[i];
    printed.push(form);
    if (form !== '.') withoutDots.push(form);
    const glued = i > 0 && tokens.gap[i] === GLUED && tokens.kind[i] !== SIGN && tokens.kind[i - 1] !== SIGN;
    if (glued) joined[joined.length - 1] += form;
    else joined.push(form);
  }
  const keys = [printed];
  if (withoutDots.length < printed.length && withoutDots.length > 0) keys.push(withoutDots);
  if (joined.length < printed.length && !keys.some((key) => key.length === joined.length)) keys.push(joined);
  const initials = joinInitials(printed);
  if (initials.length < withoutDots.length) keys.push(initials);
  return { keys, signature: signatureOf(shapes, 0, shaped) };
}

/** Names of the files and subtypes that compiled columns refer to by index; stored as strings in the file. */
interface Interner {
  readonly names: string[];
  indexOf(name: string): number;
}

function createInterner(limit: number, what: string): Interner {
  const names: string[] = [];
  const indices = new Map<string, number>();
  return {
    names,
    indexOf(name) {
      let index = indices.get(name);
      if (index === undefined) {
        index = names.length;
        if (index >= limit) throw new Error(`more than ${limit} different ${what}`);
        names.push(name);
        indices.set(name, index);
      }
      return index;
    },
  };
}

/** What two bytes can say of a length. */
const LONGEST_STRING = 0xffff;

/** String pool: each distinct string once, as UTF-8 after its two-byte length. */
class StringPool {
  private readonly chunks: Buffer[] = [];
  private readonly offsets = new Map<string, number>();
  private size = 0;

  add(text: string): number {
    let offset = this.offsets.get(text);
    if (offset === undefined) {
      offset = this.size;
      const bytes = Buffer.from(text);
      if (bytes.length > LONGEST_STRING)
        throw new Error(`a text of ${bytes.length} bytes is too long for a dictionary`);
      const length = Buffer.from([bytes.length & 255, bytes.length >> 8]);
      this.chunks.push(length, bytes);
      this.size += 2 + bytes.length;
      this.offsets.set(text, offset);
    }
    return offset;
  }

  bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

/**
 * Compiles checked rows.
 *
 * @param rows rows of all files, in the order of the files; duplicates of an (id, form) pair are harmless
 * @param known what the source ids stand for; kept in the file, so that it can give credit by itself
 * @returns the file's bytes
 */
export function compileGazetteer(
  rows: readonly DictionaryRow[],
  known: ReadonlyMap<string, DictionarySource> = new Map(),
): Uint8Array {
  const pool = new StringPool();
  pool.add('');
  const lists: Lists = {
    subtypes: createInterner(256, 'subtypes'),
    files: createInterner(256, 'files'),
    sources: createInterner(256, 'sources'),
  };
  lists.subtypes.indexOf('');
  const { entities, entityIndex } = gatherEntities(rows);
  const trie = buildTrie(rows);
  const { formRows, nodeForms } = layOutForms(trie);
  const formSections = packForms(rows, formRows, trie.signatures, entityIndex, lists, pool);
  const entitySections = packEntities(entities, entityIndex, pool);
  const { subtypes, sources, files } = lists;
  const records = sources.names.map((id) => known.get(id) ?? null);
  return writeSections({
    ...packWords(trie),
    ...packEdges(trie),
    nodeForms,
    ...formSections,
    ...entitySections,
    lists: Buffer.from(JSON.stringify([subtypes.names, sources.names, files.names, records])),
    strings: pool.bytes(),
  });
}

interface Lists {
  readonly subtypes: Interner;
  readonly files: Interner;
  readonly sources: Interner;
}

/** One entity for each (type, id) of the entity types; lexicon forms have none. */
function gatherEntities(rows: readonly DictionaryRow[]): {
  entities: DictionaryRow[];
  entityIndex: Map<string, number>;
} {
  const entityIndex = new Map<string, number>();
  const entities: DictionaryRow[] = [];
  for (const row of rows) {
    if (FORM_TYPE[row.type] >= ENTITY_TYPE_COUNT) continue;
    const key = entityKey(row);
    const known = entityIndex.get(key);
    if (known === undefined) {
      entityIndex.set(key, entities.length);
      entities.push(row);
    } else if (row.kind === 'name' && entities[known].kind !== 'name') entities[known] = row;
  }
  return { entities, entityIndex };
}

/** The words of all forms, numbered, and the nodes that they lead to; node 0 is the root. */
interface Trie {
  readonly wordIndex: Map<string, number>;
  readonly children: Map<number, number>[];
  /** Rows whose form ends at each node. */
  readonly formsAt: number[][];
  /** Shapes of each row's words as printed. */
  readonly signatures: Int32Array;
}

function buildTrie(rows: readonly DictionaryRow[]): Trie {
  const words = new WordTable();
  const wordIndex = new Map<string, number>();
  const indexOfWord = (form: string): number => {
    let index = wordIndex.get(form);
    if (index === undefined) {
      index = wordIndex.size;
      wordIndex.set(form, index);
    }
    return index;
  };
  const children: Map<number, number>[] = [new Map()];
  const formsAt: number[][] = [[]];
  const signatures = new Int32Array(rows.length);
  rows.forEach((row, rowIndex) => {
    const { keys, signature } = keysOf(row.surface, words);
    signatures[rowIndex] = signature;
    const reached = new Set<number>();
    for (const key of keys) {
      let node = 0;
      for (const form of key) {
        const word = indexOfWord(form);
        let child = children[node].get(word);
        if (child === undefined) {
          child = children.length;
          children.push(new Map());
          formsAt.push([]);
          children[node].set(word, child);
        }
        node = child;
      }
      if (node !== 0 && !reached.has(node)) {
        reached.add(node);
        formsAt[node].push(rowIndex);
      }
    }
  });
  return { wordIndex, children, formsAt, signatures };
}

/** Forms node by node; a row entered under several keys has a form at each. */
function layOutForms({ children, formsAt }: Trie): { formRows: number[]; nodeForms: Int32Array } {
  const formRows: number[] = [];
  const nodeForms = new Int32Array(formsAt.length + 1);
  formsAt.forEach((list, node) => {
    nodeForms[node] = formRows.length * 2 + (children[node].size > 0 ? 1 : 0);
    formRows.push(...list);
  });
  nodeForms[formsAt.length] = formRows.length * 2;
  return { formRows, nodeForms };
}

/** The hashed words, and the node that each leads to from the root. */
function packWords({ wordIndex, children }: Trie) {
  const wordCount = wordIndex.size;
  const wordSlots = new Int32Array(powerOfTwoAbove(wordCount * 1.6)).fill(-1);
  const wordHashes = new Int32Array(wordCount);
  const wordRoots = new Int32Array(wordCount).fill(-1);
  for (const [form, index] of wordIndex) {
    wordHashes[index] = checkHash(form);
    let slot = positionHash(form) & (wordSlots.length - 1);
    while (wordSlots[slot] >= 0) slot = (slot + 1) & (wordSlots.length - 1);
    wordSlots[slot] = index;
  }
  for (const [word, child] of children[0]) wordRoots[word] = child;
  return { wordSlots, wordHashes, wordRoots };
}

/** The hashed edges below the first words, and the filter that is asked before them. */
function packEdges({ children }: Trie) {
  let edgeCount = 0;
  for (let node = 1; node < children.length; node++) edgeCount += children[node].size;
  const slotCount = powerOfTwoAbove(edgeCount * 1.4);
  const edges = new Int32Array(slotCount * EDGE_SIZE).fill(-1);
  const edgeFilter = new Int32Array(slotCount / 8);
  for (let node = 1; node < children.length; node++)
    for (const [word, child] of children[node]) {
      const hash = edgeHash(node, word);
      const bit = edgeFilterBit(hash, edgeFilter.length * 32);
      edgeFilter[bit >>> 5] |= 1 << (bit & 31);
      let slot = hash & (slotCount - 1);
      while (edges[slot * EDGE_SIZE] >= 0) slot = (slot + 1) & (slotCount - 1);
      edges.set([node, word, child], slot * EDGE_SIZE);
    }
  return { edges, edgeFilter };
}

/** Columns over the forms. */
function packForms(
  rows: readonly DictionaryRow[],
  formRows: readonly number[],
  signatures: Int32Array,
  entityIndex: ReadonlyMap<string, number>,
  { subtypes, sources, files }: Lists,
  pool: StringPool,
) {
  const formCount = formRows.length;
  const formEntities = new Int32Array(formCount).fill(-1);
  const formSignatures = new Int32Array(formCount);
  const formSurfaces = new Int32Array(formCount);
  const formTypes = new Uint8Array(formCount);
  const formSubtypes = new Uint8Array(formCount);
  const formAmbiguities = new Uint8Array(formCount);
  const formKinds = new Uint8Array(formCount);
  const formStrengths = new Uint8Array(formCount);
  const formSources = new Uint8Array(formCount);
  const formFiles = new Uint8Array(formCount);
  formRows.forEach((rowIndex, form) => {
    const row = rows[rowIndex];
    formEntities[form] = entityIndex.get(entityKey(row)) ?? -1;
    formSignatures[form] = signatures[rowIndex];
    formSurfaces[form] = pool.add(row.surface);
    formTypes[form] = FORM_TYPE[row.type];
    formSubtypes[form] = subtypes.indexOf(row.subtype);
    formAmbiguities[form] = row.ambiguous;
    formKinds[form] = FORM_KINDS.indexOf(row.kind);
    formStrengths[form] = row.strength;
    formSources[form] = sources.indexOf(row.source);
    formFiles[form] = files.indexOf(row.file);
  });
  return {
    formEntities,
    formSignatures,
    formSurfaces,
    formSubtypes,
    formTypes,
    formAmbiguities,
    formKinds,
    formStrengths,
    formSources,
    formFiles,
  };
}

/** Columns over the entities. */
function packEntities(
  entities: readonly DictionaryRow[],
  entityIndex: ReadonlyMap<string, number>,
  pool: StringPool,
) {
  const entityIds = new Int32Array(entities.length);
  const entityNames = new Int32Array(entities.length);
  const entityParents = new Int32Array(entities.length).fill(-1);
  const entityCodes = new Int32Array(entities.length);
  const entityLatitudes = new Float32Array(entities.length);
  const entityLongitudes = new Float32Array(entities.length);
  const entityCountries = new Uint16Array(entities.length);
  entities.forEach((row, index) => {
    entityIds[index] = pool.add(row.id);
    entityNames[index] = pool.add(row.surface);
    entityCodes[index] = pool.add(row.code);
    if (row.parent !== '')
      entityParents[index] =
        entityIndex.get(`location/${row.parent}`) ?? entityIndex.get(`country/${row.parent}`) ?? -1;
    entityLatitudes[index] = row.latitude;
    entityLongitudes[index] = row.longitude;
    entityCountries[index] = packCountry(row.country);
  });
  return {
    entityIds,
    entityNames,
    entityParents,
    entityCodes,
    entityLatitudes,
    entityLongitudes,
    entityCountries,
  };
}

/** Two ASCII capitals in sixteen bits; 0 for none. */
function packCountry(code: string): number {
  return /^[A-Z]{2}$/.test(code) ? (code.charCodeAt(0) << 8) | code.charCodeAt(1) : 0;
}

function powerOfTwoAbove(count: number): number {
  let size = 16;
  while (size < count) size *= 2;
  return size;
}

/** Header: magic, version, then byte offset and length per section. */
function writeSections(sections: Record<SectionName, ArrayBufferView>): Uint8Array {
  const header = new Int32Array(2 + SECTIONS.length * 2);
  let offset = align(header.byteLength);
  SECTIONS.forEach(([name], index) => {
    header[2 + index * 2] = offset;
    header[3 + index * 2] = sections[name].byteLength;
    offset = align(offset + sections[name].byteLength);
  });
  header.set([FORMAT_MAGIC, FORMAT_VERSION]);
  const bytes = new Uint8Array(offset);
  bytes.set(new Uint8Array(header.buffer));
  SECTIONS.forEach(([name], index) => {
    const view = sections[name];
    bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), header[2 + index * 2]);
  });
  return bytes;
}

function align(offset: number): number {
  return (offset + 7) & ~7;
}
