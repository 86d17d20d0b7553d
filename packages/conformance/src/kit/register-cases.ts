import { describe, it } from 'vitest';
import type { Case, Waivers } from './case.js';

/** Every case has deadlines of its own; this one only ends a case that has lost them. */
const caseTimeoutMs = 30_000;

/**
 * Turns cases into tests. A waived case must fail: as soon as it passes, its waiver is the failure.
 * @throws Error when a waiver names no registered case, or gives no reason.
 */
export function registerCases(suite: string, cases: readonly Case[], waivers: Waivers = {}): void {
  refuseUselessWaivers(suite, cases, waivers);
  describe(suite, () => {
    for (const { id, title, run } of cases) {
      const reason = waivers[id];
      if (reason === undefined) it(`${id} ${title}`, { timeout: caseTimeoutMs }, run);
      else it.fails(`${id} ${title} (waived: ${reason})`, { timeout: caseTimeoutMs }, run);
    }
  });
}

function refuseUselessWaivers(suite: string, cases: readonly Case[], waivers: Waivers): void {
  const ids = new Set(cases.map(({ id }) => id));
  for (const [id, reason] of Object.entries(waivers)) {
    if (!ids.has(id)) throw new Error(`${suite}: the waiver ${id} names no case that is registered.`);
    if (reason.trim() === '') throw new Error(`${suite}: the waiver ${id} gives no reason.`);
  }
}
