import { createHmac } from 'node:crypto';
import type { CallContext, Delivery } from '@opsaicortex/core';
import { z } from 'zod';
import type { Credential } from './api/credential.js';
import { toNextPage } from './api/next-page.js';
import { toIdPart, toRepositoryPath } from './api/paths.js';
import type { Access } from './evidence/access.js';
import { idField, timeField } from './payload/fields.js';

const itemsSchema = z.array(
  z.object({ id: idField, guid: z.string(), delivered_at: timeField, status_code: z.int() }),
);
const hooksSchema = z.array(z.object({ id: idField, active: z.boolean().nullish() }));
const detailsSchema = z.object({
  request: z.object({
    headers: z.record(z.string(), z.unknown()).nullable(),
    payload: z.record(z.string(), z.unknown()).nullable(),
  }),
});

type Item = z.output<typeof itemsSchema>[number];

interface MissedItem extends Item {
  /** Path of the list that it stands in. */
  readonly list: string;
}

/** Whose deliveries are looked through. */
export interface ReconcileOptions {
  /** `app`: the App's webhook. A list: the webhooks of these repositories. */
  readonly hooks: 'app' | readonly string[];
  /** Signs what is handed on, so that it passes `verify` like the rest. */
  readonly secret: string;
}

/** GitHub keeps deliveries for three days; a list this long is a server that has been down for all of them. */
const mostPages = 200;

/**
 * Deliveries that GitHub recorded since then and that no attempt brought to us with a 2xx, oldest first.
 * GitHub returns the payload as JSON and not as the bytes it signed. It comes over our own authenticated call, so it
 * is serialised again and signed with our first secret.
 */
export async function* reconcile(
  access: Access,
  { hooks, secret }: ReconcileOptions,
  since: Date,
  context: CallContext,
): AsyncGenerator<Delivery> {
  const credential = access.credentials.own;
  const missed: MissedItem[] = [];
  for (const list of await findLists(access, hooks, context)) {
    const items = await listSince(access, { list, credential, context }, since);
    missed.push(...toMissed(items).map((item) => ({ ...item, list })));
  }
  missed.sort((one, other) => one.delivered_at.localeCompare(other.delivered_at));
  for (const { list, id } of missed) {
    const path = `${list}/${toIdPart(id)}`;
    const { data } = await access.client.read({ path, credential, context }, detailsSchema);
    if (data.request.payload === null || data.request.headers === null) continue; // GitHub no longer has it
    yield toDelivery(data.request.headers, data.request.payload, secret);
  }
}

async function findLists(
  { client, credentials }: Access,
  hooks: ReconcileOptions['hooks'],
  context: CallContext,
): Promise<readonly string[]> {
  if (hooks === 'app') return ['/app/hook/deliveries'];
  const lists: string[] = [];
  for (const repository of hooks) {
    const path = `${toRepositoryPath(repository)}/hooks`;
    const call = { path: `${path}?per_page=100`, credential: credentials.own, context };
    const { data } = await client.read(call, hooksSchema);
    const active = data.filter((hook) => hook.active !== false);
    lists.push(...active.map(({ id }) => `${path}/${toIdPart(id)}/deliveries`));
  }
  return lists;
}

interface ListCall {
  readonly list: string;
  readonly credential: Credential;
  readonly context: CallContext;
}

/** The list comes newest first, so reading stops at the first page that reaches back far enough. */
async function listSince({ client }: Access, call: ListCall, since: Date): Promise<readonly Item[]> {
  const firstMs = Math.floor(since.getTime() / 1000) * 1000; // GitHub's times have no milliseconds
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < mostPages; count += 1) {
    const query = new URLSearchParams({ per_page: '100', ...(cursor !== undefined && { cursor }) });
    const { data, headers } = await client.read({ ...call, path: `${call.list}?${query}` }, itemsSchema);
    const recent = data.filter((item) => Date.parse(item.delivered_at) >= firstMs);
    items.push(...recent);
    cursor = toNextPage(headers, 'cursor');
    if (cursor === undefined || recent.length < data.length) break;
  }
  return items;
}

/** One attempt of every delivery that never succeeded: its first. */
function toMissed(items: readonly Item[]): readonly Item[] {
  const isReceived = ({ status_code: status }: Item): boolean => status >= 200 && status < 300;
  const received = new Set(items.filter(isReceived).map(({ guid }) => guid));
  const firstAttempts = new Map(items.map((item) => [item.guid, item])); // newest first: the oldest stays
  return [...firstAttempts.values()].filter(({ guid }) => !received.has(guid));
}

function toDelivery(
  recorded: Readonly<Record<string, unknown>>,
  payload: Readonly<Record<string, unknown>>,
  secret: string,
): Delivery {
  const body = new TextEncoder().encode(JSON.stringify(payload));
  const headers = Object.fromEntries(
    Object.entries(recorded).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  delete headers['x-hub-signature']; // was made of other bytes
  return {
    body,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
  };
}
