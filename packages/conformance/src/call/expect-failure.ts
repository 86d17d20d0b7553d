import { OpsError } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Call } from './call.js';
import type { Failure } from './failures.js';
import { tryCall } from './try-call.js';

/** Fails unless every call that can meet the failure turns it into the right error. */
export async function expectFailure(failure: Failure, calls: readonly Call[]): Promise<void> {
  const { answers, error, timeoutMs } = failure;
  const attempts = calls.flatMap((call) => answers.map((answer) => ({ call, answer })));
  await Promise.all(
    attempts.map(async ({ call, answer }) => {
      const outcome = await tryCall(call, answer, timeoutMs === undefined ? {} : { timeoutMs });
      expect(outcome.isSuccess, `${call.name} succeeded where it should have failed`).toBe(false);
      expectOpsError(call.name, outcome.value);
      expect(outcome.value, call.name).toMatchObject(error);
    }),
  );
}

/** Fails unless the value is an `OpsError` of any installed copy of core. */
export function expectOpsError(name: string, value: unknown): void {
  expect(
    OpsError.isInstance(value),
    `${name} failed with something else than an OpsError: ${String(value)}`,
  ).toBe(true);
}
