import { expect, it } from 'vitest';
import { investigationOf } from '../testing/investigation-of.js';
import { explain } from './explain.js';

const explained = async (log: string) => explain(await investigationOf({ log }), 0.4);
const goTest = (line: string): string =>
  `--- FAIL: TestOrders (0.41s)\n    orders_test.go:81: ${line}\nFAIL\nFAIL\texample.com/shop/orders\t0.5s\n`;

it.each([
  ["Error: Cannot find module 'left-pad'\n", 'npm install left-pad'],
  ["ModuleNotFoundError: No module named 'yaml'\n", 'python -m pip install PyYAML'],
  ['src/a.js\n  12:5  error  "x" is not defined  no-undef\n\n1 problem\n', 'npx eslint --fix src/a.js'],
  ['src/cart.py:3:1: F401 [*] `os` imported but unused\nFound 1 error.\n', undefined],
  ['would reformat src/cart.py\nOh no! 1 file would be reformatted.\n', 'black src/cart.py'],
  ['write error: No space left on device\n', 'df -h && docker system df'],
])('offers what repairs %j', async (log, command) => {
  const commands = (await explained(log)).fixes.map((fix) => fix.command);
  if (command !== undefined) expect(commands).toContain(command);
  else expect(commands.every((offered) => offered === undefined || !offered.includes('import'))).toBe(true);
});

it.each([
  [
    'npm error code E401\nnpm error 401 Unauthorized - PUT https://registry.example.com/left-pad\n',
    /NODE_AUTH_TOKEN/,
  ],
  ['denied: requested access to the resource is denied\n', /login step/],
  ['An error occurred (AccessDenied) when calling the PutObject operation: Access Denied\n', /role/],
  ["fatal: Authentication failed for 'https://github.com/acme/shop.git/'\n", /contents: write/],
  ['remote: error: GH006: Protected branch update failed for refs/heads/main.\n', /bypass the rule/],
  ['Host key verification failed.\n', /known_hosts/],
  ['##[error]Resource not accessible by integration\n', /permissions:/],
])('says which permission %j is about', async (log, advice) => {
  const { fixes, category } = await explained(log);
  expect(category.kind).toBe('permission');
  expect(fixes.map(({ detail }) => detail).join(' ')).toMatch(advice);
});

it('says why a failing test may be flaky, and what ends that', async () => {
  const { rootCause, fixes } = await explained(goTest('got 3 users: rows left over from another test'));
  expect(rootCause).toContain(
    'It may be flaky: line 2 suggests that a test sees what another test left behind.',
  );
  expect(fixes.at(-1)).toMatchObject({ title: 'Run the job again to see whether the failure is flaky' });
  expect(fixes.at(-1)?.detail).toMatch(/own data.*mark the test as flaky/);
});

it('says nothing of the kind about a wrong value', async () => {
  const { rootCause, fixes } = await explained(goTest('total = 81, want 90'));
  expect(rootCause).not.toContain('flaky');
  expect(fixes.some(({ title }) => title.includes('flaky'))).toBe(false);
});

it('calls a race a race', async () => {
  const { title, category } = await explained(
    'fatal error: concurrent map read and map write\n\ngoroutine 7 [running]:\n',
  );
  expect(category.kind).toBe('race-condition');
  expect(title).toMatch(/^Race condition: .*concurrent map read and map write/);
});
