import { expect, it } from 'vitest';
import type { VerifiedDelivery } from './delivery-store.js';
import { createGroupCommit, type GroupCommitOptions, type InsertBatch } from './group-commit.js';

const sizes = [1, 2, 4, 8];

function toDelivery(id: string, bytes = 1): VerifiedDelivery {
  return { id, source: 'github', headers: {}, body: Buffer.alloc(bytes) };
}

/** A store whose batches end when the test says so. */
function createSlowStore(options: Partial<GroupCommitOptions> = {}) {
  const batches: { readonly ids: readonly string[]; end(error?: unknown): void }[] = [];
  const insert: InsertBatch = (deliveries) =>
    new Promise((resolve, reject) => {
      const ids = deliveries.map(({ id }) => id);
      const end = (error?: unknown) => (error === undefined ? resolve(new Set(ids)) : reject(error));
      batches.push({ ids, end });
    });
  return { batches, store: createGroupCommit({ insert, sizes, ...options }) };
}

/** Long enough for everything that does not wait for a batch. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

it('stores a lone delivery at once, and what arrives meanwhile together, two batches at a time', async () => {
  const { batches, store } = createSlowStore();
  const outcomes = [store(toDelivery('a'))];
  await turn();
  outcomes.push(store(toDelivery('b')));
  await turn();
  outcomes.push(...['c', 'd', 'e', 'f'].map((id) => store(toDelivery(id))));
  await turn();
  expect(batches.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
  batches[0]?.end();
  await turn();
  expect(batches[2]?.ids).toEqual(['c', 'd', 'e', 'f']);
  for (const { end } of batches) end();
  expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => 'stored'));
});

it('takes as many as there is a statement for, and a large body alone', async () => {
  const { batches, store } = createSlowStore({ maxInFlight: 1, maxBatchBytes: 10 });
  for (const [id, bytes] of Object.entries({ a: 1, b: 1, c: 1, large: 100, d: 1 }))
    void store(toDelivery(id, bytes));
  for (let batch = 0; batch < 4; batch += 1) {
    await turn();
    batches[batch]?.end();
  }
  expect(batches.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c'], ['large'], ['d']]);
});

it('inserts a delivery once that arrives again before its commit, and tells the others that they are duplicates', async () => {
  const { batches, store } = createSlowStore();
  const outcomes = [store(toDelivery('a')), store(toDelivery('a'))];
  await turn();
  outcomes.push(store(toDelivery('a')));
  batches[0]?.end();
  expect(await Promise.all(outcomes)).toEqual(['stored', 'duplicate', 'duplicate']);
  expect(batches).toHaveLength(1);
});

it('answers duplicate for an id that the store has already', async () => {
  const store = createGroupCommit({ insert: async () => new Set(['new']), sizes });
  expect(await Promise.all([store(toDelivery('new')), store(toDelivery('known'))])).toEqual([
    'stored',
    'duplicate',
  ]);
});

it('fails all of a batch that could not be stored, never one as stored', async () => {
  const { batches, store } = createSlowStore();
  const outcomes = [store(toDelivery('a')), store(toDelivery('b'))];
  await turn();
  batches[0]?.end(Object.assign(new Error('away'), { code: '57P01' }));
  const results = await Promise.allSettled(outcomes);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('stores the neighbours of a row that the database refuses', async () => {
  const insert: InsertBatch = async (batch) => {
    if (batch.some(({ id }) => id === 'bad')) throw Object.assign(new Error('refused'), { code: '22P05' });
    return new Set(batch.map(({ id }) => id));
  };
  const store = createGroupCommit({ insert, sizes });
  const results = await Promise.allSettled(['a', 'bad', 'b', 'c'].map((id) => store(toDelivery(id))));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});

it('gives up in time on what waits behind a store that hangs, and does not store it later', async () => {
  const { batches, store } = createSlowStore({ maxInFlight: 1, deadlineMs: 30 });
  const outcomes = [store(toDelivery('hanging'))];
  await turn();
  outcomes.push(store(toDelivery('waiting')));
  const results = await Promise.allSettled(outcomes);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  batches[0]?.end();
  await turn();
  expect(batches).toHaveLength(1);
});
