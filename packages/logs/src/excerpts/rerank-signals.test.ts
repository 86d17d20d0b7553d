import { expect, it } from 'vitest';
import { createOpenStep } from '../structure/open-step.js';
import { atOnce } from './in-turns.js';
import type { RankedSignal } from './rank-signals.js';
import { toKeptLines } from './relevance/kept-lines.js';
import { rerankSignals } from './rerank-signals.js';

const step = createOpenStep(0, {
  name: 'test',
  role: 'main',
  job: undefined,
  firstLine: 1,
  startedAt: undefined,
});

function signal(line: number, text: string, score: number, isEcho = false): RankedSignal {
  return {
    score,
    signal: {
      ...{ line, text, firstLine: line, lastLine: line, confidence: score, domain: 'code', kind: 'unknown' },
      ...{ rule: 'any', why: 'any', title: undefined, isEcho, isException: false, step },
    },
  };
}

function rerank(signals: readonly RankedSignal[], logOdds: readonly number[]): readonly number[] {
  const lines = atOnce(toKeptLines(new Map(signals.map((one) => [one.signal.line, one.signal.text]))));
  const own = Float32Array.from(logOdds);
  return rerankSignals(signals, {
    lines,
    own,
    scores: own,
    isFamiliar: new Uint8Array(0),
    explain: () => '',
  }).map((one) => one.signal.line);
}

it('prefers, of two lines that rules hold for alike, the one that looks like a cause', () => {
  expect(rerank([signal(1, 'a stale lock', 0.6), signal(2, 'no such table', 0.6)], [-4, 4])).toEqual([2, 1]);
});

it('lets a sure rule win over looks', () => {
  expect(rerank([signal(1, 'a stale lock', 0.9), signal(2, 'no such table', 0.5)], [-4, 4])).toEqual([1, 2]);
});

it('keeps the first of lines that say the same', () => {
  expect(rerank([signal(1, 'total is 81', 0.6), signal(2, 'total is 82', 0.6)], [-4, 4])).toEqual([1, 2]);
});

it('never puts what cannot be a cause before what can', () => {
  expect(rerank([signal(1, 'no such table', 0.42), signal(2, 'a warning', 0.38)], [-5, 5])).toEqual([1, 2]);
  expect(rerank([signal(1, 'no such table', 0.42), signal(2, 'exit code 1', 0.9, true)], [-5, 5])).toEqual([
    1, 2,
  ]);
});
