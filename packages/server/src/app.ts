import type { Logger, Source } from '@opsaicortex/core';
import type { FastifyInstance } from 'fastify';
import type { Feature } from './assemble.js';
import { requireBearerToken } from './http/bearer-token.js';
import { createFastify, type HttpLimits } from './http/create-fastify.js';
import type { Metrics } from './metrics.js';
import type { EventQueue } from './queue/event-queue.js';
import { conservationRoutes } from './routes/conservation.js';
import { deliveryRoutes } from './routes/deliveries.js';
import { healthRoutes } from './routes/health.js';
import { homeRoutes } from './routes/home.js';
import { incidentRoutes } from './routes/incidents.js';
import { metricsRoutes } from './routes/metrics.js';
import { webhookRoutes } from './routes/webhooks.js';
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

/** Builds the HTTP side. Listens to nothing. */
export function createApp(dependencies: AppDependencies): FastifyInstance {
  const app = createFastify(dependencies.log, dependencies.limits);
  const use = (
    routes: (app: FastifyInstance, dependencies: AppDependencies) => Promise<void>,
    prefix?: string,
  ) => app.register((scope) => routes(scope, dependencies), prefix === undefined ? {} : { prefix });
  use(webhookRoutes);
  use(healthRoutes);
  use(metricsRoutes);
  use(homeRoutes);
  app.register(
    async (api) => {
      api.addHook('onRequest', requireBearerToken(dependencies.adminToken));
      await deliveryRoutes(api, dependencies);
      await incidentRoutes(api, dependencies);
      await conservationRoutes(api, dependencies);
    },
    { prefix: '/api/v1' },
  );
  return app;
}
