import { detach } from '../read/detach.js';
import type { LogLine } from '../read/log-line.js';
import { exitCodeOf } from './exit-marker.js';
import type { LogStep } from './log-step.js';

/** A step while it is read. */
export interface OpenStep {
  readonly index: number;
  readonly name: string;
  readonly firstLine: number;
  lastLine: number;
  failed: boolean;
  exitCode: number | undefined;
  readonly startedAt: string | undefined;
  endedAt: string | undefined;
  /** Line that reported the failure first. */
  failureLine: number | undefined;
}

/** Follows the steps of a job. */
export interface StepTracker {
  /** Gives the step that the line belongs to. */
  observe(line: LogLine): OpenStep;
  /** Whether the line is the runner's echo of a step's script and inputs, not its output. */
  isEcho(): boolean;
  isGitHub(): boolean;
  steps(): readonly OpenStep[];
}

const STEP = '##[group]Run ';
const CLEANUP = /^(?:Post job cleanup\.|Cleaning up orphan processes)$/;
const MAX_STEPS = 500;

/** Creates a tracker. A step is what begins with `##[group]Run …`; elsewhere, what ends with an exit code. */
export function createStepTracker(): StepTracker {
  const steps: OpenStep[] = [];
  let current: OpenStep | undefined;
  let isScript = false;
  let isGitHub = false;
  let isClosed = false;

  const begin = (line: LogLine, name: string): OpenStep => {
    const step: OpenStep = {
      index: steps.length,
      name: detach(name),
      firstLine: line.number,
      lastLine: line.number,
      failed: false,
      exitCode: undefined,
      startedAt: line.timestamp,
      endedAt: line.timestamp,
      failureLine: undefined,
    };
    if (steps.length < MAX_STEPS) steps.push(step);
    return step;
  };

  return {
    observe(line) {
      isGitHub ||= line.timestamp !== undefined || line.command === 'group';
      const isStep = line.command === 'group' && line.text.startsWith(STEP);
      if (isStep) current = begin(line, line.text.slice(STEP.length));
      else if (isGitHub && CLEANUP.test(line.text)) current = begin(line, line.text);
      else if (current === undefined || isClosed) current = begin(line, isGitHub ? 'Set up job' : 'log');
      isClosed = false;
      if (isStep) isScript = true;
      else if (line.command === 'endgroup') isScript = false;

      current.lastLine = line.number;
      current.endedAt = line.timestamp ?? current.endedAt;
      const exitCode = exitCodeOf(line.text);
      if (line.command === 'error' || (exitCode ?? 0) !== 0) {
        current.failed = true;
        current.failureLine ??= line.number;
      }
      current.exitCode ??= exitCode;
      isClosed = exitCode !== undefined && !isGitHub;
      return current;
    },
    isEcho: () => isScript,
    isGitHub: () => isGitHub,
    steps: () => steps,
  };
}

/** The step as it is reported. */
export function toLogStep(step: OpenStep): LogStep {
  const durationMs = Date.parse(step.endedAt ?? '') - Date.parse(step.startedAt ?? '');
  return {
    name: step.name,
    firstLine: step.firstLine,
    lastLine: step.lastLine,
    failed: step.failed,
    ...(step.exitCode !== undefined && { exitCode: step.exitCode }),
    ...(Number.isFinite(durationMs) && { durationMs }),
  };
}
