import type { TestFormat } from '../test-format.js';

const duration = String.raw`\[(?:< ?)?[\d.,]+ ?(?:ms|s|m|h)(?: [\d.,]+ ?(?:ms|s|m))?\]`;

/** .NET: `dotnet test`, vstest, the testing platform. */
export const vstest: TestFormat = {
  runner: 'vstest',
  keywords: ['failed ', '  x ', 'failed!', 'total tests: ', 'failed:'],
  failures: [
    {
      pattern: new RegExp(String.raw`^ *(?:Failed|X) (?<name>\S.*?) ${duration}$`),
      message: /^ {3,}(?<message>(?:Assert|Expected|[\w.]+(?:Exception|Error)\b|[A-Z]).*)/,
      messageWithin: 3,
    },
    { pattern: /^Failed {3}(?<name>[\w.+`]+(?:\(.*\))?)$/ },
    { pattern: /^ *failed (?<name>\S.*?) \((?:[\d.]+m )?[\d.]+(?:ms|s)(?: [\d.]+ms)?\)$/ },
  ],
  totals: [
    {
      pattern:
        /^ *(?:Failed|Passed|Skipped)! {1,2}- Failed: +(?<failed>\d+), Passed: +(?<passed>\d+), Skipped: +(?<skipped>\d+), Total: +(?<run>\d+)/,
    },
    {
      pattern:
        /^Total tests: (?<run>\d+)\. Passed: (?<passed>\d+)\. Failed: (?<failed>\d+)\. Skipped: (?<skipped>\d+)/,
    },
    {
      pattern: /^ {4,5}Failed: +(?<failed>\d+)$/,
      inside: { begin: /^Total tests: \d+$/, end: /^ *Total time:/, maxLines: 6 },
    },
    {
      pattern: /^ {2}failed: (?<failed>\d+)$/,
      inside: { begin: /^Test run summary: /, end: /^ *duration:/, maxLines: 10 },
    },
  ],
};
