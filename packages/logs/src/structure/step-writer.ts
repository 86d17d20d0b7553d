import type { LogLine } from '../read/log-line.js';
import type { Dialect, LogOutcome, Marker } from './dialects/marker.js';
import { type MarkerGroups, markerActions } from './marker-actions.js';
import type { OpenStep } from './open-step.js';
import { addCommand } from './step-commands.js';
import type { StepList } from './step-list.js';
import { beginStep, createWriterState, endStep, toName } from './writer-state.js';

/** Does to the list of steps what markers say. */
export interface StepWriter {
  /** A line begins. */
  next(line: LogLine): void;
  apply(marker: Marker, groups: MarkerGroups, line: LogLine): void;
  /** The line is over; gives its step, or for a verdict at the end the step that it is about. */
  done(line: LogLine): OpenStep;
  /** A job and perhaps a step of it begin, named outside of the text. */
  beginNamed(line: Pick<LogLine, 'number' | 'timestamp'>, job: string, step: string | undefined): void;
  isEcho(): boolean;
  awaitsLine(): boolean;
  endsOutput(line: number): boolean;
  outcome(): LogOutcome | undefined;
}

/** Creates a writer for a list; `dialect` is the one that leads at the moment. */
export function createStepWriter(list: StepList, dialect: () => Dialect): StepWriter {
  const state = createWriterState(list, dialect);
  /** Only the line after the head is known to be the script; more of it looks like output. */
  let isScriptLine = false;
  let before = list.current();

  const readScript = (line: LogLine): void => {
    state.awaitsScript = false;
    list.current().name = toName(line.text);
    addCommand(list.current(), toName(line.text), line.number);
  };

  return {
    next(line) {
      before = list.current();
      state.about = undefined;
      state.hasBegun = false;
      state.endsWithLine = false;
      isScriptLine = state.awaitsScript && line.text !== '';
      if (isScriptLine) readScript(line);
    },
    apply(marker, groups, line) {
      for (const action of marker.does) markerActions[action](state, groups, line, marker);
      if (!marker.closes || marker.does.includes('cleanup')) return;
      state.running = undefined;
      state.endsWithLine = true;
    },
    done(line) {
      const newest = list.current();
      const step = newest.firstLine > line.number ? before : newest;
      list.extend(line);
      if (state.endsWithLine) endStep(state, line);
      return state.about ?? step;
    },
    beginNamed(line, job, step) {
      state.job = toName(job);
      state.isNamed = step !== undefined;
      if (step === undefined) beginStep(state, dialect().between, 'between', line);
      else beginStep(state, step, step.startsWith('Post ') ? 'cleanup' : 'main', line);
    },
    isEcho: () => state.isEcho || isScriptLine,
    awaitsLine: () => state.awaitsScript,
    endsOutput: (line) => line === state.outputEndLine,
    outcome: () => state.outcome,
  };
}
