import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ReceivedRequest, receiveRequest } from './received-request.js';
import { type Answer, chooseAnswer } from './scripted-answer.js';
import { sendAnswer } from './send-answer.js';

/** A real HTTP server on 127.0.0.1 that answers by script and remembers what it was asked. */
export interface ScriptedServer {
  /** Without a slash at the end. */
  readonly baseURL: string;
  readonly requests: readonly ReceivedRequest[];
  /** Resolves when the first request has arrived. */
  readonly firstRequest: Promise<void>;
  /** Resolves when a client has hung up before its answer was complete. */
  readonly hangUp: Promise<void>;
  /** Cuts every connection. */
  close(): Promise<void>;
}

/** Starts a server that answers every request by the script. */
export async function startScriptedServer(answer: Answer = {}): Promise<ScriptedServer> {
  const requests: ReceivedRequest[] = [];
  const events = new EventEmitter();
  const firstRequest = next(events, 'request');
  const hangUp = next(events, 'hang-up');

  const server = createServer(async (message, response) => {
    response.on('close', () => response.writableFinished || events.emit('hang-up'));
    try {
      const request = await receiveRequest(message);
      requests.push(request);
      events.emit('request');
      sendAnswer(response, chooseAnswer(answer, request), request);
    } catch {
      response.destroy(); // the client hung up while it was asking, or the script itself threw
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP, not on a pipe

  return {
    baseURL: `http://127.0.0.1:${port}`,
    requests,
    firstRequest,
    hangUp,
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function next(events: EventEmitter, name: string): Promise<void> {
  return new Promise((resolve) => events.once(name, resolve));
}
