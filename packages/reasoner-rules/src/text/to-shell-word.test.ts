import { expect, it } from 'vitest';
import { toShellWord } from './to-shell-word.js';

it.each(['@acme/price', 'src/cart.test.ts', 'tests/test_a.py::test_b', 'left-pad@^1.2.0'])(
  '%s is plain',
  (word) => {
    expect(toShellWord(word)).toBe(word);
  },
);

it.each([
  '$(id)',
  'a;b',
  'a b',
  '`id`',
  'a|b',
  'a&b',
  '-rf',
  "a'b",
  'a"b',
  'a\nb',
  '~',
  '*',
  '',
  'x'.repeat(201),
  undefined,
])('%j is not', (word) => {
  expect(toShellWord(word)).toBeUndefined();
});
