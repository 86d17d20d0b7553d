import type { FastifyInstance, FastifyReply } from 'fastify';
import type { HealthCheck, HealthDependencies } from '../app-dependencies.js';

/** Longest wait for one thing that readiness depends on. */
const checkTimeoutMs = 2_000;

/** Something that the process cannot do its work without. */
interface Missing {
  readonly name: string;
  readonly message: string;
}

/**
 * `GET /healthz`: the process answers. `GET /readyz`: it can do all its work, or what is missing.
 * `GET /readyz/webhooks`: it can take webhooks, which does not need the queue: what a load balancer is to ask.
 */
export async function healthRoutes(app: FastifyInstance, dependencies: HealthDependencies): Promise<void> {
  const { checks, describe } = dependencies;
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const [missing, details] = await Promise.all([
      findMissing(dependencies, checks),
      within(Promise.resolve(describe?.() ?? {})).catch(() => ({})),
    ]);
    return answer(reply, missing, details);
  });
  app.get('/readyz/webhooks', async (_request, reply) => {
    const needed = checks.filter(({ isForWebhooks }) => isForWebhooks);
    return answer(reply, await findMissing(dependencies, needed), {});
  });
}

function answer(reply: FastifyReply, missing: readonly Missing[], details: object) {
  if (missing.length === 0) return { status: 'ready', ...details };
  return reply.code(503).send({ status: 'unavailable', missing, ...details });
}

async function findMissing(
  { isStopping }: HealthDependencies,
  checks: readonly HealthCheck[],
): Promise<readonly Missing[]> {
  const missing = (await Promise.all(checks.map(check))).flat();
  if (!isStopping()) return missing;
  return [...missing, { name: 'server', message: 'The server is stopping.' }];
}

async function check({ name, message, probe }: HealthCheck): Promise<readonly Missing[]> {
  return within(probe()).then(
    () => [],
    () => [{ name, message }],
  );
}

async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), checkTimeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
