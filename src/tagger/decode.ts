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
  TRANSITIONS,
} from './labels.ts';

const L = LABEL_COUNT;
const TYPE_COUNT = TAGGED_TYPES.length;
const MAY_OPEN = Uint8Array.from({ length: L }, (_, label) => (opens(label) ? 1 : 0));
const MAY_CLOSE = Uint8Array.from({ length: L }, (_, label) => (closes(label) ? 1 : 0));

/** Labels that may stand before each label, or behind it: those of label `l` from `begins[l]` to `begins[l + 1]`. */
interface Steps {
  readonly begins: Uint8Array;
  readonly others: Uint8Array;
}

const BEFORE = listSteps(TRANSITIONS.to, TRANSITIONS.from);
const BEHIND = listSteps(TRANSITIONS.from, TRANSITIONS.to);

function listSteps(labels: Uint8Array, others: Uint8Array): Steps {
  const lists = Array.from({ length: L }, (_, label) => [...others].filter((_, k) => labels[k] === label));
  const begins = new Uint8Array(L + 1);
  lists.forEach((list, label) => {
    begins[label + 1] = begins[label] + list.length;
  });
  return { begins, others: Uint8Array.from(lists.flat()) };
}

/** A label this far below a token's best (in nats) adds nothing that a score would show. */
const NEGLIGIBLE = -18;

export class Decoder {
  /** Factors of the steps of BEFORE and of BEHIND. */
  private readonly factorsBefore: Float64Array;
  private readonly factorsBehind: Float64Array;
  /** LABEL_COUNT squared, from row to column, as factors. */
  private readonly step: Float64Array;
  private exponential = new Float64Array(256 * L);
  private alpha = new Float64Array(256 * L);
  private beta = new Float64Array(256 * L);
  private readonly gained = new Float64Array(L);
  private scale = new Float64Array(256);

  /** @param transitions LABEL_COUNT squared, from row to column */
  constructor(transitions: Float32Array) {
    this.step = Float64Array.from(transitions, Math.exp);
    this.factorsBefore = new Float64Array(BEFORE.others.length);
    this.factorsBehind = new Float64Array(BEHIND.others.length);
    for (let l = 0; l < L; l++) {
      for (let k = BEFORE.begins[l]; k < BEFORE.begins[l + 1]; k++)
        this.factorsBefore[k] = this.step[BEFORE.others[k] * L + l];
      for (let k = BEHIND.begins[l]; k < BEHIND.begins[l + 1]; k++)
        this.factorsBehind[k] = this.step[l * L + BEHIND.others[k]];
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
   * @param scores LABEL_COUNT a token, from `at` on
   * @param after whether a token that is OUTSIDE stands before the stretch; else it begins the sentence
   * @param before whether one stands behind it; else it ends the sentence
   */
  sum(scores: Float32Array, at: number, length: number, after: boolean, before: boolean): void {
    if (length > this.scale.length) this.makeRoom(length);
    const { factorsBefore, factorsBehind, exponential, alpha, beta, gained, scale } = this;
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
      else
        for (let l = 0; l < L; l++) {
          let reached = 0;
          for (let k = BEFORE.begins[l]; k < BEFORE.begins[l + 1]; k++)
            reached += alpha[base - L + BEFORE.others[k]] * factorsBefore[k];
          alpha[base + l] = reached * exponential[base + l];
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
      for (let l = 0; l < L; l++) gained[l] = exponential[base + L + l] * beta[base + L + l] * norm;
      for (let l = 0; l < L; l++) {
        let reached = 0;
        for (let k = BEHIND.begins[l]; k < BEHIND.begins[l + 1]; k++)
          reached += factorsBehind[k] * gained[BEHIND.others[k]];
        beta[base + l] = reached;
      }
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

function clamp(probability: number): number {
  return Math.min(1, Math.max(0, probability));
}
