import { describe, expect, it } from 'vitest';
import { referenceCases } from '../reference/reference-cases.js';
import { adapterBugs } from './adapter-bugs.js';
import { fetchBugs } from './fetch-bugs.js';
import { logBugs } from './log-bugs.js';
import { modelBugs } from './model-bugs.js';
import { parseBugs } from './parse-bugs.js';
import type { PlantedBug } from './planted-bug.js';
import { reasonerBugs } from './reasoner-bugs.js';
import { sinkBugs } from './sink-bugs.js';
import { verifyBugs } from './verify-bugs.js';

const kinds: Readonly<Record<string, readonly PlantedBug[]>> = {
  adapter: adapterBugs,
  source: [...verifyBugs, ...parseBugs, ...fetchBugs, ...logBugs],
  sink: sinkBugs,
  model: modelBugs,
  reasoner: reasonerBugs,
};

describe.each(Object.entries(kinds))('catches a %s that', (_, bugs) => {
  it.each(bugs.map((bug) => [bug.name, bug] as const))('%s', { timeout: 60_000 }, async (_name, bug) => {
    const cases = bug.cases();
    for (const id of bug.caughtBy) {
      const named = cases.find((each) => each.id === id);
      if (named === undefined) throw new Error(`${id} is not registered for this adapter.`);
      await expect(named.run(), `${id} ${named.title}`).rejects.toThrow();
    }
  });
});

it('has a planted bug for every case', () => {
  const planted = new Set(Object.values(kinds).flatMap((bugs) => bugs.flatMap(({ caughtBy }) => caughtBy)));
  expect(
    referenceCases()
      .map(({ id }) => id)
      .filter((id) => !planted.has(id)),
  ).toEqual([]);
});
