import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';

it.each([
  "[Test worker] WARN acme.Resolver - Can't resolve './listOfMessages' : no such type",
  "12:00:01.123 [main] INFO  acme.Bundler - Can't resolve './optional', skipping it",
  "2024-05-01 12:00:01,123 DEBUG acme.Loader: Cannot find module 'fsevents'",
  '    [pool-1-thread-2] WARN acme.Link - undefined reference to `main`',
  'info fsevents@1.2.13: The platform "linux" is incompatible with this module.',
  'warning fsevents@1.2.13: The platform "linux" is incompatible with this module.',
  'info windows-mutex@0.4.1: The platform "darwin" is incompatible with this module.',
])('takes %j for what its own level says it is', async (line) => {
  const { cause, classification } = await understandLog(bytesOf(gitHubLog([line])));
  expect(cause).toBeUndefined();
  expect(classification.kind).toBe('unknown');
});

it.each([
  ['[INFO] src/a.ts(3,4): error TS2304: Cannot find name "x".', 'type'],
  ['[info] src/main.c:3:5: error: expected ";" before "return"', 'compile'],
  ['error glob@11.0.0: The engine "node" is incompatible with this module.', 'configuration'],
  ["Module not found: Error: Can't resolve './cart' in '/app/src'", 'compile'],
])('believes the error of another tool in %j', async (line, kind) => {
  expect((await understandLog(bytesOf(gitHubLog([line])))).classification.kind).toBe(kind);
});
