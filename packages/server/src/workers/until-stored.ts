import { setTimeout as sleep } from 'node:timers/promises';
import { isDataError } from '../store/is-data-error.js';

const longestPauseMs = 1_000;
/** With the pauses in between about 40 s. */
const mostTries = 45;

/**
 * Stores what cannot be had again without cost or harm, a model's answer or a vendor's receipt, through a database that
 * is away for a while. Rejects when the data is at fault, when time is up, and on shutdown.
 */
export async function untilStored<Result>(write: () => Promise<Result>, stop: AbortSignal): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (isDataError(error) || stop.aborted || tries === mostTries) throw error;
      await sleep(Math.min(50 * 2 ** tries, longestPauseMs));
    }
  }
}
