import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithServices } from '../testing/services.js';
import { createWorkDatabase, storeEvent, storeIncident, type WorkDatabase } from '../testing/stored-work.js';
import { claimEvents, finishClaimed, returnEvent, waitForTelling } from './claimed-events.js';
import type { Database } from './database.js';
import { listExpired, renewLeases } from './leases.js';
import { claimNotifications, completeNotifications, failNotification } from './notifications.js';

await describeWithServices('leases', ['PostgreSQL'], () => {
  let work: WorkDatabase;
  let database: Database;

  beforeAll(async () => {
    work = await createWorkDatabase();
    database = work.database;
  });

  afterAll(() => work.drop());

  const expire = (table: string) =>
    database.query(
      `UPDATE ${table} SET leased_until = now() - interval '1 second' WHERE leased_until IS NOT NULL`,
    );

  const claimEvent = async (id: string) => (await claimEvents(database, [id])).get(id);
  const claimNotification = async (id: string) => (await claimNotifications(database, [id])).get(id);

  async function claimTwice(id: string) {
    await storeEvent(database, id);
    const late = await claimEvent(id);
    expect(await claimEvent(id)).toBeUndefined();
    await expire('events');
    expect(await listExpired(database, 'events', 10)).toContain(id);
    const owner = await claimEvent(id);
    if (late === undefined || owner === undefined) throw new Error('The event was not claimed.');
    return { late, owner };
  }

  it('lets one process have an event until its lease runs out, and counts how often that happened', async () => {
    const { late, owner } = await claimTwice('event-1');
    expect([late.starts, owner.starts]).toEqual([1, 2]);
    expect(await returnEvent(database, owner)).toBe(0);
    expect((await claimEvent('event-1'))?.starts).toBe(1);
  });

  it('changes nothing for a worker that wakes up after its lease was taken', async () => {
    const { late, owner } = await claimTwice('event-2');
    await storeIncident(database, 'incident-2', []);
    const incidents = [{ id: 'incident-2', revision: 1 }];
    expect(await returnEvent(database, late, { reason: 'late', counts: true })).toBeUndefined();
    expect(await waitForTelling(database, [{ lease: late, incidents }])).toEqual(new Set());
    expect(await finishClaimed(database, late, 'dead', { reason: 'late' })).toBeUndefined();
    expect(await renewLeases(database, 'events', [late, owner])).toEqual(new Set([owner.id]));
    const { rows } = await database.query('SELECT status, reason, attempts FROM events WHERE id = $1', [
      late.id,
    ]);
    expect(rows).toEqual([{ status: 'pending', reason: null, attempts: 0 }]);
    expect(await waitForTelling(database, [{ lease: owner, incidents }])).toEqual(new Set([owner.id]));
  });

  it('stores no receipt and no failure of a sender that lost its lease', async () => {
    const [id = ''] = await storeIncident(database, 'incident-3', ['#ci']);
    const late = await claimNotification(id);
    await database.query(`UPDATE notifications SET claimed_until = NULL WHERE id = $1`, [id]);
    await expire('notifications');
    const owner = await claimNotification(id);
    if (late === undefined || owner === undefined) throw new Error('The notification was not claimed.');
    const told = { receipt: { messageId: '1', warnings: [] }, isEdit: false };
    const failure = { state: 'failed', reason: 'late', counts: true, isFinal: true } as const;
    expect(await completeNotifications(database, [{ claimed: late, ...told }])).toEqual(new Map());
    expect(await failNotification(database, late, failure)).toBe(false);
    expect(await completeNotifications(database, [{ claimed: owner, ...told }])).toEqual(new Map([[id, 1]]));
    expect(await claimNotification(id)).toBeUndefined();
  });
});
