import { expect, it } from 'vitest';
import { OpsError } from './ops-error.js';

it('keeps the cause and names the adapter first', () => {
  const cause = new Error('socket hang up');
  const error = new OpsError('unavailable', 'No answer.', { adapter: 'github', cause });
  expect(error.message).toBe('[github] No answer.');
  expect(error.cause).toBe(cause);
});

it.each([
  ['rate_limited', true],
  ['unavailable', true],
  ['timeout', true],
  ['invalid_output', true],
  ['configuration', false],
  ['authentication', false],
  ['invalid_payload', false],
  ['rejected', false],
  ['context_too_long', false],
] as const)('%s is retryable: %s', (code, isRetryable) => {
  expect(new OpsError(code, 'x', { adapter: 'a' }).isRetryable).toBe(isRetryable);
});

it('recognises the error of another copy of the package by its marker, and nothing else', () => {
  const foreign = Object.defineProperty(new Error('x'), Symbol.for('opsaicortex.error'), { value: true });
  expect(OpsError.isInstance(foreign)).toBe(true);
  expect(OpsError.isInstance(new Error('x'))).toBe(false);
  expect(OpsError.isInstance(null)).toBe(false);
});
