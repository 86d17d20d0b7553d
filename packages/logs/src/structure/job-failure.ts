import type { OpenStep } from './open-step.js';

/** The step that a verdict at the end of the log is about: the last that was not clean-up and did run. */
export function blamedStep(
  steps: readonly OpenStep[],
  current: OpenStep,
  name: string | undefined,
): OpenStep | undefined {
  const known = steps.at(-1) === current ? steps : [...steps, current];
  const named = name === undefined ? undefined : known.findLast((step) => step.name === name);
  if (named) return named;
  const candidates = known.filter((step) => step.role !== 'cleanup' && !step.isSkipped);
  return candidates.findLast((step) => step.role === 'main') ?? candidates.at(-1) ?? known.at(-1);
}

/** Marks a step as failed that said nothing of it itself. */
export function blame(step: OpenStep, code: number | undefined, line: number, isCurrent: boolean): void {
  step.exitCode ??= code;
  const last = step.commands.at(-1);
  if (last) last.exitCode ??= code;
  if (step.failed) return;
  step.failed = true;
  step.failureLine = step.outputEnd ?? (isCurrent ? line : step.lastLine);
}
