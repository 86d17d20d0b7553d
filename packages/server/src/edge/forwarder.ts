import { Pool } from 'undici';
import { z } from 'zod';
import type { StoreOutcome } from '../ingest/delivery-store.js';
import {
  internalDeliveriesPath,
  outcomeHeader,
  type RefusedOutcome,
  refusedOutcomes,
  takenOutcomes,
} from './hand-over.js';
import type { SignToken } from './internal-token.js';

/** What became of a delivery that was sent to the core. */
export type Forwarded =
  | { readonly kind: 'taken'; readonly outcome: StoreOutcome }
  | { readonly kind: 'refused'; readonly outcome: RefusedOutcome }
  | NotTaken;

/** To be sent again: it may have been stored all the same, which its unique key will tell. */
export interface NotTaken {
  readonly kind: 'not_taken';
  /** For logs: a status, or the system's code. */
  readonly reason: string;
  /** True when the core works but could not do with this delivery: the next one may fare better. */
  readonly isAboutDelivery: boolean;
  readonly retryAfterMs?: number;
  /** How far the core's clock is ahead, when it refused the token. */
  readonly clockAheadMs?: number;
}

/** Sends envelopes to the core. */
export interface Forwarder {
  /** Never rejects. */
  forward(envelope: Uint8Array, timeoutMs: number): Promise<Forwarded>;
  /** Cuts off what is under way. */
  close(): Promise<void>;
}

/** To each core. */
const connections = 32;
/** Longest part of an answer that is read; ours have about 100 bytes. */
const maxAnswerBytes = 65_536;

/**
 * Builds a forwarder to any of several cores: the one that answered last is asked first, and the next where one does
 * not take it. Connects when it is used.
 */
export function createForwarder(coreURLs: readonly string[], sign: SignToken, now: () => Date): Forwarder {
  let cores = coreURLs.map(connectTo);
  return {
    async forward(envelope, timeoutMs) {
      let forwarded: Forwarded = { kind: 'not_taken', reason: 'no core', isAboutDelivery: false };
      for (const core of cores) {
        forwarded = await sendTo(core, envelope, timeoutMs / cores.length, sign, now);
        if (forwarded.kind === 'not_taken' && !forwarded.isAboutDelivery) continue;
        if (core !== cores[0]) cores = [core, ...cores.filter((other) => other !== core)];
        break;
      }
      return forwarded;
    },
    async close() {
      await Promise.all(cores.map(({ pool }) => pool.destroy()));
    },
  };
}

interface Core {
  readonly pool: Pool;
  readonly path: string;
}

function connectTo(coreURL: string): Core {
  const url = new URL(coreURL);
  return {
    pool: new Pool(url.origin, { connections, connect: { timeout: 3_000 }, keepAliveTimeout: 30_000 }),
    path: `${url.pathname.replace(/\/+$/, '')}${internalDeliveriesPath}`,
  };
}

/** With a token of its own each time: the core that did not answer may have used up the last one. */
async function sendTo(
  { pool, path }: Core,
  envelope: Uint8Array,
  timeoutMs: number,
  sign: SignToken,
  now: () => Date,
): Promise<Forwarded> {
  const signal = AbortSignal.timeout(Math.ceil(timeoutMs));
  try {
    const headers = {
      authorization: `Bearer ${await sign(envelope)}`,
      'content-type': 'application/octet-stream',
    };
    const answer = await pool.request({ path, method: 'POST', headers, body: envelope, signal });
    await answer.body.dump({ limit: maxAnswerBytes, signal }).catch(() => {});
    return readAnswer(answer.statusCode, answer.headers, now());
  } catch (error) {
    return { kind: 'not_taken', reason: toReason(error), isAboutDelivery: false };
  }
}

const takenSchema = z.enum(takenOutcomes);
const refusedSchema = z.enum(refusedOutcomes);

function readAnswer(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  now: Date,
): Forwarded {
  const outcome = headers[outcomeHeader];
  const taken = takenSchema.safeParse(outcome);
  if (status === 202 && taken.success) return { kind: 'taken', outcome: taken.data };
  const refused = refusedSchema.safeParse(outcome);
  if (status >= 400 && refused.success) return { kind: 'refused', outcome: refused.data };
  const retryAfterMs = readRetryAfter(headers['retry-after']);
  const clockAheadMs = status === 401 ? readClock(headers.date, now) : undefined;
  return {
    kind: 'not_taken',
    reason: `HTTP ${status}`,
    isAboutDelivery: status === 500,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(clockAheadMs !== undefined && { clockAheadMs }),
  };
}

function readRetryAfter(value: string | string[] | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) * 1_000 : undefined;
}

function readClock(value: string | string[] | undefined, now: Date): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time - now.getTime();
}

function toReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'timeout';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
