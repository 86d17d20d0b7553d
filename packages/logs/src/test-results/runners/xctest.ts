import type { TestFormat } from '../test-format.js';

/** XCTest as xcodebuild and the Swift package manager print it, also behind xcpretty and xcbeautify. */
export const xctest: TestFormat = {
  runner: 'xctest',
  keywords: [
    "test case '",
    'executed ',
    'failing tests:',
    ', xct',
    '✗ ',
    "test suite 'all tests'",
    "test suite 'selected tests'",
  ],
  failures: [
    {
      pattern:
        /^Test [Cc]ase '(?:-\[(?<suite>\S+) (?<name>[^\]]+)\]|(?<name2>[^']+))' failed(?: on '[^']*')? \([\d.]+ seconds\)/,
      name: ({ suite, name = '' }) =>
        suite === undefined ? name.replace(/\(\)$/, '') : `${suite.replace(/^.*\./, '')}.${name}`,
    },
    {
      pattern: /^\t(?<name>[\w.-]+\.\w+)(?:\(\))?$|^\t-\[(?<suite>\S+) (?<name2>[^\]]+)\]$/,
      inside: { begin: /^Failing tests:$/, end: /^\*\* |^$/ },
      name: ({ suite, name = '' }) => (suite === undefined ? name : `${suite.replace(/^.*\./, '')}.${name}`),
    },
    {
      // Behind xcpretty.
      pattern: /^ +(?:✗ )?(?<name>\w+), (?<message>(?:XCT|failed|expected ).*)$/,
    },
  ],
  totals: [
    {
      pattern:
        /^\s*Executed (?<run>\d+) tests?, with (?:(?<skipped>\d+) tests? skipped and )?(?<failed>\d+) failures? \(/,
      inside: {
        begin: /^Test Suite '(?:All tests|Selected tests)' (?:failed|passed) /,
        end: /^$/,
        maxLines: 1,
      },
    },
  ],
};
