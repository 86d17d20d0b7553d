import type { TestFacts, TestFormat } from '../test-format.js';

/** Gradle's own test logging, the test-logger plugin, and all frameworks below them. */
export const gradle: TestFormat = {
  runner: 'gradle',
  keywords: [' failed', 'tests completed, ', 'executed '],
  context: [/^(?<suite>(?:[\w$]+\.)+[A-Z][\w$]*)$/],
  failures: [
    {
      pattern: /^(?<name>\S.*) FAILED(?: \([\d.,]+ ?m?s\))? *$/,
      unless: /^(?!.* > )|^> (?:Task|Configure)/,
      name: classAndMethod,
      key: (facts) => leafOf(classAndMethod(facts)),
      message: /^ {4}(?<message>\S.*)/,
      messageWithin: 2,
    },
    {
      pattern: /^ {2,}Test (?<name>\S.*?) FAILED(?: \([\d.,]+ ?m?s\))? *$/,
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
function classAndMethod({ name = '' }: TestFacts): string {
  const parts = name.split(' > ').filter((part) => !/^Gradle Test (?:Run|Executor)\b/.test(part));
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
