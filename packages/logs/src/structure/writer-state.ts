import { detach } from '../read/detach.js';
import type { LogLine } from '../read/log-line.js';
import type { Dialect, LogOutcome } from './dialects/marker.js';
import type { OpenStep, StepRole } from './open-step.js';
import type { StepList } from './step-list.js';

/** What is known while lines are read. */
export interface WriterState {
  readonly list: StepList;
  readonly dialect: () => Dialect;
  job: string | undefined;
  /** Steps are named outside of the text, so heads in it are none. */
  isNamed: boolean;
  isEcho: boolean;
  /** Id of the timer that waits for its command. */
  timer: string | undefined;
  /** Id of the timer that runs: what begins before it ends is part of its command. */
  running: string | undefined;
  /** The next line is the script of the step. */
  awaitsScript: boolean;
  /** A step began on this line, so no other does. */
  hasBegun: boolean;
  /** The step ends with this line. */
  endsWithLine: boolean;
  /** The newest line that ended the output of a command. */
  outputEndLine: number;
  outcome: LogOutcome | undefined;
  /** The step that the line is about, where it is not the one that it stands in. */
  about: OpenStep | undefined;
}

/** Nothing was read yet. */
export function createWriterState(list: StepList, dialect: () => Dialect): WriterState {
  return {
    list,
    dialect,
    job: undefined,
    isNamed: false,
    isEcho: false,
    timer: undefined,
    running: undefined,
    awaitsScript: false,
    hasBegun: false,
    endsWithLine: false,
    outputEndLine: 0,
    outcome: undefined,
    about: undefined,
  };
}

const MAX_NAME = 300;

/** A name that keeps nothing else of the log in memory. */
export function toName(text: string): string {
  return detach(text.slice(0, MAX_NAME).trim());
}

/** Begins a step at a line. */
export function beginStep(
  state: WriterState,
  name: string,
  role: StepRole,
  { number, timestamp }: Pick<LogLine, 'number' | 'timestamp'>,
): void {
  const { list, job } = state;
  list.begin({ name: toName(name), role, job, firstLine: number, startedAt: timestamp }, timestamp);
  state.isEcho = false;
  state.hasBegun = true;
  state.endsWithLine = false;
}

/** Ends the step with the line, so that what follows belongs to none. */
export function endStep(state: WriterState, line: LogLine): void {
  const { list, job, dialect, isNamed } = state;
  list.extend(line);
  if (isNamed) return;
  const { number, timestamp } = line;
  list.begin(
    { name: dialect().between, role: 'between', job, firstLine: number + 1, startedAt: timestamp },
    timestamp,
  );
}
