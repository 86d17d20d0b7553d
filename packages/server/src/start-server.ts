import { assemble } from './assemble.js';
import { toHost } from './config/environment.js';
import { checkConfig } from './config/load-config-file.js';
import { loadSettings } from './config/load-settings.js';
import { checkPort } from './http/listen.js';
import { createLog } from './log.js';
import type { RunningServer, StartServerOptions } from './running-server.js';
import type { ServerParts } from './server-parts.js';
import { openTracer } from './tracing/open-tracer.js';

/**
 * Starts everything of a role in this process: storage, work, HTTP.
 * @throws OpsError `configuration` for what must be configured otherwise, `unavailable` for what does not answer
 */
export async function startServer(options: StartServerOptions = {}): Promise<RunningServer> {
  const { role = 'all' } = options;
  const settings = await loadSettings(options.environment ?? {}, role);
  const config = options.config === undefined ? undefined : checkConfig(options.config);
  const assembly = await assemble(settings.environment, config);
  const log = createLog(settings.environment.LOG_LEVEL, settings.secrets, options.log ?? { write() {} });
  await checkPort(settings.environment.PORT, toHost(settings.environment, role));
  const now = options.now ?? (() => new Date());
  const tracer = await openTracer(settings, role, log);
  const parts: ServerParts = { role, options, settings, assembly, log, tracer, now };
  try {
    return await (role === 'ingest' ? startIngest(parts) : startWorking(parts));
  } catch (error) {
    await tracer.close();
    throw error;
  }
}

/** Each role loads only what it runs. */
async function startIngest(parts: ServerParts): Promise<RunningServer> {
  const { DATABASE_URL } = parts.settings.environment;
  if (DATABASE_URL === undefined) {
    const { runEdge } = await import('./edge/run-edge.js');
    return runEdge(parts);
  }
  const { openPostgresRecord } = await import('./storage/postgres-record.js');
  const storage = await openPostgresRecord(DATABASE_URL, parts.log);
  try {
    const { runIngest } = await import('./run-ingest.js');
    return await runIngest(storage, parts);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function startWorking(parts: ServerParts): Promise<RunningServer> {
  const { options, settings, log } = parts;
  const { openStorage } = await import('./storage/open-storage.js');
  const storage = await openStorage(settings.environment, {
    concurrency: options.concurrency ?? 4,
    redisPrefix: options.redisPrefix ?? 'opsaicortex',
    log,
  });
  try {
    const { runServer } = await import('./run-server.js');
    return await runServer(storage, parts);
  } catch (error) {
    await storage.queue.close(AbortSignal.abort());
    await storage.close();
    throw error;
  }
}
