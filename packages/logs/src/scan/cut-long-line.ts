import { timestampLength } from '../read/timestamp.js';

/** What is left of a line that was too long. */
export interface CutLine {
  readonly end: number;
  readonly cutBytes: number;
  /** The line began anew after a `\r`; what was cut before does not count any more. */
  readonly isRestarted: boolean;
}

const CARRIAGE_RETURN = 13;
/** Longer than what any CI system writes in front of a line. */
const MAX_PREFIX_BYTES = 700;

/** Cuts the line from `start` to `end` in place to `maxBytes`. */
export function cutLongLine(bytes: Buffer, start: number, end: number, maxBytes: number): CutLine {
  // A progress line repeats itself after "\r": only what follows the last one is worth its bytes.
  const restart = bytes.lastIndexOf(CARRIAGE_RETURN, end - 2);
  if (restart < start) return { end: start + maxBytes, cutBytes: end - start - maxBytes, isRestarted: false };
  const beginning = bytes.toString('latin1', start, Math.min(restart, start + MAX_PREFIX_BYTES));
  const prefixEnd = start + Math.min(timestampLength(beginning), maxBytes);
  bytes.copyWithin(prefixEnd, restart + 1, end);
  const newEnd = prefixEnd + end - (restart + 1);
  const stop = Math.min(newEnd, start + maxBytes);
  return { end: stop, cutBytes: newEnd - stop, isRestarted: true };
}
