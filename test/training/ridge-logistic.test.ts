import { describe, expect, it } from 'vitest';
import { sequence } from '../../src/training/language-corpus.ts';
import { learnLogistic } from '../../src/training/ridge-logistic.ts';

/** Rows of two columns, of which the first decides, most of the time, and the second is chance. */
function sample(count: number): { rows: Float64Array[]; targets: boolean[] } {
  const next = sequence(5);
  const rows: Float64Array[] = [];
  const targets: boolean[] = [];
  for (let i = 0; i < count; i++) {
    const first = next() * 2 - 1;
    rows.push(Float64Array.from([first, next() * 2 - 1]));
    targets.push(first + 0.4 * (next() * 2 - 1) > 0);
  }
  return { rows, targets };
}

describe('learnLogistic', () => {
  it('finds the column that decides', () => {
    const { rows, targets } = sample(400);
    const { weights, intercept } = learnLogistic(rows, targets, 1);
    expect(weights[0]).toBeGreaterThan(3);
    expect(Math.abs(weights[1])).toBeLessThan(0.8);
    const right = rows.filter(
      (row, i) => weights[0] * row[0] + weights[1] * row[1] + intercept > 0 === targets[i],
    );
    expect(right.length / rows.length).toBeGreaterThan(0.85);
  });

  it('keeps weights smaller the less the rows are trusted', () => {
    const { rows, targets } = sample(400);
    const [little, more] = [0.01, 1].map((trust) => learnLogistic(rows, targets, trust).weights[0]);
    expect(little).toBeGreaterThan(0);
    expect(little).toBeLessThan(more);
  });

  it('does not depend on the unit of a column', () => {
    const { rows, targets } = sample(200);
    const plain = learnLogistic(rows, targets, 1);
    const scaled = learnLogistic(
      rows.map(([first, second]) => Float64Array.from([first * 1000, second])),
      targets,
      1,
    );
    expect(scaled.weights[0] * 1000).toBeCloseTo(plain.weights[0], 6);
    expect(scaled.intercept).toBeCloseTo(plain.intercept, 6);
  });

  it('stays finite where a column tells the answers apart without error, and where one never changes', () => {
    const rows = [-2, -1, 1, 2].map((value) => Float64Array.from([value, 3]));
    const { weights, intercept } = learnLogistic(rows, [false, false, true, true], 3);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(weights[0]).toBeGreaterThan(0);
    expect(Number.isFinite(intercept)).toBe(true);
  });

  it('lets both answers weigh the same', () => {
    const rows = Array.from({ length: 30 }, () => Float64Array.from([0]));
    const { intercept } = learnLogistic(
      rows,
      rows.map((_, i) => i < 27),
      1,
    );
    expect(intercept).toBeCloseTo(0, 9);
  });
});
