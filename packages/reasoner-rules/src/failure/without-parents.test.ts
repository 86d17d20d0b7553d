import { expect, it } from 'vitest';
import { withoutParents } from './without-parents.js';

it.each([
  [['TestParse', 'TestParse/cents'], ['TestParse/cents']],
  [['PriceTest.cents', 'com.acme.PriceTest.cents'], ['com.acme.PriceTest.cents']],
  [['a > adds', 'a > adds'], ['a > adds']],
  [
    ['TestParse', 'TestParseWords', 'b.adds'],
    ['TestParse', 'TestParseWords', 'b.adds'],
  ],
])('of %j remain %j', (names, expected) => {
  expect(withoutParents(names)).toEqual(expected);
});
