import { toTestFacts } from '../format-reader.js';
import type { TestLine, TestReader, TestRunner } from '../test-reader.js';
import type { TestReport } from '../test-report.js';
import { toCounts } from '../to-counts.js';

const announced = /^(?:Testsuite:|Running) (?<suite>[\w.$]+)$/;
const testcase =
  /^Testcase: (?<name>.+?)(?: took [\d.,]+ s(?:ec)?)?(?::?\s+(?<verdict>FAILED|Caused an ERROR|FAILURE|ERROR)\b.*)?$/;
const verdict = /^\s*(?:FAILED|Caused an ERROR)$/;
const totals =
  /^Tests run: (?<run>\d+), Failures: (?<failed>\d+), Errors: (?<errors>\d+)(?:, Skipped: (?<skipped>\d+))?, Time elapsed: [\d.,]+ sec/;
const methodAndClass = /^(?<method>.+)\((?<owner>[\w.$]+)\)$/;
const MAX_SUITES = 10_000;

/** Ant's junit task, with the plain and brief formatters and the summary. */
export const antJunit: TestRunner = {
  runner: 'ant-junit',
  isWeak: true,
  keywords: ['testsuite: ', 'testcase: ', 'tests run: ', '[junit] running '],
  createReader: createAntReader,
};

function createAntReader(report: TestReport): TestReader {
  let suite: string | undefined;
  const counted = new Set<string>();
  let test: { readonly name: string; readonly line: number } | undefined;
  let tell: ((message: string) => void) | undefined;

  const fail = (name: string, line: number): void => {
    tell = report.failed({ name: spell(name, suite), line, rank: 0 });
    test = undefined;
  };

  const readTotals = ({ number, text }: TestLine): void => {
    const found = totals.exec(text);
    // The summary and a formatter may both say it.
    if (found === null || suite === undefined || counted.has(suite)) return;
    if (counted.size < MAX_SUITES) counted.add(suite);
    report.totals(toCounts(toTestFacts(found)), number);
  };

  return {
    observe(line) {
      const { number, text } = line;
      suite = announced.exec(text)?.groups?.suite ?? suite;
      const { name, verdict: said } = testcase.exec(text)?.groups ?? {};
      if (name !== undefined) {
        test = { name, line: number };
        if (said !== undefined) fail(name, number);
      } else if (test && verdict.test(text)) fail(test.name, test.line);
      else if (tell) {
        if (text.trim() !== '') tell(text.trim());
        tell = undefined;
      } else test = undefined;
      readTotals(line);
    },
    isOpen: () => test !== undefined || tell !== undefined,
  };
}

function spell(name: string, suite: string | undefined): string {
  const { method = name, owner = suite } = methodAndClass.exec(name)?.groups ?? {};
  return owner === undefined ? method : `${owner}.${method}`;
}
