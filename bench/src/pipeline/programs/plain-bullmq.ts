import { once } from 'node:events';
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Queue, Worker } from 'bullmq';
import { createClock, nowMicroseconds, serveReports } from './report.js';

/** What teams write first: the payload into a job, a worker that reasons, a second job, a worker that sends. Keeps nothing for good. */
const [redisURL = ''] = process.argv.slice(2);
const connection = { url: redisURL };
const clock = createClock();
const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();
const ending = { removeOnComplete: true, removeOnFail: true };
const reasoning = new Queue('plain-reason', { connection });
const telling = new Queue('plain-tell', { connection });
const options = { connection: { ...connection, maxRetriesPerRequest: null }, concurrency: 50 };
const workers = [
  new Worker('plain-reason', async (job) => void (await telling.add('tell', job.data, ending)), options),
  new Worker('plain-tell', async (job) => clock.record(nowMicroseconds() - Number(job.data.sentAt)), options),
];
await Promise.all(workers.map((worker) => worker.waitUntilReady()));

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  await reasoning.add('reason', JSON.parse(Buffer.concat(chunks).toString()), ending);
  response.statusCode = 202;
  response.end('{}');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
serveReports(
  port,
  clock,
  () => ({ waiting: 0, lag }),
  async () => {},
);
