/** Boosted trees. */

import { describe, expect, it } from 'vitest';
import { type BoostedTrees, boostTrees } from '../../src/training/boosting.ts';

const OPTIONS = { trees: 30, leaves: 4, rate: 0.3, leastRows: 5 };

/** Rows of two values, and whether exactly one of them is above a half: no single split tells it. */
function crossed(count: number): { features: Float32Array; outcomes: Uint8Array } {
  const features = new Float32Array(count * 2);
  const outcomes = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const first = ((row * 37) % 101) / 101;
    const second = ((row * 61) % 97) / 97;
    features.set([first, second], row * 2);
    outcomes[row] = first > 0.5 !== second > 0.4 ? 1 : 0;
  }
  return { features, outcomes };
}

function probability({ trees, bias }: BoostedTrees, values: readonly number[]): number {
  let sum = bias;
  for (const root of trees.roots) {
    let node = root;
    while (trees.feature[node] >= 0)
      node = values[trees.feature[node]] <= trees.value[node] ? node + 1 : trees.right[node];
    sum += trees.value[node];
  }
  return 1 / (1 + Math.exp(-sum));
}

describe('boosted trees', () => {
  const { features, outcomes } = crossed(2000);

  it('learn what two values say only together', () => {
    const boosted = boostTrees(features, outcomes, 2, OPTIONS);
    expect(probability(boosted, [0.9, 0.1])).toBeGreaterThan(0.9);
    expect(probability(boosted, [0.1, 0.9])).toBeGreaterThan(0.9);
    expect(probability(boosted, [0.9, 0.9])).toBeLessThan(0.1);
    expect(probability(boosted, [0.1, 0.1])).toBeLessThan(0.1);
  });

  it('are the same for the same rows', () => {
    expect(boostTrees(features, outcomes, 2, OPTIONS)).toEqual(boostTrees(features, outcomes, 2, OPTIONS));
  });

  it('have as many trees and leaves as asked for, and no leaf of too few rows', () => {
    const { trees } = boostTrees(features, outcomes, 2, { ...OPTIONS, trees: 3, leastRows: 900 });
    expect(trees.roots).toHaveLength(3);
    // Two leaves of 900 rows at most fit into 2,000
    const leaves = trees.feature.filter((feature) => feature < 0).length;
    expect(leaves).toBeGreaterThan(0);
    expect(leaves).toBeLessThanOrEqual(6);
  });

  it('know nothing but the share where no value tells anything', () => {
    const constant = new Float32Array(400).fill(1);
    const boosted = boostTrees(
      constant,
      Uint8Array.from({ length: 400 }, (_, row) => (row % 4 === 0 ? 1 : 0)),
      1,
      OPTIONS,
    );
    expect(probability(boosted, [1])).toBeCloseTo(0.25, 2);
  });

  it('part values that are many and unequal', () => {
    const values = Float32Array.from({ length: 5000 }, (_, row) => row ** 2);
    const right = Uint8Array.from(values, (value) => (value > 9_000_000 ? 1 : 0));
    const boosted = boostTrees(values, right, 1, OPTIONS);
    expect(probability(boosted, [8_000_000])).toBeLessThan(0.1);
    expect(probability(boosted, [10_000_000])).toBeGreaterThan(0.9);
  });
});
