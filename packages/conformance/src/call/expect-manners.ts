import { expect } from 'vitest';
import { changeSuccess, type ScriptedAnswer } from '../http/scripted-answer.js';
import type { Call } from './call.js';
import { expectOpsError } from './expect-failure.js';
import { tryCall } from './try-call.js';

const tempting: readonly ScriptedAnswer[] = [
  { status: 503 },
  { status: 429, headers: { 'retry-after': '0' } },
  { drop: 'before-headers' },
];

/** Fails when a call sends more requests than one attempt needs, however tempting the failure. */
export async function expectNoRetry(calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    for (const answer of tempting) {
      const { isSuccess, requests } = await tryCall(call, answer);
      expect(isSuccess, `${call.name} succeeded where it should have failed`).toBe(false);
      expect(requests.length, `requests of ${call.name}`).toBe(call.requests);
    }
  }
}

/** Fails unless a call that is waiting or reading rejects with exactly the signal's reason. */
export async function expectAbort(calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    await expectReason(call, 'before-headers');
    if (call.reads !== 'nothing') await expectReason(call, 'before-end');
  }
}

async function expectReason(call: Call, hang: 'before-headers' | 'before-end'): Promise<void> {
  const controller = new AbortController();
  const reason = new Error('The conformance kit has aborted the call.');
  const answer = changeSuccess(call.answer, { hang });
  const { isSuccess, value } = await tryCall(call, answer, {
    signal: controller.signal,
    async meanwhile(server) {
      await server.firstRequest;
      controller.abort(reason);
    },
  });
  expect(isSuccess, `${call.name} succeeded though it was aborted`).toBe(false);
  expect(value === reason, `${call.name} rejected with ${String(value)} instead of the signal's reason`).toBe(
    true,
  );
}

/** Fails unless a call under a signal that has already aborted rejects with its reason and asks nobody. */
export async function expectNoRequestOnceAborted(calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    const reason = new Error('The conformance kit had aborted before.');
    const { isSuccess, value, requests } = await tryCall(call, call.answer, {
      signal: AbortSignal.abort(reason),
    });
    expect(isSuccess, `${call.name} succeeded though it was aborted`).toBe(false);
    expect(
      value === reason,
      `${call.name} rejected with ${String(value)} instead of the signal's reason`,
    ).toBe(true);
    expect(requests.length, `requests of ${call.name}`).toBe(0);
  }
}

/** Fails when a call takes an answer that is right in every way but its size. */
export async function expectBounds(calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    const answer = changeSuccess(call.answer, { gzipBombBytes: 64 * 1024 * 1024 });
    const { isSuccess, value } = await tryCall(call, answer);
    expect(isSuccess, `${call.name} read 64 MiB without complaint`).toBe(false);
    expectOpsError(call.name, value);
  }
}
