import type { TestFormat } from '../test-format.js';

/** sbt with ScalaTest, specs2, MUnit, utest and JUnit. */
export const scala: TestFormat = {
  runner: 'scala',
  keywords: [
    '*** failed ***',
    '*** aborted ***',
    'tests: succeeded ',
    'failed: total ',
    'passed: total ',
    'error: total ',
    'failed: ',
    '==> x ',
    '  x ',
    '  ! ',
    'spec:',
    'specs:',
    'test:',
    'tests:',
    'suite:',
  ],
  context: [/^(?<suite>[A-Z][\w.]*(?:Spec|Test|Tests|Suite|Specs)):$/],
  failures: [
    {
      pattern: /^ *- (?<name>\S.*?) \*\*\* FAILED \*\*\*/,
      name: ({ suite, name = '' }) => (suite === undefined ? name : `${suite}: ${name}`),
      message: /^ +(?<message>\S.*)/,
      messageWithin: 1,
    },
    { pattern: /^==> X (?<name>[\w.$]+\.\S.*?) {1,2}[\d.]+s (?<message>\S.*)$/ },
    { pattern: /^Test (?<name>[\w.$]+) failed: (?<message>.*?)(?:, took [\d.]+ s(?:ec)?)?$/ },
    { pattern: /^ *X (?<name>[a-z][\w.]*\.[\w.$]+) \d+ms ?$/ },
    {
      pattern: /^ *[x!] (?<name>[a-z]\S* \S.*)$/,
      inside: { begin: /^[A-Z][\w.]*(?:Spec|Test|Specs)$/, end: /^Total for specification/ },
    },
  ],
  totals: [
    {
      pattern:
        /^Tests: succeeded (?<passed>\d+), failed (?<failed>\d+), canceled \d+, ignored (?<skipped>\d+), pending \d+$/,
      isPartial: true,
    },
    {
      pattern:
        /^(?:Failed|Passed|Error): Total (?<run>\d+), Failed (?<failed>\d+), Errors (?<errors>\d+), Passed (?<passed>\d+)/,
    },
  ],
};
