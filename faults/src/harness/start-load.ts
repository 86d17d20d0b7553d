import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from './server-process.js';
import type { World } from './world.js';

/** Failed runs that keep coming. */
export interface Load {
  /** Sends no more, and waits for the answers under way. */
  stop(): Promise<void>;
}

/** Starts sending failed runs, each to the next of the targets, whatever becomes of the one before. */
export function startLoad(
  world: World,
  perSecond: number,
  targets: () => readonly (ServerProcess | string)[],
): Load {
  const underway = new Set<Promise<unknown>>();
  let isStopped = false;
  const sending = (async () => {
    for (let count = 0; !isStopped; count += 1) {
      const places = targets();
      const target = places[count % places.length];
      if (target !== undefined) {
        const attempt = world.send(world.makeFailure(), target);
        underway.add(attempt);
        void attempt.finally(() => underway.delete(attempt));
      }
      await sleep(1_000 / perSecond);
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await sending;
      await Promise.all(underway);
    },
  };
}
