import { expect, it } from 'vitest';
import type { LogLine } from '../read/log-line.js';
import { createRecentLines } from '../read/recent-lines.js';
import { createWindowCollector } from './window-collector.js';

function collect(
  count: number,
  wanted: (line: number) => boolean,
  maxCharacters?: number,
): ReadonlyMap<number, string> {
  const recent = createRecentLines(50);
  const windows = createWindowCollector(recent, maxCharacters);
  for (let number = 1; number <= count; number += 1) {
    const line: LogLine = { number, text: `line ${number}` };
    recent.push(line);
    if (wanted(number)) windows.want(number, 2, 3, 1);
    windows.observe(line);
  }
  return windows.finish();
}

it('keeps lines above and below what was asked for', () => {
  expect([...collect(20, (line) => line === 10).keys()]).toEqual([8, 9, 10, 11, 12, 13]);
});

it('keeps every line where every line is asked for', () => {
  const kept = collect(1000, () => true);
  expect([...kept.keys()]).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
  expect(kept.get(777)).toBe('line 777');
});

it('keeps the first and the last of too many windows', () => {
  const kept = collect(100_000, (line) => line % 100 === 0, 20_000);
  expect(kept.has(100)).toBe(true);
  expect(kept.has(100_000)).toBe(true);
  const characters = [...kept.values()].reduce((sum, text) => sum + text.length, 0);
  expect(characters).toBeGreaterThan(2000);
  expect(characters).toBeLessThanOrEqual(20_000);
});

it('keeps no more than so many lines, however short they are', () => {
  const recent = createRecentLines(50);
  const windows = createWindowCollector(recent, 20_000);
  for (let number = 1; number <= 100_000; number += 1) {
    const line: LogLine = { number, text: '' };
    recent.push(line);
    windows.want(number, 0, 0, 1);
    windows.observe(line);
  }
  const { size } = windows.finish();
  expect(size).toBeGreaterThan(200);
  expect(size).toBeLessThanOrEqual(20_000 / 16);
});
