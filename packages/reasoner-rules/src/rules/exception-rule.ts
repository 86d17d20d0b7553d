import type { Failure } from '../failure/failure.js';
import { toTestName } from '../failure/to-test-name.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';
import { atPlace, placeOr } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';
import { toTestCommand } from './to-test-command.js';

/** The program stopped by itself: an exception nobody caught, a panic, a crash. */
export const exceptionRule: FailureRule = {
  kind: 'exception',
  title: (failure) => {
    const test = failure.test;
    const during = test === undefined ? '' : ` (test ${toTestName(test)})`;
    return `${whatStopped(failure)}${atPlace(failure)}${during}`;
  },
  rootCause: (failure) => {
    const test = failure.test;
    const during = test === undefined ? '' : `, while the test ${quoted(toTestName(test), 160)} ran`;
    return `The program is stopped by ${quoted(whatStopped(failure), 260)}${atPlace(failure, 'at')}${during}.${path(failure)}`;
  },
  fixes: (failure) => [
    toFix(
      `Start at ${placeOr(failure, 'the quoted line')}`,
      'See which value the code did not expect there and where it comes from; then handle it, or stop it from arriving.',
      toTestCommand(failure, failure.test),
    ),
  ],
};

/** `NumberFormatException: Character , is neither …` */
function whatStopped({ message }: Failure): string {
  const plain = message
    .replace(/^(?:Caused by|Uncaught|Unhandled \w+|panic|Exception in thread "[^"]{1,80}")[: ]+/, (start) =>
      start.startsWith('panic') ? 'panic: ' : '',
    )
    .replace(/^(?:[a-z_][\w$]*\.){1,12}(?=[A-Z]\w*(?:Error|Exception|Failure|Warning)?\b)/, '');
  return oneLine(plain, 220);
}

/** Who called whom. */
function path({ calls }: Failure): string {
  const names = calls.map(({ frame }) => oneLine(frame.function ?? '', 100)).filter((name) => name !== '');
  const [innermost, ...callers] = [...new Set(names)];
  if (innermost === undefined || callers.length === 0) return '';
  return ` It happens in ${innermost}, called by ${callers.slice(0, 3).join(', called by ')}.`;
}
