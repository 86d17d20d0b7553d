import { readLines } from '../read/read-lines.js';
import type { LogStep } from '../structure/log-step.js';
import { createStepTracker } from '../structure/step-tracker.js';
import { toLogJobs, toLogStep } from '../structure/to-log-steps.js';
import { bytesOf } from './bytes-of.js';

/** What the tracker finds when it is shown every line. */
export async function structureOf(log: readonly string[]) {
  const tracker = createStepTracker();
  const echoes: number[] = [];
  let lineCount = 0;
  let timestamp: string | undefined;
  for await (const line of readLines(bytesOf(log))) {
    tracker.observe(line);
    if (tracker.isEcho()) echoes.push(line.number);
    lineCount = line.number;
    timestamp = line.timestamp;
  }
  const steps = tracker.finish(lineCount, timestamp);
  const failed = tracker.failedStep();
  return {
    dialect: tracker.dialect(),
    outcome: tracker.outcome(),
    steps: steps.map(toLogStep),
    jobs: toLogJobs(steps),
    failed: failed && {
      name: failed.name,
      exitCode: failed.exitCode,
      firstLine: failed.firstLine,
      failureLine: failed.failureLine,
    },
    echoes,
  };
}

/** A step in a few words: name, lines, `!` when it failed. */
export const inShort = ({ name, firstLine, lastLine, failed }: LogStep): string =>
  `${failed ? '! ' : ''}${name} ${firstLine}-${lastLine}`;
