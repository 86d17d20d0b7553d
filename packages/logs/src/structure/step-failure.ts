import type { OpenStep } from './open-step.js';
import { endCommand } from './step-commands.js';

/** Complaints this close together are one. */
const MAX_ERROR_GAP = 20;

/** Notes a complaint of the step. What it said long before its last one was not its end. */
export function failStep(step: OpenStep, line: number): void {
  const isApart = step.errorLine !== undefined && line - step.errorLine > MAX_ERROR_GAP;
  step.failed = true;
  if (step.failureLine === undefined || (isApart && step.exitCode === undefined)) step.failureLine = line;
  step.errorLine = line;
}

/** Notes with what code a command of the step ended; says whether it failed. */
export function exitStep(step: OpenStep, code: number, line: number): boolean {
  endCommand(step, code, line);
  if (code === 0) {
    step.exitCode ??= 0;
    return false;
  }
  const isFirst = step.exitCode === undefined || step.exitCode === 0;
  if (isFirst) step.exitCode = code;
  failStep(step, line);
  if (isFirst) step.failureLine = line;
  return true;
}

/** Marks a step as failed by a verdict that came after it. */
export function blameStep(step: OpenStep, code: number | undefined, line: number): void {
  step.exitCode ??= code;
  const last = step.commands.at(-1);
  if (last) last.exitCode ??= code;
  if (step.failed) return;
  step.failed = true;
  step.failureLine = step.outputEnd ?? line;
}

/** The step that a verdict at the end of the log is about: the last that was not clean-up and did run. */
export function stepToBlame(
  steps: readonly OpenStep[],
  current: OpenStep,
  name: string | undefined,
): OpenStep | undefined {
  const failed = steps.find((step) => step.failed);
  if (failed) return failed;
  const known = steps.at(-1) === current ? steps : [...steps, current];
  const named = name === undefined ? undefined : known.findLast((step) => step.name === name);
  if (named) return named;
  const candidates = known.filter((step) => step.role !== 'cleanup' && !step.isSkipped);
  return candidates.findLast((step) => step.role === 'main') ?? candidates.at(-1) ?? known.at(-1);
}
