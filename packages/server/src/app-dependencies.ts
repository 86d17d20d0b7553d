import type { Logger, Source } from '@opsaicortex/core';
import type { Feature } from './assemble.js';
import type { HttpLimits } from './http/create-fastify.js';
import type { Metrics } from './metrics.js';
import type { EventQueue } from './queue/event-queue.js';
import type { Database } from './store/database.js';

/** All that the routes work with. */
export interface AppDependencies {
  readonly database: Database;
  readonly queue: Pick<EventQueue, 'checkHealth'>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly features: readonly Feature[];
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly limits: HttpLimits;
  /** Without one the API lets nobody in. */
  readonly adminToken: string | undefined;
  /** Without one `/metrics` is open. */
  readonly metricsToken: string | undefined;
  readonly now: () => Date;
  /** Is told after the commit and before the answer. */
  readonly onDelivery: (deliveryId: string, source: string, bytes: number) => void;
  readonly wakeParser: () => void;
  readonly isStopping: () => boolean;
}
