import { type LogUnderstanding, understandLog } from '@opsaicortex/logs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FuzzedLog, fuzzedLog } from './log-arbitrary.js';
import { PLANTED_SECRET } from './planted-secret.js';
import { checkProperties } from './properties.js';

const CASES = 300;
/** The same logs every time; the bench looks for others. */
const SEED = 20261123;

it('finds no invented log that breaks a promise', async () => {
  await fc.assert(
    fc.asyncProperty(fuzzedLog, (log) => checkProperties(log)),
    { numRuns: CASES, seed: SEED },
  );
}, 120_000);

const log: FuzzedLog = {
  bytes: Buffer.from("src/a.ts(1,2): error TS2304: Cannot find name 'x'.\n"),
  chunkLengths: [9],
  maxExcerptLines: 5,
  maxLineBytes: 16_384,
};

it.each<[string, (found: LogUnderstanding) => Partial<LogUnderstanding>, RegExp]>([
  [
    'a line that the log does not have',
    () => ({ cause: { line: 7, quote: '', why: '' } }),
    /line 7 is not in/,
  ],
  [
    'too many lines',
    ({ excerpts }) => ({ excerpts: many(excerpts) }),
    /show one line|longer than the budget/,
  ],
  [
    'another text',
    ({ excerpts }) => ({ excerpts: excerpts.map((one) => ({ ...one, text: '?' })) }),
    /otherwise/,
  ],
  ['a secret', () => ({ failedTests: [PLANTED_SECRET] }), /a secret survives/],
])('notices %s', async (_, spoil, sentence) => {
  const broken: typeof understandLog = async (chunks, options) => {
    const found = await understandLog(chunks, options);
    return { ...found, ...spoil(found) };
  };
  await expect(checkProperties(log, broken)).rejects.toThrow(sentence);
});

function many(excerpts: LogUnderstanding['excerpts']): LogUnderstanding['excerpts'] {
  return Array.from({ length: 9 }, () => excerpts).flat();
}
