/**
 * A linear-chain conditional random field trained by AdaGrad, sentence by sentence.
 *
 * Every feature has general weights and, for each domain it occurs in, weights of that domain (frustratingly easy
 * domain adaptation, Daumé 2007); so have the transitions. Memory: all features of all tokens are kept as indices.
 */

import { closes, LABEL_COUNT, OUTSIDE, opens, TRANSITIONS } from '../tagger/labels.ts';

const L = LABEL_COUNT;

/** Sequences with their features, in compressed rows. */
export interface TrainingSet {
  /** First token of each sequence, and one past the last. */
  readonly sequenceStart: Int32Array;
  readonly domain: Uint8Array;
  /** How much the sequence counts. */
  readonly importance: Float32Array;
  readonly label: Uint8Array;
  /** First feature of each token, and one past the last. */
  readonly featureStart: Int32Array;
  /** Index of the feature's general row, and of its row for the sequence's domain. */
  readonly generalRow: Int32Array;
  readonly domainRow: Int32Array;
  readonly rowCount: number;
  readonly domainCount: number;
}

export interface LearnerOptions {
  readonly epochs: number;
  readonly rate: number;
  /** L2 strength per sequence for general and for domain weights. */
  readonly decay: number;
  readonly domainDecay: number;
  /** Share of a token's features that is left out at each visit. */
  readonly dropout: number;
  readonly seed: number;
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

/** Weights by row, and transitions: block 0 general, block d + 1 of domain d. */
export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** xorshift32: the same seed gives the same model anywhere. */
export function randomizer(seed: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

const BLOCK = L * L;

/**
 * What AdaGrad's sums of squares begin with: at 1 the first steps are as long as the gradient, which cost less accuracy
 * on rare features than the customary small value (0.5 points of F1 over six development sets).
 */
const SQUARES_AT_START = 1;

export function learn(set: TrainingSet, options: LearnerOptions): Weights {
  const learner = new Learner(set, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const loss = learner.runEpoch(epoch);
    options.onEpoch?.(epoch, loss);
  }
  return learner.weights();
}

class Learner {
  private readonly rows: Float32Array;
  private readonly rowSquares: Float32Array;
  private readonly rowDecay: Float32Array;
  private readonly transitions: Float32Array;
  private readonly transitionSquares: Float32Array;
  private readonly averaged: Float32Array;
  private readonly averagedTransitions: Float32Array;
  private averagedEpochs = 0;
  private readonly order: Int32Array;
  private readonly random: () => number;
  private readonly set: TrainingSet;
  private readonly options: LearnerOptions;
  private readonly emission: Float64Array;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;
  private readonly scale: Float64Array;
  private readonly step = new Float64Array(BLOCK);
  private readonly gradient = new Float64Array(L);
  private readonly transitionGradient = new Float64Array(BLOCK);
  private readonly kept: Uint8Array;

  constructor(set: TrainingSet, options: LearnerOptions) {
    this.set = set;
    this.options = options;
    const sequences = set.domain.length;
    this.rows = new Float32Array(set.rowCount * L);
    this.rowSquares = new Float32Array(set.rowCount * L).fill(SQUARES_AT_START);
    this.averaged = new Float32Array(set.rowCount * L);
    this.transitions = new Float32Array(BLOCK * (1 + set.domainCount));
    this.transitionSquares = new Float32Array(this.transitions.length).fill(SQUARES_AT_START);
    this.averagedTransitions = new Float32Array(this.transitions.length);
    this.random = randomizer(options.seed);
    this.order = Int32Array.from({ length: sequences }, (_, index) => index);
    // Each visit of a row pays its share of one epoch's decay.
    const visits = new Float32Array(set.rowCount);
    const isGeneral = new Uint8Array(set.rowCount);
    for (const row of set.generalRow) {
      visits[row]++;
      isGeneral[row] = 1;
    }
    for (const row of set.domainRow) visits[row]++;
    this.rowDecay = visits.map(
      (count, row) => (isGeneral[row] ? options.decay : options.domainDecay) / Math.max(1, count),
    );
    let longest = 0;
    let widest = 0;
    for (let s = 0; s < sequences; s++)
      longest = Math.max(longest, set.sequenceStart[s + 1] - set.sequenceStart[s]);
    for (let t = 0; t + 1 < set.featureStart.length; t++)
      widest = Math.max(widest, set.featureStart[t + 1] - set.featureStart[t]);
    this.emission = new Float64Array(longest * L);
    this.alpha = new Float64Array(longest * L);
    this.beta = new Float64Array(longest * L);
    this.scale = new Float64Array(longest);
    this.kept = new Uint8Array(longest * widest);
  }

  /** One pass over all sequences in a new order; returns the mean loss per sequence. */
  runEpoch(epoch: number): number {
    const { order, random } = this;
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    let loss = 0;
    for (const sequence of order) loss += this.visit(sequence);
    if (epoch >= this.options.epochs / 2) {
      this.averagedEpochs++;
      for (let i = 0; i < this.rows.length; i++) this.averaged[i] += this.rows[i];
      for (let i = 0; i < this.transitions.length; i++) this.averagedTransitions[i] += this.transitions[i];
    }
    return loss / order.length;
  }

  weights(): Weights {
    const share = 1 / Math.max(1, this.averagedEpochs);
    return {
      rows: this.averaged.map((value) => value * share),
      transitions: this.averagedTransitions.map((value) => value * share),
    };
  }

  private visit(sequence: number): number {
    const { set, options, emission, alpha, beta, scale, step, gradient, transitions } = this;
    const first = set.sequenceStart[sequence];
    const length = set.sequenceStart[sequence + 1] - first;
    const domainBlock = (1 + set.domain[sequence]) * BLOCK;
    if (length === 0) return 0;
    for (let k = 0; k < BLOCK; k++) step[k] = Math.exp(transitions[k] + transitions[domainBlock + k]);
    this.score(first, length);
    const logPartition = forward(length, emission, step, alpha, scale);
    backward(length, emission, step, beta, scale);
    // Loss: log Z less the score of the gold path. Emissions were exponentiated by `forward`.
    let gold = 0;
    for (let i = 0; i < length; i++) {
      const label = set.label[first + i];
      gold += Math.log(emission[i * L + label]);
      if (i > 0) gold += Math.log(step[set.label[first + i - 1] * L + label]);
    }
    gold += this.shift;
    const importance = set.importance[sequence];
    this.updateTransitions(first, length, domainBlock, importance);
    let at = 0;
    for (let i = 0; i < length; i++) {
      const token = first + i;
      let largest = 0;
      const label = set.label[token];
      for (let l = 0; l < L; l++) {
        const marginal = alpha[i * L + l] * beta[i * L + l];
        const value = (marginal - (l === label ? 1 : 0)) * importance;
        gradient[l] = value;
        if (Math.abs(value) > largest) largest = Math.abs(value);
      }
      const from = set.featureStart[token];
      const to = set.featureStart[token + 1];
      if (largest > 1e-4)
        for (let k = from; k < to; k++) {
          if (options.dropout > 0 && this.kept[at + k - from] === 0) continue;
          this.updateRow(set.generalRow[k]);
          this.updateRow(set.domainRow[k]);
        }
      at += to - from;
    }
    return (logPartition + this.shift - gold) * importance;
  }

  private shift = 0;

  /** Fills `emission` with exponentials of the scores, each token's largest taken out into `shift`. */
  private score(first: number, length: number): void {
    const { set, rows, emission, options, kept, random } = this;
    const keep = 1 - options.dropout;
    const scaleUp = 1 / keep;
    let at = 0;
    this.shift = 0;
    for (let i = 0; i < length; i++) {
      const base = i * L;
      for (let l = 0; l < L; l++) emission[base + l] = 0;
      const from = set.featureStart[first + i];
      const to = set.featureStart[first + i + 1];
      for (let k = from; k < to; k++) {
        if (options.dropout > 0) {
          const keeps = random() < keep ? 1 : 0;
          kept[at + k - from] = keeps;
          if (keeps === 0) continue;
        }
        const general = set.generalRow[k] * L;
        const domain = set.domainRow[k] * L;
        for (let l = 0; l < L; l++) emission[base + l] += rows[general + l] + rows[domain + l];
      }
      at += to - from;
      let largest = Number.NEGATIVE_INFINITY;
      for (let l = 0; l < L; l++) {
        if (options.dropout > 0) emission[base + l] *= scaleUp;
        if (emission[base + l] > largest) largest = emission[base + l];
      }
      this.shift += largest;
      for (let l = 0; l < L; l++) emission[base + l] = Math.exp(emission[base + l] - largest);
    }
  }

  private updateRow(row: number): void {
    const { rows, rowSquares, rowDecay, gradient, options } = this;
    const base = row * L;
    const decay = rowDecay[row];
    const { rate } = options;
    for (let l = 0; l < L; l++) {
      const g = gradient[l] + decay * rows[base + l];
      if (g > 1e-5 || g < -1e-5) {
        const squares = rowSquares[base + l] + g * g;
        rowSquares[base + l] = squares;
        rows[base + l] -= (rate * g) / Math.sqrt(squares);
      }
    }
  }

  private updateTransitions(first: number, length: number, domainBlock: number, importance: number): void {
    const { set, alpha, beta, emission, step, transitionGradient, scale } = this;
    transitionGradient.fill(0);
    const { from, to } = TRANSITIONS;
    for (let i = 1; i < length; i++) {
      const previous = (i - 1) * L;
      const base = i * L;
      const norm = 1 / scale[i];
      for (let k = 0; k < from.length; k++) {
        const a = from[k];
        const b = to[k];
        transitionGradient[a * L + b] +=
          alpha[previous + a] * step[a * L + b] * emission[base + b] * beta[base + b] * norm;
      }
      transitionGradient[set.label[first + i - 1] * L + set.label[first + i]] -= 1;
    }
    for (let k = 0; k < from.length; k++) {
      const index = from[k] * L + to[k];
      const g = transitionGradient[index] * importance;
      this.updateTransition(index, g);
      this.updateTransition(domainBlock + index, g);
    }
  }

  private updateTransition(index: number, loss: number): void {
    const g = loss + 1e-4 * this.transitions[index];
    const squares = this.transitionSquares[index] + g * g;
    this.transitionSquares[index] = squares;
    this.transitions[index] -= (this.options.rate * g) / Math.sqrt(squares);
  }
}

/** Normalised forward probabilities; returns the log of the partition sum. */
function forward(
  length: number,
  emission: Float64Array,
  step: Float64Array,
  alpha: Float64Array,
  scale: Float64Array,
): number {
  const { from, to } = TRANSITIONS;
  let log = 0;
  for (let i = 0; i < length; i++) {
    const base = i * L;
    for (let l = 0; l < L; l++) alpha[base + l] = i === 0 && opens(l) ? emission[l] : 0;
    if (i > 0)
      for (let k = 0; k < from.length; k++)
        alpha[base + to[k]] += alpha[base - L + from[k]] * step[from[k] * L + to[k]] * emission[base + to[k]];
    if (i === length - 1) for (let l = 0; l < L; l++) if (!closes(l)) alpha[base + l] = 0;
    let sum = 0;
    for (let l = 0; l < L; l++) sum += alpha[base + l];
    if (sum === 0) {
      alpha[base + OUTSIDE] = 1;
      sum = 1e-300;
    } else for (let l = 0; l < L; l++) alpha[base + l] /= sum;
    scale[i] = sum;
    log += Math.log(sum);
  }
  return log;
}

/** Backward probabilities on the scale of `forward`: alpha times beta is the marginal. */
function backward(
  length: number,
  emission: Float64Array,
  step: Float64Array,
  beta: Float64Array,
  scale: Float64Array,
): void {
  const { from, to } = TRANSITIONS;
  for (let i = length - 1; i >= 0; i--) {
    const base = i * L;
    if (i === length - 1) {
      for (let l = 0; l < L; l++) beta[base + l] = closes(l) ? 1 : 0;
      continue;
    }
    for (let l = 0; l < L; l++) beta[base + l] = 0;
    for (let k = 0; k < from.length; k++)
      beta[base + from[k]] += step[from[k] * L + to[k]] * emission[base + L + to[k]] * beta[base + L + to[k]];
    for (let l = 0; l < L; l++) beta[base + l] /= scale[i + 1];
  }
}
