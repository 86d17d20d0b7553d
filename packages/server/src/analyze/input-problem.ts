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

/** Turns what the system or zlib threw into a sentence; undefined for what is not about the input. */
export function toInputProblem(error: unknown, name: string): InputProblem | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('Z_')) {
    return { message: `${name} is a damaged or incomplete gzip file.`, exitCode: exitCodes.badData };
  }
  const cause = causes[code];
  if (cause !== undefined) return { message: `${cause} ${name}.`, exitCode: exitCodes.noInput };
  if (/^E[A-Z0-9]+$/.test(code))
    return { message: `${name} cannot be read (${code}).`, exitCode: exitCodes.noInput };
  return undefined;
}
