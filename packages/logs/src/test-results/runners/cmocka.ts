import type { TestFormat } from '../test-format.js';

/** cmocka. */
export const cmocka: TestFormat = {
  runner: 'cmocka',
  isWeak: true,
  keywords: ['[  failed  ]'],
  failures: [{ pattern: /^\[ {2}FAILED {2}\] (?<name>\w+)$/ }],
};
