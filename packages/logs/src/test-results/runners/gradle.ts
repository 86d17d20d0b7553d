import type { TestFacts, TestFormat } from '../test-format.js';

/** Gradle's own test logging, the test-logger plugin, and all frameworks below them. */
export const gradle: TestFormat = {
  runner: 'gradle',
  keywords: [' failed', 'tests completed, ', 'executed '],
  context: [/^(?<suite>(?:[\w$]+\.)+[A-Z][\w$]*)$/],
  failures: [
    {
      pattern: /^(?<suite>\S.*) > (?<name>.+?) FAILED(?: \([\d.,]+ ?m?s\))?$/,
      unless: /^> (?:Task|Configure)|^Execution failed/,
      name: classAndMethod,
      key: (facts) => leafOf(classAndMethod(facts)),
      message:
        /^\s+(?<message>(?:[\w$]+\.)*[A-Z][\w$]*(?:Error|Exception|Failure|Failed|Throwable|Timeout|Condition[\w$]*)\b.*)/,
      messageWithin: 5,
    },
    {
      pattern: /^ {2,}Test (?<name>\S.*?) FAILED(?: \([\d.,]+ ?m?s\))?$/,
      name: ({ suite, name = '' }) => (suite === undefined ? name : `${suite}.${name}`),
      key: ({ suite = '', name = '' }) => leafOf(`${suite}.${name}`),
    },
  ],
  totals: [
    {
      pattern: /^(?<run>\d+) tests? completed(?:, (?<failed>\d+) failed)?(?:, (?<skipped>\d+) skipped)?$/,
    },
    {
      pattern:
        /^(?:FAILURE|SUCCESS): Executed (?<run>\d+) tests? in .{1,40}?(?: \((?:(?<failed>\d+) failed)?(?:, )?(?:(?<skipped>\d+) skipped)?\))?$/,
      isPartial: true,
    },
  ],
};

/** `A > b` is the method `b` of `A`; what Gradle puts around it (executors, runs, suites of TestNG, templates) is left out. */
function classAndMethod({ suite = '', name = '' }: TestFacts): string {
  const parts = [...suite.split(' > '), name].filter((part) => !/^Gradle Test (?:Run|Executor)\b/.test(part));
  const last = parts.at(-1) ?? '';
  const isQualified = parts.length > 2 && /^(?:[\w$]+\.)+[\w$]/.test(last);
  if (isQualified) return last;
  // A class in a class, as Java names it and `--tests` takes it.
  return parts.reduce((outer, part) => `${outer}${part !== last && isClass(part) ? '$' : '.'}${part}`);
}

function leafOf(name: string): string {
  return name.replace(/^(?:[a-z_][\w$]*\.)+(?=[A-Z])/, '');
}

function isClass(part: string): boolean {
  return /^[A-Z][\w$]*$/.test(part);
}
