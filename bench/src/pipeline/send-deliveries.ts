import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { nowMicroseconds } from './programs/report.js';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
/** As large as a real webhook. */
const filler = 'x'.repeat(13_000);

/** Sends so many deliveries at a fixed rate, whatever the server does; latency counts from when each was due. */
export async function sendDeliveries(port: number, count: number, perSecond: number): Promise<void> {
  const startedAt = performance.now();
  const answers: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const dueInMs = startedAt + (index * 1_000) / perSecond - performance.now();
    if (dueInMs > 0) await sleep(dueInMs);
    answers.push(send(port, nowMicroseconds() + Math.min(0, Math.round(dueInMs * 1_000))));
  }
  await Promise.all(answers);
}

function send(port: number, sentAt: number): Promise<void> {
  const id = randomUUID();
  const body = JSON.stringify({ id, sentAt, occurredAt: new Date().toISOString(), filler });
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length, 'x-id': id };
    const sending = request(
      { agent, port, host: '127.0.0.1', path: '/webhooks/bench', method: 'POST', headers },
      (response) => {
        response.resume();
        if (response.statusCode === 202) response.once('end', resolve);
        else reject(new Error(`A delivery was answered with ${response.statusCode}.`));
      },
    );
    sending.once('error', reject);
    sending.end(body);
  });
}
