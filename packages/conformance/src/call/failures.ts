import type { OpsErrorCode } from '@opsaicortex/core';
import type { ScriptedAnswer } from '../http/scripted-answer.js';
import type { Call } from './call.js';

/** A way for a request to fail, and the error it must become. */
export interface Failure {
  readonly title: string;
  readonly answers: readonly ScriptedAnswer[];
  readonly error: {
    readonly code: OpsErrorCode;
    readonly isRetryable: boolean;
    readonly status?: number;
    readonly retryAfterMs?: number;
  };
  /** @default 10_000 */
  readonly timeoutMs?: number;
  /** Calls that can meet it. @default every call */
  readonly meets?: (call: Call) => boolean;
}

const answered = (status: number, code: OpsErrorCode, isRetryable: boolean): Failure => ({
  title: `maps ${status} to ${code}`,
  answers: [{ status }],
  error: { code, isRetryable, status },
});

const readsBody = (call: Call) => call.reads !== 'nothing';

/** The failures that a kind of adapter picks its table from. docs/errors.md says the same in prose. */
export const failures = {
  badRequest: answered(400, 'rejected', false),
  unauthorized: answered(401, 'authentication', false),
  forbidden: answered(403, 'authentication', false),
  notFound: answered(404, 'rejected', false),
  tooLong: answered(413, 'context_too_long', false),
  serverError: answered(500, 'unavailable', true),
  overloaded: answered(529, 'unavailable', true),
  rateLimited: {
    title: 'maps 429 to rate_limited with the time to wait',
    answers: [{ status: 429, headers: { 'retry-after': '7' } }],
    error: { code: 'rate_limited', isRetryable: true, status: 429, retryAfterMs: 7000 },
  },
  refusedConnection: {
    title: 'maps a dropped connection to unavailable',
    answers: [{ drop: 'before-headers' }],
    error: { code: 'unavailable', isRetryable: true },
  },
  brokenBody: {
    title: 'maps an answer that breaks off to unavailable',
    answers: [{ drop: 'in-body' }],
    error: { code: 'unavailable', isRetryable: true },
    meets: readsBody,
  },
  silence: {
    title: 'gives up on a silent server with timeout',
    answers: [{ hang: 'before-headers' }],
    error: { code: 'timeout', isRetryable: true },
    timeoutMs: 300,
  },
  endlessBody: {
    title: 'gives up on an answer that never ends with timeout',
    answers: [{ hang: 'before-end' }],
    error: { code: 'timeout', isRetryable: true },
    timeoutMs: 300,
    meets: readsBody,
  },
  notJson: {
    title: 'maps an answer that is not what was asked for to invalid_output',
    answers: [
      { headers: { 'content-type': 'text/html' }, body: '<html>Sign in to the proxy</html>' },
      { body: '{"cut":' },
      { body: '[1]' },
    ],
    error: { code: 'invalid_output', isRetryable: true },
    meets: (call) => call.reads === 'json',
  },
} as const satisfies Readonly<Record<string, Failure>>;

/** A failure by name. */
export type FailureName = keyof typeof failures;
