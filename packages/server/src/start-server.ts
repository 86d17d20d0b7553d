import { assemble } from './assemble.js';
import { toHost } from './config/environment.js';
import { checkConfig } from './config/load-config-file.js';
import { loadSettings } from './config/load-settings.js';
import { checkPort } from './http/listen.js';
import { createLog } from './log.js';
import { runServer } from './run-server.js';
import type { RunningServer, StartServerOptions } from './running-server.js';
import { openStorage } from './storage/open-storage.js';

/**
 * Starts everything in this process: storage, HTTP, workers.
 * @throws OpsError `configuration` for what must be configured otherwise, `unavailable` for what does not answer
 */
export async function startServer(options: StartServerOptions = {}): Promise<RunningServer> {
  const settings = await loadSettings(options.environment ?? {});
  const config = options.config === undefined ? undefined : checkConfig(options.config);
  const assembly = await assemble(settings.environment, config);
  const log = createLog(settings.environment.LOG_LEVEL, settings.secrets, options.log ?? { write() {} });
  await checkPort(settings.environment.PORT, toHost(settings.environment));
  const storage = await openStorage(settings.environment, {
    concurrency: options.concurrency ?? 4,
    redisPrefix: options.redisPrefix ?? 'opsaicortex',
    log,
  });
  try {
    return await runServer(storage, { options, settings, assembly, log });
  } catch (error) {
    await storage.queue.close(AbortSignal.abort());
    await storage.close();
    throw error;
  }
}
