import type { TestFacts } from './test-format.js';
import type { TestCounts } from './test-report.js';

/** Reads the counts that a totals line caught. */
export function toCounts(facts: TestFacts): TestCounts {
  const numberOf = (name: string): number | undefined => {
    const value = facts[name];
    return value === undefined ? undefined : Number(value.replaceAll(/[,_]/g, ''));
  };
  const run = numberOf('run');
  const passed = numberOf('passed');
  const skipped = numberOf('skipped');
  return {
    failed: numberOf('failed') ?? 0,
    errors: numberOf('errors') ?? 0,
    ...(run !== undefined && { run }),
    ...(passed !== undefined && { passed }),
    ...(skipped !== undefined && { skipped }),
  };
}
