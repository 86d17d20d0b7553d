import { expect, it } from 'vitest';
import { createWakeIndex } from './wake-index.js';

const wakes = createWakeIndex([['error', 'exit code 137'], ['  at '], ['\n+ ', '✗'], ['section_start:']]);
const readersOf = (text: string, marks?: string): readonly number[] => {
  const mask = wakes({ number: 1, text, ...(marks !== undefined && { marks }) });
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
