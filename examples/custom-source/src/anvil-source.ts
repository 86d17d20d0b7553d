import type { Source } from '@opsaicortex/core';
import { boundedFetch, type FetchFunction, parseOptions, verifyHmac } from '@opsaicortex/core/adapter';
import { z } from 'zod';
import { readEvents, readStages } from './anvil-format.js';

/** Where Anvil is, and how it is trusted. */
export interface AnvilSourceOptions {
  /** Accepted webhook secrets, at least 16 characters each. Several while rotating. */
  readonly secrets: readonly string[];
  /** Root of the Anvil server, without a slash at the end. */
  readonly baseURL: string;
  readonly token: string;
  /** @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Replaces global `fetch`, for proxies and tests. */
  readonly fetch?: FetchFunction | undefined;
}

const optionsSchema = z.strictObject({
  secrets: z.array(z.string().min(16)).min(1),
  baseURL: z.url(),
  token: z.string().min(1),
  timeoutMs: z.int().positive().default(10_000),
  fetch: z.custom<FetchFunction>((value) => typeof value === 'function').optional(),
}) satisfies z.ZodType<unknown, AnvilSourceOptions>;

/** Receives the webhooks of Anvil, a build system nobody has heard of, and fetches its stages and their logs. */
export function anvilSource(options: AnvilSourceOptions): Source {
  const { secrets, baseURL, token, timeoutMs, fetch } = parseOptions('anvil', optionsSchema, options);
  const headers = { authorization: `Bearer ${token}` };
  const get = (path: readonly string[], signal: AbortSignal) => {
    const url = [baseURL, 'api', 'builds', ...path.map(encodeURIComponent)].join('/');
    return boundedFetch({ adapter: 'anvil', url, headers, signal, timeoutMs, fetch });
  };

  return {
    specificationVersion: 'v1',
    kind: 'source',
    name: 'anvil',

    verify({ headers: given, body }) {
      const { 'x-anvil-signature': signature, 'x-anvil-strike': deliveryId = '' } = given;
      if (signature === undefined) return { ok: false, reason: 'missing_signature' };
      if (!/^[\w-]{1,64}$/.test(deliveryId)) {
        return { ok: false, reason: 'malformed_headers', detail: 'x-anvil-strike' };
      }
      if (!verifyHmac(body, { signature, secrets })) return { ok: false, reason: 'bad_signature' };
      return { ok: true, deliveryId };
    },

    parse: ({ body }) => readEvents(body),

    async fetchJobs({ id, attempt, repository }, { signal }) {
      const stages = readStages(await (await get([id, 'stages'], signal)).json());
      return stages.map((stage) => ({
        ...stage,
        run: { id, attempt, repository },
        steps: [],
        annotations: [],
      }));
    },

    async *fetchLog({ run, id }, { signal }) {
      yield* (await get([run.id, 'stages', id, 'log'], signal)).body;
    },
  };
}
