import { Command } from 'commander';
import { loadSettings } from '../config/load-settings.js';
import { createLog } from '../log.js';
import { openStorage } from '../storage/open-storage.js';
import type { Terminal } from './terminal.js';

/** `migrate`: brings the database up to date. `start` does so too; this is for doing it before. */
export function migrateCommand(terminal: Terminal): Command {
  return new Command('migrate')
    .description(
      'Bring the database at DATABASE_URL (or in DATA_DIR) up to date. Forward only, safe to repeat.',
    )
    .action(async () => {
      const { environment, secrets } = await loadSettings(terminal.environment);
      const log = createLog(environment.LOG_LEVEL, secrets, {
        write: (line) => terminal.printError(line.trimEnd()),
      });
      const storage = await openStorage(environment, { concurrency: 1, redisPrefix: 'opsaicortex', log });
      const { applied, version } = storage.migration;
      for (const name of applied) terminal.print(`applied ${name}`);
      terminal.print(`The database is at version ${version}.`);
      await storage.queue.close(AbortSignal.abort());
      await storage.close();
    });
}
