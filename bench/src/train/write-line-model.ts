import type { LineModel } from '../../../packages/logs/src/excerpts/relevance/line-weights.js';

const MAX_WIDTH = 108;
const DIGITS = 3;

const notes: Readonly<Record<keyof LineModel, string>> = {
  first: 'Own and place features: does the line say why?',
  second: 'Context features, then the same: does it, seen among its neighbours?',
  down: 'Own features of the line and of the one above, then continuation features: does the message go on below?',
  up: 'The same: did the message begin above?',
};

/** The model as a file of TypeScript. */
export function toModelFile(model: LineModel, logCount: number, projectCount: number): string {
  const parts = (['first', 'second', 'down', 'up'] as const).map(
    (name) => `  /** ${notes[name]} */
  ${name}: {
    bias: ${toDigits(model[name].bias)},
    // biome-ignore format: a table of numbers
    weights: [
${toRows(model[name].weights)}
    ],
  },
`,
  );
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, not approximated
import type { LineModel } from './line-weights.js';

/**
 * What to look for in a line, learned by logistic regression from ${logCount} failed jobs of ${projectCount} projects with hand-marked
 * lines (Travis, Jenkins, GitHub Actions and Taskcluster; 29 languages). Written by \`npm run bench -- train-line-model\`, not by hand.
 */
export const lineModel: LineModel = {
${parts.join('')}};
`;
}

function toRows(weights: readonly number[]): string {
  const rows: string[] = [];
  let row = '     ';
  for (const weight of weights) {
    const cell = ` ${toDigits(weight)},`;
    if (row.length + cell.length > MAX_WIDTH) {
      rows.push(row);
      row = '     ';
    }
    row += cell;
  }
  return [...rows, row].join('\n');
}

const toDigits = (value: number): string => String(Number(value.toPrecision(DIGITS)));
