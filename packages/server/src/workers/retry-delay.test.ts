import { expect, it } from 'vitest';
import { defaultRetry, toRetryDelayMs } from './retry-delay.js';

it('doubles from the base delay, with jitter between half and the whole', () => {
  expect(toRetryDelayMs(1, undefined, defaultRetry, () => 0)).toBe(1_000);
  expect(toRetryDelayMs(1, undefined, defaultRetry, () => 1)).toBe(2_000);
  expect(toRetryDelayMs(4, undefined, defaultRetry, () => 1)).toBe(16_000);
});

it('stops growing at the longest wait', () => {
  expect(toRetryDelayMs(60, undefined, defaultRetry, () => 1)).toBe(300_000);
});

it('waits at least as long as the vendor asked, but never more than an hour', () => {
  expect(toRetryDelayMs(1, 40_000, defaultRetry, () => 1)).toBe(40_000);
  expect(toRetryDelayMs(1, 1e12, defaultRetry, () => 1)).toBe(3_600_000);
});
