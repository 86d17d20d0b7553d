import { detach } from '../read/detach.js';
import type { LogLine } from '../read/log-line.js';
import type { Dialect, LogOutcome, Marker, MarkerAction } from './dialects/marker.js';
import { blame, blamedStep } from './job-failure.js';
import type { OpenStep, StepRole } from './open-step.js';
import type { StepList } from './step-list.js';

type Groups = Readonly<Record<string, string | undefined>>;
type LinePlace = Pick<LogLine, 'number' | 'timestamp'>;

/** Does to the list of steps what markers say. */
export interface StepWriter {
  /** A line begins. */
  next(line: LogLine, dialect: Dialect): void;
  apply(marker: Marker, groups: Groups, line: LogLine): void;
  /** The line is over; gives its step. */
  done(line: LogLine): OpenStep;
  /** A job and perhaps a step of it begin, named outside of the text. */
  beginNamed(line: LinePlace, job: string, step: string | undefined): void;
  isEcho(): boolean;
  awaitsLine(): boolean;
  endsOutput(line: number): boolean;
  outcome(): LogOutcome | undefined;
}

const MAX_NAME = 300;
const MAX_COMMANDS = 50;
/** Complaints this close together are one. */
const MAX_ERROR_GAP = 20;
const MS_PER_SECOND = 1000;
const NS_PER_MS = 1_000_000;
const cut = (text: string): string => detach(text.slice(0, MAX_NAME).trim());

/** Creates a writer for a list. */
export function createStepWriter(list: StepList): StepWriter {
  let dialect: Dialect | undefined;
  let job: string | undefined;
  /** Steps are named outside of the text, so groups in it are none. */
  let isNamed = false;
  let isEcho = false;
  /** Id of the timer that waits for its command, and of the one that runs. */
  let timer: string | undefined;
  let running: string | undefined;
  let awaitsScript = false;
  let hasBegun = false;
  let outputEndLine = 0;
  let endsWithLine = false;
  let outcome: LogOutcome | undefined;

  const begin = (name: string, role: StepRole, firstLine: number, at: string | undefined): void => {
    list.begin({ name: cut(name), role, job, firstLine, startedAt: at }, at);
    isEcho = false;
    hasBegun = true;
    endsWithLine = false;
  };

  const beginStep = (role: StepRole, marker: Marker, groups: Groups, line: LogLine): void => {
    if (hasBegun || running !== undefined || (isNamed && role === 'main')) return;
    const name = groups.name ?? marker.name ?? line.text;
    begin(name, role, marker.closes ? line.number + 1 : line.number, timeOf(groups, line));
  };

  const endStep = (line: LogLine): void => {
    list.extend(line);
    if (!isNamed) list.begin(betweenFrom(line), line.timestamp);
  };
  const betweenFrom = (line: LogLine) => ({
    name: dialect?.between ?? 'log',
    role: 'between' as const,
    job,
    firstLine: line.number + 1,
    startedAt: line.timestamp,
  });

  /** A fold on the same line only says which phase the command is of. */
  const beginTimed = (name: string, line: LogLine): void => {
    if (timer === undefined || isNamed) return;
    running = timer === '' ? undefined : timer;
    timer = undefined;
    const current = list.current();
    if (current.firstLine === line.number && current.role === 'main') current.name = cut(name);
    else begin(name, current.role === 'cleanup' ? 'cleanup' : 'main', line.number, line.timestamp);
  };

  const beginCommand = (text: string, line: LogLine): void => {
    const { commands } = list.current();
    list.current().outputEnd = undefined;
    const last = commands.at(-1);
    if (last && last.lastLine === last.firstLine) last.lastLine = Math.max(last.firstLine, line.number - 1);
    if (commands.length >= MAX_COMMANDS) commands.splice(1, 1);
    commands.push({ text: cut(text), firstLine: line.number, lastLine: line.number, exitCode: undefined });
  };

  const fail = (step: OpenStep, line: LogLine): void => {
    step.failed = true;
    const isApart = step.errorLine !== undefined && line.number - step.errorLine > MAX_ERROR_GAP;
    if (step.failureLine === undefined || (isApart && step.exitCode === undefined))
      step.failureLine = line.number;
    if (step.failureLine === line.number) outputEndLine = line.number;
    step.errorLine = line.number;
    list.keep(step);
  };

  const exit = (groups: Groups, line: LogLine): void => {
    if (groups.code === undefined) return;
    const name = groups.command;
    const open = list.current();
    const step =
      name === undefined || open.name === cut(name)
        ? open
        : (list.all().findLast((other) => other.name === cut(name)) ?? open);
    const code = Number(groups.code);
    const command = step.commands.at(-1);
    if (command) {
      command.exitCode ??= code;
      command.lastLine = Math.max(command.firstLine, line.number - 1);
    }
    if (code !== 0) {
      if (step.exitCode === undefined || step.exitCode === 0) step.failureLine = line.number;
      step.exitCode = step.exitCode || code;
      fail(step, line);
    } else step.exitCode ??= code;
  };

  const failJob = (groups: Groups, line: LogLine): void => {
    const code = groups.code === undefined ? undefined : Number(groups.code);
    if (code === 0) return;
    const failed = list.all().find((step) => step.failed);
    const step = failed ?? blamedStep(list.all(), list.current(), groups.name);
    if (step === undefined) return;
    blame(step, code, line.number, step === list.current());
    list.keep(step);
  };

  const endOutput = (line: LogLine): void => {
    const step = list.current();
    if (step.role === 'cleanup' || step.isSkipped) return;
    if (step.outputEnd === undefined) outputEndLine = line.number;
    step.outputEnd ??= line.number;
  };

  const measure = ({ nanoseconds }: Groups): void => {
    if (nanoseconds !== undefined)
      list.current().durationMs = Math.round(Number(nanoseconds) / NS_PER_MS);
  };

  const actions: Readonly<Record<MarkerAction, (marker: Marker, groups: Groups, line: LogLine) => void>> = {
    step: (marker, groups, line) => beginStep('main', marker, groups, line),
    cleanup: (marker, groups, line) => beginStep('cleanup', marker, groups, line),
    'step-end': (_, __, line) => {
      if (running !== undefined) return;
      endsWithLine = true;
      list.extend(line);
    },
    command: (marker, { command }, line) => {
      if (command === undefined) return;
      beginTimed(marker.name ?? command, line);
      beginCommand(command, line);
    },
    timed: (_, { id = '' }) => {
      if (running === undefined) timer = id;
    },
    'timed-end': (_, groups) => {
      if (running !== undefined && groups.id !== running) return;
      running = undefined;
      timer = undefined;
      measure(groups);
    },
    echo: () => {
      isEcho = true;
    },
    'echo-end': () => {
      isEcho = false;
    },
    'echo-line': () => {
      awaitsScript = true;
    },
    'output-end': (_, __, line) => endOutput(line),
    error: (_, __, line) => fail(list.current(), line),
    exit: (_, groups, line) => exit(groups, line),
    'job-failure': (_, groups, line) => failJob(groups, line),
    skipped: () => {
      list.current().isSkipped = true;
    },
    outcome: (marker) => {
      outcome = marker.outcome ?? outcome;
    },
    sign: () => {},
  };

  return {
    next(line, newDialect) {
      dialect = newDialect;
      hasBegun = false;
      endsWithLine = false;
      if (awaitsScript && line.text !== '') {
        awaitsScript = false;
        list.current().name = cut(line.text);
        beginCommand(line.text, line);
        isEcho = true;
      } else if (dialect.id === 'circleci') isEcho = false;
    },
    apply(marker, groups, line) {
      for (const action of marker.does) actions[action](marker, groups, line);
      if (!marker.closes || marker.does.includes('cleanup')) return;
      running = undefined;
      endsWithLine = true;
    },
    done(line) {
      const step = list.current();
      if (line.number >= step.firstLine) list.extend(line);
      if (endsWithLine) endStep(line);
      return step;
    },
    beginNamed(line, name, step) {
      job = cut(name);
      isNamed = step !== undefined;
      begin(step ?? dialect?.between ?? 'Set up job', step === undefined ? 'between' : 'main', line.number, line.timestamp);
    },
    isEcho: () => isEcho,
    awaitsLine: () => awaitsScript,
    endsOutput: (line) => line === outputEndLine,
    outcome: () => outcome,
  };
}

function timeOf({ seconds }: Groups, line: LogLine): string | undefined {
  if (seconds === undefined) return line.timestamp;
  const time = new Date(Number(seconds) * MS_PER_SECOND);
  return Number.isNaN(time.getTime()) ? line.timestamp : time.toISOString();
}
