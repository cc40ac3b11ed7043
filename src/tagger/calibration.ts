/** Raw marginal probabilities to calibrated ones: linear between knots that training fitted. */

/**
 * @param knots pairs of raw and calibrated probability, ascending from 0 to 1; empty leaves probabilities as they are
 */
export function interpolate(knots: Float32Array, probability: number): number {
  for (let k = 2; k < knots.length; k += 2) {
    if (probability > knots[k] && k + 2 < knots.length) continue;
    const span = knots[k] - knots[k - 2];
    const share = span > 0 ? Math.min(1, Math.max(0, (probability - knots[k - 2]) / span)) : 1;
    return knots[k - 1] + share * (knots[k + 1] - knots[k - 1]);
  }
  return probability;
}
