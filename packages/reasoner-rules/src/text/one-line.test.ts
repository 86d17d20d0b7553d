import { expect, it } from 'vitest';
import { oneLine } from './one-line.js';

it.each([
  ['a\nb\r\n\tc', 'a b c'],
  ['\u001b[31mred\u001b[0m', '[31mred [0m'],
  ['a\u202eb\u2066c', 'abc'],
  ['a\u2028b\u0085c', 'a b c'],
  ['  x  ', 'x'],
])('%j becomes %j', (text, expected) => {
  expect(oneLine(text, 100)).toBe(expected);
});

it('cuts visibly, and never through a character', () => {
  expect(oneLine('abcdef', 4)).toBe('abc…');
  expect(oneLine('ab😀def', 4)).toBe('ab…');
  expect(oneLine('x'.repeat(1e6), 300)).toHaveLength(300);
});
