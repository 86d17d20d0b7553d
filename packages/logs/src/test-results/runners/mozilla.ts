import type { TestFormat } from '../test-format.js';

/** Mozilla's harnesses: mochitest, reftest, xpcshell, web-platform-tests. */
export const mozilla: TestFormat = {
  runner: 'mozilla',
  keywords: ['test-unexpected-'],
  failures: [
    {
      pattern: /TEST-UNEXPECTED-[A-Z]+ \| (?<name>[^|]*[^|\s]) \| (?<message>\S.*)$/,
      unless: / \| leakcheck \| |TEST-UNEXPECTED-[A-Z]+ \| (?:Main app process|Last test finished)/,
    },
  ],
};
