import { expect, it } from 'vitest';
import { createKeywordIndex } from './keyword-index.js';

const index = createKeywordIndex([['error'], ['err', 'rror: '], ['✗'], ['a'], ['zzz', 'error']]);

it.each([
  ['an ERROR here', [0, 1, 3, 4]],
  ['Error: x', [0, 1, 4]],
  ['✗ no', [2]],
  ['✓ ok', []],
  ['er ror', []],
  ['', []],
])('finds the entries of %j', (text, found) => {
  expect(index.scan(text)).toEqual(found);
});

it.each([
  ['a.py:12: no', [0]],
  ['a.py: no', []],
  ['exit code 9', [1]],
  ['exit code x', []],
])('takes every number for any other in %j', (text, found) => {
  expect(createKeywordIndex([['.py:0'], ['exit code 137']]).scan(text)).toEqual(found);
});

it('finds what a naive search finds', () => {
  const keywords = [['ab', 'bab'], ['aab'], ['b'], ['abab', 'ba'], ['c']];
  const many = createKeywordIndex(keywords);
  for (let number = 0; number < 3 ** 7; number += 1) {
    const text = [...number.toString(3).padStart(7, '0')].map((digit) => 'abc'[Number(digit)]).join('');
    const naive = keywords.flatMap((words, entry) =>
      words.some((word) => text.includes(word)) ? [entry] : [],
    );
    expect(many.scan(text)).toEqual(naive);
  }
});
