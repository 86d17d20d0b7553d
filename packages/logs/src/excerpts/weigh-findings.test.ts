import { expect, it } from 'vitest';
import { bestTimeOf } from '../testing/best-time-of.js';
import { createLogAnalysis, type Findings } from '../understand/log-analysis.js';
import { understandLog } from '../understand/understand-log.js';
import { atOnce } from './in-turns.js';
import { selectExcerpts } from './select-excerpts.js';
import { weighFindings } from './weigh-findings.js';

/** What is kept of any log: a million characters, sixteen of them a line at least, and twelve ends of steps. */
const MAX_KEPT = 2 ** 20 / 16 + 12 * 512;

const nameOf = (index: number): string =>
  index.toString(5).replace(/\d/g, (digit) => 'abcde'[Number(digit)] ?? '');

/** A log in which every line is another error. */
function analyse(count: number): Findings {
  const analysis = createLogAnalysis({ tailLines: 250, maxLineBytes: 16 * 1024 });
  for (let from = 0; from < count; from += 500) {
    const lines = Array.from({ length: 500 }, (_, index) => `E: error: no ${nameOf(from + index)}\n`);
    analysis.push(Buffer.from(lines.join('')));
  }
  return analysis.finish();
}

const weigh = (findings: Findings): void => {
  atOnce(selectExcerpts(findings, atOnce(weighFindings(findings, undefined)), {}));
};

it('weighs a bounded number of lines in time in proportion to them', () => {
  const few = analyse(5000);
  const many = analyse(100_000);
  expect(few.kept.size).toBeGreaterThan(4000);
  expect(many.kept.size).toBeLessThanOrEqual(MAX_KEPT);
  const fewMs = bestTimeOf(() => weigh(few), 0);
  const ratio = many.kept.size / few.kept.size;
  const enoughMs = Math.max(50, fewMs) * ratio * 2;
  expect(bestTimeOf(() => weigh(many), enoughMs)).toBeLessThan(enoughMs);
});

it('is given up when the signal says so after the log has ended', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  async function* log(): AsyncGenerator<Uint8Array, void, void> {
    yield Buffer.from('src/cart.ts(1,2): error TS2304: Cannot find name "x".\n');
    setImmediate(() => controller.abort(reason));
  }
  await expect(understandLog(log(), { signal: controller.signal })).rejects.toBe(reason);
});
