import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from './understand-log.js';

const wide = (count: number, text = 'working on item'): string[] =>
  Array.from({ length: count }, (_, index) => `${text} ${index}`);

it('follows the steps of a job', async () => {
  const { dialect, steps, exitCode } = await understandLog(bytesOf(gitHubLog(['ok'], 3)));
  expect(dialect).toBe('github-actions');
  expect(exitCode).toBe(3);
  expect(steps).toEqual([
    { name: 'Set up job', firstLine: 1, lastLine: 1, failed: false, durationMs: 1000 },
    {
      name: 'npm test',
      firstLine: 2,
      lastLine: 7,
      failed: true,
      exitCode: 3,
      durationMs: 6000,
      commands: [{ text: 'npm test', firstLine: 2, lastLine: 6, exitCode: 3 }],
    },
    {
      name: 'Post job cleanup.',
      firstLine: 8,
      lastLine: 9,
      failed: false,
      durationMs: 2000,
      isCleanup: true,
      commands: [{ text: '/usr/bin/git version', firstLine: 9, lastLine: 9 }],
    },
    {
      name: 'Cleaning up orphan processes',
      firstLine: 10,
      lastLine: 10,
      failed: false,
      durationMs: 0,
      isCleanup: true,
    },
  ]);
});

it('says honestly that nothing says why, and shows the last lines', async () => {
  const understood = await understandLog(bytesOf(gitHubLog(wide(300))), { maxExcerptLines: 20 });
  expect(understood.cause).toBeUndefined();
  expect(understood.classification).toEqual({ domain: 'unknown', kind: 'unknown', confidence: 0 });
  expect(understood.excerpts).toHaveLength(1);
  expect(understood.excerpts[0]).toMatchObject({
    firstLine: 287,
    lastLine: 306,
    why: 'last lines before exit code 1',
    step: 'npm test',
  });
});

it('gives excerpts that are exactly the lines they name, within the budget', async () => {
  const output = [
    ...wide(200),
    ...Array.from({ length: 30 }, (_, index) => [
      `src/f${index}.c:1:1: error: no ${'abc'[index % 3]}${index}x`,
      ...wide(50),
    ]).flat(),
  ];
  const log = gitHubLog(output);
  const { excerpts } = await understandLog(bytesOf(log), { maxExcerptLines: 60 });
  const plain = log.map((line) => line.slice(29).replace('\u001b[36;1m', '').replace('\u001b[0m', ''));
  for (const { firstLine, lastLine, text } of excerpts) {
    expect(text).toBe(plain.slice(firstLine - 1, lastLine).join('\n'));
  }
  const shown = excerpts.reduce((sum, { firstLine, lastLine }) => sum + lastLine - firstLine + 1, 0);
  expect(shown).toBeLessThanOrEqual(60);
  expect(excerpts[0]).toMatchObject({
    why: expect.stringMatching(/^compiler: compile error in src\/f0\.c/),
    score: 90,
  });
});

it('finds the cause in the middle of a long log', async () => {
  const log = gitHubLog([
    ...wide(20_000),
    'src/a.ts(1,2): error TS2304: Cannot find name "x".',
    ...wide(20_000),
  ]);
  const { cause, excerpts } = await understandLog(bytesOf(log));
  expect(cause?.line).toBe(20_006);
  expect(excerpts[0]?.text).toContain('TS2304');
});

it('still has the first cause after a flood of other errors', async () => {
  const flood = wide(30_000, 'Error: retry');
  const log = gitHubLog(['src/a.ts(1,2): error TS2304: Cannot find name "x".', ...flood]);
  expect((await understandLog(bytesOf(log))).cause?.line).toBe(6);
});

it.each([
  ['nothing', ''],
  ['only line feeds', '\n\n\n'],
  ['zero bytes', new Uint8Array(100_000)],
  ['bytes that are no text', Uint8Array.from({ length: 50_000 }, (_, index) => (index * 31) % 256)],
  ['one line of 10 MB', 'error: x'.repeat(1_250_000)],
  ['one word of 2 MB with keywords', 'error'.repeat(400_000)],
  ['open brackets', '([{<'.repeat(50_000)],
  ['commands without an end', '##[group]Run x\n'.repeat(20_000)],
  ['unfinished escapes', '\u001b[\u001b]'.repeat(50_000)],
  ['a lone surrogate', '\ud800 error: \udfff'],
])('survives %s', async (_, log) => {
  const understood = await understandLog(bytesOf(log));
  expect(understood.byteCount).toBe(Buffer.byteLength(log));
  expect(understood.fingerprint).toMatch(/^v2:[0-9a-f]{16}$/);
});

it('says that a log is a web page instead', async () => {
  const page = '<!DOCTYPE html>\n<html>\n<head>\n<title>502 Bad Gateway</title>\n';
  const { classification, cause } = await understandLog(bytesOf(page));
  expect(classification).toMatchObject({ domain: 'platform', kind: 'log-unavailable' });
  expect(cause).toEqual({
    line: 4,
    quote: '<title>502 Bad Gateway</title>',
    why: 'error page instead of a log',
  });
});

it('stops at the byte limit and says so', async () => {
  const { truncated, byteCount, lineCount } = await understandLog(bytesOf(wide(1000).join('\n')), {
    maxBytes: 1000,
  });
  expect({ truncated, byteCount }).toEqual({ truncated: true, byteCount: 1000 });
  expect(lineCount).toBeLessThan(60);
  expect((await understandLog(bytesOf('abc'), { maxBytes: 3 })).truncated).toBe(false);
});

it('ends with the reason of the signal', async () => {
  const reason = new Error('enough');
  const log = understandLog(bytesOf('x\n'.repeat(100_000), 1000), { signal: AbortSignal.abort(reason) });
  await expect(log).rejects.toBe(reason);
});

const token = `ghp_${'AbCdEf123456'.repeat(3)}`;

it('keeps no secret, wherever it stands, also behind colours', async () => {
  const log = gitHubLog([
    `fetching with \u001b[31m${token.slice(0, 9)}\u001b[0m${token.slice(9)}`,
    `src/a.ts(1,2): error TS2304: Cannot find name "${token}".`,
    `Error: bad token ${token}`,
    `    at ${token} (/app/a.js:1:2)`,
    `FAILED tests/test_a.py::test_${token} - no`,
  ]);
  const understood = await understandLog(bytesOf(log));
  expect(understood.cause?.quote).toBe(
    'src/a.ts(1,2): error TS2304: Cannot find name "‹secret:github-token:1›".',
  );
  expect(understood.redactions).toEqual([{ kind: 'github-token', count: 1 }]);
  expect(JSON.stringify(understood)).not.toContain(token);
});

it('keeps no secret in the title either', async () => {
  const understood = await understandLog(
    bytesOf(gitHubLog([`AssertionError: expected ${token} to be empty`])),
  );
  expect(understood.classification.title).toBe(
    'An assertion fails: expected ‹secret:github-token:1› to be empty',
  );
});

it('keeps secrets readable only when told so', async () => {
  const understood = await understandLog(bytesOf(gitHubLog([`Error: bad token ${token}`])), {
    redact: false,
  });
  expect(understood.cause?.quote).toBe(`Error: bad token ${token}`);
  expect(understood.redactions).toEqual([]);
});

it('cuts a plain log where commands ended, and blames the one that failed', async () => {
  const { dialect, steps, cause, exitCode } = await understandLog(
    bytesOf([
      'lib.c:1:1: error: shown by a tool that found it normal',
      'The command "check" exited with 0.',
      'Error: the answer is 41',
      'The command "test" exited with 2.',
      'lib.c:1:1: error: shown while cleaning up',
    ]),
  );
  expect({ dialect, exitCode }).toEqual({ dialect: 'plain', exitCode: 2 });
  expect(steps.map(({ firstLine, lastLine, failed }) => [firstLine, lastLine, failed])).toEqual([
    [1, 2, false],
    [3, 4, true],
    [5, 5, false],
  ]);
  expect(cause?.line).toBe(3);
});
