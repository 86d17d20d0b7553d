import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';
import { compareFingerprints } from './explain-fingerprint.js';

type Output = string | readonly string[];

const understand = async (output: Output) =>
  understandLog(bytesOf(gitHubLog(typeof output === 'string' ? output.split('\n') : output)));

const vitest = (test: string, message: string, line = 12): string =>
  ` FAIL  src/cart.test.ts > ${test}\nAssertionError: ${message}\n ❯ src/cart.test.ts:${line}:22`;
const pytest = (test: string, message: string, place = 'tests/test_cart.py:14'): string =>
  `=================================== FAILURES ===================================
______________________________ ${test} ______________________________
>       assert total(cart) == 90
E       ${message}
${place}: AssertionError
=========================== short test summary info ============================
FAILED tests/test_cart.py::${test} - ${message}`;
const goTest = (test: string, message: string, seconds = '0.01'): string =>
  `--- FAIL: ${test} (${seconds}s)\n    cart_test.go:66: ${message}\nFAIL\nFAIL\texample.com/shop/cart\t${seconds}s`;
const mocha = (number: number, message: string): string =>
  `  2 passing (12ms)\n  1 failing\n\n  ${number}) cart adds prices:\n     AssertionError: ${message}\n      at Context.<anonymous> (test/cart.js:9:14)`;
const jest = (test: string, received: string): string =>
  `FAIL test/cart.test.js\n  ● cart › ${test}\n\n    expect(received).toBe(expected) // Object.is equality\n\n    Expected: 90\n    Received: ${received}\n\n      at Object.<anonymous> (test/cart.test.js:7:21)`;
const python = (file: string, line: number, message: string): string =>
  `Traceback (most recent call last):\n  File "${file}", line ${line}, in total\n    return price[key]\n${message}`;
const java = (line: number, message: string): string =>
  `Exception in thread "main" java.lang.IllegalStateException: ${message}\n\tat com.acme.shop.Cart.total(Cart.java:${line})\n\tat com.acme.shop.Main.main(Main.java:9)`;

const same: readonly (readonly [string, Output, Output])[] = [
  [
    'an edit moved the line',
    'src/a.ts(3,4): error TS2304: Cannot find name "x".',
    'src/a.ts(19,8): error TS2304: Cannot find name "x".',
  ],
  [
    'another checkout directory',
    '/home/runner/work/shop/shop/src/main.c:3:5: error: unknown type name "u8"',
    '/builds/acme/shop/src/main.c:3:5: error: unknown type name "u8"',
  ],
  [
    'Windows paths',
    'src/cart/total.ts(3,4): error TS2304: Cannot find name "x".',
    'src\\cart\\total.ts(3,4): error TS2304: Cannot find name "x".',
  ],
  [
    'typographic quotes',
    "src/main.c:3:5: error: unknown type name 'u8'",
    'src/main.c:3:5: error: unknown type name ‘u8’',
  ],
  [
    'another expected value',
    vitest('cart > adds', 'expected 81 to be 90'),
    vitest('cart > adds', 'expected 82 to be 90'),
  ],
  [
    'an assertion moved',
    vitest('cart > adds', 'expected 81 to be 90'),
    vitest('cart > adds', 'expected 81 to be 90', 40),
  ],
  [
    'other texts in an assertion',
    vitest('cart > names', "expected 'anna' to be 'bob'"),
    vitest('cart > names', "expected 'carol' to be 'bob'"),
  ],
  [
    'another value in pytest',
    pytest('test_total', 'assert 81 == 90'),
    pytest('test_total', 'assert 79 == 90'),
  ],
  [
    'another machine in pytest',
    pytest('test_total', 'assert 81 == 90'),
    pytest('test_total', 'assert 81 == 90', '/home/vsts/work/1/s/tests/test_cart.py:19'),
  ],
  [
    'another duration of a Go test',
    goTest('TestTotal', 'got 81, want 90'),
    goTest('TestTotal', 'got 80, want 90', '1.52'),
  ],
  [
    'another place in the order of tests',
    mocha(1, 'expected 81 to equal 90'),
    mocha(3, 'expected 81 to equal 90'),
  ],
  ['another value in Jest', jest('adds', '81'), jest('adds', '80')],
  [
    'another port and address',
    'Error: connect ECONNREFUSED 127.0.0.1:5432',
    'Error: connect ECONNREFUSED 172.17.0.2:49153',
  ],
  [
    'another name of npm in front',
    "npm ERR! 404  'left-padd@1.0.0' is not in this registry.",
    "npm error 404  'left-padd@1.0.0' is not in this registry.",
  ],
  [
    'another Node.js',
    'Error: The module was compiled against another version than node18 wants',
    'Error: The module was compiled against another version than node20 wants',
  ],
  [
    'another Python',
    python(
      '/opt/hostedtoolcache/Python/3.11.9/x64/lib/python3.11/site-packages/shop/cart.py',
      3,
      "KeyError: 'price'",
    ),
    python(
      '/opt/hostedtoolcache/Python/3.12.4/x64/lib/python3.12/site-packages/shop/cart.py',
      3,
      "KeyError: 'price'",
    ),
  ],
  [
    'another temporary directory',
    "Error: ENOENT: no such file or directory, open '/tmp/build-a81x2f/dist/index.js'",
    "Error: ENOENT: no such file or directory, open '/tmp/build-77qq1z/dist/index.js'",
  ],
  [
    'another temporary directory of pytest',
    python('src/shop/cart.py', 4, 'OSError: /tmp/pytest-of-runner/pytest-0/test_a0/out is not a directory'),
    python('src/shop/cart.py', 4, 'OSError: /tmp/pytest-of-runner/pytest-3/test_a0/out is not a directory'),
  ],
  [
    'another pull request',
    'fatal: could not merge refs/pull/1812/merge: unrelated histories',
    'fatal: could not merge refs/pull/97/merge: unrelated histories',
  ],
  [
    'another commit',
    'fatal: reference is not a tree: 3f2a9c1d5e6f70819a2b3c4d5e6f708192a3b4c5',
    'fatal: reference is not a tree: a04b9c1d5e6f70819a2b3c4d5e6f708192a3b4ff',
  ],
  [
    'another request',
    'Error: request 123e4567-e89b-12d3-a456-426614174000 was refused',
    'Error: request 99999999-e89b-12d3-a456-426614174fff was refused',
  ],
  [
    'another time',
    'Error: at 2026-02-03T10:11:12Z nothing was left',
    'Error: at 2026-03-04T01:02:03.5Z nothing was left',
  ],
  ['another object address', 'panic: bad handle 0xc000112000', 'panic: bad handle 0xc0003340ff'],
  ['another Java object', java(14, 'closed: Pool@6d06d69c'), java(14, 'closed: Pool@1b2c3d4')],
  ['a call moved', java(14, 'no price'), java(99, 'no price')],
  [
    'more that follows from it',
    'src/a.c:3:5: error: unknown type name "u8"',
    'src/a.c:3:5: error: unknown type name "u8"\nsrc/b.c:3:5: error: unknown type name "u8"\nmake: *** [all] Error 1',
  ],
  [
    'another platform of a package',
    'Error: Cannot find module @esbuild/linux-x64, needed by the bundler',
    'Error: Cannot find module @esbuild/darwin-arm64, needed by the bundler',
  ],
  [
    'another token',
    `remote: Invalid token ghp_${'a1B2'.repeat(9)} for bot`,
    `remote: Invalid token ghp_${'c3D4'.repeat(9)} for bot`,
  ],
  [
    'another process',
    '/home/runner/work/_temp/1.sh: line 1:  2345 Killed                  node build.js',
    '/home/runner/work/_temp/9.sh: line 1:  99 Killed                  node build.js',
  ],
  [
    'another number of open files',
    'Error: EMFILE: 1024 files are open',
    'Error: EMFILE: 4096 files are open',
  ],
  ['another time-out', 'Error: Test timed out in 5000ms.', 'Error: Test timed out in 20000ms.'],
  ['nothing that says why', 'deploying 12', 'deploying 13'],
];

const different: readonly (readonly [string, Output, Output])[] = [
  ['error code', 'src/a.ts(1,2): error TS2339: no', 'src/a.ts(1,2): error TS2304: no'],
  ['file', 'src/a.ts(1,2): error TS2339: no', 'src/b.ts(1,2): error TS2339: no'],
  [
    'directory of a file',
    'src/cart/index.ts(1,2): error TS2339: no',
    'src/order/index.ts(1,2): error TS2339: no',
  ],
  [
    'identifier',
    'src/a.ts(1,2): error TS2304: Cannot find name "cart".',
    'src/a.ts(1,2): error TS2304: Cannot find name "order".',
  ],
  ['test', vitest('cart > adds', 'expected 81 to be 90'), vitest('cart > removes', 'expected 81 to be 90')],
  [
    'test with a number',
    vitest('cart > case 1', 'expected 8 to be 9'),
    vitest('cart > case 2', 'expected 8 to be 9'),
  ],
  ['test in pytest', pytest('test_total', 'assert 81 == 90'), pytest('test_vat', 'assert 81 == 90')],
  ['test in Go', goTest('TestTotal', 'got 81, want 90'), goTest('TestVat', 'got 81, want 90')],
  ['test in Jest', jest('adds', '81'), jest('subtracts', '81')],
  [
    'assertion of the same test',
    vitest('cart > adds', 'expected 81 to be 90'),
    vitest('cart > adds', 'expected [ 81 ] to have a length of 2 but got 1'),
  ],
  [
    'exception of the same test',
    pytest('test_total', 'assert 81 == 90'),
    pytest('test_total', "KeyError: 'price'"),
  ],
  [
    'exception',
    python('src/shop/cart.py', 3, "KeyError: 'price'"),
    python('src/shop/cart.py', 3, "TypeError: 'price'"),
  ],
  [
    'key of an exception',
    python('src/shop/cart.py', 3, "KeyError: 'price'"),
    python('src/shop/cart.py', 3, "KeyError: 'name'"),
  ],
  [
    'place of an exception',
    python('src/shop/cart.py', 3, "KeyError: 'price'"),
    python('src/shop/order.py', 3, "KeyError: 'price'"),
  ],
  ['message of an exception', java(14, 'no price'), java(14, 'no customer')],
  ['missing module', "Error: Cannot find module 'left-pad'", "Error: Cannot find module 'right-pad'"],
  [
    'missing package',
    "npm error 404  'left-padd@1.0.0' is not in this registry.",
    "npm error 404  'rigth-pad@1.0.0' is not in this registry.",
  ],
  [
    'host that is not found',
    'curl: (6) Could not resolve host: registry.example.org',
    'curl: (6) Could not resolve host: mirror.example.org',
  ],
  [
    'error of the system',
    'Error: connect ECONNREFUSED 127.0.0.1:5432',
    'Error: connect ETIMEDOUT 127.0.0.1:5432',
  ],
  ['resource', 'tar: a.js: No space left on device', 'tar: a.js: Cannot allocate memory'],
  [
    'lint rule',
    '  12:5  error  "x" is not defined  no-undef',
    '  12:5  error  "x" is never used  no-unused-vars',
  ],
  ['last line when nothing says why', 'deploying', 'migrating'],
];

it.each(same)('is the same with %s', async (_, first, second) => {
  const [one, other] = [await understand(first), await understand(second)];
  expect(compareFingerprints(one.fingerprintParts, other.fingerprintParts).text).toBe(
    'The same failure: every part that counts is equal.',
  );
  expect(one.fingerprint).toBe(other.fingerprint);
});

it.each(different)('is another with another %s', async (_, first, second) => {
  const [one, other] = [await understand(first), await understand(second)];
  expect(compareFingerprints(one.fingerprintParts, other.fingerprintParts).differences).not.toEqual([]);
  expect(one.fingerprint).not.toBe(other.fingerprint);
});

it('differs between any two failures of different kinds', async () => {
  const outputs = different.map(([, output]) => output);
  const fingerprints = await Promise.all(
    outputs.map(async (output) => (await understand(output)).fingerprint),
  );
  const distinct = new Set(outputs.map((output) => JSON.stringify(output))).size;
  expect(new Set(fingerprints).size).toBe(distinct);
});
