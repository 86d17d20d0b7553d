import type { FastifyInstance } from 'fastify';
import type { AppDependencies } from '../app-dependencies.js';

/** Longest wait for one thing that readiness depends on. */
const checkTimeoutMs = 2_000;

/** `GET /healthz`: the process answers. `GET /readyz`: it can do its work, or what is missing. */
export async function healthRoutes(app: FastifyInstance, dependencies: AppDependencies): Promise<void> {
  const { database, queue } = dependencies;
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = await Promise.all([
      check('database', 'PostgreSQL does not answer.', () => database.query('SELECT 1')),
      check('queue', 'The queue does not answer.', () => queue.checkHealth()),
    ]);
    const missing = checks.flat();
    if (dependencies.isStopping()) missing.push({ name: 'server', message: 'The server is stopping.' });
    if (missing.length === 0) return { status: 'ready' };
    return reply.code(503).send({ status: 'unavailable', missing });
  });
}

async function check(
  name: string,
  message: string,
  probe: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly message: string }[]> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), checkTimeoutMs);
  });
  try {
    await Promise.race([probe(), timeout]);
    return [];
  } catch {
    return [{ name, message }];
  } finally {
    clearTimeout(timer);
  }
}
