import { expect, it } from 'vitest';
import { numberSignature } from './number-signature.js';

const signatureOf = (text: string): number => numberSignature(Buffer.from(text), 0, text.length);

it.each([
  ['5 errors in 12 files', '17 errors in 3 files'],
  ['took 0.25 s', 'took 0.75 s'],
  ['status 503', 'status 500'],
  ['line 211', 'line 387'],
  ['id 123456', 'id 9'],
])('takes %j for %j', (one, other) => {
  expect(signatureOf(one)).toBe(signatureOf(other));
});

it.each([
  ['0 errors', '3 errors'],
  ['0 errors, 1 warning', '1 errors, 0 warning'],
  ['exit code 137', 'exit code 143'],
  ['exit code 1', 'exit code 137'],
  ['status 200', 'status 404'],
  ['status 404', 'status 500'],
  ['1 2 3 4 5 6 7 8 9 9 0', '1 2 3 4 5 6 7 8 9 9 9'],
])('tells %j from %j', (one, other) => {
  expect(signatureOf(one)).not.toBe(signatureOf(other));
});
