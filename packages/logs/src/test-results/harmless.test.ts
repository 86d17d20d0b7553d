import { expect, it } from 'vitest';
import { testResultsOf } from '../testing/test-results-of.js';

const harmless: readonly (readonly [string, string])[] = [
  [
    'a passing run of Maven',
    'Running a.BTest\nTests run: 4, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 1 s',
  ],
  ['a task of Gradle that failed', '> Task :app:compileJava FAILED'],
  ['a retry', 'Request attempt 1/3 failed. Retrying ...'],
  ['a check of R', '* checking tests ... ERROR'],
  ['the titles of tests that pass', '  ✓ handles FAILED > jobs\n  ✔ says "1 failing"'],
  [
    'what sbt says of its sources',
    '[error] Failed tests:\n[error] \tshop.CartSpec\n[error] (Test / test) failed',
  ],
  [
    'expected failures of pytest',
    '=== XFAILURES ===\n____ test_x ____\nE   assert 0\n=== 5 passed, 1 xfailed in 1.2s ===',
  ],
  ['a warning of jest', '  ● Console\n\n  ● Validation Warning:\n'],
  ['what is still to do', 'not ok 3 - is slow # TODO later\nnot ok 4 - has no disk # SKIP no disk'],
  ['a step that is numbered', '  1) Install dependencies\n  2) Run tests'],
  ['a table', 'name | FAIL |'.repeat(3)],
  ['a log level', 'FAIL: could not connect\nERROR: test server is down'],
];

it.each(harmless)('takes %s for no failed test', (_, log) => {
  const { failedTests, failedCount } = testResultsOf(log);
  expect(failedTests).toEqual([]);
  expect(failedCount ?? 0).toBe(0);
});

it('says that nothing is known of a log without tests', () => {
  expect(testResultsOf('npm ERR! code E404\nexit code 1').failedCount).toBeUndefined();
});

it('adds up several runs', () => {
  const { failedCount, runs } = testResultsOf('Tests: 1 failed, 2 passed, 3 total\nTests: 2 failed, 2 total');
  expect(failedCount).toBe(3);
  expect(runs.map(({ failed, passed, run }) => [failed, passed, run])).toEqual([
    [1, 2, 3],
    [2, undefined, 2],
  ]);
});

it('keeps at most a thousand failed tests, and counts them all', () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `FAILED tests/test_a.py::test_${index} - no`);
  const { failedTests, failedCount } = testResultsOf([...lines, '=== 3000 failed in 1.2s ==='].join('\n'));
  expect(failedTests).toHaveLength(1000);
  expect(failedCount).toBe(3000);
});

it('sees through what wrappers write in front of a line', () => {
  const line = '--- FAIL: TestCart (0.00s)';
  for (const prefix of [
    '##[error]',
    '#12 4.2 ',
    'test_1  | ',
    '[ERROR] ',
    '@shop/cart:test: ',
    '12:00:01 ',
    '^[[31m',
  ])
    expect(testResultsOf(prefix + line).failedTests, prefix).toMatchObject([{ name: 'TestCart' }]);
});
