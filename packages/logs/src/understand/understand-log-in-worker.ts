import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LogUnderstanding, UnderstandOptions } from './log-understanding.js';
import type { WorkerMessage } from './serve-worker.js';
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
  signal?.throwIfAborted();
  const worker = startWorker(others);
  if (worker === undefined) return understandLog(chunks, options);
  const abort = (): void => void worker.terminate();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await feed(worker, chunks, signal);
  } finally {
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
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

function feed(
  worker: Worker,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<LogUnderstanding> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new Promise((resolve, reject) => {
    const give = async (): Promise<void> => {
      const { value, done } = await iterator.next();
      worker.postMessage(done === true ? undefined : value);
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message === 'more') give().catch(reject);
      else {
        resolve(message.understanding);
        iterator.return?.().catch(reject);
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(signal?.reason ?? new Error('The worker ended before the log did.')));
  });
}
