import { expect, it } from 'vitest';
import { fitCalibration } from './fit-calibration.js';
import type { JudgedCause } from './judged-cause.js';

/** `count` causes of a score, of which a share is right. */
function causes(score: number, share: number, count: number): readonly JudgedCause[] {
  return Array.from({ length: count }, (_, index) => ({
    source: { set: 'invented', project: String(index) },
    score,
    isRight: index < share * count,
  }));
}

it('learns how often each score is right', () => {
  const knots = fitCalibration([...causes(0.5, 0.2, 500), ...causes(0.9, 0.8, 500)]);
  expect(knots.map(([score]) => score)).toEqual([0.5, 0.9]);
  expect(knots[0]?.[1]).toBeCloseTo(0.2, 2);
  expect(knots[1]?.[1]).toBeCloseTo(0.8, 2);
});

it('rises where what was seen does not', () => {
  const knots = fitCalibration([
    ...causes(0.5, 0.4, 100),
    ...causes(0.6, 0.8, 100),
    ...causes(0.7, 0.6, 300),
    ...causes(0.9, 0.9, 100),
  ]);
  expect(knots.map(([score]) => score)).toEqual([0.5, 0.675, 0.9]);
  expect(knots[1]?.[1]).toBeCloseTo(0.65, 2);
});

it('does not believe in few causes', () => {
  const few = [...causes(0.5, 0.5, 40), ...causes(1, 1, 5)];
  expect(fitCalibration(few).map(([score]) => score)).toEqual([0.556]);
  const all = fitCalibration([...causes(0.5, 0.5, 40), ...causes(1, 1, 30)]);
  expect(all.at(-1)?.[1]).toBeCloseTo((30 + 4 * (50 / 70)) / 34, 2);
});
