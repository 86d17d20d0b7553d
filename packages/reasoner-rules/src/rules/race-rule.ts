import { quoted } from '../text/quoted.js';
import { atPlace, placeOr } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

/** Threads and tasks that got in each other's way. */
export const raceRule: FailureRule = {
  kind: 'race-condition',
  title: (failure) => `Race condition: ${failure.message}${atPlace(failure)}`,
  rootCause: (failure) =>
    `Two threads or tasks get in each other's way: ${quoted(failure.message, 240)}${atPlace(failure, 'at')}. Whether it fails depends on which of them is faster.`,
  fixes: (failure) => [
    toFix(
      `Guard what is shared at ${placeOr(failure, 'the quoted line')}`,
      'With a lock, a channel or a copy for each task; and let the owner end what the others still use. A run that passes does not mean that it is gone.',
    ),
  ],
};
