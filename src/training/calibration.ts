/**
 * Probabilities that mean what they say: pairs of a raw score and whether the mention was right, made monotone
 * (isotonic regression by pooling adjacent violators) and reduced to a few knots.
 */

export interface ScoredOutcome {
  /** Raw or calibrated probability. */
  readonly score: number;
  readonly right: boolean;
}

/** Mentions that a knot stands for at least; fewer would follow chance. */
const LEAST_POOL = 60;

/** @returns knots as pairs of raw and calibrated probability, ascending in both; empty where there is too little to go by */
export function fitCalibration(outcomes: readonly ScoredOutcome[]): Float32Array {
  if (outcomes.length < 2 * LEAST_POOL) return new Float32Array(0);
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  const pools: { score: number; right: number; size: number }[] = [];
  for (let at = 0; at < sorted.length; at += LEAST_POOL) {
    const slice = sorted.slice(at, at + LEAST_POOL * 2 > sorted.length ? sorted.length : at + LEAST_POOL);
    pools.push({
      score: slice.reduce((sum, { score }) => sum + score, 0) / slice.length,
      right: slice.filter(({ right }) => right).length,
      size: slice.length,
    });
    if (slice.length > LEAST_POOL) break;
  }
  for (let i = 1; i < pools.length; ) {
    const left = pools[i - 1];
    const pool = pools[i];
    if (left.right / left.size < pool.right / pool.size) {
      i++;
      continue;
    }
    const size = left.size + pool.size;
    pools.splice(i - 1, 2, {
      score: (left.score * left.size + pool.score * pool.size) / size,
      right: left.right + pool.right,
      size,
    });
    if (i > 1) i--;
  }
  const knots = [0, 0];
  // One imagined right and one wrong mention keep the ends from certainty.
  for (const { score, right, size } of pools) knots.push(score, (right + 1) / (size + 2));
  knots.push(1, Math.max(knots[knots.length - 1], 0.995));
  return Float32Array.from(knots);
}

/** Share of right mentions in bins of equal width; empty bins are left out. */
export function reliability(
  outcomes: readonly ScoredOutcome[],
  bins: number,
): { readonly score: number; readonly right: number; readonly count: number }[] {
  const sums = Array.from({ length: bins }, () => ({ score: 0, right: 0, count: 0 }));
  for (const { score, right } of outcomes) {
    const bin = sums[Math.min(bins - 1, Math.floor(score * bins))];
    bin.score += score;
    bin.right += right ? 1 : 0;
    bin.count++;
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ score, right, count }) => ({ score: score / count, right: right / count, count }));
}

/** Mean distance between score and share of right mentions over the bins, weighed by their mentions. */
export function calibrationError(outcomes: readonly ScoredOutcome[], bins = 10): number {
  return reliability(outcomes, bins).reduce(
    (sum, { score, right, count }) => sum + (Math.abs(score - right) * count) / outcomes.length,
    0,
  );
}
