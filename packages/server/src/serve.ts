import type { FastifyInstance } from 'fastify';
import type { Feature } from './assemble.js';
import { toHost } from './config/environment.js';
import { toListenError } from './http/listen.js';
import type { Progress } from './progress.js';
import type { RunningServer } from './running-server.js';
import type { ServerParts } from './server-parts.js';
import { stopServer } from './stop-server.js';

/** A process of whatever role, before it listens. */
export interface Servable {
  readonly createApp: (isStopping: () => boolean) => FastifyInstance;
  readonly features: readonly Feature[];
  readonly adminToken: string | undefined;
  readonly progress: Progress;
  /** Takes nothing more, and finishes what is running or aborts it with the signal. */
  readonly stopWork: (abort: AbortSignal) => Promise<void>;
  readonly closeStorage: () => Promise<void>;
}

/** Listens, and knows how to stop. When it rejects, the work has been stopped; the storage is the caller's. */
export async function serve(servable: Servable, parts: ServerParts): Promise<RunningServer> {
  const { features, adminToken, progress, stopWork, closeStorage } = servable;
  const { assembly, log, tracer } = parts;
  const { environment } = parts.settings;
  const [port, host] = [environment.PORT, toHost(environment, parts.role)];
  let isStopping = false;
  const app = servable.createApp(() => isStopping);
  const url = await app.listen({ port, host }).catch(async (error: unknown) => {
    await Promise.all([app.close(), stopWork(AbortSignal.abort())]);
    throw toListenError(port, host, error);
  });
  let stopping: Promise<void> | undefined;
  return {
    url,
    adminToken,
    features,
    onProgress: progress.onProgress,
    close() {
      isStopping = true;
      stopping ??= stopServer({ app, stopWork, closeStorage, assembly, log, tracer });
      return stopping;
    },
  };
}
