import type { LogLine } from '../read/log-line.js';
import type { Marker, MarkerAction } from './dialects/marker.js';
import type { OpenStep, StepRole } from './open-step.js';
import { addCommand } from './step-commands.js';
import { blameStep, exitStep, failStep, stepToBlame } from './step-failure.js';
import { beginStep, toName, type WriterState } from './writer-state.js';

/** What the named groups of a marker caught. */
export type MarkerGroups = Readonly<Record<string, string | undefined>>;

type Act = (state: WriterState, groups: MarkerGroups, line: LogLine, marker: Marker) => void;

const MS_PER_SECOND = 1000;
const NS_PER_MS = 1_000_000;

const begin =
  (role: StepRole): Act =>
  (state, groups, line, marker) => {
    if (state.hasBegun || state.running !== undefined || state.isNamed) return;
    const number = marker.closes ? line.number + 1 : line.number;
    const name = groups.name ?? marker.name ?? line.text;
    beginStep(state, name, role, { number, timestamp: timeOf(groups, line) });
  };

/** A fold on the same line only says which phase the command is of. */
function beginTimed(state: WriterState, name: string, line: LogLine): void {
  if (state.timer === undefined || state.isNamed) return;
  state.running = state.timer === '' ? undefined : state.timer;
  state.timer = undefined;
  const current = state.list.current();
  if (current.firstLine !== line.number || current.role === 'between')
    beginStep(state, name, current.role === 'cleanup' ? 'cleanup' : 'main', line);
  else if (current.role === 'main') current.name = toName(name);
}

function noteFailure(state: WriterState, step: OpenStep, line: number): void {
  if (step.failureLine === line) state.outputEndLine = line;
  state.list.keep(step);
}

const exit: Act = (state, { code, command }, line) => {
  if (code === undefined) return;
  const open = state.list.current();
  const name = command === undefined ? open.name : toName(command);
  const step =
    open.name === name ? open : (state.list.all().findLast((other) => other.name === name) ?? open);
  if (exitStep(step, Number(code), line.number)) noteFailure(state, step, line.number);
};

const failJob: Act = (state, { code, name }, line) => {
  if (code !== undefined && Number(code) === 0) return;
  const { list } = state;
  const current = list.current();
  const step = stepToBlame(list.all(), current, name);
  if (step === undefined) return;
  state.about = step;
  blameStep(
    step,
    code === undefined ? undefined : Number(code),
    step === current ? line.number : step.lastLine,
  );
  list.keep(step);
};

const endOutput: Act = (state, _, line) => {
  const step = state.list.current();
  if (step.role === 'cleanup' || step.isSkipped || step.outputEnd !== undefined) return;
  step.outputEnd = line.number;
  state.outputEndLine = line.number;
};

const endTimer: Act = (state, { id, nanoseconds }) => {
  if (state.running !== undefined && id !== state.running) return;
  state.running = undefined;
  state.timer = undefined;
  if (nanoseconds !== undefined)
    state.list.current().durationMs = Math.round(Number(nanoseconds) / NS_PER_MS);
};

/** What every action does. */
export const markerActions: Readonly<Record<MarkerAction, Act>> = {
  step: begin('main'),
  cleanup: begin('cleanup'),
  'step-end': (state, _, line) => {
    if (state.running !== undefined) return;
    state.endsWithLine = true;
    state.list.extend(line);
  },
  command: (state, { command }, line, marker) => {
    if (command === undefined) return;
    beginTimed(state, marker.name ?? command, line);
    addCommand(state.list.current(), toName(command), line.number);
  },
  timed: (state, { id = '' }) => {
    if (state.running === undefined) state.timer = id;
  },
  'timed-end': endTimer,
  echo: (state) => {
    state.isEcho = true;
  },
  'echo-end': (state) => {
    state.isEcho = false;
  },
  'echo-line': (state) => {
    state.awaitsScript = true;
  },
  'output-end': endOutput,
  error: (state, _, line) => {
    const step = state.list.current();
    failStep(step, line.number);
    noteFailure(state, step, line.number);
  },
  exit,
  'job-failure': failJob,
  skipped: ({ list }) => {
    list.current().isSkipped = true;
  },
  outcome: (state, _, __, { outcome }) => {
    // A limit or a lost runner ends in a cancellation too, which says less.
    const isKnown = state.outcome === 'timeout' || state.outcome === 'error';
    if (outcome !== undefined && !isKnown) state.outcome = outcome;
  },
  sign: () => {},
};

function timeOf({ seconds }: MarkerGroups, line: LogLine): string | undefined {
  if (seconds === undefined) return line.timestamp;
  const time = new Date(Number(seconds) * MS_PER_SECOND);
  return Number.isNaN(time.getTime()) ? line.timestamp : time.toISOString();
}
