/**
 * Logistic regression with a ridge, by Newton's method: few columns, exact, and the same in every run.
 *
 * Columns are divided by their standard deviation first, so that the ridge holds back every column alike, whatever it
 * counts. The intercept is held back too.
 */

export interface LogisticModel {
  /** One for each column, for values as they are given. */
  readonly weights: Float64Array;
  readonly intercept: number;
}

const MOST_STEPS = 50;
/** A step smaller than this is the last. */
const SMALLEST_STEP = 1e-9;

/**
 * Learns from `rows` which of them are `targets`. Both answers weigh the same however many rows there are of each.
 * `trust` is how much one row counts against the ridge: small for columns that cannot be trusted elsewhere.
 */
export function learnLogistic(
  rows: readonly Float64Array[],
  targets: readonly boolean[],
  trust: number,
): LogisticModel {
  const columns = rows[0].length;
  const deviations = deviationsOf(rows, columns);
  const scaled = rows.map((row) => Float64Array.from([...row.map((value, c) => value / deviations[c]), 1]));
  const positive = targets.filter((target) => target).length;
  const importance = targets.map(
    (target) => (trust * targets.length) / (2 * Math.max(1, target ? positive : targets.length - positive)),
  );
  const weights = new Float64Array(columns + 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(scaled, targets, importance, weights);
    let largest = 0;
    for (let c = 0; c <= columns; c++) {
      weights[c] -= change[c];
      largest = Math.max(largest, Math.abs(change[c]));
    }
    if (largest < SMALLEST_STEP) break;
  }
  return {
    weights: weights.slice(0, columns).map((weight, c) => weight / deviations[c]),
    intercept: weights[columns],
  };
}

function deviationsOf(rows: readonly Float64Array[], columns: number): Float64Array {
  const deviations = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      sum += row[c];
      squares += row[c] * row[c];
    }
    const mean = sum / rows.length;
    deviations[c] = Math.sqrt(Math.max(0, squares / rows.length - mean * mean)) || 1;
  }
  return deviations;
}

/** What to take off the weights: the slope of the loss with the ridge, divided by its curvature. */
function newtonStep(
  rows: readonly Float64Array[],
  targets: readonly boolean[],
  importance: readonly number[],
  weights: Float64Array,
): Float64Array {
  const size = weights.length;
  const curvature = Array.from({ length: size }, (_, c) => {
    const line = new Float64Array(size + 1);
    line[c] = 1;
    line[size] = weights[c];
    return line;
  });
  rows.forEach((row, index) => {
    let score = 0;
    for (let c = 0; c < size; c++) score += weights[c] * row[c];
    const probability = 1 / (1 + Math.exp(-score));
    const error = importance[index] * (probability - (targets[index] ? 1 : 0));
    const bend = importance[index] * probability * (1 - probability);
    for (let c = 0; c < size; c++) {
      const line = curvature[c];
      line[size] += error * row[c];
      for (let other = 0; other < size; other++) line[other] += bend * row[c] * row[other];
    }
  });
  return solve(curvature);
}

/** Solves linear equations, the right side in the last column of each line, by elimination; changes the lines. */
function solve(lines: Float64Array[]): Float64Array {
  const size = lines.length;
  for (let c = 0; c < size; c++) {
    let pivot = c;
    for (let r = c + 1; r < size; r++) if (Math.abs(lines[r][c]) > Math.abs(lines[pivot][c])) pivot = r;
    [lines[c], lines[pivot]] = [lines[pivot], lines[c]];
    for (let r = 0; r < size; r++) {
      if (r === c) continue;
      const factor = lines[r][c] / lines[c][c];
      for (let k = c; k <= size; k++) lines[r][k] -= factor * lines[c][k];
    }
  }
  return Float64Array.from(lines, (line, c) => line[size] / line[c]);
}
