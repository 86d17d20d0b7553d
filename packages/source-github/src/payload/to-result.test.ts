import { expect, it } from 'vitest';
import { toResult } from './to-result.js';

it.each([
  ['success', 'success'],
  ['failure', 'failure'],
  ['timed_out', 'timeout'],
  ['cancelled', 'cancellation'],
  ['stale', 'cancellation'],
  ['skipped', 'skip'],
  ['neutral', 'skip'],
  ['action_required', 'skip'],
  ['startup_failure', 'error'],
  ['FAILURE', 'failure'],
])('takes %s for %s', (conclusion, result) => {
  expect(toResult(conclusion)).toBe(result);
});

it.each([null, undefined, '', 'finished', 'constructor', '__proto__'])(
  'takes %s for an error',
  (conclusion) => {
    expect(toResult(conclusion)).toBe('error');
  },
);
