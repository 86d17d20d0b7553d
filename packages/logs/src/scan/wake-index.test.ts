import { expect, it } from 'vitest';
import { toLogLine } from '../read/to-log-line.js';
import { clockLength } from './line-start.js';
import { createWakeIndex } from './wake-index.js';

const wakes = createWakeIndex([['error', 'exit code 137'], ['  at '], ['\n+ ', '✗'], ['section_start:']]);
const readersOf = (text: string, marks?: string): readonly number[] => {
  const mask = wakes.ofLine({ number: 1, text, ...(marks !== undefined && { marks }) });
  return [0, 1, 2, 3].filter((reader) => (mask & (1 << reader)) !== 0);
};

it.each([
  ['nothing here', []],
  ['an ERROR', [0]],
  ['exit code 1', [0]],
  ['exit code 12345', [0]],
  ['exit  code 1', []],
  ['a  at b', [1]],
  ['a at b', []],
  ['exit code x', []],
  ['    at run (a.js:1:2)', [1]],
  ['+ make', [2]],
  ['a + b', []],
  ['✗ error  at run', [0, 1, 2]],
  ['', []],
])('wakes the readers of %j', (text, readers) => {
  expect(readersOf(text)).toEqual(readers);
});

it('reads what a terminal would overwrite, too', () => {
  expect(readersOf('$ make', 'section_start:170:build')).toEqual([3]);
});

it.each([
  'an error',
  '\u001b[31mer\u001b[0mror\r',
  '\u001b[1;31m+ make',
  '✗ done – “well”',
  '2026-02-03T10:00:00.0000000Z + make',
  '2026-02-03T10:00:00.0000000Z \u001b[32m+ exit code 5',
  '2026-02-03T10:00:00.000Z + make',
  '+\ta\tb',
  '\t+ error',
  'exit \u001b[0m code 137',
  'Compiling 12 of 500  at  b',
])('finds the same in the bytes of %j without making text of them', (raw) => {
  const bytes = Buffer.from(raw);
  const found = wakes.ofBytes(bytes, 0, bytes.length, clockLength(bytes, 0, bytes.length));
  expect([-1, wakes.ofLine(toLogLine(bytes.toString('latin1'), 0, 2))]).toContain(found);
  expect(found === -1).toBe(raw.startsWith('+\t'));
});

it.each([
  'er\u200bror',
  '\u001b]0;title\u0007error',
  '10%\rerror',
  '[job/step]   | error',
  'job\tstep\t2026-02-03T10:00:00.0000000Z + make',
  '10:00:00  + make',
  'error\u0000',
  '\u009b31merror',
])('leaves %j to those who read more closely', (raw) => {
  const bytes = Buffer.from(raw);
  expect(wakes.ofBytes(bytes, 0, bytes.length, 0)).toBe(-1);
});
