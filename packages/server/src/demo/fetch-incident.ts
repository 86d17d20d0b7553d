import { type Insight, insightSchema, OpsError } from '@opsaicortex/core';
import { z } from 'zod';
import type { RunningServer } from '../running-server.js';

const listSchema = z.object({ items: z.array(z.object({ id: z.string() })) });
const incidentSchema = z.object({ id: z.string(), insight: insightSchema });

/** The newest incident, asked for as any user of the API would. */
export async function fetchNewestIncident(
  server: RunningServer,
): Promise<{ readonly id: string; readonly insight: Insight }> {
  const { items } = listSchema.parse(await fetchJson(server, '/api/v1/incidents?limit=1'));
  const [newest] = items;
  if (newest === undefined)
    throw new OpsError('unavailable', 'No incident was recorded.', { adapter: 'demo' });
  return incidentSchema.parse(await fetchJson(server, `/api/v1/incidents/${newest.id}`));
}

async function fetchJson({ url, adminToken }: RunningServer, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${adminToken ?? ''}` };
  const response = await fetch(`${url}${path}`, { headers, signal: AbortSignal.timeout(10_000) });
  if (!response.ok)
    throw new OpsError('unavailable', `The API answered ${response.status}.`, { adapter: 'demo' });
  return response.json();
}
