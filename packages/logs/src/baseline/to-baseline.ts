import type { Baseline } from './baseline.js';
import { createBaseline } from './create-baseline.js';

/** What was given as a baseline, read if need be. */
export function toBaseline(
  given: AsyncIterable<Uint8Array> | Baseline | undefined,
  signal: AbortSignal | undefined,
): Promise<Baseline | undefined> {
  return given !== undefined && Symbol.asyncIterator in given
    ? createBaseline(given, { signal })
    : Promise.resolve(given);
}
