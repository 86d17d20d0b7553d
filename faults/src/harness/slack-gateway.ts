import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One call of Slack's API as it passed. */
export interface SlackCall {
  readonly at: number;
  readonly method: string;
  /** Every argument, as JSON. */
  readonly body: string;
  readonly channel: string;
  /** Ours, out of the message's metadata. */
  readonly notificationId: string | undefined;
  /** Whether Slack did what was asked. Undefined until it answered. */
  isAccepted?: boolean;
  /** Whether the line broke before the answer could be handed on. A caller that hangs up does so at its own risk. */
  isAnswerLost?: boolean;
}

/** Holds one answer back. */
export type HoldAnswer = (call: SlackCall) => Promise<'lose' | undefined>;

/** The line to Slack: it keeps a record of every call, and can hold answers back. */
export interface SlackGateway {
  /** Ends in `/api/`. */
  readonly url: string;
  readonly calls: readonly SlackCall[];
  /**
   * Is called when Slack has done what was asked, before the caller hears of it. The answer waits for the promise, and
   * is lost when that says so.
   */
  holdAnswers(hold: HoldAnswer | undefined): void;
  close(): Promise<void>;
}

/** Starts a line to a Slack. */
export async function startSlackGateway(slackURL: string): Promise<SlackGateway> {
  const calls: SlackCall[] = [];
  let hold: HoldAnswer | undefined;
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => {});
    const body = await readAll(request);
    const method = (request.url ?? '').replace(/^\/api\//, '');
    const call = toCall(method, body.toString());
    calls.push(call);
    const answer = await fetch(new URL(method, slackURL), {
      method: 'POST',
      headers: copyHeaders(request),
      body,
    });
    const text = await answer.text();
    call.isAccepted = answer.ok && text.includes('"ok":true');
    if ((await hold?.(call)) === 'lose') {
      call.isAnswerLost = true;
      return void response.destroy();
    }
    response.writeHead(answer.status, Object.fromEntries(keptHeaders(answer))).end(text);
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/api/`,
    calls,
    holdAnswers(next) {
      hold = next;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function toCall(method: string, body: string): SlackCall {
  const given = Object.fromEntries(new URLSearchParams(body));
  const notificationId = /"notification_id":"([^"]+)"/.exec(given.metadata ?? '')?.[1];
  const channel = given.channel ?? '';
  return { at: performance.now(), method, body: JSON.stringify(given), channel, notificationId };
}

function copyHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept = ['authorization', 'content-type'];
  return Object.fromEntries(kept.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));
}

function keptHeaders({ headers }: Response): readonly (readonly [string, string])[] {
  return [...headers].filter(([name]) => ['content-type', 'retry-after', 'x-oauth-scopes'].includes(name));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
