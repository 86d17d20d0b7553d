import { type LogProblem, type LogProblemCode, toLogProblem } from './log-problem.js';
import type { UnpackReport } from './unpack-report.js';

/** A file of an archive, and where it begins in the text of all. */
export interface LogFile {
  readonly name: string;
  readonly firstLine: number;
}

/** What unpacking met. */
export interface UnpackNotes extends UnpackReport {
  problems(): readonly LogProblem[];
  files(): readonly LogFile[];
}

const MAX_FILES = 1000;
const MAX_NAME = 300;

/** Creates notes; `beginFile` is told every file and gives its first line. */
export function createUnpackNotes(beginFile: (name: string) => number): UnpackNotes {
  const codes = new Set<LogProblemCode>();
  const files: LogFile[] = [];
  return {
    problem: (code) => codes.add(code),
    file(name) {
      const shortName = name.slice(0, MAX_NAME);
      const firstLine = beginFile(shortName);
      if (files.length < MAX_FILES) files.push({ name: shortName, firstLine });
    },
    problems: () => [...codes].map(toLogProblem),
    files: () => files,
  };
}
