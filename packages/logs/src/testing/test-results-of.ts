import type { TestResults } from '../test-results/failed-test.js';
import { createTestResultsCollector } from '../test-results/test-results-collector.js';

/** What the test runners say in a log; only the lines that the engine would show are shown. */
export function testResultsOf(log: string): TestResults {
  const collector = createTestResultsCollector();
  for (const [index, text] of log.split('\n').entries()) collector.observe({ number: index + 1, text });
  return collector.finish();
}
