import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { exitCodes } from './analyze-exit-codes.js';
import { type InputProblem, toInputProblem } from './input-problem.js';
import { printable } from './printable.js';
import type { Streams } from './streams.js';

/** A log that can be read. */
export interface LogInput {
  /** What to call the job: the file's name without its endings. */
  readonly jobName: string;
  /** What to call the input in a sentence. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Opens a file, or standard input for `-`; a problem is a value. */
export async function openInput(file: string, stdin: Streams['stdin']): Promise<LogInput | InputProblem> {
  const isStdin = file === '-';
  const name = isStdin ? 'the standard input' : printable(file);
  if (isStdin && stdin.isTTY) {
    return {
      message: 'Nothing is piped in: name a file, or pipe a log into the command.',
      exitCode: exitCodes.noInput,
    };
  }
  try {
    if (!isStdin && (await stat(file)).isDirectory()) {
      return { message: `This is a directory, not a log: ${name}.`, exitCode: exitCodes.noInput };
    }
    const chunks = isStdin ? stdin : await openFile(file);
    return { jobName: isStdin ? 'log' : toJobName(file), name, chunks };
  } catch (error) {
    const problem = toInputProblem(error, name);
    if (problem) return problem;
    throw error;
  }
}

/** Opened at once, so that a file without permission is told from one that breaks off. */
async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await open(path);
  return file.createReadStream({ highWaterMark: 256 * 1024 });
}

function toJobName(file: string): string {
  return basename(file).replace(/(?:\.(?:log|txt|gz|zip|out))+$/i, '') || 'log';
}
