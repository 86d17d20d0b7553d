import type { JobRef } from '@opsaicortex/core';
import { expect } from 'vitest';
import { expectOpsError } from '../call/expect-failure.js';
import { pinnedFetch } from '../http/pinned-fetch.js';
import { type Answer, changeSuccess } from '../http/scripted-answer.js';
import { type ScriptedServer, startScriptedServer } from '../http/scripted-server.js';
import type { Case } from '../kit/case.js';
import { testContext } from '../kit/test-context.js';
import { within } from '../kit/within.js';
import { sampleLog } from './source-calls.js';
import type { SourceSubject } from './source-subject.js';
import type { SourceFetches } from './source-suite-options.js';

const patienceMs = 3000;

type LogFetch = NonNullable<SourceFetches['fetchLog']>;
type UseLog = (chunks: AsyncIterator<Uint8Array>, server: ScriptedServer) => Promise<void>;

/** How a log is handed over. */
export function logCases(subject: SourceSubject, fetchLog: LogFetch): readonly Case[] {
  const { job, answer } = fetchLog;
  const held = changeSuccess(answer(sampleLog), { hang: 'before-end' });
  const withLog = (script: Answer, use: UseLog) => readLog(subject, job, script, use);
  return [
    {
      id: 'SRC-50',
      title: 'hands over the bytes of the log unchanged',
      run: () =>
        withLog(answer(sampleLog), async (chunks) => {
          const received = Buffer.concat(await readAll(chunks));
          expect(Buffer.compare(received, sampleLog), 'the log and what came out').toBe(0);
        }),
    },
    {
      id: 'SRC-51',
      title: 'streams: hands over the beginning of a log whose end has not been sent',
      run: () =>
        withLog(held, async (chunks) => {
          const first = await within(patienceMs, 'The log is not streamed.', chunks.next());
          expect(first.done, 'the log has a beginning').not.toBe(true);
          await chunks.return?.();
        }),
    },
    {
      id: 'SRC-52',
      title: 'hangs up when the consumer stops reading',
      run: () =>
        withLog(held, async (chunks, server) => {
          await within(patienceMs, 'The log is not streamed.', chunks.next());
          await chunks.return?.();
          await within(patienceMs, 'The connection stays open after the reader has stopped.', server.hangUp);
        }),
    },
    {
      id: 'SRC-53',
      title: 'says that a log is gone: rejected with status 404 or 410',
      async run() {
        for (const status of [404, 410]) await withLog({ status }, (chunks) => expectGone(chunks, status));
      },
    },
  ];
}

async function readLog(subject: SourceSubject, job: JobRef, script: Answer, use: UseLog): Promise<void> {
  const server = await startScriptedServer(script);
  const { baseURL } = server;
  const source = subject.create({ baseURL, fetch: pinnedFetch(baseURL), timeoutMs: 10_000 });
  try {
    const log = source.fetchLog?.(job, testContext());
    if (log === undefined) throw new Error('fetchLog is declared, and the source has none.');
    await use(log[Symbol.asyncIterator](), server);
  } finally {
    await source.close?.();
    await server.close();
  }
}

async function readAll(chunks: AsyncIterator<Uint8Array>): Promise<readonly Uint8Array[]> {
  const received: Uint8Array[] = [];
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) received.push(next.value);
  return received;
}

async function expectGone(chunks: AsyncIterator<Uint8Array>, status: number): Promise<void> {
  const error: unknown = await chunks.next().catch((reason: unknown) => reason);
  expectOpsError('fetchLog', error);
  expect(error, `status ${status}`).toMatchObject({ code: 'rejected', status, isRetryable: false });
}
