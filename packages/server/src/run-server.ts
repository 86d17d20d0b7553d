import type { Logger } from '@opsaicortex/core';
import { createApp } from './app.js';
import type { Assembly } from './assemble.js';
import { toHost } from './config/environment.js';
import type { Settings } from './config/load-settings.js';
import { describeServer } from './describe-server.js';
import { toListenError } from './http/listen.js';
import { createMetrics } from './metrics.js';
import { createProgress } from './progress.js';
import type { RunningServer, StartServerOptions } from './running-server.js';
import { stopServer } from './stop-server.js';
import type { Storage } from './storage/storage.js';
import { defaultTimeouts, type WorkerDependencies } from './workers/dependencies.js';
import { defaultRetry } from './workers/retry-delay.js';
import { startWorkers } from './workers/start-workers.js';

/** What {@link runServer} puts together. */
export interface ServerParts {
  readonly options: StartServerOptions;
  readonly settings: Settings;
  readonly assembly: Assembly;
  readonly log: Logger;
}

/** Starts the workers, then listens. */
export async function runServer(storage: Storage, parts: ServerParts): Promise<RunningServer> {
  const { options, settings, assembly, log } = parts;
  const { environment } = settings;
  const { database, queue } = storage;
  const { sources } = assembly;
  const now = options.now ?? (() => new Date());
  const metrics = createMetrics(() => queue.counts());
  const progress = createProgress(now);
  const adminToken = environment.OPSAICORTEX_ADMIN_TOKEN ?? storage.adminToken;
  const features = [...assembly.features, ...describeServer(storage, environment.OPSAICORTEX_ADMIN_TOKEN)];
  const dependencies: WorkerDependencies = {
    ...{ database, queue, metrics, progress, log, now, secrets: settings.secrets },
    ...{ pipelines: assembly.pipelines, sources, routes: assembly.routes },
    retry: { ...defaultRetry, ...options.retry },
    timeouts: { ...defaultTimeouts, ...options.timeouts },
    random: options.random ?? Math.random,
  };
  const workers = await startWorkers(dependencies, {
    parseMs: 1_000,
    reconcileMs: 30_000,
    ...options.intervals,
  });
  let isStopping = false;
  const app = createApp({
    ...{ database, queue, sources, features, metrics, log, now, adminToken },
    metricsToken: environment.METRICS_TOKEN,
    limits: { requestTimeoutMs: options.requestTimeoutMs ?? 30_000 },
    isStopping: () => isStopping,
    wakeParser: workers.wakeParser,
    onDelivery(deliveryId, source, bytes) {
      metrics.countDelivery(source, 'received');
      progress.emit({ stage: 'received', deliveryId, detail: { source, bytes } });
      workers.wakeParser();
    },
  });
  const url = await app
    .listen({ port: environment.PORT, host: toHost(environment) })
    .catch(async (error: unknown) => {
      await Promise.all([app.close(), workers.stop(AbortSignal.abort())]);
      throw toListenError(environment.PORT, toHost(environment), error);
    });
  let stopping: Promise<void> | undefined;
  return {
    url,
    adminToken,
    features,
    onProgress: progress.onProgress,
    close() {
      isStopping = true;
      stopping ??= stopServer({ app, workers, storage, assembly, log });
      return stopping;
    },
  };
}
