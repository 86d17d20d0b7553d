import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuzzedLog } from './log-arbitrary.js';
import { checkProperties } from './properties.js';

const CASES = 300;

it('finds no invented log that breaks a promise', async () => {
  await fc.assert(fc.asyncProperty(fuzzedLog, checkProperties), { numRuns: CASES });
}, 120_000);

it('notices a broken promise', async () => {
  const tooShort = fc.constant({ bytes: Buffer.from('a\nb\n'), chunkLengths: [], maxExcerptLines: 0 });
  const details = await fc.check(fc.asyncProperty(tooShort, checkProperties), { numRuns: 1 });
  expect(details.failed).toBe(true);
});
