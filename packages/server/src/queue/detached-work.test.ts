import { expect, it } from 'vitest';
import { createDetachedWork } from './detached-work.js';
import type { JobContext, QueueJob, WorkOutcome } from './event-queue.js';

const log = { debug() {}, info() {}, warn() {}, error() {} };

function setUp() {
  const added: QueueJob[] = [];
  const detached = createDetachedWork('event', async (jobs) => void added.push(...jobs), log);
  let finish = (_outcome: WorkOutcome) => {};
  const rest = new Promise<WorkOutcome>((resolve) => {
    finish = resolve;
  });
  const process = async (_id: string, { detach }: JobContext) => {
    detach();
    return rest;
  };
  return { added, detached, finish, process };
}

it('gives up its place at once, and queues the row again only after the queue let go of its job', async () => {
  const { added, detached, finish, process } = setUp();
  expect(await detached.run('row', 'job', process)).toEqual({});
  finish({ retryInMs: 7 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(added).toEqual([]);
  detached.released('job');
  await expect.poll(() => added).toEqual([{ kind: 'event', id: 'row', delayMs: 7, priority: 1 }]);
});

it('waits at the end for what is detached', async () => {
  const { detached, finish, process } = setUp();
  await detached.run('row', 'job', process);
  let isStopped = false;
  const stopping = detached.stop(new AbortController().signal).then(() => {
    isStopped = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(false);
  finish({});
  await stopping;
});

it('keeps its place while the queue is ending', async () => {
  const { detached, finish, process } = setUp();
  await detached.stop(new AbortController().signal);
  const outcome = detached.run('row', 'job', process);
  finish({ retryInMs: 3 });
  expect(await outcome).toEqual({ retryInMs: 3 });
});

it('aborts what is detached when it is told to', async () => {
  const { detached } = setUp();
  const stop = new AbortController();
  let reason: unknown;
  await detached.run('row', 'job', async (_id, { detach, signal }) => {
    detach();
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    reason = signal.reason;
    return {};
  });
  stop.abort('now');
  await detached.stop(stop.signal);
  expect(reason).toBe('now');
});
