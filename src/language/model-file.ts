/**
 * The language model as one buffer: opened as typed-array views, nothing is parsed or copied.
 *
 * Layout, little-endian, every part at a multiple of four bytes:
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `SBLG` |
 * | 4 | version |
 * | 4 | number of buckets, at most 65536 |
 * | 4 | logarithm of the number of word slots |
 * | 8 × 4 | numbers as `float32`: see `Calibration`, then zeros |
 * | 4 × 4 | `float32` Indonesian against Malay by way of writing a number, in the order of `NUMBER_SHAPES` |
 * | 13 × 4 | group codes in ASCII, padded with zero |
 * | buckets × 16 | weights of a feature plus 128 as `uint8`: one a group code, one for Indonesian against Malay, two of none |
 * | slots | `uint8`: seven bits that check the word which holds the slot (0 where none does), and one for lexicon words |
 * | slots | `int8` Indonesian against Malay by word |
 *
 * The sixteen weights of a feature are added four to a machine word, hence their width and their offset.
 */

import { NUMBER_SHAPES } from './features.ts';

/**
 * Codes the group model tells apart; `ind` stands for Indonesian and Malay together, `und` for the other languages
 * in Latin letters.
 */
export const GROUP_CODES = [
  'ind',
  'jav',
  'sun',
  'min',
  'ban',
  'bjn',
  'ace',
  'bug',
  'mad',
  'bbc',
  'nij',
  'eng',
  'und',
] as const;

/** Languages of Indonesia beside Indonesian. */
export const REGIONAL_CODES: ReadonlySet<string> = new Set(
  GROUP_CODES.filter((code) => code !== 'ind' && code !== 'eng' && code !== 'und'),
);

export const GROUP_COUNT = GROUP_CODES.length;
/** Columns of a bucket: the group codes, then Indonesian (positive) against Malay (negative). */
export const COLUMN_COUNT = GROUP_COUNT + 1;
/** Bytes of a bucket, and the value of a byte that weighs nothing. */
export const BUCKET_BYTES = 16;
export const BUCKET_ZERO = 128;
/** Buckets are numbered by sixteen bits of a hash. */
const MOST_BUCKETS = 1 << 16;

/** The bucket of a feature. */
export function bucketOf(hash: number, count: number): number {
  return ((hash >>> 16) * count) >>> 16;
}

/** Features of any word of the Indonesian and Malay lexicon, and of any other word. */
export const LEXICON_FEATURE = 0x2545f491;
export const STRANGE_FEATURE = 0x6c078965;

/** Slots looked at for a word, from the one that its hash names. */
export const MOST_PROBES = 64;

const MAGIC = 0x474c4253;
const VERSION = 2;
const NUMBERS_AT = 16 + 8 * 4;
const CODES_AT = NUMBERS_AT + NUMBER_SHAPES.length * 4;
const HEADER_BYTES = CODES_AT + GROUP_COUNT * 4;

/** What turns sums of weights into probabilities; fitted on sentences that training did not see. */
export interface Calibration {
  /** Value of one unit of an `int8` bucket weight of the group columns. */
  readonly groupScale: number;
  /** Value of one unit of an `int8` bucket weight of the Indonesian-Malay column. */
  readonly pairScale: number;
  /** Value of one unit of a word slot. */
  readonly wordScale: number;
  /** Steepness of the group probabilities. */
  readonly groupSteepness: number;
  /** Added to the first group, Indonesian and Malay, once for a text. */
  readonly groupBias: number;
  /** Steepness of the Indonesian-Malay probability. */
  readonly pairSteepness: number;
  /** Added to the Indonesian-Malay sum. */
  readonly pairBias: number;
}

/** An open model; the caches belong to it and never change a result. */
export interface LanguageModel extends Calibration {
  readonly bucketCount: number;
  readonly slotBits: number;
  /** Weights of the ways to write a number, in units of `wordScale`. */
  readonly numbers: Float32Array;
  /** Four weights to an item, and four items to a bucket. */
  readonly buckets: Int32Array;
  readonly checks: Uint8Array;
  readonly slots: Int8Array;
}

/**
 * Opens a model over `buffer`, which must not change afterwards.
 *
 * @throws Error when the buffer is not a language model of this version.
 */
export function openLanguageModel(buffer: Uint8Array): LanguageModel {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  if (buffer.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new Error('not a language model');
  if (view.getUint32(4, true) !== VERSION)
    throw new Error(`language model of version ${view.getUint32(4, true)}, not ${VERSION}`);
  const bucketCount = view.getUint32(8, true);
  const slotBits = view.getUint32(12, true);
  const bucketBytes = bucketCount <= MOST_BUCKETS ? BUCKET_BYTES * bucketCount : 0;
  const slotBytes = slotBits < 24 ? 1 << slotBits : 0;
  if (buffer.byteLength !== HEADER_BYTES + bucketBytes + 2 * slotBytes)
    throw new Error('not a language model: cut off');
  const { buffer: memory, byteOffset } = aligned(buffer);
  const at = byteOffset + HEADER_BYTES;
  return {
    bucketCount,
    slotBits,
    groupScale: view.getFloat32(16, true),
    pairScale: view.getFloat32(20, true),
    wordScale: view.getFloat32(24, true),
    groupSteepness: view.getFloat32(28, true),
    pairSteepness: view.getFloat32(32, true),
    pairBias: view.getFloat32(36, true),
    groupBias: view.getFloat32(40, true),
    numbers: new Float32Array(memory, byteOffset + NUMBERS_AT, NUMBER_SHAPES.length),
    buckets: new Int32Array(memory, at, bucketBytes / 4),
    checks: new Uint8Array(memory, at + bucketBytes, slotBytes),
    slots: new Int8Array(memory, at + bucketBytes + slotBytes, slotBytes),
  };
}

/** The bytes themselves where views of four bytes may lie over them, else a copy. */
function aligned(buffer: Uint8Array): Uint8Array {
  return buffer.byteOffset % 4 === 0 ? buffer : Uint8Array.from(buffer);
}

/** The bytes that `openLanguageModel` reads. */
export function writeLanguageModel(model: LanguageModel): Uint8Array {
  const { buckets, checks, slots } = model;
  const bytes = new Uint8Array(HEADER_BYTES + buckets.byteLength + checks.length + slots.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, model.bucketCount, true);
  view.setUint32(12, model.slotBits, true);
  view.setFloat32(16, model.groupScale, true);
  view.setFloat32(20, model.pairScale, true);
  view.setFloat32(24, model.wordScale, true);
  view.setFloat32(28, model.groupSteepness, true);
  view.setFloat32(32, model.pairSteepness, true);
  view.setFloat32(36, model.pairBias, true);
  view.setFloat32(40, model.groupBias, true);
  model.numbers.forEach((weight, shape) => {
    view.setFloat32(NUMBERS_AT + 4 * shape, weight, true);
  });
  GROUP_CODES.forEach((code, index) => {
    for (let i = 0; i < code.length; i++) bytes[CODES_AT + index * 4 + i] = code.charCodeAt(i);
  });
  bytes.set(new Uint8Array(buckets.buffer, buckets.byteOffset, buckets.byteLength), HEADER_BYTES);
  bytes.set(checks, HEADER_BYTES + buckets.byteLength);
  bytes.set(
    new Uint8Array(slots.buffer, slots.byteOffset, slots.length),
    HEADER_BYTES + buckets.byteLength + checks.length,
  );
  return bytes;
}

/** The slot that holds the word of this hash, or −1. */
export function findSlot(hash: number, checks: Uint8Array): number {
  const mask = checks.length - 1;
  const check = checkOf(hash);
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = (hash + probe) & mask;
    if (checks[slot] >>> 1 === check) return slot;
    if (checks[slot] === 0) return -1;
  }
  return -1;
}

/** Seven upper bits of a hash, which the slot number does not use; never 0. */
export function checkOf(hash: number): number {
  return hash >>> 25 || 1;
}
