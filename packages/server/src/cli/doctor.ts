import { OpsError } from '@opsaicortex/core';
import { Command } from 'commander';
import { type Assembly, assemble } from '../assemble.js';
import type { Environment } from '../config/environment.js';
import { loadConfigFile } from '../config/load-config-file.js';
import { loadSettings } from '../config/load-settings.js';
import { createLog } from '../log.js';
import { openStorage } from '../storage/open-storage.js';
import { type CheckResult, checkAdapters } from './check-adapters.js';
import { toSentence } from './exit-codes.js';
import { formatFeatures } from './format-features.js';
import type { Terminal } from './terminal.js';

/** `doctor`: tests everything that the server depends on, and says in plain words what to do. */
export function doctorCommand(terminal: Terminal): Command {
  return new Command('doctor')
    .description(
      'Test the configuration, the database, the queue and every credential. Exit code 1 when one fails.',
    )
    .option('--config <file>', 'configuration file')
    .action(async (flags: { readonly config?: string }) => {
      const { environment } = await loadSettings(terminal.environment);
      const assembly = await assemble(environment, await loadConfigFile(terminal.directory, flags.config));
      terminal.print(`${formatFeatures(assembly.features)}\n`);
      const results = await runChecks(environment, assembly);
      for (const { name, isFine, detail } of results) {
        terminal.print(`  ${isFine ? 'ok     ' : 'PROBLEM'}  ${name}: ${detail}`);
      }
      const problems = results.filter(({ isFine }) => !isFine).length;
      if (problems > 0) {
        const message = `${problems} of ${results.length} do not work.`;
        throw new OpsError('unavailable', message, { adapter: 'server' });
      }
      terminal.print('\nEverything that was tested works.');
    });
}

async function runChecks(environment: Environment, assembly: Assembly): Promise<readonly CheckResult[]> {
  const [storage, adapters] = await Promise.all([checkStorage(environment), checkAdapters(assembly)]);
  return [...storage, ...adapters];
}

async function checkStorage(environment: Environment): Promise<readonly CheckResult[]> {
  try {
    const log = createLog('silent', [], { write() {} });
    const storage = await openStorage(environment, { concurrency: 1, redisPrefix: 'opsaicortex', log });
    const queue = await storage.queue.checkHealth().then(
      () => ({ name: 'queue', isFine: true, detail: 'answers' }),
      () => ({ name: 'queue', isFine: false, detail: 'does not answer: is Redis running at REDIS_URL?' }),
    );
    await storage.queue.close(AbortSignal.abort());
    await storage.close();
    return [
      {
        name: 'storage',
        isFine: true,
        detail: `${storage.description}, version ${storage.migration.version}`,
      },
      queue,
    ];
  } catch (error) {
    return [{ name: 'storage', isFine: false, detail: toSentence(error) }];
  }
}
