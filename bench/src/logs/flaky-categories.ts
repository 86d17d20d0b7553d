import { type Classification, type FlakyPattern, understandLog } from '@opsaicortex/logs';
import type { LogSet } from './log-set.js';
import { inChunks } from './predict-excerpt.js';
import { inFold, mean, readRows } from './read-cases.js';

interface Row {
  readonly id: string;
  readonly category: string;
  readonly log: string;
}

const categoryOf: Readonly<Record<FlakyPattern, string>> = {
  network: 'network_timeout',
  'race-condition': 'race_condition',
  'test-order': 'test_order_dependency',
  resource: 'resource_exhaustion',
  infrastructure: 'infra_flake',
  timing: 'unknown',
};

/** Kinds that another run does not change. */
const genuineKinds: ReadonlySet<string> = new Set([
  'compile',
  'type',
  'lint',
  'test-assertion',
  'exception',
  'dependency',
  'configuration',
]);

/** Short excerpts, each with the reason why its failure may or may not go away. */
export const flakyCategories: LogSet = {
  name: 'flaky-categories',
  async measure({ folder, fold }) {
    const rows = inFold(readRows<Row>(folder, 'cases'), fold);
    const found = await Promise.all(rows.map(({ log }) => categorize(log)));
    const right = rows.map(({ category }, index) => (found[index] === category ? 1 : 0));
    return { figures: { accuracy: mean(right) }, scored: rows.length, predictions: [] };
  },
};

async function categorize(log: string): Promise<string> {
  const { classification } = await understandLog(inChunks(Buffer.from(log)));
  return toCategory(classification);
}

/** The set's name for what the package found. */
export function toCategory({ kind, flakySuspicion }: Classification): string {
  if (flakySuspicion !== undefined) return categoryOf[flakySuspicion.pattern];
  return genuineKinds.has(kind) ? 'genuine_bug' : 'unknown';
}
