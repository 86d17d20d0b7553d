import type { LogUnderstanding } from '@opsaicortex/logs';
import { exitCodes } from './analyze-exit-codes.js';

/** Why a log cannot be read, for people. */
export interface InputProblem {
  /** One sentence. */
  readonly message: string;
  readonly exitCode: number;
}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file',
  ENOTDIR: 'There is no file',
  EACCES: 'No permission to read',
  EPERM: 'No permission to read',
  EISDIR: 'This is a directory, not a log:',
  ELOOP: 'Too many symbolic links lead to',
  ENAMETOOLONG: 'There is no file',
};

/** Turns what the system threw into a sentence; undefined for what is not about the input. */
export function toInputProblem(error: unknown, name: string): InputProblem | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = causes[code];
  if (cause !== undefined) return { message: `${cause} ${name}.`, exitCode: exitCodes.noInput };
  if (/^E[A-Z0-9]+$/.test(code))
    return { message: `${name} cannot be read (${code}).`, exitCode: exitCodes.noInput };
  return undefined;
}

/** Why there is nothing to explain in what was read; undefined for a log, however odd. */
export function toLogProblem(
  { problems, lineCount }: LogUnderstanding,
  name: string,
): InputProblem | undefined {
  const has = (wanted: string): boolean => problems.some(({ code }) => code === wanted);
  if (has('binary')) return { message: `${name} is binary data, not a log.`, exitCode: exitCodes.badData };
  if (has('unknown-compression')) {
    const message = `${name} is compressed in a way that is not known here: unpack it first.`;
    return { message, exitCode: exitCodes.badData };
  }
  if (lineCount > 0) return undefined;
  const damage = problems.find(({ code }) => code !== 'no-bytes');
  if (damage) return { message: `${name} cannot be read. ${damage.text}`, exitCode: exitCodes.badData };
  return { message: `Nothing to explain: ${name} is empty.`, exitCode: exitCodes.noInput };
}
