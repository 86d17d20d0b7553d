/** A test that a test runner says has failed. */
export interface FailedTest {
  /** As the runner names it, with its suites. */
  readonly name: string;
  /** kebab-case: `pytest`, `jest`, `surefire`, … */
  readonly runner: string;
  /** Line of the log that names it. */
  readonly line: number;
  /** The last part of the name, where the runner prints the parts on lines of their own. */
  readonly title?: string;
  readonly file?: string;
  /** The first words of why. */
  readonly message?: string;
}

/** The totals of one run of a test runner, as it printed them. */
export interface TestRun {
  readonly runner: string;
  /** Line of the log that says so. */
  readonly line: number;
  readonly run?: number;
  readonly passed?: number;
  readonly failed: number;
  /** Tests that broke instead of failing, where the runner tells them apart. */
  readonly errors: number;
  readonly skipped?: number;
}

/** What all test runners of a log said together. */
export interface TestResults {
  readonly failedTests: readonly FailedTest[];
  readonly runs: readonly TestRun[];
  /** Failed and broken tests of all runs; without totals the number of failed tests; `undefined` when nothing says that tests ran. */
  readonly failedCount: number | undefined;
}
