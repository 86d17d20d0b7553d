import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { shapeOf } from '../scan/shape-of.js';
import { bytesOf } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';
import { createBaseline } from './create-baseline.js';

const passing = [
  'Resolving dependencies',
  'warning: could not open cache file, starting with an empty one',
  'ERROR: no licence server found, using the trial licence',
  ...Array.from({ length: 30 }, (_, index) => `Compiling module ${index}`),
  'Linking shop',
  'All 30 modules are up to date',
];
const failing = [
  ...passing.slice(0, 20),
  'module cart-totals is stale: regenerate it before you push',
  '  stale since revision 4f1c2d9a7',
  ...passing.slice(20, -1),
];
const logOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

it('remembers lines by their shape', async () => {
  const baseline = await createBaseline(bytesOf(logOf(passing)));
  expect(baseline.has(shapeOf('Compiling module 4711'))).toBe(true);
  expect(baseline.has(shapeOf('Compiling the cart'))).toBe(false);
});

it('reads a packed log', async () => {
  const baseline = await createBaseline(bytesOf(gzipSync(logOf(passing))));
  expect(baseline.has(shapeOf('Linking shop'))).toBe(true);
});

it('remembers what is shown of a line, without times and colours', async () => {
  const lines = ['2026-02-03T10:00:00.1234567Z \u001b[32mLinking shop\u001b[0m', '10 %\r100 %\rLinked'];
  const baseline = await createBaseline(bytesOf(lines));
  expect(['Linking shop', 'Linked'].map((text) => baseline.has(shapeOf(text)))).toEqual([true, true]);
});

it('ends with the reason of the signal while the passing log says nothing, and closes both logs', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const [log, baseline] = [new PassThrough(), new PassThrough()];
  baseline.write(logOf(passing));
  const understanding = understandLog(log, { baseline, signal: controller.signal });
  setImmediate(() => controller.abort(reason));
  await expect(understanding).rejects.toBe(reason);
  expect([log.destroyed, baseline.destroyed]).toEqual([true, true]);
});

it('shows what is new since the passing run, though no rule knows it', async () => {
  const { excerpts } = await understandLog(bytesOf(logOf(failing)), { baseline: bytesOf(logOf(passing)) });
  expect(excerpts.map(({ text }) => text).join('\n')).toContain('module cart-totals is stale');
});

it('does not show errors that the passing run has, too', async () => {
  const baseline = await createBaseline(bytesOf(logOf(passing)));
  const alone = await understandLog(bytesOf(logOf(failing)));
  const compared = await understandLog(bytesOf(logOf(failing)), { baseline });
  const shown = (log: typeof alone): string => log.excerpts.map(({ text }) => text).join('\n');
  expect(shown(alone)).toContain('no licence server found');
  expect(shown(compared)).not.toContain('no licence server found');
});

it('makes do with an empty baseline', async () => {
  const { excerpts } = await understandLog(bytesOf(logOf(failing)), { baseline: bytesOf('') });
  expect(excerpts.length).toBeGreaterThan(0);
});
