const SIGN = 2 ** 31;
/** More lines are never kept; an index of so many bits fits below a score's 32 into an exact number. */
const INDEX_BITS = 21;
const INDEX_MASK = 2 ** INDEX_BITS - 1;

/** Indices of the scores, highest first, of equal ones the first; sorted as plain numbers, which takes no call a comparison. */
export function orderOfScores(scores: Float32Array): Uint32Array {
  // Adding zero makes one of the two zeros.
  const bits = new Uint32Array(scores.map((score) => score + 0).buffer);
  const keys = Float64Array.from(bits, (value, index) => descending(value) * (INDEX_MASK + 1) + index);
  return Uint32Array.from(keys.sort(), (key) => key & INDEX_MASK);
}

/** Turns the bits of a 32-bit float into a whole number that is the lower, the higher the float is. */
function descending(bits: number): number {
  return bits >= SIGN ? bits : SIGN - 1 - bits;
}
