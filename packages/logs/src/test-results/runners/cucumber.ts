import type { TestFormat } from '../test-format.js';

/** Cucumber in Ruby, Java and JavaScript, behave and Behat. */
export const cucumber: TestFormat = {
  runner: 'cucumber',
  keywords: [
    'cucumber ',
    'failing scenarios:',
    'failed scenarios:',
    ' scenarios ',
    ' scenario ',
    ') scenario: ',
  ],
  failures: [
    {
      pattern: /^cucumber (?:-p \S+ )?(?<file>\S+\.feature):\d+ # (?:Scenario(?: Outline)?: )?(?<name>\S.*)$/,
    },
    {
      pattern: /^ {1,6}(?<file>\S+\.feature):(?<place>\d+)(?: +(?<name>\S.*))?$/,
      inside: {
        begin: /^(?:--- )?(?:Failing|Failed|Errored) scenarios:/i,
        end: /^$|^\d+ (?:feature|scenario)/,
      },
      name: ({ file = '', place = '', name = `${file}:${place}` }) => name.replace(/^# Scenario: /, ''),
    },
    { pattern: /^\d+\) Scenario: (?<name>\S.*?)(?: \(attempt \d+\))? # (?<file>[^\s:]+):\d+$/ },
  ],
  totals: [
    {
      pattern:
        /^(?<run>\d+) scenarios? \((?:(?<failed>\d+) failed)?(?:, )?(?:\d+ \w+, )*(?:(?<passed>\d+) passed)?\)/,
    },
    {
      pattern:
        /^(?<passed>\d+) scenarios? passed, (?<failed>\d+) failed(?:, \d+ error)?, (?<skipped>\d+) skipped/,
    },
  ],
};
