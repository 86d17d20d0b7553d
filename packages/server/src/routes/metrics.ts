import type { FastifyInstance } from 'fastify';
import type { HealthDependencies } from '../app-dependencies.js';
import { requireBearerToken } from '../http/bearer-token.js';

/** `GET /metrics` for Prometheus. Open, unless a token is configured. */
export async function metricsRoutes(app: FastifyInstance, dependencies: HealthDependencies): Promise<void> {
  const { metrics, metricsToken } = dependencies;
  if (metricsToken !== undefined) app.addHook('preHandler', requireBearerToken(metricsToken));
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
