import type { LineWeights } from '../../../packages/logs/src/excerpts/relevance/line-weights.js';
import { solveSymmetric } from './solve-symmetric.js';

/** One line to learn from. */
export interface Example {
  readonly row: Float32Array;
  readonly isMarked: boolean;
  readonly weight: number;
}

const ITERATIONS = 7;
const MAX_LOG_ODDS = 15;
/** Features that never vary would else be divided by nothing. */
const LEAST_DEVIATION = 1e-3;

/**
 * Learns a weight for every feature by logistic regression: iteratively reweighted least squares with a ridge, on features scaled
 * to equal deviation. Weights of examples count relative to their mean.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): LineWeights {
  const width = examples[0]?.row.length ?? 0;
  const scales = deviationsOf(examples, width).map((deviation) => 1 / (deviation + LEAST_DEVIATION));
  const mean = examples.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, examples.length);
  let solution = new Float64Array(width + 1);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const { matrix, gradient } = gather(examples, solution, scales, mean);
    for (let index = 0; index < width; index += 1) {
      const place = index * (width + 1) + index;
      matrix[place] = (matrix[place] ?? 0) + ridge;
      gradient[index] = (gradient[index] ?? 0) - ridge * (solution[index] ?? 0);
    }
    matrix[matrix.length - 1] = (matrix.at(-1) ?? 0) + LEAST_DEVIATION;
    const step = solveSymmetric(matrix, gradient);
    solution = solution.map((value, index) => value + (step[index] ?? 0));
  }
  const weights = Array.from(scales, (scale, index) => scale * (solution[index] ?? 0));
  return { weights, bias: solution[width] ?? 0 };
}

/** Second and first derivatives; rows are mostly zero, which is skipped. */
function gather(
  examples: readonly Example[],
  solution: Float64Array,
  scales: Float64Array,
  meanWeight: number,
): { readonly matrix: Float64Array; readonly gradient: Float64Array } {
  const size = solution.length;
  const matrix = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const places = new Int32Array(size);
  const values = new Float64Array(size);
  for (const { row, isMarked, weight } of examples) {
    let count = 0;
    let sum = 0;
    for (let index = 0; index < size; index += 1) {
      // The last one stands for the bias.
      const value = index === size - 1 ? 1 : (row[index] as number) * (scales[index] as number);
      if (value === 0) continue;
      places[count] = index;
      values[count] = value;
      count += 1;
      sum += value * (solution[index] as number);
    }
    const odds = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, sum));
    const likelihood = 1 / (1 + Math.exp(-odds));
    const share = weight / meanWeight;
    const curvature = share * likelihood * (1 - likelihood) + 1e-6;
    const error = share * (Number(isMarked) - likelihood);
    for (let first = 0; first < count; first += 1) {
      const place = places[first] as number;
      const start = place * size;
      const factor = curvature * (values[first] as number);
      for (let second = 0; second <= first; second += 1)
        (matrix[start + (places[second] as number)] as number) += factor * (values[second] as number);
      (gradient[place] as number) += error * (values[first] as number);
    }
  }
  return { matrix, gradient };
}

function deviationsOf(examples: readonly Example[], width: number): Float64Array {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { row } of examples) {
    for (let index = 0; index < width; index += 1) {
      const value = row[index] as number;
      (sums[index] as number) += value;
      (squares[index] as number) += value * value;
    }
  }
  const count = Math.max(1, examples.length);
  return sums.map((sum, index) => Math.sqrt(Math.max(0, (squares[index] ?? 0) / count - (sum / count) ** 2)));
}
