import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { definePipeline, runPipeline, type Sink } from '@opsaicortex/core';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { type AnvilSourceOptions, anvilSource } from './anvil-source.js';

/** A server that explains every failed build of Anvil to one sink. The caller makes it listen. */
export function receiveAnvil(options: AnvilSourceOptions, sink: Sink): Server {
  const pipeline = definePipeline({
    name: 'anvil-triage',
    sources: [anvilSource(options)],
    reasoner: rulesReasoner(),
    notify: [{ sink }],
  });
  const receive = async ({ headers }: IncomingMessage, body: Uint8Array) =>
    (await runPipeline(pipeline, { headers, body })).status;

  return createServer(async (request, response) => {
    try {
      const status = await receive(request, await buffer(request));
      response.writeHead(status === 'refused' ? 401 : 202, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status }));
    } catch {
      response.destroy(); // the sender hung up in the middle of its body, or the process is about to end
    }
  });
}
