import { OpsError, type OpsErrorCode } from '@opsaicortex/core';
import { beforeEach, expect, it } from 'vitest';
import { createCircuitBreakers } from './circuit-breakers.js';

const log = { debug() {}, info() {}, warn() {}, error() {} };
let noted: string[] = [];
const pauses = {
  pause: async (key: string, forMs: number) => void noted.push(`${key} ${forMs}`),
  lift: async (key: string) => void noted.push(`${key} lifted`),
};

beforeEach(() => {
  noted = [];
});

async function fail(code: OpsErrorCode, times: number, breakers = createCircuitBreakers(pauses, log)) {
  for (let count = 0; count < times; count += 1) {
    await breakers.failed('slack', new OpsError(code, 'x', { adapter: 'slack' }));
  }
  return breakers;
}

it('opens after five failures in a row that say the vendor is away', async () => {
  await fail('unavailable', 4);
  expect(noted).toEqual([]);
  await fail('timeout', 5);
  expect(noted).toEqual(['adapter:slack 5000']);
});

it.each(['rate_limited', 'rejected', 'invalid_output', 'authentication'] as const)(
  'does not take %s for a vendor that is away',
  async (code) => {
    await fail(code, 20);
    expect(noted).toEqual([]);
  },
);

it('closes with a success, and then counts from the start', async () => {
  const breakers = await fail('unavailable', 5);
  await breakers.succeeded('slack');
  await fail('unavailable', 4, breakers);
  expect(noted).toEqual(['adapter:slack 5000', 'adapter:slack lifted']);
});

it('opens once for the calls that were under way', async () => {
  await fail('unavailable', 12);
  expect(noted).toEqual(['adapter:slack 5000']);
});
