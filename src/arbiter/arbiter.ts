/**
 * The arbiter: how probable each reading is once everything about it is known (`reading-features.ts`). Boosted decision
 * trees, trained on annotated sentences that the tagger had not read (`src/training/arbiter-command.ts`).
 *
 * The file is typed arrays over one buffer, opened without parsing. Nodes of all trees lie one behind the other; the
 * left child of a node is the next one.
 */

import { FEATURE_COUNT } from './reading-features.ts';

const MAGIC = 0x61726273; // "sbra"
const VERSION = 1;
const HEADER_WORDS = 5;

/** Gives every reading of a text the probability that it is right. */
export interface ReadingJudge {
  /** @param features FEATURE_COUNT a reading; @returns one probability a reading */
  judge(features: Float32Array, count: number): Float32Array;
}

/** Trees as parallel columns of nodes. */
export interface TreeNodes {
  /** First node of each tree. */
  readonly roots: Int32Array;
  /** Feature that a node asks for, or -1 at a leaf. */
  readonly feature: Int32Array;
  /** Greatest value that goes to the left; at a leaf, what it adds to the log odds. */
  readonly value: Float32Array;
  /** Where values above that go. */
  readonly right: Int32Array;
}

export class Arbiter implements ReadingJudge {
  private readonly trees: TreeNodes;
  private readonly bias: number;

  /**
   * @param bytes a file written by `writeArbiter`; copied where its offset is not divisible by four
   * @throws Error when the bytes are not such a file
   */
  constructor(bytes: Uint8Array) {
    const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    if (file.byteLength < HEADER_WORDS * 4) throw new Error('not an arbiter: too short');
    const { buffer, byteOffset } = file;
    const header = new Int32Array(buffer, byteOffset, HEADER_WORDS);
    const [magic, version, features, trees, nodes] = header;
    if (magic !== MAGIC) throw new Error('not an arbiter');
    if (version !== VERSION || features !== FEATURE_COUNT)
      throw new Error(`arbiter of version ${version} with ${features} features`);
    const words = HEADER_WORDS + 1 + trees + 3 * nodes;
    if (trees < 0 || nodes < 0 || file.byteLength < words * 4) throw new Error('not an arbiter: cut off');
    const at = (word: number) => byteOffset + word * 4;
    this.bias = new Float32Array(buffer, at(HEADER_WORDS), 1)[0];
    const first = HEADER_WORDS + 1 + trees;
    this.trees = {
      roots: new Int32Array(buffer, at(HEADER_WORDS + 1), trees),
      feature: new Int32Array(buffer, at(first), nodes),
      value: new Float32Array(buffer, at(first + nodes), nodes),
      right: new Int32Array(buffer, at(first + 2 * nodes), nodes),
    };
  }

  judge(features: Float32Array, count: number): Float32Array {
    const probabilities = new Float32Array(count);
    for (let row = 0; row < count; row++)
      probabilities[row] =
        1 / (1 + Math.exp(-this.bias - sumTrees(this.trees, features, row * FEATURE_COUNT)));
    return probabilities;
  }
}

/**
 * How much of the log odds is the arbiter's; the rest is the hands' own. Rules and dictionaries hold what a person knew who
 * wrote them, also where annotated sentences are few: over folds the articles gain 0.2 points of F1 at 0.4 to 0.6 and lose
 * 0.1 at 1, sentences in doubt gain 1.4 at 0.4, 1.9 at 0.6 and 2.3 at 1.
 */
const SHARE = 0.6;

/** Neither is believed beyond this. */
const SUREST_JUDGE = 0.999;
const SUREST_HANDS = 0.98;

/**
 * The score of a reading: the arbiter's probability beside what the hands say together.
 *
 * @param probability from `judge`; @param score of the hands, joined
 */
export function weighJudgement(probability: number, score: number): number {
  const sum = SHARE * logOdds(probability, SUREST_JUDGE) + (1 - SHARE) * logOdds(score, SUREST_HANDS);
  return 1 / (1 + Math.exp(-sum));
}

function logOdds(probability: number, surest: number): number {
  const within = Math.min(surest, Math.max(1 - surest, probability));
  return Math.log(within / (1 - within));
}

/** Log odds of one row of features, which begins at `at`. */
function sumTrees({ roots, feature, value, right }: TreeNodes, features: Float32Array, at: number): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree];
    while (feature[node] >= 0) node = features[at + feature[node]] <= value[node] ? node + 1 : right[node];
    sum += value[node];
  }
  return sum;
}

/** The bytes of an arbiter's file. */
export function writeArbiter(trees: TreeNodes, bias: number): Uint8Array {
  const { roots, feature, value, right } = trees;
  const header = Int32Array.of(MAGIC, VERSION, FEATURE_COUNT, roots.length, feature.length);
  const parts = [header, Float32Array.of(bias), roots, feature, value, right];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
}
