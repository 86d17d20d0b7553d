import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the model behaves. `hang` answers when it is let go. */
export type ModelManner =
  | { readonly kind: 'answer' | 'hang' | 'drip' | 'nonsense' }
  | { readonly kind: 'refuse'; readonly status: number; readonly retryAfter?: string };

/** One question that it was asked. */
export interface ModelCall {
  readonly at: number;
  readonly repository: string;
  readonly body: string;
}

/** A model behind HTTP, which misbehaves as it is told. */
export interface ModelStandIn {
  readonly url: string;
  readonly calls: readonly ModelCall[];
  /** Says how to behave from now on. */
  behave(manner: (call: ModelCall) => ModelManner): void;
  /** Answers whatever hangs. */
  release(): void;
  close(): Promise<void>;
}

const answer = JSON.stringify({ summary: 'The build failed.', inputTokens: 1_000, outputTokens: 100 });

/** Starts one that answers. */
export async function startModelStandIn(): Promise<ModelStandIn> {
  const calls: ModelCall[] = [];
  const hanging = new Set<ServerResponse>();
  let toManner: (call: ModelCall) => ModelManner = () => ({ kind: 'answer' });
  const server = createServer(async (request, response) => {
    response.on('error', () => {});
    const body = await readAll(request).catch(() => undefined);
    if (body === undefined) return;
    const call = {
      at: performance.now(),
      repository: request.headers['x-repository']?.toString() ?? '',
      body,
    };
    calls.push(call);
    const manner = toManner(call);
    if (manner.kind === 'hang') return void hanging.add(response);
    await respond(response, manner);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`,
    calls,
    behave(manner) {
      toManner = manner;
    },
    release() {
      for (const response of hanging) response.end(answer);
      hanging.clear();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function respond(response: ServerResponse, manner: ModelManner): Promise<void> {
  if (manner.kind === 'refuse') {
    const headers = manner.retryAfter === undefined ? {} : { 'retry-after': manner.retryAfter };
    return void response.writeHead(manner.status, headers).end('overloaded');
  }
  if (manner.kind === 'nonsense') return void response.end('<html>Bad gateway</html>');
  if (manner.kind === 'answer') return void response.end(answer);
  for (const character of answer) {
    if (response.destroyed) return;
    response.write(character);
    await sleep(1_000);
  }
  response.end();
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
