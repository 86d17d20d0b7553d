import { fileURLToPath } from 'node:url';

/** The folder of the recordings: beside `src`, beside `dist`, and beside the `dist` of a package that bundles this one. */
export function recordingsDirectory(): string {
  return fileURLToPath(new URL('../recordings', import.meta.url));
}
