import { toTestFacts } from '../format-reader.js';
import type { TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';
import { toCounts } from '../to-counts.js';

const verdict = '| FAIL |';
const totals =
  /^(?<run>\d+) tests?(?: total)?, (?<passed>\d+) passed, (?<failed>\d+) failed(?:, (?<skipped>\d+) skipped)?$/;

/** Robot Framework. */
export const robot: TestRunner = { runner: 'robot', keywords: ['| fail |'], createReader: createRobotReader };

function createRobotReader(report: TestReport): TestReader {
  let waiting: { readonly name: string; readonly line: number } | undefined;
  let last: ReturnType<typeof toCounts> | undefined;
  return {
    observe({ number, text }) {
      const counts = totals.exec(text);
      // A suite says so of itself, too, and its totals below; the last ones are those of the run.
      if (counts) {
        const { failed: more = 0 } = toCounts(toTestFacts(counts));
        report.totals({ failed: more - (last?.failed ?? 0), errors: 0 }, number, true);
        last = { failed: more, errors: 0 };
      } else if (waiting)
        report.failed({ ...waiting, rank: 0, message: /^[\w"'<[]/.test(text) ? text : undefined });
      const isFailed = text.endsWith(verdict) && /^\S/.test(text);
      waiting = isFailed ? { name: text.slice(0, -verdict.length).trimEnd(), line: number } : undefined;
    },
    isOpen: () => waiting !== undefined,
  };
}
