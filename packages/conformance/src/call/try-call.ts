import { inspect } from 'node:util';
import { pinnedFetch } from '../http/pinned-fetch.js';
import type { ReceivedRequest } from '../http/received-request.js';
import type { Answer } from '../http/scripted-answer.js';
import { type ScriptedServer, startScriptedServer } from '../http/scripted-server.js';
import { testContext } from '../kit/test-context.js';
import { within } from '../kit/within.js';
import type { Call } from './call.js';

/** How a call ended, and what it showed to the outside. */
export interface Outcome {
  readonly isSuccess: boolean;
  /** What it resolved to, or was rejected with. */
  readonly value: unknown;
  readonly requests: readonly ReceivedRequest[];
  readonly baseURL: string;
  /** Everything that went to the log, printed. */
  readonly logged: string;
}

/** How to try a call. */
export interface TryOptions {
  /** @default 10_000 */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Runs beside the call, such as to abort it. */
  readonly meanwhile?: (server: ScriptedServer) => Promise<void>;
}

const patienceMs = 15_000;

/** Lets an adapter talk to a fresh scripted server and tells how that went. Throws only when it never ends. */
export async function tryCall(call: Call, answer: Answer, options: TryOptions = {}): Promise<Outcome> {
  const { timeoutMs = 10_000, signal, meanwhile } = options;
  const server = await startScriptedServer(answer);
  const { baseURL, requests } = server;
  const logged: string[] = [];
  const note = (fields: object, message: string) => logged.push(print(fields), message);
  const context = testContext({
    log: { debug: note, info: note, warn: note, error: note },
    ...(signal && { signal }),
  });
  try {
    const used = call.use({ baseURL, fetch: pinnedFetch(baseURL), timeoutMs }, context).then(
      (value: unknown) => ({ isSuccess: true, value }),
      (reason: unknown) => ({ isSuccess: false, value: reason }),
    );
    const ended = Promise.all([used, meanwhile?.(server)]);
    const [outcome] = await within(patienceMs, `${call.name} did not end.`, ended);
    return { ...outcome, requests, baseURL, logged: logged.join('\n') };
  } finally {
    await server.close();
  }
}

/** What a logger would show of a value, causes included. */
export function print(value: unknown): string {
  return inspect(value, { depth: 8, maxStringLength: null, maxArrayLength: null });
}
