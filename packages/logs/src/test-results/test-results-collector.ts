import type { LogLine } from '../read/log-line.js';
import { createKeywordIndex } from '../rules/keyword-index.js';
import type { FailedTest, TestResults } from './failed-test.js';
import { testBodyOf } from './test-body-of.js';
import type { TestReader } from './test-reader.js';
import { createTestReport, type RunnerResults } from './test-report.js';
import { testRunners } from './test-runners.js';

/** Puts together what test runners print. */
export interface TestResultsCollector {
  observe(line: LogLine): void;
  /** Whether every following line should be observed, keyword or not. */
  isOpen(): boolean;
  finish(): TestResults;
}

/** Names and totals stand at the beginning of a line. */
const MAX_CHARACTERS = 2000;
const MAX_FAILED_TESTS = 1000;
const antTask = /^ {0,12}\[(?:junit|testng|java)/;
const index = /* @__PURE__ */ createKeywordIndex(testRunners.map(({ keywords }) => keywords));

/** Every line that may begin something contains one of these, ASCII letters ignoring case. */
export const testResultKeywords: readonly string[] = /* @__PURE__ */ [
  ...new Set(testRunners.flatMap(({ keywords }) => keywords)),
];

interface Following {
  readonly reader: TestReader;
  readonly results: () => RunnerResults;
  readonly isWeak: boolean;
}

/** Creates a collector for one log. */
export function createTestResultsCollector(): TestResultsCollector {
  const following = new Map<number, Following>();
  let open: readonly number[] = [];

  const follow = (position: number): Following | undefined => {
    const known = following.get(position);
    const runner = testRunners[position];
    if (known || runner === undefined) return known;
    const report = createTestReport(runner.runner);
    const created: Following = {
      reader: runner.createReader(report),
      results: report.results,
      isWeak: runner.isWeak ?? false,
    };
    following.set(position, created);
    return created;
  };

  return {
    observe({ number, text }) {
      const shownText = text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text;
      const called = index.scan(shownText);
      if (called.length === 0 && open.length === 0) return;
      const line = { number, text: testBodyOf(shownText), isAntTask: antTask.test(shownText) };
      const shown = new Set([...called, ...open]);
      for (const position of shown) follow(position)?.reader.observe(line);
      open = [...shown].filter((position) => following.get(position)?.reader.isOpen());
    },
    isOpen: () => open.length > 0,
    finish: () => toTestResults([...following.values()]),
  };
}

function toTestResults(following: readonly Following[]): TestResults {
  const said = following
    .map(({ results, isWeak }) => ({ ...results(), isWeak }))
    .filter(({ failedTests, runs }) => failedTests.length > 0 || runs.length > 0);
  const strong = said.filter(({ isWeak }) => !isWeak);
  const isTold = strong.some((one) => one.failedTests.length > 0 || countOf(one) > 0);
  const heard = isTold ? strong : said;
  const failedTests = heard.flatMap((results) => results.failedTests).sort((a, b) => a.line - b.line);
  return {
    failedTests: failedTests.slice(0, MAX_FAILED_TESTS),
    runs: heard.flatMap(({ runs }) => runs).sort((a, b) => a.line - b.line),
    failedCount: heard.length === 0 ? undefined : heard.reduce((count, one) => count + countOf(one), 0),
  };
}

function countOf({ failedTests, runs }: RunnerResults): number {
  if (runs.length === 0) return new Set(failedTests.map(({ name }: FailedTest) => name)).size;
  return runs.reduce((count, { failed, errors }) => count + failed + errors, 0);
}
