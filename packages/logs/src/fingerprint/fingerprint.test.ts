import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';
import { fingerprint } from './fingerprint.js';
import { normalizeLine } from './normalize-line.js';

it.each([
  ['took 12.5s at 2026-02-03T10:11:12Z', 'took <duration> at <time>'],
  ['commit 3f2a9c1 of 0xDEADBEEF', 'commit <hex> of <hex>'],
  ['id 123e4567-e89b-12d3-a456-426614174000', 'id <uuid>'],
  ['/home/runner/work/shop/shop/src/cart.js:12:5', 'cart.js:<n>:<n>'],
  ['C:\\a\\shop\\src\\cart.js(12,5)', 'cart.js(<n>,<n>)'],
  ['../src/cart.js and src/a/b.ts', 'cart.js and b.ts'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED <ip>'],
  ['error TS2339 in node20', 'error TS2339 in <runtime>'],
  ['/tmp/tmp.7muyWDlizz/out', 'out'],
  ['https://registry.example/left-pad', 'https://registry.example/left-pad'],
  ['  two\t blanks ', 'two blanks'],
])('masks %j', (line, masked) => {
  expect(normalizeLine(line)).toBe(masked);
});

it('is versioned and short', () => {
  expect(fingerprint({ kind: 'compile', cause: 'x' })).toMatch(/^v2:[0-9a-f]{16}$/);
});

const fingerprintOf = async (output: readonly string[]): Promise<string> =>
  (await understandLog(bytesOf(gitHubLog(output)))).fingerprint;

it.each([
  [
    'another line and machine',
    ['/home/runner/work/a/a/src/x.c:3:5: error: unknown type'],
    ['/Users/runner/work/a/a/src/x.c:9:1: error: unknown type'],
  ],
  ['other lines around it', ['go', 'Error: x 12'], ['npm notice', 'more', 'Error: x 99', 'ELIFECYCLE']],
  [
    'another port and address',
    ['Error: connect ECONNREFUSED 10.0.0.1:5432'],
    ['Error: connect ECONNREFUSED 10.0.0.2:5433'],
  ],
  [
    'more diagnostics behind it',
    ['src/a.ts(1,2): error TS1: no'],
    ['src/a.ts(3,4): error TS1: no', 'src/b.ts(1,1): error TS2: no'],
  ],
  ['nothing that says why', ['deploying 12', 'step 3 of 7'], ['deploying 13', 'step 4 of 9']],
])('is the same with %s', async (_, first, second) => {
  expect(await fingerprintOf(first)).toBe(await fingerprintOf(second));
});

it.each([
  ['code', ['src/a.ts(1,2): error TS2339: no'], ['src/a.ts(1,2): error TS2304: no']],
  ['file', ['src/a.ts(1,2): error TS2339: no'], ['src/b.ts(1,2): error TS2339: no']],
  ['message', ['Error: cannot charge'], ['Error: cannot refund']],
  [
    'place of an exception',
    ['Error: x', '    at total (/a/cart.js:1:1)'],
    ['Error: x', '    at total (/a/order.js:1:1)'],
  ],
  ['last line when nothing says why', ['deploying'], ['migrating']],
])('is another with another %s', async (_, first, second) => {
  expect(await fingerprintOf(first)).not.toBe(await fingerprintOf(second));
});

it('is the same with another secret in the line', async () => {
  const [first, second] = ['a1B2', 'c3D4'].map((part) => `ghs_${part.repeat(9)}`);
  expect(await fingerprintOf([`Error: refused ${first}`])).toBe(
    await fingerprintOf([`Error: refused ${second}`]),
  );
});
