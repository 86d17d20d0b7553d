import type { Failure } from '../failure/failure.js';
import { toExpectation } from '../failure/to-expectation.js';
import { toFailedTest, toTestName } from '../failure/to-test-name.js';
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
    const test = toFailedTest(failure);
    const said = toExpectation(failure) ?? failure.message;
    if (test === undefined) {
      const many = failure.tests.length > 1 ? `${failure.tests.length} tests failed` : 'Test failed';
      return `${many}: ${said}${atPlace(failure)}`;
    }
    const name = toTestName(test);
    const detail = said === test || said.includes(name) ? '' : ` — ${said}`;
    const others = failure.tests.length - 1;
    return others > 0
      ? `${failure.tests.length} tests failed, among them ${name}${detail}`
      : `Test failed: ${name}${detail}`;
  },
  rootCause: (failure) => {
    const test = toFailedTest(failure);
    const subject = test === undefined ? 'A test' : `The test ${quoted(toTestName(test), 160)}`;
    const expectation = toExpectation(failure);
    const facts = expectation ? `: ${expectation}` : '';
    return `${subject} fails${facts}. The assertion says ${quoted(failure.message, 240)}${atPlace(failure, 'at')}.${otherTests(failure)}`;
  },
  fixes: (failure) => [
    toFix(
      'Find out which of the two is right',
      `Either the code no longer does what the test at ${placeOr(failure, 'the quoted place')} asks for, or the test asks for what is no longer wanted. Run it alone to see.`,
      toTestCommand(failure, toFailedTest(failure)),
    ),
  ],
};

function otherTests(failure: Failure): string {
  const shown = toFailedTest(failure);
  const others = failure.tests.filter((test) => test !== shown).map((test) => quoted(toTestName(test), 100));
  return others.length === 0 ? '' : ` ${count(others.length, 'more test')} failed: ${list(others, 4)}.`;
}
