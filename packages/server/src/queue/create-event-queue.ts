import type { Logger } from '@opsaicortex/core';
import type { IQueueBackend } from 'bullmq';
import { createLane, type QueueHome } from './create-lane.js';
import type { EventQueue, JobKind } from './event-queue.js';

/** What the queue is made from. */
export interface EventQueueOptions<Connection, Backend extends IQueueBackend> {
  readonly home: QueueHome<Connection, Backend>;
  /** Events handled at once that are not merely waiting for a model. */
  readonly concurrency: number;
  readonly log: Logger;
}

/** Notifications handled at once that are not merely waiting for a vendor: each is a few statements. */
const notificationConcurrency = 16;

/** Longest wait at the end for notifications that nobody has taken yet. */
const drainMs = 2_000;

/** The queue on BullMQ: one code base for Redis, PostgreSQL and PGlite, one lane a kind so that neither waits for the other. */
export function createEventQueue<Connection, Backend extends IQueueBackend>(
  options: EventQueueOptions<Connection, Backend>,
): EventQueue {
  const { home, concurrency, log } = options;
  const lanes = {
    event: createLane({ kind: 'event', home, concurrency, log }),
    notification: createLane({ kind: 'notification', home, concurrency: notificationConcurrency, log }),
  };
  const all = Object.values(lanes);
  return {
    async add(jobs) {
      const of = (wanted: JobKind) => jobs.filter(({ kind }) => kind === wanted);
      await Promise.all([lanes.event.add(of('event')), lanes.notification.add(of('notification'))]);
    },
    async work(processors) {
      await Promise.all([
        lanes.event.work(processors.event),
        lanes.notification.work(processors.notification),
      ]);
    },
    async pause() {
      await Promise.all(all.map((lane) => lane.pause()));
    },
    async resume() {
      await Promise.all(all.map((lane) => lane.resume()));
    },
    async counts() {
      const counts = await Promise.all(all.map((lane) => lane.counts()));
      const states = new Set(counts.flatMap((count) => Object.keys(count)));
      const sumOf = (state: string) => counts.reduce((sum, count) => sum + (count[state] ?? 0), 0);
      return Object.fromEntries([...states].map((state) => [state, sumOf(state)]));
    },
    async checkHealth() {
      await lanes.event.counts();
    },
    hasForgotten: async () => (await home.hasForgotten?.()) ?? false,
    async close(abort) {
      // Events first: what they leave behind to be told is told before the end, if it takes no longer than a moment.
      await lanes.event.close(abort);
      await lanes.notification.drain(drainMs, abort);
      await lanes.notification.close(abort);
      await home.close?.();
    },
  };
}
