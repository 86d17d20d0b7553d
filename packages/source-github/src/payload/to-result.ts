import type { RunResult } from '@opsaicortex/core';

/** GitHub's conclusions. What says neither yes nor no is a skip: it must not look like a failure or a fix. */
const results: Readonly<Record<string, RunResult>> = {
  success: 'success',
  failure: 'failure',
  timed_out: 'timeout',
  cancelled: 'cancellation',
  stale: 'cancellation', // GitHub gave up waiting for it
  skipped: 'skip',
  neutral: 'skip',
  action_required: 'skip', // waits for approval, as the first pull request of a stranger does
  startup_failure: 'error',
};

/** The result that a conclusion stands for. One that is missing or unknown is an error: it is certainly no success. */
export function toResult(conclusion: string | null | undefined): RunResult {
  const word = conclusion?.toLowerCase() ?? '';
  return (Object.hasOwn(results, word) ? results[word] : undefined) ?? 'error';
}
