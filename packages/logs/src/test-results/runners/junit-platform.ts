import type { TestFormat } from '../test-format.js';

/** The console launcher of the JUnit platform and Ant's junitlauncher. */
export const junitPlatform: TestFormat = {
  runner: 'junit-platform',
  keywords: ['methodsource [', 'tests found ', 'tests failed ', 'junit jupiter:', 'junit vintage:'],
  failures: [
    {
      pattern: /^\s*MethodSource \[className = '(?<suite>[^']+)', methodName = '(?<name>[^']+)'/,
      name: ({ suite = '', name = '' }) => `${suite}.${name}`,
      message: /^\s*=> (?<message>\S.*)/,
      messageWithin: 2,
    },
    {
      pattern: /^\s*JUnit (?:Jupiter|Vintage|Platform Suite):(?<name>\S.*)$/,
      name: ({ name = '' }) => name.replaceAll(':', '.'),
      key: ({ name = '' }) => name.replaceAll(':', '.'),
    },
  ],
  totals: [
    { pattern: /^\[ +(?<failed>\d+) tests failed +\]/ },
    { pattern: /^\[ +(?<run>\d+) tests found +\]/, isPartial: true },
  ],
};
