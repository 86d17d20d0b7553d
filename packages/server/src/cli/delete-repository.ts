import { OpsError } from '@opsaicortex/core';
import { Command } from 'commander';
import { z } from 'zod';
import { loadSettings } from '../config/load-settings.js';
import { deleteRepository } from '../retention/delete-repository.js';
import { findServer } from './find-server.js';
import type { Terminal } from './terminal.js';
import { withDatabase } from './with-database.js';

const count = z.number();
const answerSchema = z.object({
  deleted: z.object({
    deliveries: count,
    events: count,
    insights: count,
    incidents: count,
    occurrences: count,
    notifications: count,
  }),
});

/** `delete-repository`: everything that is stored about a repository, through the running server when there is one. */
export function deleteRepositoryCommand(terminal: Terminal): Command {
  return new Command('delete-repository')
    .description('Delete everything that is stored about a repository. It cannot be undone.')
    .argument('<repository>', 'as its source names it: owner/name')
    .option('--yes', 'really')
    .action(async (repository: string, { yes }: { readonly yes?: boolean }) => {
      if (yes !== true) {
        const message = `Deletes all deliveries, incidents and explanations of ${repository}, for good. Say --yes to do it.`;
        throw new OpsError('configuration', message, { adapter: 'server' });
      }
      const { environment } = await loadSettings(terminal.environment);
      // A large one takes longer than an answer may: with PostgreSQL no server is needed.
      const server = environment.DATABASE_URL === undefined ? await findServer(environment) : undefined;
      const path = `repositories/${repository.split('/').map(encodeURIComponent).join('/')}`;
      const deleted =
        server === undefined
          ? await withDatabase(environment, (database) =>
              deleteRepository(database, repository, 'command line'),
            )
          : answerSchema.parse((await server(path, undefined, 'DELETE')).body).deleted;
      for (const [what, rows] of Object.entries(deleted)) terminal.print(`${what}: ${rows} deleted`);
    });
}
