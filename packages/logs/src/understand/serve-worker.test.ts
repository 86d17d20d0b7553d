import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import type { LogUnderstanding } from './log-understanding.js';
import { serveWorker, type WorkerMessage } from './serve-worker.js';
import { understandLog } from './understand-log.js';
import { understandLogInWorker } from './understand-log-in-worker.js';

const log = gitHubLog(['src/a.ts(1,2): error TS2304: Cannot find name "x".']);

it('asks for bytes until there are no more and answers as if it were called', async () => {
  const { port1, port2 } = new MessageChannel();
  const chunks = bytesOf(log, 100);
  const understanding = new Promise<LogUnderstanding>((resolve) => {
    port1.on('message', async (message: WorkerMessage) => {
      if (message === 'more') port1.postMessage((await chunks.next()).value ?? undefined);
      else resolve(message.understanding);
    });
  });
  await serveWorker(port2, { maxExcerptLines: 5 });
  expect(await understanding).toEqual(await understandLog(bytesOf(log), { maxExcerptLines: 5 }));
  port1.close();
});

it('reads the log here where there is no worker to start', async () => {
  expect((await understandLogInWorker(bytesOf(log))).cause?.line).toBe(6);
});

it('does not begin when the signal says so', async () => {
  const reason = new Error('enough');
  const understanding = understandLogInWorker(bytesOf(log), { signal: AbortSignal.abort(reason) });
  await expect(understanding).rejects.toBe(reason);
});
