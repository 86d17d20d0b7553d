import type { TestLine, TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';

const head = /^\s*FAILED TESTS:$/;
const cross = /^(?<indent> *)[✖✗×] (?<name>\S.*)$/;
const suite = /^(?<indent> *)(?<name>\S.*)$/;
const totals = /^\s*(?<mark>[✔✓✖✗×ℹ]) (?<count>\d+) tests? (?<what>completed|failed|skipped)$/;
const LIST_LINES = 200;

/** The tree that karma-mocha-reporter and karma-spec-reporter print after the run. */
export const karmaMocha: TestRunner = {
  runner: 'karma-mocha',
  keywords: [
    'failed tests:',
    ' tests completed',
    ' test completed',
    ' tests failed',
    ' test failed',
    ' tests skipped',
  ],
  createReader: createTreeReader,
};

function createTreeReader(report: TestReport): TestReader {
  let until = 0;
  let path: { readonly indent: number; readonly name: string }[] = [];
  let isBelowTest = false;

  const readTree = ({ number, text }: TestLine): void => {
    const groups = cross.exec(text)?.groups;
    if (groups) {
      const indent = groups.indent?.length ?? 0;
      const title = groups.name ?? '';
      const suites = path.filter((part) => part.indent < indent).map(({ name }) => name);
      report.failed({ name: [...suites, title].join(' '), title, line: number, rank: 0 });
      until = number + LIST_LINES;
      isBelowTest = true;
    } else if (text.trim() === '') isBelowTest = false;
    else if (!isBelowTest) {
      const { indent = '', name = '' } = suite.exec(text)?.groups ?? {};
      path = [...path.filter((part) => part.indent < indent.length), { indent: indent.length, name }];
    }
  };

  return {
    observe(line) {
      const groups = totals.exec(line.text)?.groups;
      if (groups) {
        const count = Number(groups.count);
        const counts = { failed: groups.what === 'failed' ? count : 0, errors: 0 };
        report.totals(groups.what === 'completed' ? { ...counts, passed: count } : counts, line.number);
      } else if (head.test(line.text)) {
        until = line.number + LIST_LINES;
        path = [];
      } else if (line.number <= until) readTree(line);
      if (line.number > until) until = 0;
    },
    isOpen: () => until !== 0,
  };
}
