import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithServices } from '../testing/services.js';
import { createWorkDatabase, storeEvent, storeIncident, type WorkDatabase } from '../testing/stored-work.js';
import { claimEvents, waitForTelling } from './claimed-events.js';
import { claimNotifications, completeNotifications, failNotification } from './notifications.js';
import { lockIncidents, settleIncidents } from './settlements.js';

await describeWithServices('settling', ['PostgreSQL'], () => {
  let work: WorkDatabase;

  beforeAll(async () => {
    work = await createWorkDatabase();
  });

  afterAll(() => work.drop());

  const receipt = { messageId: '1', warnings: [] };

  /** An event that waits for these incidents. */
  async function storeWaiting(id: string, incidentIds: readonly string[]): Promise<void> {
    await storeEvent(work.database, id);
    const claimed = (await claimEvents(work.database, [id])).get(id);
    if (claimed === undefined) throw new Error('The event was not claimed.');
    const incidents = incidentIds.map((incidentId) => ({ id: incidentId, revision: 1 }));
    await waitForTelling(work.database, [{ lease: claimed, incidents }]);
  }

  function settle(id: string, isFailure = false) {
    return work.database.transaction(async (transaction) => {
      const claimed = (await claimNotifications(transaction, [id])).get(id);
      if (claimed === undefined) throw new Error('The notification was not claimed.');
      await lockIncidents(transaction, [claimed.incidentId]);
      const failure = { state: 'failed', reason: '#ci: no', counts: true, isFinal: true } as const;
      if (isFailure) await failNotification(transaction, claimed, failure);
      else await completeNotifications(transaction, [{ claimed, receipt, isEdit: false }]);
      return settleIncidents(transaction, [claimed.incidentId]);
    });
  }

  async function statusesOf(table: 'events' | 'deliveries') {
    const { rows } = await work.database.query<{ id: string; status: string }>(
      `SELECT id, status FROM ${table}`,
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  it('ends an event once, with the last of its destinations, however close together they end', async () => {
    const destinations = ['#a', '#b', '#c'];
    for (let count = 0; count < 8; count += 1) {
      const ids = await storeIncident(work.database, `together-${count}`, destinations);
      await storeWaiting(`event-${count}`, [`together-${count}`]);
      const finished = (await Promise.all(ids.map((id) => settle(id)))).flat();
      expect(finished).toMatchObject([
        { id: `event-${count}`, status: 'done', deliveryStatus: 'done', told: 3 },
      ]);
    }
    expect([...(await statusesOf('deliveries')).values()]).toEqual(Array(8).fill('done'));
  });

  it('ends an event that changed two incidents when both are told, though they end together', async () => {
    for (let count = 0; count < 8; count += 1) {
      const names = [`left-${count}`, `right-${count}`];
      const ids = await Promise.all(names.map((name) => storeIncident(work.database, name, ['#ci'])));
      await storeWaiting(`both-${count}`, names);
      const finished = (await Promise.all(ids.flat().map((id) => settle(id)))).flat();
      expect(finished).toMatchObject([{ id: `both-${count}`, status: 'done' }]);
    }
  });

  it('ends an event as dead when one destination gave up, and names it', async () => {
    const [first = '', second = ''] = await storeIncident(work.database, 'half', ['#ci', '#ops']);
    await storeWaiting('half-told', ['half']);
    expect(await settle(first, true)).toEqual([]);
    expect(await settle(second)).toMatchObject([
      { status: 'dead', reason: '#ci: no', deliveryStatus: 'dead', told: 1 },
    ]);
    expect((await statusesOf('events')).get('half-told')).toBe('dead');
    const { rows } = await work.database.query('SELECT * FROM event_waits');
    expect(rows).toEqual([]);
  });
});
