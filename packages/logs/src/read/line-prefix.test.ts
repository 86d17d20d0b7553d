import { expect, it } from 'vitest';
import { readPrefix } from './line-prefix.js';

it.each([
  ['2026-02-03T10:00:00.1234567Z text', '2026-02-03T10:00:00.1234567Z', undefined],
  ['2026-02-03T10:00:00.1234567Z', '2026-02-03T10:00:00.1234567Z', undefined],
  ['2026-02-03T10:00:00.123456789Z text', '2026-02-03T10:00:00.123456789Z', undefined],
  ['2026-02-03T10:00:00.123456Z 00O text', '2026-02-03T10:00:00.123456Z', undefined],
  ['2026-02-03T10:00:00.123456Z 01E+text', '2026-02-03T10:00:00.123456Z', undefined],
  ['[2026-02-03T10:00:00.123Z] text', '2026-02-03T10:00:00.123Z', undefined],
  ['[task 2026-02-03T10:00:00.123Z] text', '2026-02-03T10:00:00.123Z', 'task'],
  ['[taskcluster:warn 2026-02-03 10:00:00.123Z] text', '2026-02-03T10:00:00.123Z', 'taskcluster:warn'],
  ['10:00:00  text', undefined, undefined],
  ['[10:00:00]W:\t [Step 1/2] text', undefined, 'TeamCity'],
  ['[Container] 2026/02/03 10:00:00.123456 text', '2026-02-03T10:00:00.123456Z', 'Container'],
  ['[CI/build (20)  ]   | text', undefined, 'CI/build (20)'],
  ['\u001b_bk;t=1770112800000\u0007text', '2026-02-03T10:00:00.000Z', undefined],
  ['Step #0 - "build": text', undefined, 'Step #0 - "build"'],
  ['build\t03-Feb-2026 10:00:00\ttext', '2026-02-03T10:00:00.000Z', undefined],
  ['build\tRun tests\t2026-02-03T10:00:00.1234567Z text', '2026-02-03T10:00:00.1234567Z', 'build\tRun tests'],
])('takes off what a CI system wrote in front of %j', (line, timestamp, source) => {
  const prefix = readPrefix(line);
  expect({ timestamp: prefix.timestamp, source: prefix.source }).toEqual({ timestamp, source });
  expect(line.slice(prefix.length)).toBe(line.includes('text') ? 'text' : '');
});

it.each([
  '2026-02-03T10:00:00.123Z ERROR a program with a clock',
  '2026-02-03 10:00:00,123 ERROR',
  '[2026-02-03 10:00:00.123] [error] a program with a clock',
  '10:00:00 one space',
  '10:00:00     INFO - mozharness',
  'a\tb\tc',
  '[info] text',
  '[a/b] text',
  '',
])('leaves %j as it is', (line) => {
  expect(readPrefix(line).length).toBe(0);
});
