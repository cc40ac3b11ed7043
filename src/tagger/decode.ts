/**
 * Which stretches are mentions, and how probable each is: the marginal probability, under all label sequences, that
 * exactly this span carries exactly this type (forward and backward sums). Spans are taken by that probability and not
 * from the one best sequence: over folds of the corpora that finds 0.1 to 0.3 points of F1 more (docs/tagger.md).
 */

import {
  BEGIN,
  closes,
  END,
  INSIDE,
  LABEL_COUNT,
  labelOf,
  OUTSIDE,
  opens,
  SINGLE,
  TAGGED_TYPES,
} from './labels.ts';
import { LANES, lowerLane, UNITS, upperLane } from './lanes.ts';

const L = LABEL_COUNT;
const TYPE_COUNT = TAGGED_TYPES.length;

/** Labels behind which nothing is open, and those that may stand there: of each type two, and OUTSIDE. */
const CLOSED = labelsThat(closes);
const OPENING = labelsThat(opens);

function labelsThat(test: (label: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: L }, (_, label) => label).filter((label) => test(label));
}

/** Of CLOSED and of OPENING. */
const EDGES = 1 + 2 * TYPE_COUNT;

/** A label this far below a token's best (in nats) adds nothing that a score would show. */
const NEGLIGIBLE = 18;

/** What a label's score makes of its probability, by the units that it lies below the token's best. */
const FACTORS = Float32Array.from({ length: NEGLIGIBLE * UNITS }, (_, below) => Math.exp(-below / UNITS));

export class Decoder {
  /** Factors of the steps from CLOSED to OPENING: by the label behind, and by the one before. */
  private readonly intoOpening = new Float64Array(EDGES * EDGES);
  private readonly outOfClosed = new Float64Array(EDGES * EDGES);
  /** LABEL_COUNT squared, from row to column, as factors. */
  private readonly step: Float64Array;
  private exponential = new Float64Array(256 * L);
  private alpha = new Float64Array(256 * L);
  private beta = new Float64Array(256 * L);
  private scale = new Float64Array(256);
  private readonly units = new Int32Array(L + 1);

  /** @param transitions LABEL_COUNT squared, from row to column */
  constructor(transitions: Float32Array) {
    this.step = Float64Array.from(transitions, Math.exp);
    for (let before = 0; before < EDGES; before++)
      for (let behind = 0; behind < EDGES; behind++) {
        const factor = this.step[CLOSED[before] * L + OPENING[behind]];
        this.intoOpening[behind * EDGES + before] = factor;
        this.outOfClosed[before * EDGES + behind] = factor;
      }
  }

  private makeRoom(length: number): void {
    const capacity = length * 2;
    this.exponential = new Float64Array(capacity * L);
    this.alpha = new Float64Array(capacity * L);
    this.beta = new Float64Array(capacity * L);
    this.scale = new Float64Array(capacity);
  }

  /**
   * Forward and backward sums of a stretch of tokens; `spans` and `copyMarginals` read them.
   *
   * @param scores a row of lanes a token, from `at` on
   * @param after whether a token that is OUTSIDE stands before the stretch; else it begins the sentence
   * @param before whether one stands behind it; else it ends the sentence
   */
  sum(scores: Int32Array, at: number, length: number, after: boolean, before: boolean): void {
    if (length > this.scale.length) this.makeRoom(length);
    const { alpha, beta, exponential, scale, step } = this;
    for (let i = 0; i < length; i++) this.readScores(scores, at + i * LANES, i * L);
    alpha.fill(0, 0, L);
    for (const label of OPENING) alpha[label] = exponential[label] * (after ? step[OUTSIDE * L + label] : 1);
    scale[0] = normalize(alpha, 0);
    for (let i = 1; i < length; i++) {
      this.stepForward(i * L);
      scale[i] = normalize(alpha, i * L);
    }
    // Only what leaves nothing open may end the stretch: the rest of the sum is of no sequence.
    const last = (length - 1) * L;
    beta.fill(0, last, last + L);
    let ending = 0;
    for (const label of CLOSED) {
      beta[last + label] = before ? step[label * L + OUTSIDE] : 1;
      ending += alpha[last + label] * beta[last + label];
    }
    const norm = ending > 0 ? 1 / ending : 0;
    for (let label = 0; label < L; label++) alpha[last + label] *= norm;
    scale[length - 1] *= norm;
    for (let i = length - 2; i >= 0; i--) this.stepBackward(i * L, scale[i + 1]);
  }

  /** Writes the factors of one token's labels. */
  private readScores(scores: Int32Array, at: number, base: number): void {
    const { exponential, units } = this;
    let largest = -Infinity;
    for (let label = 0; label < L; label += 2) {
      const word = scores[at + (label >> 1)];
      units[label] = lowerLane(word);
      units[label + 1] = upperLane(word);
    }
    for (let label = 0; label < L; label++) if (units[label] > largest) largest = units[label];
    for (let label = 0; label < L; label++) {
      const below = largest - units[label];
      exponential[base + label] = below < FACTORS.length ? FACTORS[below] : 0;
    }
  }

  /** Forward sums of the token whose labels begin at `base`, from those of the token before it. */
  private stepForward(base: number): void {
    const { alpha, exponential, intoOpening, step } = this;
    const previous = base - L;
    const c0 = alpha[previous + CLOSED[0]];
    const c1 = alpha[previous + CLOSED[1]];
    const c2 = alpha[previous + CLOSED[2]];
    const c3 = alpha[previous + CLOSED[3]];
    const c4 = alpha[previous + CLOSED[4]];
    const c5 = alpha[previous + CLOSED[5]];
    const c6 = alpha[previous + CLOSED[6]];
    for (let k = 0; k < EDGES; k++) {
      const f = k * EDGES;
      const label = base + OPENING[k];
      alpha[label] =
        exponential[label] *
        (c0 * intoOpening[f] +
          c1 * intoOpening[f + 1] +
          c2 * intoOpening[f + 2] +
          c3 * intoOpening[f + 3] +
          c4 * intoOpening[f + 4] +
          c5 * intoOpening[f + 5] +
          c6 * intoOpening[f + 6]);
    }
    for (let type = 0; type < TYPE_COUNT; type++) {
      const begin = labelOf(type, BEGIN);
      const inside = labelOf(type, INSIDE);
      const end = labelOf(type, END);
      const began = alpha[previous + begin];
      const goes = alpha[previous + inside];
      alpha[base + inside] =
        exponential[base + inside] * (began * step[begin * L + inside] + goes * step[inside * L + inside]);
      alpha[base + end] =
        exponential[base + end] * (began * step[begin * L + end] + goes * step[inside * L + end]);
    }
  }

  /** Backward sums of the token whose labels begin at `base`, from those of the token behind it. */
  private stepBackward(base: number, norm: number): void {
    const { beta, exponential, outOfClosed, step } = this;
    const next = base + L;
    const o0 = exponential[next + OPENING[0]] * beta[next + OPENING[0]] * norm;
    const o1 = exponential[next + OPENING[1]] * beta[next + OPENING[1]] * norm;
    const o2 = exponential[next + OPENING[2]] * beta[next + OPENING[2]] * norm;
    const o3 = exponential[next + OPENING[3]] * beta[next + OPENING[3]] * norm;
    const o4 = exponential[next + OPENING[4]] * beta[next + OPENING[4]] * norm;
    const o5 = exponential[next + OPENING[5]] * beta[next + OPENING[5]] * norm;
    const o6 = exponential[next + OPENING[6]] * beta[next + OPENING[6]] * norm;
    for (let k = 0; k < EDGES; k++) {
      const f = k * EDGES;
      beta[base + CLOSED[k]] =
        o0 * outOfClosed[f] +
        o1 * outOfClosed[f + 1] +
        o2 * outOfClosed[f + 2] +
        o3 * outOfClosed[f + 3] +
        o4 * outOfClosed[f + 4] +
        o5 * outOfClosed[f + 5] +
        o6 * outOfClosed[f + 6];
    }
    for (let type = 0; type < TYPE_COUNT; type++) {
      const begin = labelOf(type, BEGIN);
      const inside = labelOf(type, INSIDE);
      const end = labelOf(type, END);
      const going = exponential[next + inside] * beta[next + inside] * norm;
      const ending = exponential[next + end] * beta[next + end] * norm;
      beta[base + begin] = going * step[begin * L + inside] + ending * step[begin * L + end];
      beta[base + inside] = going * step[inside * L + inside] + ending * step[inside * L + end];
    }
  }

  /** Probability of each label at each token, after `sum`. */
  copyMarginals(length: number, target: Float32Array, at: number): void {
    for (let k = 0; k < length * L; k++) target[at + k] = this.alpha[k] * this.beta[k];
  }

  /**
   * Mentions that are at least so probable, by their first token; after `sum`. From 0.5 on none overlaps another.
   */
  spans(length: number, least: number): ProbableSpan[] {
    const { alpha, beta } = this;
    const found: ProbableSpan[] = [];
    for (let first = 0; first < length; first++)
      for (let type = 0; type < TYPE_COUNT; type++) {
        const alone = first * L + labelOf(type, SINGLE);
        if (alpha[alone] * beta[alone] >= least)
          found.push({ first, end: first + 1, type, probability: clamp(alpha[alone] * beta[alone]) });
        const begin = first * L + labelOf(type, BEGIN);
        if (alpha[begin] * beta[begin] >= least) this.addLonger(first, length, type, least, found);
      }
    return found;
  }

  /** Adds the spans of two tokens and more that begin at a token. */
  private addLonger(first: number, length: number, type: number, least: number, found: ProbableSpan[]): void {
    const { alpha, beta, step, exponential, scale } = this;
    const inside = labelOf(type, INSIDE);
    const last = labelOf(type, END);
    let label = labelOf(type, BEGIN);
    let product = alpha[first * L + label];
    for (let i = first + 1; i < length; i++) {
      const ending =
        product * step[label * L + last] * exponential[i * L + last] * scale[i] * beta[i * L + last];
      if (ending >= least) found.push({ first, end: i + 1, type, probability: clamp(ending) });
      product *= step[label * L + inside] * exponential[i * L + inside] * scale[i];
      label = inside;
      if (product * beta[i * L + inside] < least) return;
    }
  }
}

/** A stretch of tokens that is one mention of one type, and how probable that is. */
export interface ProbableSpan {
  readonly first: number;
  readonly end: number;
  readonly type: number;
  readonly probability: number;
}

/** Makes the LABEL_COUNT numbers from `base` on sum to one. @returns what they were multiplied by */
function normalize(numbers: Float64Array, base: number): number {
  let sum = 0;
  for (let label = 0; label < L; label++) sum += numbers[base + label];
  const norm = sum > 0 ? 1 / sum : 0;
  for (let label = 0; label < L; label++) numbers[base + label] *= norm;
  return norm;
}

function clamp(probability: number): number {
  return Math.min(1, Math.max(0, probability));
}
