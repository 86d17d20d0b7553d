import { join } from 'node:path';
import { understandLog } from '@opsaicortex/logs';
import { toBugswarmName } from './bugswarm-spelling.js';
import type { LogSet } from './log-set.js';
import { inChunks } from './predict-excerpt.js';
import { inFold, meanOfEach, readBytes, readRows } from './read-cases.js';

interface Row {
  readonly id: string;
  readonly log: string;
  readonly expected: {
    readonly failed_tests?: readonly string[] | null;
    readonly tests_failed_count?: number | null;
  };
}

interface Prediction {
  readonly set: string;
  readonly id: string;
  readonly failed_tests: readonly string[];
  readonly tests_failed_count: number;
}

/** BugSwarm: which tests failed, and how many, in logs of many build systems. */
export const bugswarm: LogSet = {
  name: 'bugswarm-test-results',
  async measure({ folder, fold }) {
    const predictions: Prediction[] = [];
    const scores: Record<string, number | undefined>[] = [];
    for (const row of inFold(readRows<Row>(folder, 'expected'), fold)) {
      const prediction = await predict(row.id, readBytes(join(folder, row.log)));
      predictions.push(prediction);
      scores.push(score(row, prediction));
    }
    return { figures: meanOfEach(scores), scored: scores.length, predictions };
  },
};

async function predict(id: string, log: Buffer): Promise<Prediction> {
  const { testResults } = await understandLog(inChunks(log), { redact: false });
  return {
    set: 'bugswarm-test-results',
    id,
    failed_tests: [...new Set((testResults?.failedTests ?? []).map(toBugswarmName))],
    tests_failed_count: testResults?.failedCount ?? 0,
  };
}

/** The arithmetic of the data's own scorer; what a row says nothing of is not scored. */
function score({ expected }: Row, prediction: Prediction): Record<string, number | undefined> {
  const plain = (names: readonly string[]): Set<string> =>
    new Set(names.map((name) => name.replace(/\s+/g, ' ').trim()));
  const wanted = plain(expected.failed_tests ?? []);
  const named = plain(prediction.failed_tests);
  const hits = [...wanted].filter((name) => named.has(name)).length;
  const isNamed = wanted.size > 0;
  const count = expected.tests_failed_count;
  return {
    failedTestsExact: isNamed ? Number(hits === wanted.size && named.size === hits) : undefined,
    failedTestsRecall: isNamed ? hits / wanted.size : undefined,
    countExact: typeof count === 'number' ? Number(count === prediction.tests_failed_count) : undefined,
  };
}
