import { join } from 'node:path';
import { insightSchema } from '@opsaicortex/core';
import { listScenarios, loadScenario, recordingsDirectory } from '@opsaicortex/scenarios';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type CaptureOptions, captureStreams } from '../testing/capture-streams.js';
import { type AnalyzeRequest, analyzeLog } from './analyze-log.js';

const recording = join(recordingsDirectory(), 'vitest-assertion', 'test.log');

async function run(request: Partial<AnalyzeRequest>, options: CaptureOptions = {}) {
  const streams = captureStreams(options);
  const exitCode = await analyzeLog(
    { file: '-', json: false, reasoner: 'rules', color: true, ...request },
    streams,
  );
  return { exitCode, ...streams.written };
}

it('says first what failed, then why, where in the log, and what to do', async () => {
  const { exitCode, out, error } = await run({ file: recording });
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  expect(out).toMatch(
    /^Test failed: cart › applies a coupon to the total once — expected 90, received\n81\n/,
  );
  const order = [
    'What failed',
    'Why',
    'In the log',
    '> 142 | AssertionError: expected 81 to be 90',
    'What to do',
    'Read: ',
  ];
  const positions = order.map((part) => out.indexOf(part));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(positions).not.toContain(-1);
});

it.each(listScenarios().map(({ name }) => name))('fits %s into 80 columns, commands aside', async (name) => {
  const { job, quote } = loadScenario(name).expected;
  const log = loadScenario(name).jobs.find((each) => each.name === job)?.log ?? new Uint8Array();
  const { out } = await run({}, { input: log });
  const tooLong = out.split('\n').filter((line) => line.length > 80 && !line.startsWith('     $ '));
  expect(tooLong).toEqual([]);
  expect(out.replace(/\s+(?:\| )?/g, '')).toContain(quote.replace(/\s+/g, ''));
});

it('prints one JSON document with the insight and what it was read from', async () => {
  const { exitCode, out } = await run({ file: recording, json: true });
  expect(exitCode).toBe(0);
  const document = z
    .looseObject({
      excerpts: z
        .array(z.strictObject({ firstLine: z.int(), lastLine: z.int(), text: z.string(), why: z.string() }))
        .min(1),
      diagnostics: z.array(z.looseObject({ tool: z.string(), message: z.string() })),
      stackTraces: z.array(z.looseObject({ language: z.string() })),
      redactions: z.array(z.strictObject({ kind: z.string(), count: z.int() })),
    })
    .parse(JSON.parse(out));
  expect(insightSchema.parse(document)).toMatchObject({
    verdict: 'explained',
    evidence: [{ line: 142 }, {}, {}],
  });
});

it('masks secrets in both forms, and counts them', async () => {
  const token = `ghp_${'a1B2c3D4e5'.repeat(4)}`.slice(0, 40);
  const input = `using ${token}\nError: cannot push with ${token}: expected 1 to be 2\n`;
  const text = await run({}, { input });
  expect(text.out).not.toContain(token);
  expect(text.out).toMatch(/[12] secrets? masked/);
  expect((await run({ json: true }, { input })).out).not.toContain(token);
});

it.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
])('paints when it is a terminal (%s) and colour is wanted (%s): %s', async (isTTY, color, expected) => {
  const { out } = await run({ file: recording, color }, { isTTY });
  expect(out.includes('\u001b[')).toBe(expected);
});

it('never lets control sequences of a log through', async () => {
  const input = 'Error: a\u001b]0;title\u0007b\u009b2Jc\u202ed\u0000 expected 1 to be 2\u001b[?1049h\r\n';
  for (const json of [false, true]) {
    const { out } = await run({ json }, { input: `${input}\n${input}` });
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
});

it('says that a log does not speak of a failure, instead of inventing one', async () => {
  const { out, exitCode } = await run({}, { input: 'compiling\nall 12 tests passed\n' });
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^Inconclusive: The log of log does not say that anything failed/);
});

it.each(['claude', 'openai'] as const)('says that %s is not here yet', async (reasoner) => {
  const { exitCode, out, error } = await run({ file: recording, reasoner });
  expect({ exitCode, out }).toEqual({ exitCode: 78, out: '' });
  expect(error).toMatch(/not part of this version yet.*--reasoner rules/);
});

it('names no step where the log has none', async () => {
  const { out } = await run(
    {},
    { input: 'AssertionError: expected 1 to be 2\nThe command "npm test" exited with 1.\n' },
  );
  expect(out).toContain('Job "log" failed');
  expect(out).not.toContain('in step');
});
