import type { LogJob, LogStep, LogStepCommand } from './log-step.js';
import type { OpenCommand, OpenStep } from './open-step.js';

/** The step as it is reported. */
export function toLogStep(step: OpenStep): LogStep {
  const durationMs = step.durationMs ?? duration(step.startedAt, step.endedAt);
  return {
    name: step.name,
    firstLine: step.firstLine,
    lastLine: step.lastLine,
    failed: step.failed,
    ...(step.exitCode !== undefined && { exitCode: step.exitCode }),
    ...(durationMs !== undefined && { durationMs }),
    ...(step.job !== undefined && { job: step.job }),
    ...(step.role === 'cleanup' && { isCleanup: true }),
    ...(step.commands.length > 0 && { commands: step.commands.map((command) => toCommand(command, step)) }),
  };
}

function toCommand(command: OpenCommand, step: OpenStep): LogStepCommand {
  const isLast = step.commands.at(-1) === command && command.lastLine === command.firstLine;
  const { text, firstLine, lastLine, exitCode } = command;
  return {
    text,
    firstLine,
    lastLine: isLast ? Math.max(firstLine, step.outputEnd ?? step.lastLine) : lastLine,
    ...(exitCode !== undefined && { exitCode }),
  };
}

/** The jobs that the steps name; none where the log is of one job. */
export function toLogJobs(steps: readonly OpenStep[]): readonly LogJob[] {
  const stepsOf = new Map<string, OpenStep[]>();
  for (const step of steps) {
    if (step.job !== undefined) stepsOf.set(step.job, [...(stepsOf.get(step.job) ?? []), step]);
  }
  return [...stepsOf].map(([name, own]) => {
    const durationMs = duration(own.find((step) => step.startedAt)?.startedAt, own.at(-1)?.endedAt);
    return {
      name,
      firstLine: Math.min(...own.map((step) => step.firstLine)),
      lastLine: Math.max(...own.map((step) => step.lastLine)),
      failed: own.some((step) => step.failed),
      ...(durationMs !== undefined && { durationMs }),
    };
  });
}

function duration(from: string | undefined, to: string | undefined): number | undefined {
  const durationMs = Date.parse(to ?? '') - Date.parse(from ?? '');
  return Number.isFinite(durationMs) ? durationMs : undefined;
}
