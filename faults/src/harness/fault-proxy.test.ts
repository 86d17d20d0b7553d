import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';

let echo: Server;
let heard: string;
let proxy: FaultProxy;
const clients: Socket[] = [];

beforeEach(async () => {
  heard = '';
  echo = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      socket.write(chunk);
    });
  }).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const address = echo.address();
  proxy = await startFaultProxy(typeof address === 'object' && address !== null ? address.port : 0);
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await proxy.close();
  echo.close();
});

async function open() {
  const socket = connect(proxy.port, '127.0.0.1');
  clients.push(socket);
  const state = { socket, received: '', isClosed: false };
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    state.received += chunk.toString();
  });
  socket.on('close', () => {
    state.isClosed = true;
  });
  await once(socket, 'connect');
  return state;
}

const soon = () => sleep(150);

it('passes bytes both ways', async () => {
  const client = await open();
  client.socket.write('hello');
  await soon();
  expect([heard, client.received]).toEqual(['hello', 'hello']);
});

it('lets bytes there and none back when it is half open, also on a connection that is open already', async () => {
  const client = await open();
  proxy.set({ kind: 'half-open' });
  client.socket.write('hello');
  await soon();
  expect([heard, client.received]).toEqual(['hello', '']);
});

it('swallows everything and keeps the connection', async () => {
  const client = await open();
  proxy.set({ kind: 'blackhole' });
  client.socket.write('hello');
  await soon();
  expect([heard, client.received, client.isClosed]).toEqual(['', '', false]);
});

it('breaks what is open and refuses what is new', async () => {
  const client = await open();
  proxy.set({ kind: 'refuse' });
  const late = await open();
  await soon();
  expect([client.isClosed, late.isClosed]).toEqual([true, true]);
});

it('is slow, or drips, and comes to its end all the same', async () => {
  const client = await open();
  proxy.set({ kind: 'delay', milliseconds: 100 });
  client.socket.write('ab');
  await sleep(50);
  expect(client.received).toBe('');
  await sleep(400);
  expect(client.received).toBe('ab');
  proxy.set({ kind: 'drip', bytesPerSecond: 20 });
  client.socket.write('cdefgh');
  await soon();
  expect(client.received.length).toBeLessThan(8);
  await sleep(1_000);
  expect(client.received).toBe('abcdefgh');
});
