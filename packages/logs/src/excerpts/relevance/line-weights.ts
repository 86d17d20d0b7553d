/** A weight for every feature, in their order, and what is added to the sum. */
export interface LineWeights {
  readonly weights: readonly number[];
  readonly bias: number;
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
