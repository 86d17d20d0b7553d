import { OpsError } from '@opsaicortex/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { Environment } from '../config/environment.js';
import { loadSettings } from '../config/load-settings.js';
import { createLog } from '../log.js';
import { readAdminToken } from '../storage/admin-token.js';
import { openStorage } from '../storage/open-storage.js';
import { resetDelivery } from '../store/deliveries.js';
import type { Terminal } from './terminal.js';

/** What became of one id. */
type Replayed = 'queued' | 'unknown';

/** `replay`: processes deliveries once more, through the running server when there is one. */
export function replayCommand(terminal: Terminal): Command {
  return new Command('replay')
    .description('Process deliveries once more. What was told already is not told twice.')
    .argument('<delivery-id...>', 'ids as the API lists them')
    .action(async (ids: readonly string[]) => {
      const { environment } = await loadSettings(terminal.environment);
      const { OPSAICORTEX_ADMIN_TOKEN, DATABASE_URL, DATA_DIR } = environment;
      const isEmbedded = DATABASE_URL === undefined;
      const token = OPSAICORTEX_ADMIN_TOKEN ?? (isEmbedded ? await readAdminToken(DATA_DIR) : undefined);
      const replay = token === undefined ? undefined : await findServer(environment, token);
      const results =
        replay === undefined ? await replayInDatabase(environment, ids) : await replayAll(ids, replay);
      for (const [id, result] of results) {
        terminal.print(result === 'queued' ? `${id}: queued again` : `${id}: not known, or still in flight`);
      }
      const unknown = results.filter(([, result]) => result === 'unknown').length;
      if (unknown > 0)
        throw new OpsError('rejected', `${unknown} of ${ids.length} not found.`, { adapter: 'server' });
    });
}

async function replayAll(
  ids: readonly string[],
  replay: (id: string) => Promise<Replayed>,
): Promise<readonly (readonly [string, Replayed])[]> {
  const results: [string, Replayed][] = [];
  for (const id of ids) results.push([id, await replay(id)]);
  return results;
}

/** A way to ask the server that runs at PUBLIC_URL or on PORT; undefined when none answers. */
async function findServer(
  environment: Environment,
  token: string,
): Promise<((id: string) => Promise<Replayed>) | undefined> {
  const base = environment.PUBLIC_URL ?? `http://127.0.0.1:${environment.PORT}`;
  const health = await fetch(new URL('/healthz', base), { signal: AbortSignal.timeout(2_000) }).catch(
    () => undefined,
  );
  if (!z.object({ status: z.literal('ok') }).safeParse(await health?.json().catch(() => undefined)).success)
    return undefined;
  return async (id) => {
    const answer = await fetch(new URL(`/api/v1/deliveries/${encodeURIComponent(id)}/replay`, base), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(10_000),
      redirect: 'error',
    });
    if (answer.status === 202) return 'queued';
    if (answer.status === 404) return 'unknown';
    const message = `The server answered ${answer.status}: is OPSAICORTEX_ADMIN_TOKEN the one it was started with?`;
    throw new OpsError('rejected', message, { adapter: 'server', status: answer.status });
  };
}

/** Without a server the rows are put back, and the next start finds them. */
async function replayInDatabase(environment: Environment, ids: readonly string[]) {
  const log = createLog('silent', [], { write() {} });
  const storage = await openStorage(environment, { concurrency: 1, redisPrefix: 'opsaicortex', log });
  try {
    return await replayAll(ids, async (id) =>
      (await resetDelivery(storage.database, id)) ? 'queued' : 'unknown',
    );
  } finally {
    await storage.queue.close(AbortSignal.abort());
    await storage.close();
  }
}
