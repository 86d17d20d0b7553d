import { LINES_A_PART, type Work } from '../in-turns.js';
import { contextFeatureNames } from './context-features.js';
import type { LineRows } from './line-rows.js';
import type { LineModel } from './line-weights.js';

/** The weighted sums over the row of a line, side by side: all that its scores need to know of the row. */
export const sumOf = {
  first: 0,
  /** Without the context. */
  second: 1,
  /** Own features alone, of the lower one and of the upper one of two lines. */
  downLower: 2,
  downUpper: 3,
  upLower: 4,
  upUpper: 5,
} as const;

/** So many sums a line has. */
export const SUMS_A_LINE = 6;

/** Makes every row once and sums it up in every way at once. */
export function* sumRows(rows: LineRows, count: number, model: LineModel): Work<Float64Array> {
  const { width, rowOf } = rows;
  const weights = sideBySide(rows, model);
  const sums = new Float64Array(count * SUMS_A_LINE);
  for (let index = 0; index < count; index += 1) {
    addUp(rowOf(index), width, weights, sums, index * SUMS_A_LINE);
    if ((index & LINES_A_PART) === 0) yield;
  }
  return sums;
}

function addUp(
  row: Float32Array,
  width: number,
  weights: Float64Array,
  sums: Float64Array,
  start: number,
): void {
  // The indices are in range by construction.
  for (let feature = 0; feature < width; feature += 1) {
    const value = row[feature] as number;
    if (value === 0) continue;
    const column = feature * SUMS_A_LINE;
    for (let sum = 0; sum < SUMS_A_LINE; sum += 1)
      sums[start + sum] = (sums[start + sum] as number) + value * (weights[column + sum] as number);
  }
}

/** For every feature its weight in each sum; what a sum leaves out weighs nothing. */
function sideBySide({ width, ownWidth }: LineRows, { first, second, down, up }: LineModel): Float64Array {
  const weights = new Float64Array(width * SUMS_A_LINE);
  for (let feature = 0; feature < width; feature += 1) {
    const ofLines = [first.weights[feature], second.weights[contextFeatureNames.length + feature]];
    const ofPairs = [down, up].flatMap((pair) => [pair.weights[feature], pair.weights[ownWidth + feature]]);
    const all = feature < ownWidth ? [...ofLines, ...ofPairs] : ofLines;
    for (const [sum, weight = 0] of all.entries()) weights[feature * SUMS_A_LINE + sum] = weight;
  }
  return weights;
}
