import { Command } from 'commander';
import { analyzeCommand } from './analyze.js';
import { deleteRepositoryCommand } from './delete-repository.js';
import { demoCommand } from './demo.js';
import { doctorCommand } from './doctor.js';
import { keysCommand } from './keys.js';
import { loadVersion } from './load-version.js';
import { migrateCommand } from './migrate.js';
import { pauseCommand, resumeCommand } from './pause.js';
import { replayCommand } from './replay.js';
import { sendTestCommand } from './send-test.js';
import { startCommand } from './start.js';
import type { Terminal } from './terminal.js';

/** Builds the `opsaicortex` command. Runs nothing. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('opsaicortex')
    .description('Explains failed CI runs and tells the right people, in one message that stays current.')
    .version(loadVersion(), '-V, --version', 'print the version')
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.printError(text.trimEnd()),
    })
    .exitOverride();
  const commands = [
    startCommand,
    analyzeCommand,
    demoCommand,
    migrateCommand,
    keysCommand,
    doctorCommand,
    replayCommand,
    deleteRepositoryCommand,
    pauseCommand,
    resumeCommand,
    sendTestCommand,
  ];
  for (const command of commands) program.addCommand(command(terminal).copyInheritedSettings(program));
  return program;
}
