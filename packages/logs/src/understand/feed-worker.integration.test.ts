import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { feedWorker } from './feed-worker.js';
import { understandLog } from './understand-log.js';

const log = gitHubLog(['src/a.ts(1,2): error TS2304: Cannot find name "x".']).join('\n');
const reason = new Error('enough');
const closings: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

/** The package's own worker, from its sources. */
function startWorker(): Worker {
  const file = JSON.stringify(new URL('../log-worker.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
  return new Worker(code, { eval: true, workerData: {} });
}

/** -1 once the thread has ended. */
const isGone = ({ threadId }: Worker): boolean => threadId === -1;

/** Sends a part of a log and nothing after it. */
async function stallingDownload(): Promise<{ readonly response: IncomingMessage; readonly server: Server }> {
  const server = createServer((_, response) => response.write(log.slice(0, 100))).listen(0, '127.0.0.1');
  closings.push(() => server.close());
  await once(server, 'listening');
  const request = get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response === undefined) throw new Error('The server did not answer.');
  return { response, server };
}

it('understands a file as if it were read here, and leaves neither worker nor file open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'logs-'));
  closings.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'build.log'), log);
  const worker = startWorker();
  const stream = createReadStream(join(folder, 'build.log'), { highWaterMark: 100 });
  expect(await feedWorker(worker, stream, undefined)).toEqual(await understandLog(bytesOf(log)));
  expect({ gone: isGone(worker), destroyed: stream.destroyed }).toEqual({ gone: true, destroyed: true });
});

it('hangs up when a download that says nothing more is aborted', async () => {
  const { response, server } = await stallingDownload();
  const controller = new AbortController();
  const worker = startWorker();
  const understanding = feedWorker(worker, response, controller.signal);
  await once(response, 'data');
  controller.abort(reason);
  await expect(understanding).rejects.toBe(reason);
  expect({ gone: isGone(worker), destroyed: response.destroyed }).toEqual({ gone: true, destroyed: true });
  expect(await new Promise((resolve) => server.close(resolve))).toBeUndefined();
});

it('ends the worker when the stream breaks', async () => {
  const { response, server } = await stallingDownload();
  const worker = startWorker();
  const understanding = feedWorker(worker, response, undefined);
  await once(response, 'data');
  server.closeAllConnections();
  await expect(understanding).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(isGone(worker)).toBe(true);
});

it.each([
  ['throws', 'throw new Error("no memory")', /no memory/],
  ['ends too early', 'process.exit(1)', /ended before the log did/],
])('hangs up when the worker %s', async (_, code, message) => {
  const { response } = await stallingDownload();
  const worker = new Worker(code, { eval: true });
  await expect(feedWorker(worker, response, undefined)).rejects.toThrow(message);
  expect({ gone: isGone(worker), destroyed: response.destroyed }).toEqual({ gone: true, destroyed: true });
});

it('calls return of what is no stream', async () => {
  let isClosed = false;
  const controller = new AbortController();
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        yield Buffer.from('line\n');
        controller.abort(reason);
      }
    } finally {
      isClosed = true;
    }
  }
  await expect(feedWorker(startWorker(), chunks(), controller.signal)).rejects.toBe(reason);
  expect(isClosed).toBe(true);
});
