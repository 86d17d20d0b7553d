import type { World } from './world.js';

/** Vendors give up after it. */
const mostMs = 10_000;

/** Every answer is 202 or 503, and comes before a vendor gives up. */
export function expectHonestAnswers(world: World): void {
  const answers = world.sent.flatMap((outgoing) => outgoing.answers);
  const others = answers.filter(({ status }) => status !== 202 && status !== 503);
  world.expect(
    `every answer is 202 or 503: ${[...new Set(others.map(({ status }) => status))].join(', ')}`,
    others.length === 0,
  );
  const slowest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
  world.expect(`every answer comes in time: one took ${Math.round(slowest)} ms`, slowest < mostMs);
  const refused = answers.filter(({ status }) => status === 503).length;
  world.observe(`${refused} answers were 503, the slowest answer took ${(slowest / 1_000).toFixed(1)} s`);
}
