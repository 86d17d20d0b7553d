import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithServices } from './testing/services.js';
import { makePostgresAndRedis, type TestStorage } from './testing/storages.js';
import { startWorld, type TestWorld } from './testing/test-world.js';

await describeWithServices('work that rests', ['PostgreSQL', 'Redis'], () => {
  let storage: TestStorage;
  let world: TestWorld;
  let client: pg.Client;

  beforeAll(async () => {
    storage = await makePostgresAndRedis();
    const channels = ['ci', 'ops'].map((name, index) => ({ id: `C0CI00000${index + 1}`, name }));
    world = await startWorld(storage, { environment: { SLACK_CHANNEL: '#ci,#ops' } }, { channels });
    client = new pg.Client({ connectionString: storage.environment.DATABASE_URL });
    await client.connect();
  });

  afterAll(async () => {
    await world.close();
    await client.end();
    await storage.remove();
  });

  const failRun = (repository: string) =>
    world.github.addRun({ repository, jobs: [{ name: 'build', conclusion: 'failure' }] });
  const toldIn = (channel: string) => world.slack.messages.filter((message) => message.channel === channel);

  it('takes deliveries while everything is paused, explains nothing, and goes on afterwards', async () => {
    expect((await world.api('/api/v1/pause', 'POST')).body).toEqual({ key: '*', isPaused: true });
    await expect.poll(() => world.logLines.join(''), { timeout: 10_000 }).toContain('paused or resumed');
    const id = await world.sendRun(failRun('acme/paused'));
    await expect
      .poll(async () => (await world.api(`/api/v1/deliveries/${id}`)).body.status)
      .toBe('processing');
    expect((await world.api('/api/v1/pauses')).body).toMatchObject({ items: [{ key: '*', until: null }] });
    expect(world.github.requests.filter(({ path }) => path.includes('acme/paused'))).toEqual([]);
    await world.api('/api/v1/resume', 'POST');
    expect((await world.settled(id)).detail).toMatchObject({ status: 'done' });
  });

  it('lets one channel rest that is rate-limited, counts no attempt, and holds up no other', async () => {
    const { slack } = world;
    const before = [toldIn('C0CI000001').length, toldIn('C0CI000002').length];
    slack.failNext({
      ...{ method: 'chat.postMessage', channel: '#ci', error: 'ratelimited', retryAfterSeconds: 3 },
    });
    const first = await world.sendRun(failRun('acme/limited'));
    await expect.poll(() => toldIn('C0CI000002').length, { timeout: 10_000 }).toBe((before[1] ?? 0) + 1);
    const second = await world.sendRun(failRun('acme/limited-too'));
    await expect.poll(() => toldIn('C0CI000002').length, { timeout: 10_000 }).toBe((before[1] ?? 0) + 2);
    expect(toldIn('C0CI000001')).toHaveLength(before[0] ?? 0);
    const { rows } = await client.query('SELECT key, until > now() AS is_resting FROM pauses');
    expect(rows).toEqual([{ key: 'sink:slack:#ci', is_resting: true }]);
    const ends = await Promise.all([world.settled(first), world.settled(second)]);
    expect(ends.map(({ detail }) => detail?.status)).toEqual(['done', 'done']);
    const attempts = await client.query('SELECT max(attempts) AS most FROM notifications');
    expect(attempts.rows).toEqual([{ most: 0 }]);
  });

  it('quarantines an event whose workers died five times, says so, and takes it up again when it is replayed', async () => {
    const countPauses = () => world.logLines.filter((line) => line.includes('paused or resumed')).length;
    const before = countPauses();
    await world.api('/api/v1/pause', 'POST');
    await expect.poll(countPauses, { timeout: 10_000 }).toBe(before + 1);
    const id = await world.sendRun(failRun('acme/poison'));
    await expect
      .poll(async () => (await world.api(`/api/v1/deliveries/${id}`)).body.status)
      .toBe('processing');
    await client.query(`UPDATE events SET starts = 5 WHERE delivery_id = $1`, [id]);
    await world.api('/api/v1/resume', 'POST');
    expect((await world.settled(id)).detail).toMatchObject({
      status: 'dead',
      reason: expect.stringMatching(/^quarantine: .*died 5 times/),
    });
    await world.api(`/api/v1/deliveries/${id}/replay`, 'POST');
    expect((await world.settled(id)).detail).toMatchObject({ status: 'done' });
  });
});
