import type { Logger } from '@opsaicortex/core';
import type { WebhookDependencies } from './app-dependencies.js';
import type { Assembly } from './assemble.js';
import type { Settings } from './config/load-settings.js';
import type { HttpLimits } from './http/create-fastify.js';
import { createByteBudget } from './ingest/byte-budget.js';
import type { StoreDelivery } from './ingest/delivery-store.js';
import type { Metrics } from './metrics.js';
import type { Progress } from './progress.js';
import type { Role } from './roles.js';
import type { StartServerOptions } from './running-server.js';
import type { Tracer } from './tracing/tracer.js';

/** What every role is put together from. */
export interface ServerParts {
  readonly role: Role;
  readonly options: StartServerOptions;
  readonly settings: Settings;
  readonly assembly: Assembly;
  readonly log: Logger;
  readonly tracer: Tracer;
  readonly now: () => Date;
}

/** Bounds of one request. */
export function toHttpLimits({ options }: ServerParts): HttpLimits {
  return { requestTimeoutMs: options.requestTimeoutMs ?? 30_000 };
}

/** What taking deliveries needs, from vendors as from edge processes: they share one budget of memory. */
export function toWebhookDependencies(
  { settings, assembly, log, tracer, now }: ServerParts,
  { metrics, progress }: { readonly metrics: Metrics; readonly progress: Progress },
  storeDelivery: StoreDelivery,
  wakeParser: () => void,
): WebhookDependencies {
  const bodyBudget = createByteBudget(settings.environment.INGEST_MEMORY_MB * 1_048_576);
  metrics.showBytesInFlight(bodyBudget.held);
  return {
    ...{ sources: assembly.sources, storeDelivery, bodyBudget, metrics, tracer, log, now },
    onDelivery(deliveryId, source, bytes) {
      metrics.countDelivery(source, 'received');
      progress.emit({ stage: 'received', deliveryId, detail: { source, bytes } });
      wakeParser();
    },
  };
}
