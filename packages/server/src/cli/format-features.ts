import type { Feature } from '../assemble.js';

/** The list of what is on and what is off, one line each. */
export function formatFeatures(features: readonly Feature[]): string {
  const width = Math.max(...features.map(({ name }) => name.length));
  return features
    .map(({ name, isOn, detail }) => `  ${isOn ? 'on ' : 'off'}  ${name.padEnd(width)}  ${detail}`)
    .join('\n');
}
