import type { TestReport } from './test-report.js';

/** A line as test runners print it: without the prefixes of whatever ran them. */
export interface TestLine {
  readonly number: number;
  readonly text: string;
  /** Ant said it on behalf of a task. */
  readonly isAntTask?: boolean;
}

/** Follows one runner's output. */
export interface TestReader {
  observe(line: TestLine): void;
  /** Wants to see every following line. */
  isOpen(): boolean;
}

/** A runner whose output needs more than patterns. */
export interface TestRunner {
  readonly runner: string;
  /** Lower case; every line that begins something contains one of them. */
  readonly keywords: readonly string[];
  /** Looks like others' output: counts only in a log where no other runner said anything. */
  readonly isWeak?: boolean;
  readonly createReader: (report: TestReport) => TestReader;
}
