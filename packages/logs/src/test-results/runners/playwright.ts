import type { TestFormat } from '../test-format.js';

/** Playwright. */
export const playwright: TestFormat = {
  runner: 'playwright',
  keywords: [' › ', '  failed', ' failed'],
  failures: [
    {
      pattern: /^ {2,4}\d+\) (?:\[(?<suite>[^\]]+)\] › )?(?<file>\S+?):\d+:\d+ › (?<name>\S.*?) *─*$/,
      key: ({ suite = '', file = '', name = '' }) => `${suite} ${file} ${name}`,
      name: ({ suite, file = '', name = '' }) =>
        `${suite === undefined ? '' : `[${suite}] › `}${file} › ${name}`,
      message: /^ +(?<message>(?:Error|TimeoutError|Test timeout|Expect)\b.*)/,
      messageWithin: 4,
    },
    {
      pattern: /^ {4}(?:\[(?<suite>[^\]]+)\] › )?(?<file>\S+?):\d+:\d+ › (?<name>\S.*?) *─*$/,
      inside: {
        begin: /^ {2}\d+ failed$/,
        end: /^ {2}\d+ (?:flaky|skipped|did not run|passed|interrupted)|^$/,
      },
      key: ({ suite = '', file = '', name = '' }) => `${suite} ${file} ${name}`,
      name: ({ suite, file = '', name = '' }) =>
        `${suite === undefined ? '' : `[${suite}] › `}${file} › ${name}`,
    },
  ],
  totals: [
    {
      pattern: /^ {2}(?<failed>\d+) failed$/,
      inside: { begin: /^ {2,4}\d+\) .* › /, end: /^ {2}\d+ passed/, maxLines: 5000 },
    },
  ],
};
