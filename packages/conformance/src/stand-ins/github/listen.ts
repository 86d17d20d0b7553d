import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens on the loopback address. */
export interface LocalServer {
  /** Without a slash at the end. */
  readonly origin: string;
  onRequest(listener: RequestListener): void;
  /** Breaks whatever is open and stops. Safe to call twice. */
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1; port 0 takes a free one. */
export async function listen(port = 0): Promise<LocalServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo; // a listening TCP server has no other kind
  return {
    origin: `http://127.0.0.1:${actualPort}`,
    onRequest: (listener) => void server.on('request', listener),
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
