import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';

const domainOf = async (line: string): Promise<string> =>
  (await understandLog(bytesOf(gitHubLog([line])))).classification.domain;

it.each([
  '    fails with invalid credentials',
  '      when the peer answers with status 500',
  '    connection refused by the other side',
  '  1) login fails with invalid credentials:',
  '  2) Query one peer status 500:',
  '  ● login › fails with access denied',
  ' FAIL  src/login.test.ts > login > permission denied for guests',
  'not ok 7 - emits ECONNREFUSED when nobody listens',
  '--- FAIL: TestDial/connection_refused_i/o timeout (0.00s)',
  '  ✗ answers 503 Service Unavailable when overloaded',
  '  × client > response 502 is retried',
  'FAIL: refuses invalid credentials (tests.test_login.TestLogin)',
  'it says permission denied to guests ... FAIL',
  'test net::connection_timed_out: connection timed out ... FAILED',
  'test dial: connection refused ... ok',
  '    ✓ peer status 500',
])('does not blame the platform for the test %j', async (line) => {
  expect(await domainOf(line)).not.toBe('platform');
});

it.each([
  'curl: (7) Failed to connect to 10.0.0.1 port 80: Connection refused',
  'fatal: Authentication failed for https://git.example/shop.git',
  'remote: Permission to acme/shop.git denied to bot.',
  'Permission denied (publickey).',
  '    Error: connect ECONNREFUSED 127.0.0.1:5432',
  'npm error 403 403 Forbidden - PUT https://registry.example/left-pad',
  'psql: error: could not connect to server: Connection refused',
  '##[error]the database said: connection refused',
  '  ✖ Error: connect ETIMEDOUT 10.0.0.1:443',
  '✗ deploy: Permission denied',
  '  1) ConnectionError: connection refused',
  'wget: server returned error: HTTP/1.1 503 Service Unavailable',
])('still blames the platform for %j', async (line) => {
  expect(await domainOf(line)).toBe('platform');
});
