import { readPrefix } from './line-prefix.js';

/** How many characters of the raw line a CI system wrote in front of it; 0 when there are none. */
export function timestampLength(line: string): number {
  return readPrefix(line).length;
}
