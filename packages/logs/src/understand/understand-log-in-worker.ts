import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { feedWorker } from './feed-worker.js';
import type { LogUnderstanding, UnderstandOptions } from './log-understanding.js';
import { understandLog } from './understand-log.js';

/** Where it lies beside the built package; a program that bundles the package into itself has no such file. */
const WORKER_FILE = './log-worker.js';

/**
 * The same as `understandLog`, in a thread of its own: the caller's event loop stays free and several logs are read side
 * by side. Worth it from some ten megabytes on. Without the package's `log-worker.js`, or with options that cannot be handed
 * to a thread (functions), it runs here.
 */
export async function understandLogInWorker(
  chunks: AsyncIterable<Uint8Array>,
  options: UnderstandOptions = {},
): Promise<LogUnderstanding> {
  const { signal, ...others } = options;
  const worker = signal?.aborted === true ? undefined : startWorker(others);
  return worker === undefined ? understandLog(chunks, options) : feedWorker(worker, chunks, signal);
}

function startWorker(options: Omit<UnderstandOptions, 'signal'>): Worker | undefined {
  const file = new URL(WORKER_FILE, import.meta.url);
  if (!existsSync(fileURLToPath(file))) return undefined;
  try {
    return new Worker(file, { workerData: options });
  } catch {
    return undefined;
  }
}
