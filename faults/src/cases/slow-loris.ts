import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import type { ServerProcess } from '../harness/server-process.js';

const connections = 200;
const patienceMs = 45_000;

/** Half of them never finish their headers, half never their body. */
export const slowLoris: FaultCase = {
  name: 'slow-loris',
  title: '200 connections send a byte a second, in headers and in bodies, while others want to be served',
  async run(world) {
    const server = await world.start();
    const startedAt = performance.now();
    const slow = Array.from({ length: connections }, (_, index) => openSlow(server, index % 2 === 0));
    await sleep(2_000);
    for (let count = 0; count < 20; count += 1) {
      await world.send(world.makeFailure(), server);
      await sleep(250);
    }
    const slowest = Math.max(
      ...world.sent.flatMap(({ answers }) => answers.map(({ milliseconds }) => milliseconds)),
    );
    world.expect(`others are served meanwhile: ${Math.round(slowest)} ms`, slowest < 5_000);
    await Promise.race([Promise.all(slow.map(({ closed }) => closed)), sleep(patienceMs)]);
    const open = slow.filter(({ socket }) => !socket.destroyed).length;
    world.expect(`every slow connection is closed (${open} are open)`, open === 0);
    const answers = new Set(slow.map(({ status }) => status()));
    world.expect(`they are told 408: ${[...answers].join(', ')}`, answers.size === 1 && answers.has('408'));
    world.observe(`the last slow one was cut after ${Math.round((performance.now() - startedAt) / 1_000)} s`);
    for (const { socket } of slow) socket.destroy();
    world.faultEnds();
    await world.settle();
  },
};

interface SlowConnection {
  readonly socket: Socket;
  readonly closed: Promise<void>;
  status(): string | undefined;
}

function openSlow(server: ServerProcess, inHeaders: boolean): SlowConnection {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const start = `POST /webhooks/github HTTP/1.1\r\nHost: ${hostname}\r\n`;
  socket.write(inHeaders ? start : `${start}Content-Length: 1000\r\n\r\n`);
  const timer = setInterval(() => socket.write(inHeaders ? `X-${Date.now()}: a\r\n` : 'a'), 1_000);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.destroy());
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve())).finally(() =>
    clearInterval(timer),
  );
  return { socket, closed, status: () => /^HTTP\/1\.1 (\d+)/.exec(text)?.[1] };
}
