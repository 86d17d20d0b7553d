import type { Worker } from 'node:worker_threads';
import { type ClosableSource, untilAborted } from '../read/until-aborted.js';
import type { LogUnderstanding } from './log-understanding.js';
import type { WorkerMessage } from './serve-worker.js';

/**
 * Gives a worker the bytes that it asks for until it has understood the log. However that ends, the source is closed and
 * the worker is gone afterwards.
 */
export async function feedWorker(
  worker: Worker,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<LogUnderstanding> {
  const ending = new AbortController();
  const abort = (): void => ending.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted === true) abort();
  const source = untilAborted(chunks, ending.signal);
  try {
    return await answerOf(worker, source, ending.signal);
  } finally {
    signal?.removeEventListener('abort', abort);
    ending.abort();
    await worker.terminate();
    await source.return();
  }
}

function answerOf(worker: Worker, source: ClosableSource, signal: AbortSignal): Promise<LogUnderstanding> {
  return new Promise((resolve, reject) => {
    const give = async (): Promise<void> => {
      const { value, done } = await source.next();
      if (done === true) return worker.postMessage(undefined);
      // Without the copy everything would be sent that lies in the same memory as the chunk.
      const bytes = Uint8Array.from(value);
      worker.postMessage(bytes, [bytes.buffer]);
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message === 'more') give().catch(reject);
      else resolve(message.understanding);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The worker ended before the log did.')));
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
