import type { ReceivedRequest } from './received-request.js';

/** One scripted HTTP answer, whole or broken on purpose. */
export interface ScriptedAnswer {
  /** @default 200 */
  readonly status?: number;
  /** @default content-type: application/json */
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and bytes are sent as they are, anything else as JSON. @default {} */
  readonly body?: unknown;
  /** Never finishes: sends nothing at all, or everything but the end. */
  readonly hang?: 'before-headers' | 'before-end';
  /** Cuts the connection: at once, or in the middle of the body. */
  readonly drop?: 'before-headers' | 'in-body';
  /** Pads the body with spaces to this many bytes and compresses it a thousandfold. Still valid JSON. */
  readonly gzipBombBytes?: number;
  /** Repeats what was asked, headers and all, in the body: vendors and proxies do. */
  readonly echo?: boolean;
}

/** The answer to every request, or a function that chooses by the request. */
export type Answer = ScriptedAnswer | ((request: ReceivedRequest) => ScriptedAnswer);

/** The answer to this request. */
export function chooseAnswer(answer: Answer, request: ReceivedRequest): ScriptedAnswer {
  return typeof answer === 'function' ? answer(request) : answer;
}

/** The same answer, changed where it is a success. Redirects on the way to it stay as they are. */
export function changeSuccess(answer: Answer, change: Partial<ScriptedAnswer>): Answer {
  return (request) => {
    const chosen = chooseAnswer(answer, request);
    const { status = 200 } = chosen;
    return status >= 200 && status <= 299 ? { ...chosen, ...change } : chosen;
  };
}
