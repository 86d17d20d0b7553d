/** A weight for every feature, in their order, and what is added to the sum. */
export interface LineWeights {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** What to look for in a line, and in two lines in a row. */
export interface LineModel {
  /** Own and place features: does the line say why? */
  readonly first: LineWeights;
  /** Context features, then the same: does it, seen among its neighbours? */
  readonly second: LineWeights;
  /** Own features of the line and of the one above it, then continuation features: does the message go on below? */
  readonly down: LineWeights;
  /** The same: did the message begin above? */
  readonly up: LineWeights;
}

/** The weighted sum of `width` values from `start` on, with the weights from `offset` on. */
export function weigh(
  { weights }: LineWeights,
  offset: number,
  values: Float32Array,
  start: number,
  width: number,
): number {
  let sum = 0;
  // The indices are in range by construction.
  for (let index = 0; index < width; index += 1)
    sum += (values[start + index] as number) * (weights[offset + index] as number);
  return sum;
}
