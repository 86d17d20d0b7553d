import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';

/** Labelled by hand, from what these tools are known to print. */
const cases: readonly (readonly [string, string])[] = [
  ['WARNING: DATA RACE', 'race-condition'],
  ['fatal error: concurrent map read and map write', 'race-condition'],
  ['fatal error: all goroutines are asleep - deadlock!', 'race-condition'],
  ['panic: send on closed channel', 'race-condition'],
  ['RuntimeError: dictionary changed size during iteration', 'race-condition'],
  ["Please run 'make generate' and commit the result.", 'lint'],
  ["You forgot to run 'cargo fmt', please commit what it changes", 'lint'],
  ['Generated files are out of date.', 'lint'],
  ['ERROR: go.sum is not up to date', 'lint'],
  ['- files were modified by this hook', 'lint'],
  ['3 files would be reformatted, 12 files would be left unchanged.', 'lint'],
  ['[warn] Code style issues found in 2 files. Run Prettier with --write to fix.', 'lint'],
  ['Error: No route to host', 'network'],
  ['rpc error: code = Unavailable desc = transport is closing', 'network'],
  ['requests.exceptions.ConnectionError: Connection aborted.', 'network'],
  ['java.net.SocketTimeoutException: connect timed out', 'network'],
  ['Get "https://proxy.golang.org/x": context deadline exceeded', 'network'],
  ['An error occurred (AccessDenied) when calling the PutObject operation: Access Denied', 'permission'],
  ['denied: requested access to the resource is denied', 'permission'],
  ['Error from server (Forbidden): pods is forbidden: User "ci" cannot list resource "pods"', 'permission'],
  ['ERROR: (gcloud.run.deploy) PERMISSION_DENIED: Permission denied on resource', 'permission'],
  ['remote: error: GH006: Protected branch update failed for refs/heads/main.', 'permission'],
  ['Host key verification failed.', 'permission'],
  ['npm error Missing script: "biuld"', 'configuration'],
  ["make: *** No rule to make target 'biuld'.  Stop.", 'configuration'],
  ["Task 'biuld' not found in root project 'shop'.", 'configuration'],
  ['ERROR: failed to solve: failed to compute cache key: "/dist": not found', 'configuration'],
  ['yaml: line 12: did not find expected key', 'configuration'],
  ['Error: failed to parse config/shop.toml: expected a value', 'configuration'],
];

it.each(cases)('sees that %j is about %s', async (line, kind) => {
  const { cause, classification } = await understandLog(bytesOf(gitHubLog(['building', line, 'bye'])));
  expect(classification.kind).toBe(kind);
  expect(cause?.line).toBe(7);
});

it.each([
  'working directory: ./app',
  'Run tests and commit',
  'files are formatted',
  'go.sum is up to date',
  'your branch is up to date with origin/main',
  'docs/deadlock.md 12 kB',
])('does not take %j for a cause', async (line) => {
  const { cause } = await understandLog(bytesOf(gitHubLog([line])));
  expect(cause).toBeUndefined();
});
