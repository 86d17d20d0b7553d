import type { PipelineRun, Severity } from '@opsaicortex/core';
import type { Explanation } from './explanation.js';

/** How much it matters: a broken default branch stops everybody, a cancelled run nobody. */
export function toSeverity(run: PipelineRun, { category }: Pick<Explanation, 'category'>): Severity {
  if (category.kind === 'cancelled') return 'low';
  if (category.domain === 'platform') return 'medium';
  return run.ref !== undefined && run.ref === run.defaultBranch && run.changeRequest === undefined
    ? 'high'
    : 'medium';
}
