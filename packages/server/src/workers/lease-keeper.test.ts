import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Queryable } from '../store/database.js';
import { createLeaseKeeper } from './lease-keeper.js';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const lease = { id: 'a', lease: '7' };
let clock = 0;
let answer: () => Promise<{ rows: readonly unknown[] }>;
// Answers every statement with what the test says: what is tested is the reading of the answers.
const database = { query: () => answer(), execute: async () => {} } as Queryable;

beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  clock += ms;
  await vi.advanceTimersByTimeAsync(ms);
}

function hold() {
  const keeper = createLeaseKeeper(database, log, () => clock);
  return { keeper, held: keeper.hold('events', lease, new AbortController().signal) };
}

it('keeps a lease for as long as the database knows us as its owner', async () => {
  answer = async () => ({ rows: [{ id: 'a' }] });
  const { keeper, held } = hold();
  for (let count = 0; count < 10; count += 1) await pass(2_500);
  expect([held.isHeld(), held.signal.aborted]).toEqual([true, false]);
  keeper.stop();
});

it('aborts the work when somebody else owns the row', async () => {
  answer = async () => ({ rows: [] });
  const { keeper, held } = hold();
  await pass(2_500);
  expect([held.isHeld(), held.signal.aborted]).toEqual([false, true]);
  keeper.stop();
});

it('outlasts a database that is away for a moment, and gives up when the lease has run out', async () => {
  answer = () => Promise.reject(new Error('away'));
  const { keeper, held } = hold();
  await pass(5_000);
  expect(held.isHeld()).toBe(true);
  await pass(5_000);
  expect([held.isHeld(), held.signal.aborted]).toEqual([false, true]);
  keeper.stop();
});

it('knows after a freeze, before any timer runs, that the lease is over', () => {
  answer = async () => ({ rows: [{ id: 'a' }] });
  const { keeper, held } = hold();
  clock += 30_000;
  expect(held.isHeld()).toBe(false);
  expect(() => held.lose()).toThrow('The lease was lost.');
  keeper.stop();
});
