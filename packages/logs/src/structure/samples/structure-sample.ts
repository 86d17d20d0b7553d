import type { LogDialect, LogOutcome } from '../dialects/marker.js';

/** A small log as a CI system writes it, and what is to be read out of it. */
export interface StructureSample {
  readonly title: string;
  readonly log: readonly string[];
  readonly expected: {
    readonly dialect: LogDialect;
    readonly outcome: LogOutcome | undefined;
    /** Name and lines; `!` when it failed. */
    readonly steps: readonly string[];
    /** With its exit code, where one is known. */
    readonly commands: readonly (string | readonly [string, number])[];
    readonly failed:
      | {
          readonly name: string;
          readonly exitCode: number | undefined;
          readonly firstLine: number;
          readonly failureLine: number | undefined;
        }
      | undefined;
  };
}

/** Puts the time in front of every line. */
export function stamped(lines: readonly string[], stamp: (second: string) => string): readonly string[] {
  return lines.map((line, index) => stamp(String(index % 60).padStart(2, '0')) + line);
}
