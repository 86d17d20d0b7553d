import { cleanText } from '../read/clean-text.js';
import { detach } from '../read/detach.js';
import type { LogLine } from '../read/log-line.js';
import { chooseFailedStep } from './choose-failed-step.js';
import { createDialectVotes } from './dialect-votes.js';
import { allDialects } from './dialects/all-dialects.js';
import type { LogDialect, LogOutcome } from './dialects/marker.js';
import { plain } from './dialects/plain.js';
import { createMarkerIndex } from './marker-index.js';
import type { OpenStep } from './open-step.js';
import { createStepList } from './step-list.js';
import { createStepWriter } from './step-writer.js';

export type { OpenStep } from './open-step.js';

/** Follows the jobs and steps of a log. Needs to see only the lines that hold one of its keywords, and those while it is open. */
export interface StepTracker {
  /** Lower case; a line that means something here holds one. `\n` stands for the beginning of the line. */
  readonly keywords: readonly string[];
  /** Whether the next line must be shown, whatever it holds. */
  isOpen(): boolean;
  /** Gives the step that the line belongs to, or for a verdict at the end the step that it is about. */
  observe(line: LogLine): OpenStep;
  /** The step of the newest line. */
  current(): OpenStep;
  /** Whether the line is the runner's echo of a step's script and inputs, not its output. */
  isEcho(): boolean;
  /** Whether the line ends the output of a command that failed, or may turn out to have failed. */
  endsOutput(line: number): boolean;
  /** A file of an archive begins: a job, or one step of it. */
  beginFile(name: string, firstLine: number): void;
  dialect(): LogDialect;
  outcome(): LogOutcome | undefined;
  /** What was read so far; complete after `finish`. */
  steps(): readonly OpenStep[];
  /** The step that decides about the job. */
  failedStep(): OpenStep | undefined;
  /** Ends the last step at the last line. */
  finish(lineCount: number, timestamp?: string): readonly OpenStep[];
}

/** A log with columns has them from its first line; what looks like them later is a table. */
const COLUMNS_REACH = 20;
const index = createMarkerIndex(allDialects);
/** GitHub's run archive: `1_build.txt` is a job, `build/3_Run tests.txt` a step of it. */
const archiveStep = /^(?:.*\/)?([^/]+)\/\d+_([^/]+)\.txt$/;
const archiveJob = /^(?:\d+_)?([^/]+?)(?:\.(?:txt|log))?$/;

/** Creates a tracker that finds out by itself which CI system wrote the log. */
export function createStepTracker(): StepTracker {
  const votes = createDialectVotes(allDialects, plain);
  const list = createStepList(plain.between);
  const writer = createStepWriter(list, votes.leader);
  let source: string | undefined;

  const rename = (): void => {
    for (const step of [...list.all(), list.current()]) {
      if (step.role === 'between') step.name = votes.leader().between;
    }
  };

  /** The columns of `gh run view --log` name job and step on every line. */
  const followColumns = (line: LogLine): void => {
    if (line.source === source || !line.source?.includes('\t')) return;
    if (source === undefined && line.number > COLUMNS_REACH) return;
    source = detach(line.source);
    const [job = '', step = ''] = source.split('\t');
    writer.beginNamed(line, job, step === 'UNKNOWN STEP' ? undefined : step);
  };

  const observeText = (text: string, line: LogLine): void => {
    const found = index.find(text);
    for (const { dialect, marker } of found) {
      if (votes.add(dialect, marker.weight ?? 0, line)) rename();
    }
    for (const { dialect, marker, groups } of found) {
      if (dialect === votes.leader()) writer.apply(marker, groups, line);
    }
  };

  return {
    keywords: index.keywords,
    isOpen: () => source !== undefined || writer.awaitsLine(),
    observe(line) {
      if (votes.addPrefix(line)) rename();
      followColumns(line);
      writer.next(line);
      for (const mark of line.marks?.split('\r') ?? []) observeText(cleanText(mark), line);
      if (line.text !== '') observeText(line.text, line);
      return writer.done(line);
    },
    current: list.current,
    isEcho: writer.isEcho,
    endsOutput: writer.endsOutput,
    beginFile(name, firstLine) {
      const step = archiveStep.exec(name);
      const job = step?.[1] ?? archiveJob.exec(name.slice(name.lastIndexOf('/') + 1))?.[1] ?? name;
      writer.beginNamed({ number: firstLine }, detach(job), step?.[2]);
    },
    dialect: () => votes.leader().id,
    outcome: () => writer.outcome() ?? (list.all().some(({ failed }) => failed) ? 'failure' : undefined),
    steps: list.all,
    failedStep: () => chooseFailedStep(list.all(), votes.leader().forgives ?? false),
    finish(lineCount, timestamp) {
      if (lineCount > 0) list.extend({ number: lineCount, timestamp });
      return list.all();
    },
  };
}
