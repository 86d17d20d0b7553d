import { listScenarios, loadScenario } from '@opsaicortex/scenarios';
import { expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import { understandLog } from './understand-log.js';

const expectations = listScenarios().map(({ name }) => {
  const { expected, jobs } = loadScenario(name);
  const log = jobs.find((job) => job.name === expected.job)?.log ?? new Uint8Array();
  return { name, expected, log };
});
const explained = expectations.filter(({ expected }) => expected.verdict === 'explained');
const inconclusive = expectations.filter(({ expected }) => expected.verdict === 'inconclusive');

it('has recordings of both sorts', () => {
  expect(explained.length).toBeGreaterThanOrEqual(6);
  expect(inconclusive.length).toBeGreaterThanOrEqual(1);
});

it.each(explained)('quotes the true line of $name', async ({ expected, log }) => {
  const { cause, classification, excerpts } = await understandLog(bytesOf(log));
  expect(cause).toMatchObject({ line: expected.line, quote: expected.quote });
  expect(classification).toMatchObject({ domain: expected.domain, kind: expected.kind });
  const shown = excerpts.find(
    ({ firstLine, lastLine }) => firstLine <= expected.line && expected.line <= lastLine,
  );
  expect(shown?.text.split('\n')[expected.line - (shown?.firstLine ?? 0)]).toContain(expected.quote);
});

it.each(inconclusive)('names no cause where $name has none', async ({ expected, log }) => {
  const { cause, classification, excerpts } = await understandLog(bytesOf(log));
  expect(cause).toBeUndefined();
  expect(classification).toMatchObject({ domain: 'unknown', kind: 'unknown', confidence: 0 });
  expect(
    excerpts.some(({ firstLine, lastLine }) => firstLine <= expected.line && expected.line <= lastLine),
  ).toBe(true);
});

it.each(explained.filter(({ expected }) => expected.domain === 'code'))(
  'does not call $name flaky: the code is broken',
  async ({ log }) => {
    const { classification } = await understandLog(bytesOf(log));
    expect(classification.flakySuspicion).toBeUndefined();
  },
);
