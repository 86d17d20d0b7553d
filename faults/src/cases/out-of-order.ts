import type { FaultCase } from '../fault-case.js';
import type { World } from '../harness/world.js';

const pipelines = 5;

/** Two failed attempts and the green one, in every order but the right one. */
export const outOfOrder: FaultCase = {
  name: 'out-of-order',
  title: 'The green run arrives before the failure that it repairs, and attempt 2 before attempt 1',
  isQuick: true,
  async run(world) {
    const server = await world.start();
    for (let count = 0; count < pipelines; count += 1) {
      const { first, second, green } = makeStory(world);
      const order =
        [
          [green, second, first],
          [second, green, first],
          [second, first, green],
        ][count % 3] ?? [];
      for (const outgoing of order) {
        await world.send(outgoing, server);
        if (count > 2) await world.settle();
      }
    }
    world.faultEnds();
    await world.settle();
    const rows = await world.query<{ repository: string; statuses: string }>(
      `SELECT repository, string_agg(status, ', ') AS statuses FROM incidents GROUP BY repository ORDER BY repository`,
    );
    world.expect('every pipeline had an incident', rows.length === pipelines);
    for (const { repository, statuses } of rows) {
      world.expect(`${repository} has one incident, resolved: ${statuses}`, statuses === 'resolved');
    }
    world.observe(`${world.slack.messages.length} messages for ${pipelines} incidents`);
  },
};

function makeStory(world: World) {
  const repository = world.newRepository();
  const expectation = 'settled';
  const id = Math.floor(Math.random() * 2 ** 40);
  const make = (attempt: number, conclusion: 'failure' | 'success', minute: number) => {
    const at = new Date(Date.now() - (10 - minute) * 60_000).toISOString();
    const times = { createdAt: at, startedAt: at, updatedAt: at };
    const jobs = [{ name: 'test', conclusion }];
    const run = world.github.addRun({ repository, id, attempt, conclusion, jobs, ...times });
    return world.make({ repository, expectation, body: JSON.stringify(world.github.webhookPayload(run)) });
  };
  return { first: make(1, 'failure', 1), second: make(2, 'failure', 2), green: make(3, 'success', 3) };
}
