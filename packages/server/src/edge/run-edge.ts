import { join, resolve } from 'node:path';
import { OpsError } from '@opsaicortex/core';
import { createApp } from '../app.js';
import { describeIngest } from '../describe-server.js';
import { listAdapterNames } from '../metrics/adapter-names.js';
import { createMetrics } from '../metrics.js';
import { createProgress } from '../progress.js';
import type { RunningServer } from '../running-server.js';
import { serve } from '../serve.js';
import { type ServerParts, toHttpLimits, toWebhookDependencies } from '../server-parts.js';
import { openDataDirectory } from '../storage/data-directory.js';
import { lockDirectory } from '../storage/directory-lock.js';
import { describeSpool, toReadiness, toSpoolCheck } from './describe-spool.js';
import { addSpoolMetrics } from './edge-metrics.js';
import { createEdgeStore } from './edge-store.js';
import { createForwarder, type Forwarder } from './forwarder.js';
import type { InternalKeys } from './internal-keys.js';
import { createTokenSigner } from './internal-token.js';
import { openSpool, type Spool } from './spool.js';

/** What an edge holds while it runs. */
interface EdgeHold {
  readonly spool: Spool;
  readonly forwarder: Forwarder;
  /** Gives the data directory back. */
  readonly closed: () => Promise<void>;
}

const backoff = { baseMs: 500, maxMs: 15_000 };

/**
 * Starts the role `ingest` without a database: deliveries go to the core, and to disk while that takes none.
 * @throws OpsError `configuration` when the keys cannot sign, or DATA_DIR cannot be used
 */
export async function runEdge(parts: ServerParts): Promise<RunningServer> {
  const { settings, now } = parts;
  const { environment } = settings;
  const { OPSAICORTEX_CORE_URL: coreURLs = [], OPSAICORTEX_INTERNAL_KEYS: keys = { keys: [] } } = environment;
  const sign = createTokenSigner(keys, now);
  if (sign === undefined) {
    const message = 'OPSAICORTEX_INTERNAL_KEYS holds no private key: an edge signs what it forwards.';
    throw new OpsError('configuration', message, { adapter: 'server' });
  }
  const directory = resolve(environment.DATA_DIR);
  await openDataDirectory(directory);
  const lock = await lockDirectory(directory);
  try {
    const maxBytes = environment.SPOOL_MAX_MB * 1_048_576;
    const limits = { maxBytes, maxDeliveries: environment.SPOOL_MAX_DELIVERIES };
    const spool = await openSpool(join(directory, 'spool'), limits, now);
    const forwarder = createForwarder(coreURLs, sign, now);
    return await serveEdge(parts, keys, { spool, forwarder, closed: lock.release });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function serveEdge(
  parts: ServerParts,
  internalKeys: InternalKeys,
  { spool, forwarder, closed }: EdgeHold,
): Promise<RunningServer> {
  const { assembly, log, now, options, settings } = parts;
  const { METRICS_TOKEN: metricsToken, OPSAICORTEX_CORE_URL: coreURLs = [] } = settings.environment;
  const metrics = createMetrics(listAdapterNames(assembly.pipelines));
  const progress = createProgress(now);
  const store = createEdgeStore({
    ...{ forwarder, spool, log, backoff, now, random: options.random ?? Math.random },
    onForwarded: addSpoolMetrics(metrics.registry, spool, now),
  });
  const core = { name: 'core', isOn: true, detail: coreURLs.join(', ') };
  return serve(
    {
      features: [...describeIngest(assembly), core, describeSpool(spool)],
      ...{ progress, adminToken: undefined, stopWork: async () => {} },
      createApp: (isStopping) =>
        createApp({
          ...{ log, limits: toHttpLimits(parts), internalKeys },
          health: {
            checks: [toSpoolCheck(spool)],
            describe: () => ({ spool: toReadiness(spool, now()) }),
            ...{ isStopping, metrics, metricsToken },
          },
          webhooks: toWebhookDependencies(parts, { metrics, progress }, store.storeDelivery, () => {}),
        }),
      // Last, so that requests under way still have somewhere to go.
      async closeStorage() {
        await store.stop();
        await closed();
      },
    },
    parts,
  );
}
