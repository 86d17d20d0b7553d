import { calibration } from './calibration.js';
import { interpolate, type Knots } from './interpolate.js';

/** How often a cause with this score is right, 0 to 1; by other knots while those are measured. */
export function toConfidence(score: number, knots: Knots = calibration): number {
  return Math.round(interpolate(knots, score) * 100) / 100;
}
