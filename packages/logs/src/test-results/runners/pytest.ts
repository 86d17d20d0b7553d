import type { TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';
import { createPytestBlocks } from './pytest-blocks.js';

/** `FAILED path::test - message`; old versions say `FAIL path::test`. */
const summary =
  /^(?:FAILED|FAIL|ERROR|SUBFAIL(?:ED)?(?:\([^)]{0,200}\))?) (?<name>[^\s[][^[]*?(?:\[.*?\])?)(?: - (?<message>.*))?$/;
const verbose =
  /^(?<name>[^\s:]+::\S.*?)(?: <- \S+)? (?:FAILED|ERROR)(?: \[[\d.]+s\])?(?: \(.*\))?(?: +\[ *\d+%\])?$/;
const distributed = /^\[gw\d+\](?: \[ *\d+%\])? (?:FAILED|ERROR) (?<name>\S+::\S.*?) *$/;
/** A line of the summary whose heading was cut off. */
const alone = /^FAILED (?<name>[^\s:]+\.py::[^[]*?(?:\[.*?\])?)(?: - .*)?$/;
const totals =
  /^(?:=+ )?(?<counts>(?:\d+ [a-z]+(?:, )?)+|no tests ran)(?:,? in [\d.]+ ?s(?:econds)?(?: \([\d:]+\))?)(?: =+)?$/;
const section = /^=+ (?<title>[A-Za-z][\w ()-]*?) =+$/;
const countNames = { failed: 'failed', passed: 'passed', errors: 'errors?', skipped: 'skipped' } as const;

/** pytest, with its xdist and rerunfailures. */
export const pytest: TestRunner = {
  runner: 'pytest',
  keywords: [
    ' failed',
    'failed ',
    '___ ',
    '] error ',
    ' error in ',
    ' errors in ',
    ' error, ',
    ' errors, ',
    '= failures =',
    '= errors =',
    '= short test summary',
    ' passed in ',
    ' passed, ',
    ' skipped in ',
    ' skipped, ',
    'no tests ran',
  ],
  createReader: createPytestReader,
};

function createPytestReader(report: TestReport): TestReader {
  const blocks = createPytestBlocks(report);
  let isSummary = false;

  return {
    observe(line) {
      const { number, text } = line;
      const title = section.exec(text)?.groups?.title;
      const counts = totals.exec(text)?.groups?.counts;
      if (counts !== undefined) {
        report.totals(toPytestCounts(counts), number);
        isSummary = false;
        blocks.close();
      } else if (title !== undefined) {
        isSummary = title === 'short test summary info';
        if (title === 'FAILURES' || title === 'ERRORS') blocks.open();
        else blocks.close();
      } else if (isSummary) {
        const { name, message } = summary.exec(text)?.groups ?? {};
        if (name !== undefined && /[/.:]/.test(name))
          report.failed({ name, message, key: keyOf(name), line: number, rank: 0, file: fileOf(name) });
      } else if (blocks.isOpen()) blocks.observe(line);
      else {
        const name = (verbose.exec(text) ?? distributed.exec(text) ?? alone.exec(text))?.groups?.name;
        if (name !== undefined)
          report.failed({ name, key: keyOf(name), line: number, rank: 1, file: fileOf(name) });
      }
    },
    isOpen: () => isSummary || blocks.isOpen(),
  };
}

function fileOf(name: string): string {
  return name.split('::', 1)[0] ?? name;
}

/** Headings leave the file out and say `Class.test`. */
function keyOf(name: string): string {
  const [file = name, ...rest] = name.split('::');
  return rest.length === 0 ? file : rest.join('.');
}

function toPytestCounts(counts: string): {
  failed: number;
  errors: number;
  passed?: number;
  skipped?: number;
} {
  const numberOf = (name: string): number => Number(new RegExp(`(\\d+) ${name}\\b`).exec(counts)?.[1] ?? 0);
  return {
    failed: numberOf(countNames.failed),
    errors: numberOf(countNames.errors),
    passed: numberOf(countNames.passed),
    skipped: numberOf(countNames.skipped),
  };
}
