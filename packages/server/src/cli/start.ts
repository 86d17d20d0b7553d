import { OpsError } from '@opsaicortex/core';
import { Command } from 'commander';
import { loadConfigFile } from '../config/load-config-file.js';
import { duties, parseRole } from '../roles.js';
import type { RunningServer } from '../running-server.js';
import { startServer } from '../start-server.js';
import { exitCodes } from './exit-codes.js';
import { formatFeatures } from './format-features.js';
import type { Terminal } from './terminal.js';

interface StartFlags {
  readonly role: string;
  readonly config?: string;
}

/** Longest time that stopping may take: whoever sent the signal kills soon after. */
const stopDeadlineMs = 24_000;

/** `start`: the server, until a signal. */
export function startCommand(terminal: Terminal): Command {
  return new Command('start')
    .description('Start the server. Embedded in DATA_DIR while DATABASE_URL is unset.')
    .option('--role <role>', `what this process does: ${Object.keys(duties).join(', ')}`, 'all')
    .option(
      '--config <file>',
      'configuration file (default: opsaicortex.config.ts, .js or .mjs, when there is one)',
    )
    .addHelpText(
      'after',
      `
Roles (any number of processes may have each):
${describeRoles()}

Exit codes:
  0   stopped by SIGTERM or SIGINT
  1   something does not answer, or the port is taken
  78  the configuration is wrong, or the data directory cannot be written or is in use`,
    )
    .action(async (flags: StartFlags) => {
      const role = parseRole(flags.role);
      if (role === undefined) {
        const message = `There is no role "${flags.role}". There are:\n${describeRoles()}`;
        throw new OpsError('configuration', message, { adapter: 'server' });
      }
      const config = await loadConfigFile(terminal.directory, flags.config);
      // Where the size of files is limited, writing one too large shall fail, and not end the process.
      process.on('SIGXFSZ', () => {});
      const server = await startServer({
        role,
        config,
        environment: terminal.environment,
        log: { write: (line) => terminal.print(line.trimEnd()) },
      });
      terminal.printError(`${formatFeatures(server.features)}\n\nOpsAICortex listens on ${server.url}`);
      stopOnSignal(server, terminal);
    });
}

/** Every role and what it does, one a line. */
function describeRoles(): string {
  return Object.entries(duties)
    .map(([role, { summary }]) => `  ${role.padEnd(7)} ${summary}`)
    .join('\n');
}

/** The first signal stops in order; the second, and the deadline, at once. */
function stopOnSignal(server: RunningServer, terminal: Terminal): void {
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) process.exit(exitCodes.failed);
    isStopping = true;
    terminal.printError(`${signal}: finishing what is running. Send it again to stop at once.`);
    setTimeout(() => process.exit(exitCodes.done), stopDeadlineMs).unref();
    server.close().then(
      () => process.exit(exitCodes.done),
      (error: unknown) => {
        terminal.printError(`Stopping failed: ${error instanceof Error ? error.message : String(error)}`);
        process.exit(exitCodes.failed);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
