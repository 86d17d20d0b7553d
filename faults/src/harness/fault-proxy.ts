import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What the line does.
 * `refuse`: new connections are closed at once, open ones are broken. `blackhole`: bytes vanish in both directions.
 * `half-open`: what the client sends arrives, and no answer comes back.
 */
export type LineFault =
  | { readonly kind: 'none' | 'refuse' | 'blackhole' | 'half-open' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'drip'; readonly bytesPerSecond: number };

/** A TCP line to somewhere else that can be spoiled. */
export interface FaultProxy {
  readonly port: number;
  /** From now on, on open connections as well. */
  set(fault: LineFault): void;
  /** Breaks what is open now. */
  cut(): void;
  close(): Promise<void>;
}

/** Starts a line to a port of 127.0.0.1. */
export async function startFaultProxy(target: number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  let fault: LineFault = { kind: 'none' };
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((inbound) => {
    track(inbound);
    if (fault.kind === 'refuse') return void inbound.destroy();
    const outbound = connect(target, '127.0.0.1');
    track(outbound);
    inbound.on('close', () => outbound.destroy());
    outbound.on('close', () => inbound.destroy());
    inbound.pipe(spoil(() => fault, 'there')).pipe(outbound);
    outbound.pipe(spoil(() => fault, 'back')).pipe(inbound);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    set(next) {
      fault = next;
      if (next.kind === 'refuse') cut();
    },
    cut,
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

function spoil(read: () => LineFault, direction: 'there' | 'back'): Transform {
  return new Transform({
    async transform(chunk: Buffer, _encoding, done) {
      const fault = read();
      if (fault.kind === 'delay') await sleep(fault.milliseconds);
      const isLost = fault.kind === 'blackhole' || (fault.kind === 'half-open' && direction === 'back');
      if (isLost) return done();
      if (fault.kind !== 'drip') return done(null, chunk);
      for (const byte of chunk) {
        if (read().kind !== 'drip') break;
        this.push(Buffer.from([byte]));
        await sleep(1_000 / fault.bytesPerSecond);
      }
      done();
    },
  });
}
