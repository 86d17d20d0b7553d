import { createApp } from '../app.js';
import type { InternalKeys } from '../edge/internal-keys.js';
import { createTokenVerifier } from '../edge/internal-token.js';
import { createByteBudget } from '../ingest/byte-budget.js';
import type { StoreOutcome, VerifiedDelivery } from '../ingest/delivery-store.js';
import { createLog } from '../log.js';
import { createMetrics } from '../metrics.js';
import { noTracer } from '../tracing/tracer.js';

/** The receiving side of `POST /internal/deliveries` on a real port, with its store and its replays in memory. */
export interface InternalCore {
  readonly url: string;
  readonly stored: readonly VerifiedDelivery[];
  readonly logLines: readonly string[];
  /** What storing does instead, until it is told otherwise. */
  storeWith(store: ((delivery: VerifiedDelivery) => Promise<StoreOutcome>) | undefined): void;
  close(): Promise<void>;
}

/** Starts one that knows the sources `github` and `generic`. */
export async function startInternalCore(keys: InternalKeys, now = () => new Date()): Promise<InternalCore> {
  const stored: VerifiedDelivery[] = [];
  const used = new Set<string>();
  const logLines: string[] = [];
  let storeInstead: ((delivery: VerifiedDelivery) => Promise<StoreOutcome>) | undefined;
  const source = { specificationVersion: 'v1', kind: 'source', name: 'github' } as const;
  const known = { ...source, verify: () => ({ ok: true, deliveryId: 'x' }) as const, parse: () => [] };
  const log = createLog('info', [], { write: (line) => void logLines.push(line) });
  const metrics = createMetrics({ sources: ['github', 'generic'], reasoners: [], sinks: [] });
  const app = createApp({
    ...{ log, limits: { requestTimeoutMs: 30_000 }, internalKeys: keys },
    health: { checks: [], isStopping: () => false, metrics, metricsToken: undefined },
    internalDeliveries: {
      ...{ log, metrics, tracer: noTracer, bodyBudget: createByteBudget(64 * 1_048_576), onDelivery() {} },
      sources: new Map([
        ['github', known],
        ['generic', { ...known, name: 'generic' }],
      ]),
      verifyToken: createTokenVerifier(keys, now),
      async claimToken({ jti }) {
        return used.size < used.add(jti).size;
      },
      async storeDelivery(delivery) {
        if (storeInstead !== undefined) return storeInstead(delivery);
        if (stored.some(({ id }) => id === delivery.id)) return 'duplicate';
        stored.push({ ...delivery, body: Buffer.from(delivery.body) });
        return 'stored';
      },
    },
  });
  return {
    url: await app.listen({ port: 0, host: '127.0.0.1' }),
    stored,
    logLines,
    storeWith(store) {
      storeInstead = store;
    },
    close: () => app.close(),
  };
}
