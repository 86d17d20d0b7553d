import { OpsError } from '@opsaicortex/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { Environment } from '../config/environment.js';
import { loadSettings } from '../config/load-settings.js';
import { replaySchema } from '../routes/replays.js';
import { type ReplayReport, replayDeliveries, replayDelivery } from '../store/replays.js';
import { type CallServer, findServer } from './find-server.js';
import { parseDurationMs } from './parse-duration.js';
import type { Terminal } from './terminal.js';
import { withDatabase } from './with-database.js';

interface ReplayFlags {
  readonly status?: string;
  readonly source?: string;
  readonly since?: string;
  readonly limit?: string;
}

/** `replay`: processes deliveries once more, through the running server when there is one. */
export function replayCommand(terminal: Terminal): Command {
  return new Command('replay')
    .description('Process deliveries once more. What was told already is not told twice.')
    .argument('[delivery-id...]', 'ids as the API lists them')
    .option('--status <status>', 'instead of ids: all that ended as dead or failed')
    .option('--source <name>', 'with --status: of this source')
    .option('--since <duration>', 'with --status: received in the last 30m, 1h, 2d')
    .option('--limit <count>', 'with --status: at most so many (1000)')
    .action(async (ids: readonly string[], flags: ReplayFlags) => {
      const hasFlags = Object.keys(flags).length > 0;
      if (ids.length > 0 === hasFlags || (hasFlags && flags.status === undefined)) {
        const message = 'Name delivery ids, or --status dead or --status failed.';
        throw new OpsError('configuration', message, { adapter: 'server' });
      }
      const { environment } = await loadSettings(terminal.environment);
      const server = await findServer(environment);
      if (hasFlags) await replayByFilter(terminal, environment, server, flags);
      else await replayById(terminal, environment, server, ids);
    });
}

async function replayById(
  terminal: Terminal,
  environment: Environment,
  server: CallServer | undefined,
  ids: readonly string[],
): Promise<void> {
  const results =
    server === undefined
      ? await withDatabase(environment, (database) => replayAll(ids, (id) => replayDelivery(database, id)))
      : await replayAll(ids, async (id) => {
          const { status } = await server(`deliveries/${encodeURIComponent(id)}/replay`);
          return status === 202;
        });
  for (const [id, isQueued] of results) {
    terminal.print(isQueued ? `${id}: queued again` : `${id}: not known, or still in flight`);
  }
  const unknown = results.filter(([, isQueued]) => !isQueued).length;
  if (unknown > 0)
    throw new OpsError('rejected', `${unknown} of ${ids.length} not found.`, { adapter: 'server' });
}

async function replayAll(
  ids: readonly string[],
  replay: (id: string) => Promise<boolean>,
): Promise<readonly (readonly [string, boolean])[]> {
  const results: [string, boolean][] = [];
  for (const id of ids) results.push([id, await replay(id)]);
  return results;
}

const reportSchema = z.object({ replayed: z.number(), hasMore: z.boolean() });

async function replayByFilter(
  terminal: Terminal,
  environment: Environment,
  server: CallServer | undefined,
  { status, source, since, limit }: ReplayFlags,
): Promise<void> {
  const sinceMs = since === undefined ? undefined : Date.now() - parseDurationMs('--since', since);
  const wanted = {
    ...{ status, source },
    ...(sinceMs !== undefined && { since: new Date(sinceMs).toISOString() }),
    ...(limit !== undefined && { limit: Number(limit) }),
  };
  const parsed = replaySchema.safeParse(wanted);
  if (!parsed.success)
    throw new OpsError('configuration', z.prettifyError(parsed.error), { adapter: 'server' });
  const { limit: most, ...filter } = parsed.data;
  const report: ReplayReport =
    server === undefined
      ? await withDatabase(environment, (database) => replayDeliveries(database, filter, most))
      : reportSchema.parse((await server('deliveries/replay', wanted)).body);
  const more = report.hasMore ? '; there are more: run it again' : '';
  terminal.print(
    `${report.replayed} ${report.replayed === 1 ? 'delivery' : 'deliveries'} queued again${more}`,
  );
}
