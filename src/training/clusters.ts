/**
 * Word clusters from raw news: words that keep the same company.
 *
 * A word and how it is printed (small or capital) is one type. Each type is described by the frequent types before and
 * after it, by place (two to either side), weighed by positive pointwise mutual information; the matrix is reduced to
 * a few dozen dimensions (randomised singular value decomposition, Halko et al. 2011) and grouped by k-means at several
 * granularities. Deterministic.
 */

import { LOWER, NUMBER, SIGN, type Tokens, WORD } from '../text/tokens.ts';
import { randomizer } from './learner.ts';

export interface ClusterOptions {
  /** A type must occur this often to get a cluster. */
  readonly leastCount: number;
  /** How many of the most frequent types serve as context. */
  readonly contexts: number;
  readonly dimensions: number;
  /** Numbers of clusters, one grouping each. */
  readonly granularities: readonly number[];
  readonly onProgress?: (message: string) => void;
}

export interface ClusterTable {
  /** Folded form, and whether it is the capitalised type of it. */
  readonly forms: readonly string[];
  readonly capital: Uint8Array;
  readonly counts: Int32Array;
  /** For each granularity a cluster from 1 on for each type. */
  readonly clusters: readonly Uint16Array[];
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

type Sentences = () => Iterable<{ readonly tokens: Tokens; readonly starts: Uint8Array }>;

/** Places of context, relative to the word. */
const PLACES = [-2, -1, 1, 2] as const;

export function clusterWords(news: Sentences, options: ClusterOptions): ClusterTable {
  const report = options.onProgress ?? (() => {});
  const vocabulary = countTypes(news, options.leastCount);
  report(`${vocabulary.forms.length} types`);
  const matrix = coOccurrences(news, vocabulary, options.contexts);
  report(`${matrix.column.length} pairs`);
  weigh(matrix);
  const vectors = reduce(matrix, options.dimensions);
  report('vectors');
  const clusters = options.granularities.map((k) => {
    const assigned = groupVectors(vectors, options.dimensions, k);
    report(`${k} clusters`);
    return assigned;
  });
  return { ...vocabulary, clusters, vectors, dimensions: options.dimensions };
}

interface Vocabulary {
  readonly forms: string[];
  readonly capital: Uint8Array;
  readonly counts: Int32Array;
  readonly typeOf: Map<string, number>;
}

/** Key of the type of a token: the folded form, with a mark before it where it is capitalised. */
export function typeKey(tokens: Tokens, i: number): string {
  const form = tokens.words.form(tokens.word[i]);
  if (tokens.kind[i] === NUMBER) return '0'.repeat(Math.min(form.length, 5));
  return tokens.kind[i] === WORD && tokens.shape[i] !== LOWER ? `^${form}` : form;
}

function countTypes(news: Sentences, leastCount: number): Vocabulary {
  const counts = new Map<string, number>();
  for (const { tokens, starts } of news()) {
    for (let i = 0; i < tokens.count; i++) {
      if (isOpening(tokens, starts, i)) continue;
      const key = typeKey(tokens, i);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const kept = [...counts]
    .filter(([, count]) => count >= leastCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    forms: kept.map(([key]) => key.replace(/^\^(?=.)/, '')),
    capital: Uint8Array.from(kept, ([key]) => (key.length > 1 && key.startsWith('^') ? 1 : 0)),
    counts: Int32Array.from(kept, ([, count]) => count),
    typeOf: new Map(kept.map(([key], index) => [key, index])),
  };
}

/** The first word of a sentence is capitalised whatever it is. */
export function isOpening(tokens: Tokens, starts: Uint8Array, i: number): boolean {
  if (tokens.kind[i] !== WORD || tokens.shape[i] === LOWER) return false;
  for (let j = i; j >= 0; j--) {
    if (j < i && tokens.kind[j] !== SIGN) return false;
    if (starts[j] !== 0) return true;
  }
  return true;
}

/** Sparse matrix by rows. */
interface Matrix {
  readonly rowStart: Float64Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

function coOccurrences(news: Sentences, vocabulary: Vocabulary, contexts: number): Matrix {
  const types = vocabulary.forms.length;
  const columns = Math.min(contexts, types) * PLACES.length;
  let capacity = 1 << 22;
  let keys = new Float64Array(capacity).fill(-1);
  let values = new Float32Array(capacity);
  let size = 0;
  const slotOf = (key: number): number => {
    const mask = capacity - 1;
    let slot = (Math.imul(key % 4294967291, 0x9e3779b1) >>> 3) & mask;
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const oldKeys = keys;
    const oldValues = values;
    capacity *= 2;
    keys = new Float64Array(capacity).fill(-1);
    values = new Float32Array(capacity);
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === -1) continue;
      const slot = slotOf(oldKeys[i]);
      keys[slot] = oldKeys[i];
      values[slot] = oldValues[i];
    }
  };
  const width = Math.min(contexts, types);
  let line = new Int32Array(1024);
  for (const { tokens, starts } of news()) {
    const { count } = tokens;
    if (line.length < count) line = new Int32Array(count * 2);
    for (let i = 0; i < count; i++) {
      const key = typeKey(tokens, i);
      let type = vocabulary.typeOf.get(key) ?? -1;
      if (isOpening(tokens, starts, i)) {
        // Capitalised only because it opens the sentence, if the small word is the more frequent.
        const small = vocabulary.typeOf.get(key.slice(1)) ?? -1;
        if (small >= 0 && (type < 0 || vocabulary.counts[small] > vocabulary.counts[type])) type = small;
      }
      line[i] = type;
    }
    for (let i = 0; i < count; i++) {
      if (line[i] < 0) continue;
      for (let place = 0; place < PLACES.length; place++) {
        const j = i + PLACES[place];
        if (j < 0 || j >= count || line[j] < 0 || line[j] >= width) continue;
        const key = line[i] * columns + place * width + line[j];
        const slot = slotOf(key);
        if (keys[slot] === -1) {
          keys[slot] = key;
          size++;
        }
        values[slot]++;
        if (size * 1.6 > capacity) grow();
      }
    }
  }
  const rowStart = new Float64Array(types + 1);
  for (let i = 0; i < capacity; i++) if (keys[i] !== -1) rowStart[Math.floor(keys[i] / columns) + 1]++;
  for (let row = 0; row < types; row++) rowStart[row + 1] += rowStart[row];
  const at = rowStart.slice();
  const column = new Int32Array(size);
  const value = new Float32Array(size);
  for (let i = 0; i < capacity; i++) {
    if (keys[i] === -1) continue;
    const row = Math.floor(keys[i] / columns);
    const position = at[row]++;
    column[position] = keys[i] - row * columns;
    value[position] = values[i];
  }
  return { rowStart, column, value, rows: types, columns };
}

/** Counts to positive pointwise mutual information, context counts smoothed by the power 0.75 (Levy et al. 2015). */
function weigh(matrix: Matrix): void {
  const { rowStart, column, value, rows, columns } = matrix;
  const columnSums = new Float64Array(columns);
  const rowSums = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    for (let k = rowStart[row]; k < rowStart[row + 1]; k++) {
      rowSums[row] += value[k];
      columnSums[column[k]] += value[k];
    }
  let smoothed = 0;
  for (let c = 0; c < columns; c++) {
    columnSums[c] = columnSums[c] ** 0.75;
    smoothed += columnSums[c];
  }
  for (let row = 0; row < rows; row++)
    for (let k = rowStart[row]; k < rowStart[row + 1]; k++)
      value[k] = Math.max(0, Math.log((value[k] * smoothed) / (rowSums[row] * columnSums[column[k]])));
}

/** Rows of the matrix in few dimensions, each of length one: randomised range finder with three power iterations. */
function reduce(matrix: Matrix, dimensions: number): Float32Array {
  const { rows, columns } = matrix;
  const random = randomizer(20260101);
  let right: Float32Array = Float32Array.from(
    { length: columns * dimensions },
    () => random() + random() + random() - 1.5,
  );
  let left = new Float32Array(rows * dimensions);
  for (let iteration = 0; iteration < 4; iteration++) {
    left = multiply(matrix, right, dimensions);
    if (iteration === 3) break;
    orthonormalize(left, rows, dimensions);
    right = multiplyTransposed(matrix, left, dimensions);
  }
  // Directions of the largest spread count less than their singular values say: each column to its square root.
  for (let d = 0; d < dimensions; d++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += left[row * dimensions + d] ** 2;
    const factor = 1 / Math.max(1e-12, Math.sqrt(Math.sqrt(sum)));
    for (let row = 0; row < rows; row++) left[row * dimensions + d] *= factor;
  }
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += left[row * dimensions + d] ** 2;
    const factor = 1 / Math.max(1e-12, Math.sqrt(sum));
    for (let d = 0; d < dimensions; d++) left[row * dimensions + d] *= factor;
  }
  return left;
}

function multiply(matrix: Matrix, right: Float32Array, width: number): Float32Array<ArrayBuffer> {
  const { rowStart, column, value, rows } = matrix;
  const product = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let k = rowStart[row]; k < rowStart[row + 1]; k++) {
      const weight = value[k];
      if (weight === 0) continue;
      const from = column[k] * width;
      const to = row * width;
      for (let d = 0; d < width; d++) product[to + d] += weight * right[from + d];
    }
  return product;
}

function multiplyTransposed(matrix: Matrix, left: Float32Array, width: number): Float32Array {
  const { rowStart, column, value, rows, columns } = matrix;
  const product = new Float32Array(columns * width);
  for (let row = 0; row < rows; row++)
    for (let k = rowStart[row]; k < rowStart[row + 1]; k++) {
      const weight = value[k];
      if (weight === 0) continue;
      const to = column[k] * width;
      const from = row * width;
      for (let d = 0; d < width; d++) product[to + d] += weight * left[from + d];
    }
  return product;
}

/** Gram-Schmidt over the columns, twice for numerical safety. */
function orthonormalize(columns: Float32Array, rows: number, width: number): void {
  for (let pass = 0; pass < 2; pass++)
    for (let d = 0; d < width; d++) {
      for (let e = 0; e < d; e++) {
        let dot = 0;
        for (let row = 0; row < rows; row++) dot += columns[row * width + d] * columns[row * width + e];
        for (let row = 0; row < rows; row++) columns[row * width + d] -= dot * columns[row * width + e];
      }
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += columns[row * width + d] ** 2;
      const factor = 1 / Math.max(1e-12, Math.sqrt(sum));
      for (let row = 0; row < rows; row++) columns[row * width + d] *= factor;
    }
}

/** Spherical k-means; clusters from 1 on. */
function groupVectors(vectors: Float32Array, dimensions: number, k: number): Uint16Array {
  const count = vectors.length / dimensions;
  const random = randomizer(k);
  const centres = new Float32Array(k * dimensions);
  // Frequent types come first: seeds are drawn from the more frequent half.
  for (let c = 0; c < k; c++) {
    const seed = Math.floor(random() * random() * count * 0.999);
    centres.set(vectors.subarray(seed * dimensions, (seed + 1) * dimensions), c * dimensions);
  }
  const assigned = new Uint16Array(count);
  for (let iteration = 0; iteration < 10; iteration++) {
    for (let i = 0; i < count; i++) assigned[i] = nearest(vectors, i * dimensions, centres, dimensions, k);
    centres.fill(0);
    for (let i = 0; i < count; i++)
      for (let d = 0; d < dimensions; d++)
        centres[assigned[i] * dimensions + d] += vectors[i * dimensions + d];
    for (let c = 0; c < k; c++) {
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += centres[c * dimensions + d] ** 2;
      if (sum === 0) {
        const seed = Math.floor(random() * count);
        centres.set(vectors.subarray(seed * dimensions, (seed + 1) * dimensions), c * dimensions);
        continue;
      }
      const factor = 1 / Math.sqrt(sum);
      for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] *= factor;
    }
  }
  return assigned.map((cluster) => cluster + 1);
}

function nearest(
  vectors: Float32Array,
  at: number,
  centres: Float32Array,
  dimensions: number,
  k: number,
): number {
  let best = 0;
  let bestDot = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    const from = c * dimensions;
    let dot = 0;
    for (let d = 0; d < dimensions; d++) dot += vectors[at + d] * centres[from + d];
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}
