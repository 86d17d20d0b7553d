import { createApp } from './app.js';
import type { HealthCheck } from './app-dependencies.js';
import { describeServer } from './describe-server.js';
import type { InternalKeys } from './edge/internal-keys.js';
import { createTokenVerifier } from './edge/internal-token.js';
import { loadOwnKeys } from './edge/own-keys.js';
import { describePause } from './health/describe-pause.js';
import { checkDatabase, checkDisk, checkMigrations, checkQueue } from './health/health-checks.js';
import { commitDeliveries } from './ingest/commit-deliveries.js';
import { listAdapterNames } from './metrics/adapter-names.js';
import { addWorkMetrics } from './metrics/add-work-metrics.js';
import { createExpiryCounter } from './metrics/count-expired.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createProgress, type Progress } from './progress.js';
import { defaultUpkeepIntervals, startUpkeep } from './retention/start-upkeep.js';
import { toRetention } from './retention/to-retention.js';
import { duties } from './roles.js';
import type { RunningServer } from './running-server.js';
import { serve } from './serve.js';
import { type ServerParts, toHttpLimits, toWebhookDependencies } from './server-parts.js';
import type { RecordStorage, Storage } from './storage/storage.js';
import { claimToken, deleteExpiredTokens } from './store/internal-tokens.js';
import { defaultTimeouts, type WorkerDependencies } from './workers/dependencies.js';
import { repeat } from './workers/repeat.js';
import { defaultRetry } from './workers/retry-delay.js';
import { startWorkers } from './workers/start-workers.js';

/** How often tokens of the past are forgotten. */
const tidyTokensMs = 60_000;

/** Starts the roles that work with storage and queue: the work, then HTTP. */
export async function runServer(storage: Storage, parts: ServerParts): Promise<RunningServer> {
  const { role, options, settings, assembly, log, now } = parts;
  const { environment } = settings;
  const { database, queue } = storage;
  const { hasWebhooks, isCore } = duties[role];
  const metrics = createMetrics(listAdapterNames(assembly.pipelines));
  addWorkMetrics(metrics.registry, { database, queueDepth: () => queue.counts() });
  const progress = createProgress(now);
  const adminToken = environment.OPSAICORTEX_ADMIN_TOKEN ?? storage.adminToken;
  const features = [...assembly.features, ...describeServer(storage, environment.OPSAICORTEX_ADMIN_TOKEN)];
  const internalKeys = isCore ? await findInternalKeys(parts) : undefined;
  const workers = await startWorkers(
    toWorkerDependencies(storage, parts, { metrics, progress }),
    { parseMs: role === 'all' ? 1_000 : 200, reconcileMs: 30_000, ...options.intervals },
    duties[role],
  );
  const tidying = repeatTidying(parts, storage, isCore);
  const upkeep = startUpkeep(
    {
      ...{ database, retention: toRetention(environment, options.config), log },
      onExpired: createExpiryCounter(metrics.registry),
    },
    { ...defaultUpkeepIntervals, ...options.upkeep },
  );
  const webhooks = toWebhookDependencies(
    parts,
    { metrics, progress },
    commitDeliveries(storage.ingest),
    workers.wakeParser,
  );
  return serve(
    {
      ...{ features, progress, adminToken: isCore ? adminToken : undefined },
      createApp: (isStopping) =>
        createApp({
          ...{ log, limits: toHttpLimits(parts), internalKeys },
          health: {
            checks: listChecks(storage, parts),
            describe: () => describePause(database),
            ...{ isStopping, metrics, metricsToken: environment.METRICS_TOKEN },
          },
          webhooks: hasWebhooks ? webhooks : undefined,
          api: isCore
            ? { database, features, adminToken, log, now, wakeParser: workers.wakeParser }
            : undefined,
          internalDeliveries: internalKeys && {
            ...webhooks,
            verifyToken: createTokenVerifier(internalKeys, now),
            claimToken: ({ jti, expiresAt }) => claimToken(database, jti, expiresAt),
          },
        }),
      async stopWork(abort) {
        await Promise.all([workers.stop(abort), tidying.stop(), upkeep.stop()]);
      },
      closeStorage: storage.close,
    },
    parts,
  );
}

function toWorkerDependencies(
  { database, queue }: Storage,
  { options, settings, assembly, log, tracer, now }: ServerParts,
  watched: { readonly metrics: Metrics; readonly progress: Progress },
): WorkerDependencies {
  return {
    ...{ database, queue, log, tracer, now, ...watched, secrets: settings.secrets },
    ...{ pipelines: assembly.pipelines, sources: assembly.sources, routes: assembly.routes },
    retry: { ...defaultRetry, ...options.retry },
    timeouts: { ...defaultTimeouts, ...options.timeouts },
    random: options.random ?? Math.random,
  };
}

/** Those that are configured; an embedded server has its own. */
async function findInternalKeys({ settings }: ServerParts): Promise<InternalKeys | undefined> {
  const { OPSAICORTEX_INTERNAL_KEYS: keys, DATABASE_URL, DATA_DIR } = settings.environment;
  return keys ?? (DATABASE_URL === undefined ? await loadOwnKeys(DATA_DIR) : undefined);
}

function repeatTidying({ log }: ServerParts, { database }: RecordStorage, isCore: boolean) {
  return repeat(
    async () => {
      if (isCore) await deleteExpiredTokens(database);
      return false;
    },
    tidyTokensMs,
    (error) => log.warn({ error }, 'Used tokens could not be tidied; it is tried again.'),
  );
}

/** What all of its work needs. */
function listChecks(storage: Storage, { settings }: ServerParts): readonly HealthCheck[] {
  const { DATABASE_URL, DATA_DIR } = settings.environment;
  const checks = [checkDatabase(storage), checkMigrations(storage), checkQueue(storage)];
  return DATABASE_URL === undefined ? [...checks, checkDisk(DATA_DIR)] : checks;
}
