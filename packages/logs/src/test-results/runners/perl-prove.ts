import type { TestFormat } from '../test-format.js';

/** Perl's prove: files, then numbers of tests. */
export const perlProve: TestFormat = {
  runner: 'prove',
  keywords: ['(wstat: ', 'subtests failed', 'test programs', 'failed test '],
  failures: [
    { pattern: /^# {3}Failed test '(?<name>[^']+)'$/ },
    { pattern: /^(?<name>\S+\.t) +\(Wstat: \d+/ },
  ],
};
