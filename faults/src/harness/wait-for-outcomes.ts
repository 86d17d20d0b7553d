import type { ConservationFact } from '../oracle/facts.js';
import type { QueryRecord } from './record.js';
import { secrets } from './secrets.js';
import type { ServerProcess } from './server-process.js';

/** How much has no outcome yet; undefined while nobody can say. */
export async function countUnfinished(
  query: QueryRecord | undefined,
  processes: readonly ServerProcess[],
): Promise<number | undefined> {
  if (query === undefined) return (await readConservation(processes))?.inFlight;
  const rows = await query<{ count: number }>(
    `SELECT (SELECT count(*) FROM deliveries WHERE status IN ('received', 'processing'))
       + (SELECT count(*) FROM events WHERE status = 'pending')
       + (SELECT count(*) FROM notifications WHERE wanted_revision > greatest(told_revision, failed_revision)) AS count`,
  ).catch(() => undefined);
  return rows?.[0] === undefined ? undefined : Number(rows[0].count);
}

/** What a process that has the API says about what was received. */
export async function readConservation(
  processes: readonly ServerProcess[],
): Promise<ConservationFact | undefined> {
  const server = processes.find(
    ({ role, end }) => (role === 'all' || role === 'core') && end() === undefined,
  );
  if (server === undefined) return undefined;
  const headers = { authorization: `Bearer ${secrets.adminToken}` };
  const signal = AbortSignal.timeout(3_000);
  return fetch(`${server.url}/api/v1/conservation`, { headers, signal })
    .then(async (answer) => (answer.ok ? ((await answer.json()) as ConservationFact) : undefined)) // its own contract
    .catch(() => undefined);
}
