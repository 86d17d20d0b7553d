import { expect, it } from 'vitest';
import { numberSignature } from './number-signature.js';

const signatureOf = (text: string): number => numberSignature(Buffer.from(text), 0, text.length);

it.each([
  ['5 errors in 12 files', '17 errors in 3 files'],
  ['took 0.25 s', 'took 0.75 s'],
  ['status 503', 'status 500'],
  ['line 211', 'line 387'],
  ['id 123456', 'id 9'],
  ['at 10:00:00', 'at 11:21:57'],
  ['[  0%] v1.0.3', '[ 35%] v1.2.0'],
  ['#0 0.404 Get:137 of amd64', '#12 13.502 Get:7 of amd64'],
])('takes %j for %j', (one, other) => {
  expect(signatureOf(one)).toBe(signatureOf(other));
});

it.each([
  ['0 errors', '3 errors'],
  ['0 errors, 1 warning', '1 errors, 0 warning'],
  ['exit code 137', 'exit code 143'],
  ['exit code 1', 'exit code 137'],
  ['status 200', 'status 404'],
  ['Failed:0, Passed:3', 'Failed:3, Passed:3'],
  ['exit code 0.', 'exit code 7.'],
  ['[0/20] failed', '[3/20] failed'],
  ['status 404', 'status 500'],
  ['1 2 3 4 5 6 7 8 9 9 0', '1 2 3 4 5 6 7 8 9 9 9'],
])('tells %j from %j', (one, other) => {
  expect(signatureOf(one)).not.toBe(signatureOf(other));
});
