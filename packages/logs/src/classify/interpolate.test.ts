import { expect, it } from 'vitest';
import { interpolate, type Knots } from './interpolate.js';

const knots: Knots = [
  [0.4, 0.3],
  [0.5, 0.5],
  [0.9, 0.7],
];

it.each([
  [0, 0.3],
  [0.4, 0.3],
  [0.45, 0.4],
  [0.5, 0.5],
  [0.7, 0.6],
  [0.9, 0.7],
  [1.1, 0.7],
])('at %d the line is at %d', (x, y) => {
  expect(interpolate(knots, x)).toBeCloseTo(y, 10);
});
