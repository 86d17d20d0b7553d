import { expect, it } from 'vitest';
import { createTestPrefix, describeWithServices } from './testing/services.js';
import { makePostgresAndRedis } from './testing/storages.js';
import { startWorld } from './testing/test-world.js';

await describeWithServices('when Redis forgets everything', ['PostgreSQL', 'Redis'], () => {
  it('notices, and finds the work again in PostgreSQL', async () => {
    const storage = await makePostgresAndRedis();
    const { prefix, clear } = createTestPrefix();
    // After the first failure the event waits for an hour, in Redis; nobody looks for unfinished work without a reason.
    const retry = { attempts: 3, baseDelayMs: 3_600_000, maxDelayMs: 3_600_000 };
    const intervals = { parseMs: 100, reconcileMs: 3_600_000 };
    const world = await startWorld(storage, { retry, intervals, redisPrefix: prefix });
    const { github } = world;
    github.failNext({ path: /jobs/, status: 502 });
    const run = github.addRun({
      repository: 'acme/forgotten',
      jobs: [{ name: 'build', conclusion: 'failure' }],
    });
    const id = await world.sendRun(run);
    await expect.poll(() => world.logLines.join(''), { timeout: 10_000 }).toContain('Trying again later.');
    await clear();
    expect((await world.settled(id)).detail).toMatchObject({ status: 'done' });
    expect(world.slack.messages).toHaveLength(1);
    expect(world.logLines.join('')).toContain('The queue was filled again.');
    await world.close();
    await Promise.all([clear(), storage.remove()]);
  });
});
