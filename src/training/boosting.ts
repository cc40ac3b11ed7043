/**
 * Gradient boosting of small decision trees for a yes-or-no outcome (Friedman 2001; histograms of values and growth
 * leaf by leaf as in LightGBM, Ke et al. 2017). Deterministic: no sampling, ties go to the first feature and value.
 */

import type { TreeNodes } from '../arbiter/arbiter.ts';

export interface BoostingOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Rows that a leaf has at least. */
  readonly leastRows: number;
}

export interface BoostedTrees {
  readonly trees: TreeNodes;
  /** Log odds before any tree. */
  readonly bias: number;
}

/** Values are told apart in so many steps at most. */
const BINS = 128;

/** Added to the weight of a leaf, against leaves of few rows. */
const REGULARISATION = 1;

/** What a split must gain at least. */
const LEAST_GAIN = 1e-6;

/** Of each feature the greatest value of each bin but the last. */
type Edges = readonly Float32Array[];

/** A leaf while its tree grows: the rows from `begin` to `end` in the order of `rows`, and its best split. */
interface Leaf {
  readonly node: Node;
  readonly begin: number;
  readonly end: number;
  readonly split: Split | null;
}

interface Split {
  readonly feature: number;
  /** Last bin that goes to the left. */
  readonly bin: number;
  readonly gain: number;
}

interface Node {
  feature: number;
  value: number;
  children: readonly [Node, Node] | null;
}

/**
 * @param features `width` values a row
 * @param outcomes one 0 or 1 a row
 */
export function boostTrees(
  features: Float32Array,
  outcomes: Uint8Array,
  width: number,
  options: BoostingOptions,
): BoostedTrees {
  const count = outcomes.length;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(features, feature, width, count));
  const bins = binned(features, edges, count);
  const right = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const bias = Math.log((right + 1) / (count - right + 1));
  const logOdds = new Float64Array(count).fill(bias);
  const roots: Node[] = [];
  for (let round = 0; round < options.trees; round++)
    roots.push(new TreeGrower(bins, edges, outcomes, logOdds, options).grow());
  return { trees: flattened(roots), bias };
}

/** Quantiles of the distinct values; a boundary lies halfway between two. */
function edgesOf(features: Float32Array, feature: number, width: number, count: number): Float32Array {
  const values = new Float32Array(count);
  for (let row = 0; row < count; row++) values[row] = features[row * width + feature];
  values.sort();
  const distinct = values.filter((value, index) => index === 0 || value !== values[index - 1]);
  if (distinct.length <= BINS)
    return Float32Array.from({ length: distinct.length - 1 }, (_, k) => (distinct[k] + distinct[k + 1]) / 2);
  const edges = new Set<number>();
  for (let k = 1; k < BINS; k++) {
    const value = values[Math.floor((k * count) / BINS)];
    if (value < distinct[distinct.length - 1]) edges.add(value);
  }
  return Float32Array.from(edges).sort();
}

/** The bin of every value, a column a feature. */
function binned(features: Float32Array, edges: Edges, count: number): Uint8Array[] {
  return edges.map((boundaries, feature) => {
    const column = new Uint8Array(count);
    for (let row = 0; row < count; row++) {
      const value = features[row * edges.length + feature];
      let low = 0;
      let high = boundaries.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= boundaries[middle]) high = middle;
        else low = middle + 1;
      }
      column[row] = low;
    }
    return column;
  });
}

class TreeGrower {
  private readonly bins: readonly Uint8Array[];
  private readonly edges: Edges;
  private readonly logOdds: Float64Array;
  private readonly options: BoostingOptions;
  private readonly gradient: Float64Array;
  private readonly curvature: Float64Array;
  private readonly rows: Int32Array;

  constructor(
    bins: readonly Uint8Array[],
    edges: Edges,
    outcomes: Uint8Array,
    logOdds: Float64Array,
    options: BoostingOptions,
  ) {
    this.bins = bins;
    this.edges = edges;
    this.logOdds = logOdds;
    this.options = options;
    this.rows = Int32Array.from(outcomes, (_, row) => row);
    this.gradient = new Float64Array(outcomes.length);
    this.curvature = new Float64Array(outcomes.length);
    for (let row = 0; row < outcomes.length; row++) {
      const probability = 1 / (1 + Math.exp(-logOdds[row]));
      this.gradient[row] = outcomes[row] - probability;
      this.curvature[row] = probability * (1 - probability);
    }
  }

  /** The next tree; adds what its leaves say to the log odds of their rows. */
  grow(): Node {
    const root: Node = { feature: -1, value: 0, children: null };
    const leaves: Leaf[] = [this.leafOf(root, 0, this.rows.length)];
    while (leaves.length < this.options.leaves) {
      let best = -1;
      leaves.forEach(({ split }, index) => {
        if (split !== null && (best < 0 || split.gain > leaves[best].split!.gain)) best = index;
      });
      if (best < 0) break;
      leaves.push(...this.partLeaf(leaves.splice(best, 1)[0]));
    }
    for (const leaf of leaves) this.settle(leaf);
    return root;
  }

  private leafOf(node: Node, begin: number, end: number): Leaf {
    return { node, begin, end, split: this.bestSplit(begin, end) };
  }

  private bestSplit(begin: number, end: number): Split | null {
    const { bins, edges, rows, gradient, curvature } = this;
    const { leastRows } = this.options;
    if (end - begin < 2 * leastRows) return null;
    let gradientSum = 0;
    let curvatureSum = 0;
    for (let k = begin; k < end; k++) {
      gradientSum += gradient[rows[k]];
      curvatureSum += curvature[rows[k]];
    }
    const whole = gradientSum ** 2 / (curvatureSum + REGULARISATION);
    let best: Split | null = null;
    const gradients = new Float64Array(BINS + 1);
    const curvatures = new Float64Array(BINS + 1);
    const counts = new Int32Array(BINS + 1);
    bins.forEach((column, feature) => {
      gradients.fill(0);
      curvatures.fill(0);
      counts.fill(0);
      for (let k = begin; k < end; k++) {
        const row = rows[k];
        const bin = column[row];
        gradients[bin] += gradient[row];
        curvatures[bin] += curvature[row];
        counts[bin]++;
      }
      let left = 0;
      let leftCurvature = 0;
      let leftCount = 0;
      for (let bin = 0; bin < edges[feature].length; bin++) {
        left += gradients[bin];
        leftCurvature += curvatures[bin];
        leftCount += counts[bin];
        if (leftCount < leastRows) continue;
        if (end - begin - leftCount < leastRows) break;
        const gain =
          left ** 2 / (leftCurvature + REGULARISATION) +
          (gradientSum - left) ** 2 / (curvatureSum - leftCurvature + REGULARISATION) -
          whole;
        if (gain > LEAST_GAIN && (best === null || gain > best.gain)) best = { feature, bin, gain };
      }
    });
    return best;
  }

  private partLeaf({ node, begin, end, split }: Leaf): [Leaf, Leaf] {
    const { feature, bin } = split!;
    const { rows } = this;
    const column = this.bins[feature];
    const part = rows.slice(begin, end);
    const left = part.filter((row) => column[row] <= bin);
    rows.set(left, begin);
    rows.set(
      part.filter((row) => column[row] > bin),
      begin + left.length,
    );
    const children: [Node, Node] = [
      { feature: -1, value: 0, children: null },
      { feature: -1, value: 0, children: null },
    ];
    node.feature = feature;
    node.value = this.edges[feature][bin];
    node.children = children;
    const middle = begin + left.length;
    return [this.leafOf(children[0], begin, middle), this.leafOf(children[1], middle, end)];
  }

  private settle({ node, begin, end }: Leaf): void {
    const { rows, gradient, curvature, logOdds } = this;
    let gradientSum = 0;
    let curvatureSum = 0;
    for (let k = begin; k < end; k++) {
      gradientSum += gradient[rows[k]];
      curvatureSum += curvature[rows[k]];
    }
    node.value = (this.options.rate * gradientSum) / (curvatureSum + REGULARISATION);
    for (let k = begin; k < end; k++) logOdds[rows[k]] += node.value;
  }
}

/** Trees as columns of nodes, each node followed by its left child. */
function flattened(trees: readonly Node[]): TreeNodes {
  const roots: number[] = [];
  const feature: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  const add = (node: Node): void => {
    const at = feature.push(node.feature) - 1;
    value.push(node.value);
    right.push(-1);
    if (node.children === null) return;
    add(node.children[0]);
    right[at] = feature.length;
    add(node.children[1]);
  };
  for (const root of trees) {
    roots.push(feature.length);
    add(root);
  }
  return {
    roots: Int32Array.from(roots),
    feature: Int32Array.from(feature),
    value: Float32Array.from(value),
    right: Int32Array.from(right),
  };
}
