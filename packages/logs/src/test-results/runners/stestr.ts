import type { TestFormat } from '../test-format.js';

/** stestr and ostestr, as OpenStack's projects run them. */
export const stestr: TestFormat = {
  runner: 'stestr',
  keywords: ['... failed', ' - failed: '],
  failures: [
    { pattern: /^(?:\{\d+\} )?(?<name>[\w.]+\.\w+(?:\(.*\)|\[[^\]]*\])?) \[[\d.]+s\] \.\.\. FAILED$/ },
  ],
  totals: [{ pattern: /^ - Failed: +(?<failed>\d+)$/ }],
};
