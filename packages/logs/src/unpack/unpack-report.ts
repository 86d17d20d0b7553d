import type { LogProblemCode } from './log-problem.js';

/** Is told what unpacking meets, in the order of the bytes. */
export interface UnpackReport {
  problem(code: LogProblemCode): void;
  /** A file of an archive begins with the next bytes. */
  file(name: string): void;
}
