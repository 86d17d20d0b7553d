import { answerApi, toRoutes } from './answer-api.js';
import { answerLog } from './answer-log.js';
import { createCredentials } from './credentials.js';
import { createDeliveryLog } from './delivery-log.js';
import { createFailureScript, secondaryRateLimit } from './failures.js';
import type { GitHubStandIn, GitHubStandInOptions } from './github-stand-in.js';
import { type LocalServer, listen } from './listen.js';
import { createLogLinks } from './log-links.js';
import type { Parts } from './parts.js';
import { toWorkflowJobPayload, toWorkflowRunPayload } from './payloads/webhook.js';
import { createRateLimit } from './rate-limit.js';
import { type StandInRequest, serve } from './serve.js';
import { createWorld } from './world.js';

/** Starts a stand-in for GitHub on 127.0.0.1. */
export async function startGitHubStandIn(options: GitHubStandInOptions = {}): Promise<GitHubStandIn> {
  const api = await listen(options.port);
  const log = options.logHost === 'separate' ? await listen() : api;
  const lostLogs = new Map<number, number>();
  const failures = createFailureScript();
  const requests: StandInRequest[] = [];
  const parts = createParts(options, { api, log, lostLogs });
  const { world, rateLimit, deliveries, origins } = parts;
  const routes = toRoutes(parts);
  for (const server of new Set([api, log])) {
    server.onRequest(
      serve({
        origin: server.origin,
        host: (url) => (server !== api || url.pathname.startsWith('/actions-results/') ? 'log' : 'api'),
        requests,
        failures,
        headers: (host) => (host === 'api' ? rateLimit.headers() : {}),
        answer: (host, request) =>
          host === 'log' ? answerLog(parts, request) : answerApi(parts, routes, request),
      }),
    );
  }
  return {
    url: api.origin,
    logUrl: log.origin,
    requests,
    deliveries: deliveries.list,
    addRun: world.addRun,
    loseLog: (jobId, status = 410) => void lostLogs.set(jobId, status),
    failNext: failures.add,
    exhaustRateLimit: rateLimit.exhaust,
    limitSecondary: (retryAfterSeconds, times = 1) =>
      failures.add(secondaryRateLimit(retryAfterSeconds, times)),
    webhookPayload: (run, about) => toWorkflowRunPayload(run, origins, about),
    jobWebhookPayload: (run, job, about) => toWorkflowJobPayload(run, job, origins, about),
    deliver: deliveries.deliver,
    loseDelivery: (event, payload, { url = 'https://example.com/webhooks/github', ...webhook }) =>
      deliveries.lose(url, event, payload, webhook),
    settle: deliveries.settle,
    async close() {
      await Promise.all([api.close(), log.close()]);
    },
  };
}

interface Servers {
  readonly api: LocalServer;
  readonly log: LocalServer;
  readonly lostLogs: ReadonlyMap<number, number>;
}

function createParts(options: GitHubStandInOptions, { api, log, lostLogs }: Servers): Parts {
  const { token, app, now = () => new Date() } = options;
  return {
    world: createWorld(now),
    origins: { api: api.origin, html: 'https://github.com' },
    logOrigin: log.origin,
    logLinks: createLogLinks(now, options.logLinkLifetimeMs),
    lostLogs,
    credentials: createCredentials({ token, app, now }),
    rateLimit: createRateLimit(now),
    deliveries: createDeliveryLog(now),
    app,
  };
}
