import { wrap } from '../analyze/wrap.js';
import type { Feature } from '../assemble.js';

const columns = 80;

/** The list of what is on and what is off, in 80 columns. */
export function formatFeatures(features: readonly Feature[]): string {
  const width = Math.max(...features.map(({ name }) => name.length));
  return features
    .map(({ name, isOn, detail }) => {
      const start = `  ${isOn ? 'on ' : 'off'}  ${name.padEnd(width)}  `;
      return start + wrap(detail, columns, ' '.repeat(start.length)).slice(start.length);
    })
    .join('\n');
}
