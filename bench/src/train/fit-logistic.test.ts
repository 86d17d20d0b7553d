import { expect, it } from 'vitest';
import { type Example, fitLogistic } from './fit-logistic.js';
import { solveSymmetric } from './solve-symmetric.js';

const examples: readonly Example[] = Array.from({ length: 400 }, (_, index) => {
  const speaksOfError = index % 2 === 0;
  const isLong = index % 3 === 0;
  // Nine of ten lines with the word are marked, and one of ten without.
  const isMarked = index % 20 < 2 ? !speaksOfError : speaksOfError;
  return { row: Float32Array.of(Number(speaksOfError), Number(isLong)), isMarked, weight: 1 };
});

it('learns what tells marked lines from others, and that the rest tells little', () => {
  const { weights, bias } = fitLogistic(examples, 0.01);
  const [error = 0, long = 0] = weights;
  expect(error + bias).toBeCloseTo(Math.log(9), 0);
  expect(bias).toBeCloseTo(-Math.log(9), 0);
  expect(Math.abs(long)).toBeLessThan(0.5);
});

it('trusts less the stronger the ridge', () => {
  const [weak = 0] = fitLogistic(examples, 0.01).weights;
  const [strong = 0] = fitLogistic(examples, 1000).weights;
  expect(Math.abs(strong)).toBeLessThan(Math.abs(weak) / 2);
});

it('solves symmetric equations', () => {
  const solution = solveSymmetric(Float64Array.of(4, 2, 2, 3), Float64Array.of(10, 9));
  expect(solution[0]).toBeCloseTo(1.5);
  expect(solution[1]).toBeCloseTo(2);
});
