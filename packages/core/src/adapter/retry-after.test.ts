import { expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.js';

const now = new Date('2026-01-01T00:00:00Z');

it.each([
  ['7', 7000],
  ['0', 0],
  ['1.5', 1500],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
  ['999999999999', 86_400_000],
  ['soon', undefined],
  ['-5 apples', undefined],
  ['', undefined],
  [null, undefined],
])('%s asks for %s ms', (value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected);
});
