import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';

it.each([
  ['src/a.ts(3,4): error TS2304: Cannot find name "x".', 'code', 'type'],
  ['src/main.c:3:5: error: expected ";" before "return"', 'code', 'compile'],
  ['  12:5  error  "x" is not defined  no-undef', 'code', 'lint'],
  ['AssertionError: expected 3 to be 4', 'code', 'test-assertion'],
  ['Error: Test timed out in 5000ms.', 'code', 'test-timeout'],
  ["npm error 404  'left-padd@*' is not in this registry.", 'code', 'dependency'],
  ['ERROR: No matching distribution found for reqests', 'code', 'dependency'],
  ['curl: (6) Could not resolve host: example.invalid', 'platform', 'network'],
  ['Error: connect ECONNREFUSED 127.0.0.1:5432', 'platform', 'network'],
  ['bash: ./deploy.sh: Permission denied', 'platform', 'permission'],
  ['gh: Resource not accessible by integration (HTTP 403)', 'platform', 'permission'],
  ['sh: 1: pnpm: not found', 'code', 'configuration'],
  ['deploy.sh: line 3: TARGET: unbound variable', 'code', 'configuration'],
  [
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    'platform',
    'resource',
  ],
  ['tar: ./dist/a.js: Wrote only 4096 of 10240 bytes: No space left on device', 'platform', 'resource'],
  [
    '/home/runner/work/_temp/1.sh: line 1:  2345 Killed                  node build.js',
    'platform',
    'resource',
  ],
  ['##[error]The runner has received a shutdown signal.', 'platform', 'infrastructure'],
  ['##[error]The operation was canceled.', 'platform', 'cancelled'],
  [
    '##[error]The job running on runner X has exceeded the maximum execution time of 360 minutes.',
    'platform',
    'timeout',
  ],
  ['panic: runtime error: index out of range [5] with length 3', 'code', 'exception'],
])('sees what %j is', async (line, domain, kind) => {
  const { cause, classification } = await understandLog(bytesOf(gitHubLog(['building', line, 'bye'])));
  expect(classification).toMatchObject({ domain, kind });
  expect(cause?.line).toBe(7);
});

it('reads the death of a process from its exit code when nothing else says why', async () => {
  const { classification, exitCode } = await understandLog(bytesOf(gitHubLog(['linking'], 137)));
  expect(classification).toMatchObject({ domain: 'platform', kind: 'resource', rule: 'exit-code-killed' });
  expect(exitCode).toBe(137);
});

it('prefers the first true cause to everything that follows from it', async () => {
  const log = gitHubLog([
    'src/a.cpp:3:5: error: unknown type name "strng"',
    'src/b.cpp:9:1: error: unknown type name "strng"',
    'make[1]: *** [Makefile:10: a.o] Error 1',
    'npm error Lifecycle script `build` failed with error:',
  ]);
  expect((await understandLog(bytesOf(log))).cause).toMatchObject({
    line: 6,
    quote: 'src/a.cpp:3:5: error: unknown type name "strng"',
  });
});

it('prefers the step that failed to one that passed', async () => {
  const passed = gitHubLog(['lib.c:1:1: error: shown by a tool that found it normal']).slice(0, 6);
  const log = [...passed, ...gitHubLog(['Error: the answer is 41'])];
  const { cause, steps } = await understandLog(bytesOf(log));
  expect(cause?.quote).toBe('Error: the answer is 41');
  expect(steps.map(({ failed }) => failed)).toEqual([false, false, true, false, false]);
});

it('prefers the exception that ended the step to one that was caught', async () => {
  const caught = [
    'Traceback (most recent call last):',
    '  File "a.py", line 1, in f',
    'ValueError: caught and logged',
  ];
  const fatal = ['Traceback (most recent call last):', '  File "b.py", line 2, in g', 'KeyError: "price"'];
  const work = Array.from({ length: 60 }, (_, index) => `working ${index}`);
  const { cause } = await understandLog(bytesOf(gitHubLog([...caught, ...work, ...fatal])));
  expect(cause?.quote).toBe('KeyError: "price"');
});
