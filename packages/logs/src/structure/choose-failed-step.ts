import type { OpenStep } from './open-step.js';

/** What steps are called that report on others, and fail when there is nothing to report. */
const reports =
  /\b(?:upload|report|publish|notif|slack|codecov|coveralls|coverage|artifact|annotat|teardown|clean-?up|(?:cache|comment|summary|badge|dump|collect|clean up|stop|save|post|logs?)\b)/i;
/** A complaint so few lines above the end is what ended the step. */
const NEAR_END = 10;

/**
 * The step that decides about the job. Where steps may be allowed to fail, it is the last one that failed for good,
 * because the job went on after the others; elsewhere the first.
 */
export function chooseFailedStep(steps: readonly OpenStep[], forgives: boolean): OpenStep | undefined {
  const failed = steps.filter((step) => step.failed);
  if (failed.length < 2) return failed[0];
  const surely = failed.filter((step) => step.role !== 'cleanup' && isSure(step));
  const ordinary = surely.filter((step) => !reports.test(step.name));
  return (forgives ? ordinary.at(-1) : ordinary[0]) ?? surely[0] ?? failed[0];
}

/** Programs print annotations too; a step that went on for long after one did not end there. */
function isSure(step: OpenStep): boolean {
  if (step.exitCode !== undefined) return step.exitCode !== 0;
  return step.errorLine === undefined || step.lastLine - step.errorLine <= NEAR_END;
}
