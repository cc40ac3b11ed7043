/**
 * The model file: typed arrays over one buffer, opened without parsing.
 *
 * Features are 32-bit hashes sorted by value: the upper 16 bits pick a bucket, the lower 16 are compared within it.
 * A feature is a record of 16 bytes, so that finding and adding it touch one cache line: two bytes of hash, one of
 * scale in eighths of a power of two, and one signed byte per label.
 */

import { LABEL_COUNT } from './labels.ts';

const MAGIC = 0x67746273; // "sbtg"
const VERSION = 4;
const BUCKETS = 1 << 16;

/** Bits of the presence map: most conjunctions met in text are in no model, and this tells so at one look. */
const PRESENCE_BITS = 1 << 20;

/**
 * Slots of the cache in front of the records: 4,096 conjunctions are three quarters of those met in news. A slot holds
 * a copy of one feature's record, close to the others that are asked for; which feature it holds changes no sum.
 */
const CACHE_SLOTS = 1 << 13;

/**
 * Bytes of a slot: the feature and its scale in four each, then the weights. They lie together, so that a look at one
 * slot waits for memory once.
 */
const SLOT = 24;
const SLOT_WORDS = SLOT / 4;
const SLOT_WEIGHTS = 8;

/** Bytes of a feature's record, and where its scale and its weights begin. */
const RECORD = 16;
const SCALE_AT = 2;
const WEIGHTS_AT = 3;

/** Scale byte `s` stands for 2^((s - SCALE_BIAS) / 8). */
const SCALE_BIAS = 224;

const SECTIONS = [
  'presence',
  'buckets',
  'records',
  'transitions',
  'calibration',
  'knowledge',
  'about',
] as const;

type SectionName = (typeof SECTIONS)[number];

/** What a model says of itself, for whoever opens the file. */
export interface ModelDescription {
  /** Corpus whose labelling the model follows, or `own`. */
  readonly target: string;
  readonly corpora: readonly string[];
  readonly seed: number;
}

/** Weights before they are written: one row of LABEL_COUNT numbers for each feature hash. */
export interface ModelContent {
  readonly features: Int32Array;
  readonly weights: Float32Array;
  /** LABEL_COUNT squared, from row to column. */
  readonly transitions: Float32Array;
  /** Knots of the calibration: pairs of raw and calibrated probability, ascending. */
  readonly calibration: Float32Array;
  readonly knowledge: Uint8Array;
  readonly description: ModelDescription;
}

export class Model {
  readonly transitions: Float32Array;
  readonly calibration: Float32Array;
  readonly knowledge: Uint8Array;
  readonly description: ModelDescription;
  readonly featureCount: number;
  private readonly presence: Uint32Array;
  private readonly buckets: Uint32Array;
  /** The records as 16-bit words, as bytes, and as signed bytes. */
  private readonly fingerprints: Uint16Array;
  private readonly scales: Uint8Array;
  private readonly weights: Int8Array;
  /** The slots of the cache, as features, as scales and as weights. */
  private readonly cachedFeature = new Int32Array(CACHE_SLOTS * SLOT_WORDS);
  private readonly cachedScale = new Float32Array(this.cachedFeature.buffer);
  private readonly cachedWeights = new Int8Array(this.cachedFeature.buffer);
  private readonly scaleValues = Float32Array.from({ length: 256 }, (_, s) => 2 ** ((s - SCALE_BIAS) / 8));

  /**
   * @param bytes a file written by `writeModel`; copied where its offset is not divisible by eight
   * @throws Error when the bytes are not such a file
   */
  constructor(bytes: Uint8Array) {
    const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    if (file.byteLength < 8 + SECTIONS.length * 8) throw new Error('not a tagger model: too short');
    const header = new Int32Array(file.buffer, file.byteOffset, 2 + SECTIONS.length * 2);
    if (header[0] !== MAGIC) throw new Error('not a tagger model');
    if (header[1] !== VERSION) throw new Error(`tagger model of version ${header[1]}, not ${VERSION}`);
    const section = (name: SectionName): { offset: number; length: number } => {
      const index = SECTIONS.indexOf(name);
      const offset = header[2 + index * 2];
      const length = header[3 + index * 2];
      if (offset < 0 || length < 0 || offset + length > file.byteLength)
        throw new Error('not a tagger model: cut off');
      return { offset: file.byteOffset + offset, length };
    };
    const presence = section('presence');
    this.presence = new Uint32Array(file.buffer, presence.offset, presence.length / 4);
    const buckets = section('buckets');
    this.buckets = new Uint32Array(file.buffer, buckets.offset, buckets.length / 4);
    const records = section('records');
    this.fingerprints = new Uint16Array(file.buffer, records.offset, records.length / 2);
    this.scales = new Uint8Array(file.buffer, records.offset, records.length);
    this.weights = new Int8Array(file.buffer, records.offset, records.length);
    this.featureCount = records.length / RECORD;
    const transitions = section('transitions');
    this.transitions = new Float32Array(file.buffer, transitions.offset, transitions.length / 4);
    const calibration = section('calibration');
    this.calibration = new Float32Array(file.buffer, calibration.offset, calibration.length / 4);
    const knowledge = section('knowledge');
    this.knowledge = new Uint8Array(file.buffer, knowledge.offset, knowledge.length);
    const about = section('about');
    this.description = JSON.parse(
      new TextDecoder().decode(new Uint8Array(file.buffer, about.offset, about.length)),
    ) as ModelDescription;
  }

  /**
   * Adds up features that are asked for again and again, first dropping, without a branch, those that
   * the model does not know: most of the time is waiting for memory, and so the waits overlap.
   *
   * @param features hashes; the first `count` are read, and overwritten
   */
  addFrequent(features: Int32Array, count: number, sums: Float32Array, at: number): void {
    const { presence, cachedFeature, cachedScale, cachedWeights } = this;
    let present = 0;
    for (let k = 0; k < count; k++) {
      const feature = features[k];
      const bit = feature & (PRESENCE_BITS - 1);
      features[present] = feature;
      present += (presence[bit >>> 5] >>> (bit & 31)) & 1;
    }
    // The sums live in registers: to read and write them for each feature costs as much as the features themselves.
    let s0 = sums[at];
    let s1 = sums[at + 1];
    let s2 = sums[at + 2];
    let s3 = sums[at + 3];
    let s4 = sums[at + 4];
    let s5 = sums[at + 5];
    let s6 = sums[at + 6];
    let s7 = sums[at + 7];
    let s8 = sums[at + 8];
    let s9 = sums[at + 9];
    let s10 = sums[at + 10];
    let s11 = sums[at + 11];
    let s12 = sums[at + 12];
    for (let k = 0; k < present; k++) {
      const feature = features[k];
      const slot = ((feature >>> 7) & (CACHE_SLOTS - 1)) * SLOT_WORDS;
      if (cachedFeature[slot] !== feature) this.cache(feature, slot);
      // Summed at once: a later feature may take the slot.
      const scale = cachedScale[slot + 1];
      const from = slot * 4 + SLOT_WEIGHTS;
      s0 += scale * cachedWeights[from];
      s1 += scale * cachedWeights[from + 1];
      s2 += scale * cachedWeights[from + 2];
      s3 += scale * cachedWeights[from + 3];
      s4 += scale * cachedWeights[from + 4];
      s5 += scale * cachedWeights[from + 5];
      s6 += scale * cachedWeights[from + 6];
      s7 += scale * cachedWeights[from + 7];
      s8 += scale * cachedWeights[from + 8];
      s9 += scale * cachedWeights[from + 9];
      s10 += scale * cachedWeights[from + 10];
      s11 += scale * cachedWeights[from + 11];
      s12 += scale * cachedWeights[from + 12];
    }
    sums[at] = s0;
    sums[at + 1] = s1;
    sums[at + 2] = s2;
    sums[at + 3] = s3;
    sums[at + 4] = s4;
    sums[at + 5] = s5;
    sums[at + 6] = s6;
    sums[at + 7] = s7;
    sums[at + 8] = s8;
    sums[at + 9] = s9;
    sums[at + 10] = s10;
    sums[at + 11] = s11;
    sums[at + 12] = s12;
  }

  /** @param slot where it begins, in words */
  private cache(feature: number, slot: number): void {
    const { weights } = this;
    const record = this.find(feature);
    this.cachedFeature[slot] = feature;
    this.cachedScale[slot + 1] = record < 0 ? 0 : this.scaleValues[this.scales[record + SCALE_AT]];
    if (record < 0) return;
    const to = slot * 4 + SLOT_WEIGHTS;
    for (let l = 0; l < LABEL_COUNT; l++) this.cachedWeights[to + l] = weights[record + WEIGHTS_AT + l];
  }

  /**
   * Adds up features that are asked for once, past the cache: those of a word that was not met before.
   *
   * @param features hashes; the first `count` are read, and overwritten
   */
  addAll(features: Int32Array, count: number, sums: Float32Array, at: number): void {
    const { presence, weights, scales, scaleValues } = this;
    let present = 0;
    for (let k = 0; k < count; k++) {
      const feature = features[k];
      const bit = feature & (PRESENCE_BITS - 1);
      features[present] = feature;
      present += (presence[bit >>> 5] >>> (bit & 31)) & 1;
    }
    for (let k = 0; k < present; k++) {
      const record = this.find(features[k]);
      if (record < 0) continue;
      addScaled(weights, record + WEIGHTS_AT, scaleValues[scales[record + SCALE_AT]], sums, at);
    }
  }

  /** Where the feature's record begins, or -1. */
  private find(feature: number): number {
    const { buckets, fingerprints } = this;
    const bucket = feature >>> 16;
    const wanted = feature & 0xffff;
    const end = buckets[bucket + 1];
    for (let index = buckets[bucket]; index < end; index++)
      if (fingerprints[(index * RECORD) >>> 1] === wanted) return index * RECORD;
    return -1;
  }
}

/** Adds LABEL_COUNT signed bytes, each times `scale`; written out as below. */
function addScaled(weights: Int8Array, from: number, scale: number, sums: Float32Array, at: number): void {
  sums[at] += scale * weights[from];
  sums[at + 1] += scale * weights[from + 1];
  sums[at + 2] += scale * weights[from + 2];
  sums[at + 3] += scale * weights[from + 3];
  sums[at + 4] += scale * weights[from + 4];
  sums[at + 5] += scale * weights[from + 5];
  sums[at + 6] += scale * weights[from + 6];
  sums[at + 7] += scale * weights[from + 7];
  sums[at + 8] += scale * weights[from + 8];
  sums[at + 9] += scale * weights[from + 9];
  sums[at + 10] += scale * weights[from + 10];
  sums[at + 11] += scale * weights[from + 11];
  sums[at + 12] += scale * weights[from + 12];
}

/** Adds LABEL_COUNT numbers; written out, which takes half the time of a loop. */
export function addWeights(weights: Float32Array, from: number, sums: Float32Array, at: number): void {
  sums[at] += weights[from];
  sums[at + 1] += weights[from + 1];
  sums[at + 2] += weights[from + 2];
  sums[at + 3] += weights[from + 3];
  sums[at + 4] += weights[from + 4];
  sums[at + 5] += weights[from + 5];
  sums[at + 6] += weights[from + 6];
  sums[at + 7] += weights[from + 7];
  sums[at + 8] += weights[from + 8];
  sums[at + 9] += weights[from + 9];
  sums[at + 10] += weights[from + 10];
  sums[at + 11] += weights[from + 11];
  sums[at + 12] += weights[from + 12];
}

/** The bytes of a model file. Features that share a hash must have been joined. */
export function writeModel(content: ModelContent): Uint8Array {
  const { features, weights } = content;
  const count = features.length;
  const order = Uint32Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => (features[a] >>> 0) - (features[b] >>> 0),
  );
  const presence = new Uint32Array(PRESENCE_BITS / 32);
  for (const feature of features) {
    const bit = feature & (PRESENCE_BITS - 1);
    presence[bit >>> 5] |= 1 << (bit & 31);
  }
  const buckets = new Uint32Array(BUCKETS + 1);
  const records = new Int8Array(count * RECORD);
  order.forEach((source, index) => {
    buckets[(features[source] >>> 16) + 1]++;
    const base = index * RECORD;
    records[base] = features[source] & 0xff;
    records[base + 1] = (features[source] >>> 8) & 0xff;
    const row = weights.subarray(source * LABEL_COUNT, (source + 1) * LABEL_COUNT);
    const largest = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const scale = Math.min(
      255,
      Math.max(0, Math.ceil(Math.log2(Math.max(largest, 1e-9) / 127) * 8) + SCALE_BIAS),
    );
    records[base + SCALE_AT] = scale;
    const unit = 2 ** ((scale - SCALE_BIAS) / 8);
    for (let l = 0; l < LABEL_COUNT; l++)
      records[base + WEIGHTS_AT + l] = Math.max(-127, Math.min(127, Math.round(row[l] / unit)));
  });
  for (let bucket = 0; bucket < BUCKETS; bucket++) buckets[bucket + 1] += buckets[bucket];
  const about = new TextEncoder().encode(JSON.stringify(content.description));
  const parts: Record<SectionName, ArrayBufferView> = {
    presence,
    buckets,
    records,
    transitions: content.transitions,
    calibration: content.calibration,
    knowledge: content.knowledge,
    about,
  };
  const header = new Int32Array(2 + SECTIONS.length * 2);
  header[0] = MAGIC;
  header[1] = VERSION;
  let offset = aligned(header.byteLength);
  SECTIONS.forEach((name, index) => {
    header[2 + index * 2] = offset;
    header[3 + index * 2] = parts[name].byteLength;
    offset = aligned(offset + parts[name].byteLength);
  });
  const bytes = new Uint8Array(offset);
  bytes.set(new Uint8Array(header.buffer));
  SECTIONS.forEach((name, index) => {
    const part = parts[name];
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), header[2 + index * 2]);
  });
  return bytes;
}

function aligned(offset: number): number {
  return (offset + 7) & ~7;
}
