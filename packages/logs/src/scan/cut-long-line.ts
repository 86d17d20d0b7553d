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

/**
 * Cuts the line from `start` to `end` in place to `maxBytes`. Cutting what is there of a line, and again once the rest has come,
 * gives the same as cutting the whole: a `\r` stays in front of the state that is kept, and one at the end stays there.
 */
export function cutLongLine(bytes: Buffer, start: number, end: number, maxBytes: number): CutLine {
  // A progress line repeats itself after "\r": only what follows the last one is worth its bytes.
  const restart = bytes.lastIndexOf(CARRIAGE_RETURN, end - 2);
  const beginning = bytes.toString('latin1', start, Math.min(restart, start + MAX_PREFIX_BYTES));
  const prefixEnd = start + (restart < start ? 0 : Math.min(timestampLength(beginning), maxBytes));
  if (restart <= prefixEnd) return { ...cutEnd(bytes, start, end, maxBytes), isRestarted: false };
  bytes.copyWithin(prefixEnd, restart, end);
  return { ...cutEnd(bytes, start, prefixEnd + end - restart, maxBytes), isRestarted: true };
}

function cutEnd(bytes: Buffer, start: number, end: number, maxBytes: number): Omit<CutLine, 'isRestarted'> {
  const stop = Math.min(end, start + maxBytes);
  if (bytes[end - 1] === CARRIAGE_RETURN) bytes[stop - 1] = CARRIAGE_RETURN;
  return { end: stop, cutBytes: end - stop };
}
