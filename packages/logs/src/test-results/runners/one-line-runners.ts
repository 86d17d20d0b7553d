import type { TestFormat } from '../test-format.js';

/** Runners that say a line a test: Zig, Nim's unittest, Terraform, TestCafe, uvu. */
export const oneLineRunners: readonly TestFormat[] = [
  {
    runner: 'zig-test',
    keywords: ['...fail', '... fail'],
    isWeak: true,
    failures: [{ pattern: /^(?:Test \[)?\d+\/\d+\]? (?<name>\S.*?)\.\.\. ?FAIL(?: \((?<message>[^)]*)\))?/ }],
  },
  {
    runner: 'nim-unittest',
    keywords: ['[failed] '],
    isWeak: true,
    failures: [{ pattern: /^ *\[FAILED\] (?<name>\S.*)$/ }],
  },
  {
    runner: 'terraform-test',
    keywords: ['... fail', 'failure! '],
    failures: [{ pattern: /^ +run "(?<name>[^"]+)"\.\.\. fail$/ }],
    totals: [{ pattern: /^(?:Failure|Success)! (?<passed>\d+) passed, (?<failed>\d+) failed/ }],
  },
  {
    runner: 'uvu',
    keywords: ['fail  '],
    isWeak: true,
    failures: [
      {
        pattern: /^ +FAIL {2}(?:(?<suite>\S.*?) {2})?"(?<name>[^"]+)"$/,
        name: ({ suite, name = '' }) => (suite === undefined ? name : `${suite} ${name}`),
      },
    ],
  },
];
