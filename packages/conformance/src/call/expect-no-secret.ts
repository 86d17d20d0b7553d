import { expect } from 'vitest';
import type { ScriptedAnswer } from '../http/scripted-answer.js';
import type { Call } from './call.js';
import { print, tryCall } from './try-call.js';

/** Vendors and the proxies before them repeat what they were sent: exactly then a secret gets into an error. */
const talkative: readonly ScriptedAnswer[] = [
  { status: 400, echo: true },
  { status: 401, echo: true },
  { status: 502, echo: true, headers: { 'content-type': 'text/html' } },
  { status: 200, echo: true },
  { drop: 'before-headers' },
  { hang: 'before-headers' },
];

/** Fails when a secret, or the address that was asked, shows in an error or in a log line. */
export async function expectNoSecret(calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    for (const answer of talkative) {
      const { isSuccess, value, logged, baseURL } = await tryCall(call, answer, { timeoutMs: 300 });
      const printed = isSuccess ? logged : `${print(value)}\n${logged}`;
      for (const secret of call.secrets) {
        expect(printed.includes(secret), `${call.name} shows a secret: ${printed}`).toBe(false);
      }
      const message = value instanceof Error ? value.message : '';
      expect(`${message}\n${logged}`.includes(baseURL), `${call.name} shows the address it asked`).toBe(
        false,
      );
    }
  }
}
