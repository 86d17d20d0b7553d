import type { Knots } from '../../../packages/logs/src/classify/interpolate.js';

/** The table as a file of TypeScript. */
export function toCalibrationFile(knots: Knots, causeCount: number, projectCount: number): string {
  const rows = knots.map(([score, confidence]) => `  [${score}, ${confidence}],\n`);
  return `import type { Knots } from './interpolate.js';

/**
 * How often a line that was taken for the cause is one of those that people marked, by its score: from ${causeCount} failed jobs of
 * ${projectCount} projects, each read with a line model that had not learned from the project. Written by \`npm run bench -- calibrate\`, not
 * by hand; to be made anew when ranking changes.
 */
export const calibration: Knots = [
${rows.join('')}];
`;
}
