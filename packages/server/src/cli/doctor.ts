import { OpsError } from '@opsaicortex/core';
import { Command } from 'commander';
import { type Assembly, assemble } from '../assemble.js';
import type { Environment } from '../config/environment.js';
import { loadConfigFile } from '../config/load-config-file.js';
import { loadSettings } from '../config/load-settings.js';
import type { CheckResult } from '../doctor/check-result.js';
import { parseRole } from '../roles.js';
import { formatFeatures } from './format-features.js';
import type { Terminal } from './terminal.js';

interface DoctorFlags {
  readonly config?: string;
  readonly role: string;
}

/** `doctor`: tests everything that the server depends on, and says in plain words what to do. */
export function doctorCommand(terminal: Terminal): Command {
  return new Command('doctor')
    .description(
      'Test the configuration, the services, every credential, the disk and the clocks. Exit code 1 when one fails.',
    )
    .option('--config <file>', 'configuration file')
    .option('--role <role>', 'of the process that is to run here', 'all')
    .action(async (flags: DoctorFlags) => {
      const role = parseRole(flags.role);
      if (role === undefined) {
        const message = `There is no role "${flags.role}": see "opsaicortex start --help".`;
        throw new OpsError('configuration', message, { adapter: 'server' });
      }
      const { environment } = await loadSettings(terminal.environment, role);
      const assembly = await assemble(environment, await loadConfigFile(terminal.directory, flags.config));
      terminal.print(`${formatFeatures(assembly.features)}\n`);
      const results = await runChecks(environment, assembly);
      const { formatResults } = await import('../doctor/format-results.js');
      terminal.print(formatResults(results));
      const problems = results.filter(({ verdict }) => verdict === 'problem').length;
      if (problems > 0) {
        const message = `${problems} of ${results.length} do not work.`;
        throw new OpsError('unavailable', message, { adapter: 'server' });
      }
      terminal.print('\nEverything that was tested works.');
    });
}

/** Loaded only here: a start needs none of it. */
async function runChecks(environment: Environment, assembly: Assembly): Promise<readonly CheckResult[]> {
  const [{ checkAdapters }, { checkGitHub }, { checkSurroundings }] = await Promise.all([
    import('../doctor/check-adapters.js'),
    import('../doctor/check-github.js'),
    import('../doctor/check-surroundings.js'),
  ]);
  const results = await Promise.all([
    checkStorage(environment),
    checkAdapters(assembly),
    checkGitHub(environment),
    checkSurroundings(environment),
  ]);
  return results.flat();
}

async function checkStorage(environment: Environment): Promise<readonly CheckResult[]> {
  const { DATABASE_URL, REDIS_URL, OPSAICORTEX_CORE_URL } = environment;
  if (DATABASE_URL === undefined) {
    // An edge has a spool, and no database.
    if (OPSAICORTEX_CORE_URL !== undefined) return [];
    const { checkEmbedded } = await import('../doctor/check-embedded.js');
    return checkEmbedded(environment);
  }
  const { checkPostgres } = await import('../doctor/check-postgres.js');
  const postgres = checkPostgres(DATABASE_URL);
  if (REDIS_URL === undefined) return postgres;
  const { checkRedis } = await import('../doctor/check-redis.js');
  return (await Promise.all([postgres, checkRedis(REDIS_URL)])).flat();
}
