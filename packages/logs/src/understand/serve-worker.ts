import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { LogUnderstanding, UnderstandOptions } from './log-understanding.js';
import { understandLog } from './understand-log.js';

/** What the worker says: it wants the next bytes, or it is done. */
export type WorkerMessage = 'more' | { readonly understanding: LogUnderstanding };

/** Understands the log whose bytes arrive at the port, one answer for every `'more'`; `undefined` ends it. */
export async function serveWorker(port: MessagePort, options: UnderstandOptions): Promise<void> {
  const say = (message: WorkerMessage): void => port.postMessage(message);
  async function* chunks(): AsyncGenerator<Uint8Array, void, void> {
    for (;;) {
      const answer = once(port, 'message');
      say('more');
      const [chunk]: (Uint8Array | undefined)[] = await answer;
      if (chunk === undefined) return;
      yield chunk;
    }
  }
  const understanding = await understandLog(chunks(), options);
  say({ understanding });
  port.close();
}
