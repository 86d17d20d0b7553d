import { detach } from '../read/detach.js';
import type { FailedTest, TestRun } from './failed-test.js';

/** A failed test as one form of a runner's output names it. */
export interface FailureEntry {
  readonly name: string;
  readonly line: number;
  /** 0 for the best spelling. */
  readonly rank: number;
  /** The same in all spellings of one test. @default the name */
  readonly key?: string;
  readonly title?: string | undefined;
  readonly file?: string | undefined;
  readonly message?: string | undefined;
}

/** Numbers of tests; what a runner leaves out is missing. */
export type TestCounts = Omit<TestRun, 'runner' | 'line'>;

/** Takes what one runner says. */
export interface TestReport {
  /** Gives a function that adds the reason when it is said later. */
  failed(entry: FailureEntry): (message: string) => void;
  /** The runner says that the test passed after all. */
  recovered(key: string): void;
  totals(counts: TestCounts, line: number, isPartial?: boolean): void;
}

/** What one runner said, put together. */
export interface RunnerResults {
  readonly failedTests: readonly FailedTest[];
  readonly runs: readonly TestRun[];
}

interface Draft {
  readonly entry: FailureEntry;
  readonly key: string;
  message: string | undefined;
}

const MAX_ENTRIES = 2000;
const MAX_RUNS = 200;

/** Creates the report of one runner. */
export function createTestReport(runner: string): TestReport & { results(): RunnerResults } {
  const drafts: Draft[] = [];
  const recovered = new Set<string>();
  const runs: TestRun[] = [];
  let partial: TestRun | undefined;

  return {
    failed(entry) {
      const draft: Draft = {
        entry: detached(entry),
        key: detach(entry.key ?? entry.name),
        message: undefined,
      };
      draft.message = draft.entry.message;
      if (drafts.length < MAX_ENTRIES) drafts.push(draft);
      return (message) => {
        draft.message ??= detach(message);
      };
    },
    recovered(key) {
      if (recovered.size < MAX_ENTRIES) recovered.add(detach(key));
    },
    totals(counts, line, isPartial = false) {
      const run: TestRun = { runner, line, ...counts };
      // Nothing was run at last, for example because the process died: what its classes said stays.
      if (!isPartial && counts.run === 0 && partial !== undefined) return;
      if (isPartial) partial = partial === undefined ? run : sum(partial, run);
      else {
        partial = undefined;
        if (runs.length < MAX_RUNS) runs.push(run);
      }
    },
    results() {
      const allRuns = partial === undefined ? runs : [...runs, partial];
      const kept = drafts.filter(({ key }) => !recovered.has(key));
      return { failedTests: merge(runner, kept, countOf(allRuns)), runs: allRuns };
    },
  };
}

function detached(entry: FailureEntry): FailureEntry {
  const { name, title, file, message } = entry;
  return {
    ...entry,
    name: detach(name),
    title: title && detach(title),
    file: file && detach(file),
    message: message && detach(message),
  };
}

function countOf(runs: readonly TestRun[]): number | undefined {
  return runs.length === 0 ? undefined : runs.reduce((count, run) => count + run.failed + run.errors, 0);
}

/** The best spelling of every test; a weaker form is heard only while the runner counted more failures. */
function merge(runner: string, drafts: readonly Draft[], counted: number | undefined): FailedTest[] {
  const accepted = new Map<string, Draft[][]>();
  let heard = 0;
  for (const rank of [...new Set(drafts.map(({ entry }) => entry.rank))].sort((a, b) => a - b)) {
    const isEnough = counted !== undefined && accepted.size > 0 && heard >= counted;
    const earlier = new Set(accepted.keys());
    for (const draft of drafts) {
      if (draft.entry.rank !== rank) continue;
      const known = accepted.get(draft.key);
      const same = known?.find(
        ([first]) => first?.entry.rank !== rank || first.entry.name === draft.entry.name,
      );
      if (same) same.push(draft);
      else if (known) known.push([draft]);
      else if (!isEnough) accepted.set(draft.key, [[draft]]);
      if (!earlier.has(draft.key)) heard += 1;
    }
  }
  return [...accepted.values()].flat().map((same) => toFailedTest(runner, same));
}

function toFailedTest(runner: string, same: readonly Draft[]): FailedTest {
  const [first] = same;
  const entry = first?.entry ?? { name: '', line: 0, rank: 0 };
  const file = same.find((draft) => draft.entry.file !== undefined)?.entry.file;
  const message = same.find((draft) => draft.message !== undefined)?.message;
  return {
    name: entry.name,
    runner,
    line: entry.line,
    ...(entry.title !== undefined && { title: entry.title }),
    ...(file !== undefined && { file }),
    ...(message !== undefined && { message }),
  };
}

function sum(one: TestRun, other: TestRun): TestRun {
  const add = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0);
  const run = add(one.run, other.run);
  const passed = add(one.passed, other.passed);
  const skipped = add(one.skipped, other.skipped);
  return {
    runner: one.runner,
    line: other.line,
    failed: one.failed + other.failed,
    errors: one.errors + other.errors,
    ...(run !== undefined && { run }),
    ...(passed !== undefined && { passed }),
    ...(skipped !== undefined && { skipped }),
  };
}
