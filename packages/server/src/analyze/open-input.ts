import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { exitCodes } from './analyze-exit-codes.js';
import { decodeInput } from './decode-input.js';
import { type InputProblem, toInputProblem } from './input-problem.js';
import { printable } from './printable.js';
import type { Streams } from './streams.js';

/** A log that can be read. */
export interface LogInput {
  /** What to call the job: the file's name without its endings. */
  readonly jobName: string;
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
    const decoded = await decodeInput(
      isStdin ? stdin : createReadStream(file, { highWaterMark: 256 * 1024 }),
    );
    if ('what' in decoded) return toProblem(decoded.what, name);
    return { jobName: isStdin ? 'log' : toJobName(file), chunks: decoded.chunks };
  } catch (error) {
    const problem = toInputProblem(error, name);
    if (problem) return problem;
    throw error;
  }
}

function toProblem(what: string, name: string): InputProblem {
  const sentence = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (what === 'empty')
    return { message: `Nothing to explain: ${name} is empty.`, exitCode: exitCodes.noInput };
  const hint = what === 'a ZIP archive' ? ': unpack it and name one of the logs in it' : ', not a log';
  return {
    message: `${name.startsWith('the ') ? sentence : name} is ${what}${hint}.`,
    exitCode: exitCodes.badData,
  };
}

function toJobName(file: string): string {
  return basename(file).replace(/(?:\.(?:log|txt|gz|out))+$/i, '') || 'log';
}
