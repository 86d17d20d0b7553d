import { resolve } from 'node:path';
import { z } from 'zod';
import { toSentence } from '../cli/exit-codes.js';
import type { Environment } from '../config/environment.js';
import { createLog } from '../log.js';
import { openStorage } from '../storage/open-storage.js';
import { type CheckResult, fine, problem } from './check-result.js';

/** Opens the embedded database; where a server has it, asks that server instead. */
export async function checkEmbedded(environment: Environment): Promise<readonly CheckResult[]> {
  const running = await askServer(environment);
  if (running !== undefined) return [running];
  try {
    const log = createLog('silent', [], { write() {} });
    const storage = await openStorage(environment, { concurrency: 1, redisPrefix: 'opsaicortex', log });
    const queue = await storage.queue.checkHealth().then(
      () => fine('queue', 'answers'),
      () => problem('queue', 'does not answer', 'Delete nothing; start the server and look at its log.'),
    );
    await storage.queue.close(AbortSignal.abort());
    await storage.close();
    return [fine('storage', `${storage.description}, version ${storage.migration.version}`), queue];
  } catch (error) {
    return [problem('storage', toSentence(error), 'See above.')];
  }
}

const readinessSchema = z.object({
  status: z.enum(['ready', 'unavailable']),
  missing: z.array(z.object({ message: z.string() })).default([]),
});

async function askServer({ PORT, DATA_DIR }: Environment): Promise<CheckResult | undefined> {
  if (PORT === 0) return undefined;
  try {
    const signal = AbortSignal.timeout(5_000);
    const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`, { signal, redirect: 'manual' });
    const { status, missing } = readinessSchema.parse(await answer.json());
    const name = 'running server';
    if (status === 'ready') return fine(name, `is ready, on port ${PORT}, embedded in ${resolve(DATA_DIR)}`);
    const words = missing.map(({ message }) => message).join(' ');
    return problem(name, `is not ready: ${words}`, 'Look at its log.');
  } catch {
    return undefined;
  }
}
