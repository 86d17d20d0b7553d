import { OpsError, type RunResult, type Source } from '@opsaicortex/core';
import { boundedFetch, type FetchFunction, parseOptions, verifyHmac } from '@opsaicortex/core/adapter';
import { z } from 'zod';

/** Where Anvil is, and how it is trusted. */
export interface AnvilSourceOptions {
  /** Accepted webhook secrets, at least 16 characters each. */
  readonly secrets: readonly string[];
  readonly baseURL: string;
  readonly token: string;
  /** @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Replaces global `fetch`, for proxies and tests. */
  readonly fetch?: FetchFunction | undefined;
}

const adapter = 'anvil';
const optionsSchema = z.strictObject({
  secrets: z.array(z.string().min(16)).min(1),
  baseURL: z.url(),
  token: z.string().min(1),
  timeoutMs: z.int().positive().default(10_000),
  fetch: z.custom<FetchFunction>((value) => typeof value === 'function').optional(),
}) satisfies z.ZodType<unknown, AnvilSourceOptions>;

const results: Readonly<Record<string, RunResult>> = { sound: 'success', cracked: 'failure', cold: 'timeout' };
const resultSchema = z.string().transform((outcome): RunResult => results[outcome] ?? 'error');
const text = z.string().min(1);
const buildSchema = z.object({ id: text, attempt: z.int().positive(), project: text, recipe: text, outcome: resultSchema, page: z.url(), commit: text, branch: text, endedAt: z.iso.datetime() }); // biome-ignore format: one screen
const payloadSchema = z.object({ event: z.string(), build: z.unknown() });
const stagesSchema = z.array(z.object({ id: text, name: text, outcome: resultSchema }));

/** Receives the webhooks of Anvil, a build system nobody has heard of, and fetches its stages and logs. */
export function anvilSource(options: AnvilSourceOptions): Source {
  const { secrets, baseURL, token, timeoutMs, fetch } = parseOptions(adapter, optionsSchema, options);
  const get = (path: string[], signal: AbortSignal) => boundedFetch({ adapter, url: `${baseURL}/api/builds/${path.map(encodeURIComponent).join('/')}`, headers: { authorization: `Bearer ${token}` }, signal, timeoutMs, fetch });
