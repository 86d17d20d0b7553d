import { expect, it } from 'vitest';
import { MIN_CAUSE_SCORE } from '../excerpts/rank-signals.js';
import { toConfidence } from './to-confidence.js';

it('calls a better score more sure, and nothing certain', () => {
  const scores = Array.from({ length: 121 }, (_, index) => index / 100);
  const confidences = scores.map((score) => toConfidence(score));
  expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
  expect(toConfidence(1)).toBeGreaterThan(toConfidence(MIN_CAUSE_SCORE));
  expect(toConfidence(MIN_CAUSE_SCORE)).toBeGreaterThan(0);
  expect(toConfidence(1.1)).toBeLessThan(1);
});

it('gives two digits', () => {
  expect(
    toConfidence(0.5, [
      [0, 0],
      [1.5, 1],
    ]),
  ).toBe(0.33);
});
