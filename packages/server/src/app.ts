import type { FastifyInstance } from 'fastify';
import type { AppDependencies } from './app-dependencies.js';
import { requireBearerToken } from './http/bearer-token.js';
import { createFastify } from './http/create-fastify.js';
import { conservationRoutes } from './routes/conservation.js';
import { deliveryRoutes } from './routes/deliveries.js';
import { healthRoutes } from './routes/health.js';
import { homeRoutes } from './routes/home.js';
import { incidentRoutes } from './routes/incidents.js';
import { internalDeliveryRoutes } from './routes/internal-deliveries.js';
import { keySetRoutes } from './routes/key-set.js';
import { metricsRoutes } from './routes/metrics.js';
import { pauseRoutes } from './routes/pauses.js';
import { replayRoutes } from './routes/replays.js';
import { repositoryRoutes } from './routes/repositories.js';
import { statisticsRoutes } from './routes/statistics.js';
import { createWebhookListener } from './routes/webhooks.js';

/** Builds the HTTP side of what the process serves. Listens to nothing. */
export function createApp(dependencies: AppDependencies): FastifyInstance {
  const { log, limits, health, webhooks, api, internalDeliveries, internalKeys } = dependencies;
  const app = createFastify(log, limits, webhooks && createWebhookListener(webhooks));
  app.register(healthRoutes, health);
  app.register(metricsRoutes, health);
  if (internalDeliveries !== undefined) app.register(internalDeliveryRoutes, internalDeliveries);
  if (internalKeys !== undefined) app.register(keySetRoutes, internalKeys);
  if (api === undefined) return app;
  app.register(homeRoutes, api);
  app.register(
    async (scope) => {
      scope.addHook('onRequest', requireBearerToken(api.adminToken));
      await deliveryRoutes(scope, api);
      await replayRoutes(scope, api);
      await pauseRoutes(scope, api);
      await incidentRoutes(scope, api);
      await conservationRoutes(scope, api);
      await statisticsRoutes(scope, api);
      await repositoryRoutes(scope, api);
    },
    { prefix: '/api/v1' },
  );
  return app;
}
