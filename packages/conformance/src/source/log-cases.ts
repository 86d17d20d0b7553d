import { OpsError, type Source } from '@opsaicortex/core';
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

const patienceMs = 5000;

/** How a log is handed over. */
export function logCases(
  subject: SourceSubject,
  { job, answer }: NonNullable<SourceFetches['fetchLog']>,
): readonly Case[] {
  const open = (source: Source, server: ScriptedServer) => {
    expect(source.fetchLog, 'fetchLog is declared').toBeTypeOf('function');
    const chunks = source.fetchLog?.(job, testContext())[Symbol.asyncIterator]();
    if (chunks === undefined) throw new Error(`No log at ${server.baseURL}.`);
    return chunks;
  };
  const withLog = (
    script: Answer,
    use: (chunks: AsyncIterator<Uint8Array>, server: ScriptedServer) => Promise<void>,
  ) => withServer(subject, script, (source, server) => use(open(source, server), server));

  return [
    {
      id: 'SRC-50',
      title: 'hands over the bytes of the log unchanged',
      run: () =>
        withLog(answer(sampleLog), async (chunks) => {
          const received: Uint8Array[] = [];
          for (let next = await chunks.next(); !next.done; next = await chunks.next())
            received.push(next.value);
          expect(Buffer.compare(Buffer.concat(received), sampleLog), 'the log and what came out').toBe(0);
        }),
    },
    {
      id: 'SRC-51',
      title: 'streams: hands over the beginning of a log whose end has not been sent',
      run: () =>
        withLog(changeSuccess(answer(sampleLog), { hang: 'before-end' }), async (chunks) => {
          const first = await within(patienceMs, 'The log is not streamed.', chunks.next());
          expect(first.done, 'the log has a beginning').not.toBe(true);
          await chunks.return?.();
        }),
    },
    {
      id: 'SRC-52',
      title: 'hangs up when the consumer stops reading',
      run: () =>
        withLog(changeSuccess(answer(sampleLog), { hang: 'before-end' }), async (chunks, server) => {
          await within(patienceMs, 'The log is not streamed.', chunks.next());
          await chunks.return?.();
          await within(
            patienceMs,
            'The connection stays open after the consumer has stopped.',
            server.hangUp,
          );
        }),
    },
    {
      id: 'SRC-53',
      title: 'says that a log is gone: rejected with status 404 or 410',
      async run() {
        for (const status of [404, 410]) {
          await withLog({ status }, async (chunks) => {
            const error: unknown = await chunks.next().catch((reason: unknown) => reason);
            expectOpsError('fetchLog', error);
            expect(error, `status ${status}`).toMatchObject({ code: 'rejected', status });
            expect(OpsError.isInstance(error) && error.isRetryable).toBe(false);
          });
        }
      },
    },
  ];
}

async function withServer(
  subject: SourceSubject,
  script: Answer,
  use: (source: Source, server: ScriptedServer) => Promise<void>,
): Promise<void> {
  const server = await startScriptedServer(script);
  const { baseURL } = server;
  const source = subject.create({ baseURL, fetch: pinnedFetch(baseURL), timeoutMs: 10_000 });
  try {
    await use(source, server);
  } finally {
    await source.close?.();
    await server.close();
  }
}
