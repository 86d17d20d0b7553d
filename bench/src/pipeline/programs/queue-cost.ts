import { createRedisBackend, Queue, Worker } from 'bullmq';
import { createEventQueue } from '../../../../packages/server/src/queue/create-event-queue.js';

/** Adds and works off jobs that do nothing, through BullMQ alone or through our layer, and says the CPU time of one. */
const [redisURL = '', layer = '', jobs = '0'] = process.argv.slice(2);
const count = Number(jobs);
const concurrency = 16;
const page = 500;
const log = { debug() {}, info() {}, warn() {}, error() {} };
const prefix = `cost-${process.pid}`;
const blocking = { url: redisURL, maxRetriesPerRequest: null };

/** Resolves when every job was worked off. */
async function drain(start: (done: () => void) => Promise<(ids: readonly string[]) => Promise<unknown>>) {
  let left = count;
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const add = await start(() => {
    left -= 1;
    if (left === 0) finish();
  });
  const ids = Array.from({ length: count }, (_, index) => `job-${index}`);
  const before = process.cpuUsage();
  for (let at = 0; at < count; at += page) await add(ids.slice(at, at + page));
  await finished;
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${(user + system) / count}\n`);
  process.exit();
}

if (layer === 'ours') {
  const home = {
    backend: createRedisBackend,
    commands: { url: redisURL },
    blocking,
    prefix,
    mustBeReady: true,
  };
  const queue = createEventQueue({ home, concurrency, log });
  await drain(async (done) => {
    const work = async () => {
      done();
      return {};
    };
    await queue.work({ event: work, notification: work });
    return (ids) => queue.add(ids.map((id) => ({ kind: 'event', id })));
  });
} else {
  const queue = new Queue('plain', { connection: { url: redisURL }, prefix });
  await drain(async (done) => {
    const worker = new Worker('plain', async () => done(), { connection: blocking, prefix, concurrency });
    await worker.waitUntilReady();
    const opts = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
    return (ids) =>
      queue.addBulk(ids.map((id) => ({ name: 'event', data: { id }, opts: { ...opts, jobId: id } })));
  });
}
