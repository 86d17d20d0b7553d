import { expect, it } from 'vitest';
import { atOnce } from '../in-turns.js';
import { toKeptLines } from './kept-lines.js';
import type { FoundLines } from './line-facts.js';
import { type Relevance, weighLines } from './relevance.js';

const nothingFound: FoundLines = {
  ranked: [],
  traces: [],
  diagnosticLines: [],
  failedTestLines: [],
};

function weigh(texts: readonly string[]): Relevance {
  const lines = atOnce(toKeptLines(new Map(texts.map((text, index) => [index + 1, text]))));
  const place = { lineCount: texts.length, startLine: 1, endLine: texts.length, lastEndLine: texts.length };
  return atOnce(weighLines(lines, nothingFound, place));
}
const noise = Array.from({ length: 40 }, (_, index) => `Downloading part ${index} of the index`);

it('finds the message of a tool that no rule knows', () => {
  const { own } = weigh([...noise, 'zorblint: fatal: cannot resolve import "cart" in shop.zb', ...noise]);
  expect(own.indexOf(Math.max(...own))).toBe(noise.length);
});

it('raises the lines that belong to a message, not what comes after it', () => {
  const message = [
    'Error: totals differ in checkout',
    '    expected: 90',
    '    actual: 81',
    '    at checkout (src/cart.zb:12)',
  ];
  const { own, scores } = weigh([...noise, ...message, '', ...noise]);
  const first = noise.length;
  for (const part of [1, 2, 3]) {
    expect(scores[first + part]).toBeGreaterThanOrEqual(own[first + part] ?? 0);
    expect(scores[first + part]).toBeGreaterThan(scores[first + message.length + 5] ?? 0);
  }
});

it('says in words what made a line likely', () => {
  const { explain } = weigh([...noise, 'ERROR: permission denied for table carts', ...noise]);
  expect(explain(noise.length)).not.toBe('');
  expect(explain(-1)).toBe('');
});

it('weighs nothing without complaint', () => {
  expect(weigh([]).scores).toHaveLength(0);
});

it('takes time in proportion to the lines', () => {
  const timeOf = (count: number): number => {
    const texts = Array.from(
      { length: count },
      (_, index) => `${'('.repeat(300)} error ${index} ${'=>'.repeat(200)}`,
    );
    const startedAt = performance.now();
    weigh(texts);
    return performance.now() - startedAt;
  };
  timeOf(500);
  expect(timeOf(4000)).toBeLessThan(Math.max(200, timeOf(1000)) * 12);
});
