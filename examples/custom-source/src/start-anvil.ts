import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A local Anvil with one build, `b-81`, that has one cracked stage. */
export interface Anvil {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts an Anvil that answers whoever has the token. */
export async function startAnvil({ token, log }: { token: string; log: string }): Promise<Anvil> {
  const answers: Readonly<Record<string, string>> = {
    '/api/builds/b-81/stages': JSON.stringify([{ id: 's-1', name: 'test', outcome: 'cracked' }]),
    '/api/builds/b-81/stages/s-1/log': log,
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (request.headers.authorization !== `Bearer ${token}`) response.writeHead(401).end();
    else if (answer === undefined) response.writeHead(404).end();
    else response.end(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    async close() {
      server.close().closeAllConnections();
      await once(server, 'close');
    },
  };
}
