/**
 * The best label sequence of a sentence (Viterbi), and how probable each mention in it is: the marginal probability,
 * under all label sequences, that exactly this span carries exactly this type (forward and backward sums).
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
  TRANSITIONS,
} from './labels.ts';

const L = LABEL_COUNT;
const MAY_OPEN = Uint8Array.from({ length: L }, (_, label) => (opens(label) ? 1 : 0));
const MAY_CLOSE = Uint8Array.from({ length: L }, (_, label) => (closes(label) ? 1 : 0));

/** A label this far below a token's best (in nats) adds nothing that a score would show. */
const NEGLIGIBLE = -18;

export class Decoder {
  /** Result of `decode`: a label for each token of the sentence. */
  labels = new Uint8Array(256);
  /** By row of TRANSITIONS, and the same as a factor. */
  private readonly transitions: Float64Array;
  private readonly factors: Float64Array;
  /** LABEL_COUNT squared, from row to column, as factors. */
  private readonly step: Float64Array;
  /** From OUTSIDE to each label, and back to it. */
  private readonly fromOutside: Float64Array;
  private readonly toOutside: Float64Array;
  private best = new Float64Array(256 * L);
  private back = new Uint8Array(256 * L);
  private exponential = new Float64Array(256 * L);
  private alpha = new Float64Array(256 * L);
  private beta = new Float64Array(256 * L);
  private readonly gained = new Float64Array(L);
  private scale = new Float64Array(256);

  /** @param transitions LABEL_COUNT squared, from row to column */
  constructor(transitions: Float32Array) {
    this.step = Float64Array.from(transitions, Math.exp);
    this.transitions = Float64Array.from(
      TRANSITIONS.from,
      (from, k) => transitions[from * L + TRANSITIONS.to[k]],
    );
    this.factors = this.transitions.map(Math.exp);
    this.fromOutside = Float64Array.from({ length: L }, (_, l) => transitions[OUTSIDE * L + l]);
    this.toOutside = Float64Array.from({ length: L }, (_, l) => transitions[l * L + OUTSIDE]);
  }

  private makeRoom(length: number): void {
    const capacity = length * 2;
    this.labels = new Uint8Array(capacity);
    this.best = new Float64Array(capacity * L);
    this.back = new Uint8Array(capacity * L);
    this.exponential = new Float64Array(capacity * L);
    this.alpha = new Float64Array(capacity * L);
    this.beta = new Float64Array(capacity * L);
    this.scale = new Float64Array(capacity);
  }

  /**
   * Finds the best labels of a stretch of tokens.
   *
   * @param scores LABEL_COUNT a token, from `at` on
   * @param after whether a token that is OUTSIDE stands before the stretch; else it begins the sentence
   * @param before whether one stands behind it; else it ends the sentence
   * @returns whether any label is not OUTSIDE
   */
  decode(scores: Float32Array, at: number, length: number, after: boolean, before: boolean): boolean {
    if (length > this.labels.length) this.makeRoom(length);
    const { transitions, best, back, labels, fromOutside, toOutside } = this;
    const { from, to } = TRANSITIONS;
    for (let l = 0; l < L; l++)
      best[l] = MAY_OPEN[l] ? scores[at + l] + (after ? fromOutside[l] : 0) : Number.NEGATIVE_INFINITY;
    for (let i = 1; i < length; i++) {
      const base = i * L;
      for (let l = 0; l < L; l++) best[base + l] = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < from.length; k++) {
        const score = best[base - L + from[k]] + transitions[k];
        if (score > best[base + to[k]]) {
          best[base + to[k]] = score;
          back[base + to[k]] = from[k];
        }
      }
      for (let l = 0; l < L; l++) best[base + l] += scores[at + base + l];
    }
    let label = OUTSIDE;
    const last = (length - 1) * L;
    if (before) for (let l = 0; l < L; l++) if (MAY_CLOSE[l]) best[last + l] += toOutside[l];
    for (let l = 0; l < L; l++) if (MAY_CLOSE[l] && best[last + l] > best[last + label]) label = l;
    let named = false;
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = label;
      if (label !== OUTSIDE) named = true;
      label = back[i * L + label];
    }
    return named;
  }

  /** Forward and backward sums of the stretch last decoded; `spanProbability` reads them. Parameters as for `decode`. */
  sum(scores: Float32Array, at: number, length: number, after: boolean, before: boolean): void {
    const { factors, exponential, alpha, beta, gained, scale } = this;
    const { from, to } = TRANSITIONS;
    for (let i = 0; i < length; i++) {
      const base = i * L;
      let largest = scores[at + base];
      for (let l = 1; l < L; l++) if (scores[at + base + l] > largest) largest = scores[at + base + l];
      for (let l = 0; l < L; l++) {
        const below = scores[at + base + l] - largest;
        exponential[base + l] = below > NEGLIGIBLE ? Math.exp(below) : 0;
      }
    }
    for (let i = 0; i < length; i++) {
      const base = i * L;
      if (i === 0)
        for (let l = 0; l < L; l++)
          alpha[l] = MAY_OPEN[l] ? exponential[l] * (after ? this.step[OUTSIDE * L + l] : 1) : 0;
      else {
        for (let l = 0; l < L; l++) alpha[base + l] = 0;
        for (let k = 0; k < from.length; k++) alpha[base + to[k]] += alpha[base - L + from[k]] * factors[k];
        for (let l = 0; l < L; l++) alpha[base + l] *= exponential[base + l];
      }
      let sum = 0;
      if (i < length - 1) for (let l = 0; l < L; l++) sum += alpha[base + l];
      else
        for (let l = 0; l < L; l++) {
          beta[base + l] = MAY_CLOSE[l] === 0 ? 0 : before ? this.step[l * L + OUTSIDE] : 1;
          sum += alpha[base + l] * beta[base + l];
        }
      const norm = sum > 0 ? 1 / sum : 0;
      for (let l = 0; l < L; l++) alpha[base + l] *= norm;
      scale[i] = norm;
    }
    for (let i = length - 2; i >= 0; i--) {
      const base = i * L;
      const norm = scale[i + 1];
      for (let l = 0; l < L; l++) {
        beta[base + l] = 0;
        gained[l] = exponential[base + L + l] * beta[base + L + l] * norm;
      }
      for (let k = 0; k < from.length; k++) beta[base + from[k]] += factors[k] * gained[to[k]];
    }
  }

  /** Probability of each label at each token, after `sum`. */
  copyMarginals(length: number, target: Float32Array, at: number): void {
    for (let k = 0; k < length * L; k++) target[at + k] = this.alpha[k] * this.beta[k];
  }

  /** Probability that tokens `first` to `end` of the sentence are one mention of the type; after `sum`. */
  spanProbability(first: number, end: number, type: number): number {
    const { alpha, beta, step, exponential, scale } = this;
    if (end - first === 1) {
      const label = labelOf(type, SINGLE);
      return clamp(alpha[first * L + label] * beta[first * L + label]);
    }
    let label = labelOf(type, BEGIN);
    let product = alpha[first * L + label];
    for (let i = first + 1; i < end; i++) {
      const next = labelOf(type, i === end - 1 ? END : INSIDE);
      product *= step[label * L + next] * exponential[i * L + next] * scale[i];
      label = next;
    }
    return clamp(product * beta[(end - 1) * L + label]);
  }
}

function clamp(probability: number): number {
  return Math.min(1, Math.max(0, probability));
}
