import { describe, expect, it } from 'vitest';
import { chooseLines } from './choose-lines.js';
import { atOnce } from './in-turns.js';
import { toKeptLines } from './relevance/kept-lines.js';

const SILENT = -12;
/** Lines of a log of which nothing is a small part. */
const SHORT = 20;

/** Lines 1 to `texts.length`, each with a score. */
function choose(
  texts: readonly string[],
  scores: readonly number[],
  given: Partial<Parameters<typeof chooseLines>[0]> = {},
): readonly number[] {
  const lines = atOnce(toKeptLines(new Map(texts.map((text, index) => [index + 1, text]))));
  const values = Float32Array.from(scores);
  const chosen = atOnce(
    chooseLines({
      relevance: { lines, own: values, scores: values, isFamiliar: new Uint8Array(0), explain: () => '' },
      budget: { maxLines: 10, maxBytes: Number.POSITIVE_INFINITY },
      lastLines: { startLine: texts.length + 1, endLine: texts.length, lineCount: SHORT },
      causeLine: undefined,
      jobNameLine: undefined,
      hasBaseline: false,
      ...given,
    }),
  );
  return [...chosen].sort((a, b) => a - b);
}
const texts = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
const silent = texts.map(() => SILENT);

describe('with a sure line', () => {
  it('leaves room unused when nothing else is likely', () => {
    expect(choose(texts, silent.with(11, 4))).toEqual([12]);
  });

  it('shows the last line as well, for it may be all there is to see', () => {
    const lastLines = { startLine: 1, endLine: texts.length, lineCount: SHORT };
    expect(choose(texts, silent.with(11, 4), { lastLines })).toEqual([12, 30]);
    expect(choose(texts, silent.with(11, 4), { lastLines, hasBaseline: true })).toEqual([12]);
  });

  it('shows what is not much less likely, and nothing that is', () => {
    expect(choose(texts, silent.with(4, 4).with(20, -0.5))).toEqual([5, 21]);
    expect(choose(texts, silent.with(4, 4).with(20, -4))).toEqual([5]);
    expect(choose(texts, silent.with(4, 9).with(20, 1))).toEqual([5, 21]);
  });

  it('fills up with what is less likely while little of a long log is shown', () => {
    const scores = silent.with(4, 4).with(20, -3.5);
    const lastLines = { startLine: 31, endLine: 30, lineCount: 1000 };
    expect(choose(texts, scores)).toEqual([5]);
    expect(choose(texts, scores, { lastLines })).toEqual([5, 21]);
  });

  it('shows every text once before it shows copies', () => {
    const copied = texts.map((text, index) => (index < 20 ? 'cart.ts: wrong total' : text));
    const scores = texts.map((_, index) => (index < 20 ? 5 : 4));
    const maxBytes = Number.POSITIVE_INFINITY;
    expect(choose(copied, scores, { budget: { maxLines: 3, maxBytes } })).toEqual([1, 21, 22]);
    expect(choose(copied, scores, { budget: { maxLines: 12, maxBytes } })).toEqual([
      1, 2, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    ]);
  });

  it('spends nothing on blank lines that join nothing', () => {
    const scores = silent.with(4, 4).with(5, 4).with(6, 4);
    expect(choose(texts.with(4, ' ').with(5, '\t'), scores)).toEqual([7]);
  });

  it('keeps within the budget of lines, likeliest first', () => {
    const scores = texts.map((_, index) => 30 - index);
    expect(choose(texts, scores, { budget: { maxLines: 3, maxBytes: 1000 } })).toEqual([1, 2, 3]);
  });

  it('keeps within the budget of bytes', () => {
    const scores = texts.map(() => 3);
    expect(choose(texts, scores, { budget: { maxLines: 10, maxBytes: 14 } })).toEqual([1, 2]);
  });

  it('shows less when a passing log tells the usual from the new', () => {
    const scores = silent.with(4, 4).with(20, -1);
    expect(choose(texts, scores)).toEqual([5, 21]);
    expect(choose(texts, scores, { hasBaseline: true })).toEqual([5]);
  });

  it('shows less likely lines to who asks for more', () => {
    const scores = silent.with(4, 4).with(20, -4);
    expect(choose(texts, scores)).toEqual([5]);
    expect(choose(texts, scores, { budget: { maxLines: 400, maxBytes: 1e6 } })).toEqual([5, 21]);
  });

  it('joins two parts of a message over the blank line between them', () => {
    const scores = silent.with(4, 4).with(6, 4);
    expect(choose(texts.with(5, ''), scores)).toEqual([5, 6, 7]);
    expect(choose(texts, scores)).toEqual([5, 7]);
  });
});

it('shows the cause, however unlikely it looks', () => {
  expect(choose(texts, silent.with(4, 4), { causeLine: 20 })).toEqual([5, 20]);
});

it('shows which job it is where there is room for it', () => {
  const texts = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
  const scores = texts.map((_, index) => (index === 9 ? 4 : -9));
  const named = { jobNameLine: 2 };
  expect(choose(texts, scores, { ...named, budget: { maxLines: 20, maxBytes: 9999 } })).toContain(2);
  expect(choose(texts, scores, { ...named, budget: { maxLines: 19, maxBytes: 9999 } })).not.toContain(2);
});

it('shows the last lines of the failed step when no line is likely', () => {
  expect(choose(texts, silent, { lastLines: { startLine: 1, endLine: 25, lineCount: SHORT } })).toEqual([
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
  ]);
  expect(choose(texts, silent, { lastLines: { startLine: 24, endLine: 25, lineCount: SHORT } })).toEqual([
    24, 25,
  ]);
});
