import { Command } from 'commander';
import { loadSettings } from '../config/load-settings.js';
import { globalPause, liftPause, putPause } from '../store/pauses.js';
import { findServer } from './find-server.js';
import { parseDurationMs } from './parse-duration.js';
import type { Terminal } from './terminal.js';
import { withDatabase } from './with-database.js';

interface PauseFlags {
  readonly for?: string;
  readonly reason: string;
}

/** `pause`: all work rests, in every process, within about a second. Webhooks are taken and kept. */
export function pauseCommand(terminal: Terminal): Command {
  return new Command('pause')
    .description('Stop explaining and notifying, everywhere. Webhooks are still taken and kept.')
    .option('--for <duration>', 'such as 30m or 2h (default: until "resume")')
    .option('--reason <text>', 'for whoever asks', 'Paused by hand.')
    .action(async (flags: PauseFlags) => {
      const { environment } = await loadSettings(terminal.environment);
      const forMs = flags.for === undefined ? null : parseDurationMs('--for', flags.for);
      const server = await findServer(environment);
      const { reason } = flags;
      if (server === undefined) {
        await withDatabase(environment, (database) =>
          putPause(database, { key: globalPause, forMs, reason }),
        );
      } else {
        await server('pause', { reason, ...(forMs !== null && { seconds: Math.ceil(forMs / 1000) }) });
      }
      terminal.print(`All work is paused${flags.for === undefined ? '' : ` for ${flags.for}`}.`);
    });
}

/** `resume`: ends the pause. */
export function resumeCommand(terminal: Terminal): Command {
  return new Command('resume').description('Go on after "pause".').action(async () => {
    const { environment } = await loadSettings(terminal.environment);
    const server = await findServer(environment);
    if (server === undefined) await withDatabase(environment, (database) => liftPause(database, globalPause));
    else await server('resume', {});
    terminal.print('Work goes on.');
  });
}
