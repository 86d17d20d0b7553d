import { expect, it } from 'vitest';
import type { OpenStep } from '../structure/open-step.js';
import { atOnce } from './in-turns.js';
import { likelyLine } from './likely-line.js';
import type { RankedSignal } from './rank-signals.js';
import { toKeptLines } from './relevance/kept-lines.js';

const step = { index: 0, name: 'log', firstLine: 1, lastLine: 5 } as OpenStep; // the other fields are not read
const texts = ['building', 'size limit has exceeded by 9 B', '', 'error Command failed', 'size: 104 KB'];
const lines = atOnce(toKeptLines(new Map(texts.map((text, index) => [index + 1, text]))));

function likely(logOdds: readonly number[], more: { familiar?: number; echo?: number } = {}) {
  const own = Float32Array.from(logOdds);
  const isFamiliar = Uint8Array.from(texts, (_, index) => Number(index + 1 === more.familiar));
  const relevance = { lines, own, scores: own, isFamiliar, explain: () => 'speaks of a limit' };
  const echo = { signal: { line: more.echo ?? 0, isEcho: true }, score: 0.3 } as RankedSignal; // nor here
  return likelyLine({ steps: [step], failedStep: undefined }, relevance, [echo]);
}

it('takes the line that looks most like one that says why', () => {
  expect(likely([-5, 4, -9, 3.5, -4])).toMatchObject({
    signal: {
      line: 2,
      text: 'size limit has exceeded by 9 B',
      why: 'speaks of a limit',
      rule: 'likely-line',
    },
  });
});

it('says nothing where no line looks like it', () => {
  expect(likely([-5, 2.9, -9, 1, -4])).toBeUndefined();
});

it('passes over echoes, blank lines and what the passing run printed, too', () => {
  expect(likely([-5, 4, 9, 8, -4], { echo: 4 })?.signal.line).toBe(2);
  expect(likely([-5, 4, -9, -9, 3.5], { familiar: 2 })?.signal.line).toBe(5);
});
