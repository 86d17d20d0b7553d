import type { Failure } from '../failure/failure.js';
import { toExpectation } from '../failure/to-expectation.js';
import { toMessage } from '../failure/to-message.js';
import { lastPart, toTestName } from '../failure/to-test-name.js';
import { count } from '../text/count.js';
import { list } from '../text/list.js';
import { quoted } from '../text/quoted.js';
import { atPlace, placeOr } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';
import { toTestCommand } from './to-test-command.js';

/** A test ran to its end and found something else than it expected. */
export const testAssertionRule: FailureRule = {
  kind: 'test-assertion',
  title: (failure) => {
    const test = failure.test;
    const said = toExpectation(failure) ?? toReason(failure);
    if (test === undefined) {
      const many = failure.tests.length > 1 ? `${failure.tests.length} tests failed` : 'Test failed';
      return `${many}: ${said ?? failure.message}${atPlace(failure)}`;
    }
    const name = toTestName(test);
    const detail = said === undefined ? '' : ` — ${said}`;
    const others = failure.tests.length - 1;
    return others > 0
      ? `${failure.tests.length} tests failed, among them ${name}${detail}`
      : `Test failed: ${name}${detail}`;
  },
  rootCause: (failure) => {
    const test = failure.test;
    const subject = test === undefined ? 'A test' : `The test ${quoted(toTestName(test), 160)}`;
    const expectation = toExpectation(failure);
    const facts = expectation ? `: ${expectation}` : '';
    return `${subject} fails${facts}. The log says ${quoted(toReason(failure) ?? failure.message, 240)}${atPlace(failure, 'at')}.${otherTests(failure)}`;
  },
  fixes: (failure) => [
    toFix(
      'Find out which of the two is right',
      `Either the code no longer does what the test at ${placeOr(failure, 'the quoted place')} asks for, or the test asks for what is no longer wanted. Run it alone to see.`,
      toTestCommand(failure, failure.test),
    ),
  ],
};

/** What the test says; where the cause line only names the test, the next line that speaks of an error. */
function toReason(failure: Failure): string | undefined {
  const { message, nearby } = failure;
  const [, short] = message.split(' » '); // Maven's summary: place » exception
  if (short) return short;
  const own = lastPart(failure.test ?? '');
  if (own.length < 3 || !message.includes(own)) return message;
  const reason = nearby
    .slice(1, 4)
    .find((line) => !line.includes('Tests run:') && /error|exception|failure|expected|assert/i.test(line));
  return reason === undefined ? undefined : toMessage(reason);
}

function otherTests(failure: Failure): string {
  const shown = failure.test;
  const others = failure.tests.filter((test) => test !== shown).map((test) => quoted(toTestName(test), 100));
  return others.length === 0 ? '' : ` ${count(others.length, 'more test')} failed: ${list(others, 4)}.`;
}
