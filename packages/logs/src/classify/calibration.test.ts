import { expect, it } from 'vitest';
import { toConfidence } from './calibration.js';

it('never calls a better score less sure', () => {
  const scores = Array.from({ length: 121 }, (_, index) => index / 100);
  const confidences = scores.map(toConfidence);
  expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
  expect(confidences[0]).toBe(0);
  expect(confidences.at(-1)).toBe(0.85);
});

it.each([
  [0.4, 0.4],
  [0.6, 0.54],
  [0.9, 0.72],
  [1, 0.85],
  [1.1, 0.85],
])('turns the score %d into the confidence %d', (score, confidence) => {
  expect(toConfidence(score)).toBe(confidence);
});
