import type { FastifyInstance } from 'fastify';
import type { AppDependencies } from './app-dependencies.js';
import { requireBearerToken } from './http/bearer-token.js';
import { createFastify } from './http/create-fastify.js';
import { conservationRoutes } from './routes/conservation.js';
import { deliveryRoutes } from './routes/deliveries.js';
import { healthRoutes } from './routes/health.js';
import { homeRoutes } from './routes/home.js';
import { incidentRoutes } from './routes/incidents.js';
import { metricsRoutes } from './routes/metrics.js';
import { webhookRoutes } from './routes/webhooks.js';

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
