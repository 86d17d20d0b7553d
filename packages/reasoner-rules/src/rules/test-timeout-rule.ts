import { findIn } from '../failure/find-in.js';
import { toTestName } from '../failure/to-test-name.js';
import { quoted } from '../text/quoted.js';
import { atPlace } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';
import { toTestCommand } from './to-test-command.js';

const limitPattern = /(\d{1,7} ?(?:ms|milliseconds|s|seconds)\b)/i;

/** A test did not end in its time. */
export const testTimeoutRule: FailureRule = {
  kind: 'test-timeout',
  title: (failure) => {
    const test = failure.test;
    const limit = findIn(failure.nearby.slice(0, 1), limitPattern);
    const name = test === undefined ? '' : `: ${toTestName(test)}`;
    return `Test took longer than it may${limit ? ` (${limit})` : ''}${name}`;
  },
  rootCause: (failure) =>
    `A test did not end in the time it is given: ${quoted(failure.message, 240)}${atPlace(failure, 'at')}. The log does not say what it was waiting for.`,
  fixes: (failure) => [
    toFix(
      'Run the test alone and see what it waits for',
      'If it hangs here too, look for a promise that is never settled or a server that never answers. If it is only slow on the runner, give it more time.',
      toTestCommand(failure, failure.test),
    ),
  ],
};
