import { toTestFacts } from '../format-reader.js';
import type { TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';
import { toCounts } from '../to-counts.js';

const ruler = '-'.repeat(79);
const testCase = /^TEST CASE: {1,2}(?<name>\S.*)$/;
const failed = /^(?<file>\S.{0,300}?)(?::\d+|\(\d+\)): (?:FAILED:|(?:FATAL )?ERROR: )(?<message>.*)$/;
const HEADER_LINES = 6;
const totals =
  /^(?:\[doctest\] )?test cases: *(?<run>\d+) \| *(?:(?<passed>\d+) passed)?(?: *\| )?(?: *(?<failed>\d+) failed)?(?: *\| *(?<skipped>\d+) skipped)?/;

/** Catch2 and doctest: the name of the test stands above its failures. */
export const catch2: TestRunner = {
  runner: 'catch2',
  keywords: [ruler, 'test case: ', 'test cases: ', ': failed:', ': error: ', ': fatal error: '],
  createReader: createCatchReader,
};

function createCatchReader(report: TestReport): TestReader {
  let name: string | undefined;
  let headerUntil = 0;
  return {
    observe({ number, text }) {
      const isRuler = text.startsWith(ruler);
      // The name stands first between two rulers; its sections are indented below it.
      if (isRuler) headerUntil = headerUntil === 0 ? number + HEADER_LINES : 0;
      else if (headerUntil !== 0 && number === headerUntil - HEADER_LINES + 1) name = text.trim();
      if (number > headerUntil) headerUntil = 0;
      name = testCase.exec(text)?.groups?.name ?? name;
      const failure = failed.exec(text)?.groups;
      if (failure && name !== undefined)
        report.failed({
          name,
          line: number,
          rank: 0,
          file: failure.file,
          message: failure.message || undefined,
        });
      const counted = totals.exec(text);
      if (counted) {
        report.totals(toCounts(toTestFacts(counted)), number);
        name = undefined;
      }
    },
    isOpen: () => headerUntil !== 0,
  };
}
