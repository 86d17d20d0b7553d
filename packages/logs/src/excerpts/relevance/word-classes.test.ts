import { expect, it } from 'vitest';
import { createWordReader, wordClassNames } from './word-classes.js';

const read = createWordReader();
const namesOf = (bits: number): readonly string[] =>
  wordClassNames.filter((_, index) => ((bits >> index) & 1) === 1);

it('knows words in any case, and none that only begin or end like them', () => {
  expect(namesOf(read('FAILED: 2 of 3').bits)).toEqual(['fail']);
  expect(namesOf(read('failed_tests=2').bits)).toEqual(['fail', 'test']);
  expect(namesOf(read('failover terror ok1').bits)).toEqual(['success']);
  expect(read('12:30 [] --')).toEqual({ bits: 0, early: 0, words: 0 });
});

it('knows the names of exceptions by their last part', () => {
  for (const name of ['TypeError', 'java.io.IOException', 'ZipFaults', 'xErrno'])
    expect(namesOf(read(name).bits)).toEqual(['exception']);
  for (const name of ['typeerror', 'TypeErrorX', 'Terror']) expect(read(name).bits).toBe(0);
});

it('tells what a line begins with from what comes later', () => {
  const { early, bits, words } = read('cart: fatal: no timeout here');
  expect(namesOf(early)).toEqual(['fatal']);
  expect(namesOf(bits)).toEqual(['fatal', 'time']);
  expect(words).toBe(5);
});

it('stops counting soon in endless lines', () => {
  const { words, bits } = read(`${'x '.repeat(1000)} error`);
  expect(words).toBe(61);
  expect(bits).toBe(0);
});
