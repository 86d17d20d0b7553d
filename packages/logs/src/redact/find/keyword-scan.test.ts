import { expect, it } from 'vitest';
import { createKeywordScan } from './keyword-scan.js';

it('finds what a naive search finds', () => {
  const keywords = [['ab', 'bab'], ['aab'], ['b'], ['abab', 'ba'], ['c'], ['é', 'ca']];
  const scan = createKeywordScan(keywords);
  for (let number = 0; number < 4 ** 6; number += 1) {
    const text = [...number.toString(4).padStart(6, '0')].map((digit) => 'aBcé'[Number(digit)]).join('');
    const naive = keywords.flatMap((words, entry) =>
      words.some((word) => text.toLowerCase().includes(word)) ? [entry] : [],
    );
    expect(scan(text)).toEqual(naive);
  }
});

it('finds nothing in an empty text, and with no keywords', () => {
  expect(createKeywordScan([['a']])('')).toEqual([]);
  expect(createKeywordScan([])('abc')).toEqual([]);
});
