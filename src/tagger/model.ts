/**
 * The model file: typed arrays over one buffer, opened without parsing.
 *
 * Features are 32-bit hashes sorted by value: the upper 16 bits pick a bucket, the lower 16 are compared within it.
 * A feature is a record of 16 bytes, so that finding and adding it touch one cache line: two bytes of hash, one that says
 * by how many bits the weights are to be moved, and one signed byte per label, in the units of `lanes.ts`.
 */

import { LABEL_COUNT } from './labels.ts';
import { joinLanes, LANES, UNITS } from './lanes.ts';

const MAGIC = 0x67746273; // "sbtg"
const VERSION = 5;
const BUCKETS = 1 << 16;

/** Bits of the presence map: most conjunctions met in text are in no model, and this tells so at one look. */
const PRESENCE_BITS = 1 << 20;

/**
 * Slots of the cache in front of the records: 4,096 conjunctions are three quarters of those met in news. A slot is one
 * row of lanes, the feature itself in front of them; which feature it holds changes no sum.
 */
const CACHE_SLOTS = 1 << 13;

/** Bytes of a feature's record, and where its shift and its weights stand. */
const RECORD = 16;
const SHIFT_AT = 2;
const WEIGHTS_AT = 3;

/** Largest weight of a byte, and the largest shift: no weight is beyond FEATURE_BOUND. */
const LARGEST_BYTE = 127;
const LARGEST_SHIFT = 2;

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
  /** The records as 16-bit words, and as signed bytes. */
  private readonly fingerprints: Uint16Array;
  private readonly weights: Int8Array;
  private readonly cached = new Int32Array(CACHE_SLOTS * LANES);

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
   * @param sums a row of lanes from `at` on
   */
  addFrequent(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const { presence, cached } = this;
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
    for (let k = 0; k < present; k++) {
      const feature = features[k];
      const slot = ((feature >>> 7) & (CACHE_SLOTS - 1)) * LANES;
      if (cached[slot] !== feature) this.cache(feature, slot);
      // Summed at once: a later feature may take the slot.
      s0 += cached[slot + 1];
      s1 += cached[slot + 2];
      s2 += cached[slot + 3];
      s3 += cached[slot + 4];
      s4 += cached[slot + 5];
      s5 += cached[slot + 6];
      s6 += cached[slot + 7];
    }
    sums[at] = s0;
    sums[at + 1] = s1;
    sums[at + 2] = s2;
    sums[at + 3] = s3;
    sums[at + 4] = s4;
    sums[at + 5] = s5;
    sums[at + 6] = s6;
  }

  private cache(feature: number, slot: number): void {
    const { cached, weights } = this;
    const record = this.find(feature);
    cached[slot] = feature;
    if (record < 0) {
      cached.fill(0, slot + 1, slot + LANES);
      return;
    }
    const shift = weights[record + SHIFT_AT];
    const from = record + WEIGHTS_AT;
    cached[slot + 1] = joinLanes(weights[from] << shift, weights[from + 1] << shift);
    cached[slot + 2] = joinLanes(weights[from + 2] << shift, weights[from + 3] << shift);
    cached[slot + 3] = joinLanes(weights[from + 4] << shift, weights[from + 5] << shift);
    cached[slot + 4] = joinLanes(weights[from + 6] << shift, weights[from + 7] << shift);
    cached[slot + 5] = joinLanes(weights[from + 8] << shift, weights[from + 9] << shift);
    cached[slot + 6] = joinLanes(weights[from + 10] << shift, weights[from + 11] << shift);
    cached[slot + 7] = joinLanes(weights[from + 12] << shift, 0);
  }

  /**
   * Adds up features that are asked for once, past the cache: those of a word that was not met before.
   *
   * @param features hashes; the first `count` are read, and overwritten
   * @param sums LABEL_COUNT numbers of units from `at` on
   */
  addAll(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const { presence, weights } = this;
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
      addShifted(weights, record + WEIGHTS_AT, weights[record + SHIFT_AT], sums, at);
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

/** Adds LABEL_COUNT signed bytes, each moved by `shift`; written out, which takes half the time of a loop. */
function addShifted(weights: Int8Array, from: number, shift: number, sums: Int32Array, at: number): void {
  sums[at] += weights[from] << shift;
  sums[at + 1] += weights[from + 1] << shift;
  sums[at + 2] += weights[from + 2] << shift;
  sums[at + 3] += weights[from + 3] << shift;
  sums[at + 4] += weights[from + 4] << shift;
  sums[at + 5] += weights[from + 5] << shift;
  sums[at + 6] += weights[from + 6] << shift;
  sums[at + 7] += weights[from + 7] << shift;
  sums[at + 8] += weights[from + 8] << shift;
  sums[at + 9] += weights[from + 9] << shift;
  sums[at + 10] += weights[from + 10] << shift;
  sums[at + 11] += weights[from + 11] << shift;
  sums[at + 12] += weights[from + 12] << shift;
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
    let shift = 0;
    while (shift < LARGEST_SHIFT && largest * UNITS > LARGEST_BYTE << shift) shift++;
    records[base + SHIFT_AT] = shift;
    const unit = (1 << shift) / UNITS;
    for (let l = 0; l < LABEL_COUNT; l++)
      records[base + WEIGHTS_AT + l] = Math.max(
        -LARGEST_BYTE,
        Math.min(LARGEST_BYTE, Math.round(row[l] / unit)),
      );
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
