import { createApp } from './app.js';
import { describeIngest } from './describe-server.js';
import { checkDatabase, checkMigrations } from './health/health-checks.js';
import { commitDeliveries } from './ingest/commit-deliveries.js';
import { listAdapterNames } from './metrics/adapter-names.js';
import { createMetrics } from './metrics.js';
import { createProgress } from './progress.js';
import type { RunningServer } from './running-server.js';
import { serve } from './serve.js';
import { type ServerParts, toHttpLimits, toWebhookDependencies } from './server-parts.js';
import type { RecordStorage } from './storage/storage.js';

/** Starts the role `ingest` on PostgreSQL. It knows no queue: workers find its deliveries in the record. */
export async function runIngest(storage: RecordStorage, parts: ServerParts): Promise<RunningServer> {
  const { assembly, log, now, settings } = parts;
  const metrics = createMetrics(listAdapterNames(assembly.pipelines));
  const progress = createProgress(now);
  const storageFeature = { name: 'storage', isOn: true, detail: storage.description };
  return serve(
    {
      features: [...describeIngest(assembly), storageFeature],
      ...{ progress, adminToken: undefined, stopWork: async () => {}, closeStorage: storage.close },
      createApp: (isStopping) =>
        createApp({
          ...{ log, limits: toHttpLimits(parts) },
          health: {
            checks: [checkDatabase(storage), checkMigrations(storage)],
            ...{ isStopping, metrics, metricsToken: settings.environment.METRICS_TOKEN },
          },
          webhooks: toWebhookDependencies(
            parts,
            { metrics, progress },
            commitDeliveries(storage.ingest),
            () => {},
          ),
        }),
    },
    parts,
  );
}
