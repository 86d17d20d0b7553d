import { expect, it } from 'vitest';
import { findTest } from './find-test.js';

const tests = ['src/a.test.ts > a > adds', 'src/b.test.ts > b > adds twice'];

it('takes the test that the nearest line names, the longer name first', () => {
  expect(findTest(tests, ['AssertionError', ' FAIL  src/b.test.ts > b > adds twice'])).toBe(tests[1]);
  expect(findTest(tests, ['x', ' FAIL  src/a.test.ts > a > adds', ' FAIL  b > adds twice'])).toBe(tests[0]);
});

it('claims none of many that no line names, and the only one there is', () => {
  expect(findTest(tests, ['AssertionError'])).toBeUndefined();
  expect(findTest(tests.slice(0, 1), ['AssertionError'])).toBe(tests[0]);
  expect(findTest([], ['AssertionError'])).toBeUndefined();
});
