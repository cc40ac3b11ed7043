import { describe, expect, it } from 'vitest';
import { calibrationError, fitCalibration, reliability } from '../../src/training/calibration.ts';
import { randomizer } from '../../src/training/learner.ts';

/** Scores that claim more than they keep: right with the square of the score. */
const random = randomizer(11);
const outcomes = Array.from({ length: 4000 }, () => {
  const score = random();
  return { score, right: random() < score * score };
});

describe('calibration', () => {
  it('knots ascend and come near the truth', () => {
    const knots = fitCalibration(outcomes);
    expect(knots.length).toBeGreaterThan(8);
    for (let k = 2; k < knots.length; k += 2) {
      expect(knots[k]).toBeGreaterThanOrEqual(knots[k - 2]);
      expect(knots[k + 1]).toBeGreaterThanOrEqual(knots[k - 1]);
      if (knots[k] > 0.1 && knots[k] < 0.9) expect(Math.abs(knots[k + 1] - knots[k] ** 2)).toBeLessThan(0.15);
    }
  });

  it('has nothing to say on few mentions', () => {
    expect(fitCalibration(outcomes.slice(0, 50)).length).toBe(0);
  });

  it('counts every mention once', () => {
    expect(reliability(outcomes, 10).reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.length);
    expect(calibrationError(outcomes)).toBeGreaterThan(0.1);
  });
});
