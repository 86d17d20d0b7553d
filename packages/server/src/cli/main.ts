import { CommanderError } from 'commander';
import { createProgram } from './create-program.js';
import { toExitCode, toSentence } from './exit-codes.js';
import type { Terminal } from './terminal.js';

const terminal: Terminal = {
  environment: process.env,
  directory: process.cwd(),
  print: (text) => void process.stdout.write(`${text}\n`),
  printError: (text) => void process.stderr.write(`${text}\n`),
};

// Whoever reads us may stop reading, as `head` does: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await createProgram(terminal).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode;
  } else {
    terminal.printError(toSentence(error));
    process.exitCode = toExitCode(error);
  }
}
