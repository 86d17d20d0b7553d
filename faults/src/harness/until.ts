import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until there is a value that is not undefined or false. @throws Error after the deadline */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | undefined | false> | Value | undefined | false,
  deadlineMs = 60_000,
  everyMs = 100,
): Promise<Value> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const value = await look();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`Waited ${deadlineMs / 1_000} s in vain: ${what}.`);
    await sleep(everyMs);
  }
}
