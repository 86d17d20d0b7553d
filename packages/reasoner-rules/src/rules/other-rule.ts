import type { Failure } from '../failure/failure.js';
import { quoted } from '../text/quoted.js';
import { atPlace } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

/** The log says why, but it is no kind that is known: its own words are the best there are. */
export const otherRule: FailureRule = {
  kind: 'unknown',
  title: (failure) => `${failure.message}${atPlace(failure)}`,
  rootCause: (failure: Failure) =>
    `The most telling line of the log is ${quoted(failure.message, 240)}${atPlace(failure, 'at')}. No rule knows more about it.`,
  fixes: () => [
    toFix('Start at the quoted line', 'Read on from there in the log: what follows may come from it.'),
  ],
};
